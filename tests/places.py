"""Where tests find what they need: a new database on the machine's PostgreSQL, and what may not be absent."""

import os
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
import pytest

# What may be absent on somebody's machine and may not in CI: DUBAN_REQUIRE=postgres,redis,browser,notices.
REQUIRED = frozenset(filter(None, os.environ.get("DUBAN_REQUIRE", "").split(",")))
SERVER = os.environ.get("DUBAN_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")


@asynccontextmanager
async def fresh_postgres() -> AsyncIterator[str]:
    """The URL of a new, empty database, dropped afterwards. Skips where there is no server, unless one is required."""
    name = await new_postgres()
    try:
        yield postgres_url(name)
    finally:
        await drop_postgres(name)


async def new_postgres() -> str:
    """The name of a new, empty database. Skips where there is no server, unless one is required."""
    try:
        server = await asyncpg.connect(SERVER, timeout=5)
    except (OSError, TimeoutError, asyncpg.PostgresError) as error:
        if "postgres" in REQUIRED:
            raise
        pytest.skip(f"no PostgreSQL server: {type(error).__name__}")
    name = f"duban_test_{uuid.uuid4().hex}"
    try:
        await server.execute(f'CREATE DATABASE "{name}"')
        # What a test writes need not outlive the server; what it means to a session, this changes in nothing.
        await server.execute(f'ALTER DATABASE "{name}" SET synchronous_commit = off')
    finally:
        await server.close()
    return name


async def drop_postgres(name: str) -> None:
    server = await asyncpg.connect(SERVER, timeout=60)
    try:
        await server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
    finally:
        await server.close()


def postgres_url(name: str) -> str:
    return SERVER.rsplit("/", 1)[0].replace("postgresql:", "postgresql+asyncpg:", 1) + f"/{name}"

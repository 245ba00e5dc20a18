"""Long beginnings of stories, lived through once a process: the next test is given the rows that the first one left."""

import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, closing
from copy import deepcopy
from dataclasses import dataclass, fields, replace
from functools import wraps
from io import BytesIO
from typing import Any, Protocol, TypeVar

import asyncpg

from models.database import Database
from models.people import Office
from models.questions.people import the_office
from models.tables import METADATA
from tests.places import SERVER

TABLES = [table.name for table in METADATA.sorted_tables]  # whoever is referred to stands first
_COUNTED = "SELECT format('%I.%I', schemaname, sequencename), last_value FROM pg_sequences WHERE last_value IS NOT NULL"


class Beginning(Protocol):
    """What a story begins with: a dataclass of its database, its office, and what is no row, like ids and the hour."""

    database: Database
    office: Office


B = TypeVar("B", bound=Beginning)


@dataclass
class SqliteRows:
    """Every row of a file."""

    tables: dict[str, list[Any]]

    @classmethod
    async def of(cls, database: Database) -> "SqliteRows":
        with closing(sqlite3.connect(str(database.url.database))) as file:
            return cls({name: file.execute(f'SELECT * FROM "{name}"').fetchall() for name in TABLES})

    async def put_into(self, database: Database) -> None:
        """Into a database without a row."""
        with closing(sqlite3.connect(str(database.url.database))) as file, file:
            for name, rows in self.tables.items():
                if rows:
                    file.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(rows[0]))})', rows)


@dataclass
class PostgresRows:
    """Every row of a database in PostgreSQL's own format, and how far its sequences have counted."""

    tables: dict[str, bytes]
    counted: list[Any]

    @classmethod
    async def of(cls, database: Database) -> "PostgresRows":
        async with _connected(database) as server:
            tables = {}
            for name in TABLES:
                written = BytesIO()
                told = await server.copy_from_table(name, output=written, format="binary")
                if told != "COPY 0":
                    tables[name] = written.getvalue()
            return cls(tables, await server.fetch(_COUNTED))

    async def put_into(self, database: Database) -> None:
        """Into a database without a row."""
        async with _connected(database) as server, server.transaction():
            for name, rows in self.tables.items():
                await server.copy_to_table(name, source=BytesIO(rows), format="binary")
            await server.executemany("SELECT setval($1::text::regclass, $2)", self.counted)


@asynccontextmanager
async def _connected(database: Database) -> AsyncIterator[Any]:
    server = await asyncpg.connect(SERVER, database=database.url.database)
    try:
        yield server
    finally:
        await server.close()


def lived_once(begin: Callable[..., Awaitable[B]]) -> Callable[..., Awaitable[B]]:
    """Of a coroutine that leads an empty database to where a story begins, by the deeds themselves.

    It does so once a process and kind of database, and what else it is given. Every test has its own database with its
    own rows, and its own beginning; only what they are made of is remembered.
    """
    lived: dict[Any, tuple[SqliteRows | PostgresRows, B]] = {}

    @wraps(begin)
    async def begun(database: Database, *given: Any) -> B:
        key = database.is_sqlite, *given
        if key not in lived:
            first = await begin(database, *given)
            kind = SqliteRows if database.is_sqlite else PostgresRows
            lived[key] = await kind.of(database), _another(first)
            return first
        rows, remembered = lived[key]
        await rows.put_into(database)
        async with database.reading() as session:
            return _another(remembered, database=database, office=await the_office(session))

    return begun


def _another(beginning: B, **other: Any) -> B:
    """The same to begin with, and nobody else's."""
    kept = {field.name for field in fields(beginning)} - {"database", "office"}  # type: ignore[arg-type]
    return replace(beginning, **{name: deepcopy(getattr(beginning, name)) for name in kept}, **other)  # type: ignore[type-var]

"""A fresh SQLite file is opened by several at once: each waits for its turn, and nobody is refused."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

import pytest

from models import sqlite_driver
from tests.actions.opening import open_each

PROCESSES = 4
FILES = 50


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(tmp_path / "duban.db")


@pytest.fixture
def another(file: str) -> Iterator[sqlite3.Connection]:
    """Somebody else who has the file open, not in WAL yet."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        yield connection


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
async def test_who_opens_waits_for_another_who_writes(
    file: str, another: sqlite3.Connection, lock: str, read_only: bool
) -> None:
    another.execute(f"BEGIN {lock}")
    opening = asyncio.ensure_future(sqlite_driver.connect(file, read_only))  # noqa: TID251  while another writes
    # A refusal comes at once. Were it late, this would not see it; who waits is never taken for refused.
    await asyncio.wait({opening}, timeout=0.2)
    assert not opening.done()
    another.execute("CREATE TABLE first (word)")
    another.execute("COMMIT")
    connection = await opening
    assert await _told(connection, "PRAGMA journal_mode") == "wal"
    assert await _told(connection, "SELECT name FROM sqlite_master") == "first"
    await connection.close()


async def test_a_file_in_use_is_opened_while_another_writes(file: str) -> None:
    writer = await sqlite_driver.connect(file, read_only=False)
    await writer.cursor().execute("BEGIN IMMEDIATE")
    await writer.cursor().execute("CREATE TABLE first (word)")
    reader = await sqlite_driver.connect(file, read_only=True)
    assert await _told(reader, "SELECT count(*) FROM sqlite_master") == 0
    await writer.cursor().execute("COMMIT")
    assert await _told(reader, "SELECT count(*) FROM sqlite_master") == 1
    await reader.close()
    await writer.close()


async def test_processes_that_open_fresh_files_at_once_all_get_in(tmp_path: Path) -> None:
    spawn = get_context("spawn")
    together = spawn.Barrier(PROCESSES)
    files = [str(tmp_path / f"{number}.db") for number in range(FILES)]
    processes = [spawn.Process(target=open_each, args=(files, together)) for _ in range(PROCESSES)]
    for process in processes:
        process.start()
    for process in processes:
        await asyncio.to_thread(process.join)
    assert [process.exitcode for process in processes] == [0] * PROCESSES
    for file in files:
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


async def _told(connection: sqlite_driver.Connection, question: str) -> object:
    (row,) = await (await connection.cursor().execute(question)).fetchall()
    return row[0]

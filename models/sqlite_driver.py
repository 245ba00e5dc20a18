"""sqlite3 on a thread of its own, one hop a statement.

aiosqlite hops to its thread four times for what is one statement (cursor, execute, fetchall, close), which costs two
thirds of the throughput. This connection looks the same to SQLAlchemy's aiosqlite dialect and hops once: execute
fetches the rows on the same trip, and a cursor is opened and closed with no trip at all.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self, TypeVar

Result = TypeVar("Result")


class Connection:
    """What SQLAlchemy's aiosqlite dialect asks of a connection, and no more."""

    def __init__(self, path: str, read_only: bool, foreign_keys: bool = True) -> None:
        self._path = path
        self._read_only = read_only
        self._foreign_keys = foreign_keys
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sqlite")
        self._connection: sqlite3.Connection | None = None

    async def hop(self, work: Callable[..., Result], *arguments: Any) -> Result:
        """Do `work` on the connection's thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *arguments)

    async def open(self) -> Self:
        self._connection = await self.hop(self._open)
        return self

    def _open(self) -> sqlite3.Connection:
        # isolation_level None: sqlite3 begins nothing by itself. Its own habit of a deferred BEGIN silently loses
        # one in eight of concurrent read-modify-writes; the database begins each writing transaction IMMEDIATE.
        connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA busy_timeout=10000")
            _see_to_wal(connection)
            for pragma in (
                "synchronous=FULL",
                f"foreign_keys={'ON' if self._foreign_keys else 'OFF'}",  # inside a transaction it could not be changed
                "secure_delete=ON",  # what is erased is overwritten, and not only given free
                f"query_only={'ON' if self._read_only else 'OFF'}",
            ):
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    @property
    def raw(self) -> sqlite3.Connection:
        if self._connection is None:
            raise ValueError("no active connection")
        return self._connection

    @property
    def isolation_level(self) -> str | None:
        return self.raw.isolation_level

    def cursor(self) -> "Cursor":
        return Cursor(self)

    async def create_function(self, *arguments: Any, **options: Any) -> None:
        self.raw.create_function(*arguments, **options)

    async def commit(self) -> None:
        if self.raw.in_transaction:
            await self.hop(self.raw.commit)

    async def rollback(self) -> None:
        if self.raw.in_transaction:
            await self.hop(self.raw.rollback)

    async def close(self) -> None:
        if self._connection is not None:
            connection, self._connection = self._connection, None
            await self.hop(connection.close)
            self._thread.shutdown(wait=False)

    def stop(self) -> None:
        """End without a loop to wait on: at the interpreter's end."""
        if self._connection is not None:
            connection, self._connection = self._connection, None
            self._thread.submit(connection.close)
            self._thread.shutdown(wait=False)


def _see_to_wal(connection: sqlite3.Connection) -> None:
    """Switch the file to WAL where it is not yet, waiting for others as busy_timeout says.

    The switch alone would not wait: it reads the file and then wants to write, and one who holds a read lock is refused
    at once while another writes (another's switch, say), since two of them would wait for each other for ever. So the
    file is locked by a transaction, whose beginning does wait, and the lock is kept beyond it: within a transaction the
    switch is not allowed. In NORMAL again, the lock is let go with the next access, which is the switch.
    """
    if _is_wal(connection):
        return
    connection.execute("BEGIN EXCLUSIVE")
    if _is_wal(connection):  # somebody else's switch was waited for
        connection.execute("ROLLBACK")
        return
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    connection.execute("COMMIT")
    connection.execute("PRAGMA locking_mode=NORMAL")
    connection.execute("PRAGMA journal_mode=WAL")


def _is_wal(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal")


class Cursor:
    """One statement's result, already fetched."""

    arraysize = 1

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    async def __aenter__(self) -> Self:
        return self

    def _run(self, work: Callable[[sqlite3.Cursor], Any]) -> None:
        cursor = self._connection.raw.cursor()
        try:
            work(cursor)
            self._rows = cursor.fetchall() if cursor.description else []
            self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid
        finally:
            cursor.close()

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Self:
        await self._connection.hop(self._run, lambda cursor: cursor.execute(statement, parameters))
        return self

    async def executemany(self, statement: str, parameters: Iterable[Sequence[Any]]) -> Self:
        await self._connection.hop(self._run, lambda cursor: cursor.executemany(statement, parameters))
        return self

    async def fetchall(self) -> list[Any]:
        rows, self._rows = self._rows, []
        return rows

    async def fetchone(self) -> Any:
        return self._rows.pop(0) if self._rows else None

    async def fetchmany(self, size: int = 1) -> list[Any]:
        rows, self._rows = self._rows[:size], self._rows[size:]
        return rows

    async def close(self) -> None:
        self._rows = []


async def connect(path: str, read_only: bool, foreign_keys: bool = True) -> Connection:
    """Open a connection to the file at `path`; it is made when it is absent and this is the writer."""
    return await Connection(path, read_only, foreign_keys).open()

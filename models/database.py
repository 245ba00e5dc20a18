"""The database: readers, writers, and the climb to the newest schema.

On SQLite there are two engines: one writer whose transactions begin IMMEDIATE (a deferred one loses writes), and
readers in autocommit that never wait for it. On PostgreSQL both share a pool; there, conditional updates and row
locks do the same work.
"""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import AsyncAdaptedQueuePool, Connection, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from models import sqlite_driver
from models.tables import METADATA

# Advisory locks' numbers, so that two processes do not do the same at once; 0x6475_6262 is the leader's.
MIGRATION_LOCK = 0x6475_6261
FOUNDING_LOCK = 0x6475_6263
REGISTRY_LOCK = 0x6475_6264


class NewerSchema(Exception):
    """The database was written by a newer program than this one."""


class BrokenReferences(Exception):
    """A migration left rows that refer to nothing. It was rolled back."""


class Database:
    """One office's database. Close it at the end; `reading` and `writing` are the only ways in."""

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.to_leave_no_trace: set[tuple[int, int]] = set()  # updates (bot, id) whose erased words go from the log too
        self._log_to_empty = False
        self.people_epoch = 0  # grows when who-holds-which-seat changed: whoever remembers a speaker asks again
        if self.is_sqlite:
            path = self.url.database or ""
            self._writer = _sqlite_engine(path, read_only=False)
            self._reader = _sqlite_engine(path, read_only=True)
        else:
            self._writer = create_async_engine(
                self.url, pool_size=8, max_overflow=8, pool_pre_ping=True, hide_parameters=True
            )
            self._reader = self._writer.execution_options(isolation_level="AUTOCOMMIT")

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session that can only look. Hold it shortly, and never while talking to Telegram."""
        async with AsyncSession(self._reader, expire_on_commit=False, autoflush=False) as session:
            yield session

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncSession]:
        """A session in a writing transaction; what is not committed by its user is rolled back."""
        async with AsyncSession(self._writer, expire_on_commit=False) as session:
            yield session

    async def climb(self) -> None:
        """Bring the schema to this program's. Raises NewerSchema; OSError where no file can be.

        SQLite alters a table by building it anew and dropping the old one, which takes along or refuses whatever
        refers to its rows: so foreign keys rest meanwhile, on a connection of its own, and are checked at the end.
        """
        if self.is_sqlite:
            Path(self.url.database or "").parent.mkdir(parents=True, exist_ok=True)
            climber = _sqlite_engine(self.url.database or "", read_only=False, foreign_keys=False)
        else:
            climber = self._writer
        try:
            async with climber.connect() as connection:
                if not self.is_sqlite:
                    await connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": MIGRATION_LOCK})
                await connection.run_sync(_upgrade)
                await connection.commit()
            if self.is_sqlite:
                await self._empty_log()
        finally:
            if climber is not self._writer:
                await climber.dispose()

    async def leave_no_trace(self, erased: set[tuple[int, int]]) -> None:
        """These updates' words are erased: where they were to leave no trace, no file of the database has them now.

        SQLite's log keeps what a row was until it is written over. (PostgreSQL's pages are the server's own affair.)
        """
        meant = self.to_leave_no_trace & erased
        self.to_leave_no_trace -= meant
        self._log_to_empty |= bool(meant) and self.is_sqlite
        if self._log_to_empty and await self._empty_log():
            self._log_to_empty = False

    async def _empty_log(self) -> bool:
        """Whether SQLite's log could be put into the file and emptied; somebody may still read from it."""
        async with self._reader.connect() as connection:  # no writer: it would begin a transaction
            busy = (await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))).scalar_one()
        return not busy

    async def revision(self) -> tuple[str | None, str | None]:
        """The schema's revision as it stands, None before the first start, and the one that this program wants."""
        if self.is_sqlite and not Path(self.url.database or "").exists():
            return None, _scripts().get_current_head()  # to look is not to make a file
        async with self._reader.connect() as connection:
            return await connection.run_sync(lambda c: _revision(c)), _scripts().get_current_head()

    async def run_sync(self, work: Callable[[Connection], None]) -> None:
        """Do what needs a synchronous connection (alembic does), in one writing transaction."""
        async with self._writer.connect() as connection:
            await connection.run_sync(work)
            await connection.commit()

    async def empty(self) -> None:
        """Forget everything: for the sandbox's reset alone. The schema stays."""
        async with self._writer.begin() as connection:
            for table in reversed(METADATA.sorted_tables):
                await connection.execute(table.delete())
        self.people_epoch += 1

    async def close(self) -> None:
        if self._reader is not self._writer and self.is_sqlite:
            await self._reader.dispose()
        await self._writer.dispose()


async def take_turns(session: AsyncSession, lock: int) -> None:
    """Until the transaction's end nobody else is where this lock is taken. On SQLite there is one writer anyway."""
    if session.get_bind().dialect.name == "postgresql":
        await session.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": lock})


def _sqlite_engine(path: str, read_only: bool, foreign_keys: bool = True) -> AsyncEngine:
    engine = create_async_engine(
        "sqlite+aiosqlite://",
        async_creator=lambda: sqlite_driver.connect(path, read_only, foreign_keys),
        poolclass=AsyncAdaptedQueuePool,
        pool_size=4 if read_only else 1,
        max_overflow=0,
        pool_timeout=60,
        hide_parameters=True,  # errors are logged, and parameters are people's words
    )
    if not read_only:

        @event.listens_for(engine.sync_engine, "begin")
        def begin_immediate(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def alembic_config() -> Config:
    """Where the migrations lie; whoever runs a command puts its connection into `attributes`."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(alembic_config())


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _upgrade(connection: Connection) -> None:
    now, scripts = _revision(connection), _scripts()
    if now == scripts.get_current_head():
        return
    if now is not None and now not in {script.revision for script in scripts.walk_revisions()}:
        raise NewerSchema(now)
    config = alembic_config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite" and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all()):
        raise BrokenReferences(", ".join(sorted({f"{row[0]} → {row[2]}" for row in broken})))

"""Of several processes on one database, one leads: it polls, keeps the timetable and sends; another takes over.

On PostgreSQL the leader holds an advisory lock, on SQLite a lock on a file beside the database (design §7 and §11).
"""

import asyncio
import fcntl
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import IO

import asyncpg
import structlog
from sqlalchemy.engine import URL, make_url

from models.background import Background

log = structlog.get_logger()

LOCK = 0x6475_6262  # the advisory lock's number; the one before it is the migrations'
TRY_SECONDS = 1.0
PING_SECONDS = 2.0
PING_PATIENCE = 3.0  # ping and patience together stay well below the server's own patience
SERVER_PATIENCE = "10s"  # a holder that is frozen or cut off is dropped by the server itself
TROUBLES = (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError)


class Leader(ABC):
    """Waits in line for the lead. One instance a process; `leads` says how it stands, for /healthz and the metrics."""

    def __init__(self) -> None:
        self.leads = False
        self.lost = False  # while `work` is cancelled: whether the lead is another's by now

    async def lead(self, work: Callable[[], Awaitable[None]]) -> bool:
        """Wait until this process leads, then run `work`; true when it ended by itself, false when the lead was lost.

        On a lost lead `work` is cancelled at once, and awaited; whoever wants to go on calls again and waits in line.
        In every other case the lock is kept until `work` has ended. What `work` raises is raised.
        """
        await self._wait_in_line()
        self.leads, self.lost = True, False
        log.info("leading")
        tasks = Background()
        working = tasks.start(_run(work), "leader's work")
        watching = tasks.start(self._watch(), "leader's lock")
        try:
            await asyncio.wait({working, watching}, return_when=asyncio.FIRST_COMPLETED)
            if not working.done():
                self.lost = True
                log.error("lead_lost")
        finally:
            await tasks.close()
            self.leads = False
            await self._let_go()
        if working.cancelled():
            return False
        working.result()
        return True

    async def _wait_in_line(self) -> None:
        """Return when the lock is held; say once that another has it."""
        told = False
        try:
            while not await self._try():
                if not told:
                    log.warning("another_process_leads", waiting_for=self._lock_name())
                    told = True
                await asyncio.sleep(TRY_SECONDS)
        except BaseException:
            await self._let_go()
            raise

    @abstractmethod
    def _lock_name(self) -> str:
        """What is waited for, in words for the log; never a password."""

    @abstractmethod
    async def _try(self) -> bool:
        """Take the lock if it is free."""

    @abstractmethod
    async def _watch(self) -> None:
        """Return when the lock is lost."""

    @abstractmethod
    async def _let_go(self) -> None:
        """Give the lock back, or what is left of it."""


async def _run(work: Callable[[], Awaitable[None]]) -> None:
    await work()


class PostgresLeader(Leader):
    """The lock lives as long as a connection outside the pool: a pooled one reconnects silently, without the lock."""

    def __init__(self, url: URL) -> None:
        super().__init__()
        self._url = url
        self._connection: asyncpg.Connection | None = None
        self._closed = asyncio.Event()
        self._unreachable = False

    def _lock_name(self) -> str:
        return f"advisory lock on {self._url.host}/{self._url.database}"

    async def _try(self) -> bool:
        try:
            if self._connection is None or self._connection.is_closed():
                await self._connect()
            assert self._connection is not None
            taken: bool = await self._connection.fetchval(
                "SELECT pg_try_advisory_lock($1)", LOCK, timeout=PING_PATIENCE
            )
            self._unreachable = False
            return taken
        except TROUBLES as error:
            if not self._unreachable:
                log.warning("leader_cannot_reach_database", trouble=type(error).__name__)
            self._unreachable = True
            await self._let_go()
            return False

    async def _connect(self) -> None:
        """Open it with what SQLAlchemy's URL says, read as SQLAlchemy's own dialect reads it."""
        _, options = self._url.get_dialect()().create_connect_args(self._url)
        ours = {name: value for name, value in options.items() if not name.startswith("prepared_statement_")}
        closed = asyncio.Event()
        self._connection = await asyncpg.connect(
            **{"timeout": PING_PATIENCE, **ours},
            server_settings={"idle_session_timeout": SERVER_PATIENCE, "application_name": "duban leader"},
        )
        self._connection.add_termination_listener(lambda _: closed.set())
        self._closed = closed

    async def _watch(self) -> None:
        while True:
            try:
                await asyncio.wait_for(self._closed.wait(), PING_SECONDS)
                return
            except TimeoutError:
                pass
            try:
                assert self._connection is not None
                await self._connection.execute("SELECT 1", timeout=PING_PATIENCE)
            except TROUBLES:
                return

    async def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is None or connection.is_closed():
            return
        try:
            await connection.close(timeout=PING_PATIENCE)
        except TROUBLES:
            connection.terminate()


class FileLeader(Leader):
    """The lock is on <database>.lock; the kernel frees it when its process ends, however it ends. It is never lost."""

    def __init__(self, database: Path) -> None:
        super().__init__()
        self._path = database.with_name(database.name + ".lock")
        self._file: IO[str] | None = None

    def _lock_name(self) -> str:
        return self._path.name

    async def _try(self) -> bool:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        file = self._path.open("a")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return False
        self._file = file
        return True

    async def _watch(self) -> None:
        await asyncio.Event().wait()

    async def _let_go(self) -> None:
        if self._file is not None:  # the file itself stays: to delete it would let two processes lock two files
            self._file.close()
            self._file = None


def leader_for(database_url: str) -> Leader:
    """The leader that fits the database."""
    url = make_url(database_url)
    if url.get_backend_name() == "sqlite":
        return FileLeader(Path(url.database or ""))
    return PostgresLeader(url)

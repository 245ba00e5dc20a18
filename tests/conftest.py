"""For all tests: fresh databases of both kinds, the one dispatcher of a process, and a word about what was skipped."""

import asyncio
import fcntl
import os
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from datetime import datetime
from pathlib import Path
from tempfile import gettempdir

import pytest
from aiogram import Dispatcher
from hypothesis import settings
from redis.asyncio import Redis
from redis.exceptions import RedisError

from bot.dispatching import build_dispatcher
from bot.middleware import Listening, Speakers
from bot.storage import FormStorage
from models.database import Database
from models.people import Office
from tests.databases import Databases
from tests.places import REQUIRED, fresh_postgres

settings.register_profile("duban", deadline=None)  # how long an example takes on a busy machine is no property
settings.load_profile("duban")


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: a story's program is waited for half the time (letters go out at one a
    second to a chat), and the other tests compute all of it."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Stories first, the half year's before all, so that at the end nobody waits for one who began a long one last."""
    items.sort(key=lambda item: ("/stories/" not in str(item.path), "half_year" not in str(item.path)))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Name what failed at once: a run that is stopped before its end has told of it."""
    if report.failed and "PYTEST_XDIST_WORKER" not in os.environ:
        print(f"\nFAILED {report.nodeid} ({report.when})", file=sys.__stderr__, flush=True)


@pytest.fixture(scope="session")
def databases_of_this_process() -> Iterator[Databases]:
    databases = Databases()
    yield databases
    asyncio.run(databases.close())


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
async def database_url(
    request: pytest.FixtureRequest, tmp_path: Path, databases_of_this_process: Databases
) -> AsyncIterator[str]:
    """Of a new and empty database, or of one that stands at the newest schema for who asks for `climbed` too."""
    climbed = "climbed" in request.fixturenames
    if request.param == "sqlite":
        path = tmp_path / "duban.db"
        yield await databases_of_this_process.sqlite(path) if climbed else f"sqlite+aiosqlite:///{path}"
    elif climbed:
        yield await databases_of_this_process.postgres()
    else:
        async with fresh_postgres() as url:
            yield url


@pytest.fixture
def climbed() -> None:
    """Asked for by who begins at the newest schema, and has no interest in the climb."""


@pytest.fixture
async def database(climbed: None, database_url: str) -> AsyncIterator[Database]:
    """At the newest schema, and without a row."""
    database = Database(database_url)
    yield database
    await database.close()


@pytest.fixture
async def redis_url() -> AsyncIterator[str]:
    """A Redis database of the test's own, emptied afterwards. There is one: whoever tests beside us waits for it."""
    url = os.environ.get("DUBAN_REDIS", "redis://127.0.0.1:6379/9")
    client = Redis.from_url(url)
    try:
        await client.ping()
    except (RedisError, OSError) as error:
        if "redis" in REQUIRED:
            raise
        pytest.skip(f"no Redis server: {type(error).__name__}")
    with Path(gettempdir(), f"duban-tests-redis-{os.getuid()}.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        try:
            yield url
        finally:
            await client.flushdb()
            await client.aclose()


class OneDispatcher:
    """Dialogs attach once a process, so there is one dispatcher, which each test moves into its own house."""

    def __init__(self) -> None:
        self._built: tuple[Dispatcher, Listening] | None = None

    def of(
        self,
        database: Database,
        office: Office,
        now: Callable[[], datetime],
        *,
        secret: bytes = b"a secret of the tests",
        bot_username: str = "duban_bot",
    ) -> Dispatcher:
        """The real dispatcher over this database, remembering nothing of the last test."""
        if self._built is None:
            listening = Listening(database, office, now, secret, bot_username, Path(tempfile.mkdtemp()))
            self._built = build_dispatcher(FormStorage(database), listening), listening
        dispatcher, listening = self._built
        listening.database, listening.office, listening.now = database, office, now
        listening.secret, listening.bot_username = secret, bot_username
        listening.speakers = Speakers(database)
        dispatcher.fsm.storage = FormStorage(database)
        return dispatcher

    @property
    def evidence(self) -> Path:
        """The folder in which what comes with replies is kept, the same for all tests."""
        assert self._built is not None
        return self._built[1].evidence


@pytest.fixture(scope="session")
def dispatcher_of_this_process() -> OneDispatcher:
    return OneDispatcher()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test marked with what is required here may not be skipped: CI would be green for nothing."""
    report = yield
    if report.skipped and (wanted := REQUIRED & {mark.name for mark in item.iter_markers()}):
        report.outcome = "failed"
        report.longrepr = f"required here ({', '.join(sorted(wanted))}), yet skipped: {_reason(report)}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line a reason, so that nobody takes a skipped test for a passed one."""
    skipped = Counter(_reason(report) for report in terminalreporter.getreports("skipped"))
    if skipped:
        terminalreporter.section("not run here")
    for reason, count in skipped.most_common():
        terminalreporter.line(f"{count} × {reason}")


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    told = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return told.removeprefix("Skipped: ").strip()

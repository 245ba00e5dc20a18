"""Who leads: two leaders on one real database of either kind, in one process or in two."""

import asyncio
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy.engine import make_url
from structlog.testing import capture_logs

from bot import leader
from bot.leader import Leader, PostgresLeader, leader_for
from models.background import Background
from tests.places import fresh_postgres

PATIENCE = 20  # seconds after which a test that hangs says so


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leader, "TRY_SECONDS", 0.01)


@pytest.fixture
async def postgres() -> AsyncIterator[str]:
    async with fresh_postgres() as url:
        yield url


@pytest.fixture
def url(database_url: str) -> str:
    """Of either kind; on SQLite the folder is not there yet."""
    return database_url.replace("/duban.db", "/data/duban.sqlite")


@pytest.fixture
async def tasks() -> AsyncIterator[Background]:
    tasks = Background()
    yield tasks
    await tasks.close()


class Work:
    """Goes on until it is told to end or cancelled; its clearing up waits until it may end."""

    def __init__(self) -> None:
        self.begun, self.end, self.cancelled, self.may_clear_up = (asyncio.Event() for _ in range(4))
        self.may_clear_up.set()
        self.over = False

    async def __call__(self) -> None:
        self.over = False
        self.begun.set()
        try:
            await self.end.wait()
        except asyncio.CancelledError:
            self.cancelled.set()
            raise
        finally:
            await self.may_clear_up.wait()
            self.over = True


async def _soon(awaitable: Awaitable[object]) -> None:
    async with asyncio.timeout(PATIENCE):
        await awaitable


async def test_the_second_leads_when_the_first_has_ended(url: str, tasks: Background) -> None:
    first, second, mine, yours = leader_for(url), leader_for(url), Work(), Work()
    leading = tasks.start(first.lead(mine), "first")
    await _soon(mine.begun.wait())
    waiting = tasks.start(second.lead(yours), "second")
    assert not await second._try()
    assert (first.leads, second.leads, yours.begun.is_set()) == (True, False, False)
    mine.end.set()
    await _soon(yours.begun.wait())
    assert (await leading, first.leads, second.leads) == (True, False, True)
    yours.end.set()
    await _soon(waiting)
    assert waiting.result()


async def test_the_lock_is_kept_until_cancelled_work_has_cleared_up(url: str, tasks: Background) -> None:
    first, second, mine, yours = leader_for(url), leader_for(url), Work(), Work()
    mine.may_clear_up.clear()
    leading = tasks.start(first.lead(mine), "first")
    await _soon(mine.begun.wait())
    leading.cancel()
    await _soon(mine.cancelled.wait())
    assert not await second._try()
    waiting = tasks.start(second.lead(yours), "second")
    mine.may_clear_up.set()
    await _soon(yours.begun.wait())
    assert mine.over
    await _soon(asyncio.wait({leading}))  # a server gives the lock to the next before the first has hung up
    assert leading.cancelled()
    yours.end.set()
    await _soon(waiting)


async def test_what_work_raises_is_raised_and_the_lock_is_free(url: str) -> None:
    async def broken() -> None:
        raise LookupError("nothing where something had to be")

    work = Work()
    work.end.set()
    with pytest.raises(LookupError):
        await leader_for(url).lead(broken)
    await _soon(leader_for(url).lead(work))
    assert work.over


async def test_who_waits_says_so_once_and_can_be_called_off(url: str, tasks: Background) -> None:
    first, second, work = leader_for(url), leader_for(url), Work()
    tasks.start(first.lead(work), "first")
    await _soon(work.begun.wait())
    tries = _count_tries(second)
    with capture_logs() as said:
        waiting = tasks.start(second.lead(Work()), "second")
        await _soon(tries(3))
        waiting.cancel()
        await _soon(asyncio.wait({waiting}))
    [line] = said
    assert line["event"] == "another_process_leads"
    assert line["waiting_for"]
    assert first.leads


def _count_tries(which: Leader) -> Callable[[int], Awaitable[None]]:
    """An awaitable that ends when the leader has tried so many times."""
    tried, trying = asyncio.Semaphore(0), which._try

    async def counted() -> bool:
        tried.release()
        return await trying()

    async def times(number: int) -> None:
        for _ in range(number):
            await tried.acquire()

    which._try = counted  # type: ignore[method-assign]
    return times


# PostgreSQL: a lead can be lost


@pytest.mark.postgres
async def test_when_the_server_drops_the_first_its_work_is_cancelled_and_the_second_leads(
    postgres: str, tasks: Background
) -> None:
    first, second, mine, yours = PostgresLeader(make_url(postgres)), leader_for(postgres), Work(), Work()
    leading = tasks.start(first.lead(mine), "first")
    await _soon(mine.begun.wait())
    waiting = tasks.start(second.lead(yours), "second")
    assert first._connection is not None
    await _drop(postgres, first._connection.get_server_pid())
    await _soon(yours.begun.wait())
    await _soon(mine.cancelled.wait())
    assert (await leading, mine.over, first.leads) == (False, True, False)

    # Who lost the lead stands in line again.
    mine.begun.clear()
    leading = tasks.start(first.lead(mine), "first again")
    yours.end.set()
    await _soon(waiting)
    await _soon(mine.begun.wait())
    mine.end.set()
    await _soon(leading)
    assert leading.result()


async def _drop(url: str, backend: int) -> None:
    async with _asking(url) as server:
        assert await server.fetchval("SELECT pg_terminate_backend($1)", backend)


async def _pinged(url: str, backend: int) -> None:
    """Ends when the last thing that the server heard from that connection is a ping."""
    async with _asking(url) as server:
        while await server.fetchval("SELECT query FROM pg_stat_activity WHERE pid = $1", backend) != "SELECT 1":
            await asyncio.sleep(0.01)


@asynccontextmanager
async def _asking(url: str) -> AsyncIterator[asyncpg.Connection]:
    server = await asyncpg.connect(make_url(url).set(drivername="postgresql").render_as_string(hide_password=False))
    try:
        yield server
    finally:
        await server.close()


@pytest.mark.postgres
async def test_a_holder_that_falls_silent_is_dropped_by_the_server(
    postgres: str, tasks: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leader, "PING_SECONDS", 3600)  # as if frozen or cut off
    monkeypatch.setattr(leader, "SERVER_PATIENCE", "100ms")
    work = Work()
    leading = tasks.start(leader_for(postgres).lead(work), "silent")
    await _soon(work.cancelled.wait())
    assert await leading is False


@pytest.mark.postgres
async def test_a_holder_that_pings_keeps_the_lead(
    postgres: str, tasks: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leader, "PING_SECONDS", 0.01)
    first, work = PostgresLeader(make_url(postgres)), Work()
    leading = tasks.start(first.lead(work), "first")
    await _soon(work.begun.wait())
    connection = first._connection
    assert connection is not None
    await _soon(_pinged(postgres, connection.get_server_pid()))
    assert await leader_for(postgres)._try() is False
    work.end.set()
    assert await leading is True
    assert connection.is_closed()


@pytest.mark.postgres
async def test_the_server_waits_ten_seconds_for_a_ping(postgres: str) -> None:
    first = PostgresLeader(make_url(postgres))
    assert await first._try()
    assert first._connection is not None
    assert await first._connection.fetchval("SHOW idle_session_timeout") == "10s"
    await first._let_go()


async def test_a_server_that_is_away_is_waited_for_and_told_of_once() -> None:
    nobody = PostgresLeader(make_url("postgresql+asyncpg://postgres:secret@127.0.0.1:1/duban"))
    with capture_logs() as said:
        for _ in range(3):
            assert not await nobody._try()
    assert [line["event"] for line in said] == ["leader_cannot_reach_database"]
    assert "secret" not in str(said) + nobody._lock_name()


# SQLite: the other process may die any way it likes

LEAD = """
import asyncio, sys
from bot.leader import leader_for

async def work():
    print("leading", flush=True)
    await asyncio.Event().wait()

asyncio.run(leader_for(sys.argv[1]).lead(work))
"""


async def test_when_the_other_process_is_killed_this_one_leads(tmp_path: Path, tasks: Background) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/duban.sqlite"
    other = await asyncio.create_subprocess_exec(
        sys.executable, "-c", LEAD, url, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    assert other.stdout is not None
    try:
        async with asyncio.timeout(PATIENCE):
            while (await other.stdout.readline()) != b"leading\n":
                pass
        mine, work = leader_for(url), Work()
        assert not await mine._try()
        leading = tasks.start(mine.lead(work), "this one")
    finally:
        other.send_signal(signal.SIGKILL)
        await other.wait()
    await _soon(work.begun.wait())
    work.end.set()
    await _soon(leading)

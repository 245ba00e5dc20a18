"""Redis goes away and comes back while people talk: nobody's step is lost, and nobody hears of it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest

from bot import inbox as road_in
from bot.errors import worth_another_try
from bot.inbox import Inbox
from bot.storage import RedisForms
from models.actions.office import found_office
from models.background import Background
from models.clock import wall
from models.database import Database
from models.inbox import UpdateState
from tests.bot.test_inbox import LI, Ear, rows, said
from tests.bot.test_storage import OURS, place
from tests.bot_texts.phone import Line, bot_on
from tests.conftest import OneDispatcher

pytestmark = pytest.mark.redis
PATIENCE = 30  # seconds after which a test that hangs says so


class Wire:
    """The line to the real Redis, which can be cut."""

    def __init__(self, url: str) -> None:
        self._real = urlsplit(url)
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()
        self._pipes = Background()
        self.port = 0

    @property
    def url(self) -> str:
        return self._real._replace(netloc=f"127.0.0.1:{self.port}").geturl()

    async def join(self) -> None:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        assert self._server is not None
        self._server.close()
        for writer in self._open:
            writer.transport.abort()
        self._open.clear()
        await self._pipes.close()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection(self._real.hostname, self._real.port)
        self._open |= {writer, far_writer}
        self._pipes.start(_pipe(reader, far_writer), "to redis")
        self._pipes.start(_pipe(far_reader, writer), "from redis")


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(1 << 16):
            writer.write(data)
            await writer.drain()
    except ConnectionError:
        pass
    finally:
        writer.close()


@pytest.fixture
async def wire(redis_url: str) -> AsyncIterator[Wire]:
    wire = Wire(redis_url)
    await wire.join()
    yield wire
    await wire.cut()


class Broken:
    """What the inbox has asked about: whether an error is worth another try."""

    def __init__(self) -> None:
        self.verdicts: list[bool] = []
        self.first = asyncio.Event()

    def __call__(self, error: BaseException) -> bool:
        self.verdicts.append(worth_another_try(error))
        self.first.set()
        return self.verdicts[-1]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Broken:
    broken = Broken()
    monkeypatch.setattr(road_in, "worth_another_try", broken)
    monkeypatch.setattr(road_in, "PAUSES", (0.05,) * 1000)
    return broken


@asynccontextmanager
async def listening(make: Callable[[], Inbox]) -> AsyncIterator[Inbox]:
    inbox = make()
    await inbox.start()
    try:
        async with asyncio.timeout(PATIENCE):
            yield inbox
    finally:
        await inbox.stop(1)


async def test_whom_redis_leaves_waiting_is_answered_when_it_is_back_and_hears_of_no_trouble(
    database: Database, wire: Wire, broken: Broken, dispatcher_of_this_process: OneDispatcher
) -> None:
    office = await found_office(database, wall(), name="办公室", zone="Asia/Shanghai", language="zh")
    line = Line()
    bot, forms = bot_on(line), RedisForms(database, wire.url, 1)
    dispatcher = dispatcher_of_this_process.of(database, office, wall)
    dispatcher.fsm.storage = forms
    async with listening(lambda: Inbox(database, bot, dispatcher, forms, wall, on_worked=lambda: None)) as inbox:
        await wire.cut()
        await inbox.receive([said(1, LI, "/start")])
        await broken.first.wait()
        assert line.said == []
        await wire.join()
        await inbox.idle()
    assert all(broken.verdicts)
    assert [row.state for row in await rows(database)] == [UpdateState.ANSWERED]
    assert len(line.said) == 1
    await forms.close()


async def test_a_step_that_redis_did_not_take_is_marked_once_and_kept_when_it_is_back(
    database: Database, wire: Wire, broken: Broken
) -> None:
    forms = RedisForms(database, wire.url, OURS)

    async def heard(update_id: int, _: dict[str, Any]) -> None:
        await forms.set_data(place(LI), {"step": update_id})

    bot = bot_on(Line())
    async with listening(lambda: Inbox(database, bot, Ear(heard), forms, wall, on_worked=lambda: None)) as inbox:
        await inbox.receive([said(1, LI)])
        await inbox.idle()
        await wire.cut()
        await inbox.receive([said(2, LI)])
        await broken.first.wait()
        (_, second) = await rows(database)
        assert second.state == UpdateState.ANSWERED
        await inbox.receive([said(3, LI)])
        await wire.join()
        await inbox.idle()
    assert all(broken.verdicts)
    _, again, third = await rows(database)
    assert (again.worked_at, third.state) == (second.worked_at, UpdateState.ANSWERED)
    forms.forget()
    assert await forms.get_data(place(LI)) == {"step": 3}
    await forms.close()

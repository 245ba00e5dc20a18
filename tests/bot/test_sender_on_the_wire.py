"""The same road over HTTP, against the sandbox with Telegram's limits in any window; both share a clock that jumps."""

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web

from models.database import Database
from models.outbox import LetterState
from sandbox.limits import Limits
from sandbox.server import Sandbox
from tests.bot.post import LI, LIU, WANG, Post
from tests.bot.telegram import JumpingTime


@dataclass
class Wire:
    post: Post
    sandbox: Sandbox
    http: aiohttp.ClientSession
    runner: web.AppRunner

    async def tell(self, path: str, **params: Any) -> dict[str, Any]:
        async with self.http.post(f"/sandbox/{path}", json=params) as response:
            assert response.status == 200, await response.text()
            answer: dict[str, Any] = await response.json()
            return answer

    async def read(self, person: int, **query: int) -> list[str]:
        """What stands in the chat, from above."""
        async with self.http.get(f"/sandbox/people/{person}/chat", params=query) as response:
            return [message.get("text", "") for message in (await response.json())["messages"]]

    async def refusals(self) -> Counter[int]:
        async with self.http.get("/sandbox/calls") as response:
            calls = (await response.json())["calls"]
            return Counter(call["error_code"] for call in calls if not call["ok"])


@pytest.fixture
async def wire(database: Database) -> AsyncIterator[Wire]:
    time = JumpingTime()
    sandbox = Sandbox(token="1:TEST", state_dir=None, limits=Limits(), monotonic=time.monotonic)
    application = web.Application()
    application.add_routes(sandbox.routes())
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await sandbox.start()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    for person, name in ((LI, "李科长"), (LIU, "刘科长"), (WANG, "王干事")):
        sandbox.add_person(id=person, first_name=name, started=True)
    post = Post(database)
    await post.found()
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    post.start_again(time, session)
    async with aiohttp.ClientSession(address) as http:
        yield Wire(post, sandbox, http, runner)
    await session.close()
    await sandbox.close()
    await runner.cleanup()


async def test_letters_arrive(wire: Wire) -> None:
    await wire.post.put(LI, "<b>一</b>")
    await wire.post.deliver()
    letter = await wire.post.letter("<b>一</b>")
    assert await wire.read(LI) == ["一"]
    assert (letter.state, letter.message_id is not None) == (LetterState.SENT, True)


async def test_no_limit_of_telegrams_is_ever_touched(wire: Wire) -> None:
    cast = {5000 + number: f"联络员{number}" for number in range(40)}
    for number, name in cast.items():
        wire.sandbox.add_person(id=number, first_name=name, started=True)
    await wire.post.enrol(cast)
    for number in cast:
        for nth in range(3):
            await wire.post.put(number, f"{number} {nth}")
    await wire.post.deliver()
    assert await wire.refusals() == Counter()
    assert [await wire.read(number) for number in cast] == [[f"{number} {nth}" for nth in range(3)] for number in cast]


async def test_a_blocked_person_is_written_to_after_unblocking(wire: Wire) -> None:
    await wire.tell(f"people/{LI}/block")
    await wire.post.put(LI, "一")
    await wire.post.deliver()
    assert (await wire.post.member(LI)).unreachable_since == wire.post.now
    await wire.tell(f"people/{LI}/unblock")
    await wire.post.change_member(LI, unreachable_since=None)
    await wire.post.deliver()
    assert await wire.read(LI) == ["一"]


async def test_somebody_who_never_opened_the_chat_is_unreachable(wire: Wire) -> None:
    await wire.post.enrol({777: "陌生人"})
    await wire.post.put(777, "一")
    await wire.post.deliver()
    assert (await wire.post.member(777)).unreachable_since == wire.post.now


async def test_a_migrated_group_is_followed(wire: Wire) -> None:
    group = (await wire.tell("groups", title="工作群", members=[LI], bot=True))["id"]
    await wire.post.enrol({group: "工作群"})
    new = (await wire.tell(f"groups/{group}/migrate"))["id"]
    await wire.post.put(group, "一")
    await wire.post.deliver()
    assert (await wire.post.letter("一")).chat_id == new
    assert "一" in await wire.read(LI, chat=new)


async def test_ordered_waits_cost_no_attempt(wire: Wire) -> None:
    await wire.tell("failures", method="sendMessage", kind="429", times=2, retry_after=30)
    await wire.post.put(LI, "一")
    await wire.post.deliver()
    letter = await wire.post.letter("一")
    assert await wire.read(LI) == ["一"]
    assert (letter.attempts, letter.maybe_doubled) == (1, False)
    assert wire.post.time.now >= 60


@pytest.mark.parametrize(("kind", "there"), [("reset", 1), ("500", 0), ("502", 0), ("reset_before", 0)])
async def test_a_lost_answer_is_sent_again_and_marked(wire: Wire, kind: str, there: int) -> None:
    await wire.tell("failures", method="sendMessage", kind=kind, times=1)
    await wire.post.put(LI, "一")
    await wire.post.deliver()
    assert await wire.read(LI) == ["一"] * there
    wire.post.go_on(seconds=2)
    await wire.post.deliver()
    assert await wire.read(LI) == ["一"] * there + ["一\n可能重复"]
    assert (await wire.post.letter("一")).maybe_doubled


async def test_a_server_that_is_not_there_marks_nothing_as_doubled(wire: Wire) -> None:
    await wire.runner.cleanup()
    await wire.post.put(LI, "一")
    await wire.post.deliver()
    letter = await wire.post.letter("一")
    assert (letter.state, letter.maybe_doubled) == (LetterState.WAITING, False)
    assert letter.trouble == "not_connected: ClientConnectorError"


async def test_broken_html_arrives_as_plain_text(wire: Wire) -> None:
    await wire.post.put(LI, "<b>一</i> &lt;3")
    await wire.post.deliver()
    assert await wire.read(LI) == ["一 <3"]

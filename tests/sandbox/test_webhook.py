"""The webhook: its secret, its order, its retries, and what it forbids."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web

from sandbox.limits import Limits
from tests.sandbox.conftest import LI, Stage, begin, seat_cast, staged, until

QUICK = Limits(webhook_first_pause=0.001, webhook_longest_pause=0.01)


@dataclass
class Listener:
    """A bot's own server, which takes what is pushed, or answers with the statuses lined up for it."""

    url: str = ""
    taken: list[Any] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    statuses: list[int] = field(default_factory=list)
    answer: dict[str, Any] = field(default_factory=dict)

    async def hear(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.statuses:
            return web.Response(status=self.statuses.pop(0))
        self.taken.append(await request.json())
        return web.json_response(self.answer)

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.taken]


@asynccontextmanager
async def listening() -> AsyncIterator[Listener]:
    listener = Listener()
    application = web.Application()
    application.router.add_post("/hook", listener.hear)
    runner = web.AppRunner(application, shutdown_timeout=1.0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    listener.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    try:
        yield listener
    finally:
        await runner.cleanup()


@pytest.fixture
async def quick() -> AsyncIterator[Stage]:
    async with staged(QUICK) as stage:
        seat_cast(stage)
        yield stage


async def test_updates_are_pushed_in_order_with_the_secret(quick: Stage) -> None:
    async with listening() as bot:
        answer = await quick.call("setWebhook", url=bot.url, secret_token="s-3_cret")
        assert answer == {"ok": True, "result": True, "description": "Webhook was set"}
        for text in ("一", "二", "三"):
            await quick.post(f"people/{LI}/send", text=text)
        await until(lambda: len(bot.taken) == 3)
        assert bot.texts() == ["一", "二", "三"]
        assert bot.secrets == ["s-3_cret"] * 3
        await until(lambda: len(quick.sandbox.world.updates) == 0)


async def test_a_failure_is_tried_again_and_nothing_overtakes_it(quick: Stage) -> None:
    async with listening() as bot:
        bot.statuses = [500, 502, 404]
        await quick.ok("setWebhook", url=bot.url)
        await quick.post(f"people/{LI}/send", text="一")
        await quick.post(f"people/{LI}/send", text="二")
        await until(lambda: len(bot.taken) == 2)
        assert bot.texts() == ["一", "二"]
        assert bot.secrets == [None] * 5
        info = await quick.ok("getWebhookInfo")
        assert info["last_error_message"] == "Wrong response from the webhook: 404 Not Found"
        assert info["last_error_date"] == 1691974800


async def test_a_bot_that_is_not_there_is_waited_for(quick: Stage) -> None:
    async with listening() as bot:
        url = bot.url
    await quick.ok("setWebhook", url=url)
    await quick.post(f"people/{LI}/send", text="一")
    world = quick.sandbox.world
    await until(lambda: "last_error_message" in world.settings["webhook"])
    info = await quick.ok("getWebhookInfo")
    assert (info["last_error_message"], info["pending_update_count"]) == ("Connection refused", 1)


async def test_a_bot_may_answer_with_a_method(quick: Stage) -> None:
    async with listening() as bot:
        bot.answer = {"method": "sendMessage", "chat_id": LI, "text": "收到"}
        await quick.ok("setWebhook", url=bot.url)
        await quick.post(f"people/{LI}/send", text="一")
        await until(lambda: len(quick.sandbox.world.updates) == 0)
        messages = (await quick.get(f"people/{LI}/chat"))["messages"]
        assert [message["text"] for message in messages] == ["一", "收到"]


async def test_with_a_webhook_nobody_polls(stage: Stage) -> None:
    await stage.ok("setWebhook", url="https://bot.example/hook")
    assert await stage.call("getUpdates") == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
        "webhook first",
    }
    answer = await stage.call("deleteWebhook")
    assert answer == {"ok": True, "result": True, "description": "Webhook was deleted"}
    assert await stage.updates() == []
    assert (await stage.call("deleteWebhook"))["description"] == "Webhook is already deleted"


async def test_a_webhook_ends_the_poll_that_waits(stage: Stage) -> None:
    poll = begin(stage.call("getUpdates", timeout=30))
    await until(lambda: stage.sandbox.world.updates.awaited)
    await stage.ok("setWebhook", url="https://bot.example/hook")
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"url": "http://bot.example/hook"}, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "ftp://bot.example"}, "Bad Request: invalid webhook URL specified"),
        ({"url": "https://bot.example:8080/hook"},
         "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ({"url": "https://127.0.0.1:8081/hook"},
         "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"),
        ({"url": "https://bot.example:99999"}, "Bad Request: invalid webhook URL specified"),
        ({"url": "https://b.example", "secret_token": "a b"},
         "Bad Request: secret token contains unallowed characters"),
        ({"url": "https://b.example", "secret_token": "a" * 257}, "Bad Request: secret token is too long"),
    ],
)  # fmt: skip
async def test_a_webhook_has_a_good_address_and_secret(stage: Stage, params: dict[str, str], description: str) -> None:
    assert await stage.refused("setWebhook", **params) == description


@pytest.mark.parametrize("port", ["", ":80", ":88", ":443", ":8443"])
async def test_a_webhook_stands_on_one_of_telegrams_ports(stage: Stage, port: str) -> None:
    assert await stage.ok("setWebhook", url=f"https://bot.example{port}/hook") is True


async def test_the_webhooks_settings_are_told(stage: Stage) -> None:
    await stage.post(f"people/{LI}/send", text="一")
    assert await stage.ok("getWebhookInfo") == {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": 1,
    }
    await stage.ok("setWebhook", url="https://b.example", drop_pending_updates=True, allowed_updates=["message"])
    assert (await stage.call("setWebhook", url="https://b.example"))["description"] == "Webhook is already set"
    assert await stage.ok("getWebhookInfo") == {
        "url": "https://b.example",
        "has_custom_certificate": False,
        "pending_update_count": 0,
        "max_connections": 40,
        "ip_address": "127.0.0.1",
        "allowed_updates": ["message"],
    }

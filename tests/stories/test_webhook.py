"""Pushed instead of asked for: the same road in, with the secret, once each, and nothing lost while the bot is away."""

from pathlib import Path

import aiohttp

from tests.stories.office import CHEN, office_of
from tests.stories.town import free_port, words_of

SECRET = "a-secret-that-telegram-sends-along"


async def test_updates_come_by_webhook_and_only_with_the_secret(tmp_path: Path, database_url: str) -> None:
    port = free_port()
    hook = f"http://127.0.0.1:{port}/told"
    settings = {"WEBHOOK_URL": hook, "WEBHOOK_SECRET": SECRET, "HTTP_PORT": str(port)}
    async with office_of(tmp_path, database_url, **settings) as duban:
        duban.town.door = f"http://127.0.0.1:{port}"
        await duban.start()
        chen = duban.town.phone(CHEN)
        await chen.open()
        await chen.hears("陈主任，您好")
        assert await duban.town.calls("getUpdates") == []

        update = {
            "update_id": 987654,
            "message": {
                "message_id": 77,
                "date": 1691974800,
                "chat": {"id": CHEN, "type": "private", "first_name": "陈主任"},
                "from": {"id": CHEN, "is_bot": False, "first_name": "陈主任"},
                "text": "/help",
            },
        }
        async with aiohttp.ClientSession() as http:
            for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guessed"}):
                async with http.post(hook, json=update, headers=headers) as answer:
                    assert answer.status == 401
            right = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
            async with http.post(hook, data=b"nonsense", headers=right) as answer:
                assert answer.status == 400
            # Telegram repeats what it believes unheard; the second time changes nothing.
            for _ in range(2):
                async with http.post(hook, json=update, headers=right) as answer:
                    assert answer.status == 200
        await chen.hears("把年度工作安排的文件")
        await duban.town.turn(by=1)
        assert sum("把年度工作安排的文件" in words_of(m) for m in await chen.from_bot()) == 1


async def test_what_is_said_while_the_bot_is_away_is_pushed_again_and_answered(
    tmp_path: Path, database_url: str
) -> None:
    port = free_port()
    settings = {
        "WEBHOOK_URL": f"http://127.0.0.1:{port}/told",
        "WEBHOOK_SECRET": SECRET,
        "HTTP_PORT": str(port),
    }
    async with office_of(tmp_path, database_url, **settings) as duban:
        duban.town.door = f"http://127.0.0.1:{port}"
        await duban.start()
        chen = duban.town.phone(CHEN)
        await chen.open()
        await chen.hears("陈主任，您好")
        await duban.process.kill()
        await chen.say("/settings")
        await duban.start()
        await chen.hears("称呼：陈主任")

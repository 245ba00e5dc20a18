"""Duban as an operator runs it, with a token, against a Bot API that outlives it: the sandbox by itself."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from tests.stories.process import Forked, Process
from tests.stories.town import Phone, Town, buttons_of, free_port, links_in, ready, sandbox_of, words_of

TOKEN = "4200:KILLED-AND-RESTARTED"
CHEN = 1001


class Running:
    """A bot that the story starts, kills and starts again; the people and their chats stay."""

    def __init__(self, town: Town, process: Process) -> None:
        self.town = town
        self.process = process

    async def start(self) -> None:
        await self.process.start()
        await ready(self.town, self.process)

    async def kill_and_start(self) -> None:
        await self.process.kill()
        await self.start()


@asynccontextmanager
async def office_of(
    folder: Path, database_url: str, start: type[Process] = Forked, /, **settings: str
) -> AsyncIterator[Running]:
    """An office with one founding coordinator, 陈主任, and nobody else; the bot is not started yet."""
    async with sandbox_of(folder, TOKEN) as chats:
        port = free_port()
        env = {
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": chats,
            "COORDINATORS": str(CHEN),
            "OFFICE_NAME": "新密市法治政府建设领导小组办公室",
            "CLOCK_START": "2023-08-14T09:00:00+08:00",
            "DATA_DIR": str(folder / "data"),
            "DATABASE_URL": database_url,
            "HTTP_PORT": str(port),
        }
        process = start("bot", "run", env=env | settings, log=folder / "duban.log")
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=120)) as http:
            town = Town(http, chats, f"http://127.0.0.1:{port}")
            await town.post("people", id=CHEN, first_name="陈主任")
            try:
                yield Running(town, process)
            finally:
                if process.started and not process.died:
                    await process.kill()


async def invitation_to_new_unit(chen: Phone, unit: str) -> str:
    """陈主任 enters a township into the registry and invites its contact; the link."""
    before = (await chen.messages())[-1]["message_id"] if await chen.messages() else 0
    await chen.say("/invite")
    await chen.hears("请谁来", after=before)
    await chen.tap("联络员")
    asked = ("哪个单位？点一下", "单位名录还是空的。请发一个单位的全称来登记")
    await chen.until(lambda m: any(question in words_of(m) for question in asked), after=before)
    await chen.say(unit)
    await chen.hears("没有找到", after=before)
    await chen.tap(f"把“{unit}”登记为新单位")
    await chen.hears("它是哪一类", after=before)
    await chen.tap("乡镇")
    await chen.tap("登记", await chen.hears("类别：乡镇", after=before))
    await chen.hears("怎么称呼对方", after=before)
    await chen.tap("不填")
    message = await chen.until(lambda m: bool(links_in(m)), after=before)
    await chen.until(lambda m: ["再邀请一位"] in buttons_of(m), after=before)
    return links_in(message)[0]

"""A sandbox process, the bot's and the people's side of it, and a browser to look at its page."""

import asyncio
import itertools
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientSession, FormData
from playwright.async_api import Browser, Locator, Page, async_playwright

from tests.places import REQUIRED

TOKEN = "1:TEST"
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_ids = itertools.count(5001)


class Stage:
    """What a test drives beside the browser: people, and a bot played by hand."""

    def __init__(self, session: ClientSession, address: str) -> None:
        self.session = session
        self.address = address

    async def bot(self, method: str, **params: Any) -> Any:
        """One Bot API call; its result."""
        async with self.session.post(f"{self.address}/bot{TOKEN}/{method}", json=params) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]

    async def bot_sends_file(self, method: str, chat_id: int, field: str, name: str, content: bytes) -> Any:
        form = FormData({"chat_id": str(chat_id)}, quote_fields=False)
        form.add_field(field, content, filename=name)
        async with self.session.post(f"{self.address}/bot{TOKEN}/{method}", data=form) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]

    async def update(self, kind: str) -> Any:
        """The next update of that kind; what comes before it is confirmed unread."""
        while True:
            for update in await self.bot("getUpdates", timeout=20, limit=1):
                await self.bot("getUpdates", offset=update["update_id"] + 1, timeout=0, limit=1)
                if kind in update:
                    return update[kind]

    async def person(self, name: str, *, started: bool = True, note: dict[str, str] | None = None) -> int:
        """Somebody new, so that tests do not meet in one chat."""
        while waiting := await self.bot("getUpdates", timeout=0):  # of the test before
            await self.bot("getUpdates", offset=waiting[-1]["update_id"] + 1, timeout=0, limit=1)
        body = {"id": next(_ids), "first_name": name, "note": note or {}}
        async with self.session.post(f"{self.address}/sandbox/people", json=body) as response:
            person = await response.json()
        if started:
            await self.people(person["id"], "start", payload="")
            await self.update("message")
        return int(person["id"])

    async def people(self, person: int, verb: str, **body: Any) -> Any:
        async with self.session.post(f"{self.address}/sandbox/people/{person}/{verb}", json=body) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def chat(self, person: int) -> Any:
        async with self.session.get(f"{self.address}/sandbox/people/{person}/chat") as response:
            return await response.json()


class Phone:
    """The page, as one person looks at it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda line: self.errors.append(line.text) if line.type == "error" else None)

    def at(self, testid: str) -> Locator:
        return self.page.get_by_test_id(testid)

    def message(self, message: Any) -> Locator:
        return self.at(f"msg-{message['message_id']}")


@asynccontextmanager
async def running_sandbox() -> AsyncIterator[Stage]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", "--port", "0", "--token", TOKEN, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        line = (await process.stdout.readline()).decode()  # printed when it listens
        async with ClientSession() as session:
            yield Stage(session, line.split(maxsplit=1)[1].strip())
    finally:
        process.terminate()
        await process.wait()


@asynccontextmanager
async def running_browser() -> AsyncIterator[Browser]:
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        if "browser" in REQUIRED:
            pytest.fail("Chromium is required here and was not found.")
        pytest.skip("Chromium was not found.")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found, args=_ARGS)
        yield browser
        await browser.close()

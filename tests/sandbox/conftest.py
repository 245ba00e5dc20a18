"""A sandbox on a real port, a turnable clock for windows and ages, and short ways to speak to both of its sides."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import aiohttp
import pytest
from aiohttp import web

from sandbox.limits import Limits
from sandbox.server import Sandbox

T = TypeVar("T")
TOKEN = "4242:TEST"
BOT = 4242
CHEN, LI, WANG, STRANGER = 1001, 1002, 1003, 1004  # 陈主任, 李科长, 王干事; the stranger never opened the chat
LIMITS = Limits()


@dataclass
class Clock:
    """Seconds that pass only when a test says so."""

    at: float = 1000.0

    def __call__(self) -> float:
        return self.at

    def pass_(self, seconds: float) -> None:
        self.at += seconds


@dataclass
class Calendar:
    at: datetime = datetime(2023, 8, 14, 1, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_(self, **span: float) -> None:
        self.at += timedelta(**span)


@dataclass
class Stage:
    sandbox: Sandbox
    url: str
    http: aiohttp.ClientSession
    clock: Clock
    calendar: Calendar

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """The whole answer of the Bot API to a JSON request."""
        async with self.http.post(f"/bot{TOKEN}/{method}", json=params) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == answer.get("error_code", 200)
            return answer

    async def ok(self, method: str, **params: Any) -> Any:
        answer = await self.call(method, **params)
        assert answer["ok"] is True, answer
        return answer["result"]

    async def refused(self, method: str, **params: Any) -> str:
        """The description of the error that has to come."""
        answer = await self.call(method, **params)
        assert answer["ok"] is False, answer
        return str(answer["description"])

    async def upload(self, method: str, files: dict[str, tuple[str, bytes]], **params: Any) -> dict[str, Any]:
        form = aiohttp.FormData(quote_fields=False)  # names as they are, as browsers and aiogram send them
        for name, value in params.items():
            form.add_field(name, str(value))
        for name, (filename, content) in files.items():
            form.add_field(name, content, filename=filename)
        async with self.http.post(f"/bot{TOKEN}/{method}", data=form) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def post(self, path: str, **body: Any) -> dict[str, Any]:
        """The people's side; an error is handed back with its status."""
        async with self.http.post(f"/sandbox/{path}", json=body) as response:
            answer: dict[str, Any] = await response.json()
            return answer if response.status == 200 else {"status": response.status, **answer}

    async def get(self, path: str) -> dict[str, Any]:
        async with self.http.get(f"/sandbox/{path}") as response:
            answer: dict[str, Any] = await response.json()
            return answer if response.status == 200 else {"status": response.status, **answer}

    async def group(self, *members: int, **more: Any) -> int:
        answer = await self.post("groups", title="督办群", members=list(members), **more)
        return int(answer["id"])

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self.ok("getUpdates", **params)
        return found


def begin(work: Coroutine[Any, Any, T]) -> "asyncio.Task[T]":
    """Work that goes on beside the test, which awaits it later."""
    return asyncio.create_task(work)  # noqa: TID251 - the test that began it is its owner


async def until(condition: Callable[[], bool]) -> None:
    """Waits for what has to happen; a test that hangs here shows what did not."""
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.001)


@asynccontextmanager
async def staged(limits: Limits = LIMITS, folder: Path | None = None) -> AsyncIterator[Stage]:
    clock, calendar = Clock(), Calendar()
    sandbox = Sandbox(token=TOKEN, state_dir=folder, now=calendar, limits=limits, monotonic=clock)
    application = web.Application()
    application.add_routes(sandbox.routes())
    runner = web.AppRunner(application, shutdown_timeout=1.0)
    await runner.setup()
    await sandbox.start()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        async with aiohttp.ClientSession(url) as http:
            yield Stage(sandbox, url, http, clock, calendar)
    finally:
        await sandbox.close()
        await runner.cleanup()


def seat_cast(stage: Stage) -> None:
    for number, name in ((CHEN, "陈主任"), (LI, "李科长"), (WANG, "王干事")):
        stage.sandbox.add_person(id=number, first_name=name, started=True)
    stage.sandbox.add_person(id=STRANGER, first_name="路人")


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    async with staged() as stage:
        seat_cast(stage)
        yield stage


def png(width: int = 8, height: int = 8, size: int = 64) -> bytes:
    """Enough of a PNG to be measured."""
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4) + height.to_bytes(4)
    return head.ljust(size, b"\0")

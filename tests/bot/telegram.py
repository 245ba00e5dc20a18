"""A Telegram that lives in the test: it notes every call and says what the test told it to say."""

import asyncio
import heapq
import itertools
from collections.abc import AsyncGenerator, Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Chat, Message
from aiohttp import ClientConnectorError
from aiohttp.client_reqrep import ConnectionKey

Outcome = Callable[[TelegramMethod[Any]], Awaitable[None]]

MORNING = datetime(2023, 9, 20, 1, 0, tzinfo=UTC)  # nine o'clock in 新密


class Time:
    """A clock that stands still until everybody sleeps, and then goes to where the first one wakes."""

    def __init__(self) -> None:
        self.now = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = itertools.count()

    def monotonic(self) -> float:
        return self.now

    def wall(self) -> datetime:
        return MORNING + timedelta(seconds=self.now)

    async def sleep(self, seconds: float) -> None:
        waking: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self.now + seconds, next(self._count), waking))
        await waking

    async def run(self, *work: Awaitable[Any]) -> list[Any]:
        """Do all of `work`, letting time go by as it must."""
        everything = asyncio.gather(*work)
        while not everything.done():
            for _ in range(8):  # whatever can go on goes on before time does
                await asyncio.sleep(0)
            if not everything.done() and self._sleepers:
                at, _, waking = heapq.heappop(self._sleepers)
                if not waking.done():
                    self.now = max(self.now, at)
                    waking.set_result(None)
        return await everything


class JumpingTime(Time):
    """For one sleeper at a time: it jumps to where that one wakes, so that nobody need drive it."""

    async def sleep(self, seconds: float) -> None:
        until = self.now + seconds
        await asyncio.sleep(0)
        self.now = max(self.now, until)


class Telegram(BaseSession):
    """`calls` are all calls in order, with the instant of their coming; `plan` holds what the next ones run into."""

    def __init__(self, time: Time, latency: Callable[[], float] = lambda: 0.0) -> None:
        super().__init__()
        self.time = time
        self.latency = latency
        self.calls: list[tuple[float, TelegramMethod[Any]]] = []
        self.plan: list[tuple[int | None, Outcome]] = []
        self._ids = itertools.count(1)

    def texts(self, chat: int | None = None) -> list[str]:
        """What stood in the messages that came, failed ones too."""
        made = [call for _, call in self.calls if hasattr(call, "text")]
        return [call.text for call in made if chat is None or getattr(call, "chat_id", None) == chat]

    def next(self, outcome: Outcome, chat: int | None = None, times: int = 1) -> None:
        """The next `times` calls (to that chat) run into `outcome`."""
        self.plan.extend([(chat, outcome)] * times)

    async def make_request(
        self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None
    ) -> TelegramType:
        self.calls.append((self.time.now, method))
        chat = getattr(method, "chat_id", None)
        for planned in self.plan:
            if planned[0] in (None, chat):
                self.plan.remove(planned)
                await planned[1](method)
                break
        if wait := self.latency():
            await self.time.sleep(wait)
        if isinstance(chat, int):
            message: Any = Message(message_id=next(self._ids), date=MORNING, chat=Chat(id=chat, type="private"))
            return message  # type: ignore[no-any-return]
        answer: Any = True
        return answer  # type: ignore[no-any-return]

    async def close(self) -> None:
        """Nothing is open."""

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        yield b""


def bot_of(telegram: Telegram) -> Bot:
    return Bot("1:TEST", session=telegram)


def refuse(kind: Callable[..., Exception], message: str, **more: Any) -> Outcome:
    """Telegram answers with this error."""

    async def outcome(method: TelegramMethod[Any]) -> None:
        raise kind(method=method, message=message, **more)

    return outcome


def wait(seconds: int) -> Outcome:
    """Telegram answers 429."""
    return refuse(TelegramRetryAfter, "Too Many Requests", retry_after=seconds)


def broken(cause: Exception) -> Outcome:
    """The connection fails as aiogram tells it."""

    async def outcome(method: TelegramMethod[Any]) -> None:
        raise TelegramNetworkError(method=method, message=f"{type(cause).__name__}") from cause

    return outcome


def no_connection() -> Exception:
    key = ConnectionKey("api.telegram.org", 443, True, True, None, None, None)
    return ClientConnectorError(key, OSError(111, "Connection refused"))

"""What is kept up beside the roads goes on after an error."""

import asyncio
from collections.abc import Awaitable, Callable

from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetMe
from sqlalchemy.exc import OperationalError
from structlog.testing import capture_logs

from bot.upkeep import REST, keep_up


def ending_after(times: int, pauses: list[float]) -> Callable[[float], Awaitable[None]]:
    """A sleep that takes no time, and the last of which never ends."""

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == times:
            raise asyncio.CancelledError

    return sleep


async def test_an_error_is_said_once_and_rested_from_and_the_next_time_comes() -> None:
    away = OperationalError("INSERT", {}, OSError("gone"))
    outcomes = [None, away, away, TelegramNetworkError(GetMe(), "no answer"), None, away, LookupError("ours"), None]
    pauses: list[float] = []

    async def deed() -> None:
        if error := outcomes.pop(0):
            raise error

    with capture_logs() as said:
        kept = asyncio.ensure_future(keep_up("menus", 1, deed, sleep=ending_after(13, pauses)))  # noqa: TID251
        await asyncio.wait([kept])
    assert outcomes == []
    assert pauses == [1, REST, 1, REST, 1, REST, 1, 1, REST, 1, REST, 1, 1]
    assert [(line["event"], line["what"], line["error"]) for line in said] == [
        ("upkeep_failed", "menus", name)
        for name in ("OperationalError", "TelegramNetworkError", "OperationalError", "LookupError")
    ]
    assert [isinstance(line["exc_info"], LookupError) for line in said] == [False, False, False, True]

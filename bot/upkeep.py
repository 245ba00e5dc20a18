"""What is done again and again beside the two roads, and may fail without ending."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.errors import worth_another_try

log = structlog.get_logger()

REST = 5.0  # seconds after one that failed


async def keep_up(
    name: str,
    seconds: float,
    deed: Callable[[], Awaitable[None]],
    *,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Do it every so many seconds until cancelled; an error is said, once as long as it stays the same, and rested
    from."""
    trouble: str | None = None
    while True:
        try:
            await deed()
            trouble = None
        except Exception as error:
            if trouble != type(error).__name__:
                trouble = type(error).__name__
                why = None if worth_another_try(error) else error
                log.warning("upkeep_failed", what=name, error=trouble, exc_info=why)
            await sleep(REST)
        await sleep(seconds)

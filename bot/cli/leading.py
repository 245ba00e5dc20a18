"""Working while this process leads, until it is told to stop."""

import asyncio
import signal
from collections.abc import Awaitable, Callable

import structlog

from bot.app import App
from bot.cli.playing import Stage
from bot.errors import worth_another_try
from bot.leader import Leader, leader_for
from models import clock
from models.background import Background

log = structlog.get_logger()

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0  # seconds between a work that broke and the next
GOOD_WHILE = 300.0  # seconds of work after which what broke before is forgotten


async def until_told(app: App, stage: Stage) -> None:
    """Work while we lead, wait in line while another does; until SIGINT or SIGTERM."""
    told = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, told.set)
    leader = leader_for(app.settings.database)
    app.lead_is_lost = lambda: leader.lost
    background = Background()
    try:
        while not told.is_set():
            leading = background.start(keep_leading(leader, app.work), "lead")
            waits = [background.start(event.wait(), "told") for event in (told, stage.wanted)]
            await asyncio.wait({leading, *waits}, return_when=asyncio.FIRST_COMPLETED)
            for task in (leading, *waits):
                task.cancel()
            await asyncio.wait({leading, *waits})
            if await stage.begin_anew_if_wanted():
                stage.done.set()
    finally:
        await background.close()


async def keep_leading(
    leader: Leader,
    work: Callable[[], Awaitable[None]],
    *,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    monotonic: Callable[[], float] = clock.monotonic,
) -> None:
    """Lead and work, again and again: after a lost lead at once, after an error with a pause that grows.

    A mistake of ours is logged in full and tried again as well: what it hit may be gone, and nobody else looks.
    """
    pause = FIRST_PAUSE
    begun: float | None = None

    async def timed() -> None:
        nonlocal begun
        begun = monotonic()
        await work()

    while True:
        begun = None
        try:
            await leader.lead(timed)
        except Exception as error:
            if begun is not None and monotonic() - begun >= GOOD_WHILE:
                pause = FIRST_PAUSE
            log.error(
                "work_broke_off",
                error=type(error).__name__,
                in_seconds=pause,
                exc_info=None if worth_another_try(error) else error,
            )
            await sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

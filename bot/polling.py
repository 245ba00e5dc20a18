"""Ask Telegram for updates, and confirm them only once they are stored."""

import asyncio
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError
from aiogram.methods import GetUpdates, TelegramMethod
from aiogram.utils.backoff import Backoff, BackoffConfig

from bot.inbox import Inbox

log = structlog.get_logger()

HEARD = ["message", "edited_message", "callback_query", "my_chat_member"]
LONG_POLL = 25  # seconds
BACKOFF = BackoffConfig(min_delay=0.5, max_delay=15.0, factor=1.6, jitter=0.1)


class RawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates with its answer left as it came: one update that we cannot decode must not hide the others."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = GetUpdates.__api_method__

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


class Poller:
    """The loop of getUpdates. The next question's offset confirms what the last answer brought into the inbox."""

    def __init__(self, bot: Bot, inbox: Inbox) -> None:
        self._bot = bot
        self._inbox = inbox
        self._offset: int | None = None

    async def run(self) -> None:
        """Poll until cancelled. Whatever breaks, the database included, is tried again with growing pauses."""
        backoff = Backoff(BACKOFF)
        while True:
            try:
                updates: list[dict[str, Any]] = await self._bot(
                    RawUpdates(offset=self._offset, timeout=LONG_POLL, allowed_updates=HEARD),
                    request_timeout=LONG_POLL + 10,
                )
                await self._inbox.receive(updates)
            except Exception as error:
                conflict = isinstance(error, TelegramConflictError)
                log.warning("polling_conflict" if conflict else "polling_failed", error=type(error).__name__)
                await backoff.asleep()
                continue
            backoff.reset()
            if updates:
                self._offset = updates[-1]["update_id"] + 1

    async def confirm(self) -> None:
        """Tell Telegram what is stored, without asking for more: at an orderly stop, so that nothing comes twice."""
        if self._offset is not None:
            try:
                async with asyncio.timeout(5):
                    await self._bot(RawUpdates(offset=self._offset, limit=1, timeout=0, allowed_updates=HEARD))
            except Exception as error:  # no harm: what comes again is known by its id
                log.info("updates_not_confirmed", error=type(error).__name__)

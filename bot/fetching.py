"""Fetch from Telegram what somebody sent."""

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiohttp import ClientError

from models.rules.errors import Refusal

log = structlog.get_logger()


async def fetched(bot: Bot, file_id: str) -> bytes:
    """Raises Refusal where it cannot be had now: the person sends it again."""
    try:
        stream = await bot.download(file_id)
    except (TelegramAPIError, ClientError, OSError, TimeoutError) as error:
        log.warning("file_not_fetched", error=type(error).__name__)
        raise Refusal("refused-paper-away") from None
    assert stream is not None
    return stream.read()

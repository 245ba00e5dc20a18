"""One attempt to deliver a claimed letter: render it from the truth of now, and send it.

No session is held while talking to Telegram.
"""

from collections.abc import Awaitable, Callable
from typing import cast

import structlog
from aiogram import Bot
from aiogram.methods import SendMessage, SendPhoto
from aiohttp import ClientTimeout
from sqlalchemy.ext.asyncio import AsyncSession

from bot.drawing import NotDrawn, drawn
from bot.letters.words import Words
from bot.road_out.aftermath import Aftermath, Again, Dropped, Failed, Sent, aftermath_of, cannot_parse
from bot.road_out.wording import fits_below_picture, message_of, plain
from models.away import is_away
from models.database import Database
from models.outbox import Letter

log = structlog.get_logger()

Render = Callable[[AsyncSession, Letter], Awaitable[Words | None]]

# With a bound of its own on connecting, a connection that is never made is told from an answer that is never heard.
PATIENCE = ClientTimeout(total=60, sock_connect=15)


async def attempt(database: Database, bot: Bot, render: Render, letter: Letter) -> Aftermath:
    """Every error is an outcome; only a cancellation comes through, and leaves the letter in `sending`."""
    try:
        async with database.reading() as session:
            words = await render(session, letter)
        if words is None:
            return Dropped()
        message = message_of(letter, words, await _picture(letter, words))
    except Exception as error:
        if is_away(error):  # the letter is tried again, not given up
            return Again("database_away")
        log.error("letter_not_rendered", letter=letter.id, kind=letter.kind, error=type(error).__name__)
        return Failed(f"not_rendered: {type(error).__name__}")
    try:
        return await _send(bot, message)
    except Exception as error:
        if not cannot_parse(error):
            return aftermath_of(error)
    log.error("letter_not_parsed", letter=letter.id, kind=letter.kind)
    try:
        return await _send(bot, plain(message))
    except Exception as error:
        return aftermath_of(error)


async def _picture(letter: Letter, words: Words) -> bytes | None:
    """What goes above the words. No picture is no reason to keep the words back."""
    if words.picture is None or not fits_below_picture(words):
        return None
    try:
        return await drawn(words.picture)
    except (NotDrawn, OSError) as error:
        log.error("picture_not_drawn", letter=letter.id, kind=letter.kind, error=type(error).__name__)
        return None


async def _send(bot: Bot, message: SendMessage | SendPhoto) -> Sent:
    # aiogram asks for whole seconds here, and hands whatever it gets on to aiohttp.
    sent = await bot(message, request_timeout=cast(int, PATIENCE))
    return Sent(sent.message_id)

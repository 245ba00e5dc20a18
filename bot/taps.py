"""What a tap on a button under a letter says, and how a tap is answered."""

from aiogram.exceptions import TelegramBadRequest
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery
from pydantic import Field

TOAST = 200  # characters in a callback answer


class LetterTap(CallbackData, prefix="l"):
    """`letter` is the row in the outbox, `verb` the deed as bot/letters/words.py names it. Can be forged: authorise."""

    letter: int = Field(ge=1, lt=2**31)  # what the database's integers hold; anything else is no tap of ours
    verb: str


async def answer_tap(query: CallbackQuery, words: str | None = None, *, alert: bool = False) -> None:
    """Stop the button's spinning, with a word or without. Where it is too late for that, or it was done already, the
    words go out as a message; whoever tapped has then waited, but is not left without them."""
    try:
        await query.answer(words[:TOAST] if words else None, show_alert=alert)
    except TelegramBadRequest:
        if words:
            assert query.bot is not None
            await query.bot.send_message(query.from_user.id, words, parse_mode=None)

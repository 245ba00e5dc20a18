"""Words and buttons as a call to Telegram."""

import html
import re

from aiogram.methods import SendMessage, SendPhoto
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions

from bot.letters.words import Button, Words
from bot.taps import LetterTap
from models.outbox import Letter

_TAG = re.compile(r"<[^<>]*>")


LONGEST_CAPTION = 1024  # UTF-16 units after parsing, as Telegram counts


def message_of(letter: Letter, words: Words, picture: bytes | None = None) -> SendMessage | SendPhoto:
    """The letter as it goes out; its buttons carry its id, so that a tap proves its delivery."""
    rows = [[_button(letter.id, button) for button in row] for row in words.buttons]
    keyboard = InlineKeyboardMarkup(inline_keyboard=rows) if rows else None
    if picture is not None:
        return SendPhoto(
            chat_id=letter.chat_id,
            photo=BufferedInputFile(picture, "board.png"),
            caption=words.html,
            parse_mode="HTML",
            reply_markup=keyboard,
        )
    return SendMessage(
        chat_id=letter.chat_id,
        text=words.html,
        parse_mode="HTML",
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_markup=keyboard,
    )


def fits_below_picture(words: Words) -> bool:
    return len(_unmarked(words.html).encode("utf-16-le")) // 2 <= LONGEST_CAPTION


def plain(message: SendMessage | SendPhoto) -> SendMessage | SendPhoto:
    """The same words without their marks, for when Telegram does not understand these."""
    if isinstance(message, SendPhoto):
        return message.model_copy(update={"caption": _unmarked(message.caption or ""), "parse_mode": None})
    return message.model_copy(update={"text": _unmarked(message.text), "parse_mode": None})


def _unmarked(words: str) -> str:
    return html.unescape(_TAG.sub("", words))


def _button(letter_id: int, button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(text=button.text, url=button.url)
    return InlineKeyboardButton(text=button.text, callback_data=LetterTap(letter=letter_id, verb=button.verb).pack())

"""Words and buttons as a call to Telegram."""

import html
import re

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions

from bot.letters.words import Button, Words
from bot.taps import LetterTap
from models.outbox import Letter

_TAG = re.compile(r"<[^<>]*>")


def message_of(letter: Letter, words: Words) -> SendMessage:
    """The letter as it goes out; its buttons carry its id, so that a tap proves its delivery."""
    rows = [[_button(letter.id, button) for button in row] for row in words.buttons]
    return SendMessage(
        chat_id=letter.chat_id,
        text=words.html,
        parse_mode="HTML",
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_markup=InlineKeyboardMarkup(inline_keyboard=rows) if rows else None,
    )


def plain(message: SendMessage) -> SendMessage:
    """The same words without their marks, for when Telegram does not understand these."""
    return message.model_copy(update={"text": html.unescape(_TAG.sub("", message.text)), "parse_mode": None})


def _button(letter_id: int, button: Button) -> InlineKeyboardButton:
    if button.url:
        return InlineKeyboardButton(text=button.text, url=button.url)
    return InlineKeyboardButton(text=button.text, callback_data=LetterTap(letter=letter_id, verb=button.verb).pack())

"""What people type where a command is meant: with a wide slash, in capitals, or as a plain word."""

import re
from functools import lru_cache
from typing import Literal

from aiogram.types import Message

from bot.texts import LANGUAGES, Texts

_COMMAND = re.compile(r"[/\uff0f]\s?([A-Za-z_]+)(?=$|\s|@)")  # \uff0f: the slash of a Chinese keyboard
_GLUED = re.compile(r"[/\uff0f]\s?(status)(?=[^A-Za-z_@\s])", re.IGNORECASE)  # to what it asks about: /status12


def read_as_command(message: Message) -> None:
    """／HELP is /help; what follows the command stays as it is: the token of a link, say."""
    if message.text and (glued := _GLUED.match(message.text)):
        object.__setattr__(message, "text", f"/{glued[1].lower()} {message.text[glued.end() :]}")
    elif message.text and (found := _COMMAND.match(message.text)):
        object.__setattr__(message, "text", f"/{found[1].lower()}{message.text[found.end() :]}")


Asked = Literal["help", "home", "items"]


def asked_in_a_word(text: str) -> Asked | None:
    """Whether a line is nothing but the word for help, for home, or for one's items (where one signs), in any of
    our languages."""
    return _words().get(text.strip().strip("【】?？!！。.").casefold())


@lru_cache
def _words() -> dict[str, Asked]:
    found: dict[str, Asked] = {}
    for language in LANGUAGES:
        texts = Texts(language, "UTC")
        found |= dict.fromkeys(texts.plain("heard-help").casefold().split(), "help")
        found |= dict.fromkeys(texts.plain("heard-home").casefold().split(), "home")
        found |= dict.fromkeys(texts.plain("heard-items").casefold().split(), "items")
    return found

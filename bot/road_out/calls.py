"""What a call to Telegram counts as: a message to a chat, a change of one, or nothing that is limited."""

import functools
from dataclasses import dataclass
from typing import Any

from aiogram import methods
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from aiogram.methods import TelegramMethod

# A draft is shown while it is typed and an action fades by itself: neither is a message.
_NO_MESSAGES = (methods.SendChatAction, methods.SendMessageDraft, methods.SendRichMessageDraft)
_CHANGES = (
    methods.EditMessageText,
    methods.EditMessageCaption,
    methods.EditMessageMedia,
    methods.EditMessageReplyMarkup,
    methods.EditMessageChecklist,
    methods.EditMessageLiveLocation,
    methods.StopMessageLiveLocation,
    methods.StopPoll,
    methods.DeleteMessage,
    methods.DeleteMessages,
)
_TRANSFERS = (methods.CopyMessage, methods.CopyMessages, methods.ForwardMessage, methods.ForwardMessages)


@dataclass(frozen=True, slots=True)
class Call:
    """One limited call. `chat` is None where Telegram is told no number (an inline message, a channel's name).

    `messages` says how many messages it makes; an edit or a deletion makes none and counts in the overall window only.
    """

    chat: int | None
    messages: int
    letter: bool = False

    @property
    def weight(self) -> int:
        """How much of the overall window it takes."""
        return max(1, self.messages)


def call_of(method: TelegramMethod[Any], letter: bool) -> Call | None:
    """What `method` counts as; None passes freely (getUpdates, answerCallbackQuery, setMyCommands and the like)."""
    kind = _kind(type(method))
    if kind is None:
        return None
    chat = getattr(method, "chat_id", None)
    if not isinstance(chat, int):
        chat = None
    if kind == "change":
        return Call(chat, 0, letter)
    several = getattr(method, "message_ids", None) or (
        getattr(method, "media", None) if isinstance(method, methods.SendMediaGroup) else None
    )
    return Call(chat, len(several) if several else 1, letter)


def pause_ordered(error: TelegramAPIError) -> float | None:
    """Seconds that a 429 orders us to wait; None for every other error.

    aiogram makes a TelegramRetryAfter only of a 429 that names its seconds; one that names none is a second's worth.
    """
    if isinstance(error, TelegramRetryAfter):
        return float(error.retry_after)
    if type(error) is TelegramAPIError and "too many requests" in error.message.lower():
        return 1.0
    return None


@functools.cache
def _kind(method: type[TelegramMethod[Any]]) -> str | None:
    if issubclass(method, _CHANGES):
        return "change"
    if issubclass(method, _TRANSFERS):
        return "message"
    sends = method.__name__.startswith("Send") and "chat_id" in method.model_fields
    return "message" if sends and not issubclass(method, _NO_MESSAGES) else None

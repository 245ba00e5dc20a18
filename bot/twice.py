"""The same words sent twice at once, as a phone with a slow line does: answered once, below the second."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode

AT_ONCE = timedelta(seconds=30)
MANY = 500  # chats remembered; after a restart one answer more does no harm



@dataclass(frozen=True)
class _Heard:
    words: str
    at: datetime
    message_id: int
    again: bool


_last: dict[int, _Heard] = {}


def one_answer(manager: DialogManager) -> None:
    """Where the words at hand are those of the message before, its answer makes place for this one's."""
    if is_sent_again(manager):
        manager.show_mode = ShowMode.DELETE_AND_SEND


def is_sent_again(manager: DialogManager) -> bool:
    """Asked again of the same message, it says the same: worked again, a message repeats none."""
    message = manager.event
    if not isinstance(message, Message) or not message.text:
        return False
    words, last = message.text.strip(), _last.pop(message.chat.id, None)
    if last is None or (last.message_id, last.words) != (message.message_id, words):
        again = last is not None and last.words == words and message.date - last.at <= AT_ONCE
        last = _Heard(words, message.date, message.message_id, again)
    _last[message.chat.id] = last
    while len(_last) > MANY:
        del _last[next(iter(_last))]
    return last.again

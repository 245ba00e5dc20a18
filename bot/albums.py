"""Albums come as one message a picture; where none of them is of use, saying so once is enough."""

from aiogram.types import Message

MANY = 200  # albums remembered; after a restart one answer more does no harm

_first: dict[tuple[int, str], int] = {}


def follows_in_album(message: Message) -> bool:
    """Whether another message of its album was here before. The first stays the first when it is worked again."""
    if message.media_group_id is None:
        return False
    first = _first.setdefault((message.chat.id, message.media_group_id), message.message_id)
    while len(_first) > MANY:
        del _first[next(iter(_first))]
    return first != message.message_id

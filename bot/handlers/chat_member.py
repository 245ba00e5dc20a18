"""Telegram tells whom we reach: somebody blocks the bot or comes back, a group lets it in or puts it out, or moves."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters import Filter
from aiogram.types import ChatMemberUpdated, Message

from bot.access import Hearing
from models.actions.reach import move_group, set_group_reachable, set_reachable

router = Router(name="chat_member")

OUT = {ChatMemberStatus.KICKED, ChatMemberStatus.LEFT}


@router.my_chat_member()
async def reached(event: ChatMemberUpdated, hearing: Hearing) -> None:
    inside = event.new_chat_member.status not in OUT
    if event.chat.type == ChatType.PRIVATE:
        await set_reachable(hearing.act, inside)
    else:
        await set_group_reachable(hearing.act, event.chat.id, inside)


class Moves(Filter):
    """An async filter: the library runs the synchronous kind through a thread for every message."""

    async def __call__(self, message: Message) -> bool:
        return message.migrate_to_chat_id is not None


@router.message(Moves())
async def moved(message: Message, hearing: Hearing) -> None:
    """A service message in a group that became a supergroup; told in the old chat."""
    assert message.migrate_to_chat_id is not None
    await move_group(hearing.act, message.chat.id, message.migrate_to_chat_id)

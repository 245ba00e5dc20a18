"""/status, alone or with what is asked: a unit, an item by its number however written, or who is late."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import Hearing
from bot.status_asked import answer_asked

router = Router(name="status")


@router.message(Command("status"))
async def status(_: Message, command: CommandObject, hearing: Hearing, dialog_manager: DialogManager) -> None:
    words = " ".join((command.args or "").split())
    if hearing.act.speaker.is_stranger:
        return await doors.start_home(dialog_manager)
    if not words:
        return await doors.start_status(dialog_manager)
    return await answer_asked(hearing, dialog_manager, words)

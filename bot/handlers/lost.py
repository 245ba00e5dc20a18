"""Whatever nobody else heard: a sensible word, and the way home."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import Hearing
from bot.albums import follows_in_album
from bot.command_words import asked_in_a_word
from bot.lost_thing import lost_thing
from bot.report_heard import hear
from bot.report_photo import hear_with_file
from bot.status_asked import answered_plainly
from bot.taps import answer_tap

router = Router(name="lost")


@router.message()
async def lost(message: Message, hearing: Hearing, dialog_manager: DialogManager) -> None:
    if await hear_with_file(dialog_manager, message) or follows_in_album(message):
        return None
    if asked := asked_in_a_word(message.text or ""):
        return await doors.start_asked(dialog_manager, asked)
    if await hear(dialog_manager, message.text or ""):
        return None
    if await answered_plainly(hearing, dialog_manager, message.text or ""):
        return None
    if not hearing.act.speaker.is_stranger:
        text = message.text or ""
        key = "lost-command" if text.startswith("/") else "lost-words" if text else lost_thing(hearing, message)
        await message.answer(hearing.texts.html(key))
    return await doors.start_home(dialog_manager)


@router.callback_query()
async def lost_button(query: CallbackQuery, hearing: Hearing, dialog_manager: DialogManager) -> None:
    await answer_tap(query, hearing.texts.plain("stale-window"))
    await doors.start_home(dialog_manager)

"""A photo or a document that comes where no form is open: it begins the form of the item that it belongs to."""

from collections.abc import Collection, Sequence
from typing import Any

from aiogram import Bot
from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode

from bot import doors
from bot.access import act_of, hearing_of
from bot.albums import follows_in_album
from bot.evidence import brings_file, kept
from bot.heard_places import Place, all_places, remember, remembered
from bot.heard_put import files_kept, files_of, put_town_files, tell_item
from bot.heard_told import show_told
from bot.report_board import reports_at_hand
from bot.report_heard import hear
from models.answers.progress import Progress
from models.rules.replying import MOST_FILES, File
from models.rules.words import REPORTING_POSTS


async def hear_with_file(
    manager: DialogManager,
    message: Message,
    unit_ids: Sequence[int] | None = None,
    item_ids: Sequence[int] = (),
    due_ids: Sequence[int] = (),
    plan_ids: Collection[int] = (),
) -> bool:
    """As `hear`; the words are those under it. False: whoever sends it reports on nothing."""
    if not brings_file(message) or not act_of(manager).speaker.posts & REPORTING_POSTS:
        return False
    if not await reports_at_hand(manager):
        return False
    hearing = hearing_of(manager)
    bot: Bot = manager.middleware_data["bot"]
    file = await kept(bot, message, hearing.evidence, hearing.texts, 1)
    if follows_in_album(message):
        manager.show_mode = ShowMode.EDIT
        if await _goes_along(manager, message, file):
            return True
    words = (message.caption or "").strip()
    if unit_ids is None:
        unit_ids, item_ids, plan_ids = just_reported(manager)
    return await hear(manager, words, unit_ids, item_ids, due_ids, plan_ids, files=(file,))


def just_reported(manager: DialogManager) -> tuple[list[int] | None, list[int], set[int]]:
    """What the window is about that says something is submitted: the unit, its item, or a township's plan."""
    start = manager.start_data if manager.has_context() and isinstance(manager.start_data, dict) else {}
    unit, item, plan = (int(start.get(of) or 0) for of in ("unit", "item", "plan"))
    return [unit] if unit else None, [item] if item else [], {plan} if plan else set()


async def _goes_along(manager: DialogManager, message: Message, file: File) -> bool:
    """To where the first of its album went, or waits with it until that is known."""
    told = await remembered(manager)
    if told.get("album") != message.media_group_id:
        return False
    if not told.get("placed"):
        waiting = {each.sha256: each for each in (*files_of(told), file)}
        await remember(manager, **{**told, "files": files_kept(tuple(waiting.values())[:MOST_FILES])})
        await doors.start_heard(manager, which=True)
        return True
    unit_id, item_id, plan_id = told["placed"]
    if plan_id:
        await put_town_files(manager, unit_id, plan_id, [file])
        await doors.start_report_town(manager, unit_id, plan_id)
    elif place := await _place(manager, unit_id, item_id):
        await tell_item(manager, place, Progress(None, "", None), (), [file])
        await _show(manager, told, place)
    return True


async def _show(manager: DialogManager, told: dict[str, Any], place: Place) -> None:
    if told.get("told"):
        await show_told(manager)
    else:
        await doors.start_report_item(manager, place.unit_id, place.line.item_id)


async def _place(manager: DialogManager, unit_id: int, item_id: int) -> Place | None:
    there = all_places(await reports_at_hand(manager))
    return next((place for place in there if (place.unit_id, place.line.item_id) == (unit_id, item_id)), None)

"""/status, alone or with what is asked: a unit, an item by its number however written, or who is late."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import Hearing
from bot.plan_finding import find_in_plan
from models.answers.asked import asks_who_is_late
from models.questions.overview import overview
from models.questions.successors import successors
from models.questions.units import unit_lines
from models.rules.permissions import Deed, Thing, may

router = Router(name="status")
LONGEST = 40  # characters of what was asked that are said again


@router.message(Command("status"))
async def status(_: Message, command: CommandObject, hearing: Hearing, dialog_manager: DialogManager) -> None:
    words = " ".join((command.args or "").split())
    if hearing.act.speaker.is_stranger:
        return await doors.start_home(dialog_manager)
    if not words:
        return await doors.start_status(dialog_manager)
    if asks_who_is_late(words):
        return await (doors.start_overdue if _sees_all(hearing) else doors.start_status)(dialog_manager)
    return await _find(hearing, dialog_manager, words)


async def _find(hearing: Hearing, manager: DialogManager, words: str) -> None:
    """Straight to the one thing that is meant; where that is none or several, /status says so first."""
    act, told = hearing.act, words[:LONGEST]
    own = {seat.unit_id for seat in act.speaker.seats}
    async with act.database.reading() as session:
        seen = await overview(session, hearing.office, act.now)
        registry = await unit_lines(session, act.office_id)
        after = await successors(session, seen.board.plan_id) if seen is not None else {}
    if seen is None:
        return await doors.start_status(manager)
    found = find_in_plan(seen.board, registry, words, after)
    if len(found.units) == 1:
        unit_id = found.units[0].id
        if _sees_all(hearing):
            return await doors.start_plan_unit(manager, unit_id)
        return await doors.start_status(manager, *(() if unit_id in own else ("not_yours", told)))
    if len(found.items) == 1 and not found.units:
        item = found.items[0]
        if _sees_all(hearing):
            return await doors.start_plan_item(manager, item.id)
        if own & {place.unit_id for place in item.places}:
            return await doors.start_item(manager, item.id)
        return await doors.start_status(manager, "not_yours", told)
    several = found.units or found.items
    return await doors.start_status(manager, "several" if several else "not_found", told)


def _sees_all(hearing: Hearing) -> bool:
    return may(hearing.act.speaker, Deed.LOOK_AT_PLAN, Thing(hearing.act.office_id))

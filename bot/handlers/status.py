"""/status, alone or with what is asked: a unit, an item by its number however written, or who is late."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import Hearing
from bot.plans_finding import find_in_plans
from models.answers.asked import asks_who_is_late
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
    """Straight to the one thing that is meant; where that may be several items, to the list of them."""
    told, sees_all = words[:LONGEST], _sees_all(hearing)
    own = {seat.unit_id for seat in hearing.act.speaker.seats}
    found = await find_in_plans(hearing, words)
    units = {unit.id: plan.id for plan, unit in found.units}
    if len(units) == 1:
        [(unit_id, plan_id)] = units.items()
        if sees_all:
            return await doors.start_plan_unit(manager, unit_id, plan_id if len(found.units) == 1 else 0)
        return await doors.start_status(manager, *(() if unit_id in own else ("not_yours", told)))
    if units or not found.items:
        return await doors.start_status(manager, "several" if units else "not_found", told)
    meant = found.items if sees_all else found.of_units(own)
    if not meant:
        return await doors.start_status(manager, "not_yours", told)
    if len(meant) > 1:
        return await doors.start_found(manager, words)
    return await (doors.start_plan_item if sees_all else doors.start_item)(manager, meant[0][1].id)


def _sees_all(hearing: Hearing) -> bool:
    return may(hearing.act.speaker, Deed.LOOK_AT_PLAN, Thing(hearing.act.office_id))

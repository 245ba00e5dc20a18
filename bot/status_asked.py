"""What somebody asks about, behind /status or in a sentence of their own → the one page that answers it."""

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import Hearing, hearing_of
from bot.plan_chosen import own_units
from bot.plans_finding import FoundInPlans, find_in_plans
from models.answers.asked import asks_who_is_late, thing_asked_about
from models.answers.asked_number import numbers_asked
from models.rules.permissions import Deed, Thing, may
from models.rules.words import REPORTING_POSTS, Post

LONGEST = 40  # characters of what was asked that are said again


def sees_all(hearing: Hearing) -> bool:
    return may(hearing.act.speaker, Deed.LOOK_AT_PLAN, Thing(hearing.act.office_id))


async def answer_asked(hearing: Hearing, manager: DialogManager, words: str) -> None:
    """Straight to the one thing that is meant; where that may be several items, to the list of them."""
    if asks_who_is_late(words):
        return await (doors.start_overdue if sees_all(hearing) else doors.start_status)(manager)
    return await _go(hearing, manager, words, await find_in_plans(hearing, words))


async def asked_in_words(message: Message, manager: DialogManager) -> bool:
    """What windows hear in which one would ask: /status, home."""
    words = message.text or ""
    return bool(words) and not words.startswith("/") and await answered_plainly(hearing_of(manager), manager, words)


async def answered_plainly(hearing: Hearing, manager: DialogManager, words: str) -> bool:
    """A sentence on a unit or an item by whom the whole plan is open to, or who leads the unit: answered as /status
    with it is. False where it names none (of theirs)."""
    about = words.strip() if numbers_asked(words) else thing_asked_about(words)
    if not about or not (sees_all(hearing) or _leads(hearing)):
        return False
    if asks_who_is_late(words):
        await (doors.start_overdue if sees_all(hearing) else doors.start_status)(manager)
        return True
    found = await find_in_plans(hearing, about)
    if not sees_all(hearing):
        own = own_units(hearing.act.speaker)
        found = FoundInPlans(found.of_units(own), tuple(pair for pair in found.units if pair[1].id in own))
    if not found.units and not found.items:
        return False
    await _go(hearing, manager, about, found)
    return True


def _leads(hearing: Hearing) -> bool:
    """Whether they lead a unit and report for none: what these write is progress, or goes to the office."""
    posts = hearing.act.speaker.posts
    return Post.LEADER in posts and not posts & REPORTING_POSTS


async def _go(hearing: Hearing, manager: DialogManager, words: str, found: FoundInPlans) -> None:
    told, all_of_it = words[:LONGEST], sees_all(hearing)
    own = {seat.unit_id for seat in hearing.act.speaker.seats}
    units = {unit.id: plan.id for plan, unit in found.units}
    if len(units) == 1:
        [(unit_id, plan_id)] = units.items()
        if all_of_it:
            return await doors.start_plan_unit(manager, unit_id, plan_id if len(found.units) == 1 else 0)
        return await doors.start_status(manager, *(() if unit_id in own else ("not_yours", told)))
    if units or not found.items:
        return await doors.start_status(manager, "several" if units else "not_found", told)
    meant = found.items if all_of_it else found.of_units(own)
    if not meant:
        return await doors.start_status(manager, "not_yours", told)
    if len(meant) > 1:
        return await doors.start_found(manager, words)
    return await (doors.start_plan_item if all_of_it else doors.start_item)(manager, meant[0][1].id)

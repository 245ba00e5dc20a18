"""Correct the dates of a plan in force: set one, move one, drop one. A moved date ends its row and begins another."""

from datetime import date

from models.actions.act import Act, action
from models.actions.correcting import assignment_in_force, dates_of, end_date, forget_typed, item_in_force, standing_in
from models.actions.correction_letters import tell_of_correction
from models.actions.record import record
from models.people import Office
from models.plan import Due, Item, Plan
from models.questions.offices import calendar_of
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.reasons import reason_of
from models.rules.words import Duty


@action
async def set_date(
    act: Act, item_id: int, on: date, words: str, reason: str, assignment_id: int | None = None, past_too: bool = False
) -> int:
    """Set a date of the whole item, or of one unit's assignment in it. Returns its id.

    `words`: the date as the coordinator wrote it. Raises Refusal for a day gone by, unless that is meant (`past_too`),
    and for a day that is set already.
    """
    item, plan = await item_in_force(act, item_id)
    act.check_may(Deed.CORRECT_PLAN)
    why = reason_of(reason)
    await _check_day(act, plan, on, past_too)
    assignment = None
    if assignment_id is not None:
        assignment, _, of_item, _ = await assignment_in_force(act, assignment_id)
        if of_item.id != item.id:
            raise Refusal("refused-gone")
    if any(due.on_day == on and due.assignment_id == assignment_id for due in await dates_of(act, item.id)):
        raise Refusal("refused-date-same")
    due = _date(act, item, on, words, item.title, why, assignment_id)
    act.session.add(due)
    await act.session.flush()
    await record(
        act,
        "date.set",
        f"due:{due.id}",
        item=item.id,
        unit=assignment.unit_id if assignment else None,
        before=None,
        after=on.isoformat(),
        reason=why,
    )
    await forget_typed(act, item.id)
    await tell_of_correction(act, plan, await _units(act, item, assignment_id))
    return due.id


@action
async def move_date(act: Act, due_id: int, on: date, words: str, reason: str, past_too: bool = False) -> int:
    """Move a date to another day. Returns the new row's id; the old one stays behind it."""
    due, item, plan = await _date_in_force(act, due_id)
    act.check_may(Deed.CORRECT_PLAN)
    why = reason_of(reason)
    await _check_day(act, plan, on, past_too)
    others = [each for each in await dates_of(act, item.id) if each.assignment_id == due.assignment_id]
    if any(each.on_day == on for each in others):
        raise Refusal("refused-date-same")
    await end_date(act, due, "")
    moved = _date(act, item, on, words, due.what, why, due.assignment_id, due.id)
    act.session.add(moved)
    await act.session.flush()
    await record(
        act,
        "date.moved",
        f"due:{moved.id}",
        item=item.id,
        before={"due": due.id, "on": _iso(due)},
        after=on.isoformat(),
        reason=why,
    )
    await forget_typed(act, item.id)
    await tell_of_correction(act, plan, await _units(act, item, due.assignment_id))
    return moved.id


@action
async def drop_date(act: Act, due_id: int, reason: str) -> None:
    """End a date: without another, the item is followed by rounds alone."""
    due, item, plan = await _date_in_force(act, due_id)
    act.check_may(Deed.CORRECT_PLAN)
    why = reason_of(reason)
    await end_date(act, due, why)
    await record(act, "date.dropped", f"due:{due.id}", item=item.id, before=_iso(due), after=None, reason=why)
    await forget_typed(act, item.id)
    await tell_of_correction(act, plan, await _units(act, item, due.assignment_id))


async def _date_in_force(act: Act, due_id: int) -> tuple[Due, Item, Plan]:
    due = await act.session.get(Due, due_id)
    if due is None:
        raise Refusal("refused-gone")
    item, plan = await item_in_force(act, due.item_id)
    await act.session.refresh(due)
    if due.until is not None:
        raise Refusal("refused-date-changed")
    return due, item, plan


async def _check_day(act: Act, plan: Plan, on: date, past_too: bool) -> None:
    if on.year not in (plan.year, plan.year + 1):  # days are shown without their year
        raise Refusal("refused-date-year", year=str(on.year), plan=str(plan.year))
    office = await act.session.get_one(Office, act.office_id)
    if on < calendar_of(office).local_date(act.now) and not past_too:
        raise Refusal("refused-day-past")


def _date(
    act: Act, item: Item, on: date, words: str, what: str, why: str, of: int | None, follows: int | None = None
) -> Due:
    return Due(
        item_id=item.id,
        assignment_id=of,
        on_day=on,
        words=words,
        what=what,
        reason=why,
        set_at=act.now,
        set_by=act.speaker.member_id,
        follows_id=follows,
    )


def _iso(due: Due) -> str | None:
    return due.on_day.isoformat() if due.on_day else None


async def _units(act: Act, item: Item, assignment_id: int | None) -> set[int]:
    """Those whom the date binds: all who report on the item, or the one unit."""
    bound = [each for each in await standing_in(act, item.id) if each.duty == Duty.REPORTS]
    return {each.unit_id for each in bound if assignment_id in (None, each.id)}

"""Settle: what a unit applied for, and at the year's end everything that is open; and undo a settling."""

from collections.abc import Sequence

from sqlalchemy import exists, select, update
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.correcting import item_in_force
from models.actions.draft import forget_draft
from models.actions.record import record
from models.actions.settling import (
    close_items,
    settle_assignment,
    settle_whole_item,
    tell_of_settling,
)
from models.people import Office
from models.plan import Assignment, Item, Plan
from models.progress import Reply, Settling
from models.questions.closing import OpenPlace, closing_round, left_to_settle, may_settle
from models.questions.decisions import Applied
from models.questions.offices import calendar_of
from models.questions.plans import plan_by_id
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.reasons import reason_of, reason_or_none
from models.rules.words import ItemState, Settlement
from models.upsert import rows_changed

FORM, FORM_OF_UNDOING = "settle", "undo_settling"  # what is typed on the way, by item and by settling


async def settle_application(act: Act, reply: Reply, applied: Sequence[Applied]) -> None:
    """Within the deed that accepts it, under its lock on the plan. Raises Refusal: nothing of it is left to settle."""
    if not applied:
        raise Refusal("refused-settle-none")
    plan = await act.session.get_one(Plan, reply.plan_id)
    for each in applied:
        await settle_assignment(act, plan, each.item_id, each.assignment_id, Settlement.DONE, reply=reply.id)
    await close_items(act, plan, [each.item_id for each in applied])
    await tell_of_settling(act, plan, [reply.unit_id])


async def tell_not_settled(act: Act, reply: Reply) -> None:
    """Within the deed that accepts an application as progress only: that much is told, too."""
    await tell_of_settling(act, await act.session.get_one(Plan, reply.plan_id), [reply.unit_id])


@action
async def settle_item(
    act: Act, item_id: int, as_what: Settlement, assignment_ids: Sequence[int] = (), why: str = ""
) -> bool:
    """At the year's end: settle these units' parts in an item; or, where nobody supervised reports on it, the item.

    Returns whether the item is closed by it. Not done is a finding, unit by unit and with its reason. What waits for
    review, and one's own unit's part, stays open. Raises Refusal: before the closing round is due; settled already;
    nothing but such parts is named.
    """
    item, plan = await item_in_force(act, item_id, archived_too=True)
    act.check_may(Deed.SETTLE)
    await _check_closing(act, plan)
    reason = reason_of(why) if as_what == Settlement.NOT_DONE else reason_or_none(why)
    if as_what == Settlement.NOT_DONE and len(assignment_ids) > 1:
        raise Refusal("refused-not-done-each")
    [left] = await left_to_settle(act.session, plan.id, item_id)
    places = [place for place in left.places if place.assignment_id in assignment_ids]
    if not places and (assignment_ids or left.places):
        raise Refusal("refused-settled-already")
    places = _that_may_be_settled(act, places)
    for place in places:
        await settle_assignment(act, plan, item_id, place.assignment_id, as_what, reason)
    if not left.places:
        await settle_whole_item(act, plan, item, as_what, reason)
    await forget_draft(act.session, act.speaker.telegram_id, FORM, item_id)
    await tell_of_settling(act, plan, [place.unit_id for place in places])
    return bool(not left.places or await close_items(act, plan, [item_id]))


@action
async def settle_as_proposed(act: Act, plan_id: int, as_what: Settlement) -> dict[str, int]:
    """At the year's end: settle all that the units' own last words propose as this. {settled, own}: how many, and how
    many of one's own units were left to another coordinator."""
    plan = await plan_by_id(act.session, act.office_id, plan_id)
    act.check_may(Deed.SETTLE)
    await act.session.get(Plan, plan_id, with_for_update=True)
    await _check_closing(act, plan)
    proposed = [
        (item.id, place)
        for item in await left_to_settle(act.session, plan_id)
        for place in item.places
        if place.proposal == as_what
    ]
    mine = [(item_id, place) for item_id, place in proposed if not _is_own(act, place)]
    for item_id, place in mine:
        await settle_assignment(act, plan, item_id, place.assignment_id, as_what)
    await close_items(act, plan, [item_id for item_id, _ in mine])
    await tell_of_settling(act, plan, [place.unit_id for _, place in mine])
    return {"settled": len(mine), "own": len(proposed) - len(mine)}


@action
async def undo_settling(act: Act, settling_id: int, why: str) -> None:
    """Open it again, with a reason; the item, where it was closed, is open again too. Of an archived plan only what was
    settled after that, and was not carried into another."""
    one = await act.session.get(Settling, settling_id)
    plan = await act.session.get(Plan, one.plan_id, with_for_update=True) if one else None
    if one is None or plan is None or plan.office_id != act.office_id:
        raise Refusal("refused-gone")
    act.check_may(Deed.SETTLE)
    if plan.archived_at is not None and (one.at < plan.archived_at or await _goes_on(act, one.item_id)):
        raise Refusal("refused-plan-archived", title=plan.short_title)
    reason = reason_of(why)
    undone = await rows_changed(
        act.session,
        update(Settling)
        .where(col(Settling.id) == settling_id, col(Settling.undone_at).is_(None))
        .values(undone_at=act.now, undone_by=act.speaker.member_id, undone_why=reason)
        .execution_options(synchronize_session=False),
    )
    if undone != 1:
        raise Refusal("refused-settling-undone")
    units = []
    if one.assignment_id is not None:
        assignment = await act.session.get_one(Assignment, one.assignment_id, populate_existing=True)
        assignment.settled_at = assignment.settled_as = assignment.settled_by = None
        units = [assignment.unit_id]
    item = await act.session.get_one(Item, one.item_id, populate_existing=True)
    if item.state == ItemState.SETTLED:
        item.state, item.settled_as = ItemState.OPEN, None
    await act.session.flush()
    await forget_draft(act.session, act.speaker.telegram_id, FORM_OF_UNDOING, settling_id)
    await record(
        act, "settling.undone", f"settling:{settling_id}", item=item.id, before=one.settled_as.value, reason=reason
    )
    await tell_of_settling(act, plan, units)


async def _goes_on(act: Act, item_id: int) -> bool:
    """Whether a newer plan has taken it up."""
    return bool(await act.session.scalar(select(exists().where(col(Item.carried_from_id) == item_id))))


async def _check_closing(act: Act, plan: Plan) -> None:
    office = await act.session.get_one(Office, act.office_id)
    closing = await closing_round(act.session, plan.id)
    if not may_settle(plan, closing, calendar_of(office).local_date(act.now)):
        raise Refusal("refused-closing-not-yet")


def _that_may_be_settled(act: Act, places: Sequence[OpenPlace]) -> list[OpenPlace]:
    """Without one's own units and those whose reply waits. Raises Refusal where none is left of some."""
    free = [place for place in places if not _is_own(act, place) and not place.waits]
    if places and not free:
        waiting = next((place for place in places if place.waits), None)
        raise Refusal("refused-settle-waits", unit=waiting.unit) if waiting else Refusal("refused-review-own")
    return free


def _is_own(act: Act, place: OpenPlace) -> bool:
    return any(seat.unit_id == place.unit_id for seat in act.speaker.seats)

"""Take a unit out of service, and put it back."""

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.record import record
from models.actions.units import names_standing
from models.people import Invitation, Seat, Unit
from models.plan import Assignment, Clause, Item, Plan
from models.questions.unit_card import asked_of, sitting_for
from models.questions.units import unit_in_registry
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import ItemState, Role


@action
async def retire_unit(act: Act, unit_id: int, seats: Sequence[int]) -> None:
    """Take the unit out of service. `seats`: those that the coordinator was shown; they end with it.

    Its open invitations are taken back, and its part in what a collective shares ends. Raises Refusal while a plan in
    force names it for something, and where other people sit for it than were shown.
    """
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    await names_standing(act)  # nobody adopts a plan that names it meanwhile
    unit = await unit_in_registry(act.session, act.office_id, unit_id)
    if unit.retired_at is not None:
        return
    asked = await asked_of(act.session, act.office_id, unit_id)
    if asked.named:
        raise Refusal("refused-unit-has-items", unit=unit.name, count=asked.named)
    invitations = await _invitations(act, unit_id)  # locked before looking who sits: one may be sitting down with it
    sitting = await sitting_for(act.session, unit_id)
    if {each.seat_id for each in sitting} != set(seats):
        raise Refusal("refused-seats-changed")
    for each in sitting:
        (await act.session.get_one(Seat, each.seat_id)).until = act.now
        await record(act, "seat.ended", f"seat:{each.seat_id}", unit=unit_id, why="unit.retired")
    act.people_changed = True
    for invitation in invitations:
        invitation.revoked_at = act.now
        await record(act, "invitation.revoked", f"invitation:{invitation.id}", why="unit.retired")
    await _leave_collectives(act, unit_id)
    unit.retired_at = act.now
    await record(act, "unit.retired", f"unit:{unit_id}", name=unit.name, shared=asked.shared)


async def _invitations(act: Act, unit_id: int) -> list[Invitation]:
    found = await act.session.scalars(
        select(Invitation)
        .where(
            col(Invitation.unit_id) == unit_id,
            col(Invitation.used_at).is_(None),
            col(Invitation.revoked_at).is_(None),
            col(Invitation.expires_at) > act.now,
        )
        .order_by(col(Invitation.id))
        .with_for_update()
    )
    return list(found)


async def _leave_collectives(act: Act, unit_id: int) -> None:
    clauses = (
        select(col(Clause.id))
        .join(Item, col(Item.id) == col(Clause.item_id))
        .join(Plan, col(Plan.id) == col(Item.plan_id))
        .where(col(Plan.office_id) == act.office_id, col(Plan.archived_at).is_(None), col(Item.state) == ItemState.OPEN)
    )
    await act.session.execute(
        update(Assignment)
        .where(
            col(Assignment.unit_id) == unit_id,
            col(Assignment.role) == Role.SHARING,
            col(Assignment.until).is_(None),
            col(Assignment.clause_id).in_(clauses),
        )
        .values(until=act.now)
    )


@action
async def restore_unit(act: Act, unit_id: int) -> None:
    """Put the unit back into service, where it stood. Seats and shares that ended do not come back."""
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    unit = await unit_in_registry(act.session, act.office_id, unit_id)
    if unit.retired_at is not None:
        await restore_unit_within(act, unit)


async def restore_unit_within(act: Act, unit: Unit, **why: int) -> None:
    """Within a deed: put the unit back into service."""
    unit.retired_at = None
    await record(act, "unit.restored", f"unit:{unit.id}", name=unit.name, **why)

"""Correct who does what in a plan in force: move a unit to another role, add one, drop one. Rows end; history stays."""

from models.actions.act import Act, action
from models.actions.correcting import (
    assignment_in_force,
    begin_assignment,
    change_role,
    dates_of,
    duty_in,
    end_assignment,
    end_date,
    forget_typed,
    item_in_force,
    standing_in,
)
from models.actions.correction_letters import tell_of_correction
from models.actions.record import record
from models.people import Unit
from models.plan import Assignment, Clause
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.reasons import reason_of, reason_or_none
from models.rules.words import Role


@action
async def move_assignment(act: Act, assignment_id: int, role: Role, reason: str = "") -> int:
    """Put the unit into another role of its clause; its duty follows the role. Returns the new assignment's id."""
    assignment, clause, item, plan = await assignment_in_force(act, assignment_id)
    act.check_may(Deed.CORRECT_PLAN, unit_id=assignment.unit_id)
    why = reason_or_none(reason)
    if assignment.role == role:
        raise Refusal("refused-role-same")
    await act.session.refresh(clause)
    new = await change_role(act, clause, plan, assignment, role, await duty_in(act, item, plan, role), why)
    if role != Role.LEAD:
        _without_collator(clause, assignment.unit_id)
    await record(
        act,
        "assignment.moved",
        f"assignment:{new.id}",
        item=item.id,
        unit=assignment.unit_id,
        before={"assignment": assignment.id, **_told(assignment)},
        after=_told(new),
        reason=why,
    )
    await forget_typed(act, item.id)
    await tell_of_correction(act, plan, [assignment.unit_id])
    return new.id


@action
async def add_assignment(act: Act, clause_id: int, unit_id: int, role: Role, reason: str = "") -> int:
    """Put a unit into a clause. Returns the new assignment's id.

    Raises Refusal for a unit that stands in the clause already, or is retired.
    """
    clause = await act.session.get(Clause, clause_id)
    if clause is None:
        raise Refusal("refused-gone")
    item, plan = await item_in_force(act, clause.item_id)
    act.check_may(Deed.CORRECT_PLAN, unit_id=unit_id)
    why = reason_or_none(reason)
    unit = await act.session.get(Unit, unit_id)
    if unit is None or unit.office_id != act.office_id:
        raise Refusal("refused-gone")
    if unit.retired_at is not None:
        raise Refusal("refused-unit-retired", unit=unit.name)
    if any(each.unit_id == unit_id and each.clause_id == clause_id for each in await standing_in(act, item.id)):
        raise Refusal("refused-unit-in-clause", unit=unit.name)
    new = await begin_assignment(act, clause, plan, unit_id, role, await duty_in(act, item, plan, role), why, None)
    after = {"clause": clause_id, **_told(new)}
    await record(
        act,
        "assignment.added",
        f"assignment:{new.id}",
        item=item.id,
        unit=unit_id,
        before=None,
        after=after,
        reason=why,
    )
    await forget_typed(act, item.id)
    await tell_of_correction(act, plan, [unit_id])
    return new.id


@action
async def drop_assignment(act: Act, assignment_id: int, reason: str) -> None:
    """End the unit's part in the clause, with the dates that were its alone."""
    assignment, clause, item, plan = await assignment_in_force(act, assignment_id)
    act.check_may(Deed.CORRECT_PLAN, unit_id=assignment.unit_id)
    why = reason_of(reason)
    before = {"clause": clause.id, **_told(assignment)}
    await end_assignment(act, assignment, why)
    for due in await dates_of(act, item.id):
        if due.assignment_id == assignment.id:
            await end_date(act, due, why)
    await act.session.refresh(clause)
    _without_collator(clause, assignment.unit_id)
    await record(
        act,
        "assignment.dropped",
        f"assignment:{assignment.id}",
        item=item.id,
        unit=assignment.unit_id,
        before=before,
        after=None,
        reason=why,
    )
    await forget_typed(act, item.id)
    await tell_of_correction(act, plan, [assignment.unit_id])


def _told(assignment: Assignment) -> dict[str, str]:
    return {"role": assignment.role.value, "duty": assignment.duty.value}


def _without_collator(clause: Clause, unit_id: int) -> None:
    """Only a lead collates; without one, each lead answers for itself."""
    if clause.collator_id == unit_id:
        clause.collator_id = None

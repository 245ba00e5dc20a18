"""Merge items of a plan in force into one of them."""

from collections.abc import Sequence

from sqlalchemy import update
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.correcting import (
    begin_assignment,
    carry_dates,
    change_role,
    clauses_of,
    dates_of,
    end_assignment,
    forget_typed,
    item_in_force,
    standing_in,
)
from models.actions.correction_letters import tell_of_correction
from models.actions.record import record
from models.plan import Assignment, Clause, Item, Plan, Target
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.reasons import reason_or_none
from models.rules.words import Duty, ItemState, Role

_ROLES = list(Role)  # from the weightiest on


@action
async def merge_items(act: Act, item_id: int, others: Sequence[int], reason: str = "") -> int:
    """Merge the others into the item, which keeps its number, title, origin and parent. Returns its id.

    Their words stand below its own, their targets and dates become its own, and a unit of theirs stands in it once, in
    the weightiest of its roles. They themselves are void, and say into what.
    """
    item, plan = await item_in_force(act, item_id)
    act.check_may(Deed.CORRECT_PLAN)
    why = reason_or_none(reason)
    joining = [(await item_in_force(act, other))[0] for other in dict.fromkeys(others) if other != item_id]
    if not joining or any(other.plan_id != plan.id for other in joining):
        raise Refusal("refused-merge-none")
    units = {each.unit_id for one in (item, *joining) for each in await standing_in(act, one.id)}
    for other in joining:
        await _join(act, item, other, plan, why)
    await record(
        act,
        "item.merged",
        f"item:{item.id}",
        before={"items": [item.id, *(other.id for other in joining)]},
        after={"into": item.id},
        reason=why,
    )
    for each in (item, *joining):
        await forget_typed(act, each.id)
    await tell_of_correction(act, plan, units)
    return item.id


async def _join(act: Act, item: Item, other: Item, plan: Plan, why: str) -> None:
    clauses = await clauses_of(act, item.id)
    ended, taken = dict[int, int](), dict[int, Assignment]()  # its assignments' units; what each unit has by now
    for each in await standing_in(act, other.id):
        await end_assignment(act, each, why)
        ended[each.id] = each.unit_id
        taken[each.unit_id] = await _take_in(act, item, clauses, plan, each, why)
    for due in await dates_of(act, other.id):
        await carry_dates(act, [due], taken[ended[due.assignment_id]] if due.assignment_id else None, item.id)
    first = clauses[0]
    collectives = [each for clause in await clauses_of(act, other.id) for each in clause.collectives]
    first.collectives = list(dict.fromkeys([*first.collectives, *collectives]))
    await act.session.execute(update(Target).where(col(Target.item_id) == other.id).values(item_id=item.id))
    item.text = f"{item.text}\n{other.number_text}{other.title}\n{other.text}"
    item.cadence = item.cadence or other.cadence
    other.state, other.into_id = ItemState.VOID, item.id
    await act.session.flush()


async def _take_in(act: Act, item: Item, clauses: list[Clause], plan: Plan, each: Assignment, why: str) -> Assignment:
    """The unit's assignment in the item, from now on with the weightier of its two roles."""
    held = [own for own in await standing_in(act, item.id) if own.unit_id == each.unit_id]
    if not held:
        return await begin_assignment(act, clauses[0], plan, each.unit_id, each.role, each.duty, why, each)
    own = min(held, key=lambda one: _ROLES.index(one.role))
    duty = Duty.REPORTS if Duty.REPORTS in (own.duty, each.duty) else Duty.INFORMED
    role = min(own.role, each.role, key=_ROLES.index)
    if (role, duty) == (own.role, own.duty):
        return own
    clause = next(clause for clause in clauses if clause.id == own.clause_id)
    return await change_role(act, clause, plan, own, role, duty, why)

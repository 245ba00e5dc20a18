"""A unit's part in what a notice asks of every unit of its kind, taken up late."""

from models.actions.act import Act, action
from models.actions.correcting import begin_assignment, duty_in, item_in_force
from models.actions.correction_letters import tell_of_correction
from models.actions.record import record
from models.actions.units import names_standing
from models.plan import Plan
from models.questions.collectives import clauses_left_out_of
from models.questions.units import unit_in_registry
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import Role


@action
async def share_in(act: Act, unit_id: int) -> int:
    """Give the unit its part in everything that the plans in force ask of all units of its kind. Returns of how many
    items. Raises Refusal where there is nothing (left), or it is out of service.
    """
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    act.check_may(Deed.CORRECT_PLAN, unit_id=unit_id)
    await names_standing(act)  # nobody retires it, or takes a part for it, meanwhile
    unit = await unit_in_registry(act.session, act.office_id, unit_id)
    if unit.retired_at is not None:
        raise Refusal("refused-unit-retired", unit=unit.name)
    clauses = await clauses_left_out_of(act.session, unit)
    if not clauses:
        raise Refusal("refused-nothing-shared", unit=unit.name)
    begun, plans, items = list[int](), dict[int, Plan](), set[int]()
    for clause in clauses:
        item, plan = await item_in_force(act, clause.item_id)
        duty = await duty_in(act, item, plan, Role.SHARING)
        begun.append((await begin_assignment(act, clause, plan, unit_id, Role.SHARING, duty, "", None)).id)
        plans[plan.id] = plan
        items.add(item.id)
    await record(act, "unit.shares_in", f"unit:{unit_id}", items=sorted(items), assignments=begun)
    for plan in plans.values():
        await tell_of_correction(act, plan, [unit_id])
    return len(items)

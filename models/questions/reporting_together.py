"""What a unit reports on in one consolidated reply: the few items of which it has a share and is asked a word."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Office, Unit
from models.plan import Assignment, Clause, Item, Plan, Target
from models.progress import HelpQuestion
from models.questions.plans import plans_in_force
from models.questions.reporting import Covered, SaidBefore, asked_for_help, round_asking, said_before, targets_of
from models.questions.units import unit_by_id
from models.rounds import Round
from models.rules.errors import Refusal
from models.rules.words import Duty, ItemState


@dataclass(frozen=True)
class ToReportTogether:
    """What a unit reports on in one consolidated reply: items as the paper counts. `before`: its last, item by item;
    `help`: what it asked the office last, and did not take back."""

    plan: Plan
    unit: Unit
    items: list[Item]
    targets: list[Target]
    round: Round | None
    before: list[SaidBefore]
    help: HelpQuestion | None


async def shared_items(
    session: AsyncSession, office: Office, unit_id: int, plan_id: int = 0
) -> tuple[Plan | None, list[Covered]]:
    """In that plan (0: the newest in force that asks for such a reply), as the paper counts; empty where there is
    nothing, or nothing any more."""
    plans = [plan for plan in await plans_in_force(session, office.id) if plan_id in (0, plan.id)]
    found = await session.execute(
        select(Item, Assignment)
        .join(Clause, col(Clause.item_id) == col(Item.id))
        .join(Assignment, col(Assignment.clause_id) == col(Clause.id))
        .where(
            col(Item.plan_id).in_([plan.id for plan in plans]),
            col(Item.state) == ItemState.OPEN,
            col(Assignment.unit_id) == unit_id,
            col(Assignment.until).is_(None),
            col(Assignment.duty) == Duty.REPORTS,
            col(Assignment.settled_at).is_(None),
        )
        .order_by(col(Item.position), col(Assignment.id))
    )
    held: dict[int, list[Assignment]] = {}
    items: dict[int, Item] = {}
    for item, assignment in found:
        items[item.id] = item
        held.setdefault(item.id, []).append(assignment)
    covered = [one for one in (Covered(items[at], tuple(held[at])) for at in items) if one.shared]
    for plan in plans:
        if of_plan := [one for one in covered if one.item.plan_id == plan.id]:
            return plan, of_plan
    return None, []


async def to_report_together(
    session: AsyncSession, office: Office, unit_id: int, plan_id: int = 0
) -> ToReportTogether:
    """As `shared_items` chooses the plan. Raises Refusal where there is nothing, or nothing any more."""
    unit = await unit_by_id(session, office.id, unit_id)
    plan, covered = await shared_items(session, office, unit_id, plan_id)
    if plan is None or not covered:
        raise Refusal("refused-report-over-together")
    ids = [one.item.id for one in covered]
    before = [await said_before(session, unit_id, item_id) for item_id in ids]
    return ToReportTogether(
        plan,
        unit,
        [one.item for one in covered],
        await targets_of(session, ids),
        await round_asking(session, office, unit, plan, covered),
        [each for each in before if each],
        await asked_for_help(session, unit_id, plan.id, None),
    )

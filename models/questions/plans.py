"""Plans in force and the papers they come from, as other rooms ask for them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import case, exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Seat, Unit
from models.plan import Acknowledgement, Assignment, Clause, Item, Notice, Plan, Supplement
from models.rounds import Round
from models.rules.errors import Refusal
from models.rules.words import REPORTING_POSTS, Approach, Duty, ItemState, Role


async def plans_in_force(session: AsyncSession, office_id: int) -> list[Plan]:
    """The office's plans that are not archived, the newest first."""
    found = await session.scalars(
        select(Plan)
        .where(col(Plan.office_id) == office_id, col(Plan.archived_at).is_(None))
        .order_by(col(Plan.id).desc())
    )
    return list(found)


async def plan_to_read(session: AsyncSession, office_id: int) -> Plan | None:
    """The newest in force; where there is none, the one archived last, which is still to be read."""
    found = await session.scalars(
        select(Plan)
        .where(col(Plan.office_id) == office_id)
        .order_by(col(Plan.archived_at).is_not(None), col(Plan.archived_at).desc(), col(Plan.id).desc())
        .limit(1)
    )
    return found.first()


async def archived_last(session: AsyncSession, office_id: int) -> Plan | None:
    """The one that was archived last; None before any was."""
    found = await session.scalars(
        select(Plan)
        .where(col(Plan.office_id) == office_id, col(Plan.archived_at).is_not(None))
        .order_by(col(Plan.archived_at).desc(), col(Plan.id).desc())
        .limit(1)
    )
    return found.first()


async def plans_concerning(
    session: AsyncSession, office_id: int, unit_ids: Collection[int] | None = None
) -> list[Plan]:
    """The plans that somebody who answers for these units has to do with (None: all units), the newest first.

    Those in force that ask anything of them; where none does, all in force; where none is in force, the one archived
    last, which is still to be read.
    """
    plans = await plans_in_force(session, office_id)
    if not plans:
        last = await plan_to_read(session, office_id)
        return [last] if last else []
    if len(plans) == 1 or unit_ids is None:
        return plans
    asking = set(
        await session.scalars(
            select(col(Assignment.plan_id))
            .distinct()
            .where(
                col(Assignment.plan_id).in_([plan.id for plan in plans]),
                col(Assignment.unit_id).in_(unit_ids),
                col(Assignment.until).is_(None),
            )
        )
    )
    return [plan for plan in plans if plan.id in asking] or plans


async def plan_of_item(session: AsyncSession, office_id: int, item_id: int) -> Plan | None:
    found = await session.scalars(
        select(Plan)
        .join(Item, col(Item.plan_id) == col(Plan.id))
        .where(col(Item.id) == item_id, col(Plan.office_id) == office_id)
    )
    return found.first()


async def plan_by_id(session: AsyncSession, office_id: int, plan_id: int) -> Plan:
    """Raises Refusal when the office has no such plan."""
    plan = await session.get(Plan, plan_id)
    if plan is None or plan.office_id != office_id:
        raise Refusal("refused-gone")
    return plan


async def notice_by_id(session: AsyncSession, office_id: int, notice_id: int) -> Notice:
    """Raises Refusal when the office has no such notice."""
    notice = await session.get(Notice, notice_id)
    if notice is None or notice.office_id != office_id:
        raise Refusal("refused-gone")
    return notice


async def plan_of_notice(session: AsyncSession, notice_id: int) -> Plan | None:
    """The plan that was adopted from it, or to which it was added."""
    into = select(col(Supplement.plan_id)).where(col(Supplement.notice_id) == notice_id)
    found = await session.scalars(select(Plan).where((col(Plan.notice_id) == notice_id) | col(Plan.id).in_(into)))
    return found.first()


async def notices_waiting(session: AsyncSession, office_id: int) -> list[Notice]:
    """Papers that came in with tasks, are neither adopted nor laid aside, the newest first."""
    found = await session.scalars(
        select(Notice)
        .where(
            col(Notice.office_id) == office_id,
            col(Notice.discarded_at).is_(None),
            ~exists().where(col(Plan.notice_id) == col(Notice.id)),
            ~exists().where(col(Supplement.notice_id) == col(Notice.id)),
        )
        .order_by(col(Notice.id).desc())
    )
    return [notice for notice in found if notice.draft["items"]]  # a holiday notice waits for nobody


async def rounds_of(session: AsyncSession, plan_id: int) -> list[Round]:
    """In the order in which they open."""
    found = await session.scalars(select(Round).where(col(Round.plan_id) == plan_id).order_by(col(Round.opens_on)))
    return list(found)


async def round_ahead(session: AsyncSession, plan_id: int) -> Round | None:
    """The next that is to open."""
    found = await session.scalars(
        select(Round)
        .where(col(Round.plan_id) == plan_id, col(Round.opened_at).is_(None), col(Round.called_off_at).is_(None))
        .order_by(col(Round.opens_on))
        .limit(1)
    )
    return found.first()


@dataclass(frozen=True)
class UnitShare:
    """What a plan asks of one unit: how many items it leads, answers for, cooperates in, and shares in."""

    unit_id: int
    unit: str
    approach: Approach
    leads: int
    responsible: int
    cooperates: int
    shares: int
    reports_on_shared: int
    signed: bool


_IN_FORCE = (col(Assignment.until).is_(None), col(Item.state) == ItemState.OPEN)


async def shares_of(session: AsyncSession, plan_id: int, unit_ids: Sequence[int]) -> list[UnitShare]:
    """For each of these units that the plan asks anything of, in the registry's order."""
    counted = await session.execute(
        select(
            col(Assignment.unit_id),
            col(Assignment.role),
            func.count(func.distinct(col(Clause.item_id))).label("items"),
            func.count(func.distinct(case((col(Assignment.duty) == Duty.REPORTS, col(Clause.item_id))))).label("asked"),
        )
        .join(Clause, col(Clause.id) == col(Assignment.clause_id))
        .join(Item, col(Item.id) == col(Clause.item_id))
        .where(col(Assignment.plan_id) == plan_id, col(Assignment.unit_id).in_(unit_ids), *_IN_FORCE)
        .group_by(col(Assignment.unit_id), col(Assignment.role))
    )
    counts: dict[int, dict[Role, int]] = {}
    asked: dict[int, int] = {}
    for unit_id, role, items, reports in counted:
        counts.setdefault(unit_id, {})[role] = items
        if role == Role.SHARING:
            asked[unit_id] = reports
    signed = set(
        await session.scalars(
            select(col(Acknowledgement.unit_id)).where(
                col(Acknowledgement.plan_id) == plan_id, col(Acknowledgement.unit_id).in_(counts)
            )
        )
    )
    units = await session.scalars(select(Unit).where(col(Unit.id).in_(counts)).order_by(col(Unit.position)))
    return [
        UnitShare(
            unit.id,
            unit.name,
            unit.approach,
            counts[unit.id].get(Role.LEAD, 0),
            counts[unit.id].get(Role.RESPONSIBLE, 0),
            counts[unit.id].get(Role.COOPERATING, 0),
            counts[unit.id].get(Role.SHARING, 0),
            asked.get(unit.id, 0),
            unit.id in signed,
        )
        for unit in units
    ]


async def units_of_member(session: AsyncSession, member_id: int) -> list[int]:
    """The units that a person answers for today, as contact or as stand-in."""
    found = await session.scalars(
        select(col(Seat.unit_id))
        .distinct()
        .where(
            col(Seat.member_id) == member_id,
            col(Seat.post).in_(REPORTING_POSTS),
            col(Seat.until).is_(None),
        )
    )
    return [unit_id for unit_id in found if unit_id is not None]


@dataclass(frozen=True)
class Reach:
    """How far a plan's word goes: its units, the people who sit for them, and the units for which nobody sits."""

    units: int
    people: int
    without_contact: int


async def reach_of_plan(session: AsyncSession, plan_id: int) -> Reach:
    units = set(
        await session.scalars(
            select(col(Assignment.unit_id)).where(col(Assignment.plan_id) == plan_id, col(Assignment.until).is_(None))
        )
    )
    seats = await session.execute(
        select(col(Seat.unit_id), col(Seat.member_id)).where(
            col(Seat.unit_id).in_(units),
            col(Seat.post).in_(REPORTING_POSTS),
            col(Seat.until).is_(None),
        )
    )
    sitting = [(unit_id, member_id) for unit_id, member_id in seats]
    return Reach(len(units), len({member for _, member in sitting}), len(units - {unit for unit, _ in sitting}))

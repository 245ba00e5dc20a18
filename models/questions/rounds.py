"""Rounds as jobs and coordinators ask for them."""

from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.plan import Plan
from models.rounds import Round
from models.rules.asking import ClosingRound, silent_from
from models.rules.errors import Refusal
from models.rules.words import RoundKind


async def round_by_id(session: AsyncSession, office_id: int, round_id: int) -> tuple[Round, Plan]:
    """Raises Refusal when the office has no such round."""
    found = (
        await session.execute(
            select(Round, Plan)
            .join(Plan, col(Plan.id) == col(Round.plan_id))
            .where(col(Round.id) == round_id, col(Plan.office_id) == office_id)
        )
    ).first()
    if found is None:
        raise Refusal("refused-gone")
    one, plan = found
    return one, plan


async def days_of_others(session: AsyncSession, one: Round) -> list[tuple[date, date]]:
    """(opening, closing) of the plan's other rounds that were not called off."""
    found = await session.execute(
        select(col(Round.opens_on), col(Round.closes_on))
        .where(col(Round.plan_id) == one.plan_id, col(Round.id) != one.id, col(Round.called_off_at).is_(None))
        .order_by(col(Round.opens_on))
    )
    return [(opens_on, closes_on) for opens_on, closes_on in found]


async def rounds_in_force(
    session: AsyncSession, office_id: int, *which: ColumnElement[bool]
) -> list[tuple[Round, Plan]]:
    """Those of the plans in force, called off or not, the earlier first; of these alone, where `which` says so."""
    found = await session.execute(
        select(Round, Plan)
        .join(Plan, col(Plan.id) == col(Round.plan_id))
        .where(col(Plan.office_id) == office_id, col(Plan.archived_at).is_(None), *which)
        .order_by(col(Round.opens_on), col(Round.id))
    )
    return [(one, plan) for one, plan in found]


async def rounds_unopened(session: AsyncSession, office_id: int, until: date) -> list[tuple[Round, Plan]]:
    """Those that are to open by that day, have not opened and were not called off."""
    return await rounds_in_force(
        session,
        office_id,
        col(Round.opens_on) <= until,
        col(Round.opened_at).is_(None),
        col(Round.called_off_at).is_(None),
    )


async def rounds_open(session: AsyncSession, office_id: int) -> list[tuple[Round, Plan]]:
    """Those that are open now."""
    return await rounds_in_force(session, office_id, col(Round.opened_at).is_not(None), col(Round.closed_at).is_(None))


async def plans_asking(session: AsyncSession, office_id: int, today: date) -> list[tuple[Plan, date]]:
    """The plans that ask anybody anything today, the newest first, each with the day from which it is silent."""
    plans = await session.scalars(
        select(Plan)
        .where(col(Plan.office_id) == office_id, col(Plan.archived_at).is_(None))
        .order_by(col(Plan.id).desc())
    )
    found = list(plans)
    closings: dict[int, list[ClosingRound]] = {}
    for one in await session.scalars(
        select(Round).where(col(Round.plan_id).in_([plan.id for plan in found]), col(Round.kind) == RoundKind.CLOSING)
    ):
        closings.setdefault(one.plan_id, []).append(closing(one, today))
    silent = [(plan, silent_from(plan.year, closings.get(plan.id, ()))) for plan in found]
    return [(plan, day) for plan, day in silent if today < day]


def closing(one: Round, today: date) -> ClosingRound:
    ahead = one.called_off_at is None and (one.opened_at is not None or one.closes_on >= today)
    return ClosingRound(one.closes_on, closed=one.closed_at is not None, ahead=ahead)

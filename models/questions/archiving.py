"""Plans that are to be archived, and when."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.plan import Item, Plan
from models.questions.rounds import closing
from models.rounds import Round
from models.rules.archiving import Archiving, archiving
from models.rules.calendar import WorkCalendar
from models.rules.words import ItemState, RoundKind


async def to_be_archived(
    session: AsyncSession, office_id: int, calendar: WorkCalendar, today: date
) -> list[tuple[Plan, Archiving]]:
    """The office's plans that are not yet archived, the oldest first."""
    rows = await session.execute(
        select(Plan, Round)
        .outerjoin(Round, (col(Round.plan_id) == col(Plan.id)) & (col(Round.kind) == RoundKind.CLOSING))
        .where(col(Plan.office_id) == office_id, col(Plan.archived_at).is_(None))
        .order_by(col(Plan.id))
    )
    plans: dict[int, tuple[Plan, list[Round]]] = {}
    for plan, one in rows:
        plans.setdefault(plan.id, (plan, []))[1].extend([one] if one is not None else [])
    return [(plan, archiving_of(plan, rounds, calendar, today)) for plan, rounds in plans.values()]


def archiving_of(plan: Plan, closings: list[Round], calendar: WorkCalendar, today: date) -> Archiving:
    return archiving(plan.year, [closing(one, today) for one in closings], calendar)


def went_unsettled(plan_id: Any) -> ColumnElement[bool]:
    """Whether the plan has a task that is open."""
    return exists().where(
        col(Item.plan_id) == plan_id, col(Item.state) == ItemState.OPEN, col(Item.general).is_(False)
    )

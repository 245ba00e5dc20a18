"""At night: a plan that has been silent for ten working days is archived, and still to be read.

While items are open it waits, so that they can be settled, yet no longer than the January after its year.
"""

from datetime import date, datetime

import structlog
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.actions.record import append
from models.database import Database
from models.people import Office
from models.plan import Plan
from models.questions.closing import left_to_settle
from models.questions.offices import calendar_of
from models.questions.rounds import closing
from models.rounds import Round
from models.rules.asking import silent_from
from models.rules.calendar import ONE_DAY, WorkCalendar
from models.rules.words import RoundKind
from models.upsert import rows_changed

log = structlog.get_logger()

LEFT_FOR_THE_OFFICE = 10  # working days to review, settle and correct what the closing round brought in
LAST_TO_SETTLE = (1, 31)  # of the year after the plan's


async def archive_plans(database: Database, office: Office, now: datetime) -> None:
    """After its closing round, or, where there is none, after its year; once nothing is left to settle."""
    calendar = calendar_of(office)
    async with database.reading() as session:
        today = calendar.local_date(now)
        silent = [
            plan
            for plan in await _silent_long_enough(session, office, calendar, today)
            if today > date(plan.year + 1, *LAST_TO_SETTLE) or not await left_to_settle(session, plan.id)
        ]
    if not silent:
        return
    async with database.writing() as session:
        for plan in silent:
            still = (col(Plan.id) == plan.id, col(Plan.archived_at).is_(None))
            if await rows_changed(session, update(Plan).where(*still).values(archived_at=now)):
                await append(session, office.id, now, None, "plan.archived", f"plan:{plan.id}")
                log.info("plan_archived", plan=plan.id)
        await session.commit()


async def _silent_long_enough(session: AsyncSession, office: Office, calendar: WorkCalendar, today: date) -> list[Plan]:
    rows = await session.execute(
        select(Plan, Round)
        .outerjoin(Round, (col(Round.plan_id) == col(Plan.id)) & (col(Round.kind) == RoundKind.CLOSING))
        .where(col(Plan.office_id) == office.id, col(Plan.archived_at).is_(None))
    )
    plans: dict[int, tuple[Plan, list[Round]]] = {}
    for plan, one in rows:
        plans.setdefault(plan.id, (plan, []))[1].extend([one] if one is not None else [])
    return [plan for plan, rounds in plans.values() if _archived_from(plan, rounds, calendar, today) <= today]


def _archived_from(plan: Plan, rounds: list[Round], calendar: WorkCalendar, today: date) -> date:
    silent = silent_from(plan.year, [closing(one, today) for one in rounds])
    return calendar.add_working_days(silent - ONE_DAY, LEFT_FOR_THE_OFFICE)

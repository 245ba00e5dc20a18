"""At night: a plan that has been silent for ten working days is archived, and still to be read.

While items are open it waits, so that they can be settled, yet no longer than the January after its year: then the
coordinators are told what went unsettled, which they may settle still.
"""

from datetime import datetime

import structlog
from sqlalchemy import update
from sqlmodel import col

from jobs.coordinators import tell_coordinators
from models.actions.record import append
from models.database import Database
from models.people import Office
from models.plan import Plan
from models.questions.archiving import to_be_archived
from models.questions.closing import left_to_settle
from models.questions.offices import calendar_of
from models.upsert import rows_changed

log = structlog.get_logger()

ARCHIVED = "plan_archived"


async def archive_plans(database: Database, office: Office, now: datetime) -> None:
    """After its closing round, or, where there is none, after its year; once nothing is left to settle."""
    calendar = calendar_of(office)
    async with database.reading() as session:
        today = calendar.local_date(now)
        over = [
            (plan, len(await left_to_settle(session, plan.id)), when.latest)
            for plan, when in await to_be_archived(session, office.id, calendar, today)
            if when.earliest <= today
        ]
    over = [(plan, left, latest) for plan, left, latest in over if not left or latest <= today]
    if not over:
        return
    async with database.writing() as session:
        for plan, left, _ in over:
            still = (col(Plan.id) == plan.id, col(Plan.archived_at).is_(None))
            if await rows_changed(session, update(Plan).where(*still).values(archived_at=now)):
                await append(session, office.id, now, None, "plan.archived", f"plan:{plan.id}", unsettled=left)
                if left:
                    await tell_coordinators(session, office, now, ARCHIVED, str(plan.id), plan=plan.id)
                log.info("plan_archived", plan=plan.id, unsettled=left)
        await session.commit()

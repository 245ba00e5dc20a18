"""At the end of its last day: close a round, write what came of every assignment, and tell the coordinators."""

from collections.abc import Sequence
from datetime import datetime

import structlog
from sqlalchemy import bindparam, insert, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from jobs.coordinators import tell_coordinators
from models.actions.record import append
from models.database import Database
from models.people import Office
from models.questions.offices import calendar_of
from models.questions.outcomes import amended_since, outcomes_now
from models.questions.rounds import rounds_open
from models.rounds import Round, RoundOutcome
from models.rules.calendar import ONE_DAY
from models.rules.words import RoundOutcomeKind
from models.upsert import rows_changed

log = structlog.get_logger()

CLOSED = "round_closed"


async def close_rounds(database: Database, office: Office, now: datetime) -> None:
    """Run late, it closes late. What is amended afterwards, by the day that was named, still counts as in time."""
    today = calendar_of(office).local_date(now)
    async with database.reading() as session:
        over = [(one, plan) for one, plan in await rounds_open(session, office.id) if one.closes_on < today]
        amended = await amended_since(session, office)
    if amended:
        await _mend(database, amended)
    for one, plan in over:
        async with database.writing() as session:
            still_open = (col(Round.id) == one.id, col(Round.closed_at).is_(None))
            if not await rows_changed(session, update(Round).where(*still_open).values(closed_at=now)):
                continue
            outcomes = await outcomes_now(session, office, plan, one, now)
            if outcomes:
                await session.execute(insert(RoundOutcome), outcomes)
            await append(session, office.id, now, None, "round.closed", f"round:{one.id}", asked=len(outcomes))
            await tell_coordinators(session, office, now, CLOSED, str(one.id), round=one.id)
            await session.commit()
        log.info("round_closed", round=one.id, asked=len(outcomes))


async def _mend(database: Database, amended: Sequence[tuple[int, RoundOutcomeKind]]) -> None:
    async with database.writing() as session:
        connection = await session.connection()
        await connection.execute(
            update(RoundOutcome)
            .where(col(RoundOutcome.id) == bindparam("row"))
            .values(outcome=bindparam("came_of_it")),
            [{"row": row_id, "came_of_it": outcome} for row_id, outcome in amended],
        )
        await session.commit()


async def next_due(session: AsyncSession, office: Office, now: datetime) -> datetime | None:
    """The first midnight later than `now` at which an open round is over."""
    calendar = calendar_of(office)
    ends = [calendar.day_start(one.closes_on + ONE_DAY) for one, _ in await rounds_open(session, office.id)]
    return min((end for end in ends if end > now), default=None)

"""At nine, a working day before a round opens: tell the coordinators, who may put it off or call it off."""

from datetime import date, datetime, timedelta

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from jobs.coordinators import tell_coordinators
from models.database import Database
from models.people import Office
from models.questions.offices import calendar_of
from models.questions.people import holders
from models.questions.rounds import rounds_unopened
from models.rounds import Round
from models.rules.calendar import WorkCalendar
from models.rules.rounds import told_ahead_on
from models.rules.words import Post
from models.upsert import rows_changed

AHEAD = "round_ahead"
FARTHEST = timedelta(days=40)  # longer than any break before which a round has to be told of


async def announce(database: Database, office: Office, now: datetime) -> None:
    """Each opening day is told once; a round that was put off is told again before its new one."""
    calendar = calendar_of(office)
    async with database.reading() as session:
        ahead = await _to_tell(session, office, now, calendar)
    if not ahead:
        return
    async with database.writing() as session:
        for one in ahead:
            same = (col(Round.id) == one.id, col(Round.opens_on) == one.opens_on, col(Round.called_off_at).is_(None))
            told = update(Round).where(*same).values(announced_for=one.opens_on)
            if await rows_changed(session, told):
                cause = f"{one.id}:{one.opens_on}"
                await tell_coordinators(
                    session, office, now, AHEAD, cause, round=one.id, opens_on=one.opens_on.isoformat()
                )
        await session.commit()


async def _to_tell(session: AsyncSession, office: Office, now: datetime, calendar: WorkCalendar) -> list[Round]:
    today = calendar.local_date(now)
    found = [
        one
        for one, _ in await rounds_unopened(session, office.id, today + FARTHEST)
        if one.opens_on > today
        and one.announced_for != one.opens_on
        and calendar.sending_hour(told_ahead_on(calendar, one.opens_on)) <= now
    ]
    return found if found and await holders(session, office.id, Post.COORDINATOR) else []


async def next_due(session: AsyncSession, office: Office, now: datetime) -> datetime | None:
    """The first 09:00 later than `now` at which an opening is to be told of."""
    calendar = calendar_of(office)
    if not await holders(session, office.id, Post.COORDINATOR):
        return None
    later = now + timedelta.resolution
    moments = [
        max(calendar.sending_hour(told_ahead_on(calendar, one.opens_on)), later)
        for one, _ in await rounds_unopened(session, office.id, date.max)
        if one.announced_for != one.opens_on and one.opens_on > calendar.local_date(now)
    ]
    return min(moments, default=None)

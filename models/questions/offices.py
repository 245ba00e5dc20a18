"""The office's days and hours."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncSession

from models.people import Office
from models.rules.calendar import WorkCalendar
from models.rules.rounds import ProposedRound, propose_rounds


def calendar_of(office: Office) -> WorkCalendar:
    return WorkCalendar(ZoneInfo(office.zone))


async def open_moment(session: AsyncSession, office_id: int, now: datetime) -> datetime:
    """When something that answers nobody may next be said: now, or when the quiet hours are over (design §4)."""
    return calendar_of(await session.get_one(Office, office_id)).open_moment(now)


async def end_of_day(session: AsyncSession, office_id: int, now: datetime, days: int) -> datetime:
    """The last moment of the day that comes `days` after today, by the office's wall."""
    calendar = calendar_of(await session.get_one(Office, office_id))
    return calendar.day_end(calendar.local_date(now) + timedelta(days=days))


async def proposed_rounds(session: AsyncSession, office_id: int, year: int, now: datetime) -> tuple[ProposedRound, ...]:
    """The rounds still ahead of a plan of that year, were it adopted now."""
    calendar = calendar_of(await session.get_one(Office, office_id))
    return propose_rounds(calendar, year, calendar.local_date(now))

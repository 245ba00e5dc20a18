"""At nine, a week and a working day before a plan is archived with items left to settle: remind the coordinators."""

from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from jobs.coordinators import tell_coordinators
from models.database import Database
from models.people import Office
from models.questions.archiving import to_be_archived
from models.questions.closing import left_to_settle
from models.questions.offices import calendar_of
from models.questions.outbox import keys_written
from models.questions.people import holders
from models.rules.archiving import WEEK, reminded_on
from models.rules.calendar import WorkCalendar
from models.rules.words import Post

AHEAD = "archive_ahead"


async def warn(database: Database, office: Office, now: datetime) -> None:
    """Each of the two days once; run late, the later one speaks for both."""
    calendar = calendar_of(office)
    async with database.reading() as session:
        found = []
        for plan_id, latest, moments in await _ahead(session, office, now, calendar):
            reached = max((moment for moment in moments if moment <= now), default=None)
            if reached is not None and not await _is_told(session, office, _cause(plan_id, latest, reached)):
                found.append((plan_id, latest, reached))
    if not found:
        return
    async with database.writing() as session:
        for plan_id, latest, reached in found:
            cause = _cause(plan_id, latest, reached)
            await tell_coordinators(session, office, now, AHEAD, cause, plan=plan_id, on=latest.isoformat())
        await session.commit()


async def next_due(session: AsyncSession, office: Office, now: datetime) -> datetime | None:
    """The first 09:00 later than `now` at which there is something left to be reminded of, as things stand."""
    ahead = await _ahead(session, office, now, calendar_of(office))
    return min((moment for _, _, moments in ahead for moment in moments if moment > now), default=None)


async def _ahead(
    session: AsyncSession, office: Office, now: datetime, calendar: WorkCalendar
) -> list[tuple[int, date, list[datetime]]]:
    """(plan, the day on which it is archived at the latest, when that is told) of plans with anything left to settle.

    Looked at from a week before the first day on which it could be archived: until then nearly everything is left.
    """
    today = calendar.local_date(now)
    found = []
    for plan, when in await to_be_archived(session, office.id, calendar, today):
        if today < when.earliest - WEEK or today >= when.latest:
            continue
        if await left_to_settle(session, plan.id):
            moments = [calendar.sending_hour(day) for day in reminded_on(when.latest, calendar)]
            found.append((plan.id, when.latest, moments))
    return found


def _cause(plan_id: int, latest: date, moment: datetime) -> str:
    return f"{plan_id}:{latest}:{moment.date()}"


async def _is_told(session: AsyncSession, office: Office, cause: str) -> bool:
    keys = [f"{AHEAD}:{cause}:{member.id}" for member in await holders(session, office.id, Post.COORDINATOR)]
    return not keys or bool(await keys_written(session, keys))

"""At nine, three working days after a date: draft the word to the unit's leader, and ask the coordinators.

The contact has heard of it the day before at the latest; nothing goes to the leader unless a coordinator says so.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from jobs.coordinators import tell_coordinators
from models.database import Database
from models.people import Office
from models.questions.asking import Wanted
from models.questions.escalation import passed_by_far, sits_anybody_reachable, told_before
from models.questions.leader_word import DRAFT, drafted
from models.questions.offices import calendar_of
from models.questions.people import holders
from models.rules.words import REPORTING_POSTS, Post


async def escalate(database: Database, office: Office, now: datetime) -> None:
    """Once a unit and day, for all of its items. Where the cap held back what the contact hears first, it waits."""
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    if not calendar.is_sending(today) or now < calendar.sending_hour(today):
        return
    async with database.reading() as session:
        passed = await _untold(session, office, now)
        passed = [each for each in passed if await _contact_knows(session, each, now, office)]
    if not passed:
        return
    async with database.writing() as session:
        for (unit_id, due_on), dues in _by_unit_and_day(passed).items():
            cause = f"{unit_id}:{due_on}:{today}"
            await tell_coordinators(session, office, now, DRAFT, cause, unit=unit_id, dues=dues)
        await session.commit()


async def next_due(session: AsyncSession, office: Office, now: datetime) -> datetime | None:
    """The next sending 09:00 at which a word is to be drafted for a date that has come so far already."""
    calendar = calendar_of(office)
    moment = calendar.next_sending_moment(now + timedelta.resolution)
    passed = [
        each for each in await _untold(session, office, moment) if await _contact_knows(session, each, moment, office)
    ]
    return moment if passed else None


def _by_unit_and_day(passed: Sequence[Wanted]) -> dict[tuple[int, date], list[int]]:
    """What is said in one word: nobody's leader gets ten letters of a morning."""
    found: dict[tuple[int, date], list[int]] = {}
    for each in passed:
        found.setdefault((each.unit_id, each.due_on), []).append(each.about_id)
    return found


async def _untold(session: AsyncSession, office: Office, now: datetime) -> list[Wanted]:
    passed = await passed_by_far(session, office, now, calendar_of(office).local_date(now))
    coordinators = await holders(session, office.id, Post.COORDINATOR) if passed else []
    told = await drafted(session, [member.id for member in coordinators])
    return [each for each in passed if (each.about_id, each.unit_id) not in told] if coordinators else []


async def _contact_knows(session: AsyncSession, each: Wanted, now: datetime, office: Office) -> bool:
    if await told_before(session, each, calendar_of(office).local_date(now)):
        return True
    return not await sits_anybody_reachable(session, each.unit_id, REPORTING_POSTS)

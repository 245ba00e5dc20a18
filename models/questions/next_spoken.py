"""When somebody who has just reported hears from us next about the unit, as things stand then."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.people import Office
from models.plan import Due
from models.questions.asking import asked_in_week, said_so_far, who_sits
from models.questions.next_ask import next_day, theirs, wanted_ahead
from models.questions.offices import calendar_of
from models.rounds import Round
from models.rules.calendar import ONE_DAY
from models.rules.words import AskAbout


@dataclass(frozen=True)
class NextSpoken:
    """On which day, and whether it is about a round or the date of an item (`item_id`)."""

    day: date
    round: Round | None = None
    due_on: date | None = None
    item_id: int | None = None


async def next_spoken(
    session: AsyncSession, office: Office, now: datetime, member_id: int, unit_id: int
) -> NextSpoken | None:
    """None: of what there is today, nothing is asked of them any more."""
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    person = next((one for one in await who_sits(session, office.id, calendar) if one.member.id == member_id), None)
    if person is None:
        return None
    ahead = await wanted_ahead(session, office, now, today, [unit_id])
    told = await said_so_far(session, ahead)
    counts = await asked_in_week(session, [member_id], today, calendar)
    following = calendar.sending_on_or_after(today + ONE_DAY)
    found = []
    for each in theirs(person, ahead):
        day = next_day(person, each, told, counts, following, today, calendar)
        if day is not None:
            found.append((day, each.about != AskAbout.ROUND, each.about_id))
    if not found:
        return None
    day, is_date, about_id = min(found)
    if not is_date:
        return NextSpoken(day, round=await session.get_one(Round, about_id))
    due = await session.get_one(Due, about_id)
    return NextSpoken(day, due_on=due.on_day, item_id=due.item_id)

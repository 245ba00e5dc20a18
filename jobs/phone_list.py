"""At nine, after a round's last rung or on its last day: the coordinators get whom to ring up."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from jobs.coordinators import tell_coordinators
from models.database import Database
from models.people import Office
from models.plan import Plan
from models.questions.offices import calendar_of
from models.questions.outbox import keys_written
from models.questions.people import holders
from models.questions.round_state import round_state
from models.questions.rounds import rounds_open
from models.rounds import Round
from models.rules.calendar import WorkCalendar
from models.rules.ladder import list_day, round_rungs
from models.rules.words import Post

PHONES = "phones"


async def tell_phones(database: Database, office: Office, now: datetime) -> None:
    """Once a round, and only where somebody still has not replied."""
    calendar = calendar_of(office)
    async with database.reading() as session:
        waiting = [one for one, plan in await _untold(session, office) if _moment(one, calendar) <= now]
        waiting = [one for one in waiting if await _somebody_owes(session, office, one, now)]
    if not waiting:
        return
    async with database.writing() as session:
        for one in waiting:
            await tell_coordinators(session, office, now, PHONES, str(one.id), round=one.id)
        await session.commit()


async def next_due(session: AsyncSession, office: Office, now: datetime) -> datetime | None:
    """The first 09:00 later than `now` at which there is a list to hand over, as things stand."""
    calendar = calendar_of(office)
    following = calendar.next_sending_moment(now + timedelta.resolution)
    moments = [
        max(_moment(one, calendar), following)
        for one, _ in await _untold(session, office)
        if await _somebody_owes(session, office, one, now)
    ]
    return min(moments, default=None)


def _moment(one: Round, calendar: WorkCalendar) -> datetime:
    rungs = round_rungs(one.opens_on, one.due_on, calendar, one.ladder)
    return calendar.sending_hour(list_day(rungs, one.closes_on, calendar))


async def _untold(session: AsyncSession, office: Office) -> list[tuple[Round, Plan]]:
    """Open rounds whose list no coordinator has."""
    found = await rounds_open(session, office.id)
    coordinators = await holders(session, office.id, Post.COORDINATOR) if found else []
    keys = {f"{PHONES}:{one.id}:{member.id}": one.id for one, _ in found for member in coordinators}
    told = {keys[key] for key in await keys_written(session, keys)}
    return [(one, plan) for one, plan in found if one.id not in told] if coordinators else []


async def _somebody_owes(session: AsyncSession, office: Office, one: Round, now: datetime) -> bool:
    plan = await session.get_one(Plan, one.plan_id)
    return bool((await round_state(session, office, plan, one, now)).owing)

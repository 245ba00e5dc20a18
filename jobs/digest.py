"""Digests: at 17:30 of a sending day on which something happened, and the week on its first sending day at nine."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from jobs.coordinators import tell_coordinators
from models.actions.post_letter import letter_row, post_letters
from models.database import Database
from models.outbox import Letter
from models.people import Office
from models.plan import Plan
from models.questions.happenings import happened
from models.questions.offices import calendar_of
from models.questions.outbox import keys_written
from models.questions.people import holders
from models.questions.plans import plans_in_force
from models.rules.calendar import ONE_DAY, WorkCalendar
from models.rules.words import Post

DAY, WEEK = "digest_day", "digest_week"
AT = time(17, 30)


async def tell_day(database: Database, office: Office, now: datetime) -> None:
    """What happened since the last one, to each coordinator; nothing where nothing did, or on a day of rest.

    An evening that we slept through is not made up for the morning after: the next evening tells of it.
    """
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    if not calendar.is_sending(today) or now < _evening(calendar, today):
        return
    async with database.reading() as session:
        plans = await plans_in_force(session, office.id)
        if not plans:
            return
        since = await _told_until(session, office, plans)
        if not await _anything(session, plans, since, now):
            return
    async with database.writing() as session:
        await tell_coordinators(
            session,
            office,
            now,
            DAY,
            f"{plans[-1].id}:{today}",
            plans=[plan.id for plan in plans],
            since=since.isoformat(),
            until=now.isoformat(),
        )
        await session.commit()


async def tell_week(database: Database, office: Office, now: datetime) -> None:
    """How the plan goes, to coordinators and observers: on the week's first sending day, or later where we were away.

    Of a plan that was adopted only after that morning nothing is told yet.
    """
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    if not calendar.is_sending(today):
        return
    monday = _monday(today)
    async with database.reading() as session:
        begins = calendar.sending_hour(calendar.sending_on_or_after(monday))
        plans = [plan for plan in await plans_in_force(session, office.id) if plan.adopted_at < begins]
        if not plans:
            return
        members = {
            member.id: member
            for post in (Post.COORDINATOR, Post.OBSERVER)
            for member in await holders(session, office.id, post)
        }
    since = max(plans[-1].adopted_at, _week_before(calendar, monday))
    keys = {f"{WEEK}:{plans[-1].id}:{monday}:{member_id}": member for member_id, member in members.items()}
    async with database.reading() as session:  # on most mornings all of it stands already
        new = sorted(keys.keys() - await keys_written(session, keys))
    if not new:
        return
    rows = [
        letter_row(
            member=keys[key],
            kind=WEEK,
            key=key,
            now=now,
            not_before=calendar.open_moment(now),
            plans=[plan.id for plan in plans],
            since=since.isoformat(),
            until=now.isoformat(),
        )
        for key in new
    ]
    async with database.writing() as session:
        await post_letters(session, rows)
        await session.commit()


async def next_day(session: AsyncSession, office: Office, now: datetime) -> datetime | None:
    """The next half past five at which something that happened already will be told."""
    plans = await plans_in_force(session, office.id)
    if not plans or not await holders(session, office.id, Post.COORDINATOR):
        return None
    since = await _told_until(session, office, plans)
    if not await _anything(session, plans, since, now):
        return None
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    start = today if now < _evening(calendar, today) else today + ONE_DAY
    return _evening(calendar, calendar.sending_on_or_after(start))


async def next_week(session: AsyncSession, office: Office, now: datetime) -> datetime | None:
    """The next morning on which a week is told, while a plan is in force."""
    plans = await plans_in_force(session, office.id)
    if not plans:
        return None
    calendar = calendar_of(office)
    monday = _monday(calendar.local_date(now))
    this, following = (
        calendar.sending_hour(calendar.sending_on_or_after(day)) for day in (monday, monday + timedelta(weeks=1))
    )
    return this if now < this and plans[-1].adopted_at < this else following


async def _anything(session: AsyncSession, plans: Sequence[Plan], since: datetime, now: datetime) -> bool:
    """Whether anything happened to any of them."""
    return any([(await happened(session, plan.id, since, now)).anything for plan in plans])


async def _told_until(session: AsyncSession, office: Office, plans: Sequence[Plan]) -> datetime:
    """Until when the last daily digest spoke; from the first plan's adoption on where there was none."""
    plan = plans[-1]
    last = await session.scalar(
        select(func.max(col(Letter.created_at))).where(
            col(Letter.office_id) == office.id, col(Letter.kind) == DAY, col(Letter.created_at) > plan.adopted_at
        )
    )
    return last or plan.adopted_at


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _week_before(calendar: WorkCalendar, monday: date) -> datetime:
    """The morning on which the week before was told: a week that is all holiday is told with the next."""
    this = earlier = calendar.sending_hour(calendar.sending_on_or_after(monday))
    while earlier == this:
        monday -= timedelta(weeks=1)
        earlier = calendar.sending_hour(calendar.sending_on_or_after(monday))
    return earlier


def _evening(calendar: WorkCalendar, day: date) -> datetime:
    return datetime.combine(day, AT, calendar.zone)

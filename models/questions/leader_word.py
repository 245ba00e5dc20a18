"""The word to a unit's leader about a date long past: what it is about, and who may hear of it."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.outbox import Letter
from models.people import Member, Office, Unit
from models.plan import Assignment, Clause, Due, Item
from models.questions.escalation import Reminded, passed_by_far, reminded_of
from models.questions.offices import calendar_of
from models.questions.people import holders
from models.rules.words import AskAbout, Post, Role

TO_LEADER = "leader"  # the kind of the letter that the leader gets


@dataclass(frozen=True)
class LeaderWord:
    """`past`: working days since the date. `told`: the word has been passed on."""

    unit_id: int
    unit: str
    leads: bool
    number_text: str
    title: str
    due_on: date
    past: int
    reminded: tuple[Reminded, ...]
    leaders: tuple[Member, ...]
    told: bool


async def leader_word(
    session: AsyncSession, office: Office, due_id: int, unit_id: int, now: datetime
) -> LeaderWord | None:
    """None when the date is met, moved or dropped, or the plan asks nobody any more."""
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    passed = await passed_by_far(session, office, now, today, [unit_id])
    each = next((one for one in passed if one.about_id == due_id), None)
    if each is None:
        return None
    due = await session.get_one(Due, due_id)
    item = await session.get_one(Item, due.item_id)
    unit = await session.get_one(Unit, unit_id)
    roles = await session.scalars(
        select(col(Assignment.role))
        .join(Clause, col(Clause.id) == col(Assignment.clause_id))
        .where(col(Clause.item_id) == item.id, col(Assignment.unit_id) == unit_id, col(Assignment.until).is_(None))
    )
    leaders = await holders(session, office.id, Post.LEADER, unit_id)
    told = await session.scalar(
        select(col(Letter.id)).where(col(Letter.key).startswith(f"{word_key(due_id, unit_id)}:")).limit(1)
    )
    return LeaderWord(
        unit_id,
        unit.name,
        Role.LEAD in set(roles),
        item.number_text,
        item.title,
        each.due_on,
        calendar.working_days_between(each.due_on, today),
        tuple(await reminded_of(session, AskAbout.DUE, due_id, unit_id)),
        tuple(leaders),
        told is not None,
    )


def word_key(due_id: int, unit_id: int) -> str:
    """How the keys of the letters to the unit's leaders begin."""
    return f"{TO_LEADER}:{due_id}:{unit_id}"

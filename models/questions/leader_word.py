"""The word to a unit's leader about what is long past its date: what it is about, and who may hear of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.outbox import Letter
from models.people import Member, Office, Unit
from models.plan import Assignment, Clause, Due, Item
from models.progress import LeaderSaid
from models.questions.escalation import Reminded, passed_by_far, reminded_of
from models.questions.offices import calendar_of
from models.questions.people import holders
from models.rules.errors import Refusal
from models.rules.words import AskAbout, LeaderAnswer, Post, Role

DRAFT, TO_LEADER = "leader_word", "leader"  # the kinds of the letters that the coordinator and the leader get


@dataclass(frozen=True)
class LeaderWord:
    """Items of one unit with one date. `leads`: it leads them all; `past`: working days since; `told`: passed on."""

    unit_id: int
    unit: str
    leads: bool
    items: tuple[tuple[str, str], ...]  # number and title, as the paper counts
    due_on: date
    past: int
    reminded: tuple[Reminded, ...]
    leaders: tuple[Member, ...]
    told: bool


async def leader_word(
    session: AsyncSession, office: Office, due_ids: Sequence[int], unit_id: int, now: datetime
) -> LeaderWord | None:
    """Of these dates those that hold; None when all are met, moved or dropped, or the plan asks nobody any more."""
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    passed = [
        each
        for each in await passed_by_far(session, office, now, today, [unit_id])
        if each.about == AskAbout.DUE and each.about_id in due_ids
    ]
    if not passed:
        return None
    unit = await session.get_one(Unit, unit_id)
    item_ids = {item_id for each in passed for item_id in each.items}
    rows = await session.execute(
        select(col(Item.number_text), col(Item.title)).where(col(Item.id).in_(item_ids)).order_by(col(Item.position))
    )
    roles = await session.scalars(
        select(col(Assignment.role))
        .join(Clause, col(Clause.id) == col(Assignment.clause_id))
        .where(col(Clause.item_id).in_(item_ids), col(Assignment.unit_id) == unit_id, col(Assignment.until).is_(None))
    )
    told = await session.scalar(
        select(col(Letter.id)).where(col(Letter.key).startswith(f"{word_key(due_ids, unit_id)}:")).limit(1)
    )
    reminded = [one for each in passed for one in await reminded_of(session, each.about, each.about_id, unit_id)]
    return LeaderWord(
        unit_id,
        unit.name,
        set(roles) == {Role.LEAD},
        tuple((number_text, title) for number_text, title in rows),
        passed[0].due_on,
        calendar.working_days_between(passed[0].due_on, today),
        tuple(sorted(reminded, key=lambda one: one.day)),
        tuple(await holders(session, office.id, Post.LEADER, unit_id)),
        told is not None,
    )


def word_key(due_ids: Sequence[int], unit_id: int) -> str:
    """How the keys of the letters to the unit's leaders begin."""
    return f"{TO_LEADER}:{unit_id}:{'-'.join(map(str, sorted(due_ids)))}"


async def draft_letter(session: AsyncSession, office_id: int, member_id: int | None, letter_id: int) -> Letter:
    """The draft that a coordinator got. Raises Refusal for anything else."""
    letter = await session.get(Letter, letter_id)
    if letter is None or (letter.office_id, letter.member_id, letter.kind) != (office_id, member_id, DRAFT):
        raise Refusal("refused-gone")
    return letter


async def said_to(session: AsyncSession, letter_id: int) -> list[LeaderSaid]:
    """What a leader said to the word in that letter, in order."""
    found = await session.scalars(
        select(LeaderSaid).where(col(LeaderSaid.letter_id) == letter_id).order_by(col(LeaderSaid.id))
    )
    return list(found)


@dataclass(frozen=True)
class LeaderTold:
    """A unit's leader on an item whose date is long past: a tapped button, or a sentence."""

    at: datetime
    unit: str
    name: str
    answer: LeaderAnswer | None
    words: str


async def said_of_item(session: AsyncSession, office_id: int, item_id: int) -> list[LeaderTold]:
    """What leaders said of it, the newest first; of dates that were moved since as well."""
    dues = set(await session.scalars(select(col(Due.id)).where(col(Due.item_id) == item_id)))
    rows = await session.execute(
        select(LeaderSaid, col(Unit.name), col(Member.name))
        .join(Unit, col(Unit.id) == col(LeaderSaid.unit_id))
        .join(Member, col(Member.id) == col(LeaderSaid.member_id))
        .where(col(LeaderSaid.office_id) == office_id)
        .order_by(col(LeaderSaid.id).desc())
    )
    return [
        LeaderTold(said.at, unit, name, said.answer, said.words) for said, unit, name in rows if dues & set(said.dues)
    ]


async def drafted(session: AsyncSession, member_ids: Sequence[int]) -> set[tuple[int, int]]:
    """(date's id, unit) of what coordinators were asked about already."""
    found = await session.scalars(
        select(col(Letter.facts)).where(col(Letter.member_id).in_(member_ids), col(Letter.kind) == DRAFT)
    )
    return {(due_id, facts["unit"]) for facts in found for due_id in facts["dues"]}

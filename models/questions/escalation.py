"""Dates long past of which a unit's leader may hear, once a coordinator says so."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.outbox import Letter, LetterState
from models.people import Member, Office, Seat
from models.progress import Ask
from models.questions.asking import Wanted, all_wanted
from models.rules.ladder import LEADER, TOLD_OF_LEADER, offset_of, rung_reached
from models.rules.words import AskAbout, Post


@dataclass(frozen=True)
class Reminded:
    """A rung on which somebody was in fact reminded: by name, and on which day."""

    name: str
    day: date
    rung: str


async def passed_by_far(
    session: AsyncSession, office: Office, now: datetime, today: date, unit_ids: Collection[int] | None = None
) -> list[Wanted]:
    """The dates whose rung for the leader has been reached and that are not met."""
    found = []
    for each in await all_wanted(session, office, now, today, unit_ids):
        rung = rung_reached(each.rungs, today) if each.about == AskAbout.DUE else None
        if rung is not None and (offset_of(rung.name) or 0) >= LEADER:
            found.append(each)
    return found


async def reminded_of(session: AsyncSession, about: AskAbout, about_id: int, unit_id: int) -> list[Reminded]:
    """When the unit's people were reminded of it, by letters that were sent; in order."""
    rows = await session.execute(
        select(col(Member.name), col(Ask.day), col(Ask.rung))
        .join(Member, col(Member.id) == col(Ask.member_id))
        .join(Letter, col(Letter.key) == col(Ask.letter_key))
        .where(
            col(Ask.about) == about,
            col(Ask.about_id) == about_id,
            col(Ask.unit_id) == unit_id,
            col(Letter.state) == LetterState.SENT,
        )
        .order_by(col(Ask.day), col(Ask.id))
    )
    return [Reminded(name, day, rung) for name, day, rung in rows]


async def told_before(session: AsyncSession, each: Wanted, today: date) -> bool:
    """Whether the unit's contact heard, on a day before, that its leader may hear of it."""
    reminded = await reminded_of(session, each.about, each.about_id, each.unit_id)
    return any(one.day < today and (offset_of(one.rung) or 0) >= TOLD_OF_LEADER for one in reminded)


async def sits_anybody_reachable(session: AsyncSession, unit_id: int, posts: Collection[Post]) -> bool:
    return bool(
        await session.scalar(
            select(func.count())
            .select_from(Seat)
            .join(Member, col(Member.id) == col(Seat.member_id))
            .where(
                col(Seat.unit_id) == unit_id,
                col(Seat.post).in_(posts),
                col(Seat.until).is_(None),
                col(Member.unreachable_since).is_(None),
            )
        )
    )

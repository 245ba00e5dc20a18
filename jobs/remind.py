"""At nine on sending days: ask those who still owe, one letter a person a day with all that is due to be said.

The latest rung speaks, once a person; what was missed or what the cap held back is superseded by it (design §4).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import or_, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.actions.post_letter import letter_row, post_letters
from models.database import Database
from models.outbox import Letter, LetterState
from models.people import Member, Office
from models.progress import Ask
from models.questions.asking import (
    ASK,
    SNOOZED,
    Wanted,
    all_wanted,
    asked_in_week,
    said_so_far,
    who_sits,
)
from models.questions.next_ask import Told, next_day, theirs
from models.questions.offices import calendar_of
from models.questions.outbox import keys_written
from models.rules.asking import most_a_week
from models.rules.calendar import WorkCalendar
from models.upsert import insert_or_replace

log = structlog.get_logger()

ONE_ASK = ("member_id", "unit_id", "about", "about_id", "rung")


@dataclass(frozen=True)
class Due:
    """What is to be said to one person today, each with its rung's name."""

    member: Member
    asks: tuple[tuple[Wanted, str], ...]


async def remind(database: Database, office: Office, now: datetime) -> None:
    """Write today's letters. Before nine, in the evening and on other days nothing: the next nine looks anew."""
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    when = calendar.open_moment(now)
    if now < calendar.sending_hour(today) or calendar.local_date(when) != today:
        return
    async with database.reading() as session:
        wanted = await all_wanted(session, office, now, today)
        if not wanted:
            return
        letters = await _letters(session, office, wanted, today, calendar)
    if not letters:
        return
    async with database.writing() as session:
        taken_back = await _take_back(session, letters, when)
        rows, asks = [], []
        for letter in letters:
            key = _key(letter.member, today)
            told = _asks_with(letter, taken_back.get(letter.member.id, []))
            rows.append(letter_row(member=letter.member, kind=ASK, key=key, now=now, not_before=when, asks=told))
            asks += [_row(letter.member, each, rung, today, key) for each, rung in letter.asks]
        await post_letters(session, rows)
        await insert_or_replace(session, Ask, ONE_ASK, asks)
        await session.commit()
    log.info("reminded", letters=len(rows), asks=len(asks))


async def next_due(session: AsyncSession, office: Office, now: datetime) -> datetime | None:
    """The first sending 09:00 later than `now` at which somebody will be asked, as things stand."""
    calendar = calendar_of(office)
    following = calendar.local_date(calendar.next_sending_moment(now + timedelta.resolution))
    wanted = await all_wanted(session, office, now, following, far=True)
    if not wanted:
        return None
    sitting = await who_sits(session, office.id, calendar)
    told = await said_so_far(session, wanted)
    counts = await asked_in_week(session, [each.member.id for each in sitting], calendar.local_date(now), calendar)
    days = [
        day
        for person in sitting
        for each in theirs(person, wanted)
        if (day := next_day(person, each, told, counts, following, calendar.local_date(now), calendar)) is not None
    ]
    return calendar.sending_hour(min(days)) if days else None


async def _letters(
    session: AsyncSession, office: Office, wanted: Sequence[Wanted], today: date, calendar: WorkCalendar
) -> list[Due]:
    """Who is to hear what today, within the caps."""
    by_unit: dict[int, list[Wanted]] = {}
    for each in wanted:
        by_unit.setdefault(each.unit_id, []).append(each)
    sitting = [person for person in await who_sits(session, office.id, calendar) if person.units.keys() & by_unit]
    told = await said_so_far(session, wanted)
    found = []
    for person in sitting:
        mine = theirs(person, (each for unit_id in person.units for each in by_unit.get(unit_id, ())))
        if (due := _due(person.member, mine, told, today)) is not None:
            found.append((person, due))
    counts = await asked_in_week(session, [due.member.id for _, due in found], today, calendar)
    written = await keys_written(session, [_key(due.member, today) for _, due in found])
    return [
        due
        for person, due in found
        if counts.get(due.member.id, 0) < most_a_week(person.kinds) and _key(due.member, today) not in written
    ]


def _due(member: Member, wanted: Iterable[Wanted], told: Told, today: date) -> Due | None:
    """None when nothing new is to be said. What waits in an earlier letter that never left goes along."""
    asks, new = [], False
    for each in wanted:
        rung = each.reached(today)
        if rung is None:
            continue
        said = told.get((member.id, each.key, rung.name))
        if said is None or said == LetterState.WAITING:
            asks.append((each, rung.name))
            new = new or said is None
    return Due(member, tuple(asks)) if new else None


async def _take_back(session: AsyncSession, letters: Sequence[Due], when: datetime) -> dict[int, list[list[Any]]]:
    """Drop what still waits to go to the same people: earlier letters, and one they put off until now.

    Member id → the asks that stood in them.
    """
    rows = await session.execute(
        update(Letter)
        .where(
            col(Letter.member_id).in_([letter.member.id for letter in letters]),
            col(Letter.kind) == ASK,
            col(Letter.state) == LetterState.WAITING,
            or_(~col(Letter.key).startswith(f"{SNOOZED}:"), col(Letter.not_before) <= when),
        )
        .values(state=LetterState.DROPPED, trouble="superseded")
        .returning(col(Letter.member_id), col(Letter.facts))
        .execution_options(synchronize_session=False)
    )
    found: dict[int, list[list[Any]]] = {}
    for member_id, facts in rows:
        found.setdefault(member_id, []).extend(facts["asks"])
    return found


def _asks_with(letter: Due, taken_back: Iterable[list[Any]]) -> list[list[Any]]:
    """What the letter asks, [unit, about, id, rung] each, with what was taken back; each object once."""
    told = {tuple(ask[:3]): list(ask) for ask in taken_back}
    told |= {each.key: [*each.key, rung] for each, rung in letter.asks}
    return list(told.values())


def _key(member: Member, day: date) -> str:
    return f"{ASK}:{member.id}:{day}"


def _row(member: Member, each: Wanted, rung: str, day: date, key: str) -> dict[str, Any]:
    return {
        "plan_id": each.plan_id,
        "member_id": member.id,
        "unit_id": each.unit_id,
        "about": each.about.value,
        "about_id": each.about_id,
        "rung": rung,
        "day": day,
        "letter_key": key,
    }

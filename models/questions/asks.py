"""An asking letter as it stands at its moment: what of it is still owed, and when the person hears of it next."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.outbox import Letter, LetterState
from models.people import Member, Office, Unit
from models.plan import Due, Item, Plan
from models.questions.asking import ASK, SNOOZED, Wanted, asked_in_week, said_so_far, who_sits
from models.questions.escalation import told_before
from models.questions.next_ask import next_day, theirs, wanted_ahead
from models.questions.offices import calendar_of
from models.questions.reporting import has_later
from models.rounds import Round
from models.rules.asking import TOWNS, most_a_week
from models.rules.calendar import ONE_DAY, WorkCalendar
from models.rules.errors import Refusal
from models.rules.ladder import LEADER, offset_of, rung_reached
from models.rules.snoozing import moments_ahead
from models.rules.words import AskAbout

CHASE = "chase"  # how a rung begins that is a coordinator's word


@dataclass(frozen=True)
class ItemAsked:
    item_id: int
    number_text: str
    title: str
    returned: bool = False  # its answer was sent back, and has not been amended
    help_asked_on: date | None = None  # the unit asked the office for help, and has no answer yet


@dataclass(frozen=True)
class Asked:
    """One unit's part: a round, or a date (`what` is to be done by then). `leader_next`: its leader may hear of it."""

    unit_id: int
    unit: str
    is_town: bool
    about: AskAbout
    about_id: int
    rung: str
    due_on: date
    round: Round | None
    what: str
    items: tuple[ItemAsked, ...]
    leader_next: bool
    plan: str
    document: str | None
    words: str = ""  # the date as the paper or the coordinator said it
    milestone: bool = False  # the item has a later date, too


@dataclass(frozen=True)
class AskTold:
    """`next_on`: when the person is asked next, if none of it comes; None: not again. `besides`: then, for something
    that is not in this letter; `over`: a round in it is not spoken of again; `opens`: another is what comes next.
    `by`: who chases.
    """

    member: Member
    asks: tuple[Asked, ...]
    next_on: date | None
    asked: int  # letters this week, this one counted
    most: int
    by: str = ""
    besides: bool = False
    over: bool = False
    opens: bool = False


async def rounds_are_over(session: AsyncSession, letter: Letter) -> bool:
    """Whether it asked for a round, and no round that it asked for is open any more."""
    ids = {about_id for _, about, about_id, _ in letter.facts["asks"] if about == AskAbout.ROUND}
    still = await session.scalars(
        select(col(Round.id)).where(col(Round.id).in_(ids), col(Round.closed_at).is_(None)).limit(1)
    )
    return bool(ids) and still.first() is None


async def moments_to_put_off(
    session: AsyncSession, letter: Letter, calendar: WorkCalendar, now: datetime
) -> tuple[datetime, ...]:
    """To when it may be put off: what asks for rounds alone not beyond the day on which the last of them closes, since
    nothing of it is asked any more then."""
    moments = moments_ahead(calendar, now)
    asks = letter.facts["asks"]
    if any(about != AskAbout.ROUND for _, about, *_ in asks):
        return moments
    closes = await session.scalar(
        select(func.max(col(Round.closes_on))).where(col(Round.id).in_({about_id for _, _, about_id, *_ in asks}))
    )
    return tuple(each for each in moments if closes is None or calendar.local_date(each) <= closes)


async def ask_letter(session: AsyncSession, office_id: int, letter_id: int) -> Letter:
    """Raises Refusal when the office has written no such letter that asks."""
    letter = await session.get(Letter, letter_id)
    if letter is None or letter.office_id != office_id or letter.kind != ASK:
        raise Refusal("refused-gone")
    return letter


async def ask_told(session: AsyncSession, office: Office, letter: Letter, now: datetime) -> AskTold | None:
    """None when nothing of it is owed any more by a unit that the person answers for."""
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    member = await session.get_one(Member, letter.member_id)
    person = next((one for one in await who_sits(session, office.id, calendar) if one.member.id == member.id), None)
    if person is None:
        return None
    sits = person.units
    rungs = {(unit, about, about_id): rung for unit, about, about_id, rung in letter.facts["asks"] if unit in sits}
    if not rungs:
        return None
    units = {unit.id: unit for unit in await session.scalars(select(Unit).where(col(Unit.id).in_(sits)))}
    ahead = await wanted_ahead(session, office, now, today, sits)
    wanted = sorted(
        (each for each in ahead if each.key in rungs), key=lambda each: (units[each.unit_id].position, each.due_on)
    )
    if not wanted:
        return None
    asked = (await asked_in_week(session, [member.id], today, calendar)).get(member.id, 0)
    if letter.state != LetterState.SENT and not letter.key.startswith(f"{SNOOZED}:"):
        asked += 1
    told = await said_so_far(session, ahead)
    following = calendar.sending_on_or_after(today + ONE_DAY)
    days: dict[tuple[int, str, int], date] = {}
    for each in theirs(person, ahead):
        heard = each.reached(today) if each.key in rungs else None
        said = {**told, (member.id, each.key, heard.name): letter.state} if heard is not None else told
        day = next_day(person, each, said, {member.id: asked}, following, today, calendar)
        if day is not None:
            days[each.key] = day
    next_on = min(days.values(), default=None)
    spoken = calendar.local_date(letter.claimed_at or letter.not_before)
    items = await _items(session, wanted)
    asks = [
        await _asked(session, each, _rung(each, rungs[each.key], spoken), units[each.unit_id], items, today)
        for each in wanted
    ]
    by = await session.get(Member, letter.facts["by"]) if "by" in letter.facts else None
    return AskTold(
        member,
        tuple(asks),
        next_on,
        asked,
        most_a_week(person.kinds),
        by.name if by else "",
        besides=any(day == next_on and key not in rungs for key, day in days.items()),
        over=any(each.about == AskAbout.ROUND and each.due_on <= today and each.key not in days for each in wanted),
        opens=all(not each.items for each in ahead if days.get(each.key) == next_on),
    )


def _rung(each: Wanted, written: str, spoken: date) -> str:
    """Put off, it speaks as the day has it on which it comes; a coordinator's word stays one."""
    rung = None if written.startswith(CHASE) else rung_reached(each.rungs, spoken)
    return written if rung is None else rung.name


async def _asked(
    session: AsyncSession, each: Wanted, rung: str, unit: Unit, items: Mapping[int, ItemAsked], today: date
) -> Asked:
    one, what, leader_next, words, milestone = None, "", False, "", False
    plan, helping = await session.get_one(Plan, each.plan_id), dict(each.helping)
    if each.about == AskAbout.ROUND:
        one = await session.get_one(Round, each.about_id)
    else:
        due = await session.get_one(Due, each.about_id)
        item = items[due.item_id]
        what = "" if due.what == item.title else due.what
        offset = offset_of(rung) or 0
        words = due.words
        milestone = await has_later(session, each.unit_id, due)
        leader_next = offset > 0 and (offset < LEADER or not await told_before(session, each, today))
    return Asked(
        each.unit_id,
        unit.name,
        unit.kind in TOWNS,
        each.about,
        each.about_id,
        rung,
        each.due_on,
        one,
        what,
        tuple(
            replace(items[item_id], returned=item_id in each.returned, help_asked_on=helping.get(item_id))
            for item_id in each.items
        ),
        leader_next,
        plan.short_title,
        plan.document_number,
        words,
        milestone,
    )


async def _items(session: AsyncSession, wanted: list[Wanted]) -> dict[int, ItemAsked]:
    ids = {item_id for each in wanted for item_id in each.items}
    rows = await session.execute(
        select(col(Item.id), col(Item.number_text), col(Item.title)).where(col(Item.id).in_(ids))
    )
    return {
        item_id: ItemAsked(item_id, number_text, title) for item_id, number_text, title in rows
    }

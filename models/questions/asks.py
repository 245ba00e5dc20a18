"""An asking letter as it stands at its moment: what of it is still owed, and when the person hears of it next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.outbox import Letter, LetterState
from models.people import Member, Office, Unit
from models.plan import Due, Item, Plan, Target
from models.questions.asking import ASK, SNOOZED, Wanted, all_wanted, asked_in_week
from models.questions.escalation import told_before
from models.questions.offices import calendar_of
from models.questions.plans import units_of_member
from models.rounds import Round
from models.rules.asking import TOWNS, most_a_week
from models.rules.errors import Refusal
from models.rules.ladder import LEADER, offset_of, rung_ahead
from models.rules.words import AskAbout


@dataclass(frozen=True)
class ItemAsked:
    """`promises`: what each unit has promised in figures, as the paper says it."""

    item_id: int
    number_text: str
    title: str
    promises: tuple[str, ...]


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


@dataclass(frozen=True)
class AskTold:
    """`next_on`: when the person hears of any of it next, if it does not come; None: not again. `by`: who chases."""

    member: Member
    asks: tuple[Asked, ...]
    next_on: date | None
    asked: int  # letters this week, this one counted
    most: int
    by: str = ""


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
    sits = await units_of_member(session, member.id)
    rungs = {(unit, about, about_id): rung for unit, about, about_id, rung in letter.facts["asks"] if unit in sits}
    if not rungs:
        return None
    units = {unit.id: unit for unit in await session.scalars(select(Unit).where(col(Unit.id).in_(sits)))}
    wanted = await all_wanted(session, office, now, today, {unit for unit, _, _ in rungs})
    wanted = sorted(
        (each for each in wanted if each.key in rungs), key=lambda each: (units[each.unit_id].position, each.due_on)
    )
    if not wanted:
        return None
    asked = (await asked_in_week(session, [member.id], today, calendar)).get(member.id, 0)
    if letter.state != LetterState.SENT and not letter.key.startswith(f"{SNOOZED}:"):
        asked += 1
    most = most_a_week(unit.kind for unit in units.values())
    ahead = [(each, rung) for each in wanted if (rung := rung_ahead(each.rungs, today)) is not None]
    days = [day for each, rung in ahead if (day := each.spoken_on(rung.day, today, asked, most, calendar)) is not None]
    items = await _items(session, wanted)
    asks = [await _asked(session, each, rungs[each.key], units[each.unit_id], items, today) for each in wanted]
    by = await session.get(Member, letter.facts["by"]) if "by" in letter.facts else None
    return AskTold(member, tuple(asks), min(days, default=None), asked, most, by.name if by else "")


async def _asked(
    session: AsyncSession, each: Wanted, rung: str, unit: Unit, items: Mapping[int, ItemAsked], today: date
) -> Asked:
    one, what, leader_next, words = None, "", False, ""
    plan = await session.get_one(Plan, each.plan_id)
    if each.about == AskAbout.ROUND:
        one = await session.get_one(Round, each.about_id)
    else:
        due = await session.get_one(Due, each.about_id)
        item = items[due.item_id]
        what = "" if due.what == item.title else due.what
        offset = offset_of(rung) or 0
        words = due.words
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
        tuple(items[item_id] for item_id in each.items),
        leader_next,
        plan.short_title,
        plan.document_number,
        words,
    )


async def _items(session: AsyncSession, wanted: list[Wanted]) -> dict[int, ItemAsked]:
    ids = {item_id for each in wanted for item_id in each.items}
    promises: dict[int, list[str]] = {}
    for target in await session.scalars(
        select(Target).where(col(Target.item_id).in_(ids), col(Target.each_unit)).order_by(col(Target.id))
    ):
        promises.setdefault(target.item_id, []).append(f"{target.metric}{target.text}")
    rows = await session.execute(
        select(col(Item.id), col(Item.number_text), col(Item.title)).where(col(Item.id).in_(ids))
    )
    return {
        item_id: ItemAsked(item_id, number_text, title, tuple(promises.get(item_id, ())))
        for item_id, number_text, title in rows
    }

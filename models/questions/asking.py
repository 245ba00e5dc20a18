"""Whom a plan still waits for, on which rung, and who sits for those units."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.outbox import Letter, LetterState
from models.people import Member, Office, Seat, Unit
from models.plan import Due, Item, Plan
from models.progress import Ask
from models.questions.places import Place, PlanRead, read_plan
from models.questions.rounds import plans_asking
from models.rounds import Round
from models.rules.asking import WEEK, day_within_cap, monday_of
from models.rules.calendar import ONE_DAY, WorkCalendar
from models.rules.ladder import (
    DATE_LADDER,
    Rung,
    date_rungs,
    is_after,
    phones_day,
    round_rungs,
    rung_ahead,
    rung_reached,
)
from models.rules.standing import Reason
from models.rules.words import REPORTING_POSTS, Approach, AskAbout, Duty, ReplyStatus, UnitKind

ASK = "ask"  # the kind of a letter that asks
SNOOZED = "snooze"  # how the key of one begins that its reader put off; what they chose themselves is not counted
FARTHEST_MOVED = 14  # days by which a break may move a rung
OLDEST_DATE = timedelta(days=500)  # longer than a plan asks for anything


@dataclass(frozen=True)
class Wanted:
    """What a plan waits for from one unit: its word to a round, or that a date is met; on which items.

    `silent_from`: from that day on nothing more is said to the unit about it.
    """

    plan_id: int
    unit_id: int
    about: AskAbout
    about_id: int
    due_on: date
    items: tuple[int, ...]
    rungs: tuple[Rung, ...]
    silent_from: date
    returned: tuple[int, ...] = ()  # of the items those whose answer was sent back, and has not been amended
    helping: tuple[tuple[int, date], ...] = ()  # on which of them the unit waits for the office's answer, since when

    @property
    def key(self) -> tuple[int, str, int]:
        return self.unit_id, self.about.value, self.about_id

    def since(self, day: date) -> "Wanted":
        """As somebody hears of it who sits for the unit since that day: their first letter told of the dates."""
        if self.about == AskAbout.ROUND:
            return self
        return replace(self, rungs=tuple(rung for rung in self.rungs if rung.day > day))

    def reached(self, today: date) -> Rung | None:
        rung = rung_reached(self.rungs, today)
        return rung if rung is not None and self._speaks(rung, today) else None

    def _speaks(self, rung: Rung, day: date) -> bool:
        """What was to be said before the due day or on it is not said after it: the next rung speaks for it."""
        return day < self.silent_from and (day <= self.due_on or is_after(rung))

    def speaks_after(self, day: date, today: date, asked: int, most: int, calendar: WorkCalendar) -> date | None:
        """When a rung after that day is heard by who has been `asked` so often in the week of today; None: none is."""
        while (rung := rung_ahead(self.rungs, day)) is not None:
            spoken = self.spoken_on(rung, rung.day, today, asked, most, calendar)
            if spoken is not None:
                return spoken
            day = rung.day
        return None

    def spoken_on(
        self, rung: Rung, day: date, today: date, asked: int, most: int, calendar: WorkCalendar
    ) -> date | None:
        """What is to be said on that day is said then, or next week where this week's letters are used up."""
        day = day_within_cap(day, today, asked, most, calendar)
        return day if self._speaks(rung, day) else None


def wanted_of(read: PlanRead, silent_from: date) -> list[Wanted]:
    """Of the units that the plan was read for: those who report, are not consulted, and have not said all of it.

    `silent_from`: the day from which the plan asks nobody.
    """
    rounds = {one.id: one for one in read.rounds}
    dues = {due.id: due for each in read.items.values() for due in each.dues}
    waits: dict[tuple[int, AskAbout, int], list[Place]] = {}
    for place in read.places:
        if not _is_asked(place):
            continue
        for round_id in _rounds_waiting(place):
            waits.setdefault((place.unit_id, AskAbout.ROUND, round_id), []).append(place)
        if place.facts.reply is None or place.facts.reply.status != ReplyStatus.DONE:
            for due_id in place.dues:
                waits.setdefault((place.unit_id, AskAbout.DUE, due_id), []).append(place)
    order = {item_id: at for at, item_id in enumerate(read.items)}
    found = []
    for (unit_id, about, about_id), places in waits.items():
        items = tuple(sorted({place.item_id for place in places}, key=order.__getitem__))
        wanted = Wanted(read.plan.id, unit_id, about, about_id, date.min, items, (), silent_from)
        if about == AskAbout.ROUND:
            returned = tuple({place.item_id for place in places if _is_back(place, about_id)})
            found.append(replace(_to_round(wanted, rounds[about_id], read.calendar), returned=returned))
        else:
            due = dues[about_id]
            assert due.on_day is not None  # words that name no day are no date of the board's
            set_on = max(read.calendar.local_date(due.set_at), min(place.since for place in places))
            rungs = date_rungs(
                due.on_day, read.calendar, read.plan.ladder, until=max(read.today, due.on_day), after=set_on
            )
            found.append(replace(wanted, due_on=due.on_day, rungs=rungs, helping=_helping(places)))
    return found


def _helping(places: Sequence[Place]) -> tuple[tuple[int, date], ...]:
    asked = {
        place.item_id: on
        for place in places
        if place.standing.reason == Reason.NEEDS_HELP and isinstance(on := place.standing.about["on"], date)
    }
    return tuple(asked.items())


def _is_asked(place: Place) -> bool:
    facts = place.facts
    return facts.duty == Duty.REPORTS and facts.approach != Approach.CONSULTED and not facts.settled


def _rounds_waiting(place: Place) -> Iterable[int]:
    """The rounds that wait for its word; until its own last day also one that sent it back. What may be amended after
    that day is not asked for meanwhile."""
    for round_id, owed in zip(place.asked, place.facts.rounds, strict=True):
        if round_id in place.owes or (round_id in place.amends and owed.last_day == owed.due_on):
            yield round_id


def _is_back(place: Place, round_id: int) -> bool:
    owed = dict(zip(place.asked, place.facts.rounds, strict=True)).get(round_id)
    return owed is not None and owed.owed and owed.returned is not None


def _to_round(wanted: Wanted, one: Round, calendar: WorkCalendar) -> Wanted:
    rungs = round_rungs(one.opens_on, one.due_on, calendar, one.ladder)
    silent_from = min(wanted.silent_from, phones_day(rungs, calendar), one.closes_on + ONE_DAY)
    return replace(wanted, due_on=one.due_on, rungs=rungs, silent_from=silent_from)


async def all_wanted(
    session: AsyncSession,
    office: Office,
    now: datetime,
    today: date,
    unit_ids: Collection[int] | None = None,
    *,
    far: bool = False,
) -> list[Wanted]:
    """Of all plans that ask anybody today, and have a round open or a date whose ladder has begun; `far`: or will."""
    found = []
    asking = await plans_asking(session, office.id, today)
    begun = await _begun(session, [plan for plan, _ in asking], today, far) if asking else set()
    for plan, silent_from in asking:
        if plan.id in begun:
            found += wanted_of(await read_plan(session, office, plan, now, unit_ids), silent_from)
    return found


async def _begun(session: AsyncSession, plans: Sequence[Plan], today: date, far: bool) -> set[int]:
    """The plans of which something may be said: a look by itself, since on most days there is nothing."""
    ids = [plan.id for plan in plans]
    earliest = max(-min(plan.ladder or DATE_LADDER) for plan in plans) + FARTHEST_MOVED
    farthest = date.max if far else today + timedelta(days=earliest)
    rounds = await session.scalars(
        select(col(Round.plan_id)).where(
            col(Round.plan_id).in_(ids), col(Round.opened_at).is_not(None), col(Round.closed_at).is_(None)
        )
    )
    dates = await session.scalars(
        select(col(Item.plan_id))
        .distinct()
        .join(Due, col(Due.item_id) == col(Item.id))
        .where(
            col(Item.plan_id).in_(ids),
            col(Due.until).is_(None),
            col(Due.on_day) >= today - OLDEST_DATE,
            col(Due.on_day) <= farthest,
        )
    )
    return {*rounds, *dates}


@dataclass(frozen=True)
class Sitting:
    """Somebody who answers for units: which, each since when, and of which kinds they are."""

    member: Member
    units: dict[int, date]
    kinds: tuple[UnitKind, ...]


async def who_sits(session: AsyncSession, office_id: int, calendar: WorkCalendar) -> list[Sitting]:
    """Everybody who answers for a unit today, in the order in which they were known."""
    rows = await session.execute(
        select(Member, col(Seat.unit_id), func.min(col(Seat.since)), col(Unit.kind))
        .join(Seat, col(Seat.member_id) == col(Member.id))
        .join(Unit, col(Unit.id) == col(Seat.unit_id))
        .where(col(Seat.office_id) == office_id, col(Seat.post).in_(REPORTING_POSTS), col(Seat.until).is_(None))
        .group_by(col(Member.id), col(Seat.unit_id), col(Unit.kind), col(Unit.position))
        .order_by(col(Member.id), col(Unit.position))
    )
    found: dict[int, tuple[Member, dict[int, date], list[UnitKind]]] = {}
    for member, unit_id, since, kind in rows:
        assert unit_id is not None  # such a seat is a unit's
        _, units, kinds = found.setdefault(member.id, (member, {}, []))
        units[unit_id] = calendar.local_date(since)
        kinds.append(kind)
    return [Sitting(member, units, tuple(kinds)) for member, units, kinds in found.values()]


async def said_so_far(
    session: AsyncSession, wanted: Iterable[Wanted]
) -> dict[tuple[int, tuple[int, str, int], str], LetterState]:
    """(member, what was wanted, rung) → how the letter stands that says it. One that was dropped has said nothing."""
    ids: dict[AskAbout, set[int]] = {}
    for each in wanted:
        ids.setdefault(each.about, set()).add(each.about_id)
    found = {}
    for about, about_ids in ids.items():
        rows = await session.execute(
            select(Ask, col(Letter.state))
            .join(Letter, col(Letter.key) == col(Ask.letter_key))
            .where(col(Ask.about) == about, col(Ask.about_id).in_(about_ids), col(Letter.state) != LetterState.DROPPED)
        )
        for ask, state in rows:
            found[(ask.member_id, (ask.unit_id, ask.about, ask.about_id), ask.rung)] = state
    return found


async def asked_in_week(
    session: AsyncSession, member_ids: Collection[int], day: date, calendar: WorkCalendar
) -> dict[int, int]:
    """Member id → how many asking letters were sent to them from Monday to Sunday of that day's week.

    One that they put off themselves is not counted.
    """
    monday = monday_of(day)
    since, until = calendar.day_start(monday), calendar.day_start(monday + WEEK)
    rows = await session.execute(
        select(col(Letter.member_id), func.count())
        .where(
            col(Letter.member_id).in_(member_ids),
            col(Letter.kind) == ASK,
            col(Letter.state) == LetterState.SENT,
            col(Letter.sent_at) >= since,
            col(Letter.sent_at) < until,
            ~col(Letter.key).startswith(f"{SNOOZED}:"),
        )
        .group_by(col(Letter.member_id))
    )
    return {member_id: count for member_id, count in rows}

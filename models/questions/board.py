"""The board of a plan: every item, clause, unit and assignment with its standing today. Computed, never stored.

In five statements whatever the plan's size, six while a round is open.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from models.people import Office
from models.plan import Plan
from models.questions.board_rows import (
    Answer,
    ItemRead,
    answers_so_far,
    assigned,
    counting_replies,
    items_read,
    open_rounds,
)
from models.questions.offices import calendar_of
from models.rounds import Round
from models.rules.calendar import WorkCalendar
from models.rules.rollup import ClauseStanding, clause_standing, count_by_light, item_standing
from models.rules.standing import AssignmentFacts, DueFacts, OwedRound, ReplyFacts, Standing, standing_of
from models.rules.words import Approach, Duty, ItemState, Light, UnitKind


@dataclass(frozen=True)
class Place:
    """One unit in one clause, since a day. `asked`: the ids of the open rounds that ask it; `owes`: of those that wait
    for its reply still; `dues`: of its dates that are not met. `amend_by`: it owes a round no more than what a returned
    reply lacks, and has until the end of that day, which has not gone by."""

    assignment_id: int
    clause_id: int
    item_id: int
    unit_id: int
    facts: AssignmentFacts
    standing: Standing
    reply_id: int | None = None
    asked: tuple[int, ...] = ()
    owes: tuple[int, ...] = ()
    dues: tuple[int, ...] = ()
    since: date = date.min
    amend_by: date | None = None


@dataclass(frozen=True)
class BoardClause:
    id: int
    standing: ClauseStanding
    places: tuple[Place, ...]


@dataclass(frozen=True)
class BoardItem:
    """`general`: no task of anybody's, and no light (design §5). `due_on`: the first date that is not met."""

    id: int
    number: int | None
    number_text: str
    title: str
    section: str
    general: bool
    due_on: date | None
    standing: Standing
    clauses: tuple[BoardClause, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(place for clause in self.clauses for place in clause.places)


@dataclass(frozen=True)
class BoardUnit:
    """A unit that the plan asks anything of. `received_on`: the day its contact first got the letter."""

    id: int
    name: str
    kind: UnitKind
    approach: Approach
    signed: bool
    received_on: date | None
    places: tuple[Place, ...]

    def asked(self, round_id: int) -> bool:
        return any(round_id in place.asked for place in self.places)

    def owes(self, round_id: int) -> bool:
        return any(round_id in place.owes for place in self.places)


@dataclass(frozen=True)
class Board:
    """Items as the paper counts, units in the registry's order."""

    plan_id: int
    today: date
    items: tuple[BoardItem, ...]
    units: tuple[BoardUnit, ...]
    rounds: tuple[Round, ...]  # that are open

    def item(self, item_id: int) -> BoardItem | None:
        return next((item for item in self.items if item.id == item_id), None)

    def unit(self, unit_id: int) -> BoardUnit | None:
        return next((unit for unit in self.units if unit.id == unit_id), None)

    @property
    def tasks(self) -> tuple[BoardItem, ...]:
        """The items that are tasks: without the general demand."""
        return tuple(item for item in self.items if not item.general)

    def lights(self) -> dict[Light, int]:
        """How many tasks have which light, every light named."""
        return count_by_light(item.standing for item in self.tasks)


@dataclass(frozen=True)
class PlanRead:
    """A plan as it stands, of all its units or of some: what a board is made of, and who is to be asked."""

    plan: Plan
    today: date
    calendar: WorkCalendar
    items: dict[int, ItemRead]
    rounds: list[Round]  # that are open
    rows: Sequence[Row[Any]]  # the assignments, unit by unit in the registry's order
    places: list[Place]  # of these rows, in the same order


async def read_plan(
    session: AsyncSession, office: Office, plan: Plan, now: datetime, unit_ids: Collection[int] | None = None
) -> PlanRead:
    """How the plan stands on the office's day of `now`; for some units, at the price of these alone."""
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    items = await items_read(session, plan.id)
    rows = [row for row in await session.execute(assigned(plan, unit_ids)) if row.item_id in items]
    rounds = await open_rounds(session, plan.id)
    said = {row.assignment_id: row for row in await session.execute(counting_replies(plan.id, unit_ids))}
    answers = await answers_so_far(session, [one.id for one in rounds], unit_ids)
    places = [_place(row, items[row.item_id], said.get(row.id), rounds, answers, today, calendar) for row in rows]
    return PlanRead(plan, today, calendar, items, rounds, rows, places)


async def board_of(session: AsyncSession, office: Office, plan: Plan, now: datetime) -> Board:
    """How the plan stands on the office's day of `now`."""
    return _board(await read_plan(session, office, plan, now))


async def board_of_units(
    session: AsyncSession, office: Office, plan: Plan, now: datetime, unit_ids: Collection[int]
) -> Board:
    """The same as far as these units go: no other stands in it, and its items stand by what these have of them."""
    return _board(await read_plan(session, office, plan, now, unit_ids))


def _board(read: PlanRead) -> Board:
    by_item: dict[int, list[Place]] = {}
    for place in read.places:
        by_item.setdefault(place.item_id, []).append(place)
    return Board(
        read.plan.id,
        read.today,
        tuple(
            _board_item(one, by_item.get(item_id, []), read.today, read.calendar) for item_id, one in read.items.items()
        ),
        _board_units(read.rows, read.places, read.calendar),
        tuple(read.rounds),
    )


def asked_by(one: Round, *, duty: Duty, approach: Approach, unit_id: int, item_id: int, since: date) -> bool:
    """Whether the round asks an assignment of this kind (design §4, Duty to reply), by duty, scope and time."""
    scope = one.scope or {}
    return (
        duty == Duty.REPORTS
        and approach != Approach.CONSULTED
        and since <= one.due_on
        and ("units" not in scope or unit_id in scope["units"])
        and ("items" not in scope or item_id in scope["items"])
    )


def _place(
    row: Row[Any],
    read: ItemRead,
    said: Row[Any] | None,
    rounds: Sequence[Round],
    answers: dict[tuple[int, int], Answer],
    today: date,
    calendar: WorkCalendar,
) -> Place:
    asking, amending = [], list[date]()
    since = calendar.local_date(row.since)
    for one in rounds:
        if row.settled_at is None and asked_by(
            one, duty=row.duty, approach=row.approach, unit_id=row.unit_id, item_id=row.item_id, since=since
        ):
            answer = answers.get((one.id, row.id), Answer())
            due_on = max(one.due_on, answer.amend_by or one.due_on)
            asking.append((one.id, OwedRound(due_on, answer.counts)))
            if not answer.counts and answer.amend_by is not None and answer.amend_by >= today:
                amending.append(answer.amend_by)
    claims = set(said.claims) if said else set()
    dues = [due for due in read.dues if due.assignment_id in (None, row.id)]
    facts = AssignmentFacts(
        row.approach,
        row.role,
        row.duty,
        settled=row.settled_at is not None or read.item.state == ItemState.SETTLED,
        received_on=_day(row.received_at, calendar),
        signed=row.signed_at is not None,
        reply=_reply(said, calendar) if said else None,
        dues=tuple(DueFacts(due.on_day, due.id in claims) for due in dues if due.on_day),
        rounds=tuple(owed for _, owed in asking),
    )
    return Place(
        row.id,
        row.clause_id,
        row.item_id,
        row.unit_id,
        facts,
        standing_of(facts, today, calendar),
        said.reply_id if said else None,
        tuple(round_id for round_id, _ in asking),
        tuple(round_id for round_id, owed in asking if not owed.answered),
        tuple(due.id for due in dues if due.id not in claims),
        since,
        max(amending, default=None),
    )


def _reply(said: Row[Any], calendar: WorkCalendar) -> ReplyFacts:
    return ReplyFacts(said.status, calendar.local_date(said.submitted_at), said.answered > 0)


def _day(instant: datetime | None, calendar: WorkCalendar) -> date | None:
    return calendar.local_date(instant) if instant else None


def _board_item(read: ItemRead, places: Sequence[Place], today: date, calendar: WorkCalendar) -> BoardItem:
    mine: dict[int, list[Place]] = {}
    for place in places:
        mine.setdefault(place.clause_id, []).append(place)
    clauses = tuple(
        BoardClause(clause_id, clause_standing([place.facts for place in held], today, calendar), tuple(held))
        for clause_id, held in sorted(mine.items())
    )
    # Who is only informed, or consulted, never says that a date is met; what is settled has none to meet.
    reporting = [place for place in places if place.facts.duty == Duty.REPORTS]
    supervised = [place for place in reporting if place.facts.approach != Approach.CONSULTED]
    waited_for = [place for place in supervised or places if not place.facts.settled]
    unmet = [due.on_day for due in read.dues if due.on_day and any(due.id in each.dues for each in waited_for)]
    return BoardItem(
        read.item.id,
        read.item.number,
        read.item.number_text,
        read.item.title,
        read.section,
        read.item.general,
        min(unmet, default=None),
        item_standing(clause.standing for clause in clauses),
        clauses,
    )


def _board_units(rows: Sequence[Row[Any]], places: Sequence[Place], calendar: WorkCalendar) -> tuple[BoardUnit, ...]:
    mine: dict[int, list[Place]] = {}
    for place in places:
        mine.setdefault(place.unit_id, []).append(place)
    heads = {row.unit_id: row for row in rows if row.unit_id in mine}
    return tuple(
        BoardUnit(
            unit_id,
            row.name,
            row.kind,
            row.approach,
            row.signed_at is not None,
            _day(row.received_at, calendar),
            tuple(mine[unit_id]),
        )
        for unit_id, row in heads.items()
    )

"""A plan as it stands, assignment by assignment: what a board is made of, and who is to be asked. Never stored.

In four statements whatever the plan's size; in five once a round has opened.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from models.people import Office
from models.plan import Plan
from models.questions.board_rows import ItemRead, assigned, items_read, rounds_of
from models.questions.last_words import Answer, Said, answers_given, answers_so_far, last_words, lineage_of, said_of
from models.questions.offices import calendar_of
from models.questions.round_over import RoundOver, round_over
from models.rounds import Round
from models.rules.calendar import WorkCalendar
from models.rules.in_round import Asked
from models.rules.standing import (
    AssignmentFacts,
    DueFacts,
    MissedRound,
    OwedRound,
    ReplyFacts,
    Returned,
    Standing,
    standing_of,
)
from models.rules.words import Approach, Duty, ItemState, ReplyState, ReplyStatus, RoundKind


@dataclass(frozen=True)
class ReturnedReply:
    """A unit's last word, sent back with what is missing. `amend_by`: by when, where a day was named; `round_id`: of
    the round that it answered."""

    reply_id: int
    missing: str
    amend_by: date | None
    round_id: int | None = None


@dataclass(frozen=True)
class Place:
    """One unit in one clause, since a day. `asked`: the ids of the open rounds that ask it; `owes`: of those that wait
    for its reply; `amends`: of those whose reply was returned and may still be amended: its answer is not in, and
    nobody asks for it. `dues`: the ids of its dates that are not met; `returned`: its last word, if that was.
    """

    assignment_id: int
    clause_id: int
    item_id: int
    unit_id: int
    facts: AssignmentFacts
    standing: Standing
    reply_id: int | None = None
    asked: tuple[int, ...] = ()
    owes: tuple[int, ...] = ()
    amends: tuple[int, ...] = ()
    dues: tuple[int, ...] = ()
    since: date = date.min
    returned: ReturnedReply | None = None

    def asked_in(self, round_id: int) -> Asked:
        """Whether its answer to the round is in."""
        waits = round_id in self.owes or round_id in self.amends
        amends = round_id in self.amends
        return Asked(self.item_id, round_id in self.asked and not waits, amends=amends)


def returned_of(places: Iterable[Place]) -> ReturnedReply | None:
    """The last word that was returned on any of these."""
    found = (place.returned for place in places if place.returned is not None)
    return max(found, key=lambda returned: returned.reply_id, default=None)


@dataclass(frozen=True)
class PlanRead:
    """A plan as it stands, of all its units or of some: what a board is made of, and who is to be asked."""

    plan: Plan
    today: date
    calendar: WorkCalendar
    items: dict[int, ItemRead]
    rounds: list[Round]  # that are open
    rows: Sequence[Row[Any]]  # the assignments that hold, unit by unit in the registry's order
    places: list[Place]  # of these rows, in the same order
    lineages: dict[int, tuple[int, ...]]  # of these assignments, as lineage_of has them
    heard: frozenset[int]  # units that have said anything
    ahead: Round | None  # that opens next
    over: RoundOver | None  # while none is open
    closing: Round | None  # the year's last, where it was not called off


async def read_plan(
    session: AsyncSession,
    office: Office,
    plan: Plan,
    now: datetime,
    unit_ids: Collection[int] | None = None,
    *,
    to_settle: bool = False,
) -> PlanRead:
    """How the plan stands on the office's day of `now`; for some units, at the price of these alone. `to_settle`: as it
    stands for the office, which is shown what the year's last round left open."""
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    items = await items_read(session, plan.id)
    every = (await session.execute(assigned(plan, unit_ids))).all()
    follows = {row.id: row.follows_id for row in every}
    rows = [row for row in every if row.until is None and row.item_id in items]
    lineages = {row.id: lineage_of(row.id, follows) for row in rows}
    every_round = await rounds_of(session, plan.id)
    rounds = [one for one in every_round if one.opened_at and not one.closed_at]
    over = None if rounds else await round_over(session, every_round, every, unit_ids)
    said, heard = dict[int, Said](), set[int]()
    for word in await session.execute(last_words(plan.id, unit_ids)):
        heard.add(word.unit_id)
        one = said.setdefault(word.assignment_id, Said())
        if word.returned:
            one.returned = word
        else:
            one.counts = word
    answers = await answers_so_far(session, [one.id for one in rounds], unit_ids)
    places = []
    for row, given in zip(rows, answers_given(rows, lineages, [one.id for one in rounds], answers), strict=True):
        one = said_of(lineages[row.id], said)
        since = one.counts.submitted_at if one.counts else None
        missed = over.missed(lineages[row.id], since, to_settle=to_settle) if over else None
        known = row.unit_id in heard
        places.append(_place(row, items[row.item_id], one, known, rounds, given, missed, today, calendar))
    unopened = (one for one in every_round if not one.opened_at and not one.called_off_at)
    ahead = next((one for one in unopened if one.opens_on >= today), None)  # one that was missed waits for other days
    last = [one for one in every_round if one.kind == RoundKind.CLOSING and not one.called_off_at]
    return PlanRead(
        plan, today, calendar, items, rounds, rows, places, lineages, frozenset(heard), ahead, over,
        last[-1] if last else None,
    )  # fmt: skip


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
    said: Said,
    heard: bool,
    rounds: Sequence[Round],
    answers: dict[int, Answer],
    missed: MissedRound | None,
    today: date,
    calendar: WorkCalendar,
) -> Place:
    asking = []
    since = calendar.local_date(row.since)
    settled = row.settled_at is not None or read.item.state == ItemState.SETTLED
    for one in rounds:
        if not settled and asked_by(
            one, duty=row.duty, approach=row.approach, unit_id=row.unit_id, item_id=row.item_id, since=since
        ):
            answer = answers[one.id]
            asking.append((one.id, _owed(one, answer)))
    counts, back = said.counts, None if settled or row.duty != Duty.REPORTS else said.returned
    claims = frozenset(counts.claims) if counts else frozenset()
    met = {due_id for due_id, same in read.carried.items() if same & claims}
    dues = [due for due in read.dues if due.assignment_id in (None, row.id)]
    facts = AssignmentFacts(
        row.approach,
        row.role,
        row.duty,
        settled=settled,
        settled_as=row.settled_as or read.item.settled_as,
        received_on=day_of(row.received_at, calendar),
        signed=row.signed_at is not None,
        reply=_reply(counts, calendar) if counts else None,
        dues=tuple(DueFacts(due.on_day, due.id in met) for due in dues if due.on_day),
        rounds=tuple(owed for _, owed in asking),
        returned=Returned(back.amend_by, _asked_on(back, calendar)) if back else None,
        replied=heard,
        missed=missed,
    )
    return Place(
        row.id,
        row.clause_id,
        row.item_id,
        row.unit_id,
        facts,
        standing_of(facts, today, calendar),
        counts.reply_id if counts else None,
        tuple(round_id for round_id, _ in asking),
        tuple(round_id for round_id, owed in asking if owed.waits(today)),
        tuple(round_id for round_id, owed in asking if owed.amends(today)),
        tuple(due.id for due in dues if due.id not in met),
        since,
        ReturnedReply(back.reply_id, back.missing, back.amend_by, back.round_id) if back else None,
    )


def _owed(one: Round, answer: Answer) -> OwedRound:
    return OwedRound(one.due_on, answer.counts, returned=answer.returned, kind=one.kind, quarter=one.quarter)


def _asked_on(back: Row[Any], calendar: WorkCalendar) -> date | None:
    """When what was returned asked the office something that it has not answered yet."""
    waits = back.question_id is not None and back.answered_at is None
    return calendar.local_date(back.submitted_at) if waits else None


def _reply(said: Row[Any], calendar: WorkCalendar) -> ReplyFacts:
    """What a consolidated reply needs it says once, of all that is not done; a question that the unit took back
    (models/actions/reply_help.py) asks for nothing."""
    status = said.status
    asks = said.question_id is not None
    # Item by item, what was asked before stands where these words do not take it back.
    if asks and (status != ReplyStatus.DONE if said.consolidated else said.answered_at is None):
        status = ReplyStatus.NEEDS_HELP
    if status == ReplyStatus.NEEDS_HELP and said.answered_at is not None and not said.answer:
        status = ReplyStatus.ON_TRACK
    accepted = said.state == ReplyState.ACCEPTED
    return ReplyFacts(status, calendar.local_date(said.submitted_at), bool(said.answer), accepted)


def day_of(instant: datetime | None, calendar: WorkCalendar) -> date | None:
    return calendar.local_date(instant) if instant else None

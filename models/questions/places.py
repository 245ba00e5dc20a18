"""A plan as it stands, assignment by assignment: what a board is made of, and who is to be asked. Never stored.

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
from models.rules.standing import AssignmentFacts, DueFacts, OwedRound, ReplyFacts, Standing, standing_of
from models.rules.words import Approach, Duty, ItemState


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
        received_on=day_of(row.received_at, calendar),
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


def day_of(instant: datetime | None, calendar: WorkCalendar) -> date | None:
    return calendar.local_date(instant) if instant else None

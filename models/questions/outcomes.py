"""What a round brought in, assignment by assignment and unit by unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Office, Unit
from models.plan import Plan
from models.progress import Reply, ReplyPart
from models.questions.offices import calendar_of
from models.questions.places import asked_by, read_plan
from models.rounds import Round, RoundOutcome
from models.rules.asking import TOWNS
from models.rules.calendar import WorkCalendar
from models.rules.outcomes import Word, of_unit, outcome_of
from models.rules.words import ItemState, RoundOutcomeKind, UnitKind


async def outcomes_now(
    session: AsyncSession, office: Office, plan: Plan, one: Round, now: datetime
) -> list[dict[str, Any]]:
    """The rows of every assignment that the round asked, as things stand. What was settled before it was not asked."""
    read = await read_plan(session, office, plan, now)
    words = await _words(session, one.id, read.calendar)
    rows = []
    for row in read.rows:
        asked = asked_by(
            one,
            duty=row.duty,
            approach=row.approach,
            unit_id=row.unit_id,
            item_id=row.item_id,
            since=read.calendar.local_date(row.since),
        )
        over = row.settled_at is not None or read.items[row.item_id].item.state == ItemState.SETTLED
        said = [word for each in reversed(read.lineages[row.id]) for word in words.get(each, ())]
        if asked and (said or not over):
            outcome = outcome_of(said, one.due_on)
            rows.append({"round_id": one.id, "assignment_id": row.id, "unit_id": row.unit_id, "outcome": outcome})
    return rows


async def amended_since(session: AsyncSession, office: Office) -> list[tuple[int, RoundOutcomeKind]]:
    """(outcome id, what came of it) of closed rounds of plans in force, where what was returned has been amended."""
    calendar = calendar_of(office)
    found = await session.execute(
        select(RoundOutcome, Round)
        .join(Round, col(Round.id) == col(RoundOutcome.round_id))
        .join(Plan, col(Plan.id) == col(Round.plan_id))
        .where(
            col(Plan.office_id) == office.id,
            col(Plan.archived_at).is_(None),
            col(Round.closed_at).is_not(None),
            col(RoundOutcome.outcome) == literal_column("'returned'"),  # as its index says it
        )
    )
    changed: list[tuple[int, RoundOutcomeKind]] = []
    said: dict[int, dict[int, Sequence[Word]]] = {}
    for row, one in found.all():
        if one.id not in said:
            said[one.id] = await _words(session, one.id, calendar)
        outcome = outcome_of(said[one.id].get(row.assignment_id, ()), one.due_on)
        if outcome in (RoundOutcomeKind.IN_TIME, RoundOutcomeKind.LATE):
            changed.append((row.id, outcome))
    return changed


async def _words(session: AsyncSession, round_id: int, calendar: WorkCalendar) -> dict[int, Sequence[Word]]:
    """Assignment id → what was said of it to the round, in order."""
    rows = await session.execute(
        select(col(ReplyPart.assignment_id), col(Reply.state), col(Reply.submitted_at), col(Reply.amend_by))
        .join(Reply, col(Reply.id) == col(ReplyPart.reply_id))
        .where(col(Reply.round_id) == round_id)
        .order_by(col(Reply.id))
    )
    words: dict[int, list[Word]] = {}
    for assignment_id, state, submitted_at, amend_by in rows:
        words.setdefault(assignment_id, []).append(Word(state, calendar.local_date(submitted_at), amend_by))
    return dict(words)


@dataclass(frozen=True)
class UnitOutcome:
    unit_id: int
    unit: str
    kind: UnitKind
    outcome: RoundOutcomeKind

    @property
    def is_town(self) -> bool:
        return self.kind in TOWNS


async def unit_outcomes(session: AsyncSession, round_id: int) -> list[UnitOutcome]:
    """Of a closed round, in the registry's order."""
    rows = await session.execute(
        select(Unit, col(RoundOutcome.outcome))
        .join(RoundOutcome, col(RoundOutcome.unit_id) == col(Unit.id))
        .where(col(RoundOutcome.round_id) == round_id)
        .order_by(col(Unit.position), col(Unit.id))
    )
    found: dict[int, tuple[Unit, list[RoundOutcomeKind]]] = {}
    for unit, outcome in rows:
        found.setdefault(unit.id, (unit, []))[1].append(outcome)
    return [UnitOutcome(unit.id, unit.name, unit.kind, of_unit(outcomes)) for unit, outcomes in found.values()]

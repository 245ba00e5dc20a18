"""What a round brought in, assignment by assignment and unit by unit."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Office, Unit
from models.plan import Assignment, Clause, Plan
from models.progress import Reply, ReplyPart
from models.questions.last_words import lineage_of, shared_among
from models.questions.offices import calendar_of
from models.questions.places import PlanRead, asked_by, read_plan
from models.rounds import Round, RoundOutcome
from models.rules.asking import TOWNS
from models.rules.calendar import WorkCalendar
from models.rules.in_round import Asked, UnitAnswers, answers_of
from models.rules.outcomes import ANSWERED, COUNTS, Word, outcome_of
from models.rules.words import ItemState, RoundOutcomeKind, UnitKind


async def outcomes_now(
    session: AsyncSession, office: Office, plan: Plan, one: Round, now: datetime
) -> list[dict[str, Any]]:
    """The rows of every assignment that the round asked, as things stand. What is settled is asked for no more."""
    read = await read_plan(session, office, plan, now)
    words = await _words(session, one.id, read.calendar)
    together = shared_among(read.rows)
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
        said = _said(row, read, words)
        if row.id in together and not any(word.state in COUNTS for word in said):
            said = next(_consolidated(row.unit_id, read, words, together), said)
        outcome = outcome_of(said, one.due_on)
        if asked and (outcome in ANSWERED or not over):  # of what is settled, a returned word is asked for no more
            rows.append({"round_id": one.id, "assignment_id": row.id, "unit_id": row.unit_id, "outcome": outcome})
    return rows


def _said(row: Row[Any], read: PlanRead, words: dict[int, Sequence[Word]]) -> list[Word]:
    """Of the assignment and those that it follows, in order."""
    return [word for each in reversed(read.lineages[row.id]) for word in words.get(each, ())]


def _consolidated(
    unit_id: int, read: PlanRead, words: dict[int, Sequence[Word]], together: frozenset[int]
) -> Iterator[list[Word]]:
    """What the unit said in a consolidated reply that counts: it answers for all that it reports on together."""
    for row in read.rows:
        if row.unit_id == unit_id and row.id in together:
            said = _said(row, read, words)
            if any(word.consolidated and word.state in COUNTS for word in said):
                yield said


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
    returned = found.all()
    descents = await _descents(session, {one.plan_id for _, one in returned})
    changed: list[tuple[int, RoundOutcomeKind]] = []
    said: dict[int, dict[int, Sequence[Word]]] = {}
    for row, one in returned:
        if one.id not in said:
            said[one.id] = await _words(session, one.id, calendar)
        words = said[one.id]
        for lineage in descents.get(row.assignment_id, [(row.assignment_id,)]):
            told = [word for each in reversed(lineage) for word in words.get(each, ())]
            if (outcome := outcome_of(told, one.due_on)) in ANSWERED:
                changed.append((row.id, outcome))
                break
    return changed


async def _descents(session: AsyncSession, plan_ids: Collection[int]) -> dict[int, list[tuple[int, ...]]]:
    """Assignment id → each line that it stands in, of those that follow one another, the newest first. What a unit
    amends after it was moved is said in the assignment that it has now."""
    found = await session.execute(
        select(col(Assignment.id), col(Assignment.follows_id)).where(
            col(Assignment.plan_id).in_(plan_ids), col(Assignment.follows_id).is_not(None)
        )
    )
    follows: dict[int, int | None] = {assignment_id: follows_id for assignment_id, follows_id in found}
    descents: dict[int, list[tuple[int, ...]]] = {}
    for newest in follows.keys() - set(follows.values()):
        lineage = lineage_of(newest, follows)
        for each in lineage:
            descents.setdefault(each, []).append(lineage)
    return descents


async def _words(session: AsyncSession, round_id: int, calendar: WorkCalendar) -> dict[int, Sequence[Word]]:
    """Assignment id → what was said of it to the round, in order; what amends it, or amends what amends it, is said to
    it too, also while the next round asks."""
    to_round = select(col(Reply.id)).where(col(Reply.round_id) == round_id).cte(recursive=True)
    to_round = to_round.union(select(col(Reply.id)).join(to_round, col(Reply.amends_id) == to_round.c.id))
    rows = await session.execute(
        select(
            col(ReplyPart.assignment_id),
            col(Reply.state),
            col(Reply.submitted_at),
            col(Reply.amend_by),
            col(Reply.consolidated),
        )
        .join(Reply, col(Reply.id) == col(ReplyPart.reply_id))
        .where(col(Reply.id).in_(select(to_round.c.id)))
        .order_by(col(Reply.id))
    )
    words: dict[int, list[Word]] = {}
    for assignment_id, state, submitted_at, amend_by, consolidated in rows:
        word = Word(state, calendar.local_date(submitted_at), amend_by, consolidated)
        words.setdefault(assignment_id, []).append(word)
    return dict(words)


@dataclass(frozen=True)
class UnitOutcome:
    """`late`: an answer came after its day; `returned`: what was sent back was not amended."""

    unit_id: int
    unit: str
    kind: UnitKind
    answers: UnitAnswers
    late: bool
    returned: bool

    @property
    def is_town(self) -> bool:
        return self.kind in TOWNS


async def unit_outcomes(session: AsyncSession, office: Office, round_id: int) -> list[UnitOutcome]:
    """Of a closed round, in the registry's order; with what was amended since the last sweep wrote it down."""
    amended = dict(await amended_since(session, office))
    rows = await session.execute(
        select(Unit, col(Clause.item_id), col(RoundOutcome.outcome), col(RoundOutcome.id))
        .join(RoundOutcome, col(RoundOutcome.unit_id) == col(Unit.id))
        .join(Assignment, col(Assignment.id) == col(RoundOutcome.assignment_id))
        .join(Clause, col(Clause.id) == col(Assignment.clause_id))
        .where(col(RoundOutcome.round_id) == round_id)
        .order_by(col(Unit.position), col(Unit.id))
    )
    found: dict[int, tuple[Unit, list[tuple[int, RoundOutcomeKind]]]] = {}
    for unit, item_id, outcome, row_id in rows:
        found.setdefault(unit.id, (unit, []))[1].append((item_id, amended.get(row_id, outcome)))
    units = []
    for unit, came in found.values():
        answers = answers_of(Asked(item_id, outcome in ANSWERED) for item_id, outcome in came)
        assert answers is not None  # it was asked
        kinds = {outcome for _, outcome in came}
        late, returned = RoundOutcomeKind.LATE in kinds, RoundOutcomeKind.RETURNED in kinds
        units.append(UnitOutcome(unit.id, unit.name, unit.kind, answers, late, returned))
    return units

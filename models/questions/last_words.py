"""What units have said last of their assignments, also of those that they follow, and what it answered."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.progress import HelpQuestion, Reply, ReplyPart
from models.questions.board_rows import of_units
from models.rules.in_round import Asked, told_together
from models.rules.outcomes import COUNTS
from models.rules.standing import Returned
from models.rules.words import Duty, ReplyState, Role


def lineage_of(assignment_id: int, follows: Mapping[int, int | None]) -> tuple[int, ...]:
    """The assignment, and those that it follows: the same unit's before it was moved, merged or split. What the unit
    said in them it has said of this one. `follows`: assignment → the one that it follows."""
    found, before = [assignment_id], follows.get(assignment_id)
    while before is not None:
        found.append(before)
        before = follows.get(before)
    return tuple(found)


def last_words(plan_id: int, unit_ids: Collection[int] | None = None) -> Select[*tuple[Any, ...]]:
    """What stands of each assignment: the newest reply submitted and not returned, which counts (design §4), and the
    newest returned; with the question to the office that it asks. A return that the unit disagrees with is not settled:
    until the office has looked again the reply counts, as it did while it waited for the review."""
    returned = and_(col(Reply.state) == ReplyState.RETURNED, col(Reply.disputed_at).is_(None)).label("returned")
    newest = (
        select(func.max(col(ReplyPart.id)))
        .join(Reply, col(Reply.id) == col(ReplyPart.reply_id))
        .where(
            col(Reply.plan_id) == plan_id,
            col(Reply.state).in_((*COUNTS, ReplyState.RETURNED)),
            of_units(col(Reply.unit_id), unit_ids),
        )
        .group_by(col(ReplyPart.assignment_id), returned)
    )
    return (
        select(
            col(ReplyPart.id),
            col(ReplyPart.assignment_id),
            col(ReplyPart.reply_id),
            col(ReplyPart.status),
            col(ReplyPart.claims),
            col(Reply.unit_id),
            col(Reply.submitted_at),
            col(Reply.state),
            col(Reply.consolidated),
            col(Reply.missing),
            col(Reply.amend_by),
            col(Reply.round_id),
            returned,
            col(HelpQuestion.id).label("question_id"),
            col(HelpQuestion.answered_at),
            col(HelpQuestion.answer),
        )
        .join(Reply, col(Reply.id) == col(ReplyPart.reply_id))
        .outerjoin(
            HelpQuestion,
            (col(HelpQuestion.reply_id) == col(ReplyPart.reply_id))
            & or_(col(HelpQuestion.item_id).is_(None), col(HelpQuestion.item_id) == col(ReplyPart.item_id)),
        )
        .where(col(ReplyPart.id).in_(newest))
        .order_by(col(HelpQuestion.id))
    )


def _counts() -> ColumnElement[bool]:
    return or_(col(Reply.state).in_(COUNTS), col(Reply.disputed_at).is_not(None))


@dataclass
class Said:
    """The last words on one assignment, as `last_words` has them."""

    counts: Row[Any] | None = None
    returned: Row[Any] | None = None


def said_of(lineage: Sequence[int], said: Mapping[int, Said]) -> Said:
    """Of an assignment and those before it: the newest word that counts; and what was returned, if that is newer."""
    words = [said[each] for each in lineage if each in said]
    counts = next((each.counts for each in words if each.counts is not None), None)
    returned = next((each.returned for each in words if each.returned is not None), None)
    if returned is not None and counts is not None and counts.id > returned.id:
        returned = None
    return Said(counts, returned)


@dataclass
class Answer:
    """What came of an assignment in a round so far: a word that counts, or one that was returned. `together`: the word
    was said in a consolidated reply."""

    counts: bool = False
    returned: Returned | None = None
    together: bool = False


async def answers_so_far(
    session: AsyncSession, round_ids: Sequence[int], unit_ids: Collection[int] | None = None
) -> dict[tuple[int, int], Answer]:
    """(round id, assignment id) → what it has said to it."""
    found: dict[tuple[int, int], Answer] = {}
    if not round_ids:
        return found
    rows = await session.execute(
        select(
            col(Reply.round_id),
            col(ReplyPart.assignment_id),
            col(Reply.amend_by),
            col(Reply.consolidated),
            _counts().label("counts"),
        )
        .join(ReplyPart, col(ReplyPart.reply_id) == col(Reply.id))
        .where(
            col(Reply.round_id).in_(round_ids),
            col(Reply.state) != ReplyState.SUPERSEDED,
            of_units(col(Reply.unit_id), unit_ids),
        )
        .order_by(col(Reply.id))
    )
    for round_id, assignment_id, amend_by, consolidated, counts in rows:
        assert round_id is not None  # it is one of those asked for
        answer = found.setdefault((round_id, assignment_id), Answer())
        if counts:
            answer.counts = True
            answer.together = answer.together or consolidated
        else:
            answer.returned = Returned(amend_by)
    return found


def answer_of(round_id: int, lineage: Sequence[int], answers: Mapping[tuple[int, int], Answer]) -> Answer:
    """Of an assignment and those before it."""
    given = [answers[round_id, each] for each in lineage if (round_id, each) in answers]
    returned = next((each.returned for each in given if each.returned is not None), None)
    return Answer(any(each.counts for each in given), returned, any(each.together for each in given))


def answers_given(
    rows: Sequence[Row[Any]],
    lineages: Mapping[int, Sequence[int]],
    round_ids: Sequence[int],
    answers: Mapping[tuple[int, int], Answer],
) -> list[dict[int, Answer]]:
    """Of each of these assignments, unit by unit: round id → what it has said to it. What a unit reports on together is
    answered by its consolidated reply."""
    given = [{each: answer_of(each, lineages[row.id], answers) for each in round_ids} for row in rows]
    together = shared_among(rows)
    for round_id in round_ids:
        of_units: dict[int, list[tuple[Asked, Answer]]] = {}
        for row, each in zip(rows, given, strict=True):
            answer = each[round_id]
            asked = Asked(row.item_id, answer.counts, row.id in together, answer.together)
            of_units.setdefault(row.unit_id, []).append((asked, answer))
        for pairs in of_units.values():
            for told, (_, answer) in zip(told_together([asked for asked, _ in pairs]), pairs, strict=True):
                answer.counts = told.answered
    return given


def shared_among(rows: Sequence[Row[Any]]) -> frozenset[int]:
    """The ids of those assignments that their units tell of in a consolidated reply."""
    telling = [row for row in rows if row.duty == Duty.REPORTS and row.settled_at is None]
    by_themselves = {(row.unit_id, row.item_id) for row in telling if row.role != Role.SHARING}
    return frozenset(row.id for row in telling if (row.unit_id, row.item_id) not in by_themselves)

"""What a board is made of, as it stands in the tables: models/questions/places.py reads it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.outbox import Letter
from models.people import Seat, Unit
from models.plan import Acknowledgement, Assignment, Clause, Due, Item, Plan, Section
from models.progress import HelpQuestion, Reply, ReplyPart
from models.rounds import Round
from models.rules.words import ItemState, ReplyState

TELLS_OF_PLAN = ("adopted", "welcome")  # the letters by which a unit receives the plan
COUNTS = (ReplyState.SUBMITTED, ReplyState.ACCEPTED)


@dataclass
class ItemRead:
    """An item as it is read, with its dates that hold."""

    item: Item
    section: str
    dues: list[Due] = field(default_factory=list)


async def items_read(session: AsyncSession, plan_id: int) -> dict[int, ItemRead]:
    """Item id → the open and settled items, as the paper counts."""
    rows = await session.execute(
        select(Item, col(Section.title), Due)
        .outerjoin(Section, col(Section.id) == col(Item.section_id))
        .outerjoin(Due, (col(Due.item_id) == col(Item.id)) & col(Due.until).is_(None) & col(Due.on_day).is_not(None))
        .where(col(Item.plan_id) == plan_id, col(Item.state).in_((ItemState.OPEN, ItemState.SETTLED)))
        .order_by(col(Item.position), col(Due.on_day), col(Due.id))
    )
    found: dict[int, ItemRead] = {}
    for item, section, due in rows:
        read = found.setdefault(item.id, ItemRead(item, section or ""))
        if due is not None:
            read.dues.append(due)
    return found


def received_by_unit(plan: Plan, unit_ids: Collection[int] | None = None) -> Subquery:
    """When somebody who then sat for the unit first got a letter that tells of the plan."""
    return (
        select(col(Seat.unit_id), func.min(col(Letter.sent_at)).label("received_at"))
        .join(Letter, col(Letter.member_id) == col(Seat.member_id))
        .where(
            col(Letter.kind).in_(TELLS_OF_PLAN),
            col(Letter.sent_at) >= plan.adopted_at,
            _of_units(col(Seat.unit_id), unit_ids),
            or_(col(Seat.until).is_(None), col(Seat.until) > col(Letter.sent_at)),
        )
        .group_by(col(Seat.unit_id))
        .subquery()
    )


def assigned(plan: Plan, unit_ids: Collection[int] | None = None) -> Select[*tuple[Any, ...]]:
    """Every assignment that holds, unit by unit in the registry's order, with what its unit did with the plan.

    Of these units alone, where they are named.
    """
    received = received_by_unit(plan, unit_ids)
    return (
        select(
            col(Assignment.id),
            col(Assignment.clause_id),
            col(Assignment.unit_id),
            col(Assignment.role),
            col(Assignment.duty),
            col(Assignment.since),
            col(Assignment.settled_at),
            col(Clause.item_id),
            col(Unit.name),
            col(Unit.kind),
            col(Unit.approach),
            col(Acknowledgement.signed_at),
            received.c.received_at,
        )
        .join(Clause, col(Clause.id) == col(Assignment.clause_id))
        .join(Unit, col(Unit.id) == col(Assignment.unit_id))
        .outerjoin(
            Acknowledgement,
            (col(Acknowledgement.plan_id) == plan.id) & (col(Acknowledgement.unit_id) == col(Assignment.unit_id)),
        )
        .outerjoin(received, received.c.unit_id == col(Assignment.unit_id))
        .where(
            col(Assignment.plan_id) == plan.id,
            col(Assignment.until).is_(None),
            _of_units(col(Assignment.unit_id), unit_ids),
        )
        .order_by(col(Unit.position), col(Unit.id), col(Clause.item_id), col(Clause.position))
    )


def _of_units(unit_id: Any, unit_ids: Collection[int] | None) -> ColumnElement[bool]:
    condition: ColumnElement[bool] = unit_id.is_not(None) if unit_ids is None else unit_id.in_(unit_ids)
    return condition


async def open_rounds(session: AsyncSession, plan_id: int) -> list[Round]:
    """Opened and not closed, the earlier first."""
    found = await session.scalars(
        select(Round)
        .where(col(Round.plan_id) == plan_id, col(Round.opened_at).is_not(None), col(Round.closed_at).is_(None))
        .order_by(col(Round.opens_on), col(Round.id))
    )
    return list(found)


def counting_replies(plan_id: int, unit_ids: Collection[int] | None = None) -> Select[*tuple[Any, ...]]:
    """The reply that counts for each assignment, the newest not returned, and whether the office has answered it."""
    newest = (
        select(func.max(col(ReplyPart.id)))
        .join(Reply, col(Reply.id) == col(ReplyPart.reply_id))
        .where(col(Reply.plan_id) == plan_id, col(Reply.state).in_(COUNTS), _of_units(col(Reply.unit_id), unit_ids))
        .group_by(col(ReplyPart.assignment_id))
    )
    answered = (
        select(func.count())
        .where(
            col(HelpQuestion.reply_id) == col(ReplyPart.reply_id),
            or_(col(HelpQuestion.item_id).is_(None), col(HelpQuestion.item_id) == col(ReplyPart.item_id)),
            col(HelpQuestion.answered_at).is_not(None),
        )
        .correlate(ReplyPart)
        .scalar_subquery()
    )
    return (
        select(
            col(ReplyPart.assignment_id),
            col(ReplyPart.reply_id),
            col(ReplyPart.status),
            col(ReplyPart.claims),
            col(Reply.submitted_at),
            answered.label("answered"),
        )
        .join(Reply, col(Reply.id) == col(ReplyPart.reply_id))
        .where(col(ReplyPart.id).in_(newest))
    )


@dataclass
class Answer:
    """What came of an assignment in a round so far."""

    counts: bool = False
    amend_by: date | None = None


async def answers_so_far(
    session: AsyncSession, round_ids: Sequence[int], unit_ids: Collection[int] | None = None
) -> dict[tuple[int, int], Answer]:
    """(round id, assignment id) → what it has said to it."""
    found: dict[tuple[int, int], Answer] = {}
    if not round_ids:
        return found
    rows = await session.execute(
        select(col(Reply.round_id), col(ReplyPart.assignment_id), col(Reply.state), col(Reply.amend_by))
        .join(ReplyPart, col(ReplyPart.reply_id) == col(Reply.id))
        .where(
            col(Reply.round_id).in_(round_ids),
            col(Reply.state) != ReplyState.SUPERSEDED,
            _of_units(col(Reply.unit_id), unit_ids),
        )
        .order_by(col(Reply.id))
    )
    for round_id, assignment_id, state, amend_by in rows:
        assert round_id is not None  # it is one of those asked for
        answer = found.setdefault((round_id, assignment_id), Answer())
        if state in COUNTS:
            answer.counts = True
        else:
            answer.amend_by = amend_by
    return found

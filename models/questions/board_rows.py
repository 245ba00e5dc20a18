"""What a board is made of, as it stands in the tables: models/questions/places.py reads it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.outbox import Letter
from models.people import Seat, Unit
from models.plan import Acknowledgement, Assignment, Clause, Due, Item, Plan, Section
from models.rounds import Round
from models.rules.words import REPORTING_POSTS, ItemState

TELLS_OF_PLAN = ("adopted", "welcome")  # the letters by which a unit receives the plan
STANDING = (ItemState.OPEN, ItemState.SETTLED)


@dataclass
class ItemRead:
    """An item as it is read, with its dates that hold. `carried`: date → itself and what it was before it was carried
    along with an assignment, its day unchanged: whoever said that it is met says so of this."""

    item: Item
    section: str
    dues: list[Due] = field(default_factory=list)
    carried: dict[int, frozenset[int]] = field(default_factory=dict)


async def items_read(session: AsyncSession, plan_id: int) -> dict[int, ItemRead]:
    """Item id → the open and settled items, as the paper counts."""
    rows = await session.execute(
        select(Item, col(Section.title), Due)
        .outerjoin(Section, col(Section.id) == col(Item.section_id))
        .outerjoin(Due, (col(Due.item_id) == col(Item.id)) & col(Due.on_day).is_not(None))
        .where(col(Item.plan_id) == plan_id)  # also those that were split or merged: their dates were carried on
        .order_by(col(Item.position), col(Due.on_day), col(Due.id))
    )
    found: dict[int, ItemRead] = {}
    dues: dict[int, Due] = {}
    for item, section, due in rows:
        if due is not None:
            dues[due.id] = due
        if item.state in STANDING:
            read = found.setdefault(item.id, ItemRead(item, section or ""))
            if due is not None and due.until is None:
                read.dues.append(due)
    for read in found.values():
        read.carried = {due.id: frozenset(_same_date(due, dues)) for due in read.dues}
    return found


def _same_date(due: Due, dues: Mapping[int, Due]) -> Iterator[int]:
    yield due.id
    before = dues.get(due.follows_id) if due.follows_id else None
    if before is not None and before.on_day == due.on_day:
        yield from _same_date(before, dues)


def received_by_unit(plan: Plan, unit_ids: Collection[int] | None = None) -> Subquery:
    """When somebody who then answered for the unit first got a letter that tells of the plan. One to its leader is no
    receipt: leaders sign for nothing."""
    return (
        select(col(Seat.unit_id), func.min(col(Letter.sent_at)).label("received_at"))
        .join(Letter, col(Letter.member_id) == col(Seat.member_id))
        .where(
            col(Letter.kind).in_(TELLS_OF_PLAN),
            col(Letter.sent_at) >= plan.adopted_at,
            of_units(col(Seat.unit_id), unit_ids),
            col(Seat.post).in_(REPORTING_POSTS),
            col(Seat.since) <= col(Letter.sent_at),
            or_(col(Seat.until).is_(None), col(Seat.until) > col(Letter.sent_at)),
        )
        .group_by(col(Seat.unit_id))
        .subquery()
    )


def assigned(plan: Plan, unit_ids: Collection[int] | None = None) -> Select[*tuple[Any, ...]]:
    """Every assignment, unit by unit in the registry's order, with what its unit did with the plan. Also those that
    have ended (`until`), as others may follow them. Of these units alone, where they are named.
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
            col(Assignment.until),
            col(Assignment.follows_id),
            col(Assignment.settled_at),
            col(Assignment.settled_as),
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
            of_units(col(Assignment.unit_id), unit_ids),
        )
        .order_by(col(Unit.position), col(Unit.id), col(Clause.item_id), col(Clause.position))
    )


def of_units(unit_id: Any, unit_ids: Collection[int] | None) -> ColumnElement[bool]:
    condition: ColumnElement[bool] = unit_id.is_not(None) if unit_ids is None else unit_id.in_(unit_ids)
    return condition


async def rounds_of(session: AsyncSession, plan_id: int) -> list[Round]:
    """All of the year's, the earlier first."""
    found = await session.scalars(
        select(Round).where(col(Round.plan_id) == plan_id).order_by(col(Round.opens_on), col(Round.id))
    )
    return list(found)


async def open_rounds(session: AsyncSession, plan_id: int) -> list[Round]:
    """Opened and not closed, the earlier first."""
    found = await session.scalars(
        select(Round)
        .where(col(Round.plan_id) == plan_id, col(Round.opened_at).is_not(None), col(Round.closed_at).is_(None))
        .order_by(col(Round.opens_on), col(Round.id))
    )
    return list(found)

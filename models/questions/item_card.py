"""One item in full: who does what in it, its targets, its dates and what became of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from models.people import Unit
from models.plan import Assignment, Clause, Due, Item, Plan, Section, Target
from models.questions.carrying import Carried, carried_from, carried_to
from models.questions.item_moves import UnitMove, unit_moves
from models.rules.errors import Refusal
from models.rules.words import ItemState, Role


@dataclass(frozen=True)
class ClauseTold:
    """A clause with its units by role, in the registry's order. `collator`: which of its leads collates; or ""."""

    units: dict[Role, list[str]]
    collectives: list[str]
    collator: str


@dataclass(frozen=True)
class DateTold:
    """A date that holds; `unit` is "" where it is the whole item's."""

    on: date | None
    words: str
    what: str
    unit: str


@dataclass(frozen=True)
class DateChange:
    """What was done to a date since the paper: moved, set anew (`was` is None), dropped (`now` is None)."""

    at: datetime
    was: date | None
    now: date | None
    reason: str
    unit: str


@dataclass(frozen=True)
class ItemCard:
    """`changes`, `moves`: the newest first. `split_from`: the item that it was a part of, as the paper has it;
    `merged`: those that were merged into it. `carried_from`, `carried_to`: the item of the year before, or after, that
    it is."""

    item: Item
    plan: Plan
    section: str
    clauses: list[ClauseTold]
    targets: list[Target]
    dates: list[DateTold]
    changes: list[DateChange]
    moves: list[UnitMove]
    split_from: Item | None = None
    merged: tuple[Item, ...] = ()
    carried_from: Carried | None = None
    carried_to: Carried | None = None


async def item_card(session: AsyncSession, office_id: int, item_id: int, unit_id: int | None = None) -> ItemCard:
    """With `unit_id` as that unit has it: without the dates and moves that are another's alone. Raises Refusal when
    the office has no such item."""
    item = await session.get(Item, item_id)
    plan = await session.get(Plan, item.plan_id) if item else None
    if item is None or plan is None or plan.office_id != office_id:
        raise Refusal("refused-gone")
    section = await session.get(Section, item.section_id) if item.section_id else None
    targets = await session.scalars(select(Target).where(col(Target.item_id) == item_id).order_by(col(Target.id)))
    chain = await _dates(session, item_id)
    dues = [
        each for each in chain.values() if each.due.item_id == item_id and unit_id in (None, each.unit_id or unit_id)
    ]
    return ItemCard(
        item,
        plan,
        section.title if section else "",
        await _clauses(session, item_id),
        list(targets),
        [DateTold(each.due.on_day, each.due.words, each.due.what, each.unit) for each in dues if not each.due.until],
        sorted(_changes(dues, chain), key=lambda change: change.at, reverse=True),
        await unit_moves(session, item_id, unit_id),
        await _split_from(session, item),
        await _merged(session, item_id),
        await carried_from(session, item),
        await carried_to(session, item),
    )


async def _split_from(session: AsyncSession, item: Item) -> Item | None:
    """Of a task's points the upper one is in force itself: only what a split has ended is meant."""
    parent = await session.get(Item, item.parent_id) if item.parent_id else None
    return parent if parent is not None and parent.state == ItemState.VOID else None


async def _merged(session: AsyncSession, item_id: int) -> tuple[Item, ...]:
    found = await session.scalars(
        select(Item).where(col(Item.into_id) == item_id).order_by(col(Item.position), col(Item.id))
    )
    return tuple(found)


async def _clauses(session: AsyncSession, item_id: int) -> list[ClauseTold]:
    collator = aliased(Unit)
    rows = await session.execute(
        select(Clause, col(Assignment.role), col(Unit.name), col(collator.name))
        .outerjoin(collator, col(collator.id) == col(Clause.collator_id))
        .outerjoin(Assignment, (col(Assignment.clause_id) == col(Clause.id)) & col(Assignment.until).is_(None))
        .outerjoin(Unit, col(Unit.id) == col(Assignment.unit_id))
        .where(col(Clause.item_id) == item_id)
        .order_by(col(Clause.position), col(Unit.position), col(Unit.id))
    )
    told: dict[int, ClauseTold] = {}
    for clause, role, unit, collates in rows:
        units = told.setdefault(clause.id, ClauseTold({}, clause.collectives, collates or "")).units
        if role is not None:
            units.setdefault(role, []).append(unit)
    return list(told.values())


@dataclass(frozen=True)
class _Date:
    due: Due
    unit_id: int | None
    unit: str


async def _dates(session: AsyncSession, item_id: int) -> dict[int, _Date]:
    """Every date that the item ever had, with those that they follow, which may be of an item that it was part of."""
    found: dict[int, _Date] = {}
    wanted = col(Due.item_id) == item_id
    while True:
        rows = await session.execute(
            select(Due, col(Unit.id), col(Unit.name))
            .outerjoin(Assignment, col(Assignment.id) == col(Due.assignment_id))
            .outerjoin(Unit, col(Unit.id) == col(Assignment.unit_id))
            .where(wanted)
            .order_by(col(Due.on_day), col(Due.id))
        )
        found |= {due.id: _Date(due, unit_id, unit or "") for due, unit_id, unit in rows}
        missing = {each.due.follows_id for each in found.values() if each.due.follows_id} - found.keys()
        if not missing:
            return found
        wanted = col(Due.id).in_(missing)


def _changes(dues: Sequence[_Date], chain: dict[int, _Date]) -> Iterable[DateChange]:
    """A date that was only carried along (to another role, into a part) is the same as before: no change."""
    followed = {each.due.follows_id for each in chain.values()}
    for each in dues:
        due = each.due
        before = chain[due.follows_id].due.on_day if due.follows_id else None
        if due.reason and before != due.on_day:
            yield DateChange(due.set_at, before, due.on_day, due.reason, each.unit)
        if due.until and due.ended_why and due.id not in followed:
            yield DateChange(due.until, due.on_day, None, due.ended_why, each.unit)

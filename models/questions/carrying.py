"""What the plans of the year before leave to a new one: items settled as carried over, and open rectification items."""

from dataclasses import dataclass

from sqlalchemy import exists, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from models.people import Unit
from models.plan import Assignment, Clause, Item, Plan
from models.rules.words import ItemState, Origin, Settlement

# An item's assignments that go on: whatever else was settled of it is done with.
GOES_ON = (
    col(Assignment.until).is_(None),
    col(Assignment.settled_at).is_(None) | (col(Assignment.settled_as) == Settlement.CARRIED_OVER),
)


@dataclass(frozen=True)
class ToCarry:
    """`retired`: its units that are out of service by now, by name."""

    item: Item
    year: int
    retired: tuple[str, ...]


async def items_to_carry(session: AsyncSession, office_id: int, year: int) -> list[ToCarry]:
    """Into a plan of that year; as the papers count. What was taken into a plan already is left to nobody else."""
    last = (
        select(func.max(col(Plan.year)))
        .where(col(Plan.office_id) == office_id, col(Plan.year) < year)
        .scalar_subquery()
    )
    taken = aliased(Item)
    carried = (
        select(col(Clause.item_id))
        .join(Assignment, col(Assignment.clause_id) == col(Clause.id))
        .where(col(Assignment.until).is_(None), col(Assignment.settled_as) == Settlement.CARRIED_OVER)
    )
    open_rectification = (col(Item.origin) == Origin.RECTIFICATION) & (col(Item.state) == ItemState.OPEN)
    rows = await session.execute(
        select(Item, col(Plan.year))
        .join(Plan, col(Plan.id) == col(Item.plan_id))
        .where(
            col(Plan.office_id) == office_id,
            col(Plan.year) == last,
            col(Item.general).is_(False),
            col(Item.state) != ItemState.VOID,
            (col(Item.settled_as) == Settlement.CARRIED_OVER) | col(Item.id).in_(carried) | open_rectification,
            ~exists().where(col(taken.carried_from_id) == col(Item.id)),
        )
        .order_by(col(Plan.id), col(Item.position), col(Item.id))
    )
    items = [(item, of_year) for item, of_year in rows]
    units = await session.execute(
        select(col(Clause.item_id), col(Unit.name))
        .join(Assignment, col(Assignment.clause_id) == col(Clause.id))
        .join(Unit, col(Unit.id) == col(Assignment.unit_id))
        .where(col(Clause.item_id).in_([item.id for item, _ in items]), col(Unit.retired_at).is_not(None), *GOES_ON)
        .order_by(col(Unit.position), col(Unit.id))
    )
    retired: dict[int, dict[str, None]] = {}
    for item_id, name in units:
        retired.setdefault(item_id, {})[name] = None
    return [ToCarry(item, of_year, tuple(retired.get(item.id, ()))) for item, of_year in items]


@dataclass(frozen=True)
class Carried:
    """The item at the other end: whence one was carried over, or whither."""

    year: int
    plan: str
    number_text: str
    title: str


async def carried_from(session: AsyncSession, item: Item) -> Carried | None:
    return await _end(session, col(Item.id) == item.carried_from_id) if item.carried_from_id else None


async def carried_to(session: AsyncSession, item: Item) -> Carried | None:
    return await _end(session, col(Item.carried_from_id) == item.id)


async def _end(session: AsyncSession, which: object) -> Carried | None:
    row = (
        await session.execute(
            select(Item, Plan).join(Plan, col(Plan.id) == col(Item.plan_id)).where(which)  # type: ignore[arg-type]
        )
    ).first()
    if row is None:
        return None
    item, plan = row
    return Carried(plan.year, plan.short_title, item.number_text, item.title)

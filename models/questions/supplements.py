"""What a notice that was added to a plan asks of units."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.plan import Assignment, Clause, Due, Item, Plan
from models.rules.words import ItemState, Role

_ROLES = list(Role)


@dataclass(frozen=True)
class NewItem:
    """An item and one unit's weightiest role in it. `due_on`: its first date."""

    unit_id: int
    item_id: int
    number_text: str
    title: str
    role: Role
    due_on: date | None


async def new_items(session: AsyncSession, item_ids: Collection[int], unit_ids: Collection[int]) -> list[NewItem]:
    """Of these items those that ask anything of these units today, as the paper counts."""
    due_on = (
        select(func.min(col(Due.on_day)))
        .where(col(Due.item_id) == col(Item.id), col(Due.until).is_(None))
        .correlate(Item)
        .scalar_subquery()
    )
    found = await session.execute(
        select(Item, col(Assignment.unit_id), col(Assignment.role), due_on)
        .join(Clause, col(Clause.item_id) == col(Item.id))
        .join(Assignment, col(Assignment.clause_id) == col(Clause.id))
        .where(
            col(Item.id).in_(item_ids),
            col(Item.state) == ItemState.OPEN,
            col(Assignment.unit_id).in_(unit_ids),
            col(Assignment.until).is_(None),
        )
        .order_by(col(Item.position))
    )
    new: dict[tuple[int, int], NewItem] = {}
    for item, unit_id, role, on_day in found:
        known = new.get((item.id, unit_id))
        if known is None or _ROLES.index(role) < _ROLES.index(known.role):
            new[item.id, unit_id] = NewItem(unit_id, item.id, item.number_text, item.title, role, on_day)
    return list(new.values())


async def plans_to_join(session: AsyncSession, office_id: int, year: int) -> list[Plan]:
    """The plans of that year in force, to which another notice may be added; the newest first."""
    found = await session.scalars(
        select(Plan)
        .where(col(Plan.office_id) == office_id, col(Plan.archived_at).is_(None), col(Plan.year) == year)
        .order_by(col(Plan.id).desc())
    )
    return list(found)

"""Items that are on no board any more, by the number that somebody may still know them by."""

from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.plan import Assignment, Clause, Item, Plan
from models.rules.words import ItemState


@dataclass(frozen=True)
class OldItem:
    """`archived`: its plan is; else the item itself was split, merged or dropped."""

    number_text: str
    plan: str
    archived: bool


async def old_items_of(session: AsyncSession, office_id: int, unit_ids: list[int]) -> list[OldItem]:
    """Those that these units had to do with, of the newest plan first."""
    theirs = (
        exists()
        .where(col(Assignment.clause_id) == col(Clause.id), col(Clause.item_id) == col(Item.id))
        .where(col(Assignment.unit_id).in_(unit_ids))
    )
    found = await session.execute(
        select(col(Item.number_text), col(Plan.short_title), col(Plan.archived_at))
        .join(Plan, col(Plan.id) == col(Item.plan_id))
        .where(col(Plan.office_id) == office_id, theirs)
        .where(col(Plan.archived_at).is_not(None) | (col(Item.state) == ItemState.VOID))
        .order_by(col(Plan.id).desc(), col(Item.id))
    )
    return [OldItem(number, plan, archived is not None) for number, plan, archived in found]

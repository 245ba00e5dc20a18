"""What became of the items of a plan that were split or merged, for who still asks for them by their numbers."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.plan import Item
from models.rules.words import ItemState


async def successors(session: AsyncSession, plan_id: int) -> dict[str, frozenset[int]]:
    """The number of each item that is void → the ids of those that stand for it today."""
    found = await session.execute(
        select(col(Item.id), col(Item.number_text), col(Item.state), col(Item.into_id), col(Item.parent_id)).where(
            col(Item.plan_id) == plan_id
        )
    )
    rows = {row.id: row for row in found}

    def today(item_id: int, asked: frozenset[int]) -> frozenset[int]:
        row = rows[item_id]
        if row.state != ItemState.VOID:
            return frozenset((item_id,))
        after = [row.into_id] if row.into_id else [each.id for each in rows.values() if each.parent_id == item_id]
        return frozenset().union(*(today(each, asked | {item_id}) for each in after if each not in asked))

    return {row.number_text: today(row.id, frozenset()) for row in rows.values() if row.state == ItemState.VOID}

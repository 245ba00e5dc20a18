"""What the plans in force ask of a collective that a unit is one of, and the unit has no part in yet."""

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Unit
from models.plan import Assignment, Clause, Item, Plan
from models.rules.collectives import kinds_meant
from models.rules.words import ItemState


async def clauses_left_out_of(session: AsyncSession, unit: Unit) -> list[Clause]:
    """The clauses of open items that ask every unit of its kind, and in which it has no part, in the plans' order.

    A unit that was entered, put back or given its kind after a plan was adopted is left out of them; so is one that a
    coordinator took out. None for a unit out of service.
    """
    if unit.retired_at is not None:
        return []
    stands = exists().where(
        col(Assignment.clause_id) == col(Clause.id),
        col(Assignment.unit_id) == unit.id,
        col(Assignment.until).is_(None),
    )
    clauses = await session.scalars(
        select(Clause)
        .join(Item, col(Item.id) == col(Clause.item_id))
        .join(Plan, col(Plan.id) == col(Item.plan_id))
        .where(
            col(Plan.office_id) == unit.office_id,
            col(Plan.archived_at).is_(None),
            col(Item.state) == ItemState.OPEN,
            ~stands,
        )
        .order_by(col(Plan.id), col(Item.position), col(Clause.position))
    )
    return [clause for clause in clauses if any(unit.kind in kinds_meant(each) for each in clause.collectives)]

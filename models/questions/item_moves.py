"""What corrections did to the units of an item: who was moved to another role, who came to it, who was taken out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from models.people import Unit
from models.plan import Assignment, Clause
from models.rules.words import Duty, Role

Stand = tuple[Role, Duty]


@dataclass(frozen=True)
class UnitMove:
    """`was` is None for a unit that came to the item, `now` for one that was taken out. `reason` may be ""."""

    at: datetime
    unit: str
    was: Stand | None
    now: Stand | None
    reason: str


async def unit_moves(session: AsyncSession, item_id: int, unit_id: int | None = None) -> list[UnitMove]:
    """The newest first; with `unit_id` that unit's alone. What a split or a merger carried along unchanged is none."""
    before = aliased(Assignment)
    rows = await session.execute(
        select(Assignment, before, col(Unit.name))
        .join(Clause, col(Clause.id) == col(Assignment.clause_id))
        .join(Unit, col(Unit.id) == col(Assignment.unit_id))
        .outerjoin(before, col(before.id) == col(Assignment.follows_id))
        .where(col(Clause.item_id) == item_id)
        .order_by(col(Unit.position), col(Assignment.id))
    )
    found = [(row, followed, name) for row, followed, name in rows]
    ids = [row.id for row, _, _ in found]
    follows = set(await session.scalars(select(col(Assignment.follows_id)).where(col(Assignment.follows_id).in_(ids))))
    moves = [move for move in _moves(found, follows) if unit_id in (None, move[0])]
    return sorted((move for _, move in moves), key=lambda move: move.at, reverse=True)


def _moves(
    found: Sequence[tuple[Assignment, Assignment | None, str]], follows: set[int | None]
) -> Iterable[tuple[int, UnitMove]]:
    first = min((row.since for row, _, _ in found), default=None)  # as the item came: from the paper, a split, a merger
    for row, followed, name in found:
        now = (row.role, row.duty)
        if followed is None and row.since != first:
            yield row.unit_id, UnitMove(row.since, name, None, now, row.reason or "")
        if followed is not None and followed.role != row.role:
            yield row.unit_id, UnitMove(row.since, name, (followed.role, followed.duty), now, row.reason or "")
        if row.until is not None and row.id not in follows:
            yield row.unit_id, UnitMove(row.until, name, now, None, row.ended_why or "")

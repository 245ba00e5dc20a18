"""What a coordinator's word on a reply came to, also where it asked for items to be settled."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from models.plan import Assignment, Item
from models.progress import Reply, ReplyPart, Settling
from models.rules.words import Duty, ItemState, ReplyState, ReplyStatus


class Ended(StrEnum):
    """How a reply stands after its review. `noted`: accepted as progress, while what it calls done was not settled;
    `undone`: settled first, and opened again."""

    SUBMITTED = "submitted"
    RETURNED = "returned"
    SUPERSEDED = "superseded"
    ACCEPTED = "accepted"
    SETTLED = "settled"
    NOTED = "noted"
    UNDONE = "undone"


async def how_it_ended(session: AsyncSession, reply: Reply) -> Ended:
    """As things stand today: what was settled later on, at the year's end say, is settled."""
    asked = await asked_to_settle(session, reply.id) if reply.state == ReplyState.ACCEPTED else ()
    if not asked:
        return Ended(reply.state.value)
    rows = await session.scalars(
        select(Settling).where(col(Settling.assignment_id).in_(asked), col(Settling.at) >= reply.submitted_at)
    )
    settlings = list(rows)
    if await applied_for(session, reply.id):
        return Ended.UNDONE if any(one.undone_at for one in settlings) else Ended.NOTED
    return Ended.SETTLED if any(one.undone_at is None for one in settlings) else Ended.ACCEPTED


async def asked_to_settle(session: AsyncSession, reply_id: int) -> Sequence[int]:
    """The assignments that the reply calls done."""
    found = await session.scalars(
        select(col(ReplyPart.assignment_id)).where(
            col(ReplyPart.reply_id) == reply_id, col(ReplyPart.status) == ReplyStatus.DONE
        )
    )
    return found.all()


@dataclass(frozen=True)
class Applied:
    assignment_id: int
    item_id: int


async def applied_for(session: AsyncSession, reply_id: int) -> list[Applied]:
    """What the reply asks to have settled: what it calls done, is still the unit's, and is not settled yet. Where the
    unit was given another role since, it is the part that it has now."""
    today = aliased(Assignment)
    found = await session.execute(
        select(col(today.id), col(ReplyPart.item_id))
        .join(Assignment, col(Assignment.id) == col(ReplyPart.assignment_id))
        .join(
            today, (col(today.clause_id) == col(Assignment.clause_id)) & (col(today.unit_id) == col(Assignment.unit_id))
        )
        .join(Item, col(Item.id) == col(ReplyPart.item_id))
        .where(
            col(ReplyPart.reply_id) == reply_id,
            col(ReplyPart.status) == ReplyStatus.DONE,
            col(today.until).is_(None),
            col(today.settled_at).is_(None),
            col(today.duty) == Duty.REPORTS,
            col(Item.state) == ItemState.OPEN,
        )
        .order_by(col(ReplyPart.id))
    )
    return [Applied(assignment_id, item_id) for assignment_id, item_id in found]

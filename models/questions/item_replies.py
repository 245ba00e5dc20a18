"""What a unit has said of an item so far."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.progress import Reply, ReplyPart
from models.rules.words import ReplyState, ReplyStatus


@dataclass(frozen=True)
class ReplyTold:
    """One reply as far as it is about the item. `missing` and `amend_by`: of a returned one."""

    reply_id: int
    submitted_at: datetime
    status: ReplyStatus
    text: str
    state: ReplyState
    missing: str
    amend_by: date | None


async def replies_about(session: AsyncSession, item_id: int, unit_id: int, most: int) -> list[ReplyTold]:
    """The newest first. What the unit says of both clauses of an item it stands in is one reply."""
    newest = (
        select(col(Reply.id))
        .where(
            col(Reply.unit_id) == unit_id,
            exists().where(col(ReplyPart.reply_id) == col(Reply.id), col(ReplyPart.item_id) == item_id),
        )
        .order_by(col(Reply.id).desc())
        .limit(most)
    )
    rows = await session.execute(
        select(Reply, ReplyPart)
        .join(ReplyPart, col(ReplyPart.reply_id) == col(Reply.id))
        .where(col(ReplyPart.item_id) == item_id, col(Reply.id).in_(newest))
        .order_by(col(Reply.id).desc(), col(ReplyPart.id))
    )
    found: dict[int, ReplyTold] = {}
    for reply, part in rows:
        told = ReplyTold(
            reply.id, reply.submitted_at, part.status, part.text, reply.state, reply.missing, reply.amend_by
        )
        found.setdefault(reply.id, told)
    return list(found.values())

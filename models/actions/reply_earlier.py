"""What becomes of a unit's earlier words on the same items."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.progress import Reply, ReplyPart
from models.rules.words import ReplyState


@dataclass
class Earlier:
    """`unreviewed`: those that a new one takes the place of; `amended`: the returned one that it puts right, which
    answered `round_amended`."""

    unreviewed: list[int] = field(default_factory=list)
    amended: int | None = None
    round_amended: int | None = None


async def earlier_replies(
    session: AsyncSession, unit_id: int, item_ids: Sequence[int], *, consolidated: bool
) -> Earlier:
    """Only a word on nothing but these items is replaced by one on them: of a wider one something would be lost. A
    consolidated one is the unit's word on all that it reports on together, whatever that is by now."""
    rows = await session.execute(
        select(Reply, col(ReplyPart.item_id))
        .join(ReplyPart, col(ReplyPart.reply_id) == col(Reply.id))
        .where(col(Reply.unit_id) == unit_id, col(Reply.state) != ReplyState.SUPERSEDED)
        .where(
            col(Reply.id).in_(select(col(ReplyPart.reply_id)).where(col(ReplyPart.item_id).in_(item_ids)))
        )
        .order_by(col(Reply.id))
    )  # fmt: skip
    replies: dict[int, Reply] = {}
    about: dict[int, set[int]] = {}
    for reply, item_id in rows:
        replies[reply.id] = reply
        about.setdefault(reply.id, set()).add(item_id)
    within = [
        reply for reply in replies.values() if about[reply.id] <= set(item_ids) or (consolidated and reply.consolidated)
    ]
    earlier = Earlier([reply.id for reply in within if reply.state == ReplyState.SUBMITTED])
    if within:
        last = within[-1]
        if last.state == ReplyState.RETURNED:
            earlier.amended, earlier.round_amended = last.id, last.round_id
        elif last.state == ReplyState.SUBMITTED:  # what it puts right, this one does in its place
            earlier.amended, earlier.round_amended = last.amends_id, last.round_id if last.amends_id else None
    return earlier


async def drop_disputes(session: AsyncSession, reply_id: int) -> None:
    """Whoever says it anew does not wait for the office's second look at what was returned any more."""
    mine = select(col(ReplyPart.assignment_id)).where(col(ReplyPart.reply_id) == reply_id)
    same = select(col(ReplyPart.reply_id)).where(col(ReplyPart.assignment_id).in_(mine))
    await session.execute(
        update(Reply)
        .where(col(Reply.disputed_at).is_not(None), col(Reply.id) < reply_id, col(Reply.id).in_(same))
        .values(disputed_at=None)
        .execution_options(synchronize_session=False)
    )


async def supersede(session: AsyncSession, reply_ids: Sequence[int]) -> None:
    """Those that a coordinator reviews in this very moment keep what the coordinator says."""
    if reply_ids:
        await session.execute(
            update(Reply)
            .where(col(Reply.id).in_(reply_ids), col(Reply.state) == ReplyState.SUBMITTED)
            .values(state=ReplyState.SUPERSEDED)
        )

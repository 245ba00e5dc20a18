"""What happened to a plan between two instants, for digests, and whom nothing reaches."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Member, Seat, Unit
from models.progress import HelpQuestion, Reply, Settling
from models.rules.words import REPORTING_POSTS, ReplyState, Settlement


@dataclass(frozen=True)
class Happened:
    """`replies`: those that stand, so that of a word and the newer one in its place there is one; `units`: how many
    different ones replied; `answered`: questions that the office answered; `settled`: how many parts of units, or items
    that nobody reports on, were settled as what and are so still; `undone`: of those settled before, how many are open
    again; `disputed`: returns that a unit disagreed with, and the office has not looked at again; `first`: when the
    earliest of it was, None where there was nothing."""

    replies: int
    units: int
    accepted: int
    returned: int
    asked_help: int
    answered: int
    settled: dict[Settlement, int]
    undone: int
    disputed: int
    first: datetime | None

    @property
    def anything(self) -> bool:
        reviewed = (self.replies, self.accepted, self.returned, self.disputed)
        return any((*reviewed, self.asked_help, self.answered, self.undone, *self.settled.values()))


async def happened(session: AsyncSession, plan_id: int, since: datetime, until: datetime) -> Happened:
    """In (since, until]."""
    replies, units, first_reply = (
        await session.execute(
            select(
                func.count(), func.count(func.distinct(col(Reply.unit_id))), func.min(col(Reply.submitted_at))
            ).where(
                col(Reply.plan_id) == plan_id,
                col(Reply.state) != ReplyState.SUPERSEDED,  # a newer one says the same anew, and is counted
                col(Reply.submitted_at) > since,
                col(Reply.submitted_at) <= until,
            )
        )
    ).one()
    reviewed = {
        state: (count, first)
        for state, count, first in await session.execute(
            select(col(Reply.state), func.count(), func.min(col(Reply.reviewed_at)))
            .where(col(Reply.plan_id) == plan_id, col(Reply.reviewed_at) > since, col(Reply.reviewed_at) <= until)
            .group_by(col(Reply.state))
        )
    }
    answered_then = (
        col(HelpQuestion.answer) != "",  # the unit did not take it back
        col(HelpQuestion.answered_at) > since,
        col(HelpQuestion.answered_at) <= until,
    )
    asked, answered, first_answer = (
        await session.execute(
            select(
                func.count().filter(col(HelpQuestion.asked_at) > since, col(HelpQuestion.asked_at) <= until),
                func.count().filter(*answered_then),
                func.min(col(HelpQuestion.answered_at)).filter(*answered_then),
            ).where(col(HelpQuestion.plan_id) == plan_id)
        )
    ).one()
    disputed, first_disputed = (
        await session.execute(
            select(func.count(), func.min(col(Reply.disputed_at))).where(
                col(Reply.plan_id) == plan_id, col(Reply.disputed_at) > since, col(Reply.disputed_at) <= until
            )
        )
    ).one()
    settled, undone, firsts_settled = await _settled(session, plan_id, since, until)
    nothing = (0, None)
    firsts = [first_reply, first_answer, first_disputed, *(first for _, first in reviewed.values()), *firsts_settled]
    return Happened(
        replies,
        units,
        reviewed.get(ReplyState.ACCEPTED, nothing)[0],
        reviewed.get(ReplyState.RETURNED, nothing)[0],
        asked,
        answered,
        settled,
        undone,
        disputed,
        min((first for first in firsts if first is not None), default=None),
    )


async def _settled(
    session: AsyncSession, plan_id: int, since: datetime, until: datetime
) -> tuple[dict[Settlement, int], int, list[datetime]]:
    """What was settled and stands, as what; how many settlings of earlier were undone; when the first of each was."""
    rows = await session.execute(
        select(col(Settling.settled_as), func.count(), func.min(col(Settling.at)))
        .where(
            col(Settling.plan_id) == plan_id,
            col(Settling.at) > since,
            col(Settling.at) <= until,
            col(Settling.undone_at).is_(None) | (col(Settling.undone_at) > until),
        )
        .group_by(col(Settling.settled_as))
    )
    settled = {as_what: (count, first) for as_what, count, first in rows}
    undone, first_undone = (
        await session.execute(
            select(func.count(), func.min(col(Settling.undone_at))).where(
                col(Settling.plan_id) == plan_id,
                col(Settling.at) <= since,
                col(Settling.undone_at) > since,
                col(Settling.undone_at) <= until,
            )
        )
    ).one()
    firsts = [first_undone] if first_undone else []
    return {as_what: count for as_what, (count, _) in settled.items()}, undone, [
        *firsts, *(first for _, first in settled.values())
    ]


async def unreachable_contacts(session: AsyncSession, office_id: int) -> list[tuple[str, str, str]]:
    """(unit, name, number to ring, "" where none is known) of each contact whom Telegram does not let us write to, in
    the registry's order."""
    rows = await session.execute(
        select(col(Unit.name), col(Member.name), col(Member.phone), col(Unit.phone))
        .join_from(Seat, Unit, col(Unit.id) == col(Seat.unit_id))
        .join(Member, col(Member.id) == col(Seat.member_id))
        .where(
            col(Seat.office_id) == office_id,
            col(Seat.post).in_(REPORTING_POSTS),
            col(Seat.until).is_(None),
            col(Member.unreachable_since).is_not(None),
        )
        .order_by(col(Unit.position), col(Seat.id))
    )
    return [(unit, name, own or of_unit or "") for unit, name, own, of_unit in rows]

"""What happened to a plan between two instants, for digests, and whom nothing reaches."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Member, Seat, Unit
from models.plan import Item
from models.progress import HelpQuestion, Reply
from models.rules.words import Post, ReplyState


@dataclass(frozen=True)
class Happened:
    """`units`: how many different ones replied; `answered`: questions that the office answered."""

    replies: int
    units: int
    accepted: int
    returned: int
    asked_help: int
    answered: int

    @property
    def anything(self) -> bool:
        return any((self.replies, self.accepted, self.returned, self.asked_help, self.answered))


async def happened(session: AsyncSession, plan_id: int, since: datetime, until: datetime) -> Happened:
    """In (since, until]."""
    replies, units = (
        await session.execute(
            select(func.count(), func.count(func.distinct(col(Reply.unit_id)))).where(
                col(Reply.plan_id) == plan_id, col(Reply.submitted_at) > since, col(Reply.submitted_at) <= until
            )
        )
    ).one()
    reviewed = {
        state: count
        for state, count in await session.execute(
            select(col(Reply.state), func.count())
            .where(col(Reply.plan_id) == plan_id, col(Reply.reviewed_at) > since, col(Reply.reviewed_at) <= until)
            .group_by(col(Reply.state))
        )
    }
    asked, answered = (
        await session.execute(
            select(
                func.count().filter(col(HelpQuestion.asked_at) > since, col(HelpQuestion.asked_at) <= until),
                func.count().filter(col(HelpQuestion.answered_at) > since, col(HelpQuestion.answered_at) <= until),
            ).where(col(HelpQuestion.plan_id) == plan_id)
        )
    ).one()
    return Happened(
        replies, units, reviewed.get(ReplyState.ACCEPTED, 0), reviewed.get(ReplyState.RETURNED, 0), asked, answered
    )


@dataclass(frozen=True)
class OpenQuestion:
    """A unit's question that waits for the office; `number_text` and `title` are "" for a consolidated reply's."""

    id: int
    unit: str
    item_id: int | None
    number_text: str
    title: str
    words: str
    answer_by: date


async def open_questions(session: AsyncSession, plan_id: int) -> list[OpenQuestion]:
    """What units asked the office and it has not answered, the earliest to be answered first."""
    rows = await session.execute(
        select(HelpQuestion, col(Unit.name), Item, col(Reply.difficulties))
        .join(Unit, col(Unit.id) == col(HelpQuestion.unit_id))
        .join(Reply, col(Reply.id) == col(HelpQuestion.reply_id))
        .outerjoin(Item, col(Item.id) == col(HelpQuestion.item_id))
        .where(col(HelpQuestion.plan_id) == plan_id, col(HelpQuestion.answered_at).is_(None))
        .order_by(col(HelpQuestion.answer_by), col(HelpQuestion.id))
    )
    return [
        OpenQuestion(
            asked.id,
            unit,
            asked.item_id,
            item.number_text if item else "",
            item.title if item else "",
            difficulties,
            asked.answer_by,
        )
        for asked, unit, item, difficulties in rows
    ]


async def unreachable_contacts(session: AsyncSession, office_id: int) -> list[tuple[str, str]]:
    """(unit, name) of each contact whom Telegram does not let us write to, in the registry's order."""
    rows = await session.execute(
        select(col(Unit.name), col(Member.name))
        .join_from(Seat, Unit, col(Unit.id) == col(Seat.unit_id))
        .join(Member, col(Member.id) == col(Seat.member_id))
        .where(
            col(Seat.office_id) == office_id,
            col(Seat.post).in_((Post.CONTACT, Post.STAND_IN)),
            col(Seat.until).is_(None),
            col(Member.unreachable_since).is_not(None),
        )
        .order_by(col(Unit.position), col(Seat.id))
    )
    return [(unit, name) for unit, name in rows]

"""Letters that were sent, as somebody who replies to one points at it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.outbox import Letter
from models.plan import Due, Item, Plan
from models.progress import Reply, ReplyPart
from models.questions.plans import plans_in_force
from models.rounds import Round


@dataclass(frozen=True)
class LetterSent:
    id: int
    kind: str
    facts: dict[str, Any]


async def letter_sent(session: AsyncSession, office_id: int, chat_id: int, message_id: int) -> LetterSent | None:
    """The letter that stands in this chat as this message; None where it is no letter of ours."""
    row = (
        await session.execute(
            select(col(Letter.id), col(Letter.kind), col(Letter.facts))
            .where(
                col(Letter.office_id) == office_id,
                col(Letter.chat_id) == chat_id,
                col(Letter.message_id) == message_id,
            )
            .order_by(col(Letter.id).desc())
            .limit(1)
        )
    ).first()
    return LetterSent(row.id, row.kind, dict(row.facts)) if row else None


async def plans_told_by(
    session: AsyncSession, office_id: int, letter_id: int, facts: dict[str, Any]
) -> list[Plan]:
    """The plans in force that a letter told of: the one that it is about, or (the first letter to somebody) all that
    were in force when it was sent."""
    plans = await plans_in_force(session, office_id)
    if "plan" in facts:
        return [plan for plan in plans if plan.id == facts["plan"]]
    sent_at = await session.scalar(select(col(Letter.sent_at)).where(col(Letter.id) == letter_id))
    return [plan for plan in plans if sent_at is None or plan.adopted_at <= sent_at]


async def asked_of_whom(session: AsyncSession, facts: dict[str, Any]) -> tuple[list[int], list[int]]:
    """The units that a letter asked, and the items of the dates that it asked about where it asked about no round; of
    one that returned a reply, the unit and the items of the reply."""
    if "reply" in facts:
        found = await session.execute(
            select(col(Reply.unit_id), col(ReplyPart.item_id))
            .join(ReplyPart, col(ReplyPart.reply_id) == col(Reply.id))
            .where(col(Reply.id) == facts["reply"])
            .order_by(col(ReplyPart.id))
        )
        rows = [(unit_id, item_id) for unit_id, item_id in found]
        return list(dict.fromkeys(unit for unit, _ in rows)), list(dict.fromkeys(item for _, item in rows))
    asks = facts.get("asks", [])
    units = list(dict.fromkeys(unit_id for unit_id, *_ in asks))
    dues = dues_asked(facts)
    if len(dues) < len(asks):
        return units, []
    items = await session.scalars(select(col(Due.item_id)).where(col(Due.id).in_(dues)))
    return units, list(dict.fromkeys(items))


async def plans_asked(session: AsyncSession, facts: dict[str, Any]) -> set[int]:
    """The ids of the plans that a letter asked about, or that a reply which it returned is of."""
    if "reply" in facts:
        return set(await session.scalars(select(col(Reply.plan_id)).where(col(Reply.id) == facts["reply"])))
    rounds = [about_id for _, about, about_id, _ in facts.get("asks", []) if about == "round"]
    of_rounds = await session.scalars(select(col(Round.plan_id)).where(col(Round.id).in_(rounds)))
    of_dues = await session.scalars(
        select(col(Item.plan_id))
        .join(Due, col(Due.item_id) == col(Item.id))
        .where(col(Due.id).in_(dues_asked(facts)))
    )
    return {*of_rounds, *of_dues}


def dues_asked(facts: dict[str, Any]) -> list[int]:
    """The dates that a letter asked about."""
    return [about_id for _, about, about_id, _ in facts.get("asks", []) if about == "due"]

"""Letters that were sent, as somebody who replies to one points at it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.outbox import Letter
from models.plan import Due
from models.progress import Reply, ReplyPart


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


def dues_asked(facts: dict[str, Any]) -> list[int]:
    """The dates that a letter asked about."""
    return [about_id for _, about, about_id, _ in facts.get("asks", []) if about == "due"]

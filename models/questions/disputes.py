"""What a unit has said against the return of a reply: kept as typed, by whoever typed it."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.forms import Draft
from models.people import Member

DISAGREED = "disagreed"  # the kind of letter that the coordinator gets; the form under which the words are kept


@dataclass(frozen=True)
class Objected:
    """One sentence, and whose."""

    name: str
    words: str


async def objections_to(session: AsyncSession, office_id: int, reply_id: int) -> list[Objected]:
    """Each person's in the order in which they were said."""
    rows = await session.execute(
        select(col(Member.name), col(Draft.words))
        .join(Member, col(Member.telegram_id) == col(Draft.person))
        .where(col(Draft.form) == DISAGREED, col(Draft.about) == reply_id, col(Member.office_id) == office_id)
        .order_by(col(Draft.id))
    )
    return [Objected(name, said) for name, words in rows for said in words.get("said", ())]

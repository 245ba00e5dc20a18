"""What waits to be sent, and what was written."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.outbox import Letter, LetterState
from models.people import Member


async def next_letter(session: AsyncSession, now: datetime) -> datetime | None:
    """When, after now, the next waiting letter to somebody reachable is to go out; None: none waits for later."""
    return await session.scalar(
        select(func.min(col(Letter.not_before)))
        .join(Member, col(Member.id) == col(Letter.member_id))
        .where(
            col(Letter.state) == LetterState.WAITING,
            col(Letter.not_before) > now,
            col(Member.unreachable_since).is_(None),
        )
    )


async def keys_written(session: AsyncSession, keys: Collection[str]) -> set[str]:
    """Those of the keys under which a letter stands already, whatever became of it."""
    return set(await session.scalars(select(col(Letter.key)).where(col(Letter.key).in_(keys))))

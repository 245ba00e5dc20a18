"""What somebody typed and has not submitted."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.forms import Draft


async def draft_of(session: AsyncSession, person: int, form: str, about: int = 0) -> dict[str, Any]:
    """What is kept; empty where nothing is."""
    words = await session.scalar(
        select(col(Draft.words)).where(col(Draft.person) == person, col(Draft.form) == form, col(Draft.about) == about)
    )
    return dict(words or {})


async def drafts_of(session: AsyncSession, person: int, form: str) -> list[tuple[int, dict[str, Any], datetime]]:
    """All that is kept of a form: what each is about, its words and since when, in the order of what they are about."""
    rows = await session.execute(
        select(col(Draft.about), col(Draft.words), col(Draft.updated_at))
        .where(col(Draft.person) == person, col(Draft.form) == form)
        .order_by(col(Draft.about))
    )
    return [(about, dict(words), since) for about, words, since in rows]

"""What somebody typed and has not submitted."""

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

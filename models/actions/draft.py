"""Drafts: what was typed and not yet submitted. They are kept apart from the deed that submits them."""

from datetime import datetime
from typing import Any

from sqlalchemy import delete
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.database import Database
from models.forms import Draft
from models.upsert import insert_or_replace, rows_gone


async def keep_draft(
    database: Database, now: datetime, person: int, form: str, words: dict[str, Any], about: int = 0
) -> None:
    """Keep what a person (Telegram id) typed into a form about an object. It is no deed: no right, no audit event."""
    draft = {"person": person, "form": form, "about": about, "words": words, "updated_at": now}
    async with database.writing() as session:
        await insert_or_replace(session, Draft, ["person", "form", "about"], [draft])
        await session.commit()


async def forget_draft(session: AsyncSession, person: int, form: str, about: int = 0) -> None:
    """Within the deed that submits it."""
    await session.execute(
        delete(Draft).where(col(Draft.person) == person, col(Draft.form) == form, col(Draft.about) == about)
    )


async def take_draft(session: AsyncSession, person: int, form: str, about: int = 0) -> bool:
    """The same; whether it was there. What two taps submit is submitted by the first."""
    taken = await rows_gone(
        session, delete(Draft).where(col(Draft.person) == person, col(Draft.form) == form, col(Draft.about) == about)
    )
    return taken == 1


async def drop_drafts(database: Database, person: int, form: str) -> None:
    """All that a person typed into a form. As little a deed as keeping it."""
    async with database.writing() as session:
        await session.execute(delete(Draft).where(col(Draft.person) == person, col(Draft.form) == form))
        await session.commit()

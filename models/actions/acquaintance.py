"""What we learn of somebody in passing: no deed of anybody's, so neither a right nor an audit event belongs to it."""

from typing import Any

from sqlalchemy import update
from sqlmodel import col

from models.database import Database
from models.people import Member


async def note_menu(database: Database, member_id: int, menu: str) -> None:
    """Which command menu the chat shows, so that it is set again only when it changes."""
    await _note(database, member_id, menu=menu)


async def note_spoken(database: Database, member_id: int, name: str | None) -> None:
    """They spoke, so letters reach them again; `name`, where we had none, is what their phone calls them."""
    await _note(database, member_id, unreachable_since=None, **({"name": name} if name else {}))


async def _note(database: Database, member_id: int, **known: Any) -> None:
    async with database.writing() as session:
        await session.execute(update(Member).where(col(Member.id) == member_id).values(**known))
        await session.commit()
    database.people_epoch += 1

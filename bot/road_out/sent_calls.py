"""Rows of what went out and of gates, so that Telegram's windows and orders outlive a restart. Machine time only."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select
from sqlmodel import col

from models.database import Database
from models.outbox import Gate, SentCall
from models.upsert import insert_or_replace

REMEMBERED = timedelta(seconds=60)  # the longest window, a group's


async def recent(database: Database, wall: datetime) -> tuple[list[tuple[int, datetime]], list[tuple[int, datetime]]]:
    """Sends of the last minute, oldest first, and gates still closed: (chat, instant) each."""
    async with database.reading() as session:
        sent = await session.execute(
            select(col(SentCall.chat_id), col(SentCall.at))
            .where(col(SentCall.at) > wall - REMEMBERED)
            .order_by(col(SentCall.at))
        )
        gates = await session.execute(select(col(Gate.chat_id), col(Gate.until)).where(col(Gate.until) > wall))
        return [(chat, at) for chat, at in sent], [(chat, until) for chat, until in gates]


async def write_sends(database: Database, sends: Iterable[tuple[int, datetime]], wall: datetime) -> None:
    """Add sends and forget those that no window sees any more, and gates that are open again."""
    rows = [{"chat_id": chat, "at": at} for chat, at in sends]
    async with database.writing() as session:
        if rows:
            await session.execute(insert(SentCall), rows)
        await session.execute(delete(SentCall).where(col(SentCall.at) <= wall - REMEMBERED))
        await session.execute(delete(Gate).where(col(Gate.until) <= wall))
        await session.commit()


async def write_gates(database: Database, chats: Iterable[int], until: datetime) -> None:
    async with database.writing() as session:
        rows = [{"chat_id": chat, "until": until} for chat in chats]
        await insert_or_replace(session, Gate, ["chat_id"], rows)
        await session.commit()

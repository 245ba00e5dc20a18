"""When the jobs last ran, and up to when anything has happened here at all."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.audit import AuditEvent
from models.inbox import Update
from models.outbox import Letter
from models.ticks import JobTick

# Where the clock's now is written down as something happens. What is still to come, a letter's not_before, is not.
HAPPENED = (
    JobTick.ticked_at,
    AuditEvent.at,
    Letter.created_at,
    Letter.claimed_at,
    Letter.sent_at,
    Letter.tapped_at,
    Update.received_at,
    Update.worked_at,
)


async def latest_happening(session: AsyncSession) -> datetime | None:
    """The newest instant that this database knows of; None where nothing has happened yet.

    A turned clock may not stand before it. It reads whole tables: for such clocks alone, and once a start.
    """
    instants = [await session.scalar(select(func.max(col(column)))) for column in HAPPENED]
    return max((instant for instant in instants if instant is not None), default=None)


async def all_ticks(session: AsyncSession) -> list[JobTick]:
    """Every job's row, by name."""
    return list(await session.scalars(select(JobTick).order_by(col(JobTick.name))))

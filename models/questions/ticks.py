"""When the jobs last ran."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.ticks import TIMETABLE, JobTick


async def last_tick(session: AsyncSession) -> datetime | None:
    """The clock's now up to which everything due has been run; None on a new database."""
    return await session.scalar(select(col(JobTick.ticked_at)).where(col(JobTick.name) == TIMETABLE))


async def all_ticks(session: AsyncSession) -> list[JobTick]:
    """Every job's row, by name."""
    return list(await session.scalars(select(JobTick).order_by(col(JobTick.name))))

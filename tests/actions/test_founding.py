"""The office is founded once, and its founders are seated once, however many processes start."""

import asyncio
from contextlib import AsyncExitStack

from sqlalchemy import func, select

from models.actions.act import Act
from models.actions.office import found_office, program_speaker, seat_founders
from models.database import Database
from models.outbox import Letter
from models.people import Member, Office, Seat
from tests.actions.cast import CHEN, MORNING, SECRET

STARTS = 4


async def test_processes_that_start_at_once_found_one_office(database_url: str) -> None:
    async with AsyncExitStack() as stack:
        processes = [Database(database_url) for _ in range(STARTS)]
        for process in processes:
            stack.push_async_callback(process.close)
        await asyncio.gather(*map(_start, processes))
        async with processes[0].reading() as session:
            tables = Office, Member, Seat, Letter
            rows = [await session.scalar(select(func.count()).select_from(each)) for each in tables]
    assert rows == [1, 1, 1, 1]


async def _start(database: Database) -> None:
    await database.climb()
    office = await found_office(database, MORNING, name="新密", zone="Asia/Shanghai", language="zh")
    await seat_founders(Act(database, MORNING, program_speaker(office), "zh", SECRET), [CHEN])

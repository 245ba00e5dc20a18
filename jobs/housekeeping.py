"""At night: throw away what has served. Never letters or audit events: they are what every figure is traced to."""

from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import delete, inspect, select, tuple_
from sqlmodel import SQLModel, col

from models import clock
from models.database import Database
from models.forms import Draft, Form
from models.inbox import Update
from models.outbox import Gate, SentCall
from models.people import Office

log = structlog.get_logger()

BATCH = 2000  # rows a transaction: whoever waits to write gets in between
WORKED_KEPT = timedelta(days=30)
CALLS_KEPT = timedelta(minutes=2)  # Telegram's longest window, a group's, is one minute
TYPED_KEPT = timedelta(days=400)  # a year's plan and a bit: nothing typed is lost while somebody may come back to it


async def sweep(database: Database, office: Office, now: datetime) -> None:
    """Delete, in bounded batches: worked updates, calls and gates that are over, forms and drafts nobody came back to.

    `now` is the clock's; calls and gates are Telegram's affair and go by the machine's own time.
    """
    wall = clock.wall()
    served: dict[str, tuple[type[SQLModel], Any, datetime]] = {
        "updates": (Update, col(Update.worked_at), now - WORKED_KEPT),
        "calls": (SentCall, col(SentCall.at), wall - CALLS_KEPT),
        "gates": (Gate, col(Gate.until), wall),
        "forms": (Form, col(Form.updated_at), now - TYPED_KEPT),
        "drafts": (Draft, col(Draft.updated_at), now - TYPED_KEPT),
    }
    # One look first: on most nights there is nothing, and nobody need wait for a writer that writes nothing.
    async with database.reading() as session:
        looks = [select(last).where(last < end).exists() for _, last, end in served.values()]
        found = await session.execute(select(*looks))
        full = [name for name, any_there in zip(served, found.one(), strict=True) if any_there]
    swept = {name: await _delete(database, *served[name]) for name in full}
    if any(swept.values()):
        log.info("swept", **swept)


async def _delete(database: Database, table: type[SQLModel], last: Any, before: datetime) -> int:
    """Delete the rows whose `last` instant is before that one, the oldest first, a batch a transaction; how many went.

    `last` has an index where the table is large, so that a batch costs the batch. A row that was touched meanwhile
    stays: that is asked again of each one.
    """
    key = tuple_(*inspect(table).primary_key)
    oldest = select(*inspect(table).primary_key).where(last < before).order_by(last).limit(BATCH)
    went = 0
    while True:
        async with database.writing() as session:
            keys = [tuple(row) for row in await session.execute(oldest)]
            if keys:
                batch = delete(table).where(key.in_(keys), last < before)
                await session.execute(batch.execution_options(synchronize_session=False))
            await session.commit()
        went += len(keys)
        if len(keys) < BATCH:
            return went

"""Where dialogs keep their place: in the same database, read through a cache, written together with the inbox's mark.

What one update wrote is handed over when it is answered (`take_written`), so that a form and the update that moved it
are committed together: after a crash either both have happened or neither, and the update is worked again.
"""

import json
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from redis.asyncio import Redis
from sqlalchemy import bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.database import Database
from models.forms import Form
from models.upsert import insert_or_replace

Place = tuple[str | None, str]  # a state, and data as JSON
EMPTY = "{}"
REMEMBERED = 5000  # forms held in memory; the rest are read again when somebody comes back
KEPT = timedelta(days=400)  # in Redis, as long as housekeeping keeps them in the database
AT_ONCE = 500  # keys that Redis looks through at once

_CLOSED = delete(Form).where(col(Form.key) == bindparam("closed"))


class FormStorage(BaseStorage):
    """aiogram's storage on our table. Right only while each person's updates are worked one after the other."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._forms: OrderedDict[str, Place] = OrderedDict()
        self._written: dict[int, dict[str, Place]] = {}
        self._handed_over: dict[str, Place] = {}  # taken, and not yet kept where `load` would find them

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        _, data = await self._form(key)
        self._write(key, state.state if isinstance(state, State) else state, data)

    async def get_state(self, key: StorageKey) -> str | None:
        return (await self._form(key))[0]

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        state, _ = await self._form(key)
        self._write(key, state, json.dumps(data, ensure_ascii=False))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        data: dict[str, Any] = json.loads((await self._form(key))[1])
        return data

    async def reach(self) -> None:
        """Raise what stands in the way of keeping anything: the database is asked by others."""

    async def close(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Drop what is remembered: after a reset, and when another process may have written meanwhile."""
        self._forms.clear()
        self._written.clear()
        self._handed_over.clear()

    def take_written(self, person: int) -> list[dict[str, Any]]:
        """What this person's update wrote, for `write` and `written`, by whoever marks the update as answered."""
        forms = self._written.pop(person, {})
        self._handed_over.update(forms)
        return [{"key": key, "state": state, "data": data} for key, (state, data) in forms.items()]

    def drop_written(self, person: int) -> None:
        """Forget what a failed run wrote: the next one begins from what was handed over, or is kept."""
        for key in self._written.pop(person, {}):
            self._forms.pop(key, None)

    async def write(self, session: AsyncSession, rows: Sequence[dict[str, Any]], at: datetime) -> None:
        """Within the transaction that marks their updates: keep the forms; those that were closed are forgotten."""
        live = [row | {"updated_at": at} for row in rows if not _is_closed(row)]
        closed = [{"closed": row["key"]} for row in rows if _is_closed(row)]
        await insert_or_replace(session, Form, ["key"], live)
        if closed:
            await (await session.connection()).execute(_CLOSED, closed)

    async def written(self, rows: Sequence[dict[str, Any]]) -> None:
        """After that transaction."""
        for row in rows:
            if self._handed_over.get(row["key"]) == _place(row):  # else a later update has moved it on already
                del self._handed_over[row["key"]]

    async def empty(self) -> None:
        """Forget every form for good, for the sandbox's reset; the database's rows go with the others."""
        self.forget()

    async def load(self, name: str) -> Place | None:
        """A form as it was last kept; None where nothing is."""
        async with self._database.reading() as session:
            row = (await session.execute(select(col(Form.state), col(Form.data)).where(col(Form.key) == name))).first()
        return (row.state, row.data) if row else None

    async def _form(self, key: StorageKey) -> Place:
        name = _name(key)
        form = self._forms.get(name)
        if form is None:
            form = self._handed_over.get(name) or await self.load(name) or (None, EMPTY)
            self._remember(name, form)
        return form

    def _write(self, key: StorageKey, state: str | None, data: str) -> None:
        name, form = _name(key), (state, data)
        if self._forms.get(name) == form:
            return
        self._remember(name, form)
        self._written.setdefault(key.user_id, {})[name] = form

    def _remember(self, name: str, form: Place) -> None:
        self._forms[name] = form
        self._forms.move_to_end(name)
        if len(self._forms) > REMEMBERED:
            # One that waits to be committed is not in the table yet: it may not be forgotten.
            waiting = {written for forms in self._written.values() for written in forms}
            oldest = next((old for old in self._forms if old not in waiting), None)
            if oldest is not None:
                del self._forms[oldest]


class RedisForms(FormStorage):
    """The same on Redis (REDIS_URL). Forms go there after their updates are marked: a crash in between loses a step of
    the conversation and applies none twice; what was typed stands in the drafts."""

    PREFIX = "duban:form:"

    def __init__(self, database: Database, url: str, bot_id: int) -> None:
        super().__init__(database)
        self._redis = Redis.from_url(url, decode_responses=True)
        self._bot_id = bot_id
        self._behind: dict[str, dict[str, Any]] = {}  # marked, and not yet in Redis

    async def reach(self) -> None:
        """Raises RedisError."""
        await self._redis.ping()

    def forget(self) -> None:
        super().forget()
        self._behind.clear()

    async def write(self, session: AsyncSession, rows: Sequence[dict[str, Any]], at: datetime) -> None:
        """Nothing: see `written`."""

    async def written(self, rows: Sequence[dict[str, Any]]) -> None:
        """Where Redis is away, they stay at hand and go with the next ones: their updates are marked already."""
        self._behind.update({row["key"]: row for row in rows})
        rows = list(self._behind.values())
        if rows:
            async with self._redis.pipeline(transaction=True) as pipeline:
                for row in rows:
                    if _is_closed(row):
                        pipeline.delete(self.PREFIX + row["key"])
                    else:
                        pipeline.set(self.PREFIX + row["key"], json.dumps(_place(row)), ex=KEPT)
                await pipeline.execute()
        self._behind.clear()
        await super().written(rows)

    async def load(self, name: str) -> Place | None:
        kept = await self._redis.get(self.PREFIX + name)
        return tuple(json.loads(kept)) if kept else None

    async def empty(self) -> None:
        self.forget()
        async for key in self._redis.scan_iter(match=f"{self.PREFIX}{self._bot_id}:*", count=AT_ONCE):
            await self._redis.unlink(key)

    async def close(self) -> None:
        self.forget()
        await self._redis.aclose()


def _place(row: Mapping[str, Any]) -> Place:
    return row["state"], row["data"]


def _is_closed(row: Mapping[str, Any]) -> bool:
    """A conversation that was closed leaves a form with nothing in it."""
    return _place(row) == (None, EMPTY)


def _name(key: StorageKey) -> str:
    return f"{key.bot_id}:{key.chat_id}:{key.user_id}:{key.thread_id or ''}:{key.destiny}"

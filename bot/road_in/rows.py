"""The inbox's rows: stored as they came, taken up again after a crash, marked when they are worked."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import structlog
from aiogram import Bot
from aiogram.types import Update as TelegramUpdate
from aiogram.types.update import UpdateTypeLookupError
from pydantic import ValidationError
from sqlalchemy import bindparam, select, update
from sqlmodel import col

from bot.storage import FormStorage
from models.database import Database
from models.inbox import TO_WORK, Update, UpdateState
from models.upsert import insert_or_skip

log = structlog.get_logger()

OPEN = (UpdateState.WAITING, UpdateState.DONE)

_HERE = (col(Update.bot_id) == bindparam("bot"), col(Update.update_id) == bindparam("update"))
_STARTED = update(Update).where(*_HERE).values(attempts=col(Update.attempts) + 1)
_WORKED = (
    update(Update)
    .where(*_HERE)
    .values(
        state=bindparam("new_state"), payload=None, outcome=None, worked_at=bindparam("at"), trouble=bindparam("why")
    )
)


@dataclass
class Waiting:
    """One update to be worked. `left`: by a process that died, perhaps of it; `attempts`: how often it was left."""

    update: TelegramUpdate
    person: int
    done: bool = False
    outcome: Any = None
    left: bool = False
    attempts: int = 0


@dataclass(frozen=True)
class Worked:
    """One update that is over, and the forms that it moved."""

    update_id: int
    state: UpdateState
    why: str | None
    forms: list[dict[str, Any]] = field(default_factory=list)


class Rows:
    """One bot's rows of the inbox."""

    def __init__(self, database: Database, bot: Bot) -> None:
        self._database = database
        self._bot = bot

    async def store(self, raws: Sequence[dict[str, Any]], now: datetime) -> list[Waiting]:
        """Store updates as Telegram's JSON has them, each once; those of them that are still to be worked, in order."""
        decoded = {raw["update_id"]: self._decode(raw) for raw in raws}
        async with self._database.writing() as session:
            await insert_or_skip(session, Update, [self._row(raw, decoded[raw["update_id"]], now) for raw in raws])
            found = await session.execute(
                select(col(Update.update_id), col(Update.state), col(Update.outcome))
                .where(
                    col(Update.bot_id) == self._bot.id,
                    col(Update.update_id).in_(list(decoded)),
                    col(Update.state).in_(OPEN),
                )
                .order_by(col(Update.update_id))
            )
            rows = found.all()
            await session.commit()
        told = [(decoded[row.update_id], row) for row in rows]
        return [
            Waiting(update, person_of(update), row.state == UpdateState.DONE, row.outcome)
            for update, row in told
            if update is not None
        ]

    async def left(self) -> tuple[list[Waiting], list[int]]:
        """What earlier runs have left, in order; and the ids of those that this program cannot read (any more)."""
        async with self._database.reading() as session:
            rows = await session.scalars(
                select(Update).where(col(Update.bot_id) == self._bot.id, TO_WORK).order_by(col(Update.update_id))
            )
        waiting, lost = [], []
        for row in rows:
            told = self._decode(json.loads(row.payload)) if row.payload else None
            if told is None:
                lost.append(row.update_id)
                continue
            done = row.state == UpdateState.DONE
            waiting.append(Waiting(told, row.person, done, row.outcome, left=True, attempts=row.attempts))
        return waiting, lost

    async def count_start(self, waiting: Waiting) -> None:
        """Note that an update which a process left behind is begun again: one that kills each time is given up."""
        async with self._database.writing() as session:
            connection = await session.connection()
            await connection.execute(_STARTED, {"bot": self._bot.id, "update": waiting.update.update_id})
            await session.commit()
        waiting.left = False

    async def look_again(self, waiting: Waiting) -> None:
        """Before another try: whether the deed was done in the one that failed."""
        async with self._database.reading() as session:
            row = await session.get(Update, (self._bot.id, waiting.update.update_id))
        if row is not None and row.state == UpdateState.DONE:
            waiting.done, waiting.outcome = True, row.outcome

    async def mark(self, group: Sequence[Worked], storage: FormStorage, at: datetime) -> None:
        """Mark what is over, and write the forms it moved, in one transaction; what another has marked stays so."""
        async with self._database.writing() as session:
            ids = [worked.update_id for worked in group]
            still = set(
                await session.scalars(
                    select(col(Update.update_id))
                    .where(
                        col(Update.bot_id) == self._bot.id, col(Update.update_id).in_(ids), col(Update.state).in_(OPEN)
                    )
                    .with_for_update()
                )
            )
            ours = [worked for worked in group if worked.update_id in still]
            forms = list({row["key"]: row for worked in ours for row in worked.forms}.values())
            if ours:
                connection = await session.connection()
                await connection.execute(
                    _WORKED,
                    [
                        {"bot": self._bot.id, "update": w.update_id, "new_state": w.state, "at": at, "why": w.why}
                        for w in ours
                    ],
                )
                await storage.write(session, forms, at)
            await session.commit()
        await storage.written(forms)
        await self._database.leave_no_trace({(self._bot.id, update_id) for update_id in ids})

    def _decode(self, raw: dict[str, Any]) -> TelegramUpdate | None:
        """None for one that this program cannot read: Telegram learns new things, and one may not hold up others."""
        try:
            return TelegramUpdate.model_validate(raw, context={"bot": self._bot})
        except ValidationError as error:
            places = sorted({".".join(str(part) for part in problem["loc"]) for problem in error.errors()})
            log.error("update_not_understood", update=raw.get("update_id"), places=places[:5])
            return None

    def _row(self, raw: dict[str, Any], told: TelegramUpdate | None, now: datetime) -> dict[str, Any]:
        return {
            "bot_id": self._bot.id,
            "update_id": raw["update_id"],
            "person": person_of(told) if told else 0,
            "received_at": now,
            "payload": json.dumps(raw, ensure_ascii=False) if told else None,
            "state": UpdateState.WAITING if told else UpdateState.FAILED,
            "attempts": 0,
            "worked_at": None if told else now,
            "trouble": None if told else "not understood",
        }


def person_of(told: TelegramUpdate) -> int:
    """Whose order an update belongs to: the one who speaks; where nobody does, the chat; else 0."""
    try:
        event = told.event
    except UpdateTypeLookupError:
        return 0
    user = getattr(event, "from_user", None) or getattr(event, "user", None)
    chat = getattr(event, "chat", None)
    return int(user.id if user else chat.id if chat else 0)

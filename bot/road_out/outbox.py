"""The outbox's statements: what is due, the claim, and what is written after an attempt. Short transactions all.

Every change of a letter is conditional on the state it was seen in, so that two senders never both hold one.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, Select, func, select, update
from sqlmodel import col

from bot.road_out.aftermath import Aftermath, Again, Dropped, Failed, Migrated, Sent, Unreachable, pause_after
from models.actions.reach import move_chat
from models.database import Database
from models.outbox import Letter, LetterState
from models.people import Member

_DUE = (
    select(col(Letter.id))
    .join(Member, col(Member.id) == col(Letter.member_id))
    .where(col(Letter.state) == LetterState.WAITING, col(Member.unreachable_since).is_(None))
)


async def chats_with_due(database: Database, now: datetime, but: Sequence[int], limit: int) -> list[tuple[int, int]]:
    """(chat, how many letters are due to it), the longest waiting first; chats in `but` are left out."""
    statement = (
        _due_by(now)
        .with_only_columns(col(Letter.chat_id), func.count())
        .where(col(Letter.chat_id).not_in(but))
        .group_by(col(Letter.chat_id))
        .order_by(func.min(col(Letter.not_before)), func.min(col(Letter.id)))
        .limit(limit)
    )
    async with database.reading() as session:
        return [(chat, count) for chat, count in await session.execute(statement)]


async def claim_next(database: Database, chat_id: int, now: datetime) -> Letter | None:
    """Claim the letter that has been due to the chat for longest, committed; None when none is."""
    due = _due_by(now).where(col(Letter.chat_id) == chat_id)
    first = due.order_by(col(Letter.not_before), col(Letter.id)).limit(1).scalar_subquery()
    statement = (
        update(Letter)
        .where(col(Letter.id) == first, col(Letter.state) == LetterState.WAITING)
        .values(state=LetterState.SENDING, attempts=col(Letter.attempts) + 1, claimed_at=now)
        .returning(Letter)
        .execution_options(synchronize_session=False)
    )
    async with database.writing() as session:
        letter: Letter | None = (await session.scalars(statement)).one_or_none()
        await session.commit()
    return letter


async def release_claims(database: Database) -> list[int]:
    """At a start: letters found in `sending` may have gone out. They wait again, marked as possibly doubled."""
    async with database.writing() as session:
        found = await session.execute(
            update(Letter)
            .where(col(Letter.state) == LetterState.SENDING)
            .values(state=LetterState.WAITING, maybe_doubled=True, claimed_at=None, trouble="died_while_sending")
            .returning(col(Letter.id))
        )
        ids = [int(row[0]) for row in found]
        await session.commit()
    return ids


async def settle(database: Database, letter: Letter, after: Aftermath, now: datetime) -> bool:
    """Write what became of a letter that we claimed; false, and nothing of it written, when it is no longer ours."""
    async with database.writing() as session:
        if isinstance(after, Unreachable):
            await session.execute(
                update(Member)
                .where(col(Member.id) == letter.member_id, col(Member.unreachable_since).is_(None))
                .values(unreachable_since=now)
            )
        if isinstance(after, Migrated):
            await move_chat(session, letter.chat_id, after.chat_id)
        written: CursorResult[Any] = await session.execute(  # type: ignore[assignment]
            update(Letter)
            # The attempts tell whose claim it is: who took it up after us has counted one more.
            .where(
                col(Letter.id) == letter.id,
                col(Letter.state) == LetterState.SENDING,
                col(Letter.attempts) == letter.attempts,
            )
            .values(**_values(letter, after, now))
        )
        await session.commit()
    if isinstance(after, Unreachable | Migrated):
        database.people_epoch += 1  # who remembers them as reachable would never note that they are back
    return written.rowcount == 1


def _due_by(now: datetime) -> Select[Any]:
    return _DUE.where(col(Letter.not_before) <= now)


def _values(letter: Letter, after: Aftermath, now: datetime) -> dict[str, Any]:
    waiting = {"state": LetterState.WAITING, "claimed_at": None}
    unburnt = {**waiting, "attempts": letter.attempts - 1}
    match after:
        case Sent(message_id):
            return {"state": LetterState.SENT, "message_id": message_id, "sent_at": now}
        case Dropped():
            return {"state": LetterState.DROPPED, "trouble": "no_longer_true"}
        case Failed(trouble):
            return {"state": LetterState.FAILED, "trouble": trouble}
        case Unreachable(trouble):
            return {**unburnt, "trouble": trouble}
        case Migrated(chat_id):
            return {**unburnt, "chat_id": chat_id}
        case Again(trouble, burnt, doubled):
            values: dict[str, Any] = {**(waiting if burnt else unburnt), "trouble": trouble}
            if burnt:
                values["not_before"] = now + pause_after(letter.attempts)
            if doubled:
                values["maybe_doubled"] = True
            return values

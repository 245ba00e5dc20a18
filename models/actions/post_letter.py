"""Put a letter into the outbox, in the transaction of its cause."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from models.actions.act import Act
from models.outbox import Letter, LetterState
from models.people import Member, Seat
from models.upsert import insert_or_skip


async def post_letter(
    session: AsyncSession,
    *,
    member: Member,
    kind: str,
    key: str,
    now: datetime,
    not_before: datetime | None = None,
    **facts: Any,
) -> None:
    """Write one letter to `member`; nothing happens when its cause has already made it (`key` is taken).

    `facts` are ids and the rung, never words or counts: the words are found when it is sent.
    """
    row = letter_row(member=member, kind=kind, key=key, now=now, not_before=not_before, **facts)
    await post_letters(session, [row])


def letter_row(
    *, member: Member, kind: str, key: str, now: datetime, not_before: datetime | None = None, **facts: Any
) -> dict[str, Any]:
    """The same as a row for `post_letters`."""
    return {
        "office_id": member.office_id,
        "member_id": member.id,
        "chat_id": member.chat_id,
        "kind": kind,
        "facts": facts,
        "key": key,
        "created_at": now,
        "not_before": not_before or now,
        "state": LetterState.WAITING,
        "attempts": 0,
        "maybe_doubled": False,
    }


async def post_letters(session: AsyncSession, rows: Sequence[dict[str, Any]]) -> None:
    """Many at once: what a sweep has to say."""
    await insert_or_skip(session, Letter, rows)


async def post_welcome(act: Act, member: Member, seat: Seat) -> None:
    """The first letter of a seat, to its holder."""
    key = f"welcome:{seat.id}"
    await post_letter(act.session, member=member, kind="welcome", key=key, now=act.now, seat=seat.id)

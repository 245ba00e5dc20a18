"""Append to the audit log, in the transaction of the deed that it tells of."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.actions.act import Act
from models.audit import GENESIS, AuditEvent, AuditHead, canonical, hash_of


async def record(act: Act, deed: str, about: str, **facts: Any) -> None:
    """Say who did what. `about` is kind:id; `facts` are plain values: never a reply's words, a link or a token."""
    await append(act.session, act.office_id, act.now, act.speaker.member_id, deed, about, **facts)


async def append(
    session: AsyncSession, office_id: int, now: datetime, actor: int | None, deed: str, about: str, **facts: Any
) -> None:
    """The same where time does it (`actor` is None) and nobody speaks."""
    head = (
        await session.scalars(select(AuditHead).where(col(AuditHead.office_id) == office_id).with_for_update())
    ).first()
    if head is None:
        head = AuditHead(office_id=office_id, seq=0, hash=GENESIS)
        session.add(head)
    event = AuditEvent(
        office_id=office_id,
        seq=head.seq + 1,
        at=now,
        actor=actor,
        deed=deed,
        about=about,
        facts=canonical(facts),
        before=head.hash,
        hash="",
    )
    event.hash = hash_of(event)
    session.add(event)
    head.seq, head.hash = event.seq, event.hash

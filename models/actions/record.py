"""Append to the audit log, in the transaction of the deed that it tells of."""

from typing import Any

from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act
from models.audit import GENESIS, AuditEvent, AuditHead, canonical, hash_of


async def record(act: Act, deed: str, about: str, **facts: Any) -> None:
    """Say who did what. `about` is kind:id; `facts` are plain values: never a reply's words, a link or a token."""
    head = (
        await act.session.scalars(select(AuditHead).where(col(AuditHead.office_id) == act.office_id).with_for_update())
    ).first()
    if head is None:
        head = AuditHead(office_id=act.office_id, seq=0, hash=GENESIS)
        act.session.add(head)
    event = AuditEvent(
        office_id=act.office_id,
        seq=head.seq + 1,
        at=act.now,
        actor=act.speaker.member_id,
        deed=deed,
        about=about,
        facts=canonical(facts),
        before=head.hash,
        hash="",
    )
    event.hash = hash_of(event)
    act.session.add(event)
    head.seq, head.hash = event.seq, event.hash

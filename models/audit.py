"""Tables of the audit log: who did what, appended and chained by hash from the first deed on."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from models.columns import Instant

GENESIS = "0" * 64  # what the first event's hash is chained to


class AuditEvent(SQLModel, table=True):
    __tablename__ = "audit_event"
    __table_args__ = (UniqueConstraint("office_id", "seq"),)

    id: int = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    seq: int  # 1, 2, 3 … without a gap: a deleted event shows
    at: datetime = Field(sa_type=Instant)
    actor: int | None = None  # member id; None: the program itself
    deed: str
    about: str  # what it touched, as kind:id
    facts: str = Field(sa_type=Text)  # canonical JSON, hashed as it stands
    before: str
    hash: str


class AuditHead(SQLModel, table=True):
    """The chain's end. One row an office, so that appending waits in line on it."""

    __tablename__ = "audit_head"

    office_id: int = Field(primary_key=True, foreign_key="office.id")
    seq: int
    hash: str


def canonical(facts: dict[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hash_of(event: AuditEvent) -> str:
    """The link: SHA-256 over the hash before it and everything that the event says."""
    at = event.at.astimezone(UTC).isoformat()
    said = [event.office_id, event.seq, at, event.actor, event.deed, event.about, event.facts]
    return hashlib.sha256((event.before + json.dumps(said, ensure_ascii=False)).encode()).hexdigest()

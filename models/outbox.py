"""Tables of the road out: letters waiting to be sent, and what the sender must not forget over a restart."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, Index
from sqlmodel import Field, SQLModel

from models.columns import Instant, word_of


class LetterState(StrEnum):
    WAITING = "waiting"
    SENDING = "sending"  # claimed and committed; whoever finds it so after a crash cannot know whether it went out
    SENT = "sent"
    DROPPED = "dropped"  # no longer true when it was to be sent
    FAILED = "failed"  # Telegram refused it for good


class Letter(SQLModel, table=True):
    """One message to one person. It holds ids, never words or counts: it is rendered when it is sent."""

    __table_args__ = (
        Index("letters_by_due", "state", "not_before"),
        Index("letters_by_chat", "chat_id", "state", "not_before", "id"),
        Index("letters_by_member", "member_id", "kind"),
    )

    id: int = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    member_id: int = Field(foreign_key="member.id")
    chat_id: int = Field(sa_type=BigInteger)
    kind: str
    facts: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    key: str = Field(unique=True)  # the same cause never makes two letters
    created_at: datetime = Field(sa_type=Instant)
    not_before: datetime = Field(sa_type=Instant)
    state: LetterState = Field(default=LetterState.WAITING, sa_type=word_of(LetterState))
    attempts: int = 0
    claimed_at: datetime | None = Field(default=None, sa_type=Instant)
    sent_at: datetime | None = Field(default=None, sa_type=Instant)
    message_id: int | None = None
    maybe_doubled: bool = False  # sent again after a crash; the letter and the lists say so
    tapped_at: datetime | None = Field(default=None, sa_type=Instant)  # a tap on its button is proof of delivery
    trouble: str | None = None  # why it was dropped, failed, or is tried again; never with a token or its words


class SentCall(SQLModel, table=True):
    """When something went to a chat, on the machine's own clock: Telegram's windows outlive our restarts."""

    __tablename__ = "sent_call"

    id: int = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger)
    at: datetime = Field(sa_type=Instant, index=True)


class Gate(SQLModel, table=True):
    """A 429 that Telegram ordered: nothing goes to this chat (0: to anybody) before `until` on the machine's clock."""

    chat_id: int = Field(primary_key=True, sa_type=BigInteger)
    until: datetime = Field(sa_type=Instant)

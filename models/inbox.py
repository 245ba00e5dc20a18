"""Table of the road in: every update, once; when it is worked its words are erased, and a month later its row."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, Text, text
from sqlmodel import Field, SQLModel

from models.columns import Instant, word_of


class UpdateState(StrEnum):
    WAITING = "waiting"
    DONE = "done"  # the deed is done; the person may not have been answered yet
    ANSWERED = "answered"
    FAILED = "failed"  # tried in vain; the person was told, as far as possible


# Few among many, so there is an index of these alone; SQLite finds it where a query says the very same, in constants.
TO_WORK = text("state IN ('waiting', 'done')")


class Update(SQLModel, table=True):
    """One update of Telegram. Its payload is a person's words, and is erased when it is worked."""

    __tablename__ = "inbox"
    __table_args__ = (Index("updates_to_work", "bot_id", "update_id", sqlite_where=TO_WORK, postgresql_where=TO_WORK),)

    bot_id: int = Field(primary_key=True, sa_type=BigInteger)  # another bot counts its updates anew
    update_id: int = Field(primary_key=True, sa_type=BigInteger)
    person: int = Field(sa_type=BigInteger)  # who is worked in order: the user, or the chat where there is none
    received_at: datetime = Field(sa_type=Instant)
    payload: str | None = Field(default=None, sa_type=Text)
    state: UpdateState = Field(default=UpdateState.WAITING, sa_type=word_of(UpdateState))
    attempts: int = 0
    outcome: Any = Field(
        default=None, sa_type=JSON, nullable=True
    )  # what the deed returned, for a second run after a crash
    worked_at: datetime | None = Field(default=None, sa_type=Instant, index=True)
    trouble: str | None = None

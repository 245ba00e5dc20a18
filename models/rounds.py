"""Tables: a year's rounds, and what each of them brought in."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from models.columns import Instant, word_of
from models.rules.words import RoundKind, RoundOutcomeKind


class Round(SQLModel, table=True):
    """One call for replies, approved by a coordinator at adoption: opens at 09:00, is due and closes at a day's end."""

    id: int = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id", index=True)
    kind: RoundKind = Field(sa_type=word_of(RoundKind))
    quarter: int | None = None
    opens_on: date
    due_on: date
    closes_on: date
    scope: dict[str, Any] | None = Field(default=None, sa_type=JSON)  # {units: [ids], items: [ids]}; None: everything
    announced_for: date | None = None  # the opening day that coordinators were told of; put off, they are told again
    opened_at: datetime | None = Field(default=None, sa_type=Instant)
    ladder: list[str] | None = Field(default=None, sa_type=JSON)  # its rungs, copied when it opens
    closed_at: datetime | None = Field(default=None, sa_type=Instant)
    called_off_at: datetime | None = Field(default=None, sa_type=Instant)  # a coordinator said that it will not open


class RoundOutcome(SQLModel, table=True):
    """Written when a round closes: what came of one assignment that it asked."""

    __tablename__ = "round_outcome"
    __table_args__ = (
        UniqueConstraint("round_id", "assignment_id"),
        Index(
            "outcomes_returned",
            "round_id",
            sqlite_where=text("outcome = 'returned'"),
            postgresql_where=text("outcome = 'returned'"),
        ),
    )

    id: int = Field(default=None, primary_key=True)
    round_id: int = Field(foreign_key="round.id", index=True)
    assignment_id: int = Field(foreign_key="assignment.id")
    unit_id: int = Field(foreign_key="unit.id")
    outcome: RoundOutcomeKind = Field(sa_type=word_of(RoundOutcomeKind))

"""Tables: the notice as received, and the year's plan adopted from it, down to who must do what by when."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from models.columns import Instant, word_of
from models.rules.words import Duty, ItemState, Origin, Role, Settlement


class Notice(SQLModel, table=True):
    """A paper as it came. The draft that was read from it stays beside it, with every doubt that nobody answered."""

    __table_args__ = (UniqueConstraint("office_id", "sha256"),)

    id: int = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    sha256: str  # of the text, so that the same paper in another file is noticed too
    title: str
    document_number: str | None = None
    text: str = Field(sa_type=Text)
    draft: dict[str, Any] = Field(sa_type=JSON)  # models.notice.draft.Draft as JSON
    choices: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)  # what was answered so far, see actions/choices
    corrections: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)  # models.notice.correcting.Correction
    edits: list[dict[str, Any]] = Field(default_factory=list, sa_type=JSON)  # models.notice.editing.Edit, in order
    received_at: datetime = Field(sa_type=Instant)
    received_by: int | None = Field(default=None, foreign_key="member.id")  # None: from the shell
    discarded_at: datetime | None = Field(default=None, sa_type=Instant)  # sent by mistake; sent again, it goes on


class Plan(SQLModel, table=True):
    """A year's work plan in force. It keeps its notice's title and number as they were adopted."""

    id: int = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id", index=True)
    notice_id: int = Field(foreign_key="notice.id", unique=True)
    title: str
    short_title: str  # for letters and lists: the plan's own name, without who issues it to whom
    document_number: str | None = None
    year: int
    adopted_at: datetime = Field(sa_type=Instant)
    adopted_by: int | None = Field(default=None, foreign_key="member.id")
    archived_at: datetime | None = Field(default=None, sa_type=Instant)
    ladder: list[int] | None = Field(default=None, sa_type=JSON)  # the rungs of its dates; None: models/rules/ladder.py


class Supplement(SQLModel, table=True):
    """A notice that was added to a plan in force, and is no plan of its own."""

    id: int = Field(default=None, primary_key=True)
    notice_id: int = Field(foreign_key="notice.id", unique=True)
    plan_id: int = Field(foreign_key="plan.id", index=True)
    added_at: datetime = Field(sa_type=Instant)
    added_by: int | None = Field(default=None, foreign_key="member.id")


class Section(SQLModel, table=True):
    id: int = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id", index=True)
    position: int
    title: str


class Item(SQLModel, table=True):
    """One numbered task. `general`: the plan's own demand (design §5), kept and shown, and no task of anybody's."""

    id: int = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id", index=True)
    section_id: int | None = Field(default=None, foreign_key="section.id")
    parent_id: int | None = Field(default=None, foreign_key="item.id")
    carried_from_id: int | None = Field(default=None, foreign_key="item.id", index=True)  # last year's item
    into_id: int | None = Field(default=None, foreign_key="item.id")  # the one that it was merged into, itself void
    position: int
    number: int | None = None
    number_text: str  # as the paper counts it
    title: str
    text: str = Field(sa_type=Text)
    general: bool = False
    cadence: str | None = None
    state: ItemState = Field(default=ItemState.OPEN, sa_type=word_of(ItemState))
    origin: Origin = Field(default=Origin.NOTICE, sa_type=word_of(Origin))
    settled_as: Settlement | None = Field(default=None, sa_type=word_of(Settlement))


class Clause(SQLModel, table=True):
    """One responsibility clause of an item; an item may have several."""

    id: int = Field(default=None, primary_key=True)
    item_id: int = Field(foreign_key="item.id", index=True)
    position: int
    text: str = Field(sa_type=Text)
    collectives: list[str] = Field(default_factory=list, sa_type=JSON)  # as read: words that stand for a set of units
    collator_id: int | None = Field(default=None, foreign_key="unit.id")  # None: each lead for itself


class Target(SQLModel, table=True):
    """A measurable promise of the item, or of each unit in it."""

    id: int = Field(default=None, primary_key=True)
    item_id: int = Field(foreign_key="item.id", index=True)
    text: str
    metric: str
    comparator: str
    value: float
    unit: str
    each_unit: bool


class Assignment(SQLModel, table=True):
    """One clause handed to one unit in one role, from a day until it is dropped or moved to another role."""

    __table_args__ = (
        Index(
            "a_unit_stands_once_in_a_clause",
            "clause_id",
            "unit_id",
            unique=True,
            sqlite_where=text("until IS NULL"),
            postgresql_where=text("until IS NULL"),
        ),
        Index("assignments_by_unit", "plan_id", "unit_id"),
    )

    id: int = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id")
    clause_id: int = Field(foreign_key="clause.id")
    unit_id: int = Field(foreign_key="unit.id", index=True)
    role: Role = Field(sa_type=word_of(Role))
    duty: Duty = Field(sa_type=word_of(Duty))
    reason: str = ""  # why a coordinator gave it; empty for the paper's own
    since: datetime = Field(sa_type=Instant)
    follows_id: int | None = Field(default=None, foreign_key="assignment.id")  # the same unit's before it
    until: datetime | None = Field(default=None, sa_type=Instant)
    ended_why: str = ""
    settled_at: datetime | None = Field(default=None, sa_type=Instant)
    settled_as: Settlement | None = Field(default=None, sa_type=word_of(Settlement))
    settled_by: int | None = Field(default=None, foreign_key="member.id")


class Due(SQLModel, table=True):
    """A date, of a whole item or of one assignment. A moved date ends this row and begins another: its history."""

    id: int = Field(default=None, primary_key=True)
    item_id: int = Field(foreign_key="item.id", index=True)
    assignment_id: int | None = Field(default=None, foreign_key="assignment.id", index=True)
    on_day: date | None = None  # None: words that name no day
    words: str  # as the paper says, or as the coordinator said
    what: str  # what is to be done by then
    reason: str = ""  # why a coordinator set or moved it; empty for the paper's own
    set_at: datetime = Field(sa_type=Instant)
    set_by: int | None = Field(default=None, foreign_key="member.id")
    follows_id: int | None = Field(default=None, foreign_key="due.id")
    until: datetime | None = Field(default=None, sa_type=Instant)
    ended_why: str = ""


class Acknowledgement(SQLModel, table=True):
    """A unit has signed for the plan's notice, once, by whichever of its contacts was first."""

    __table_args__ = (UniqueConstraint("plan_id", "unit_id"),)

    id: int = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id")
    unit_id: int = Field(foreign_key="unit.id")
    member_id: int = Field(foreign_key="member.id")
    signed_at: datetime = Field(sa_type=Instant)

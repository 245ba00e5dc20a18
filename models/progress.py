"""Tables: what units say of their work, what the office says to it, and who was asked for it."""

from datetime import date, datetime

from sqlalchemy import JSON, Index, Text, UniqueConstraint, false
from sqlmodel import Field, SQLModel

from models.columns import Instant, word_of
from models.rules.words import LeaderAnswer, ReplyState, ReplyStatus, Settlement


class Reply(SQLModel, table=True):
    """What a unit submitted: about one item, or (`consolidated`) about the few that it reports on together.

    A reply is never changed. Whoever says something new submits another: the older one is superseded while nobody has
    reviewed it, and an amended one is named by `amends_id`.
    """

    __table_args__ = (Index("replies_by_state", "plan_id", "state"), Index("replies_by_unit", "plan_id", "unit_id"))

    id: int = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id")
    unit_id: int = Field(foreign_key="unit.id")
    round_id: int | None = Field(default=None, foreign_key="round.id", index=True)  # the round that it answers
    member_id: int = Field(foreign_key="member.id")
    submitted_at: datetime = Field(sa_type=Instant)
    consolidated: bool = False
    difficulties: str = Field(default="", sa_type=Text)
    needs_nothing: bool = Field(default=False, sa_column_kwargs={"server_default": false()})  # said, not left open
    next_steps: str = Field(default="", sa_type=Text)
    approved_by_leader: bool = False  # the contact's tick that the unit's leader has approved it
    same_as_before: bool = False
    amends_id: int | None = Field(default=None, foreign_key="reply.id")
    state: ReplyState = Field(default=ReplyState.SUBMITTED, sa_type=word_of(ReplyState))
    reviewed_at: datetime | None = Field(default=None, sa_type=Instant)
    reviewed_by: int | None = Field(default=None, foreign_key="member.id")
    missing: str = Field(default="", sa_type=Text)  # of a returned one: what is to be added, in the coordinator's words
    amend_by: date | None = None  # of a returned one: amended by the end of this day, it counts as in time
    # Of a returned one: since when the unit disagrees with that and the office has not looked again; meanwhile it
    # stands as if it waited for its review. And who has stayed with the return, when they last looked.
    disputed_at: datetime | None = Field(default=None, sa_type=Instant)
    upheld_by: int | None = Field(default=None, foreign_key="member.id")


class ReplyPart(SQLModel, table=True):
    """What the reply says of one assignment. A unit that stands in two clauses of an item says it of both."""

    __tablename__ = "reply_part"
    __table_args__ = (UniqueConstraint("reply_id", "assignment_id"),)

    id: int = Field(default=None, primary_key=True)
    reply_id: int = Field(foreign_key="reply.id", index=True)
    assignment_id: int = Field(foreign_key="assignment.id", index=True)
    item_id: int = Field(foreign_key="item.id", index=True)
    status: ReplyStatus = Field(sa_type=word_of(ReplyStatus))
    text: str = Field(default="", sa_type=Text)
    claims: list[int] = Field(default_factory=list, sa_type=JSON)  # dates (due ids) that the unit says are met


class Figure(SQLModel, table=True):
    """How far a target is, as the unit says: 480 of 500, say."""

    __table_args__ = (UniqueConstraint("reply_id", "target_id"),)

    id: int = Field(default=None, primary_key=True)
    reply_id: int = Field(foreign_key="reply.id", index=True)
    target_id: int = Field(foreign_key="target.id", index=True)
    value: float


class Evidence(SQLModel, table=True):
    """A file or photo with a reply, always optional. Its bytes lie under DATA_DIR by their hash."""

    id: int = Field(default=None, primary_key=True)
    reply_id: int = Field(foreign_key="reply.id", index=True)
    sha256: str
    name: str
    photo: bool = False
    size: int  # bytes
    file_id: str  # by which Telegram hands it out again without an upload


class HelpQuestion(SQLModel, table=True):
    """A unit said that it needs help: a question to the office, which owes it an answer by `answer_by` (design §1).

    One that the unit took back, by a newer reply that needs no help, is answered by nobody and without words.
    """

    __tablename__ = "help_question"

    id: int = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id", index=True)
    reply_id: int = Field(foreign_key="reply.id", index=True)
    unit_id: int = Field(foreign_key="unit.id")
    item_id: int | None = Field(default=None, foreign_key="item.id")  # None: a consolidated reply's question
    asked_at: datetime = Field(sa_type=Instant)
    answer_by: date
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
    answered_by: int | None = Field(default=None, foreign_key="member.id")
    answer: str = Field(default="", sa_type=Text)


class Settling(SQLModel, table=True):
    """A coordinator settled an assignment, or an item that nobody reports on; what was undone stays here as history."""

    __table_args__ = (Index("settlings_by_item", "item_id"), Index("settlings_by_assignment", "assignment_id"))

    id: int = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id", index=True)
    item_id: int = Field(foreign_key="item.id")
    assignment_id: int | None = Field(default=None, foreign_key="assignment.id")
    reply_id: int | None = Field(default=None, foreign_key="reply.id")  # the application that was agreed to
    settled_as: Settlement = Field(sa_type=word_of(Settlement))
    why: str = ""
    at: datetime = Field(sa_type=Instant)
    by: int | None = Field(default=None, foreign_key="member.id")
    undone_at: datetime | None = Field(default=None, sa_type=Instant)
    undone_by: int | None = Field(default=None, foreign_key="member.id")
    undone_why: str = ""


class LeaderSaid(SQLModel, table=True):
    """What a unit's leader said to a word passed on to them: a tapped button, or a sentence as it was typed."""

    __tablename__ = "leader_said"

    id: int = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    unit_id: int = Field(foreign_key="unit.id", index=True)
    member_id: int = Field(foreign_key="member.id")
    letter_id: int = Field(foreign_key="letter.id", index=True)  # the word that it answers
    dues: list[int] = Field(default_factory=list, sa_type=JSON)  # the dates that the word was about
    answer: LeaderAnswer | None = Field(default=None, sa_type=word_of(LeaderAnswer))
    words: str = Field(default="", sa_type=Text)
    at: datetime = Field(sa_type=Instant)


class Ask(SQLModel, table=True):
    """A rung on which a person was asked about a unit's round or date: what has been said is not said again.

    The letter is the ask that is counted (design §4, Burden); one letter may carry several rows of a day.
    """

    __table_args__ = (
        UniqueConstraint("member_id", "unit_id", "about", "about_id", "rung"),
        Index("asks_by_object", "about", "about_id"),
    )

    id: int = Field(default=None, primary_key=True)
    plan_id: int = Field(foreign_key="plan.id")
    member_id: int = Field(foreign_key="member.id")
    unit_id: int = Field(foreign_key="unit.id")
    about: str  # round or due
    about_id: int
    rung: str  # as models/rules/ladder.py names it
    day: date
    letter_key: str = Field(index=True)

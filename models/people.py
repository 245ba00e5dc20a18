"""Tables: the office, its units, the people and the posts they hold."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from models.columns import Instant, word_of
from models.rules.words import Approach, MemberKind, Post, RequestState, UnitKind


class Office(SQLModel, table=True):
    """The root of everything: each row of the others belongs to one office."""

    id: int = Field(default=None, primary_key=True)
    name: str
    zone: str  # an IANA name; applied once, on entering the rules
    language: str
    founded_at: datetime = Field(sa_type=Instant)


class Unit(SQLModel, table=True):
    __table_args__ = (UniqueConstraint("office_id", "name"),)

    id: int = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    name: str
    kind: UnitKind = Field(sa_type=word_of(UnitKind))
    approach: Approach = Field(sa_type=word_of(Approach))
    position: int  # the order in which every list stands
    to_confirm: bool = False  # from an unofficial list; a coordinator has not looked at it yet
    phone: str | None = None  # the unit's own, for coordinators alone
    retired_at: datetime | None = Field(default=None, sa_type=Instant)


class UnitAlias(SQLModel, table=True):
    __tablename__ = "unit_alias"
    __table_args__ = (UniqueConstraint("office_id", "alias"),)

    id: int = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    unit_id: int = Field(foreign_key="unit.id", index=True)
    alias: str


class Member(SQLModel, table=True):
    """Somebody the bot can write to: a person, or a group chat. Without a seat a person is a stranger."""

    __table_args__ = (UniqueConstraint("office_id", "telegram_id"),)

    id: int = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    telegram_id: int = Field(sa_type=BigInteger)  # identity: from_user.id, and nothing else
    chat_id: int = Field(sa_type=BigInteger, index=True)  # where letters go; a migrated group gets a new one
    kind: MemberKind = Field(default=MemberKind.PERSON, sa_type=word_of(MemberKind))
    name: str = ""  # as colleagues call them
    phone: str | None = None  # where they, or a coordinator, said so; for coordinators alone
    language: str | None = None  # None: the office's
    known_since: datetime = Field(sa_type=Instant)
    unreachable_since: datetime | None = Field(default=None, sa_type=Instant)
    menu: str | None = None  # the command menu last set for this chat, so that it is set again only when it changes


class Seat(SQLModel, table=True):
    """A post held for a unit, or for the office, from a day until another. A seat is handed over; history stays."""

    __table_args__ = (
        CheckConstraint("(unit_id IS NULL) = (post IN ('coordinator', 'observer'))", name="unit_where_post_needs_one"),
        Index(
            "one_seat_of_a_kind_in_a_unit",
            "unit_id",
            "member_id",
            "post",
            unique=True,
            sqlite_where=text("until IS NULL"),
            postgresql_where=text("until IS NULL"),
        ),
        Index(
            "one_seat_of_a_kind_in_the_office",
            "office_id",
            "member_id",
            "post",
            unique=True,
            sqlite_where=text("until IS NULL AND unit_id IS NULL"),
            postgresql_where=text("until IS NULL AND unit_id IS NULL"),
        ),
    )

    id: int = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    unit_id: int | None = Field(default=None, foreign_key="unit.id", index=True)
    member_id: int = Field(foreign_key="member.id", index=True)
    post: Post = Field(sa_type=word_of(Post))
    since: datetime = Field(sa_type=Instant)
    until: datetime | None = Field(default=None, sa_type=Instant)


class Invitation(SQLModel, table=True):
    """A one-time way into a seat. The link's token stands here as its hash alone."""

    id: int = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    unit_id: int | None = Field(default=None, foreign_key="unit.id", index=True)
    post: Post = Field(sa_type=word_of(Post))
    name_hint: str = ""
    nonce: str  # what the token is made from, together with a secret that is not in the database
    token_hash: str = Field(unique=True)
    made_by: int = Field(foreign_key="member.id")
    made_at: datetime = Field(sa_type=Instant)
    expires_at: datetime = Field(sa_type=Instant)
    used_at: datetime | None = Field(default=None, sa_type=Instant)
    used_by: int | None = Field(default=None, foreign_key="member.id")
    revoked_at: datetime | None = Field(default=None, sa_type=Instant)
    lapse_told_at: datetime | None = Field(default=None, sa_type=Instant)


class SeatRequest(SQLModel, table=True):
    """Somebody without an invitation asks for a seat; a coordinator grants or declines it."""

    __tablename__ = "seat_request"
    __table_args__ = (
        Index(
            "one_open_request_a_person",
            "member_id",
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
    )

    id: int = Field(default=None, primary_key=True)
    office_id: int = Field(foreign_key="office.id")
    member_id: int = Field(foreign_key="member.id")
    unit_said: str
    name_said: str
    telegram_name: str = ""  # what their Telegram shows, for whoever must know them by it
    state: RequestState = Field(default=RequestState.OPEN, sa_type=word_of(RequestState))
    asked_at: datetime = Field(sa_type=Instant)
    decided_at: datetime | None = Field(default=None, sa_type=Instant)
    decided_by: int | None = Field(default=None, foreign_key="member.id")
    unit_id: int | None = Field(default=None, foreign_key="unit.id")
    post: Post | None = Field(default=None, sa_type=word_of(Post))

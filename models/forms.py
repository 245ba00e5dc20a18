"""Tables of the conversations: where each one stands, and what was typed and not yet submitted."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from models.columns import Instant


class Form(SQLModel, table=True):
    """A dialog's place, as aiogram's storage keeps it: a state, and data as JSON."""

    key: str = Field(primary_key=True)
    state: str | None = None
    data: str = Field(default="{}", sa_type=Text)
    updated_at: datetime = Field(sa_type=Instant, index=True)


class Draft(SQLModel, table=True):
    """What a person typed into a form about an object, kept until it is submitted or thrown away."""

    __table_args__ = (UniqueConstraint("person", "form", "about"),)

    id: int = Field(default=None, primary_key=True)
    person: int = Field(sa_type=BigInteger)  # Telegram id: strangers type too
    form: str
    about: int = 0  # the object's id; 0 where the form is about none
    words: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    updated_at: datetime = Field(sa_type=Instant)

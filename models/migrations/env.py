"""Alembic's door: it is always handed a connection, at start, in tests, or by `make migration`."""

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlmodel import AutoString

from models.columns import Instant
from models.tables import METADATA


def plainly(kind: str, thing: Any, _: AutogenContext) -> str | Literal[False]:
    """Write migrations in SQLAlchemy's own types: they must climb long after our classes have changed."""
    if kind == "type" and isinstance(thing, Instant):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(thing, sa.Enum):
        return f"sa.String(length={thing.length})"
    if kind == "type" and isinstance(thing, AutoString):
        return "sa.String()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,  # SQLite alters a table by rebuilding it
    render_item=plainly,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()

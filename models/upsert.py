"""Writes that race with others: insert where another may have been first, change only what still is as expected."""

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import CursorResult, Delete, Update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import SQLModel


async def insert_or_skip(session: AsyncSession, table: type[SQLModel], rows: Sequence[dict[str, Any]]) -> None:
    """Insert the rows; those whose unique key stands already are left as they are."""
    if rows:
        await session.execute(_insert(session, table).on_conflict_do_nothing(), list(rows))


async def insert_or_replace(
    session: AsyncSession, table: type[SQLModel], key: Sequence[str], rows: Sequence[dict[str, Any]]
) -> None:
    """Insert the rows; where `key` stands already, the other columns take the new values."""
    if rows:
        statement = _insert(session, table)
        new = {name: statement.excluded[name] for name in rows[0] if name not in key}
        await session.execute(statement.on_conflict_do_update(index_elements=list(key), set_=new), list(rows))


async def rows_changed(session: AsyncSession, statement: Update) -> int:
    """Run a conditional UPDATE; how many rows met its condition. None means that somebody else was first."""
    return cast(CursorResult[Any], await session.execute(statement)).rowcount


async def rows_gone(session: AsyncSession, statement: Delete) -> int:
    """Run a DELETE; how many rows there were to delete."""
    return cast(CursorResult[Any], await session.execute(statement)).rowcount


def _insert(session: AsyncSession, table: type[SQLModel]) -> Any:
    kind = session.get_bind().dialect.name
    return (postgresql.insert if kind == "postgresql" else sqlite.insert)(table)

"""Migrations climb up and down, a step at a time, and end where the models stand, on both kinds of database."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, select, text
from sqlmodel import col

from models import database as home
from models.database import BrokenReferences, Database, NewerSchema
from models.people import Member, Seat
from models.progress import LeaderSaid
from models.tables import METADATA
from tests.actions.cast import new_office
from tests.house.sources import HOUSE

Schema = dict[str, dict[str, list[str]]]


def config_on(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HOUSE / "models" / "migrations"))
    config.attributes["connection"] = connection
    return config


def revisions() -> list[str]:
    """From the first to the newest."""
    scripts = ScriptDirectory.from_config(config_on())
    return [script.revision for script in scripts.walk_revisions()][::-1]


def schema_of(connection: Connection) -> Schema:
    """Tables, with their columns, indexes and constraints, as the database tells them."""
    inspector = inspect(connection)
    inspector.clear_cache()
    return {
        table: {
            "columns": sorted(
                f"{column['name']} {column['type'].compile(connection.dialect)} {'NULL' if column['nullable'] else ''}"
                for column in inspector.get_columns(table)
            ),
            "key": inspector.get_pk_constraint(table)["constrained_columns"],
            "indexes": sorted(
                f"{index['name']} {index['column_names']} {index['unique']} {_where(index)}"
                for index in inspector.get_indexes(table)
                if not index.get("duplicates_constraint")
            ),
            "unique": sorted(f"{one['name']} {one['column_names']}" for one in inspector.get_unique_constraints(table)),
            "foreign": sorted(
                f"{one['name']} {one['constrained_columns']} {one['referred_table']} {one['referred_columns']}"
                for one in inspector.get_foreign_keys(table)
            ),
            "checks": sorted(f"{one['name']} {one['sqltext']}" for one in inspector.get_check_constraints(table)),
        }
        for table in inspector.get_table_names()
        if table != "alembic_version"
    }


def _where(index: Any) -> str:
    options = index.get("dialect_options", {})
    return " ".join(str(options[name]) for name in ("sqlite_where", "postgresql_where") if name in options)


class Ladder:
    """One database, climbed and descended in its writing transactions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def go(self, move: Any, revision: str) -> Schema:
        async with self._database.writing() as session:
            connection = await session.connection()
            await connection.run_sync(lambda sync: move(config_on(sync), revision))
            schema = await connection.run_sync(schema_of)
            await session.commit()
        return schema

    async def up(self, revision: str) -> Schema:
        return await self.go(command.upgrade, revision)

    async def down(self, revision: str) -> Schema:
        return await self.go(command.downgrade, revision)


@pytest.fixture
async def empty(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    yield database
    await database.close()


async def test_newest_schema_is_what_the_models_say(database: Database) -> None:
    async with database.reading() as session:
        connection = await session.connection()
        differences = await connection.run_sync(
            lambda sync: compare_metadata(MigrationContext.configure(sync, opts={"compare_type": True}), METADATA)
        )
    assert differences == []


async def test_climbed_schema_equals_one_made_from_the_models_at_once(database: Database) -> None:
    """Alembic compares neither checks nor an index's condition; the database itself tells both."""
    async with database.writing() as session:
        connection = await session.connection()
        climbed = await connection.run_sync(schema_of)
        await connection.run_sync(METADATA.drop_all)
        await connection.run_sync(METADATA.create_all)
        made = await connection.run_sync(schema_of)
    assert climbed == made


async def test_each_migration_goes_down_to_where_it_came_from(empty: Database) -> None:
    ladder = Ladder(empty)
    below: Schema = {}
    for revision in revisions():
        reached = await ladder.up(revision)
        assert reached != below
        assert await ladder.down("-1") == below
        below = await ladder.up(revision)
        assert below == reached


async def test_downgrade_to_base_leaves_nothing(database: Database) -> None:
    assert await Ladder(database).down("base") == {}
    if not database.is_sqlite:
        async with database.reading() as session:
            left = (await session.scalars(text("SELECT typname FROM pg_type WHERE typtype = 'e'"))).all()
            sequences = (await session.scalars(text("SELECT sequencename FROM pg_sequences"))).all()
        assert (left, sequences) == ([], [])


async def test_climbing_twice_changes_nothing(database: Database) -> None:
    async def schema() -> Schema:
        async with database.reading() as session:
            return await (await session.connection()).run_sync(schema_of)

    once = await schema()
    await database.climb()
    assert await schema() == once
    assert await database.revision() == (revisions()[-1], revisions()[-1])


async def test_schema_from_the_future_is_left_alone(database: Database) -> None:
    async with database.writing() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        await session.commit()
    with pytest.raises(NewerSchema, match="9999"):
        await database.climb()


NEXT = """
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "9000", "{below}", None, None


def upgrade():
    {upgrade}
"""


@pytest.fixture
def next_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Hand it the lines of an upgrade, and the newest schema is one migration further."""
    folder = tmp_path / "migrations"
    shutil.copytree(HOUSE / "models" / "migrations", folder)

    def write(upgrade: str) -> None:
        words = NEXT.format(below=revisions()[-1], upgrade=upgrade)
        (folder / "versions" / "9000_next.py").write_text(words, encoding="utf-8")
        config = Config()
        config.set_main_option("script_location", str(folder))
        monkeypatch.setattr(home, "alembic_config", lambda: config)

    return write


async def test_table_that_others_refer_to_is_altered_with_its_rows_in_it(
    database: Database, next_migration: Any
) -> None:
    cast = await new_office(database)
    before = await cast.count(Member), await cast.count(Seat)
    next_migration(
        'with op.batch_alter_table("member") as batch:'
        ' batch.alter_column("name", existing_type=sa.String(), type_=sa.Text(), nullable=True)'
    )
    await database.climb()
    assert (await database.revision())[0] == "9000"
    assert (await cast.count(Member), await cast.count(Seat)) == before == (1, 1)
    if database.is_sqlite:  # what is written from now on is checked as ever
        async with database.writing() as session:
            assert await session.scalar(text("PRAGMA foreign_keys")) == 1


async def test_migration_that_breaks_references_is_taken_back(tmp_path: Path, next_migration: Any) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/duban.db")
    try:
        await database.climb()
        cast = await new_office(database)
        next_migration('op.execute("DELETE FROM member")')
        with pytest.raises(BrokenReferences, match="seat → member"):
            await database.climb()
        assert (await cast.count(Member), (await database.revision())[0]) == (1, revisions()[-1])
    finally:
        await database.close()


def test_migrations_are_one_line_without_branches() -> None:
    scripts = ScriptDirectory.from_config(config_on())
    assert len(scripts.get_heads()) == 1
    assert len(scripts.get_bases()) == 1


def test_migration_imports_nothing_of_ours() -> None:
    """It must climb long after our classes have changed."""
    for file in Path(HOUSE, "models", "migrations", "versions").glob("*.py"):
        lines = file.read_text(encoding="utf-8").splitlines()
        assert not [line for line in lines if line.startswith(("from models", "import models", "import sqlmodel"))]


async def test_what_leaders_typed_before_they_had_a_place_of_their_own_is_kept(empty: Database) -> None:
    ladder, at = Ladder(empty), "'2023-10-17 02:00:00'"
    await ladder.up("0004")
    rows = (
        f"office (id, name, zone, language, founded_at) VALUES (1, '办公室', 'Asia/Shanghai', 'zh', {at})",
        "unit (id, office_id, name, kind, approach, position, to_confirm)"
        " VALUES (1, 1, '市政府办公室', 'department', 'supervised', 1, false)",
        "member (id, office_id, telegram_id, chat_id, kind, name, known_since)"
        f" VALUES (1, 1, 1005, 1005, 'person', '张局长', {at})",
        "letter (id, office_id, member_id, chat_id, kind, key, facts, not_before, state, created_at, attempts,"
        f" maybe_doubled) VALUES (1, 1, 1, 1005, 'leader', 'k', '{{\"unit\": 1, \"dues\": [3, 4]}}', {at}, 'sent',"
        f" {at}, 0, false)",
        "draft (id, person, form, about, words, updated_at)"
        f" VALUES (1, 1005, 'leader_said', 1, '{{\"said\": [\"缺人\", \"缺钱\"]}}', {at}),"
        f" (2, 1005, 'reply', 1, '{{\"text\": \"半句\"}}', {at})",
    )
    async with empty.writing() as session:
        for row in rows:
            await session.execute(text(f"INSERT INTO {row.replace(':', chr(92) + ':')}"))
        await session.commit()
    await ladder.up("0005")
    async with empty.reading() as session:
        said = (await session.scalars(select(LeaderSaid).order_by(col(LeaderSaid.id)))).all()
        left = (await session.scalars(text("SELECT form FROM draft"))).all()
    assert [(each.words, each.answer, each.unit_id, each.member_id, each.letter_id, each.dues) for each in said] == [
        ("缺人", None, 1, 1, 1, [3, 4]),
        ("缺钱", None, 1, 1, 1, [3, 4]),
    ]
    assert (left, said[0].at) == (["reply"], datetime(2023, 10, 17, 2, 0, tzinfo=UTC))

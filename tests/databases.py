"""New databases at a small price: Alembic climbs once a process, and each test gets what that made, as good as new.

To make, climb and drop a database takes a PostgreSQL server a second and more, most of it in waiting for its disk; to
empty one takes it some milliseconds. On SQLite a database is a file, which is copied.
"""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

import asyncpg

from models.database import Database
from models.tables import METADATA
from tests.places import SERVER, drop_postgres, new_postgres, postgres_url

# Everything that a migration could change, in one value.
_SCHEMA = """
SELECT string_agg(line, E'\\n' ORDER BY line) FROM (
    SELECT format('%s %s', oid, relname) AS line FROM pg_class WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT format('%s %s', oid, conname) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT format('%s %s', oid, typname) FROM pg_type WHERE typnamespace = 'public'::regnamespace
    UNION ALL SELECT format('%s %s %s %s', attrelid, attname, atttypid, attnotnull) FROM pg_attribute
              JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT version_num FROM alembic_version
) AS told
"""
_USED = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND pg_relation_size(oid) > 0"
_COUNT_ANEW = """
SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false) FROM pg_sequences
WHERE last_value IS NOT NULL
"""
_OTHERS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
"""


class Databases:
    """Of one process. `close` when it ends."""

    def __init__(self) -> None:
        self._file: bytes | None = None
        self._postgres: str | None = None
        self._schema = ""

    async def sqlite(self, path: Path) -> str:
        """The URL of a new database at that path, climbed to the newest schema."""
        if self._file is None:
            with TemporaryDirectory() as folder:
                file = Path(folder, "duban.db")
                await _climb(f"sqlite+aiosqlite:///{file}")
                self._file = file.read_bytes()
        path.write_bytes(self._file)
        return f"sqlite+aiosqlite:///{path}"

    async def postgres(self) -> str:
        """The URL of a database climbed to the newest schema, where nobody is and no row stands.

        It is this process's own and used again: whoever is still there from the test before is put out. If that test
        changed the schema itself, nobody gets the database any more.
        """
        if self._postgres is not None and not await self._emptied(self._postgres):
            name, self._postgres = self._postgres, None
            await drop_postgres(name)
        if self._postgres is None:
            self._postgres = await new_postgres()
            await _climb(postgres_url(self._postgres))
            server = await asyncpg.connect(SERVER, database=self._postgres)
            self._schema = await server.fetchval(_SCHEMA)
            await server.close()
        return postgres_url(self._postgres)

    async def _emptied(self, name: str) -> bool:
        """Whether it is as it was after its climb: if its schema is, its rows are taken out."""
        server = await asyncpg.connect(SERVER, database=name)
        try:
            while await server.fetch(_OTHERS):
                await asyncio.sleep(0.01)  # until the server has put them out, it says nothing
            try:
                if await server.fetchval(_SCHEMA) != self._schema:
                    return False
            except asyncpg.UndefinedTableError:
                return False
            used = {row["relname"] for row in await server.fetch(_USED)}
            tables = [f'"{table.name}"' for table in reversed(METADATA.sorted_tables) if table.name in used]
            if tables:
                await server.execute(";".join(f"DELETE FROM {table}" for table in tables))
                # Gives back the pages too, so that rows lie in the order in which they come, as in a new table.
                await server.execute(f"VACUUM (INDEX_CLEANUP ON) {', '.join(tables)}")
            await server.execute(_COUNT_ANEW)
            return True
        finally:
            await server.close()

    async def close(self) -> None:
        if self._postgres is not None:
            await drop_postgres(self._postgres)


async def _climb(url: str) -> None:
    database = Database(url)
    await database.climb()
    await database.close()

"""`make migration NAME="What changes"`: write the next migration from the difference between tables and schema."""

import asyncio
import sys
import tempfile
from pathlib import Path

from alembic import command
from sqlalchemy import Connection

from models.database import Database, alembic_config


def _write(connection: Connection, name: str) -> None:
    config = alembic_config()
    config.attributes["connection"] = connection
    versions = Path(__file__).parent / "versions"
    number = len(list(versions.glob("[0-9]*.py"))) + 1
    command.revision(config, message=name, autogenerate=True, rev_id=f"{number:04}")


async def main(name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{folder}/empty.db")
        await database.climb()
        await database.run_sync(lambda connection: _write(connection, name))
        await database.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))

"""Why nothing can start, as one line for the operator."""

import asyncpg
from aiogram.exceptions import TelegramAPIError, TelegramUnauthorizedError
from aiogram.utils.token import TokenValidationError
from redis.exceptions import RedisError
from sqlalchemy.exc import DBAPIError

from bot.logs import in_a_line
from bot.texts import Texts
from models.away import is_away
from models.database import NewerSchema


class CannotStart(Exception):
    """One clear line for the operator: the setting to look at, and what is wrong there."""

    def __init__(self, setting: str, key: str, **facts: str) -> None:
        super().__init__(key)
        self.setting, self.key, self.facts = setting, key, facts

    def told(self, texts: Texts) -> str:
        return f"{self.setting}: {texts.plain(self.key, **self.facts)}"


def cannot_start(error: Exception) -> CannotStart | None:
    """What the operator can mend; None for a mistake of ours, which shows as it is."""
    match error:
        case CannotStart():
            return error
        case NewerSchema():
            return CannotStart("DATABASE_URL", "wrong-newer-schema", schema=str(error))
        case TokenValidationError() | TelegramUnauthorizedError():
            return CannotStart("BOT_TOKEN", "wrong-token")
        case RedisError():
            return CannotStart("REDIS_URL", "wrong-no-redis", error=in_a_line(error))
        case OSError() if error.filename:
            return CannotStart("DATA_DIR", "wrong-folder", at=str(error.filename), error=error.strerror or "")
        case TelegramAPIError():
            return CannotStart("BOT_API_URL", "wrong-no-bot", error=in_a_line(error))
    return None


def database_refuses(error: Exception, named: bool) -> CannotStart | None:
    """Of what broke while we prepared: the database is away, or does not let us in. None for anything else.

    `named`: by a setting of its own; else it is a file under DATA_DIR, and its folder's trouble is that setting's.
    """
    if isinstance(error, OSError) and error.filename:
        facts = {"at": str(error.filename), "error": error.strerror or ""}
        return CannotStart("DATABASE_URL", "wrong-folder", **facts) if named else None
    refused = isinstance(error, asyncpg.PostgresError) or _no_right(error)
    if not (refused or is_away(error)):
        return None
    return CannotStart("DATABASE_URL", "wrong-no-database", error=in_a_line(error))


def _no_right(error: Exception) -> bool:
    """PostgreSQL lets us in, and then does not let us make our tables."""
    state = getattr(error.orig, "sqlstate", None) if isinstance(error, DBAPIError) else None
    return bool(state == asyncpg.InsufficientPrivilegeError.sqlstate)

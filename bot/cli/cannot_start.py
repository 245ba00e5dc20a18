"""Why nothing can start, as one line for the operator."""

from aiogram.exceptions import TelegramAPIError, TelegramUnauthorizedError
from aiogram.utils.token import TokenValidationError

from bot.texts import Texts
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
        case OSError() if error.filename:
            return CannotStart("DATA_DIR", "wrong-folder", at=str(error.filename), error=error.strerror or "")
        case TelegramAPIError():
            return CannotStart("BOT_API_URL", "wrong-no-bot", error=str(error))
    return None

"""The settings, from the environment and .env; a wrong value stops the start with one clear line each."""

import os
import re
from collections.abc import Iterable
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy.engine import make_url

from bot.texts import LANGUAGES, Texts

TELEGRAM = "https://api.telegram.org"
# Where the sandbox's play begins: with the notice in force, or in the morning before it comes.
Begins = Literal["plan", "notice"]

# What other programs call theirs, and is like one of ours.
OTHERS = {"HTTPS_PORT", "HTTPS_HOST", "DATABASE_URI", "REDIS_URI", "LOGLEVEL", "LOGFORMAT", "DATADIR", "DATA_DIRS"}

_TOKEN = re.compile(r"[0-9]+:\S+")


class WrongSettings(Exception):
    """One line a wrong value, naming the setting."""


class Settings(BaseSettings):
    """Documented one by one in .env.example, in this order."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", populate_by_name=True)

    bot_token: SecretStr = SecretStr("")
    bot_api_url: str = TELEGRAM
    database_url: str = ""
    redis_url: str = ""
    coordinators: Annotated[tuple[int, ...], NoDecode] = ()
    office_name: str = Field(default="", max_length=60)
    timezone: str = "Asia/Shanghai"
    language: Literal["zh", "en"] = "zh"
    data_dir: Path = Path("data")
    send_rate: int = Field(default=28, ge=1, le=30)
    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    http_host: str = "127.0.0.1"
    http_port: int = Field(default=0, ge=0, le=65535)
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["console", "json"] = "console"
    clock_start: datetime | None = None
    sandbox_begins: Begins = "plan"

    @field_validator("*", mode="before")
    @classmethod
    def _empty(cls, value: object, info: ValidationInfo) -> object:
        """A setting that is left empty is not set."""
        if value != "" or info.field_name is None:
            return value
        return cls.model_fields[info.field_name].default

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr) -> SecretStr:
        token = value.get_secret_value()
        if token and not _TOKEN.fullmatch(token):  # aiogram would say so too, seconds later
            raise PydanticCustomError("token", "wrong-token")
        return value

    @field_validator("redis_url")
    @classmethod
    def _redis(cls, value: str) -> str:
        if value and not _is_redis(value):
            raise PydanticCustomError("redis", "wrong-redis")
        return value

    @field_validator("coordinators", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        if isinstance(value, str):
            try:
                return tuple(int(part) for part in value.replace("，", ",").split(",") if part.strip())
            except ValueError:
                raise PydanticCustomError("numbers", "wrong-ids") from None
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError):
            raise PydanticCustomError("timezone", "wrong-timezone") from None
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if value:
            try:
                url = make_url(value)
            except Exception:
                raise PydanticCustomError("database", "wrong-database") from None
            nowhere = url.drivername == "sqlite+aiosqlite" and url.database in (None, "", ":memory:")
            if nowhere or url.drivername not in ("sqlite+aiosqlite", "postgresql+asyncpg"):
                raise PydanticCustomError("database", "wrong-database")
        return value

    @model_validator(mode="after")
    def _together(self) -> "Settings":
        if self.webhook_url and not self.webhook_secret.get_secret_value():
            raise PydanticCustomError("webhook_secret", "wrong-webhook-secret")
        if self.webhook_url and not self.http_port:
            raise PydanticCustomError("http_port", "wrong-webhook-port")
        if self.clock_start and not self.is_sandbox and self.bot_api_url.rstrip("/") == TELEGRAM:
            raise PydanticCustomError("clock_start", "wrong-clock-on-telegram")
        return self

    @property
    def is_sandbox(self) -> bool:
        return not self.bot_token.get_secret_value()

    @property
    def clock_is_turned(self) -> bool:
        return self.is_sandbox or self.clock_start is not None

    @property
    def database(self) -> str:
        """The database's address; by default a file under DATA_DIR, another one for the sandbox."""
        name = "sandbox.db" if self.is_sandbox else "duban.db"
        return self.database_url or f"sqlite+aiosqlite:///{self.data_dir.resolve() / name}"


def _is_redis(address: str) -> bool:
    """Redis itself would take the first database where the last part is no number."""
    try:
        url = urlsplit(address)
        if url.scheme == "unix":
            return bool(url.path)
        named = bool(url.hostname) and url.port != 0
    except ValueError:  # a port that is no number
        return False
    return named and url.scheme in ("redis", "rediss") and re.fullmatch(r"(/\d*)?", url.path) is not None


def read_settings() -> Settings:
    """Raises WrongSettings, in the language that the settings ask for."""
    if set("_:.") & set(os.environ.get("LANGUAGE", "")):
        del os.environ["LANGUAGE"]  # gettext's list of locales, which desktops set: not meant for us
    written = dotenv_values(".env")
    said = os.environ.get("LANGUAGE") or written.get("LANGUAGE") or LANGUAGES[0]
    texts = Texts(said if said in LANGUAGES else LANGUAGES[0], "UTC")
    if misspelt := _misspelt(written, os.environ):
        # Without its token, say, the bot would play the sandbox to an operator who waits for Telegram.
        raise WrongSettings(
            "\n".join(f"{name}: {texts.plain('wrong-name', meant=meant)}" for name, meant in misspelt.items())
        )
    try:
        return Settings()
    except ValidationError as error:
        raise WrongSettings("\n".join(_line(texts, problem) for problem in error.errors())) from None


def _misspelt(written: Iterable[str], around: Iterable[str]) -> dict[str, str]:
    """Names in .env, and around us in the environment, that are none of ours but look like one → the one meant.

    The environment is full of other programs' names: there only what is very like one of ours counts, and where ours is
    not set.
    """
    ours = [name.upper() for name in Settings.model_fields]
    chosen = {name.upper() for name in (*written, *around)}
    found = {name: get_close_matches(name.upper(), ours, n=1, cutoff=0.8) for name in written}
    for name in around:
        if name not in found and name not in OTHERS:
            found[name] = [one for one in get_close_matches(name, ours, n=1, cutoff=0.9) if one not in chosen]
    return {name: likely[0] for name, likely in found.items() if likely and name.upper() not in ours}


# What pydantic finds wrong, and how we say it.
_WRONG = {
    "int_parsing": "wrong-number",
    "string_too_long": "wrong-long",
    "greater_than_equal": "wrong-range",
    "less_than_equal": "wrong-range",
    "literal_error": "wrong-choice",
}


def _line(texts: Texts, problem: ErrorDetails) -> str:
    kind, facts = problem["type"], problem.get("ctx", {})
    if problem["msg"].startswith("wrong-"):  # ours: its kind names the setting where several stand together
        name, key = str(problem["loc"][0]) if problem["loc"] else kind, problem["msg"]
    else:
        name = str(problem["loc"][0])
        key = _WRONG.get(kind, "wrong-time" if kind.startswith("datetime") else "wrong-value")
    low, high = _bounds(name)
    choices = str(facts.get("expected", "")).replace("'", "").replace(" or ", ", ")
    return f"{name.upper()}: {texts.plain(key, low=low, high=high, choices=choices)}"


def _bounds(name: str) -> tuple[str, str]:
    """The least and the most that a setting takes; "" where there is none."""
    field = Settings.model_fields.get(name.lower())
    least, most = "", ""
    for bound in field.metadata if field else ():
        least = str(getattr(bound, "ge", least))
        most = str(getattr(bound, "le", getattr(bound, "max_length", most)))
    return least, most

"""What becomes of a letter after an attempt: Telegram's errors, read once and for all (design §7, Delivery)."""

from dataclasses import dataclass
from datetime import timedelta

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError, ConnectionTimeoutError, InvalidURL

from bot.road_out.calls import pause_ordered

LONGEST_PAUSE = timedelta(minutes=10)

# Telegram has no codes for these, only sentences; each means that this chat cannot be written to until it changes.
_UNREACHABLE = (
    "chat not found",
    "deactivated",
    "peer_id_invalid",
    "chat_write_forbidden",
    "not enough rights",
    "have no rights to send",
    "bot is not a member",
    "bot was kicked",
)
_NOTHING_SENT = (ClientConnectorError, ConnectionTimeoutError, InvalidURL)  # no connection, so no request


@dataclass(frozen=True)
class Sent:
    message_id: int


@dataclass(frozen=True)
class Dropped:
    """No longer true when its turn came."""


@dataclass(frozen=True)
class Failed:
    """Refused for good; `trouble` is Telegram's description or the kind of our own mistake."""

    trouble: str


@dataclass(frozen=True)
class Again:
    """Back to waiting. `burnt`: the attempt counts and a pause grows with it; `doubled`: it may have gone out."""

    trouble: str
    burnt: bool = True
    doubled: bool = False


@dataclass(frozen=True)
class Unreachable:
    """The person cannot be written to; the letter waits until they can."""

    trouble: str


@dataclass(frozen=True)
class Migrated:
    """The group has become another chat."""

    chat_id: int


Aftermath = Sent | Dropped | Failed | Again | Unreachable | Migrated


def aftermath_of(error: Exception) -> Aftermath:
    """What an error of the call means for the letter. Words that came with a network's error are never kept: an
    address holds the token."""
    match error:
        case TelegramAPIError() if pause_ordered(error) is not None:
            return Again("telegram_ordered_a_wait", burnt=False)
        case TelegramMigrateToChat():
            return Migrated(error.migrate_to_chat_id)
        case TelegramForbiddenError():
            return Unreachable(error.message)
        case TelegramBadRequest():
            gone = any(sentence in error.message.lower() for sentence in _UNREACHABLE)
            return Unreachable(error.message) if gone else Failed(error.message)
        case TelegramEntityTooLarge():
            return Failed(error.message)
        case TelegramNetworkError():
            kind = type(error.__cause__).__name__
            if isinstance(error.__cause__, _NOTHING_SENT):
                return Again(f"not_connected: {kind}")
            return Again(f"answer_lost: {kind}", doubled=True)
        case TelegramServerError():
            return Again("telegram_stumbled", doubled=True)
        case TelegramUnauthorizedError() | TelegramNotFound():
            return Again(f"not_accepted: {error.message}")  # the token: for the operator to put right; letters wait
        case TelegramAPIError():
            return Failed(error.message)
        case _:  # a proxy's page instead of an answer, a session closed under us: nobody knows what Telegram saw
            return Again(f"answer_lost: {type(error).__name__}", doubled=True)


def cannot_parse(error: Exception) -> bool:
    """Telegram did not understand the letter's HTML: the same words go as plain text."""
    return isinstance(error, TelegramBadRequest) and "can't parse entities" in error.message.lower()


def pause_after(attempts: int) -> timedelta:
    """2, 4, 8 … seconds after the first, second, third attempt, never more than ten minutes."""
    return min(timedelta(seconds=2 ** min(attempts, 20)), LONGEST_PAUSE)

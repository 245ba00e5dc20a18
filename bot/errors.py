"""What becomes of an error: a refusal is said, a stale window leads home, a broken road is tried again, and anything
else is answered with one calm sentence, and logged by the inbox."""

from datetime import date

import structlog
from aiogram import Router
from aiogram.exceptions import TelegramForbiddenError, TelegramNetworkError, TelegramServerError
from aiogram.types import ErrorEvent
from aiogram_dialog import DialogManager
from aiogram_dialog.api.exceptions import OutdatedIntent, UnknownIntent, UnknownState
from aiogram_dialog.api.internal import CONTEXT_KEY, STACK_KEY
from redis.exceptions import ConnectionError as RedisAway
from redis.exceptions import OutOfMemoryError, ReadOnlyError
from redis.exceptions import TimeoutError as RedisSilent

from bot.access import Hearing
from bot.doors import start_home
from bot.taps import answer_tap
from models.away import is_away
from models.rules.errors import Refusal

log = structlog.get_logger()
router = Router(name="errors")

# What is refused because the thing itself is gone: the window that shows it could only refuse again.
LEADS_HOME = (
    "refused-gone",
    "refused-disagree-over",
    "refused-link-",
    "refused-seated-already",
    "refused-no-right",
    "refused-adopted-already",
    "refused-plan-archived",
    "refused-item-",
    "refused-assignment-changed",
    "refused-date-changed",
    "refused-round-opened",
    "refused-passed-on",
    "refused-chase-replied",
    "refused-settled-already",
    "refused-settling-undone",
    "refused-closing-no-plan",
    "refused-report-over-",
)

UNREAD = ((CONTEXT_KEY,), (STACK_KEY,))


def worth_another_try(error: BaseException) -> bool:
    """A road is broken: the deed may be done already; the inbox works the update again, which then only answers."""
    return isinstance(_behind(error), TelegramNetworkError | TelegramServerError) or storage_away(error)


def storage_away(error: BaseException) -> bool:
    """What we keep things in does not answer, or takes nothing for now: nothing works without it."""
    error = _behind(error)
    return isinstance(error, RedisAway | RedisSilent | ReadOnlyError | OutOfMemoryError) or is_away(error)


def _behind(error: BaseException) -> BaseException:
    """The error itself. Where a form cannot be read, aiogram-dialog, about to hand the error on, reads the form once
    more, fails again, and stumbles over what it has not read."""
    while isinstance(error, KeyError) and error.args[:1] in UNREAD and error.__context__ is not None:
        error = error.__context__
    return error


@router.error()
async def on_error(
    event: ErrorEvent, hearing: Hearing | None = None, dialog_manager: DialogManager | None = None
) -> None:
    error = event.exception
    if hearing is None or dialog_manager is None or worth_another_try(error):
        raise error
    tapped = event.update.callback_query is not None
    match error:
        case Refusal():
            await _say(event, refusal_told(hearing, error))
            if leads_home(error):
                await start_home(dialog_manager)
        case UnknownIntent() | OutdatedIntent() if _drawn_over(event, dialog_manager):
            await _say(event, None)
        case UnknownIntent() | OutdatedIntent() | UnknownState():
            await _say(event, hearing.texts.plain("stale-window"))
            await start_home(dialog_manager)
        case ValueError() | OverflowError() if tapped:  # data that none of our buttons carries
            log.warning("tap_not_understood", update=event.update.update_id, error=type(error).__name__)
            await _say(event, hearing.texts.plain("stale-window"))
            await start_home(dialog_manager)
        case TelegramForbiddenError():
            pass  # they blocked us while we answered; my_chat_member tells the rest
        case _:
            await _say(event, hearing.texts.plain("went-wrong"))
            raise error


def _drawn_over(event: ErrorEvent, manager: DialogManager) -> bool:
    """A second tap that was under way when the first one's deed drew the next conversation over the tapped window:
    what the first one did stands there, and is not taken away."""
    tap = event.update.callback_query
    if tap is None or tap.message is None or not manager.has_context():
        return False
    return tap.message.message_id == manager.current_stack().last_message_id


def leads_home(refusal: Refusal) -> bool:
    return refusal.key.startswith(LEADS_HOME)


def refusal_told(hearing: Hearing, refusal: Refusal) -> str:
    texts = hearing.texts
    facts = {name: texts.day(fact) if isinstance(fact, date) else fact for name, fact in refusal.facts.items()}
    if "post" in facts:
        facts["seat"] = texts.post(facts.pop("post"), facts.pop("unit", ""))
    return texts.plain(refusal.key, **facts)


async def _say(event: ErrorEvent, words: str | None) -> None:
    """None only answers the tap."""
    if event.update.callback_query is not None:
        await answer_tap(event.update.callback_query, words, alert=words is not None)
    elif event.update.message is not None and words:
        await event.update.message.answer(words, parse_mode=None)

"""A tap on a window that stands further up, or was taken away: its conversation goes on in a newer message.

The library would do the tap's work and redraw the window where the tap fell, so that two quick taps, the first of
which moves the window below what it has sent, would leave two windows.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import CallbackQuery, TelegramObject
from aiogram_dialog.api.entities import Stack
from aiogram_dialog.api.internal import STACK_KEY
from aiogram_dialog.utils import remove_intent_id

from bot.access import Hearing
from bot.taps import answer_tap


class MovedOn(BaseMiddleware):
    """Hung behind the library's own, which finds the conversation that the button belongs to."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        stack: Stack | None = data.get(STACK_KEY)
        hearing: Hearing | None = data.get("hearing")
        if isinstance(event, CallbackQuery) and stack is not None and hearing is not None and _newer(event, stack):
            return await answer_tap(event, hearing.texts.plain("moved-on"))
        return await handler(event, data)


def _newer(tap: CallbackQuery, stack: Stack) -> bool:
    """Whether the conversation's window is a newer message than the tapped one. Letters' buttons belong to none."""
    intent_id, _ = remove_intent_id(tap.data or "")
    if intent_id is None or tap.message is None or stack.last_message_id is None:
        return False
    return tap.message.message_id < stack.last_message_id

"""An item with several dates is said to be done: one question, whether this date is met or all of it is done."""

from collections.abc import Collection

from aiogram_dialog import DialogManager

from bot.report_at_hand import AtHand, at_hand, keep_typed
from models.plan import Due
from models.rules.words import ReplyStatus


def node_of(hand: AtHand, due_ids: Collection[int] = ()) -> Due | None:
    """The date that may be meant: one that was asked about (`due_ids`), else the next; None where none comes after it,
    so that with it all is done."""
    ahead = hand.dates_ahead
    meant = next((due for due in ahead if due.id in due_ids), ahead[0] if ahead else None)
    if meant is None or not any(due.on_day > meant.on_day for due in ahead if due.on_day and meant.on_day):
        return None
    return meant


async def said_met(manager: DialogManager, unit_id: int, item_id: int, due_id: int) -> None:
    """This date, and no more."""
    hand = await at_hand(manager, unit_id, item_id)
    typed = hand.typed.changed(status=ReplyStatus.ON_TRACK, claims=hand.claims | {due_id})
    await keep_typed(manager, unit_id, item_id, typed)


async def said_done(manager: DialogManager, unit_id: int, item_id: int) -> None:
    """All of the item."""
    hand = await at_hand(manager, unit_id, item_id)
    await keep_typed(manager, unit_id, item_id, hand.typed.changed(status=ReplyStatus.DONE))

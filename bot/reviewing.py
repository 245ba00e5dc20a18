"""The replies that wait, as the coordinator has chosen to see them, and the one at hand: two conversations are about
it. And a button that carries what it is about."""

from collections.abc import Callable

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.access import act_of, hearing_of
from bot.errors import refusal_told
from bot.taps import answer_tap
from models.actions.review import NOBODY, SELF
from models.questions.replies import ReplyTold, reply_told
from models.questions.reviews import Waiting, waiting_replies
from models.rules.asking import TOWNS
from models.rules.errors import Refusal
from models.rules.permissions import Deed

ALL = "all"
BEATEN = ("refused-review-decided", "refused-review-newer", "refused-help-answered", "refused-help-withdrawn")
FILTERS: dict[str, Callable[[Waiting], bool]] = {
    ALL: lambda _: True,
    "changed": lambda one: one.changed_much,
    "help": lambda one: one.asks_for_help,
    "done": lambda one: one.applies,
    "disputed": lambda one: one.disputed_at is not None,
    "towns": lambda one: one.kind in TOWNS,
}


async def replies_waiting(manager: DialogManager) -> list[Waiting]:
    """All of them, whatever is chosen. Raises Refusal for who may not review."""
    hearing = hearing_of(manager)
    hearing.act.check_may(Deed.REVIEW)
    async with hearing.act.database.reading() as session:
        return await waiting_replies(session, hearing.office)


def chosen(waiting: list[Waiting], only: str) -> list[Waiting]:
    return [one for one in waiting if FILTERS.get(only, FILTERS[ALL])(one)]


async def next_after(manager: DialogManager, reply_id: int, only: str) -> int:
    """The one behind this among those chosen, else the first of the others; 0 where none is left.

    To be asked while this one still waits: afterwards nobody knows where it stood.
    """
    ids = [one.reply_id for one in chosen(await replies_waiting(manager), only)]
    if reply_id in ids:
        at = ids.index(reply_id)
        ids = ids[at + 1 :] + ids[:at]
    return ids[0] if ids else 0


async def reply_at_hand(manager: DialogManager, reply_id: int) -> ReplyTold:
    """Raises Refusal for who may not review, and for one that the office does not have."""
    hearing = hearing_of(manager)
    async with hearing.act.database.reading() as session:
        told = await reply_told(session, hearing.office, reply_id)
    hearing.act.check_may(Deed.REVIEW, unit_id=told.waiting.unit_id)
    return told


async def tell_beaten(manager: DialogManager, refusal: Refusal) -> None:
    """A colleague was quicker: that one's own word was not taken is said beside what stands, for who looks away after
    the tap. Raises the refusal for anything else; nothing is told where the same was decided, or by a tap before."""
    if refusal.key not in BEATEN:
        raise refusal
    same = refusal.facts.get("unsent") == NOBODY or refusal.facts.get("by") == SELF
    if not same and isinstance(manager.event, CallbackQuery):
        await answer_tap(manager.event, refusal_told(hearing_of(manager), refusal), alert=True)


def is_own(manager: DialogManager, unit_id: int) -> bool:
    """Whether the speaker sits for the unit, and so leaves it to another coordinator."""
    return any(seat.unit_id == unit_id for seat in act_of(manager).speaker.seats)

"""What can be done about an item from its card: the buttons under it, and which of them show now.

A deed adds its button to DEEDS, hung on a fact (`when`) that it adds to `deeds_now`; `item_of_mine` says on a tap
which item and unit it is about.
"""

from aiogram_dialog.widgets.kbd import Keyboard

from bot.items_at_hand import AtHand
from models.questions.unit_items import UnitItem
from models.rules.permissions import Speaker


def deeds_now(speaker: Speaker, mine: AtHand, line: UnitItem) -> dict[str, bool]:
    """For each deed whether this speaker can do it about this item now."""
    return {}


DEEDS: tuple[Keyboard, ...] = ()

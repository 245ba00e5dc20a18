"""What can be done about an item from its card: the buttons under it, and which of them show now.

A deed adds its button to DEEDS, hung on a fact (`when`) that it adds to `deeds_now`; `item_of_mine` says on a tap
which item and unit it is about.
"""

from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard, Row

from bot import doors
from bot.items_at_hand import Part, item_of_mine
from bot.widgets import Label
from models.questions.unit_items import UnitItem
from models.rules.permissions import Deed, Speaker, Thing, may
from models.rules.standing import Reason


def deeds_now(speaker: Speaker, mine: Part, line: UnitItem) -> dict[str, bool]:
    """For each deed whether this speaker can do it about this item now."""
    open_still = line.reports and line.standing.reason != Reason.SETTLED
    reports = open_still and may(speaker, Deed.REPORT, Thing(speaker.office_id, mine.unit.id))
    return {"reports": reports, "amends": reports and line.returned is not None, "tells": line.returned is None}


async def report_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    mine, line = await item_of_mine(manager)
    await doors.start_report(manager, mine.unit.id, line.item_id)


async def settle_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    mine, line = await item_of_mine(manager)
    await doors.start_settle(manager, mine.unit.id, line.item_id)


DEEDS: tuple[Keyboard, ...] = (
    Row(
        Button(Label("returned-button-amend"), id="amend", on_click=report_wanted, when="amends"),
        Button(Label("home-button-report"), id="report", on_click=report_wanted, when="tells"),
        Button(Label("items-button-settle"), id="settle", on_click=settle_wanted),
        when="reports",
    ),
)

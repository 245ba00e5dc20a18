"""The ways between the conversations about one item's report."""

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard

from bot import doors
from bot.report_at_hand import card_again, unit_id_of
from bot.widgets import Label


def to_list() -> Keyboard:
    """The way back to everything that the unit reports on."""

    async def go(_: object, __: Button, manager: DialogManager) -> None:
        await doors.start_report(manager, unit_id_of(manager))

    return Button(Label("report-button-list"), id="list", on_click=go)


def to_card(label: str = "back") -> Keyboard:
    """The way back to the item's card, from what stands beside it."""

    async def go(_: object, __: Button, manager: DialogManager) -> None:
        await card_again(manager)

    return Button(Label(label), id="card", on_click=go)

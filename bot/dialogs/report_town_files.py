"""Photos and documents with a township's reply: never asked for."""

from dataclasses import replace
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import doors
from bot.access import texts_of
from bot.report_at_hand import unit_id_of
from bot.report_input import reported
from bot.report_told import MOST_SIDE, NONE, shortened
from bot.states import ReportTownFiles
from bot.town_at_hand import keep_town, plan_id_of, town_at_hand, town_file_sent, town_files
from bot.widgets import Label, Say, page
from models.rules.replying import LARGEST_FILE, MOST_FILES


async def its_files(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hand, texts = await town_at_hand(dialog_manager), texts_of(dialog_manager)
    names = texts.plain("list-comma").join(file.name for file in hand.typed.files)
    return {
        "unit": hand.report.unit.name,
        "files": len(hand.typed.files),
        "names": shortened(names, MOST_SIDE) or NONE,
        "megabytes": LARGEST_FILE >> 20,
        "most": MOST_FILES,
        "some": bool(hand.typed.files),
    }


async def all_dropped(_: Any, __: Button, manager: DialogManager) -> None:
    hand = await town_at_hand(manager)
    await keep_town(manager, hand, replace(hand.typed, files=()))


async def to_card(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_report_town(manager, unit_id_of(manager), plan_id_of(manager), card=True)


dialog = Dialog(
    page(
        ReportTownFiles.all,
        Say("report-town-files"),
        reported(None, town_files, town_file_sent),
        Button(Label("report-button-files-done"), id="card", on_click=to_card),
        Button(Label("report-button-files-drop"), id="drop", on_click=all_dropped, when="some"),
        getter=its_files,
    ),
)

"""Choose what to report on: the unit where there are several, then the item; what is owed stands first."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot import doors
from bot.access import act_of, texts_of
from bot.cutting import LONGEST_BUTTON, cut, listed_name
from bot.items_told import returned_in_short
from bot.report_at_hand import started_with
from bot.report_board import report_at_hand, reports_at_hand
from bot.report_told import NONE, round_told
from bot.states import Report
from bot.texts import Texts
from bot.widgets import Label, Say, choice, home, page
from models.questions.to_report import ReportLine, UnitReport
from models.rules.permissions import Deed


async def my_units(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    reports = await reports_at_hand(dialog_manager)
    units = [
        {
            "id": report.unit_id,
            "name": texts.plain("report-unit-line", unit=report.unit, owed=_owed(report), returned=report.returned),
        }
        for report in reports
    ]
    return {"units": units, "nothing": not units, "some": bool(units)}


def _owed(report: UnitReport) -> int:
    """What is reported together is one thing to do."""
    return len(report.owed) + report.owes_shared


async def its_items(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, unit_id = texts_of(dialog_manager), int(started_with(dialog_manager)["unit"])
    act_of(dialog_manager).check_may(Deed.REPORT, unit_id=unit_id)
    reports = await reports_at_hand(dialog_manager)
    report = next((report for report in reports if report.unit_id == unit_id), None)
    if report is None:
        return {"nothing": True, "some": False, "walk": False, "town": False, "several": False, "items": []}
    return {
        "nothing": False,
        "some": True,
        "unit": report.unit,
        "round": round_told(texts, report.round),
        "due": texts.day(report.round.due_on) if report.round else NONE,
        "owed": _owed(report),
        "returned": report.returned,
        "walk": len(report.wanting) > 1,
        "town": bool(report.shared),
        "count": len(report.shared),
        "back": returned_in_short(texts, report.returned_shared) if report.returned_shared else NONE,
        "several": len(reports) > 1,
        "items": [{"id": line.item_id, "name": _line(texts, line)} for line in report.single],
    }


def _line(texts: Texts, line: ReportLine) -> str:
    """What was returned says so and by when, whatever the length of its title."""
    behind = texts.plain("items-returned-line", what=returned_in_short(texts, line.returned)) if line.returned else ""
    words = texts.plain(
        "report-line",
        owes="yes" if line.wants_a_word else "no",
        number=line.number_text,
        title=line.title,
        said=texts.date(line.said_on) if line.said_on and not line.returned else NONE,
    )
    return cut(words, LONGEST_BUTTON - len(behind)) + behind


async def unit_chosen(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    await doors.start_report(manager, unit_id)


async def item_chosen(_: Any, __: Any, manager: DialogManager, item_id: int) -> None:
    await doors.start_report(manager, int(started_with(manager)["unit"]), item_id)


async def walk_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_report(manager, int(started_with(manager)["unit"]), walk=True)


async def town_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_report_town(manager, int(started_with(manager)["unit"]))


async def begin(_: Any, manager: DialogManager) -> None:
    """Lead on at once where there is nothing to choose: one unit, one form, or the next item of a walk."""
    start = started_with(manager)
    if not start.get("unit"):
        reports = await reports_at_hand(manager)
        if len(reports) != 1:
            await manager.switch_to(Report.units)
            return
        start["unit"] = reports[0].unit_id
    report = await report_at_hand(manager, int(start["unit"]))
    if report is None:
        return
    if not report.single:
        await doors.start_report_town(manager, report.unit_id)
    elif start.get("walk") and report.wanting:
        await doors.start_report_item(manager, report.unit_id, report.wanting[0].item_id, walk=True)
    elif start.get("walk") and report.owes_shared:
        await doors.start_report_town(manager, report.unit_id)



dialog = Dialog(
    page(
        Report.items,
        Say("report-none", when="nothing"),
        Say("report-items", when="some"),
        Button(Label("report-button-walk"), id="walk", on_click=walk_wanted, when="walk"),
        Button(Label("report-button-town"), id="town", on_click=town_wanted, when="town"),
        *choice("report_items", "items", listed_name, item_chosen),
        SwitchTo(Label("report-button-units"), id="units", state=Report.units, when="several"),
        home(),
        getter=its_items,
        hint="report-hint",
    ),
    page(
        Report.units,
        Say("report-none", when="nothing"),
        Say("report-units", when="some"),
        *choice("report_units", "units", listed_name, unit_chosen),
        home(),
        getter=my_units,
        hint="report-hint",
    ),
    on_start=begin,
)

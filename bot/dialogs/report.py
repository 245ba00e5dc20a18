"""Choose what to report on: the unit where there are several, then the item; what is owed stands first."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot import doors
from bot.access import act_of, texts_of, today_of
from bot.cutting import LONGEST_BUTTON, cut, listed_name
from bot.ends_told import ends_told
from bot.items_told import returned_in_short
from bot.plan_marks import PlanMarks
from bot.report_at_hand import started_with
from bot.report_board import plan_titles, report_at_hand, reports_at_hand
from bot.report_told import NONE, round_told
from bot.states import Report
from bot.texts import Texts
from bot.widgets import Label, Said, Say, choice, home, page
from models.questions.to_report import ReportLine, UnitReport
from models.rules.errors import Refusal
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
        nothing = {"nothing": True, "some": False, "walk": False, "town": False, "several": False, "legend": ""}
        return nothing | {"items": [], "towns": []}
    marks = PlanMarks(texts, await plan_titles(dialog_manager, report.plans))
    towns = report.together if len(report.together) > 1 else []
    return {
        "nothing": False,
        "some": True,
        "unit": report.unit,
        "round": round_told(texts, report.round),
        "due": ends_told(texts, report.round.due_on, today_of(dialog_manager)) if report.round else NONE,
        "owed": _owed(report),
        "returned": report.returned,
        "missed": report.missed,
        "walk": len(report.wanting) > 1,
        "town": len(report.together) == 1,
        "towns": [
            {"id": at, "name": marks.of(at) + _town(texts, lines)} for at, lines in towns
        ],
        "legend": marks.legend_html(),
        "count": len(report.shared),
        "back": _back(texts, report.shared),
        "several": len(reports) > 1,
        "items": [{"id": line.item_id, "name": _line(texts, line, marks.of(line.plan_id))} for line in report.single],
    }


def _back(texts: Texts, lines: Sequence[ReportLine]) -> str:
    """Of what is reported together: that it was returned."""
    returned = next((line.returned for line in lines if line.returned is not None), None)
    return returned_in_short(texts, returned) if returned else NONE


def _town(texts: Texts, lines: Sequence[ReportLine]) -> str:
    return texts.plain("report-button-town", count=len(lines), back=_back(texts, lines))


def _line(texts: Texts, line: ReportLine, mark: str) -> str:
    """What was returned says so and by when, whatever the length of its title."""
    behind = texts.plain("items-returned-line", what=returned_in_short(texts, line.returned)) if line.returned else ""
    words = texts.plain(
        "report-line",
        owes="yes" if line.wants_a_word or line.missed else "no",
        number=mark + line.number_text,
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
    """Where there is one consolidated reply to give."""
    unit_id = int(started_with(manager)["unit"])
    report = await report_at_hand(manager, unit_id)
    if report is None or len(report.together) != 1:
        raise Refusal("refused-gone")
    await doors.start_report_town(manager, unit_id, report.together[0][0])


async def town_chosen(_: Any, __: Any, manager: DialogManager, plan_id: int) -> None:
    await doors.start_report_town(manager, int(started_with(manager)["unit"]), plan_id)


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
    together = [at for at, lines in report.together if any(line.wants_a_word for line in lines)]
    if not report.single and len(report.together) == 1:
        await doors.start_report_town(manager, report.unit_id, report.together[0][0])
    elif start.get("walk") and report.wanting:
        await doors.start_report_item(manager, report.unit_id, report.wanting[0].item_id, walk=True)
    elif start.get("walk") and together:
        await doors.start_report_town(manager, report.unit_id, together[0])



dialog = Dialog(
    page(
        Report.items,
        Say("report-none", when="nothing"),
        Say("report-items", when="some"),
        Said("legend", when="legend"),
        Button(Label("report-button-walk"), id="walk", on_click=walk_wanted, when="walk"),
        Button(Label("report-button-town"), id="town", on_click=town_wanted, when="town"),
        *choice("report_towns", "towns", listed_name, town_chosen, height=3),
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

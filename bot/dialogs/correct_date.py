"""Correct an item's dates: set one for the whole item or for one unit, move one, drop one; each with its reason."""

from datetime import date
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import doors
from bot.access import act_of, hearing_of, texts_of
from bot.correcting import item_at_hand, item_id_of, reason_given, reason_page, to_item
from bot.cutting import listed_short
from bot.states import CorrectDate
from bot.texts import Texts
from bot.widgets import Label, Say, back, choice, page, typed
from models.actions.dates import drop_date, move_date, set_date
from models.answers.days import day_of
from models.notice.days import Years
from models.notice.when import last_day
from models.questions.corrections import DateSet, OpenItem
from models.questions.offices import calendar_of
from models.rules.errors import Refusal
from models.rules.naming import tidy
from models.rules.words import Duty

_NONE = "none"  # for a text that chooses


async def its_dates(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item, texts = await item_at_hand(dialog_manager), texts_of(dialog_manager)
    dates = [{"id": each.due_id, "name": _date_told(texts, each)} for each in item.dates]
    return {"number": item.number_text, "title": item.title, "count": len(dates), "dates": dates}


def _date_told(texts: Texts, each: DateSet) -> str:
    day = texts.day(each.on_day) if each.on_day else each.words
    return texts.plain("correct-date-line", day=day, unit=each.unit or _NONE)


def _date(manager: DialogManager, item: OpenItem) -> DateSet:
    found = next((each for each in item.dates if each.due_id == manager.dialog_data.get("due")), None)
    if found is None:  # another coordinator was quicker
        raise Refusal("refused-date-changed")
    return found


async def one_date(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item, texts = await item_at_hand(dialog_manager), texts_of(dialog_manager)
    each = _date(dialog_manager, item)
    told = _date_told(texts, each)
    return {"number": item.number_text, "title": item.title, "told": told, "words": each.words}


async def date_chosen(_: Any, __: Any, manager: DialogManager, due_id: int) -> None:
    manager.dialog_data["due"] = due_id
    await manager.switch_to(CorrectDate.one)


async def move_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["deed"] = "date_moved"
    await manager.switch_to(CorrectDate.day)


async def drop_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["deed"] = "date_dropped"
    await manager.switch_to(CorrectDate.reason)


async def new_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["deed"] = "date_set"
    await manager.switch_to(CorrectDate.whose)


async def whose_it_may_be(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item = await item_at_hand(dialog_manager)
    units = [{"id": each.assignment_id, "name": each.unit} for each in item.places if each.duty == Duty.REPORTS]
    return {"number": item.number_text, "title": item.title, "units": units}


async def unit_chosen(_: Any, __: Any, manager: DialogManager, assignment_id: int) -> None:
    await _whose(manager, assignment_id)


async def all_chosen(_: Any, __: Button, manager: DialogManager) -> None:
    await _whose(manager, None)


async def _whose(manager: DialogManager, assignment_id: int | None) -> None:
    manager.dialog_data["assignment"] = assignment_id
    await manager.switch_to(CorrectDate.day)


async def the_day_asked(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item = await item_at_hand(dialog_manager)
    return {"number": item.number_text, "title": item.title}


async def day_typed(words: str, manager: DialogManager) -> None:
    item = await item_at_hand(manager)
    on = day_of(words, item.plan_year) or last_day(words, Years(item.plan_year, None))  # else as a paper says it
    if on is None:
        raise Refusal("refused-day-not-understood")
    manager.dialog_data.update({"on": on.isoformat(), "words": tidy(words)})
    await manager.switch_to(CorrectDate.reason)


def _unit(manager: DialogManager, item: OpenItem) -> str:
    """Whose date it is; "" for the whole item's."""
    data = manager.dialog_data
    if data["deed"] != "date_set":
        return _date(manager, item).unit
    if data["assignment"] is None:
        return ""
    unit = next((each.unit for each in item.places if each.assignment_id == data["assignment"]), None)
    if unit is None:
        raise Refusal("refused-assignment-changed")
    return unit


async def before_and_after(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The true day with its weekday and year, so that a slip of the finger shows."""
    item, hearing, data = await item_at_hand(dialog_manager), hearing_of(dialog_manager), dialog_manager.dialog_data
    texts, unit, on = hearing.texts, _unit(dialog_manager, item), None
    if data["deed"] == "date_set":  # what stands already stays: the new date comes to it
        stands = [_date_told(texts, each) for each in item.dates if not unit or each.unit in ("", unit)]
        how, was = "added" if stands else "first", texts.plain("list-comma").join(stands)
    else:
        each = _date(dialog_manager, item)
        how, was = data["deed"].removeprefix("date_"), texts.day(each.on_day) if each.on_day else each.words
    if how != "dropped":
        on = date.fromisoformat(data["on"])
    today = calendar_of(hearing.office).local_date(hearing.act.now)
    return {
        "number": item.number_text,
        "title": item.title,
        "unit": unit or _NONE,
        "how": how,
        "was": was,
        "now": texts.day(on, year=0) if on else _NONE,
        "past": on is not None and on < today,
        "reason": await reason_given(dialog_manager) or _NONE,
    }


async def confirmed(_: Any, __: Button, manager: DialogManager) -> None:
    data, act, reason = manager.dialog_data, act_of(manager), await reason_given(manager)
    item_id, about = item_id_of(manager), ""
    if data["deed"] == "date_dropped":
        await drop_date(act, data["due"], reason)
    else:
        on, words = date.fromisoformat(data["on"]), data["words"]
        about = texts_of(manager).day(on)
        if data["deed"] == "date_moved":
            await move_date(act, data["due"], on, words, reason, past_too=True)  # the window has said that it is past
        else:
            await set_date(act, item_id, on, words, reason, data["assignment"], past_too=True)
    await doors.start_correct(manager, item_id, data["deed"], about)


dialog = Dialog(
    page(
        CorrectDate.all,
        Say("correct-dates"),
        *choice("dates", "dates", listed_short, date_chosen),
        Button(Label("correct-button-new-date"), id="new", on_click=new_wanted),
        to_item(),
        getter=its_dates,
    ),
    page(
        CorrectDate.one,
        Say("correct-date"),
        Button(Label("correct-button-move-date"), id="move", on_click=move_wanted),
        Button(Label("correct-button-drop-date"), id="drop", on_click=drop_wanted),
        back(CorrectDate.all),
        getter=one_date,
    ),
    page(
        CorrectDate.whose,
        Say("correct-date-whose"),
        Button(Label("correct-button-whole-item"), id="whole", on_click=all_chosen),
        *choice("whose", "units", listed_short, unit_chosen),
        back(CorrectDate.all),
        getter=whose_it_may_be,
    ),
    page(
        CorrectDate.day,
        Say("correct-date-day"),
        typed(day_typed),
        back(CorrectDate.all),
        getter=the_day_asked,
    ),
    reason_page(CorrectDate.reason, CorrectDate.all, CorrectDate.sure),
    page(
        CorrectDate.sure,
        Say("correct-date-sure"),
        Say("correct-date-past", when="past"),
        Button(Label("correct-button-confirm"), id="confirm", on_click=confirmed),
        back(CorrectDate.reason),
        to_item(),
        getter=before_and_after,
    ),
)

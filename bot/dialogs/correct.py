"""Correct an item of the plan in force: its units by role, one by one; from here on to its dates, split and merge."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row

from bot import doors
from bot.access import act_of, texts_of
from bot.correcting import item_at_hand, item_id_of, reason_given, reason_page, to_item
from bot.corrections_told import stand_told
from bot.cutting import listed_name, listed_short
from bot.states import Correct
from bot.unit_picker import LIST, TYPED, find_units, pickable_units, show_all_units, to_first_page
from bot.widgets import Label, Say, back, choice, home, page, typed
from models.actions.assignments import add_assignment, drop_assignment, move_assignment
from models.questions.corrections import OpenItem, Place
from models.questions.units import unit_lines
from models.rules.errors import Refusal
from models.rules.words import Duty, Role

_ROLES = list(Role)
_ANSWERING = (Role.LEAD, Role.RESPONSIBLE)  # who reports whatever the item
_NONE = "none"  # for a text that chooses


async def the_item(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item, texts = await item_at_hand(dialog_manager), texts_of(dialog_manager)
    several = len(item.clauses) > 1
    units = [
        {
            "id": place.assignment_id,
            "name": texts.plain(
                "correct-line",
                unit=place.unit,
                stand=stand_told(texts, place.role, place.duty),
                clause=place.clause if several else 0,
            ),
        }
        for place in item.places
    ]
    dates = [texts.date(each.on_day) for each in item.dates if each.on_day]
    start = dialog_manager.start_data
    assert isinstance(start, dict)
    return {
        "number": item.number_text,
        "title": item.title,
        "count": len(units),
        "dates": texts.plain("list-comma").join(dates) or _NONE,
        "units": units,
        "done": "" if dialog_manager.dialog_data else start.get("done", ""),
        "about": start.get("about", ""),
    }


async def unit_chosen(_: Any, __: Any, manager: DialogManager, assignment_id: int) -> None:
    manager.dialog_data["assignment"] = assignment_id
    manager.dialog_data["unit_name"] = _place(manager, await item_at_hand(manager)).unit
    await manager.switch_to(Correct.unit)


def _place(manager: DialogManager, item: OpenItem) -> Place:
    chosen = manager.dialog_data.get("assignment")
    place = next((place for place in item.places if place.assignment_id == chosen), None)
    if place is None:  # another coordinator was quicker
        raise Refusal("refused-assignment-changed")
    return place


async def one_unit(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item, texts = await item_at_hand(dialog_manager), texts_of(dialog_manager)
    place = _place(dialog_manager, item)
    return {
        "number": item.number_text,
        "title": item.title,
        "unit": place.unit,
        "stand": stand_told(texts, place.role, place.duty),
        "roles": _roles(dialog_manager, but=place.role),
    }


def _roles(manager: DialogManager, but: Role | None = None) -> list[dict[str, Any]]:
    texts = texts_of(manager)
    return [
        {"id": at, "name": texts.plain("role-name", role=role.value)}
        for at, role in enumerate(_ROLES, start=1)
        if role != but
    ]


def _role(at: int) -> Role:
    if at > len(_ROLES):
        raise ValueError("no such role")
    return _ROLES[at - 1]


async def move_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    manager.dialog_data.update({"deed": "move", "role": _role(at).value, "optional": True})
    await manager.switch_to(Correct.reason)


async def drop_chosen(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data.update({"deed": "drop", "role": "", "optional": False})
    await manager.switch_to(Correct.reason)


async def add_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    item = await item_at_hand(manager)
    manager.dialog_data.update({"clause": item.clauses[0], TYPED: ""})
    await to_first_page(manager)
    await manager.switch_to(Correct.clause if len(item.clauses) > 1 else Correct.add)


async def its_clauses(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item, texts = await item_at_hand(dialog_manager), texts_of(dialog_manager)
    clauses = []
    for at in range(1, len(item.clauses) + 1):
        units = [place.unit for place in item.places if place.clause == at and place.role != Role.SHARING]
        told = texts.plain("correct-clause-line", clause=at, units=texts.plain("list-comma").join(units) or _NONE)
        clauses.append({"id": at, "name": told})
    return {"number": item.number_text, "title": item.title, "clauses": clauses}


async def clause_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    clauses = (await item_at_hand(manager)).clauses
    if at > len(clauses):
        raise ValueError("no such clause")
    manager.dialog_data["clause"] = clauses[at - 1]
    await manager.switch_to(Correct.add)


async def units_to_add(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item = await item_at_hand(dialog_manager)
    return await pickable_units(dialog_manager) | {"number": item.number_text, "title": item.title}


async def unit_picked(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    item, data = await item_at_hand(manager), manager.dialog_data
    name = await _unit_name(manager, unit_id)
    if any(place.unit_id == unit_id and place.clause_id == data["clause"] for place in item.places):
        raise Refusal("refused-unit-in-clause", unit=name)
    data.update({"unit": unit_id, "unit_name": name})
    await manager.switch_to(Correct.role)


async def _unit_name(manager: DialogManager, unit_id: int) -> str:
    act = act_of(manager)
    async with act.database.reading() as session:
        names = {line.id: line.name for line in await unit_lines(session, act.office_id)}
    if unit_id not in names:
        raise Refusal("refused-gone")
    return names[unit_id]


async def role_of_new(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item = await item_at_hand(dialog_manager)
    unit = await _unit_name(dialog_manager, dialog_manager.dialog_data["unit"])
    return {"number": item.number_text, "title": item.title, "unit": unit, "roles": _roles(dialog_manager)}


async def role_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    manager.dialog_data.update({"deed": "add", "role": _role(at).value, "optional": True})
    await manager.switch_to(Correct.reason)


async def before_and_after(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item, texts, data = await item_at_hand(dialog_manager), texts_of(dialog_manager), dialog_manager.dialog_data
    if data["deed"] == "add":
        unit, was = await _unit_name(dialog_manager, data["unit"]), _NONE
    else:
        place = _place(dialog_manager, item)
        unit, was = place.unit, stand_told(texts, place.role, place.duty)
    return {
        "number": item.number_text,
        "title": item.title,
        "unit": unit,
        "was": was,
        "now": texts.plain("role-name", role=data["role"]) if data["role"] else _NONE,
        "reason": await reason_given(dialog_manager) or _NONE,
        "orphan": data["deed"] != "add" and data["role"] not in _ANSWERING and _is_last(dialog_manager, item),
    }


def _is_last(manager: DialogManager, item: OpenItem) -> bool:
    """Whether nobody else reports on the item."""
    place = _place(manager, item)
    others = [each for each in item.places if each.assignment_id != place.assignment_id]
    return place.duty == Duty.REPORTS and not any(each.duty == Duty.REPORTS for each in others)


async def confirmed(_: Any, __: Button, manager: DialogManager) -> None:
    data, act, reason = manager.dialog_data, act_of(manager), await reason_given(manager)
    match data["deed"]:
        case "move":
            await move_assignment(act, data["assignment"], Role(data["role"]), reason)
        case "drop":
            await drop_assignment(act, data["assignment"], reason)
        case _:
            await add_assignment(act, data["clause"], data["unit"], Role(data["role"]), reason)
    await doors.start_correct(manager, item_id_of(manager), data["deed"], data["unit_name"])


async def to_dates(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_correct_dates(manager, item_id_of(manager))


async def to_card(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_plan_item(manager, item_id_of(manager))


async def to_split(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_split(manager, item_id_of(manager))


async def to_merge(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_merge(manager, item_id_of(manager))


dialog = Dialog(
    page(
        Correct.item,
        Say("correct-done", when="done"),
        Say("correct-item"),
        *choice("places", "units", listed_short, unit_chosen, height=7),
        Row(
            Button(Label("correct-button-add"), id="add", on_click=add_wanted),
            Button(Label("correct-button-dates"), id="dates", on_click=to_dates),
        ),
        Row(
            Button(Label("correct-button-split"), id="split", on_click=to_split),
            Button(Label("correct-button-merge"), id="merge", on_click=to_merge),
        ),
        Button(Label("correct-button-card"), id="card", on_click=to_card),
        home(),
        getter=the_item,
    ),
    page(
        Correct.unit,
        Say("correct-unit"),
        *choice("other_roles", "roles", listed_short, move_chosen, width=2),
        Button(Label("correct-button-drop"), id="drop", on_click=drop_chosen),
        back(Correct.item),
        getter=one_unit,
    ),
    page(
        Correct.clause,
        Say("correct-clause"),
        *choice("clauses", "clauses", listed_short, clause_chosen),
        back(Correct.item),
        getter=its_clauses,
    ),
    page(
        Correct.add,
        Say("correct-add"),
        Say("invite-unit-found", when="found"),
        Say("invite-unit-none", when="none"),
        typed(find_units),
        *choice(LIST, "units", listed_name, unit_picked, width=2, height=6),
        Button(Label("invite-button-all-units"), id="all", on_click=show_all_units, when="typed"),
        back(Correct.item),
        getter=units_to_add,
    ),
    page(
        Correct.role,
        Say("correct-role"),
        *choice("new_role", "roles", listed_short, role_chosen, width=2),
        back(Correct.add),
        getter=role_of_new,
    ),
    reason_page(Correct.reason, Correct.item, Correct.sure),
    page(
        Correct.sure,
        Say("correct-sure"),
        Say("correct-orphan", when="orphan"),
        Button(Label("correct-button-confirm"), id="confirm", on_click=confirmed),
        back(Correct.reason),
        to_item(),
        getter=before_and_after,
    ),
)

"""Where a unit and its people are rung up, as a coordinator knows it."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import doors
from bot.access import act_of, texts_of
from bot.cutting import listed_name
from bot.states import UnitPhones
from bot.units_told import sitting_line
from bot.widgets import Label, Say, back, choice, home, page, typed
from models.actions.phones import enter_phone_of_seat, enter_phone_of_unit
from models.questions.unit_card import UnitCard, unit_card
from models.rules.errors import Refusal
from models.rules.permissions import Deed

_NONE = "none"  # for a text that chooses
_SEAT = "seat"  # 0: the unit's own


def _unit_id(manager: DialogManager) -> int:
    assert isinstance(manager.start_data, dict)
    return int(manager.start_data["unit"])


async def _card(manager: DialogManager) -> UnitCard:
    act, unit_id = act_of(manager), _unit_id(manager)
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    async with act.database.reading() as session:
        return await unit_card(session, act.office_id, unit_id, act.now)


async def all_numbers(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    card, texts = await _card(dialog_manager), texts_of(dialog_manager)
    return {
        "name": card.unit.name,
        "phone": card.unit.phone or _NONE,
        "seats": [{"id": each.seat_id, "name": sitting_line(texts, each)} for each in card.sitting],
    }


async def one_number(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    card, seat_id = await _card(dialog_manager), int(dialog_manager.dialog_data[_SEAT])
    who, phone = card.unit.name, card.unit.phone or ""
    if seat_id:
        sits = next((each for each in card.sitting if each.seat_id == seat_id), None)
        if sits is None:
            raise Refusal("refused-gone")
        who, phone = sits.name, sits.phone
    return {"unit": card.unit.name, "who": who, "phone": phone or _NONE, "known": bool(phone)}


async def unit_chosen(_: Any, __: Button, manager: DialogManager) -> None:
    await seat_chosen(_, __, manager, 0)


async def seat_chosen(_: Any, __: Any, manager: DialogManager, seat_id: int) -> None:
    manager.dialog_data[_SEAT] = seat_id
    await manager.switch_to(UnitPhones.one)


async def number_typed(words: str, manager: DialogManager) -> None:
    await _enter(manager, words)


async def struck_out(_: Any, __: Button, manager: DialogManager) -> None:
    await _enter(manager, "")


async def _enter(manager: DialogManager, words: str) -> None:
    act, unit_id, seat_id = act_of(manager), _unit_id(manager), int(manager.dialog_data[_SEAT])
    if seat_id:
        await enter_phone_of_seat(act, unit_id, seat_id, words)
    else:
        await enter_phone_of_unit(act, unit_id, words)
    await manager.switch_to(UnitPhones.all)


async def to_unit(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_unit(manager, _unit_id(manager))


dialog = Dialog(
    page(
        UnitPhones.all,
        Say("unit-phones"),
        Button(Label("unit-phones-own"), id="own", on_click=unit_chosen),
        *choice("phone_seats", "seats", listed_name, seat_chosen, height=6),
        Button(Label("unit-button-done"), id="done", on_click=to_unit),
        home(),
        getter=all_numbers,
    ),
    page(
        UnitPhones.one,
        Say("unit-phone-one"),
        typed(number_typed),
        Button(Label("unit-phone-drop"), id="drop", on_click=struck_out, when="known"),
        back(UnitPhones.all),
        getter=one_number,
    ),
)

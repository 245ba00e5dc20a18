"""Who has not told all that a round asks: whom to ring up, and one more word now, within what a unit may be asked."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import doors
from bot.access import act_of, hearing_of, texts_of
from bot.cutting import listed_name, told_apart
from bot.in_round_told import counts_in_round, stands_in_round
from bot.phones_told import OWN, contacts_told, phone_of_unit
from bot.round_at_hand import round_at_hand, round_id_of
from bot.round_names import round_in_full
from bot.states import Owing
from bot.texts import Texts
from bot.widgets import Label, Say, back, choice, home, page
from models.actions.chase import chase
from models.questions.offices import calendar_of
from models.questions.round_state import RoundState, UnitInRound
from models.rules.errors import Refusal


async def who_owes(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, state = texts_of(dialog_manager), await _open_round(dialog_manager)
    stand = [(unit.unit, texts.plain("owing-stands", stands=_stands(texts, unit))) for unit in state.missing]
    units = [
        {"id": unit.unit_id, "name": line} for unit, line in zip(state.missing, told_apart(stand), strict=True)
    ]
    counts = counts_in_round(texts, state.counts(towns=False) + state.counts(towns=True))
    return {"round": round_in_full(texts, state.round), "count": len(units), "counts": counts, "units": units}


def _stands(texts: Texts, unit: UnitInRound) -> str:
    return stands_in_round(texts, unit.answers)


async def one_unit(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    state, unit = await _unit(dialog_manager)
    return {
        "round": round_in_full(texts, state),
        "unit": unit.unit,
        "items": unit.answers.items,
        "stands": _stands(texts, unit),
        "amends": "yes" if unit.answers.amends else "no",
        "names": contacts_told(texts, unit) or "none",
        "phone": phone_of_unit(unit),
        "phone_told": phone_of_unit(unit) != OWN,
        "chased": bool(unit.answers.owed) and any(one.reachable for one in unit.contacts),
    }


async def _open_round(manager: DialogManager) -> RoundState:
    """Raises Refusal where it is over, or not open yet: nobody owes it anything."""
    state = await round_at_hand(manager)
    if not state.open:
        raise Refusal("refused-round-not-open")
    return state


async def _unit(manager: DialogManager) -> tuple[Any, UnitInRound]:
    state = await _open_round(manager)
    chosen = manager.dialog_data.get("unit")
    unit = next((unit for unit in state.units if unit.unit_id == chosen), None)
    if unit is None:
        raise Refusal("refused-gone")
    return state.round, unit


async def chased_told(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing, told = hearing_of(dialog_manager), await one_unit(dialog_manager)
    when = calendar_of(hearing.office).open_moment(hearing.act.now)
    at = hearing.texts.plain("adopt-at", day=hearing.texts.day(when), time=hearing.texts.time(when))
    return told | {"count": dialog_manager.dialog_data.get("count", 0), "at": "now" if when == hearing.act.now else at}


async def unit_chosen(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    manager.dialog_data["unit"] = unit_id
    await manager.switch_to(Owing.one)


async def chased(_: Any, __: Button, manager: DialogManager) -> None:
    _one, unit = await _unit(manager)
    manager.dialog_data["count"] = await chase(act_of(manager), round_id_of(manager), unit.unit_id)
    await manager.switch_to(Owing.chased)


async def to_round(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_round(manager, round_id_of(manager))


dialog = Dialog(
    page(
        Owing.all,
        Say("owing"),
        *choice("owing", "units", listed_name, unit_chosen),
        Button(Label("back"), id="round", on_click=to_round),
        getter=who_owes,
    ),
    page(
        Owing.one,
        Say("owing-unit"),
        Say("owing-phone", when="phone_told"),
        Button(Label("owing-button-chase"), id="chase", on_click=chased, when="chased"),
        back(Owing.all),
        home(),
        getter=one_unit,
    ),
    page(Owing.chased, Say("owing-chased"), back(Owing.all), home(), getter=chased_told, hint="done-here"),
)

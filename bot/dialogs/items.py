"""My items: what the plan asks of the speaker's units, a card for each, and the signature for the notice."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot.access import act_of, texts_of
from bot.items_told import item_line, item_told_html, shares_told
from bot.states import Items
from bot.widgets import Label, Said, Say, back, choice, home, page
from models.actions.acknowledge import acknowledge
from models.questions.plans import (
    UnitItem,
    UnitShare,
    item_told,
    items_of_unit,
    plans_in_force,
    shares_of,
    units_in_item,
    units_of_member,
)
from models.rules.errors import Refusal
from models.rules.permissions import Deed, Thing, may


async def my_items(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts = act_of(dialog_manager), texts_of(dialog_manager)
    plan_id, title, share, shares = await _look(dialog_manager)
    if plan_id is None or share is None:
        return {"nothing": True, "some": False, "unsigned": False, "several": False, "items": [], "units": []}
    act.check_may(Deed.LOOK_AT_UNIT_ITEMS, unit_id=share.unit_id)
    async with act.database.reading() as session:
        lines: list[UnitItem] = await items_of_unit(session, plan_id, share.unit_id)
    mine = may(act.speaker, Deed.ACKNOWLEDGE, Thing(act.office_id, share.unit_id))
    return {
        "nothing": False,
        "some": True,
        "unsigned": mine and not share.signed,
        "several": len(shares) > 1,
        "plan": title,
        "unit": share.unit,
        "signed": "yes" if share.signed else "no",
        "share": shares_told(texts, share),
        "items": [{"id": line.item_id, "name": item_line(texts, line)} for line in lines],
        "units": [{"id": other.unit_id, "name": other.unit} for other in shares if other.unit_id != share.unit_id],
    }


async def _look(manager: DialogManager) -> tuple[int | None, str, UnitShare | None, list[UnitShare]]:
    """The plan in force, the unit that is looked at, and all units of the speaker that the plan asks anything of."""
    act = act_of(manager)
    async with act.database.reading() as session:
        plans = await plans_in_force(session, act.office_id)
        if not plans or act.speaker.member_id is None:
            return None, "", None, []
        units = await units_of_member(session, act.speaker.member_id)
        shares = await shares_of(session, plans[0].id, units)
    chosen = manager.dialog_data.get("unit")
    share = next((share for share in shares if share.unit_id == chosen), shares[0] if shares else None)
    return plans[0].id, plans[0].short_title, share, shares


async def one_item(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act = act_of(dialog_manager)
    item_id = int(dialog_manager.dialog_data["item"])
    async with act.database.reading() as session:
        told = await item_told(session, act.office_id, item_id)
        units = await units_in_item(session, item_id)
    if not any(may(act.speaker, Deed.LOOK_AT_UNIT_ITEMS, Thing(act.office_id, unit_id)) for unit_id in units):
        raise Refusal("refused-gone")
    return {"card": item_told_html(texts_of(dialog_manager), told)}


async def item_chosen(_: Any, __: Any, manager: DialogManager, item_id: int) -> None:
    manager.dialog_data["item"] = item_id
    await manager.switch_to(Items.one)


async def unit_chosen(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    manager.dialog_data["unit"] = unit_id


async def signed(_: Any, __: Button, manager: DialogManager) -> None:
    plan_id, _title, share, _shares = await _look(manager)
    if plan_id is None or share is None:
        raise Refusal("refused-gone")
    await acknowledge(act_of(manager), plan_id, [share.unit_id])


def _name(line: dict[str, Any]) -> str:
    return str(line["name"])


dialog = Dialog(
    page(
        Items.mine,
        Say("items-none", when="nothing"),
        Say("items-mine", when="some"),
        Button(Label("items-button-sign"), id="sign", on_click=signed, when="unsigned"),
        *choice("my_items", "items", _name, item_chosen),
        *choice("my_units", "units", _name, unit_chosen),
        home(),
        getter=my_items,
    ),
    page(Items.one, Said("card"), back(Items.mine), home(), getter=one_item),
)

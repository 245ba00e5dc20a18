"""/units: the registry, found by kind or by a few characters; a unit's page; and a new unit."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot import doors
from bot.access import act_of, texts_of
from bot.cutting import listed_name
from bot.states import Units
from bot.unit_picker import LIST, TYPED, find_units, to_first_page
from bot.units_told import unit_line, unit_told_html
from bot.widgets import Label, Said, Say, back, choice, home, page, typed
from models.actions.collectives import share_in
from models.actions.keep_units import confirm_unit
from models.actions.retire_unit import restore_unit
from models.actions.units import add_unit
from models.questions.collectives import clauses_left_out_of
from models.questions.plans import plans_in_force, shares_of
from models.questions.unit_card import unit_card
from models.questions.units import UnitLine, matching, unit_lines
from models.rules.naming import fold
from models.rules.permissions import Deed
from models.rules.words import Post, UnitKind, approach_of

_KINDS = list(UnitKind)
_KIND = "kind"


async def _lines(manager: DialogManager) -> list[UnitLine]:
    act = act_of(manager)
    act.check_may(Deed.KEEP_UNITS)
    async with act.database.reading() as session:
        return await unit_lines(session, act.office_id, with_retired=True)


async def the_registry(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """What was typed is looked for everywhere, out of service too; else the units in service, all or of one kind."""
    texts, data = texts_of(dialog_manager), dialog_manager.dialog_data
    lines = await _lines(dialog_manager)
    words, kind = str(data.get(TYPED, "")), str(data.get(_KIND, ""))
    serving = [line for line in lines if not line.retired]
    shown = matching(lines, words) if words else [line for line in serving if kind in ("", line.kind)]
    return {
        "units": [{"id": line.id, "name": unit_line(texts, line)} for line in shown],
        "typed": words,
        "count": len(shown),
        "all": not words,
        "kind": texts.plain("kind", kind=kind) if kind else "none",
        "serving": len(serving),
        "seated": sum(bool(line.contacts) for line in serving),
        "confirm": sum(line.to_confirm for line in serving),
        "retired": len(lines) - len(serving),
        "new": bool(fold(words)) and not any(fold(words) in line.folded for line in lines),
        "found": bool(words and shown),
        "none": bool(words and not shown),
        "part": bool(words or kind),
        "some_retired": len(lines) > len(serving),
    }


async def the_kinds(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    lines = [line for line in await _lines(dialog_manager) if not line.retired]
    counts = [(at, kind, sum(line.kind == kind for line in lines)) for at, kind in enumerate(_KINDS, start=1)]
    return {
        "kinds": [
            {"id": at, "name": texts.plain("units-kind", kind=texts.plain("kind", kind=kind.value), count=count)}
            for at, kind, count in counts
            if count
        ]
    }


async def the_retired(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    retired = [{"id": line.id, "name": line.name} for line in await _lines(dialog_manager) if line.retired]
    return {"units": retired, "count": len(retired)}


async def one_unit(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts, unit_id = act_of(dialog_manager), texts_of(dialog_manager), _unit_id(dialog_manager)
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    async with act.database.reading() as session:
        card = await unit_card(session, act.office_id, unit_id, act.now)
        plans = await plans_in_force(session, act.office_id)
        shares = [(plan.short_title, await shares_of(session, plan.id, [unit_id])) for plan in plans]
        left_out = len({clause.item_id for clause in await clauses_left_out_of(session, card.unit)})
    retired = card.unit.retired_at is not None
    told = [(title, each[0] if each else None) for title, each in shares]
    return {
        "card": unit_told_html(texts, card, told, left_out),
        "left_out": left_out,
        "serves": not retired,
        "retired": retired,
        "confirm": card.unit.to_confirm and not retired,
    }


def _unit_id(manager: DialogManager) -> int:
    """The one picked in the list, or the one that the door was opened for."""
    given = manager.start_data.get("unit") if isinstance(manager.start_data, dict) else None
    return int(manager.dialog_data.get("unit") or given or 0)


async def new_unit(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, kind = texts_of(dialog_manager), dialog_manager.dialog_data.get("new_kind", UnitKind.OTHER.value)
    kinds = [{"id": at, "name": texts.plain("kind", kind=each)} for at, each in enumerate(_KINDS, start=1)]
    return {
        "name": dialog_manager.dialog_data[TYPED],
        "kinds": kinds,
        "kind": texts.plain("kind", kind=kind),
        "way": texts.plain("unit-approach", approach=approach_of(UnitKind(kind)).value),
    }


async def words_typed(words: str, manager: DialogManager) -> None:
    manager.dialog_data[_KIND] = ""
    await find_units(words, manager)


async def all_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data.update({TYPED: "", _KIND: ""})
    await to_first_page(manager)


async def kind_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    if at > len(_KINDS):
        raise ValueError("no such kind")
    manager.dialog_data.update({TYPED: "", _KIND: _KINDS[at - 1].value})
    await to_first_page(manager)
    await manager.switch_to(Units.all)


async def unit_chosen(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    manager.dialog_data["unit"] = unit_id
    await manager.switch_to(Units.one)


async def new_kind_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    if at > len(_KINDS):
        raise ValueError("no such kind")
    manager.dialog_data["new_kind"] = _KINDS[at - 1].value
    await manager.switch_to(Units.new_sure)


async def entered(_: Any, __: Button, manager: DialogManager) -> None:
    kind = UnitKind(manager.dialog_data["new_kind"])
    unit_id = await add_unit(act_of(manager), manager.dialog_data[TYPED], kind, approach_of(kind))
    manager.dialog_data.update({"unit": unit_id, TYPED: ""})
    await manager.switch_to(Units.one)


async def contact_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_invite_to(manager, _unit_id(manager), Post.CONTACT)


async def leader_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_invite_to(manager, _unit_id(manager), Post.LEADER)


async def shared_in(_: Any, __: Button, manager: DialogManager) -> None:
    await share_in(act_of(manager), _unit_id(manager))


async def confirmed(_: Any, __: Button, manager: DialogManager) -> None:
    await confirm_unit(act_of(manager), _unit_id(manager))


async def restored(_: Any, __: Button, manager: DialogManager) -> None:
    await restore_unit(act_of(manager), _unit_id(manager))


async def to_edit(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_unit_edit(manager, _unit_id(manager))


dialog = Dialog(
    page(
        Units.all,
        Say("units-all", when="all"),
        Say("invite-unit-found", when="found"),
        Say("invite-unit-none", when="none"),
        typed(words_typed),
        *choice(LIST, "units", listed_name, unit_chosen, width=2),
        SwitchTo(Label("invite-button-new-unit"), id="new", state=Units.new_kind, when="new"),
        Button(Label("invite-button-all-units"), id="all", on_click=all_wanted, when="part"),
        Row(
            SwitchTo(Label("units-button-kinds"), id="kinds", state=Units.kinds),
            SwitchTo(Label("units-button-retired"), id="retired", state=Units.retired, when="some_retired"),
        ),
        home(),
        getter=the_registry,
    ),
    page(
        Units.kinds,
        Say("units-kinds"),
        *choice("kinds", "kinds", listed_name, kind_chosen, width=2, height=9),
        back(Units.all),
        getter=the_kinds,
    ),
    page(
        Units.retired,
        Say("units-retired"),
        *choice("retired_units", "units", listed_name, unit_chosen, width=2),
        back(Units.all),
        getter=the_retired,
    ),
    page(
        Units.one,
        Said("card"),
        Row(
            Button(Label("unit-button-contact"), id="contact", on_click=contact_wanted),
            Button(Label("unit-button-leader"), id="leader", on_click=leader_wanted),
            when="serves",
        ),
        Button(Label("unit-button-share-in"), id="share_in", on_click=shared_in, when="left_out"),
        Button(Label("unit-button-confirm"), id="confirm", on_click=confirmed, when="confirm"),
        Button(Label("unit-button-restore"), id="restore", on_click=restored, when="retired"),
        Button(Label("unit-button-edit"), id="edit", on_click=to_edit),
        back(Units.all),
        home(),
        getter=one_unit,
    ),
    page(
        Units.new_kind,
        Say("invite-new-kind"),
        *choice("new_kinds", "kinds", listed_name, new_kind_chosen, width=2, height=9),
        back(Units.all),
        getter=new_unit,
    ),
    page(
        Units.new_sure,
        Say("units-new-sure"),
        Button(Label("invite-button-enter"), id="enter", on_click=entered),
        back(Units.new_kind),
        getter=new_unit,
    ),
)

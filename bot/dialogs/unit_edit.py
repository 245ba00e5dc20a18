"""What a coordinator changes about a unit: its names, what it is, its place in lists, whether it is in service."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot import doors
from bot.access import act_of, texts_of
from bot.cutting import listed_name
from bot.states import UnitEdit
from bot.unit_picker import LIST, TYPED, find_units, show_all_units, to_first_page, units_in_order
from bot.units_told import some_names, unit_head
from bot.widgets import Label, Say, back, choice, page, typed
from models.actions.keep_units import add_alias, classify_unit, drop_alias, rename_unit
from models.actions.order_units import move_unit, place_unit_after
from models.actions.retire_unit import restore_unit, retire_unit
from models.questions.unit_card import UnitCard, asked_of, sitting_for, unit_card
from models.questions.units import unit_lines
from models.rules.errors import Refusal
from models.rules.ordering import Move
from models.rules.permissions import Deed
from models.rules.words import Approach, UnitKind, approach_of

_KINDS = list(UnitKind)
_APPROACHES = list(Approach)


def _unit_id(manager: DialogManager) -> int:
    assert isinstance(manager.start_data, dict)
    return int(manager.start_data["unit"])


async def _card(manager: DialogManager) -> UnitCard:
    act, unit_id = act_of(manager), _unit_id(manager)
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    async with act.database.reading() as session:
        return await unit_card(session, act.office_id, unit_id, act.now)


async def the_unit(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    card, texts = await _card(dialog_manager), texts_of(dialog_manager)
    return unit_head(texts, card) | {
        "serves": card.unit.retired_at is None,
        "retired": card.unit.retired_at is not None,
        "count": len(card.aliases),
        "known": [
            {"id": alias_id, "name": texts.plain("unit-alias-line", alias=alias)}
            for alias_id, alias in card.aliases.items()
        ],
        "dropped": dialog_manager.dialog_data.get("dropped") or "none",
        "kinds": [{"id": at, "name": texts.plain("kind", kind=each.value)} for at, each in enumerate(_KINDS, start=1)],
        "ways": [
            {"id": at, "name": texts.plain("unit-approach", approach=each.value)}
            for at, each in enumerate(_APPROACHES, start=1)
        ],
    }


async def name_typed(words: str, manager: DialogManager) -> None:
    await rename_unit(act_of(manager), _unit_id(manager), words)
    await manager.switch_to(UnitEdit.main)


async def alias_typed(words: str, manager: DialogManager) -> None:
    await add_alias(act_of(manager), _unit_id(manager), words)
    manager.dialog_data["dropped"] = ""


async def alias_dropped(_: Any, __: Any, manager: DialogManager, alias_id: int) -> None:
    manager.dialog_data["dropped"] = await drop_alias(act_of(manager), _unit_id(manager), alias_id)


async def to_aliases(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["dropped"] = ""
    await manager.switch_to(UnitEdit.aliases)


async def kind_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    """The approach goes with the kind, unless somebody has said otherwise for this unit."""
    if at > len(_KINDS):
        raise ValueError("no such kind")
    unit, kind = (await _card(manager)).unit, _KINDS[at - 1]
    approach = approach_of(kind) if unit.approach == approach_of(unit.kind) else unit.approach
    await _propose(manager, kind, approach)


async def approach_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    if at > len(_APPROACHES):
        raise ValueError("no such approach")
    await _propose(manager, (await _card(manager)).unit.kind, _APPROACHES[at - 1])


async def _propose(manager: DialogManager, kind: UnitKind, approach: Approach) -> None:
    manager.dialog_data.update({"kind": kind.value, "approach": approach.value})
    await manager.switch_to(UnitEdit.sure)


async def what_it_would_be(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts, data = act_of(dialog_manager), texts_of(dialog_manager), dialog_manager.dialog_data
    facts = await the_unit(dialog_manager)
    async with act.database.reading() as session:
        asked = await asked_of(session, act.office_id, _unit_id(dialog_manager))
    return facts | {
        "new_kind": texts.plain("kind", kind=data["kind"]),
        "new_way": texts.plain("unit-approach", approach=data["approach"]),
        "approach": data["approach"],
        "items": asked.items,
    }


async def classified(_: Any, __: Button, manager: DialogManager) -> None:
    data = manager.dialog_data
    await classify_unit(act_of(manager), _unit_id(manager), UnitKind(data["kind"]), Approach(data["approach"]))
    await manager.switch_to(UnitEdit.main)


async def its_place(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, unit_id = act_of(dialog_manager), _unit_id(dialog_manager)
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    async with act.database.reading() as session:
        lines = await unit_lines(session, act.office_id)
    at = next((at for at, line in enumerate(lines) if line.id == unit_id), None)
    if at is None:  # out of service, so it stands in no list
        raise Refusal("refused-gone")
    return {
        "name": lines[at].name,
        "at": at + 1,
        "count": len(lines),
        "before": lines[at - 1].name if at else "none",
        "behind": lines[at + 1].name if at + 1 < len(lines) else "none",
        "not_first": at > 0,
        "not_last": at + 1 < len(lines),
    }


async def moved(_: Any, button: Button, manager: DialogManager) -> None:
    await move_unit(act_of(manager), _unit_id(manager), Move(str(button.widget_id)))


async def to_after(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data[TYPED] = ""
    await to_first_page(manager)
    await manager.switch_to(UnitEdit.after)


async def units_to_follow(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    found, unit_id = await units_in_order(dialog_manager), _unit_id(dialog_manager)
    place = await its_place(dialog_manager)
    return found | {"name": place["name"], "units": [each for each in found["units"] if each["id"] != unit_id]}


async def followed(_: Any, __: Any, manager: DialogManager, other_id: int) -> None:
    await place_unit_after(act_of(manager), _unit_id(manager), other_id)
    await manager.switch_to(UnitEdit.order)


async def to_retire(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data["seats"] = await _seats(manager)
    manager.dialog_data["changed"] = "no"
    await manager.switch_to(UnitEdit.retire)


async def _seats(manager: DialogManager) -> list[int]:
    async with act_of(manager).database.reading() as session:
        return [each.seat_id for each in await sitting_for(session, _unit_id(manager))]


async def before_retiring(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    card, act, texts = await _card(dialog_manager), act_of(dialog_manager), texts_of(dialog_manager)
    shown = dialog_manager.dialog_data["seats"]
    async with act.database.reading() as session:
        asked = await asked_of(session, act.office_id, _unit_id(dialog_manager))
    people = [
        texts.plain("who", post=texts.plain("post", post=each.post.value), name=each.name)
        for each in card.sitting
        if each.seat_id in shown
    ]
    return {
        "name": card.unit.name,
        "named": asked.named,
        "shared": asked.shared,
        "seats": len(people),
        "people": some_names(texts, people) or "none",
        "invitations": card.invitations,
        "changed": dialog_manager.dialog_data["changed"],
        "may": not asked.named and card.unit.retired_at is None,
        "busy": bool(asked.named),
        "free": not asked.named,
    }


async def retired(_: Any, __: Button, manager: DialogManager) -> None:
    """Where somebody has sat down or stood up since they were shown, they are shown anew."""
    try:
        await retire_unit(act_of(manager), _unit_id(manager), manager.dialog_data["seats"])
    except Refusal as refusal:
        if refusal.key != "refused-seats-changed":
            raise
        manager.dialog_data.update({"seats": await _seats(manager), "changed": "yes"})
        return
    await doors.start_unit(manager, _unit_id(manager))


async def restored(_: Any, __: Button, manager: DialogManager) -> None:
    await restore_unit(act_of(manager), _unit_id(manager))


async def to_unit(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_unit(manager, _unit_id(manager))


async def to_phones(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_unit_phones(manager, _unit_id(manager))


def _move(move: Move, label: Label, when: str) -> Button:
    return Button(label, id=move.value, on_click=moved, when=when)


dialog = Dialog(
    page(
        UnitEdit.main,
        Say("unit-head"),
        Row(
            SwitchTo(Label("unit-button-name"), id="name", state=UnitEdit.name),
            Button(Label("unit-button-aliases"), id="aliases", on_click=to_aliases),
        ),
        Row(
            SwitchTo(Label("unit-button-kind"), id="kind", state=UnitEdit.kind),
            SwitchTo(Label("unit-button-approach"), id="approach", state=UnitEdit.approach),
        ),
        Button(Label("unit-button-phones"), id="phones", on_click=to_phones),
        SwitchTo(Label("unit-button-order"), id="order", state=UnitEdit.order, when="serves"),
        Button(Label("unit-button-retire"), id="retire", on_click=to_retire, when="serves"),
        Button(Label("unit-button-restore"), id="restore", on_click=restored, when="retired"),
        Button(Label("unit-button-done"), id="done", on_click=to_unit),
        getter=the_unit,
    ),
    page(
        UnitEdit.name,
        Say("unit-name"),
        typed(name_typed),
        back(UnitEdit.main),
        getter=the_unit,
    ),
    page(
        UnitEdit.aliases,
        Say("unit-aliases"),
        typed(alias_typed),
        *choice("known_names", "known", listed_name, alias_dropped),
        back(UnitEdit.main),
        getter=the_unit,
    ),
    page(
        UnitEdit.kind,
        Say("unit-kind"),
        *choice("kinds", "kinds", listed_name, kind_chosen, width=2, height=9),
        back(UnitEdit.main),
        getter=the_unit,
    ),
    page(
        UnitEdit.approach,
        Say("unit-approaches"),
        *choice("ways", "ways", listed_name, approach_chosen),
        back(UnitEdit.main),
        getter=the_unit,
    ),
    page(
        UnitEdit.sure,
        Say("unit-sure"),
        Button(Label("unit-button-sure"), id="sure", on_click=classified),
        back(UnitEdit.main),
        getter=what_it_would_be,
    ),
    page(
        UnitEdit.order,
        Say("unit-order"),
        Row(
            _move(Move.UP, Label("unit-button-up"), "not_first"),
            _move(Move.DOWN, Label("unit-button-down"), "not_last"),
        ),
        Row(
            _move(Move.TOP, Label("unit-button-top"), "not_first"),
            _move(Move.BOTTOM, Label("unit-button-bottom"), "not_last"),
        ),
        Button(Label("unit-button-after"), id="after", on_click=to_after),
        back(UnitEdit.main),
        getter=its_place,
    ),
    page(
        UnitEdit.after,
        Say("unit-after"),
        Say("invite-unit-found", when="found"),
        Say("invite-unit-none", when="none"),
        typed(find_units),
        *choice(LIST, "units", listed_name, followed, width=2, height=6),
        Button(Label("invite-button-all-units"), id="all", on_click=show_all_units, when="typed"),
        back(UnitEdit.order),
        getter=units_to_follow,
    ),
    page(
        UnitEdit.retire,
        Say("unit-retire-busy", when="busy"),
        Say("unit-retire", when="free"),
        Button(Label("unit-button-retire-sure"), id="sure", on_click=retired, when="may"),
        back(UnitEdit.main),
        getter=before_retiring,
    ),
)

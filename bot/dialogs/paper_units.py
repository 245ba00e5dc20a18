"""Units that a paper names and no registry knows: enter them as new ones, or say which known unit they are."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot.access import texts_of
from bot.cutting import listed_name
from bot.paper_at_hand import Paper, answer, paper_at_hand, to_overview
from bot.states import PaperUnits
from bot.unit_picker import LIST, TYPED, find_units, pickable_units, show_all_units
from bot.widgets import Label, Say, back, choice, page, typed
from models.actions.choices import Choices
from models.notice.adopting import kind_proposed
from models.rules.errors import Refusal
from models.rules.words import Approach, UnitKind, approach_of

_KINDS = list(UnitKind)
_APPROACHES = list(Approach)


def _asked(paper: Paper) -> list[str]:
    """Every name that was or is to be answered for, what is open first."""
    return [*paper.unknown, *paper.choices.new_units, *paper.choices.same_as]


async def names_asked(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, texts = await paper_at_hand(dialog_manager), texts_of(dialog_manager)
    unknown, cut_short = paper.unknown, paper.cut_short
    names = [
        {"id": at, "name": texts.plain("paper-units-line", name=name, state=_state(paper, name))}
        for at, name in enumerate(_asked(paper), start=1)
    ]
    return {
        "names": names,
        "named": paper.named,
        "open": len(unknown),
        "lost": len(cut_short),
        "some": any(name not in cut_short and name not in paper.likely for name in unknown),
        "like": len(_likely(paper)),
    }


def _state(paper: Paper, name: str) -> str:
    if name in paper.choices.new_units:
        return "new"
    if name in paper.choices.same_as:
        return "understood" if name in paper.understood else "same"
    return "like" if name in _likely(paper) else "open"


def _likely(paper: Paper) -> set[str]:
    """Names that may be a unit, but for those that an open doubt about a lost character would make known."""
    return {*paper.likely}.difference(paper.cut_short)


async def one_name(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    paper, texts = await paper_at_hand(dialog_manager), texts_of(dialog_manager)
    name = _name(dialog_manager, paper)
    state = _state(paper, name)
    kind = paper.choices.new_units.get(name, kind_proposed(name))
    approach = paper.choices.approach_of_new(name) if state == "new" else approach_of(kind)
    meant = paper.choices.same_as.get(name, paper.likely.get(name))
    same = next((unit.name for unit in paper.units if unit.id == meant), "")
    items = [item.number_text for item in paper.tasks if _is_named(name, paper, item.number_text)]
    return {
        "name": name,
        "items": texts.plain("list-comma").join(items),
        "state": state,
        "kind": texts.plain("kind", kind=kind.value),
        "way": texts.plain("unit-approach", approach=approach.value),
        "same": same or "none",
        "lost": "yes" if name in paper.cut_short else "no",
        "is_open": state in ("open", "like", "understood"),
        "is_like": state == "like",
        "answered": state in ("new", "same"),
        "is_new": state == "new",
        "kinds": [{"id": at, "name": texts.plain("kind", kind=each.value)} for at, each in enumerate(_KINDS, start=1)],
    }


def _name(manager: DialogManager, paper: Paper) -> str:
    name = str(manager.dialog_data.get("name", ""))
    if name not in _asked(paper):  # a correction of the paper has done away with it
        raise Refusal("refused-gone")
    return name


def _is_named(name: str, paper: Paper, number_text: str) -> bool:
    clauses = (clause for item in paper.tasks if item.number_text == number_text for clause in item.clauses)
    return any(name in (*each.lead_units, *each.responsible_units, *each.cooperating_units) for each in clauses)


async def name_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    names = _asked(await paper_at_hand(manager))
    if at > len(names):
        raise ValueError("no such name")
    manager.dialog_data["name"] = names[at - 1]
    manager.dialog_data[TYPED] = ""
    await manager.switch_to(PaperUnits.one)


def _without(told: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {each: value for each, value in told.items() if each != name}


def _forgotten(choices: Choices, name: str) -> Choices:
    """The answers without what was said about this name."""
    return replace(
        choices,
        new_units=_without(choices.new_units, name),
        approaches=_without(choices.approaches, name),
        same_as=_without(choices.same_as, name),
    )


async def _enter(manager: DialogManager, name: str, kind: UnitKind) -> None:
    def change(_: Any, choices: Choices) -> Choices:
        others = _forgotten(choices, name)
        return replace(others, new_units={**others.new_units, name: kind})

    await answer(manager, change)
    await manager.switch_to(PaperUnits.one)


async def entered(_: Any, __: Button, manager: DialogManager) -> None:
    name = _name(manager, await paper_at_hand(manager))
    await _enter(manager, name, kind_proposed(name))


async def kind_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    if at > len(_KINDS):
        raise ValueError("no such kind")
    await _enter(manager, _name(manager, await paper_at_hand(manager)), _KINDS[at - 1])


async def approach_turned(_: Any, __: Button, manager: DialogManager) -> None:
    """On to the next of the three ways in which a unit may be asked."""
    paper = await paper_at_hand(manager)
    name = _name(manager, paper)
    if name not in paper.choices.new_units:
        raise Refusal("refused-gone")
    following = _APPROACHES[(_APPROACHES.index(paper.choices.approach_of_new(name)) + 1) % len(_APPROACHES)]
    await answer(manager, lambda _, given: replace(given, approaches={**given.approaches, name: following}))


async def same_chosen(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    await _is_same(manager, _name(manager, await paper_at_hand(manager)), unit_id)
    await manager.switch_to(PaperUnits.all)


async def likely_meant(_: Any, __: Button, manager: DialogManager) -> None:
    paper = await paper_at_hand(manager)
    name = _name(manager, paper)
    if name not in paper.likely:
        raise Refusal("refused-gone")
    await _is_same(manager, name, paper.likely[name])


async def _is_same(manager: DialogManager, name: str, unit_id: int) -> None:
    def change(_: Any, choices: Choices) -> Choices:
        others = _forgotten(choices, name)
        return replace(others, same_as={**others.same_as, name: unit_id})

    await answer(manager, change)


async def taken_back(_: Any, __: Button, manager: DialogManager) -> None:
    name = _name(manager, await paper_at_hand(manager))
    await answer(manager, lambda _, choices: _forgotten(choices, name))


async def all_entered(_: Any, __: Button, manager: DialogManager) -> None:
    paper = await paper_at_hand(manager)
    asked = {*paper.cut_short, *paper.likely}
    new = {name: kind_proposed(name) for name in paper.unknown if name not in asked}
    await answer(manager, lambda _, choices: replace(choices, new_units={**new, **choices.new_units}))


async def registry_to_pick(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    name = _name(dialog_manager, await paper_at_hand(dialog_manager))
    return await pickable_units(dialog_manager) | {"name": name}


dialog = Dialog(
    page(
        PaperUnits.all,
        Say("paper-units"),
        *choice("names", "names", listed_name, name_chosen),
        Button(Label("paper-units-button-all"), id="all", on_click=all_entered, when="some"),
        to_overview(),
        getter=names_asked,
    ),
    page(
        PaperUnits.one,
        Say("paper-unit"),
        Button(Label("paper-unit-button-likely"), id="likely", on_click=likely_meant, when="is_like"),
        Button(Label("paper-unit-button-enter"), id="enter", on_click=entered, when="is_open"),
        SwitchTo(Label("paper-unit-button-kind"), id="kind", state=PaperUnits.kind),
        Button(Label("paper-unit-button-approach"), id="approach", on_click=approach_turned, when="is_new"),
        SwitchTo(Label("paper-unit-button-same"), id="same", state=PaperUnits.same),
        Button(Label("paper-unit-button-undo"), id="undo", on_click=taken_back, when="answered"),
        back(PaperUnits.all),
        getter=one_name,
    ),
    page(
        PaperUnits.kind,
        Say("paper-unit-kind"),
        *choice("new_kind", "kinds", listed_name, kind_chosen, width=2, height=9),
        back(PaperUnits.one),
        getter=one_name,
    ),
    page(
        PaperUnits.same,
        Say("paper-unit-same"),
        Say("invite-unit-found", when="found"),
        Say("invite-unit-none", when="none"),
        typed(find_units),
        *choice(LIST, "units", listed_name, same_chosen, width=2, height=6),
        Button(Label("invite-button-all-units"), id="all", on_click=show_all_units, when="typed"),
        back(PaperUnits.one),
        getter=registry_to_pick,
    ),
)

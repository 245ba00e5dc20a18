"""The year closes: settle what is open, all that the units' own words propose at once, the rest one by one."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot import doors
from bot.access import act_of, hearing_of, texts_of
from bot.closing_up import (
    NONE,
    SETTLEMENTS,
    at_hand,
    item_at_hand,
    keep_typed,
    plan_at_hand,
    plans_to_close,
    settlement_name,
    typed_so_far,
)
from bot.cutting import brief_title, listed_name, listed_short, told_apart
from bot.plan_chosen import asks_plan, other_plan, plan_page
from bot.states import Closing
from bot.texts import Texts
from bot.widgets import Label, Say, back, choice, home, page, typed
from models.actions.settle import settle_as_proposed, settle_item
from models.questions.closing import OpenItem, OpenPlace, units_of
from models.questions.offices import calendar_of
from models.rules.errors import Refusal
from models.rules.reasons import LONGEST_REASON, reason_of
from models.rules.words import Settlement


async def what_is_left(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, closing = texts_of(dialog_manager), await at_hand(dialog_manager)
    proposed = Counter(place.proposal for item in closing.items for place in item.places)
    return {
        "plan": brief_title(closing.plan.short_title),
        "open": closing.open,
        "ahead": not closing.open,
        "archived": "yes" if closing.plan.archived_at else "no",
        "due": texts.day(closing.due_on) if closing.due_on else NONE,
        "count": len(closing.items),
        "proposed": proposed[Settlement.DONE] + proposed[Settlement.ONGOING],
        "done_count": proposed[Settlement.DONE],
        "ongoing_count": proposed[Settlement.ONGOING],
        "waiting": sum(place.waits for item in closing.items for place in item.places),
        "refused": sum(bool(place.refused) and not place.waits for item in closing.items for place in item.places),
        "kinds": [
            {
                "id": SETTLEMENTS.index(kind) + 1,
                "name": texts.plain("closing-kind", settlement=kind.value, count=proposed[kind]),
            }
            for kind in (Settlement.DONE, Settlement.ONGOING)
            if closing.open and proposed[kind]
        ],
        "items": _lines(texts, closing.items) if closing.open else [],
        "done": dialog_manager.dialog_data.get("done", ""),
        "about": dialog_manager.dialog_data.get("about", ""),
        "own": dialog_manager.dialog_data.get("own", 0),
    }


def _lines(texts: Texts, items: Sequence[OpenItem]) -> list[dict[str, Any]]:
    lines = [
        (
            item.number_text + item.title,
            texts.plain("closing-left", left=units_of(item.places)) if item.places else "",
        )
        for item in items
    ]
    return [{"id": item.id, "name": name} for item, name in zip(items, told_apart(lines), strict=True)]


async def _turn(manager: DialogManager, state: Any, done: str = "", about: str = "", own: int = 0) -> None:
    manager.dialog_data.update({"done": done, "about": about, "own": own})
    await manager.switch_to(state)


async def kind_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    manager.dialog_data["kind"] = _settlement(at).value
    await _turn(manager, Closing.kind)


def _settlement(at: int) -> Settlement:
    if at > len(SETTLEMENTS):
        raise ValueError("no such settlement")
    return SETTLEMENTS[at - 1]


async def all_of_a_kind(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, kind = texts_of(dialog_manager), Settlement(dialog_manager.dialog_data["kind"])
    proposed = [
        (item.number_text, place.unit)
        for item in (await at_hand(dialog_manager)).items
        for place in item.places
        if place.proposal == kind
    ]
    units = Counter(number for number, _ in proposed)
    told = [texts.plain("closing-count", number=number, count=count) for number, count in units.items()]
    return {
        "settlement": settlement_name(texts, kind),
        "count": len(proposed),
        "items": texts.plain("list-comma").join(told) or NONE,
    }


async def kind_confirmed(_: Any, __: Button, manager: DialogManager) -> None:
    kind = Settlement(manager.dialog_data["kind"])
    plan = await plan_at_hand(manager)
    found = await settle_as_proposed(act_of(manager), plan.id, kind)
    done = "several" if found["settled"] else "none"
    await _turn(manager, Closing.main, done, str(found["settled"]), found["own"])


async def item_chosen(_: Any, __: Any, manager: DialogManager, item_id: int) -> None:
    manager.dialog_data["item"] = item_id
    await _turn(manager, Closing.item)


async def one_item(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, item = texts_of(dialog_manager), await item_at_hand(dialog_manager)
    places = [
        (place.unit, texts.plain("closing-place", said=_last_word(dialog_manager, place))) for place in item.places
    ]
    return {
        "number": item.number_text,
        "title": item.title,
        "count": units_of(item.places),
        "proposed": units_of(item.proposed),
        "waits": units_of(place for place in item.places if place.waits),
        "undecided": units_of(item.rest),
        "refused": units_of(place for place in item.places if place.refused),
        "whole": not item.places,
        "some": len(item.places) > 1 and bool(item.rest),
        "places": [
            {"id": place.assignment_id, "name": name}
            for place, name in zip(item.places, told_apart(places), strict=True)
        ],
        "settlements": _settlements(dialog_manager) if not item.places else [],
        "done": dialog_manager.dialog_data.get("done", ""),
        "about": dialog_manager.dialog_data.get("about", ""),
        "own": 0,
    }


def _last_word(manager: DialogManager, place: OpenPlace) -> str:
    texts = texts_of(manager)
    if place.waits:
        return texts.plain("closing-waits")
    if place.said is None:
        return texts.plain("closing-no-word")
    said = texts.plain("reply-status", status=place.said.value)
    if place.refused is None:
        return said
    return texts.plain("closing-refused", said=said, undone="yes" if place.refused.undone else "no")


def _day(manager: DialogManager, place: OpenPlace) -> str:
    if place.waits or place.said_at is None:
        return NONE
    return texts_of(manager).date(calendar_of(hearing_of(manager).office).local_date(place.said_at))


def _settlements(manager: DialogManager) -> list[dict[str, Any]]:
    texts = texts_of(manager)
    return [{"id": at, "name": settlement_name(texts, each)} for at, each in enumerate(SETTLEMENTS, start=1)]


async def the_rest(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, item = texts_of(dialog_manager), await item_at_hand(dialog_manager)
    rest = item.rest
    return {
        "number": item.number_text,
        "title": item.title,
        "count": units_of(rest),
        "units": texts.plain("list-comma").join(
            texts.plain("closing-place-in-list", unit=place.unit, said=_last_word(dialog_manager, place))
            for place in rest
        ) or NONE,
    }


async def rest_carried_over(_: Any, __: Button, manager: DialogManager) -> None:
    item = await item_at_hand(manager)
    await _settle(manager, Settlement.CARRIED_OVER, [place.assignment_id for place in item.rest])


async def place_chosen(_: Any, __: Any, manager: DialogManager, assignment_id: int) -> None:
    manager.dialog_data["assignment"] = assignment_id
    await _turn(manager, Closing.unit)


async def one_unit(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item = await item_at_hand(dialog_manager)
    chosen = dialog_manager.dialog_data.get("assignment")
    place = next((place for place in item.places if place.assignment_id == chosen), None)
    if place is None:
        raise Refusal("refused-settled-already")
    return {
        "number": item.number_text,
        "title": item.title,
        "unit": place.unit,
        "said": _last_word(dialog_manager, place),
        "day": _day(dialog_manager, place),
        "words": NONE if place.waits else place.words or NONE,
        "why": place.refused.why if place.refused and place.refused.why else NONE,
        "waits": place.waits,
        "settlements": [] if place.waits else _settlements(dialog_manager),
    }


async def unit_settled(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    await _chosen(manager, _settlement(at), [int(manager.dialog_data["assignment"])])


async def whole_settled(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    manager.dialog_data["assignment"] = 0
    await _chosen(manager, _settlement(at), [])


async def _chosen(manager: DialogManager, as_what: Settlement, assignments: list[int]) -> None:
    """Not done wants a reason first; everything else can be undone with a tap."""
    if as_what == Settlement.NOT_DONE:
        await _turn(manager, Closing.reason)
    else:
        await _settle(manager, as_what, assignments)


async def _settle(manager: DialogManager, as_what: Settlement, assignments: list[int], why: str = "") -> None:
    item = await item_at_hand(manager)
    closed = await settle_item(act_of(manager), item.id, as_what, assignments, why)
    state = Closing.main if closed else Closing.item
    await _turn(manager, state, "item" if closed else as_what.value, item.number_text)


async def the_reason(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    item = await item_at_hand(dialog_manager)
    chosen = dialog_manager.dialog_data.get("assignment")
    unit = next((place.unit for place in item.places if place.assignment_id == chosen), NONE)
    kept = await typed_so_far(dialog_manager, item.id)
    told = {"number": item.number_text, "title": item.title, "unit": unit, "kept": kept, "reason": kept}
    return told | {"most": str(LONGEST_REASON)}


async def reason_typed(words: str, manager: DialogManager) -> None:
    await keep_typed(manager, (await item_at_hand(manager)).id, reason_of(words))
    await manager.switch_to(Closing.sure)


async def kept_chosen(_: Any, __: Button, manager: DialogManager) -> None:
    await manager.switch_to(Closing.sure)


async def not_done_confirmed(_: Any, __: Button, manager: DialogManager) -> None:
    chosen = int(manager.dialog_data.get("assignment", 0))
    reason = await typed_so_far(manager, (await item_at_hand(manager)).id)
    await _settle(manager, Settlement.NOT_DONE, [chosen] if chosen else [], reason)


async def to_settled(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_settled(manager, (await plan_at_hand(manager)).id)


async def to_review(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_review(manager)


dialog = Dialog(
    page(
        Closing.main,
        Say("closing-done", when="done"),
        Say("closing-ahead", when="ahead"),
        Say("closing", when="open"),
        *choice("kinds", "kinds", listed_short, kind_chosen),
        *choice("open_items", "items", listed_name, item_chosen, height=7),
        Button(Label("review-button-settled"), id="settled", on_click=to_settled),
        Button(Label("review-button-list"), id="review", on_click=to_review),
        other_plan(Closing.which),
        home(),
        getter=what_is_left,
    ),
    page(
        Closing.kind,
        Say("closing-all"),
        Button(Label("closing-button-sure"), id="sure", on_click=kind_confirmed),
        back(Closing.main),
        getter=all_of_a_kind,
    ),
    page(
        Closing.item,
        Say("closing-done", when="done"),
        Say("closing-item"),
        *choice("closing_places", "places", listed_name, place_chosen, height=7),
        *choice("whole", "settlements", listed_short, whole_settled, width=2),
        SwitchTo(Label("closing-button-rest"), id="rest", state=Closing.rest, when="some"),
        back(Closing.main),
        getter=one_item,
    ),
    page(
        Closing.rest,
        Say("closing-rest"),
        Button(Label("closing-button-sure"), id="sure", on_click=rest_carried_over),
        back(Closing.item),
        getter=the_rest,
    ),
    page(
        Closing.unit,
        Say("closing-unit"),
        *choice("settlements", "settlements", listed_short, unit_settled, width=2),
        Button(Label("closing-button-review"), id="review", on_click=to_review, when="waits"),
        back(Closing.item),
        getter=one_unit,
    ),
    page(
        Closing.reason,
        Say("closing-reason"),
        Say("correct-reason-kept", when="kept"),
        typed(reason_typed, files_go="reply"),
        Button(Label("correct-button-kept"), id="kept", on_click=kept_chosen, when="kept"),
        back(Closing.item),
        getter=the_reason,
    ),
    page(
        Closing.sure,
        Say("closing-not-done"),
        Button(Label("closing-button-not-done"), id="sure", on_click=not_done_confirmed),
        SwitchTo(Label("return-button-words"), id="words", state=Closing.reason),
        back(Closing.item),
        getter=the_reason,
    ),
    plan_page(Closing.which, among=plans_to_close),
    on_start=asks_plan(Closing.which, plans_to_close),
)

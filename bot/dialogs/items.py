"""My items: what the plan asks of the speaker's units, a card for each, and the signature for the notice."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import doors
from bot.access import act_of, texts_of
from bot.cutting import brief_title, listed_name
from bot.item_card_told import (
    card_head_html,
    dates_html,
    moves_html,
    own_part_html,
    replies_html,
    targets_html,
    text_html,
    units_html,
)
from bot.item_deeds import DEEDS, deeds_now
from bot.items_at_hand import ITEM, UNIT, AtHand, Part, at_hand, item_of_mine
from bot.items_finding import CARD, FOUND, LIST, finds_in_mine, meant_by
from bot.items_told import NONE, item_line, mine_told_html, own_unit_name
from bot.leaves import in_leaves, leaves, open_leaf, to_first
from bot.plan_chosen import own_units, plan_at_hand, sees_plan
from bot.plan_marks import PlanMarks
from bot.states import Items
from bot.texts import Texts
from bot.widgets import Label, Said, Say, back, choice, home, page
from models.actions.acknowledge import acknowledge
from models.questions.item_card import item_card
from models.questions.item_replies import replies_about
from models.questions.unit_items import UnitItem, by_urgency
from models.rules.errors import Refusal
from models.rules.permissions import Deed, Thing, may
from models.rules.words import Approach

MOST_REPLIES = 3


async def my_items(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts = act_of(dialog_manager), texts_of(dialog_manager)
    mine = await at_hand(dialog_manager)
    if mine is None:
        plan, office = await plan_at_hand(dialog_manager), sees_plan(act.speaker) and not own_units(act.speaker)
        title = brief_title(plan.short_title) if plan else NONE
        facts = {"some": False, "nothing": not office, "office": office, "plan": title}
        return facts | {"unsigned": False, "items": [], "units": [], "to_sign": [], "found": NONE, "narrowed": False}
    act.check_may(Deed.LOOK_AT_UNIT_ITEMS, unit_id=mine.parts[0].unit.id)
    lines, typed = _lines(texts, mine), dialog_manager.dialog_data.get(FOUND, "")
    found = meant_by(typed, [line for _, line in lines]) if typed else []
    unsigned = [part for part in mine.parts if _signing(dialog_manager, part) == "no"]
    return {
        "some": True,
        "nothing": False,
        "office": False,
        "told": "\n".join([*(_part_told(dialog_manager, mine, part) for part in mine.parts), texts.html("items-tap")]),
        "narrowed": bool(found),
        "found": typed or NONE,
        "count": len(found),
        "unsigned": len(unsigned) == 1 == len(mine.parts),
        "to_sign": [
            {"id": part.plan.id, "name": texts.plain("items-button-sign-one", plan=brief_title(part.plan.short_title))}
            for part in unsigned
            if len(mine.parts) > 1
        ],
        "items": [
            {"id": line.item_id, "name": item_line(texts, line, mark)}
            for mark, line in lines
            if not found or line in found
        ],
        "units": [
            {
                "id": parts[0].unit.id,
                "name": own_unit_name(texts, parts[0].unit, [line for part in parts for line in part.items]),
            }
            for parts in mine.others
        ],
    }


def _mark(texts: Texts, mine: AtHand, part: Part) -> str:
    return PlanMarks(texts, {each.plan.id: each.plan.short_title for each in mine.parts}).of(part.plan.id)


def _part_told(manager: DialogManager, mine: AtHand, part: Part) -> str:
    texts, last = texts_of(manager), part is mine.parts[-1]
    title = _mark(texts, mine, part) + brief_title(part.plan.short_title)
    told = mine_told_html(texts, title, part.board, part.unit, part.items, _signing(manager, part))
    return told if last else told + "\n"  # an empty line between two


def _lines(texts: Texts, mine: AtHand) -> list[tuple[str, UnitItem]]:
    """The items of all plans, each with its plan's mark; what is owed first."""
    lines = [(_mark(texts, mine, part), line) for part in mine.parts for line in part.items]
    return sorted(lines, key=lambda marked: by_urgency(marked[1]))


def _signing(manager: DialogManager, mine: Part) -> str:
    """How the signature is told: a choice of items-mine."""
    act = act_of(manager)
    if mine.unit.signed:
        return "yes"
    if mine.unit.approach == Approach.CONSULTED or mine.plan.archived_at is not None:
        return "not_asked"
    return "no" if may(act.speaker, Deed.ACKNOWLEDGE, Thing(act.office_id, mine.unit.id)) else "others"


async def one_item(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts = act_of(dialog_manager), texts_of(dialog_manager)
    mine, line = await item_of_mine(dialog_manager)
    act.check_may(Deed.LOOK_AT_UNIT_ITEMS, unit_id=mine.unit.id)
    async with act.database.reading() as session:
        card = await item_card(session, act.office_id, line.item_id, mine.unit.id)
        replies = await replies_about(session, line.item_id, mine.unit.id, MOST_REPLIES)
    places = [place for place in mine.unit.places if place.item_id == line.item_id]
    blocks = [
        card_head_html(texts, card),
        *own_part_html(texts, mine.unit, places, mine.board),
        *dates_html(texts, card),
        *replies_html(texts, replies),
        *targets_html(texts, card),
        *units_html(texts, card),
        *moves_html(texts, card),
        *text_html(texts, card),
    ]
    return await open_leaf(dialog_manager, CARD, in_leaves(blocks)) | deeds_now(act.speaker, mine, line)


async def item_chosen(_: Any, __: Any, manager: DialogManager, item_id: int) -> None:
    manager.dialog_data[ITEM] = item_id
    await to_first(manager, CARD)
    await manager.switch_to(Items.one)


async def unit_chosen(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    manager.dialog_data[UNIT] = unit_id
    manager.dialog_data.pop(FOUND, None)
    await to_first(manager, LIST)


async def signed(_: Any, __: Button, manager: DialogManager) -> None:
    """Where one plan is to be signed for, and there is no other."""
    mine = await at_hand(manager)
    if mine is None or len(mine.parts) > 1:
        raise Refusal("refused-gone")
    await acknowledge(act_of(manager), mine.parts[0].plan.id, [mine.parts[0].unit.id])


async def plan_signed(_: Any, __: Any, manager: DialogManager, plan_id: int) -> None:
    mine = await at_hand(manager)
    part = next((part for part in mine.parts if part.plan.id == plan_id), None) if mine else None
    if part is None:
        raise Refusal("refused-gone")
    await acknowledge(act_of(manager), plan_id, [part.unit.id])


async def all_shown(_: Any, __: Button, manager: DialogManager) -> None:
    manager.dialog_data.pop(FOUND, None)


async def to_plan(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_plan(manager)



dialog = Dialog(
    page(
        Items.mine,
        Say("items-none", when="nothing"),
        Say("items-none-office", when="office"),
        Said("told", when="some"),
        Say("items-found", when="narrowed"),
        Button(Label("items-button-sign"), id="sign", on_click=signed, when="unsigned"),
        *choice("plans_to_sign", "to_sign", listed_name, plan_signed, height=3),
        *choice(LIST, "items", listed_name, item_chosen),
        Button(Label("items-button-all"), id="whole", on_click=all_shown, when="narrowed"),
        *choice("my_units", "units", listed_name, unit_chosen, height=3),
        Button(Label("home-button-plan"), id="plan", on_click=to_plan, when="office"),
        home(),
        getter=my_items,
        hint="items-words",
        hears=finds_in_mine,
    ),
    page(
        Items.one,
        Said("card"),
        *DEEDS,
        *leaves(CARD),
        back(Items.mine),
        home(),
        getter=one_item,
        hint="items-words",
        hears=finds_in_mine,
    ),
)

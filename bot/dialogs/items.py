"""My items: what the plan asks of the speaker's units, a card for each, and the signature for the notice."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot import doors
from bot.access import act_of, texts_of
from bot.cutting import listed_name
from bot.item_card_told import (
    card_head_html,
    dates_html,
    own_part_html,
    replies_html,
    targets_html,
    text_html,
    units_html,
)
from bot.item_deeds import DEEDS, deeds_now
from bot.items_at_hand import ITEM, UNIT, AtHand, at_hand, item_of_mine, own_units, plan_at_hand, sees_plan
from bot.items_told import NONE, item_line, mine_told_html, own_unit_name
from bot.leaves import in_leaves, leaves, open_leaf, to_first
from bot.states import Items
from bot.widgets import Label, Said, Say, back, choice, home, page
from models.actions.acknowledge import acknowledge
from models.questions.item_card import item_card
from models.questions.item_replies import replies_about
from models.questions.unit_items import unit_items
from models.rules.errors import Refusal
from models.rules.permissions import Deed, Thing, may
from models.rules.words import Approach

LIST, CARD = "my_items", "card"
MOST_REPLIES = 3


async def my_items(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts = act_of(dialog_manager), texts_of(dialog_manager)
    mine = await at_hand(dialog_manager)
    if mine is None:
        plan, office = await plan_at_hand(dialog_manager), sees_plan(act.speaker) and not own_units(act.speaker)
        title = plan.short_title if plan else NONE
        facts = {"some": False, "nothing": not office, "office": office, "plan": title}
        return facts | {"unsigned": False, "items": [], "units": []}
    act.check_may(Deed.LOOK_AT_UNIT_ITEMS, unit_id=mine.unit.id)
    lines, signing = mine.items, _signing(dialog_manager, mine)
    return {
        "some": True,
        "nothing": False,
        "office": False,
        "told": mine_told_html(texts, mine.plan.short_title, mine.board, mine.unit, lines, signing),
        "unsigned": signing == "no",
        "items": [{"id": line.item_id, "name": item_line(texts, line)} for line in lines],
        "units": [
            {"id": other.id, "name": own_unit_name(texts, other, unit_items(mine.board, other.id))}
            for other in mine.units
            if other.id != mine.unit.id
        ],
    }


def _signing(manager: DialogManager, mine: AtHand) -> str:
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
        *own_part_html(texts, mine.unit, places, mine.board.rounds),
        *dates_html(texts, card),
        *replies_html(texts, replies),
        *targets_html(texts, card),
        *units_html(texts, card),
        *text_html(texts, card),
    ]
    return await open_leaf(dialog_manager, CARD, in_leaves(blocks)) | deeds_now(act.speaker, mine, line)


async def item_chosen(_: Any, __: Any, manager: DialogManager, item_id: int) -> None:
    manager.dialog_data[ITEM] = item_id
    await to_first(manager, CARD)
    await manager.switch_to(Items.one)


async def unit_chosen(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    manager.dialog_data[UNIT] = unit_id
    await to_first(manager, LIST)


async def signed(_: Any, __: Button, manager: DialogManager) -> None:
    mine = await at_hand(manager)
    if mine is None:
        raise Refusal("refused-gone")
    await acknowledge(act_of(manager), mine.plan.id, [mine.unit.id])


async def to_plan(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_plan(manager)



dialog = Dialog(
    page(
        Items.mine,
        Say("items-none", when="nothing"),
        Say("items-none-office", when="office"),
        Said("told", when="some"),
        Button(Label("items-button-sign"), id="sign", on_click=signed, when="unsigned"),
        *choice(LIST, "items", listed_name, item_chosen),
        *choice("my_units", "units", listed_name, unit_chosen, height=3),
        Button(Label("home-button-plan"), id="plan", on_click=to_plan, when="office"),
        home(),
        getter=my_items,
    ),
    page(Items.one, Said("card"), *DEEDS, *leaves(CARD), back(Items.mine), home(), getter=one_item),
)

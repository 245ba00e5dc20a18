"""The cards of the plan: an item, its units, a unit; what each window shows."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.access import act_of, texts_of
from bot.item_card_told import card_head_html, dates_html, leaders_html, moves_html, targets_html, text_html, units_html
from bot.leaves import in_leaves, open_leaf, open_slice
from bot.plan_at_hand import item_of, look_within, unit_of
from bot.plan_told import places_html, places_in_order, standing_line_html, unit_head_html, unit_items_html
from bot.units_told import posts_told_html
from models.questions.board import Board, BoardItem
from models.questions.item_card import item_card
from models.questions.leader_word import said_of_item
from models.questions.unit_card import sitting_for
from models.questions.unit_items import unit_items
from models.rules.permissions import Deed, Thing, may
from models.rules.standing import done_and_open
from models.rules.words import ItemState

CARD, PLACES, UNIT_ITEMS = "plan_card", "plan_places", "unit_items"
PLACES_A_PAGE, ITEMS_A_PAGE = 4, 4  # with their reasons, three lines each: one phone screen


async def one_item(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts = act_of(dialog_manager), texts_of(dialog_manager)
    board = (await look_within(dialog_manager)).board
    item = item_of(dialog_manager, board)
    coordinates = may(act.speaker, Deed.PASS_ON, Thing(act.office_id))
    async with act.database.reading() as session:
        card = await item_card(session, act.office_id, item.id)
        told = await said_of_item(session, act.office_id, item.id) if coordinates else []
    blocks = [
        card_head_html(texts, card),
        *standing_line_html(texts, item),
        *dates_html(texts, card),
        *leaders_html(texts, told),
        *targets_html(texts, card),
        *units_html(texts, card),
        *moves_html(texts, card),
        *text_html(texts, card),
    ]
    facts = {
        "noted": _noted(dialog_manager, board, item) if coordinates else [],
        "units": len(item.places),
        "shared": bool(item.places),
        "corrects": may(act.speaker, Deed.CORRECT_PLAN, Thing(act.office_id))
        and not item.general
        and card.item.state == ItemState.OPEN,
    }
    return facts | await open_leaf(dialog_manager, CARD, in_leaves(blocks))


def _noted(manager: DialogManager, board: Board, item: BoardItem) -> list[dict[str, Any]]:
    """The replies that call the item done, were accepted, and have not had it settled, or no more; one's own unit's are
    another coordinator's."""
    own = {seat.unit_id for seat in act_of(manager).speaker.seats}
    names = {unit.id: unit.name for unit in board.units if unit.id not in own}
    found = {
        place.reply_id: names[place.unit_id]
        for place in item.places
        if place.unit_id in names and place.reply_id and done_and_open(place.facts)
    }
    texts = texts_of(manager)
    return [{"id": reply, "name": texts.plain("plan-button-settle", unit=unit)} for reply, unit in found.items()]


async def its_places(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    board, texts = (await look_within(dialog_manager)).board, texts_of(dialog_manager)
    item = item_of(dialog_manager, board)
    places = places_in_order(item)
    shown = await open_slice(dialog_manager, PLACES, places, PLACES_A_PAGE)
    names = {unit.id: unit.name for unit in board.units}
    head = texts.html("plan-places", number=item.number_text, title=item.title)
    return {
        "told": "\n".join([head, *standing_line_html(texts, item), "", *places_html(texts, board, shown)]),
        "units": [{"id": place.unit_id, "name": names[place.unit_id]} for _at, place in places],
    }


async def one_unit(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts = act_of(dialog_manager), texts_of(dialog_manager)
    found = await look_within(dialog_manager)
    unit = unit_of(dialog_manager, found.board)
    async with act.database.reading() as session:
        posts = posts_told_html(texts, await sitting_for(session, unit.id))
    lines = unit_items(found.board, unit.id)
    shown = await open_slice(dialog_manager, UNIT_ITEMS, lines, ITEMS_A_PAGE)
    blocks = [*unit_head_html(texts, unit, lines, posts), "", *unit_items_html(texts, unit, shown)]
    return {
        "told": "\n".join(blocks),
        "items": [{"id": line.item_id, "name": line.number_text} for line in lines],
        "invites": may(act.speaker, Deed.INVITE, Thing(act.office_id, unit.id)),
    }

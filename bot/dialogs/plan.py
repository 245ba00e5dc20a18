"""/plan: the plan in force, by section, by unit and by item, each with its standing and why; and who has not signed."""

from collections.abc import Callable, Coroutine
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard, Row

from bot import doors
from bot.cutting import listed_name, listed_short
from bot.leaves import leaves, to_first
from bot.papers_waiting import papers_waiting, waiting_list
from bot.plan_at_hand import found_by, go_back, go_on, item_of, look_within, unit_of
from bot.plan_cards import CARD, ITEMS_A_PAGE, PLACES, PLACES_A_PAGE, UNIT_ITEMS, its_places, one_item, one_unit
from bot.plan_chosen import asks_plan, other_plan, plan_page
from bot.plan_lists import its_items, its_sections, its_units, the_plan, what_was_found
from bot.states import Plans
from bot.widgets import Label, Said, Say, choice, home, page, typed
from models.answers.asked import asks_who_is_late
from models.rules.errors import Refusal
from models.rules.words import Post

ITEMS, UNITS, FOUND_ITEMS, FOUND_UNITS = "plan_items", "plan_units", "found_items", "found_units"
LONGEST_WORDS = 20  # of what was typed, as it is said back


async def find(words: str, manager: DialogManager) -> None:
    """Straight to what is meant; where it may be several things, to the list of them."""
    if asks_who_is_late(words):
        return await doors.start_overdue(manager)
    meant = await found_by(manager, (await look_within(manager)).board, words)
    if not meant.items and not meant.units:
        raise Refusal("refused-not-in-plan", words=words[:LONGEST_WORDS])
    if not meant.units and len(meant.items) == 1:
        await _open_item(manager, meant.items[0].id)
    elif not meant.items and len(meant.units) == 1:
        await _open_unit(manager, meant.units[0].id)
    else:
        await to_first(manager, FOUND_ITEMS)
        await to_first(manager, FOUND_UNITS)
        await go_on(manager, Plans.found, typed=words)
    return None


async def section_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    await _list_items(manager, at)


async def all_items(_: Any, __: Button, manager: DialogManager) -> None:
    await _list_items(manager, 0)


async def _list_items(manager: DialogManager, section: int) -> None:
    await to_first(manager, ITEMS)
    await go_on(manager, Plans.items, section=section)


async def item_chosen(_: Any, __: Any, manager: DialogManager, item_id: int) -> None:
    await _open_item(manager, item_id)


async def _open_item(manager: DialogManager, item_id: int) -> None:
    await to_first(manager, CARD)
    await to_first(manager, PLACES)
    await go_on(manager, Plans.item, item=item_id)


async def unit_chosen(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    await _open_unit(manager, unit_id)


async def _open_unit(manager: DialogManager, unit_id: int) -> None:
    await to_first(manager, UNIT_ITEMS)
    await go_on(manager, Plans.unit, unit=unit_id)


def _to(state: State) -> Callable[[Any, Button, DialogManager], Coroutine[Any, Any, None]]:
    async def go(_: Any, __: Button, manager: DialogManager) -> None:
        await go_on(manager, state)

    return go


async def to_unsigned(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_unsigned(manager, (await look_within(manager)).plan.id)


async def noted_chosen(_: Any, __: Any, manager: DialogManager, reply_id: int) -> None:
    await doors.start_reviewing(manager, reply_id)


async def to_correct(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_correct(manager, item_of(manager, (await look_within(manager)).board).id)


async def to_invite(_: Any, __: Button, manager: DialogManager) -> None:
    await doors.start_invite_to(manager, unit_of(manager, (await look_within(manager)).board).id, Post.CONTACT)


async def to_leader(_: Any, __: Button, manager: DialogManager) -> None:
    board = (await look_within(manager)).board
    await doors.start_leader(manager, unit_of(manager, board).id, of_plan=board.plan_id)



def _ways_out() -> Keyboard:
    return Row(Button(Label("back"), id="back", on_click=go_back), home())


dialog = Dialog(
    page(
        Plans.main,
        Say("plan-none", when="waits"),
        Say("plan-none-adopt", when="adopts"),
        Say("plan-none-begun", when="begun"),
        Said("told", when="some"),
        *waiting_list(),
        typed(find),
        Row(
            Button(Label("plan-button-sections"), id="sections", on_click=_to(Plans.sections)),
            Button(Label("plan-button-items"), id="items", on_click=all_items),
            when="some",
        ),
        Row(
            Button(Label("plan-button-units"), id="units", on_click=_to(Plans.units)),
            Button(Label("plan-button-unsigned"), id="unsigned", on_click=to_unsigned),
            when="some",
        ),
        other_plan(Plans.which),
        home(),
        getter=the_plan,
    ),
    page(
        Plans.sections,
        Say("plan-sections"),
        typed(find),
        *choice("plan_sections", "sections", listed_name, section_chosen),
        _ways_out(),
        getter=its_sections,
    ),
    page(
        Plans.items,
        Say("plan-items"),
        typed(find),
        *choice(ITEMS, "items", listed_name, item_chosen),
        _ways_out(),
        getter=its_items,
    ),
    page(
        Plans.item,
        Said("card"),
        typed(find),
        *leaves(CARD),
        *choice("plan_noted", "noted", listed_short, noted_chosen, height=3),
        Row(
            Button(Label("plan-button-places"), id="places", on_click=_to(Plans.places), when="shared"),
            Button(Label("plan-button-correct"), id="correct", on_click=to_correct, when="corrects"),
        ),
        _ways_out(),
        getter=one_item,
    ),
    page(
        Plans.places,
        Said("told"),
        typed(find),
        *choice(PLACES, "units", listed_name, unit_chosen, width=2, height=PLACES_A_PAGE // 2, told=True),
        _ways_out(),
        getter=its_places,
    ),
    page(
        Plans.units,
        Say("plan-units"),
        typed(find),
        *choice(UNITS, "units", listed_name, unit_chosen),
        _ways_out(),
        getter=its_units,
    ),
    page(
        Plans.unit,
        Said("told"),
        typed(find),
        *choice(UNIT_ITEMS, "items", listed_name, item_chosen, width=ITEMS_A_PAGE, height=1, told=True),
        Row(
            Button(Label("unit-button-contact"), id="invite", on_click=to_invite),
            Button(Label("plan-button-leader"), id="leader", on_click=to_leader),
            when="invites",
        ),
        _ways_out(),
        getter=one_unit,
    ),
    page(
        Plans.found,
        Say("plan-found"),
        typed(find),
        *choice(FOUND_ITEMS, "items", listed_name, item_chosen, height=5),
        *choice(FOUND_UNITS, "units", listed_name, unit_chosen, height=5),
        _ways_out(),
        getter=what_was_found,
    ),
    plan_page(Plans.which, *waiting_list(), getter=papers_waiting),
    on_start=asks_plan(Plans.which),
)

"""The plan in force as its readers look at it: the board, and which section, item or unit lies open."""

from dataclasses import dataclass
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager

from bot.access import act_of, hearing_of
from bot.plan_chosen import plan_at_hand
from bot.plan_finding import Found, find_in_plan
from bot.states import Plans
from models.plan import Plan
from models.questions.board import Board, BoardItem, BoardUnit, board_of
from models.questions.signing import Signing, signing_of
from models.questions.successors import successors
from models.questions.units import unit_lines
from models.rules.errors import Refusal
from models.rules.permissions import Deed

SECTION, ITEM, UNIT, TYPED = "section", "item", "unit", "typed"
_TRAIL = "trail"  # the windows that were left on the way, each with what lay open there
_LONGEST_TRAIL = 12
_WINDOWS = {state.state: state for state in Plans.__all_states__}


@dataclass(frozen=True)
class Look:
    plan: Plan
    board: Board

    def sections(self) -> list[str]:
        """Those that have items, as the paper counts."""
        return list(dict.fromkeys(item.section for item in self.board.items))


async def look(manager: DialogManager) -> Look | None:
    """None where no plan is in force. Raises Refusal for who may not look."""
    hearing, act = hearing_of(manager), act_of(manager)
    act.check_may(Deed.LOOK_AT_PLAN)
    plan = await plan_at_hand(manager)
    if plan is None:
        return None
    async with act.database.reading() as session:
        return Look(plan, await board_of(session, hearing.office, plan, act.now, to_settle=True))


async def look_within(manager: DialogManager) -> Look:
    """The same from inside the plan. Raises Refusal where it is over by now."""
    found = await look(manager)
    if found is None:
        raise Refusal("refused-gone")
    return found


async def signing_at_hand(manager: DialogManager) -> Signing:
    """Raises Refusal for who may not look at the plan, and where none is in force."""
    hearing, act = hearing_of(manager), act_of(manager)
    act.check_may(Deed.LOOK_AT_PLAN)
    plan = await plan_at_hand(manager)
    if plan is None:
        raise Refusal("refused-gone")
    async with act.database.reading() as session:
        return await signing_of(session, hearing.office, plan, act.now)


def item_of(manager: DialogManager, board: Board) -> BoardItem:
    """Raises Refusal where the item is no more: split, say, or merged."""
    item = board.item(_told(manager, ITEM))
    if item is None:
        raise Refusal("refused-gone")
    return item


def unit_of(manager: DialogManager, board: Board) -> BoardUnit:
    """Raises Refusal where the plan asks nothing of the unit any more."""
    unit = board.unit(_told(manager, UNIT))
    if unit is None:
        raise Refusal("refused-gone")
    return unit


async def found_by(manager: DialogManager, board: Board, words: str) -> Found:
    act = act_of(manager)
    async with act.database.reading() as session:
        registry, after = await unit_lines(session, act.office_id), await successors(session, board.plan_id)
    return find_in_plan(board, registry, words, after)


def _told(manager: DialogManager, what: str) -> int:
    """What was chosen in the conversation, or else what its door was opened for."""
    return int(manager.dialog_data.get(what) or _start(manager).get(what) or 0)


def _start(manager: DialogManager) -> dict[str, Any]:
    return manager.start_data if isinstance(manager.start_data, dict) else {}


# An item leads to its units, a unit to its items, and so on; the way back is the way that one came.


async def go_on(manager: DialogManager, to: State, **chosen: int | str) -> None:
    data = manager.dialog_data
    here = {what: data.get(what) or _start(manager).get(what, 0) for what in (SECTION, ITEM, UNIT, TYPED)}
    left = manager.current_context().state.state
    data[_TRAIL] = [*data.get(_TRAIL, []), {"window": left, **here}][-_LONGEST_TRAIL:]
    data.update(chosen)
    await manager.switch_to(to)


async def go_back(_: Any, __: Any, manager: DialogManager) -> None:
    trail = manager.dialog_data.get(_TRAIL, [])
    if not trail:
        return await manager.switch_to(Plans.main)
    *before, last = trail
    to = _WINDOWS[last["window"]]
    manager.dialog_data.update({what: told for what, told in last.items() if what != "window"}, **{_TRAIL: before})
    return await manager.switch_to(to)

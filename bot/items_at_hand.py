"""The speaker's own units in the plan in force, the one that is looked at, and the item whose card lies open."""

from dataclasses import dataclass
from typing import Any

from aiogram_dialog import DialogManager

from bot.access import act_of, hearing_of
from models.plan import Plan
from models.questions.board import Board, BoardUnit, board_of_units
from models.questions.plans import plan_to_read
from models.questions.unit_items import UnitItem, unit_items
from models.rules.errors import Refusal
from models.rules.permissions import Speaker
from models.rules.words import OFFICE_POSTS

UNIT = "unit"  # in a dialog's data: the unit that was chosen
ITEM = "item"


@dataclass(frozen=True)
class AtHand:
    """`units`: those of the speaker's that the plan asks anything of, in the registry's order; `unit` is the one that
    is looked at."""

    plan: Plan
    board: Board
    units: tuple[BoardUnit, ...]
    unit: BoardUnit

    @property
    def items(self) -> list[UnitItem]:
        return unit_items(self.board, self.unit.id)


def own_units(speaker: Speaker) -> list[int]:
    """Those that the speaker sits for, in whatever post."""
    return list(dict.fromkeys(seat.unit_id for seat in speaker.seats if seat.unit_id is not None))


def sees_plan(speaker: Speaker) -> bool:
    return bool(speaker.posts & OFFICE_POSTS)


async def plan_at_hand(manager: DialogManager) -> Plan | None:
    """The newest in force; where there is none, the one archived last, which is still to be read."""
    act = act_of(manager)
    async with act.database.reading() as session:
        return await plan_to_read(session, act.office_id)


async def at_hand(manager: DialogManager) -> AtHand | None:
    """None where there is no plan to read, or it asks nothing of the speaker's units."""
    hearing, act = hearing_of(manager), act_of(manager)
    mine, plan = own_units(act.speaker), await plan_at_hand(manager)
    if plan is None or not mine:
        return None
    async with act.database.reading() as session:
        board = await board_of_units(session, hearing.office, plan, act.now, mine)
    if not board.units:
        return None
    chosen, item_id = _told(manager, UNIT), item_at_hand(manager)
    within = [unit for unit in board.units if any(place.item_id == item_id for place in unit.places)]
    first = within[0] if within else board.units[0]
    return AtHand(plan, board, board.units, board.unit(chosen or first.id) or first)


async def item_of_mine(manager: DialogManager) -> tuple[AtHand, UnitItem]:
    """The item whose card lies open, as the speaker's unit has it. Raises Refusal where the unit has no part in it."""
    mine, item_id = await at_hand(manager), item_at_hand(manager)
    line = next((line for line in mine.items if line.item_id == item_id), None) if mine else None
    if mine is None or line is None:
        raise Refusal("refused-gone")
    return mine, line


def item_at_hand(manager: DialogManager) -> int | None:
    return _told(manager, ITEM)


def _told(manager: DialogManager, what: str) -> int | None:
    """What was chosen in the conversation, or else what its door was opened for."""
    start: Any = manager.start_data
    told = manager.dialog_data.get(what) or (start.get(what) if isinstance(start, dict) else None)
    return int(told) if told else None

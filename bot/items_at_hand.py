"""What the plans ask of the speaker's own units, the unit that is looked at, and the item whose card lies open."""

from dataclasses import dataclass
from typing import Any

from aiogram_dialog import DialogManager

from bot.access import act_of, hearing_of
from bot.plan_chosen import own_units
from models.plan import Plan
from models.questions.board import Board, BoardUnit, board_of_units
from models.questions.plans import plans_concerning
from models.questions.unit_items import UnitItem, unit_items
from models.rules.errors import Refusal

UNIT = "unit"  # in a dialog's data: the unit that was chosen
ITEM = "item"


@dataclass(frozen=True)
class Part:
    """What one plan asks of one unit."""

    plan: Plan
    board: Board
    unit: BoardUnit

    @property
    def items(self) -> list[UnitItem]:
        return unit_items(self.board, self.unit.id)


@dataclass(frozen=True)
class AtHand:
    """`parts`: the plans that ask anything of the unit that is looked at, the newest first; `others`: what is asked of
    the speaker's other units, unit by unit."""

    parts: tuple[Part, ...]
    others: tuple[tuple[Part, ...], ...]


async def at_hand(manager: DialogManager) -> AtHand | None:
    """None where there is no plan to read, or none asks anything of the speaker's units."""
    hearing, act = hearing_of(manager), act_of(manager)
    mine = own_units(act.speaker)
    if not mine:
        return None
    held: dict[int, list[Part]] = {}
    async with act.database.reading() as session:
        for plan in await plans_concerning(session, act.office_id, mine):
            board = await board_of_units(session, hearing.office, plan, act.now, mine)
            for unit in board.units:
                held.setdefault(unit.id, []).append(Part(plan, board, unit))
    if not held:
        return None
    chosen, item_id = _told(manager, UNIT), item_at_hand(manager)
    within = [at for at, parts in held.items() if any(_holds(part, item_id) for part in parts)]
    looked_at = chosen if chosen in held else next(iter(within or held))
    others = tuple(tuple(parts) for at, parts in held.items() if at != looked_at)
    return AtHand(tuple(held[looked_at]), others)


async def item_of_mine(manager: DialogManager) -> tuple[Part, UnitItem]:
    """The item whose card lies open, as the speaker's unit has it. Raises Refusal where the unit has no part in it."""
    mine, item_id = await at_hand(manager), item_at_hand(manager)
    for part in mine.parts if mine else ():
        for line in part.items:
            if line.item_id == item_id:
                return part, line
    raise Refusal("refused-gone")


def item_at_hand(manager: DialogManager) -> int | None:
    return _told(manager, ITEM)


def _holds(part: Part, item_id: int | None) -> bool:
    return any(place.item_id == item_id for place in part.unit.places)


def _told(manager: DialogManager, what: str) -> int | None:
    """What was chosen in the conversation, or else what its door was opened for."""
    start: Any = manager.start_data
    told = manager.dialog_data.get(what) or (start.get(what) if isinstance(start, dict) else None)
    return int(told) if told else None

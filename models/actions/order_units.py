"""The registry's order, in which every list stands. Positions run from 1 without a gap, retired units among them."""

from collections.abc import Callable

from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.record import record
from models.database import REGISTRY_LOCK, take_turns
from models.people import Unit
from models.questions.units import unit_by_id
from models.rules.ordering import Move, moved, placed_after
from models.rules.permissions import Deed


@action
async def move_unit(act: Act, unit_id: int, move: Move) -> None:
    """Move the unit past its neighbour, or to an end of the registry."""
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    await unit_by_id(act.session, act.office_id, unit_id)
    await _reorder(act, unit_id, lambda order, retired: moved(order, unit_id, move, retired))


@action
async def place_unit_after(act: Act, unit_id: int, other_id: int) -> None:
    """Move the unit right behind another; behind itself it stays where it is."""
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    await unit_by_id(act.session, act.office_id, unit_id)
    await unit_by_id(act.session, act.office_id, other_id)
    if unit_id != other_id:
        await _reorder(act, unit_id, lambda order, _: placed_after(order, unit_id, other_id))


async def _reorder(act: Act, unit_id: int, change: Callable[[list[int], set[int]], list[int]]) -> None:
    await take_turns(act.session, REGISTRY_LOCK)
    found = await act.session.scalars(
        select(Unit)
        .where(col(Unit.office_id) == act.office_id)
        .order_by(col(Unit.position), col(Unit.id))
        .execution_options(populate_existing=True)
    )
    units = {unit.id: unit for unit in found}
    order = list(units)
    changed = change(order, {unit.id for unit in units.values() if unit.retired_at is not None})
    if changed == order:
        return
    before = units[unit_id].position
    for position, each in enumerate(changed, start=1):
        units[each].position = position
    act.people_changed = True  # somebody's seats stand in the units' order too
    await record(act, "unit.moved", f"unit:{unit_id}", before=before, after=units[unit_id].position)

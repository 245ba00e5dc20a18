"""Where people and units are rung up, left by them or entered by a coordinator. The record holds no number."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.office import find_or_add_member
from models.actions.record import record
from models.actions.units import UnitEntry, names_standing
from models.people import Unit
from models.questions.people import seat_told
from models.questions.units import unit_in_registry
from models.rules.errors import Refusal
from models.rules.naming import fold
from models.rules.permissions import Deed
from models.rules.phones import phone_number


@action
async def leave_phone(act: Act, words: str) -> None:
    """The speaker may be rung up there; "" takes it back. Raises Refusal for what is no number."""
    act.check_may(Deed.LEAVE_PHONE, member_id=act.speaker.member_id)
    number = phone_number(words) if words else None
    member = await find_or_add_member(act, act.speaker.telegram_id)
    member.phone = number
    await record(act, "member.phone_left", f"member:{member.id}", known=number is not None)


@action
async def enter_phone_of_seat(act: Act, unit_id: int, seat_id: int, words: str) -> None:
    """Whoever sits there for the unit is rung up so; "" strikes it out. Raises Refusal where they sit there no more."""
    seat, _, member = await seat_told(act.session, act.office_id, seat_id)
    act.check_may(Deed.KEEP_UNITS, unit_id=seat.unit_id)
    if seat.unit_id != unit_id or seat.until is not None:
        raise Refusal("refused-gone")
    member.phone = phone_number(words) if words else None
    await record(act, "member.phone_entered", f"member:{member.id}", known=member.phone is not None)


@action
async def enter_phone_of_unit(act: Act, unit_id: int, words: str) -> None:
    """The unit's own number; "" strikes it out."""
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    unit = await unit_in_registry(act.session, act.office_id, unit_id)
    unit.phone = phone_number(words) if words else None
    await record(act, "unit.phone_entered", f"unit:{unit_id}", known=unit.phone is not None)


@action
async def fill_in_phones(act: Act, entries: Iterable[UnitEntry]) -> int:
    """From a registry file, for units that stand without a number; one that is known stays. Returns how many."""
    act.check_may(Deed.ADD_UNIT)
    stand = await names_standing(act)
    given = {stand[fold(each.name)].unit_id: each.phone for each in entries if each.phone and fold(each.name) in stand}
    without = list(await act.session.scalars(select(Unit).where(col(Unit.id).in_(given), col(Unit.phone).is_(None))))
    for unit in without:
        unit.phone = given[unit.id]
    if without:
        await record(act, "units.phones_entered", f"office:{act.office_id}", units=[unit.id for unit in without])
    return len(without)

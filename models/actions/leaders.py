"""Say who a unit's leader is, of those who are known already, or that it has none (any more); who is not known yet is
invited (models/actions/enrol.py)."""

from models.actions.act import Act, action
from models.actions.enrol import seat_member
from models.actions.record import record
from models.people import Member, Seat
from models.questions.leaders import leader_seats, sits_somewhere
from models.questions.units import unit_by_id
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import Post


@action
async def set_leader(act: Act, unit_id: int, member_id: int) -> int:
    """Give the member the leader's seat of the unit; whoever held it holds it no more. Returns the seat's id."""
    unit = await unit_by_id(act.session, act.office_id, unit_id)
    act.check_may(Deed.SET_LEADER, unit_id=unit.id)
    member = await act.session.get(Member, member_id, with_for_update=True)
    if member is None or member.office_id != act.office_id or not await sits_somewhere(act.session, member.id):
        raise Refusal("refused-gone")
    before: list[Seat] = await leader_seats(act.session, unit.id)
    if any(seat.member_id == member.id for seat in before):
        raise Refusal("refused-leads-already", unit=unit.name, name=member.name)
    for seat in before:
        seat.until = act.now
    seat_id = await seat_member(act, member, member.name, Post.LEADER, unit.id)
    await record(
        act,
        "leader.set",
        f"seat:{seat_id}",
        unit=unit.id,
        before=[seat.member_id for seat in before],
        after=member.id,
    )
    return seat_id


@action
async def vacate_leader(act: Act, unit_id: int) -> None:
    """End the leader's seat of the unit. Raises Refusal where nobody holds it."""
    unit = await unit_by_id(act.session, act.office_id, unit_id)
    act.check_may(Deed.SET_LEADER, unit_id=unit.id)
    before = await leader_seats(act.session, unit.id)
    if not before:
        raise Refusal("refused-leads-nobody", unit=unit.name)
    for seat in before:
        seat.until = act.now
    act.people_changed = True
    told = [seat.member_id for seat in before]
    await record(act, "leader.vacated", f"unit:{unit.id}", unit=unit.id, before=told, after=None)

"""What settling deeds share: a row for each settling, the item that closes with its last one, and the one letter."""

from collections.abc import Iterable

from sqlalchemy import exists, select, update
from sqlmodel import col

from models.actions.act import Act
from models.actions.gathered_letters import gather_letters
from models.actions.record import record
from models.people import Member, Seat, Unit
from models.plan import Assignment, Item, Plan
from models.progress import Settling
from models.questions.closing import left_to_settle
from models.rules.words import REPORTING_POSTS, Approach, ItemState, Settlement
from models.upsert import rows_changed

SETTLED = "settled"

# An item stands as the worst of its units.
WORST_FIRST = (Settlement.NOT_DONE, Settlement.CARRIED_OVER, Settlement.ONGOING, Settlement.DONE)


async def settle_assignment(
    act: Act, plan: Plan, item_id: int, assignment_id: int, as_what: Settlement, why: str = "", reply: int | None = None
) -> bool:
    """Whether it was ours to settle: False where somebody has settled or ended it meanwhile."""
    settled = await rows_changed(
        act.session,
        update(Assignment)
        .where(
            col(Assignment.id) == assignment_id, col(Assignment.settled_at).is_(None), col(Assignment.until).is_(None)
        )
        .values(settled_at=act.now, settled_as=as_what, settled_by=act.speaker.member_id)
        .execution_options(synchronize_session=False),
    )
    if settled != 1:
        return False
    await _note(act, plan, item_id, assignment_id, as_what, why, reply)
    return True


async def settle_whole_item(act: Act, plan: Plan, item: Item, as_what: Settlement, why: str) -> None:
    """For an item on which nobody supervised reports."""
    await _note(act, plan, item.id, None, as_what, why, None)
    item.state, item.settled_as = ItemState.SETTLED, as_what
    await act.session.flush()


async def _note(
    act: Act, plan: Plan, item_id: int, assignment_id: int | None, as_what: Settlement, why: str, reply: int | None
) -> None:
    one = Settling(
        plan_id=plan.id,
        item_id=item_id,
        assignment_id=assignment_id,
        reply_id=reply,
        settled_as=as_what,
        why=why,
        at=act.now,
        by=act.speaker.member_id,
    )
    act.session.add(one)
    await act.session.flush()
    about = f"assignment:{assignment_id}" if assignment_id else f"item:{item_id}"
    await record(act, f"{about.split(':')[0]}.settled", about, item=item_id, settled_as=as_what.value, reason=why)


async def close_items(act: Act, plan: Plan, item_ids: Iterable[int]) -> list[int]:
    """Each of these items that no unit is left in to settle is settled itself. Returns those."""
    closed = []
    for item_id in dict.fromkeys(item_ids):
        left = await left_to_settle(act.session, plan.id, item_id)
        if not left or left[0].places:
            continue
        held = await act.session.scalars(
            select(col(Settling.settled_as)).where(col(Settling.item_id) == item_id, col(Settling.undone_at).is_(None))
        )
        item = await act.session.get_one(Item, item_id)
        item.state, item.settled_as = ItemState.SETTLED, min(held, key=WORST_FIRST.index)
        await act.session.flush()
        closed.append(item_id)
    return closed


async def tell_of_settling(act: Act, plan: Plan, unit_ids: Iterable[int]) -> None:
    """Everybody who sits for one of the units is to be told, an hour from now; consulted units are left in peace."""
    concerned = await act.session.scalars(
        select(Member)
        .where(
            exists().where(
                col(Seat.member_id) == col(Member.id),
                col(Seat.post).in_(REPORTING_POSTS),
                col(Seat.until).is_(None),
                col(Seat.unit_id) == col(Unit.id),
                col(Unit.id).in_(set(unit_ids)),
                col(Unit.approach) != Approach.CONSULTED,
            )
        )
        .order_by(col(Member.id))
    )
    await gather_letters(act, SETTLED, plan, concerned.all())

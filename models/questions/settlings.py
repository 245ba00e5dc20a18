"""What was settled, so far and since some instant; what was undone; and what a unit had asked for in vain."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Unit
from models.plan import Assignment, Item
from models.progress import Reply, ReplyPart, Settling
from models.rules.words import ReplyState, ReplyStatus, Settlement


@dataclass(frozen=True)
class Settled:
    """A settling that holds, and whose it is; `unit` is "" where the item itself was settled."""

    id: int
    item_id: int
    number_text: str
    title: str
    unit_id: int | None
    unit: str
    settled_as: Settlement
    why: str
    at: datetime
    applied_for: bool  # whether a unit's reply asked for it


def _settled(one: Settling, item: Item, unit: Unit | None) -> Settled:
    return Settled(
        one.id, item.id, item.number_text, item.title, unit.id if unit else None, unit.name if unit else "",
        one.settled_as, one.why, one.at, one.reply_id is not None,
    )  # fmt: skip


_SETTLED = (
    select(Settling, Item, Unit)
    .join(Item, col(Item.id) == col(Settling.item_id))
    .outerjoin(Assignment, col(Assignment.id) == col(Settling.assignment_id))
    .outerjoin(Unit, col(Unit.id) == col(Assignment.unit_id))
)


async def settled_so_far(session: AsyncSession, plan_id: int) -> list[Settled]:
    """As the paper counts, units in the registry's order."""
    rows = await session.execute(
        _SETTLED.where(col(Settling.plan_id) == plan_id, col(Settling.undone_at).is_(None)).order_by(
            col(Item.position), col(Unit.position), col(Settling.id)
        )
    )
    return [_settled(*row) for row in rows]


async def settled_by_id(session: AsyncSession, plan_id: int, settling_id: int) -> Settled | None:
    """None where it was undone meanwhile, or there never was any."""
    row = (
        await session.execute(
            _SETTLED.where(
                col(Settling.id) == settling_id, col(Settling.plan_id) == plan_id, col(Settling.undone_at).is_(None)
            )
        )
    ).first()
    return _settled(*row) if row else None


@dataclass(frozen=True)
class News:
    """What became of an item for one unit since some instant. `settled_as` None: `undone`, or agreed to as progress
    only, where the unit had asked for more."""

    number_text: str
    title: str
    settled_as: Settlement | None
    undone: bool
    why: str


async def settled_since(session: AsyncSession, plan_id: int, unit_id: int, since: datetime) -> list[News]:
    """As the paper counts. What was settled and undone since is no news, but for why, where it is left accepted."""
    settlings = await session.execute(
        select(Settling, Item)
        .join(Assignment, col(Assignment.id) == col(Settling.assignment_id))
        .join(Item, col(Item.id) == col(Settling.item_id))
        .where(
            col(Settling.plan_id) == plan_id,
            col(Assignment.unit_id) == unit_id,
            (col(Settling.at) >= since) | (col(Settling.undone_at) >= since),
        )
        .order_by(col(Settling.id))
    )
    news: dict[int, tuple[Item, News]] = {}
    taken_back: dict[int, str] = {}
    for one, item in settlings:
        if one.undone_at is None:
            news[item.id] = (item, News(item.number_text, item.title, one.settled_as, False, one.why))
        elif one.at < since:
            news[item.id] = (item, News(item.number_text, item.title, None, True, one.undone_why))
        else:
            taken_back[item.id] = one.undone_why
    for item in await _only_accepted(session, plan_id, unit_id, since):
        why = taken_back.get(item.id, "")
        news.setdefault(item.id, (item, News(item.number_text, item.title, None, False, why)))
    return [told for _, told in sorted(news.values(), key=lambda each: (each[0].position, each[0].id))]


async def _only_accepted(session: AsyncSession, plan_id: int, unit_id: int, since: datetime) -> Sequence[Item]:
    """Items that the unit asked to have settled, and a coordinator has only taken note of."""
    found = await session.scalars(
        select(Item)
        .distinct()
        .join(ReplyPart, col(ReplyPart.item_id) == col(Item.id))
        .join(Reply, col(Reply.id) == col(ReplyPart.reply_id))
        .join(Assignment, col(Assignment.id) == col(ReplyPart.assignment_id))
        .where(
            col(Reply.plan_id) == plan_id,
            col(Reply.unit_id) == unit_id,
            col(Reply.state) == ReplyState.ACCEPTED,
            col(Reply.reviewed_at) >= since,
            col(ReplyPart.status) == ReplyStatus.DONE,
            col(Assignment.settled_at).is_(None),
            col(Assignment.until).is_(None),
        )
    )
    return list(found)

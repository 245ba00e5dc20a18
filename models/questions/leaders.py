"""Who leads a unit, and who could: everybody who holds a seat by now."""

from dataclasses import dataclass

from sqlalchemy import case, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Member, Seat, Unit
from models.rules.words import MemberKind, Post


async def leader_seats(session: AsyncSession, unit_id: int) -> list[Seat]:
    """Those held today."""
    found = await session.scalars(
        select(Seat)
        .where(col(Seat.unit_id) == unit_id, col(Seat.post) == Post.LEADER, col(Seat.until).is_(None))
        .order_by(col(Seat.id))
    )
    return list(found)


async def sits_somewhere(session: AsyncSession, member_id: int) -> bool:
    held = select(col(Seat.id)).where(col(Seat.member_id) == member_id, col(Seat.until).is_(None)).limit(1)
    return await session.scalar(held) is not None


@dataclass(frozen=True)
class Seated:
    """A person by one of their seats; `unit` is "" for the office's own posts."""

    member_id: int
    name: str
    post: Post
    unit: str


async def possible_leaders(session: AsyncSession, office_id: int, unit_id: int) -> list[Seated]:
    """Everybody with a seat who does not lead the unit, the unit's own people first, then in the registry's order."""
    leading = [seat.member_id for seat in await leader_seats(session, unit_id)]
    found = await session.execute(
        select(col(Member.id), col(Member.name), col(Seat.post), col(Unit.name))
        .join(Seat, col(Seat.member_id) == col(Member.id))
        .outerjoin(Unit, col(Unit.id) == col(Seat.unit_id))
        .where(
            col(Member.office_id) == office_id,
            col(Member.kind) == MemberKind.PERSON,
            col(Member.name) != "",
            col(Seat.until).is_(None),
            col(Member.id).not_in(leading),
        )
        .order_by(
            case((col(Seat.unit_id) == unit_id, 0), else_=1),
            col(Unit.position).is_(None),  # the office's own come last, on either database
            col(Unit.position),
            col(Seat.id),
        )
    )
    first: dict[int, Seated] = {}
    for member_id, name, post, unit in found:
        first.setdefault(member_id, Seated(member_id, name, post, unit or ""))
    return list(first.values())

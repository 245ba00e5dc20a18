"""Who somebody is, and who holds what."""

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Member, Office, Seat, Unit
from models.rules.errors import Refusal
from models.rules.permissions import HeldSeat, Speaker
from models.rules.words import Post

_OFFICE = select(Office).order_by(col(Office.id)).limit(1)

_MEMBER = select(
    col(Member.id), col(Member.name), col(Member.language), col(Member.menu), col(Member.unreachable_since)
).where(col(Member.office_id) == bindparam("office"), col(Member.telegram_id) == bindparam("telegram"))

_SEATS = (
    select(col(Seat.id), col(Seat.post), col(Seat.unit_id), col(Unit.name))
    .outerjoin(Unit, col(Unit.id) == col(Seat.unit_id))
    .where(col(Seat.member_id) == bindparam("member"), col(Seat.until).is_(None))
    .order_by(col(Unit.position), col(Seat.id))
)


async def the_office(session: AsyncSession) -> Office | None:
    """The office of this database; None before it is founded. One row now."""
    return (await session.scalars(_OFFICE)).first()


async def speaker_of(session: AsyncSession, office_id: int, telegram_id: int) -> Speaker:
    """The person behind a Telegram id, with the seats they hold today; a stranger where there are none."""
    row = (await session.execute(_MEMBER, {"office": office_id, "telegram": telegram_id})).first()
    if row is None:
        return Speaker(telegram_id, office_id)
    seats = (await session.execute(_SEATS, {"member": row.id})).all()
    held = tuple(HeldSeat(seat.id, seat.post, seat.unit_id, seat.name or "") for seat in seats)
    return Speaker(
        telegram_id, office_id, row.id, row.name, row.language, row.menu, held, row.unreachable_since is None
    )


async def phone_of_member(session: AsyncSession, member_id: int | None) -> str:
    """The number they may be rung up on; "" where none is known."""
    return await session.scalar(select(col(Member.phone)).where(col(Member.id) == member_id)) or ""


async def speakers_without_menu(session: AsyncSession, office_id: int) -> list[Speaker]:
    """Those with a seat and within reach, whose chat has never been given a command menu."""
    found = await session.scalars(
        select(col(Member.telegram_id))
        .distinct()
        .join(Seat, col(Seat.member_id) == col(Member.id))
        .where(
            col(Member.office_id) == office_id,
            col(Member.menu).is_(None),
            col(Member.unreachable_since).is_(None),
            col(Seat.until).is_(None),
        )
    )
    return [await speaker_of(session, office_id, telegram_id) for telegram_id in found.all()]


async def holders(session: AsyncSession, office_id: int, post: Post, unit_id: int | None = None) -> list[Member]:
    """Those who sit in this post today, in the order in which they took it."""
    found = await session.scalars(
        select(Member)
        .join(Seat, col(Seat.member_id) == col(Member.id))
        .where(
            col(Seat.office_id) == office_id,
            col(Seat.post) == post,
            col(Seat.unit_id).is_(None) if unit_id is None else col(Seat.unit_id) == unit_id,
            col(Seat.until).is_(None),
        )
        .order_by(col(Seat.id))
    )
    return list(found)


async def seat_told(session: AsyncSession, office_id: int, seat_id: int) -> tuple[Seat, str, Member]:
    """A seat with its unit's name ("" for the office's own posts) and its holder. Raises Refusal when there is none."""
    found = (
        await session.execute(
            select(Seat, col(Unit.name), Member)
            .join(Member, col(Member.id) == col(Seat.member_id))
            .outerjoin(Unit, col(Unit.id) == col(Seat.unit_id))
            .where(col(Seat.id) == seat_id, col(Seat.office_id) == office_id)
        )
    ).first()
    if found is None:
        raise Refusal("refused-gone")
    seat, unit, member = found
    return seat, unit or "", member

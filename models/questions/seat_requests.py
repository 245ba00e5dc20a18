"""Who asks for a seat."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import SeatRequest
from models.rules.errors import Refusal
from models.rules.words import RequestState


async def open_requests(session: AsyncSession, office_id: int) -> list[SeatRequest]:
    """Those not decided, the oldest first."""
    found = await session.scalars(
        select(SeatRequest)
        .where(col(SeatRequest.office_id) == office_id, col(SeatRequest.state) == RequestState.OPEN)
        .order_by(col(SeatRequest.id))
    )
    return list(found)


async def request_by_id(session: AsyncSession, office_id: int, request_id: int) -> SeatRequest:
    """One request of the office, decided or not. Raises Refusal when there is none."""
    request = await session.get(SeatRequest, request_id)
    if request is None or request.office_id != office_id:
        raise Refusal("refused-gone")
    return request


async def request_of(session: AsyncSession, member_id: int | None) -> SeatRequest | None:
    """The open request of this member; None where there is none."""
    found = await session.scalars(
        select(SeatRequest).where(col(SeatRequest.member_id) == member_id, col(SeatRequest.state) == RequestState.OPEN)
    )
    return found.first()

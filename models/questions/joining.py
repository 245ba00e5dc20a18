"""How far the office is with getting everybody in."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.questions.invitations import open_invitations
from models.questions.seat_requests import open_requests
from models.questions.units import unit_lines


@dataclass(frozen=True)
class Joining:
    """Units, those of them with a contact, invitations that can still be used, requests not decided."""

    units: int
    seated: int
    open: int
    requests: int


async def how_far_joined(session: AsyncSession, office_id: int, now: datetime) -> Joining:
    lines = await unit_lines(session, office_id)
    return Joining(
        units=len(lines),
        seated=sum(bool(line.contacts) for line in lines),
        open=len(await open_invitations(session, office_id, now)),
        requests=len(await open_requests(session, office_id)),
    )

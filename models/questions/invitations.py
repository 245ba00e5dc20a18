"""Invitations: what a link is for, and which are still open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Invitation, Unit
from models.rules.errors import Refusal
from models.rules.permissions import Speaker
from models.rules.words import Approach


@dataclass(frozen=True)
class Invited:
    """An invitation with the name of its unit ("" for the office's own posts), and how that may be asked."""

    invitation: Invitation
    unit: str
    approach: Approach | None = None


def _with_unit() -> Select[Invitation, str, Approach]:
    invited = select(Invitation, col(Unit.name), col(Unit.approach))
    return invited.outerjoin(Unit, col(Unit.id) == col(Invitation.unit_id))


async def usable_invitation(session: AsyncSession, speaker: Speaker, token_hash: str, now: datetime) -> Invited:
    """What the link with this token's hash offers the speaker today. Raises Refusal, saying why it offers nothing."""
    found = (await session.execute(_with_unit().where(col(Invitation.token_hash) == token_hash))).first()
    if found is None or found[0].office_id != speaker.office_id:
        raise Refusal("refused-link-unknown")
    invitation, unit, approach = found[0], found[1] or "", found[2]
    if invitation.used_by is not None:
        mine = invitation.used_by == speaker.member_id
        raise Refusal("refused-link-used-by-you" if mine else "refused-link-used")
    if invitation.revoked_at is not None:
        raise Refusal("refused-link-revoked")
    if invitation.expires_at <= now:
        raise Refusal("refused-link-expired")
    if any(seat.post == invitation.post and seat.unit_id == invitation.unit_id for seat in speaker.seats):
        raise Refusal("refused-seated-already", post=invitation.post.value, unit=unit)
    return Invited(invitation, unit, approach)


async def open_invitations(session: AsyncSession, office_id: int, now: datetime) -> list[Invited]:
    """Those that can still be used, the newest first."""
    rows = await session.execute(
        _with_unit()
        .where(
            col(Invitation.office_id) == office_id,
            col(Invitation.used_at).is_(None),
            col(Invitation.revoked_at).is_(None),
            col(Invitation.expires_at) > now,
        )
        .order_by(col(Invitation.id).desc())
    )
    return [Invited(invitation, unit or "", approach) for invitation, unit, approach in rows]


async def invitation_by_id(session: AsyncSession, office_id: int, invitation_id: int) -> Invited:
    """One invitation of the office, whatever became of it. Raises Refusal when there is none."""
    found = (await session.execute(_with_unit().where(col(Invitation.id) == invitation_id))).first()
    if found is None or found[0].office_id != office_id:
        raise Refusal("refused-gone")
    return Invited(found[0], found[1] or "", found[2])


async def lapsed_invitations(session: AsyncSession, ids: Sequence[int]) -> list[Invited]:
    """Those of `ids` that nobody has used or taken back after all, in the order of their units."""
    rows = await session.execute(
        _with_unit()
        .where(
            col(Invitation.id).in_(ids),
            col(Invitation.used_at).is_(None),
            col(Invitation.revoked_at).is_(None),
        )
        .order_by(col(Unit.position), col(Invitation.id))
    )
    return [Invited(invitation, unit or "", approach) for invitation, unit, approach in rows]

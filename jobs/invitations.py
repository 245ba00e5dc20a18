"""At nine: tell coordinators, once, which of their invitations lapsed before anybody used them."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import structlog
from sqlalchemy import ColumnElement, exists, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.actions.post_letter import post_letter
from models.database import Database
from models.people import Invitation, Member, Office
from models.questions.offices import calendar_of
from models.questions.outbox import keys_written
from models.questions.people import holders
from models.rules.words import Post

log = structlog.get_logger()

LAPSED = "invitations_lapsed"

_NOT_TOLD = (
    col(Invitation.used_at).is_(None),
    col(Invitation.revoked_at).is_(None),
    col(Invitation.lapse_told_at).is_(None),
)


async def tell_lapsed(database: Database, office: Office, now: datetime) -> None:
    """On a sending day: one letter to each coordinator about the lapsed invitations that they made.

    Those of somebody who is no coordinator any more go to all of them. At most one such letter a person a day, so
    what lapses between two runs of one day waits for the next; run late, it catches up.
    """
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    if not calendar.is_sending(today):
        return
    async with database.reading() as session:  # on most days there is nothing, and no writer need be waited for
        if not await session.scalar(select(exists().where(*_lapsed_by(office, now)))):
            return
    async with database.writing() as session:
        lapsed = await _lapsed(session, office, now)
        if not lapsed:
            return
        coordinators = {member.id: member for member in await holders(session, office.id, Post.COORDINATOR)}
        keys = {member_id: f"lapsed:{member_id}:{today}" for member_id in coordinators}
        if not coordinators:
            log.warning("nobody_to_tell", about=LAPSED, count=len(lapsed))
            return
        if await keys_written(session, keys.values()):
            return
        for member_id, told in _shares(lapsed, coordinators).items():
            await post_letter(
                session,
                member=coordinators[member_id],
                kind=LAPSED,
                key=keys[member_id],
                now=now,
                not_before=calendar.open_moment(now),
                invitations=told,
            )
        ids = [invitation.id for invitation in lapsed]
        await session.execute(update(Invitation).where(col(Invitation.id).in_(ids)).values(lapse_told_at=now))
        await session.commit()


async def next_due(session: AsyncSession, office: Office, now: datetime) -> datetime | None:
    """The first sending 09:00 later than `now` at which one of the invitations as they stand will have lapsed."""
    if not await holders(session, office.id, Post.COORDINATOR):
        return None
    first: datetime | None = await session.scalar(
        select(func.min(col(Invitation.expires_at))).where(col(Invitation.office_id) == office.id, *_NOT_TOLD)
    )
    return None if first is None else calendar_of(office).next_sending_moment(max(first, now + timedelta.resolution))


def _lapsed_by(office: Office, now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (col(Invitation.office_id) == office.id, col(Invitation.expires_at) <= now, *_NOT_TOLD)


async def _lapsed(session: AsyncSession, office: Office, now: datetime) -> Sequence[Invitation]:
    """Lapsed and not told of, the oldest first; locked, so that none of them changes under us."""
    found = await session.scalars(
        select(Invitation).where(*_lapsed_by(office, now)).order_by(col(Invitation.id)).with_for_update()
    )
    return found.all()


def _shares(lapsed: Sequence[Invitation], coordinators: dict[int, Member]) -> dict[int, list[int]]:
    """Member id → ids of the invitations that they are told about."""
    shares: dict[int, list[int]] = {}
    for invitation in lapsed:
        tell = [invitation.made_by] if invitation.made_by in coordinators else list(coordinators)
        for member_id in tell:
            shares.setdefault(member_id, []).append(invitation.id)
    return shares

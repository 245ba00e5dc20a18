"""What time has to tell the coordinators: one letter each, at a decent hour."""

from datetime import datetime
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from models.actions.post_letter import letter_row, post_letters
from models.people import Office
from models.questions.offices import calendar_of
from models.questions.people import holders
from models.rules.words import Post

log = structlog.get_logger()


async def tell_coordinators(
    session: AsyncSession, office: Office, now: datetime, kind: str, cause: str, **facts: Any
) -> bool:
    """Within the transaction of the cause. False where nobody coordinates. The same cause is told to each once."""
    coordinators = await holders(session, office.id, Post.COORDINATOR)
    if not coordinators:
        log.warning("nobody_to_tell", about=kind, cause=cause)
    when = calendar_of(office).open_moment(now)
    await post_letters(
        session,
        [
            letter_row(member=member, kind=kind, key=f"{kind}:{cause}:{member.id}", now=now, not_before=when, **facts)
            for member in coordinators
        ],
    )
    return bool(coordinators)

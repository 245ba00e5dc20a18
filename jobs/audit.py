"""Every minute: look for what should have been said and was not, and raise it with the coordinators (design §7)."""

from datetime import datetime

from models import clock
from models.actions.post_letter import post_letter
from models.database import Database
from models.people import Office
from models.questions.health import TROUBLE, Trouble, troubles
from models.questions.offices import calendar_of
from models.questions.outbox import keys_written
from models.questions.people import holders
from models.rules.words import Post

# What a coordinator is written to about. A frozen timetable cannot write, and whom nothing reaches is for the digest.
RAISED = frozenset({"letters_late", "letters_failed", "updates_late", "updates_failed", "job_failed"})


async def look(database: Database, office: Office, now: datetime) -> None:
    """One letter a trouble a coordinator a day, at a decent hour; nothing is written where all is well or said."""
    async with database.reading() as session:
        raised = [trouble for trouble in await troubles(session, now, clock.wall()) if trouble.code in RAISED]
        if not raised:
            return
        # A night's or a weekend's trouble speaks once, on the morning after: the day of the key is the day it is said.
        calendar = calendar_of(office)
        when = calendar.open_moment(now)
        day = calendar.local_date(when)
        members = await holders(session, office.id, Post.COORDINATOR)
        letters = {
            f"trouble:{trouble.code}:{day}:{member.id}": (member, trouble) for trouble in raised for member in members
        }
        new = letters.keys() - await keys_written(session, letters)
    if not new:
        return
    async with database.writing() as session:
        for key, (member, trouble) in letters.items():
            if key in new:
                facts = _facts(trouble)
                await post_letter(session, member=member, kind=TROUBLE, key=key, now=now, not_before=when, **facts)
        await session.commit()


def _facts(trouble: Trouble) -> dict[str, str | int]:
    return {"code": trouble.code, "count": trouble.count}

"""Letters that wait for an hour after the last of several deeds, so that ten deeds are one letter a person.

Such a letter holds since when it speaks; what is to be said is found when it is sent, so that what was undone meanwhile
is not told.
"""

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import func, select, update
from sqlmodel import col

from models.actions.act import Act
from models.actions.post_letter import post_letter
from models.outbox import Letter, LetterState
from models.people import Member
from models.plan import Plan
from models.questions.offices import open_moment
from models.upsert import rows_changed

GATHERED_FOR = timedelta(hours=1)


async def gather_letters(act: Act, kind: str, plan: Plan, members: Iterable[Member]) -> None:
    """Within the deed: each of them is to be told, an hour from now; one whose letter waits is told in that one."""
    at = await open_moment(act.session, act.office_id, act.now + GATHERED_FOR)
    for member in members:
        theirs = (col(Letter.member_id) == member.id, col(Letter.key).startswith(f"{kind}:{plan.id}:{member.id}:"))
        waits_on = await rows_changed(
            act.session,
            update(Letter)
            .where(*theirs, col(Letter.state) == LetterState.WAITING)
            .values(not_before=at)
            .execution_options(synchronize_session=False),
        )
        if waits_on:
            continue
        so_far = await act.session.scalar(select(func.count()).select_from(Letter).where(*theirs))
        await post_letter(
            act.session,
            member=member,
            kind=kind,
            key=f"{kind}:{plan.id}:{member.id}:{so_far}",
            now=act.now,
            not_before=at,
            plan=plan.id,
            since=act.now.isoformat(),
        )

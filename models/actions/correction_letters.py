"""The letter that tells a unit's contacts what was corrected: one a person, an hour after the last correction.

It holds since when it speaks, and what changed is found when it is sent (models/questions/corrections.py). So ten
corrections are one letter, and what was undone meanwhile is none.
"""

from collections.abc import Iterable
from datetime import timedelta

from sqlalchemy import exists, func, select, update
from sqlmodel import col

from models.actions.act import Act
from models.actions.post_letter import post_letter
from models.outbox import Letter, LetterState
from models.people import Member, Seat
from models.plan import Plan
from models.questions.offices import open_moment
from models.rules.words import Post
from models.upsert import rows_changed

CORRECTED = "corrected"
GATHERED_FOR = timedelta(hours=1)
TELLS_ALL = ("welcome", "adopted")  # while one of these waits, the person will read there how things stand


async def tell_of_correction(act: Act, plan: Plan, unit_ids: Iterable[int]) -> None:
    """Within the deed that corrects: everybody who sits for one of the units is to be told, an hour from now."""
    tells_all = exists().where(
        col(Letter.member_id) == col(Member.id),
        col(Letter.kind).in_(TELLS_ALL),
        col(Letter.state) == LetterState.WAITING,
    )
    concerned = await act.session.scalars(
        select(Member)
        .where(
            exists().where(
                col(Seat.member_id) == col(Member.id),
                col(Seat.post).in_((Post.CONTACT, Post.STAND_IN)),
                col(Seat.until).is_(None),
                col(Seat.unit_id).in_(set(unit_ids)),
            ),
            ~tells_all,
        )
        .order_by(col(Member.id))
    )
    at = await open_moment(act.session, act.office_id, act.now + GATHERED_FOR)
    for member in concerned.all():
        theirs = (col(Letter.member_id) == member.id, col(Letter.key).startswith(f"{CORRECTED}:{plan.id}:{member.id}:"))
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
            kind=CORRECTED,
            key=f"{CORRECTED}:{plan.id}:{member.id}:{so_far}",
            now=act.now,
            not_before=at,
            plan=plan.id,
            since=act.now.isoformat(),
        )

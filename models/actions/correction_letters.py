"""The letter that tells a unit's contacts what was corrected: one a person, an hour after the last correction.

What changed is found when it is sent (models/questions/corrections.py).
"""

from collections.abc import Iterable

from sqlalchemy import exists, select
from sqlmodel import col

from models.actions.act import Act
from models.actions.gathered_letters import gather_letters
from models.outbox import Letter, LetterState
from models.people import Member, Seat
from models.plan import Plan
from models.rules.words import REPORTING_POSTS

CORRECTED = "corrected"
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
                col(Seat.post).in_(REPORTING_POSTS),
                col(Seat.until).is_(None),
                col(Seat.unit_id).in_(set(unit_ids)),
            ),
            ~tells_all,
        )
        .order_by(col(Member.id))
    )
    await gather_letters(act, CORRECTED, plan, concerned.all())

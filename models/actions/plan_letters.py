"""The letter that tells a unit's contact of the plan: one a person and plan."""

from sqlalchemy import exists, select
from sqlmodel import col

from models.actions.act import Act
from models.actions.post_letter import post_letter
from models.outbox import Letter, LetterState
from models.people import Member, Seat
from models.plan import Assignment, Plan
from models.questions.offices import open_moment
from models.rules.words import Post

WELCOME = "welcome"


async def tell_contacts(act: Act, plan: Plan) -> None:
    """Within the deed that adopts it: write to everybody who sits for a unit of the plan.

    Whoever's first letter has not gone out yet hears of the plan in that one, which is rendered from the truth of
    its moment.
    """
    waits = exists().where(
        col(Letter.member_id) == col(Member.id),
        col(Letter.kind) == WELCOME,
        col(Letter.state) == LetterState.WAITING,
    )
    concerned = await act.session.scalars(
        select(Member)
        .where(
            exists().where(
                col(Seat.member_id) == col(Member.id),
                col(Seat.post).in_((Post.CONTACT, Post.STAND_IN)),
                col(Seat.until).is_(None),
                col(Seat.unit_id) == col(Assignment.unit_id),
                col(Assignment.plan_id) == plan.id,
                col(Assignment.until).is_(None),
            ),
            ~waits,
        )
        .order_by(col(Member.id))
    )
    at = await open_moment(act.session, act.office_id, act.now)
    for member in concerned.all():
        await post_letter(
            act.session,
            member=member,
            kind="adopted",
            key=f"adopted:{plan.id}:{member.id}",
            now=act.now,
            not_before=at,
            plan=plan.id,
        )

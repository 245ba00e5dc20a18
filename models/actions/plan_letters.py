"""The letters that tell a unit's contact of the plan, and of what was added to it: one a person and paper."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, exists, select
from sqlmodel import col

from models.actions.act import Act
from models.actions.post_letter import post_letter
from models.outbox import Letter, LetterState
from models.people import Member, Seat
from models.plan import Assignment, Clause, Plan
from models.questions.offices import open_moment
from models.rules.words import REPORTING_POSTS

WELCOME = "welcome"


async def tell_contacts(act: Act, plan: Plan) -> None:
    """Within the deed that adopts it: write to everybody who sits for a unit of the plan.

    Whoever's first letter has not gone out yet hears of the plan in that one, which is rendered from the truth of
    its moment.
    """
    await _tell(act, await _concerned(act, col(Assignment.plan_id) == plan.id), "adopted", f"{plan.id}", plan=plan.id)


async def tell_of_supplement(act: Act, plan: Plan, notice_id: int, item_ids: Sequence[int]) -> None:
    """Within the deed that adds a notice to it: write to everybody who sits for a unit with something new."""
    own = col(Assignment.clause_id).in_(select(col(Clause.id)).where(col(Clause.item_id).in_(item_ids)))
    key = f"{plan.id}:{notice_id}"
    await _tell(act, await _concerned(act, own), "supplemented", key, plan=plan.id, notice=notice_id, items=[*item_ids])


async def _concerned(act: Act, which: ColumnElement[bool]) -> Sequence[Member]:
    """Who sits for a unit with such an assignment, and does not wait for their first letter."""
    waits = exists().where(
        col(Letter.member_id) == col(Member.id),
        col(Letter.kind) == WELCOME,
        col(Letter.state) == LetterState.WAITING,
    )
    found = await act.session.scalars(
        select(Member)
        .where(
            exists().where(
                col(Seat.member_id) == col(Member.id),
                col(Seat.post).in_(REPORTING_POSTS),
                col(Seat.until).is_(None),
                col(Seat.unit_id) == col(Assignment.unit_id),
                which,
                col(Assignment.until).is_(None),
            ),
            ~waits,
        )
        .order_by(col(Member.id))
    )
    return found.all()


async def _tell(act: Act, concerned: Sequence[Member], kind: str, key: str, **facts: Any) -> None:
    at = await open_moment(act.session, act.office_id, act.now)
    for member in concerned:
        await post_letter(
            act.session,
            member=member,
            kind=kind,
            key=f"{kind}:{key}:{member.id}",
            now=act.now,
            not_before=at,
            **facts,
        )

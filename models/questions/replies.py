"""One reply in full, as whoever reviews it or looks back at it needs it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Member, Office, Seat
from models.plan import Item, Plan, Target
from models.progress import Evidence, Figure, Reply, ReplyPart
from models.questions.decisions import Applied, Ended, applied_for, how_it_ended
from models.questions.disputes import Objected, objections_to
from models.questions.offices import calendar_of
from models.questions.reviews import Waiting, replies_told
from models.rounds import Round
from models.rules.errors import Refusal
from models.rules.outcomes import Word, outcome_of
from models.rules.words import REPORTING_POSTS, ReplyState, ReplyStatus, RoundOutcomeKind


@dataclass(frozen=True)
class EvidenceTold:
    id: int
    name: str
    photo: bool
    file_id: str
    sha256: str


@dataclass(frozen=True)
class Earlier:
    """What the unit had said, and nobody had looked at when it said it anew."""

    reply_id: int
    number_text: str
    submitted_at: datetime
    status: ReplyStatus
    text: str


@dataclass(frozen=True)
class ReplyTold:
    """`in_time`: None where it answers no round. `asked_before`: what the return that it answers had found missing.

    `newer`: the unit has submitted another on the same assignments since. `applied`: what would be settled by agreeing.
    `objections`: what the unit says against its return, while that waits for an answer.
    """

    waiting: Waiting
    state: ReplyState
    who: str
    difficulties: str
    next_steps: str
    approved_by_leader: bool
    round_id: int | None
    due_on: date | None
    in_time: bool | None
    asked_before: str
    missing: str
    amend_by: date | None
    reviewer: str
    reviewed_by: int | None
    reviewed_at: datetime | None
    newer: bool
    earlier: tuple[Earlier, ...]  # what it took the place of, the newest first
    evidence: tuple[EvidenceTold, ...]
    evidence_before: tuple[EvidenceTold, ...]  # of what it took the place of
    applied: tuple[Applied, ...]
    ended: Ended
    objections: tuple[Objected, ...] = ()


async def reply_by_id(session: AsyncSession, office_id: int, reply_id: int) -> Reply:
    """Raises Refusal when the office has no such reply."""
    reply = await session.get(Reply, reply_id)
    plan = await session.get(Plan, reply.plan_id) if reply else None
    if reply is None or plan is None or plan.office_id != office_id:
        raise Refusal("refused-gone")
    return reply


async def reply_told(session: AsyncSession, office: Office, reply_id: int) -> ReplyTold:
    """Raises Refusal when the office has no such reply."""
    reply = await reply_by_id(session, office.id, reply_id)
    [waiting] = await replies_told(session, col(Reply.id) == reply_id)
    one = await session.get(Round, reply.round_id) if reply.round_id else None
    amended = await session.get(Reply, reply.amends_id) if reply.amends_id else None
    who = await session.get(Member, reply.member_id)
    reviewer = await session.get(Member, reply.reviewed_by) if reply.reviewed_by else None
    earlier = await _earlier(session, reply_id)
    return ReplyTold(
        waiting,
        reply.state,
        who.name if who else "",
        reply.difficulties,
        reply.next_steps,
        reply.approved_by_leader,
        reply.round_id,
        one.due_on if one else None,
        await _in_time(session, office, reply, one.due_on) if one else None,
        amended.missing if amended else "",
        reply.missing,
        reply.amend_by,
        reviewer.name if reviewer else "",
        reply.reviewed_by,
        reply.reviewed_at,
        await has_newer(session, reply_id),
        earlier,
        await _evidence(session, [reply_id]),
        await _evidence(session, [each.reply_id for each in earlier]),
        tuple(await applied_for(session, reply_id)),
        await how_it_ended(session, reply),
        tuple(await objections_to(session, office.id, reply_id)) if reply.disputed_at else (),
    )


async def _evidence(session: AsyncSession, reply_ids: Sequence[int]) -> tuple[EvidenceTold, ...]:
    found = await session.scalars(
        select(Evidence).where(col(Evidence.reply_id).in_(reply_ids)).order_by(col(Evidence.id))
    )
    return tuple(EvidenceTold(each.id, each.name, each.photo, each.file_id, each.sha256) for each in found)


async def _earlier(session: AsyncSession, reply_id: int) -> tuple[Earlier, ...]:
    """Since the last word on one of the same assignments that somebody looked at."""
    mine = select(col(ReplyPart.assignment_id)).where(col(ReplyPart.reply_id) == reply_id)
    before = await session.execute(
        select(Reply, ReplyPart, col(Item.number_text))
        .join(ReplyPart, col(ReplyPart.reply_id) == col(Reply.id))
        .join(Item, col(Item.id) == col(ReplyPart.item_id))
        .where(col(ReplyPart.assignment_id).in_(mine), col(Reply.id) < reply_id)
        .order_by(col(Reply.id).desc(), col(ReplyPart.id))
    )
    told: dict[Earlier, None] = {}  # who stands in two clauses says the same of both
    for reply, part, number_text in before:
        if reply.state != ReplyState.SUPERSEDED:
            break
        told[Earlier(reply.id, number_text, reply.submitted_at, part.status, part.text)] = None
    return tuple(told)


async def _in_time(session: AsyncSession, office: Office, reply: Reply, due_on: date) -> bool:
    """As the round's outcome will have it, by what the unit had said to the round until then."""
    mine = select(col(ReplyPart.assignment_id)).where(col(ReplyPart.reply_id) == reply.id)
    said = await session.scalars(
        select(Reply)
        .where(
            col(Reply.round_id) == reply.round_id,
            col(Reply.id) < reply.id,
            col(Reply.id).in_(select(col(ReplyPart.reply_id)).where(col(ReplyPart.assignment_id).in_(mine))),
        )
        .order_by(col(Reply.id))
    )
    day = calendar_of(office).local_date
    words = [Word(each.state, day(each.submitted_at), each.amend_by) for each in said]
    words.append(Word(ReplyState.SUBMITTED, day(reply.submitted_at)))
    return outcome_of(words, due_on) == RoundOutcomeKind.IN_TIME


async def newest_reply(session: AsyncSession, reply_id: int) -> int:
    """The unit's last word on the same assignments: this one, where there is no newer."""
    mine = select(col(ReplyPart.assignment_id)).where(col(ReplyPart.reply_id) == reply_id)
    newest = select(func.max(col(ReplyPart.reply_id))).where(col(ReplyPart.assignment_id).in_(mine))
    return int(await session.scalar(newest) or reply_id)


async def has_newer(session: AsyncSession, reply_id: int) -> bool:
    """Whether the unit has submitted another since, on one of the same assignments."""
    mine = select(col(ReplyPart.assignment_id)).where(col(ReplyPart.reply_id) == reply_id)
    newer = select(func.count()).where(col(ReplyPart.assignment_id).in_(mine), col(ReplyPart.reply_id) > reply_id)
    return bool(await session.scalar(newer))


async def reporters_of(session: AsyncSession, reply: Reply) -> list[Member]:
    """Who hears what becomes of it: whoever submitted it; where they sit for the unit no more, those who do today."""
    sitting = list(
        await session.scalars(
            select(Member)
            .where(
                col(Member.id).in_(
                    select(col(Seat.member_id)).where(
                        col(Seat.unit_id) == reply.unit_id,
                        col(Seat.post).in_(REPORTING_POSTS),
                        col(Seat.until).is_(None),
                    )
                )
            )
            .order_by(col(Member.id))
        )
    )
    return [member for member in sitting if member.id == reply.member_id] or sitting


async def reporters_told(session: AsyncSession, reply_id: int) -> list[str]:
    """By name."""
    return [member.name for member in await reporters_of(session, await session.get_one(Reply, reply_id))]


async def figures_missing(session: AsyncSession, reply_id: int) -> list[Target]:
    """The measurable promises of the items in the reply of which it gives no figure, as the paper names them."""
    items = select(col(ReplyPart.item_id)).where(col(ReplyPart.reply_id) == reply_id)
    given = select(col(Figure.target_id)).where(col(Figure.reply_id) == reply_id)
    found = await session.scalars(
        select(Target)
        .where(col(Target.item_id).in_(items), col(Target.id).not_in(given))
        .order_by(col(Target.item_id), col(Target.id))
    )
    return list(found)

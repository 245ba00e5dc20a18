"""A coordinator's word on a reply: accept it, or return it with what is missing. Once; never on one's own unit's."""

from collections.abc import Sequence
from datetime import date
from typing import Any, TypedDict

from sqlalchemy import update
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.draft import forget_draft
from models.actions.record import record
from models.actions.reply_letters import tell_reporters
from models.actions.settle import settle_application, tell_not_settled
from models.people import Member, Office
from models.plan import Plan
from models.progress import Reply
from models.questions.decisions import Ended, applied_for, asked_to_settle, how_it_ended
from models.questions.offices import calendar_of
from models.questions.replies import reply_by_id
from models.rules.errors import Refusal
from models.rules.missing import check_amend_by, missing_of
from models.rules.permissions import Deed
from models.rules.words import ReplyState
from models.upsert import rows_changed

FORM = "return"  # what is typed on the way, by reply
NOBODY = "none"  # for a text that chooses: whoever decided has no name
SELF = "self"  # for a text that chooses: it was the speaker


class Skipped(TypedDict):
    """Why one of several was left: `decided` by a colleague (`by`), `own` unit's, an application that `applies`."""

    reply: int
    why: str
    by: str


@action
async def accept_reply(act: Act, reply_id: int, settle: bool = False) -> None:
    """Take note of what the unit says. `settle`: agree, too, that what it calls done is settled.

    Raises Refusal: somebody was first (and who), a newer one has come, one's own unit's; nothing is left to settle.
    """
    reply = await reply_by_id(act.session, act.office_id, reply_id)
    act.check_may(Deed.REVIEW, unit_id=reply.unit_id)
    check_not_own(act, reply)
    applied = await applied_for(act.session, reply_id)
    if applied:
        await act.session.get(Plan, reply.plan_id, with_for_update=True)  # nobody settles or corrects meanwhile
    await decide(act, reply, ReplyState.ACCEPTED, settle=settle)
    await record(act, "reply.accepted", f"reply:{reply_id}", unit=reply.unit_id)
    if settle:
        await settle_application(act, reply, applied)
    elif applied:
        await tell_not_settled(act, reply)


@action
async def accept_replies(act: Act, reply_ids: Sequence[int]) -> dict[str, Any]:
    """Accept several at once: {accepted: [ids], skipped: [Skipped]}. What another decided meanwhile is skipped, and so
    are applications to settle: each of those wants an answer of its own."""
    accepted, skipped = list[int](), list[Skipped]()
    act.check_may(Deed.REVIEW)
    for reply_id in dict.fromkeys(reply_ids):
        reply = await reply_by_id(act.session, act.office_id, reply_id)
        try:
            check_not_own(act, reply)
            if await applied_for(act.session, reply_id):
                skipped.append(Skipped(reply=reply_id, why="applies", by=""))
                continue
            await decide(act, reply, ReplyState.ACCEPTED)
        except Refusal as refusal:
            skipped.append(Skipped(reply=reply_id, why=_WHY[refusal.key], by=refusal.facts.get("by", "")))
            continue
        accepted.append(reply_id)
        await record(act, "reply.accepted", f"reply:{reply_id}", unit=reply.unit_id)
    return {"accepted": accepted, "skipped": skipped}


_WHY = {"refused-review-own": "own", "refused-review-decided": "decided", "refused-review-newer": "newer"}


@action
async def return_reply(act: Act, reply_id: int, missing: str, amend_by: date) -> int:
    """Send it back with what is missing, to be amended by a day. Returns how many people are told: one letter each.

    Raises Refusal as accept_reply does, for empty words or a day that leaves no time, and once the plan is archived.
    """
    reply = await reply_by_id(act.session, act.office_id, reply_id)
    act.check_may(Deed.REVIEW, unit_id=reply.unit_id)
    check_not_own(act, reply)
    plan = await act.session.get_one(Plan, reply.plan_id)
    if plan.archived_at is not None:  # the unit could not amend it
        raise Refusal("refused-return-archived", title=plan.short_title)
    office = await act.session.get_one(Office, act.office_id)
    words = missing_of(missing)
    check_amend_by(amend_by, calendar_of(office).local_date(act.now))
    await decide(act, reply, ReplyState.RETURNED, missing=words, amend_by=amend_by)
    await forget_draft(act.session, act.speaker.telegram_id, FORM, reply_id)
    await record(act, "reply.returned", f"reply:{reply_id}", unit=reply.unit_id, amend_by=amend_by.isoformat())
    return await tell_reporters(act, reply, "returned", about=reply_id)


def check_not_own(act: Act, reply: Reply) -> None:
    """Raises Refusal for what the speaker's own unit says."""
    if any(seat.unit_id == reply.unit_id for seat in act.speaker.seats):
        raise Refusal("refused-review-own")


async def decide(
    act: Act,
    reply: Reply,
    state: ReplyState,
    *,
    was: ReplyState = ReplyState.SUBMITTED,
    settle: bool = False,
    **said: object,
) -> None:
    """By a conditional UPDATE, so that of two coordinators one decides, and the other hears who did, what stands, and
    that their own word was not taken."""
    decided = await rows_changed(
        act.session,
        update(Reply)
        .where(col(Reply.id) == reply.id, col(Reply.state) == was)
        .values(state=state, reviewed_at=act.now, reviewed_by=act.speaker.member_id, disputed_at=None, **said)
        .execution_options(synchronize_session=False),
    )
    if decided == 1:
        return
    await act.session.refresh(reply)
    if reply.state == ReplyState.SUPERSEDED:
        raise Refusal("refused-review-newer")
    applies = bool(await asked_to_settle(act.session, reply.id))
    wanted = "return" if state == ReplyState.RETURNED else "settle" if settle else "only" if applies else "accept"
    raise await refused_as_decided(act, reply, wanted)


# What each word of a coordinator comes to: where a colleague's has come to the same, nothing was lost.
_COMES_TO = {
    "return": (),
    "settle": (Ended.SETTLED,),
    "only": (Ended.NOTED, Ended.UNDONE, Ended.ACCEPTED),
    "accept": (Ended.NOTED, Ended.UNDONE, Ended.ACCEPTED, Ended.SETTLED),
}


async def refused_as_decided(act: Act, reply: Reply, wanted: str = "", by: int | None = None) -> Refusal:
    """Who was first, and what stands; `wanted`: the word that was not taken, of those above."""
    who = by or reply.reviewed_by
    ended = await how_it_ended(act.session, reply)
    lost = wanted and ended not in _COMES_TO[wanted] and who != act.speaker.member_id
    return Refusal(
        "refused-review-decided",
        by=await who_was_first(act, who),
        state=ended.value,
        unsent=wanted if lost else NOBODY,
    )


async def who_was_first(act: Act, member_id: int | None) -> str:
    """By name, for a text that chooses: SELF on a second tap of one's own."""
    if member_id is not None and member_id == act.speaker.member_id:
        return SELF
    who = await act.session.get(Member, member_id) if member_id else None
    return (who.name if who else "") or NOBODY

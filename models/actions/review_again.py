"""A unit disagrees with a return: a coordinator looks again, and accepts the reply after all, or stays with it."""

from sqlalchemy import update
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.record import record
from models.actions.reply_letters import tell_reporters
from models.actions.review import check_not_own, decide, refused_as_decided
from models.actions.settle import settle_application, tell_not_settled
from models.outbox import Letter
from models.people import Office
from models.plan import Plan
from models.progress import Reply
from models.questions.decisions import applied_for
from models.questions.disputes import objections_to
from models.questions.offices import calendar_of
from models.questions.replies import has_newer, reply_by_id
from models.rules.errors import Refusal
from models.rules.missing import amend_by_default
from models.rules.permissions import Deed
from models.rules.words import ReplyState
from models.upsert import rows_changed

ACCEPTED = "accepted"
RECONSIDERED = "reconsidered"  # the kind of letter that the unit gets


@action
async def accept_after_all(act: Act, reply_id: int, settle: bool = False) -> int:
    """As `accept_reply`, of a reply that was returned. Returns how many people are told.

    Raises Refusal: it was amended or decided meanwhile, or is one's own unit's.
    """
    reply = await reply_by_id(act.session, act.office_id, reply_id)
    act.check_may(Deed.REVIEW, unit_id=reply.unit_id)
    await _check_open(act, reply)
    applied = await applied_for(act.session, reply.id)
    if applied:
        await act.session.get(Plan, reply.plan_id, with_for_update=True)  # nobody settles or corrects meanwhile
    await decide(act, reply, ReplyState.ACCEPTED, was=ReplyState.RETURNED, settle=settle)
    await record(act, "reply.accepted", f"reply:{reply.id}", unit=reply.unit_id, after_return=True)
    if settle:
        await settle_application(act, reply, applied)
    elif applied:
        await tell_not_settled(act, reply)
    again = f"{await _which(act, reply)}:{ACCEPTED}"  # it may have been stayed with before, and that been told
    return await tell_reporters(act, reply, RECONSIDERED, about=reply.id, again=again)


@action
async def uphold_return(act: Act, reply_id: int, letter_id: int = 0) -> int:
    """Stay with the return. Its day stays, unless it went by while the unit waited for us: then there are as many days
    as for any other. Returns how many people are told.

    `letter_id`: the letter in which the speaker read what the unit says. Raises Refusal as above, and where it was said
    already, be it that the unit has disagreed once more since that letter.
    """
    reply = await reply_by_id(act.session, act.office_id, reply_id)
    act.check_may(Deed.REVIEW, unit_id=reply.unit_id)
    await _check_open(act, reply)
    letter = await act.session.get(Letter, letter_id) if letter_id else None
    since, office = reply.disputed_at, await act.session.get_one(Office, act.office_id)
    if since is None or (letter is not None and letter.created_at < since):
        raise await _upheld_already(act, reply)
    calendar = calendar_of(office)
    today, amend_by = calendar.local_date(act.now), reply.amend_by
    if amend_by is None or amend_by <= today:
        amend_by = amend_by_default(calendar, today)
    upheld = await rows_changed(
        act.session,
        update(Reply)
        .where(
            col(Reply.id) == reply_id, col(Reply.state) == ReplyState.RETURNED, col(Reply.disputed_at).is_not(None)
        )
        .values(disputed_at=None, upheld_by=act.speaker.member_id, amend_by=amend_by)
        .execution_options(synchronize_session=False),
    )
    if upheld != 1:
        await act.session.refresh(reply)
        raise await _upheld_already(act, reply)
    await record(act, "reply.return_upheld", f"reply:{reply.id}", unit=reply.unit_id, amend_by=amend_by.isoformat())
    return await tell_reporters(
        act, reply, RECONSIDERED, about=reply.id, again=await _which(act, reply), stays=True
    )


async def _check_open(act: Act, reply: Reply) -> None:
    check_not_own(act, reply)
    if await has_newer(act.session, reply.id):
        raise Refusal("refused-review-newer")


async def _upheld_already(act: Act, reply: Reply) -> Refusal:
    return await refused_as_decided(act, reply, by=reply.upheld_by or reply.reviewed_by)


async def _which(act: Act, reply: Reply) -> str:
    """The how manieth time the unit has spoken up against it: each time is answered once."""
    return str(len(await objections_to(act.session, act.office_id, reply.id)))

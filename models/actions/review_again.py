"""A unit disagrees with a return: the coordinator looks again, and accepts the reply after all, or stays with it."""

from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.disagree import DISAGREED
from models.actions.record import record
from models.actions.reply_letters import tell_reporters
from models.actions.review import check_not_own, decide, who_was_first
from models.actions.settle import settle_application, tell_not_settled
from models.outbox import Letter
from models.plan import Plan
from models.progress import Reply
from models.questions.replies import applied_for, has_newer, reply_by_id
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import ReplyState

ACCEPTED = "accepted"
RECONSIDERED = "reconsidered"  # the kind of letter that the unit gets


@action
async def accept_after_all(act: Act, letter_id: int, settle: bool = False) -> int:
    """As `accept_reply`, of a reply that was returned. Returns how many people are told.

    Raises Refusal: it was amended or decided meanwhile, or is one's own unit's.
    """
    letter, reply = await _disagreed(act, letter_id)
    act.check_may(Deed.REVIEW, unit_id=reply.unit_id)
    await _check_open(act, reply)
    applied = await applied_for(act.session, reply.id)
    if applied:
        await act.session.get(Plan, reply.plan_id, with_for_update=True)  # nobody settles or corrects meanwhile
    await decide(act, reply, ReplyState.ACCEPTED, was=ReplyState.RETURNED)
    await record(act, "reply.accepted", f"reply:{reply.id}", unit=reply.unit_id, after_return=True)
    if settle:
        await settle_application(act, reply, applied)
    elif applied:
        await tell_not_settled(act, reply)
    again = f"{_again(letter)}:{ACCEPTED}"  # it may have been stayed with before, and that been told
    return await tell_reporters(act, reply, RECONSIDERED, about=reply.id, again=again)


@action
async def uphold_return(act: Act, letter_id: int) -> int:
    """Stay with the return; its day stays. Returns how many people are told. Raises Refusal as above, and where it was
    said already."""
    letter, reply = await _disagreed(act, letter_id)
    act.check_may(Deed.REVIEW, unit_id=reply.unit_id)
    await _check_open(act, reply)
    if await _answered(act, reply, letter):
        by = await who_was_first(act, reply.reviewed_by)
        raise Refusal("refused-review-decided", by=by, state=reply.state.value, unsent="no")
    await record(act, "reply.return_upheld", f"reply:{reply.id}", unit=reply.unit_id)
    return await tell_reporters(act, reply, RECONSIDERED, about=reply.id, again=_again(letter), stays=True)


async def _disagreed(act: Act, letter_id: int) -> tuple[Letter, Reply]:
    """Raises Refusal for any other letter than one that told the speaker of a disagreement."""
    letter = await act.session.get(Letter, letter_id)
    if letter is None or letter.kind != DISAGREED or letter.member_id != act.speaker.member_id:
        raise Refusal("refused-gone")
    return letter, await reply_by_id(act.session, act.office_id, letter.facts["reply"])


async def _check_open(act: Act, reply: Reply) -> None:
    check_not_own(act, reply)
    if await has_newer(act.session, reply.id):
        raise Refusal("refused-review-newer")


async def _answered(act: Act, reply: Reply, letter: Letter) -> bool:
    key = f"{RECONSIDERED}:{reply.id}:{_again(letter)}:"
    found = await act.session.scalars(
        select(col(Letter.id)).where(col(Letter.kind) == RECONSIDERED, col(Letter.key).startswith(key)).limit(1)
    )
    return found.first() is not None


def _again(letter: Letter) -> str:
    """Whose disagreement, and which of theirs: each is answered once."""
    return f"{letter.facts['by']}:{letter.facts['place']}"

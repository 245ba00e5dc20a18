"""A unit needs help: a question to the office, which owes it an answer within five working days (design §1). Once it
says that its work goes on without, there is nothing to answer any more; that it does not go on takes nothing back."""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act
from models.actions.record import record
from models.people import Office
from models.progress import HelpQuestion, Reply, ReplyPart
from models.questions.offices import calendar_of
from models.rules.words import ReplyStatus

ANSWER_WITHIN = 5  # working days
# The work does not go on, so that a call for help that nobody has answered stands.
HINDERED = (ReplyStatus.NEEDS_PUSH, ReplyStatus.NOT_STARTED)


def takes_back(status: ReplyStatus) -> bool:
    """Whether a unit that says so of an item waits no more for what it has asked of the office about it."""
    return status not in (*HINDERED, ReplyStatus.NEEDS_HELP)


async def ask_for_help(act: Act, office: Office, reply: Reply, parts: Sequence[ReplyPart]) -> None:
    """One question an item; one for all of a consolidated reply, whose difficulties are its question.

    What the unit has asked before and not been answered is asked on by the newer reply, from when it was first asked;
    or taken back, where the newer reply says of the same that the work goes on.
    """
    needing = dict.fromkeys(part.item_id for part in parts if part.status == ReplyStatus.NEEDS_HELP)
    questions: list[int | None] = list(needing)
    if reply.consolidated:
        questions = [None] if needing or reply.difficulties else []
    calendar = calendar_of(office)
    told_of: set[int | None] = {part.item_id for part in parts}
    waiting = await _waiting(act, reply, told_of | {None} if reply.consolidated else told_of)
    answered = await _answered_before(act, reply, parts)
    for item_id in questions:
        if (same := answered.get(item_id)) is not None:
            same.reply_id = reply.id  # what was answered is not asked again by a sentence added about something else
            continue
        if (question := waiting.pop(item_id, None)) is not None:
            question.reply_id = reply.id
            continue
        act.session.add(
            HelpQuestion(
                plan_id=reply.plan_id,
                reply_id=reply.id,
                unit_id=reply.unit_id,
                item_id=item_id,
                asked_at=act.now,
                answer_by=calendar.add_working_days(calendar.local_date(act.now), ANSWER_WITHIN),
            )
        )
    hindered = {part.item_id for part in parts if part.status in HINDERED}
    for question in waiting.values():
        if not reply.consolidated and question.item_id in hindered:
            question.reply_id = reply.id
        elif not (reply.consolidated and question.item_id in needing):  # it needs that help still, and asks among all
            question.answered_at = act.now  # by nobody, and without words: it was taken back
            await record(act, "help.withdrawn", f"help:{question.id}", unit=reply.unit_id, item=question.item_id)
    await act.session.flush()


async def _answered_before(act: Act, reply: Reply, parts: Sequence[ReplyPart]) -> dict[int | None, HelpQuestion]:
    """Of a reply that amends another: the questions of that one that the office has answered, and whose words stand."""
    before = await act.session.get(Reply, reply.amends_id) if reply.amends_id else None
    if before is None or before.difficulties != reply.difficulties:
        return {}
    said = await act.session.scalars(select(ReplyPart).where(col(ReplyPart.reply_id) == before.id))
    texts = {part.item_id: part.text for part in said}
    stands = {part.item_id for part in parts if part.text.startswith(texts.get(part.item_id, part.text))}
    rows = await act.session.scalars(
        select(HelpQuestion).where(
            col(HelpQuestion.reply_id) == before.id,
            col(HelpQuestion.answered_at).is_not(None),
            col(HelpQuestion.answer) != "",
        )
    )
    return {each.item_id: each for each in rows if each.item_id is None or each.item_id in stands}


async def _waiting(act: Act, reply: Reply, items: Collection[int | None]) -> dict[int | None, HelpQuestion]:
    """The unit's questions on these that nobody has answered; of an item the first."""
    rows = await act.session.scalars(
        select(HelpQuestion)
        .where(
            col(HelpQuestion.unit_id) == reply.unit_id,
            col(HelpQuestion.plan_id) == reply.plan_id,
            col(HelpQuestion.answered_at).is_(None),
        )
        .order_by(col(HelpQuestion.id).desc())
        .with_for_update(key_share=True)
    )
    return {question.item_id: question for question in rows if question.item_id in items}

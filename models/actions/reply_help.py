"""A unit needs help: a question to the office, which owes it an answer within five working days (design §1)."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act
from models.people import Office
from models.progress import HelpQuestion, Reply, ReplyPart
from models.questions.offices import calendar_of
from models.rules.words import ReplyStatus

ANSWER_WITHIN = 5  # working days


async def ask_for_help(act: Act, office: Office, reply: Reply, parts: Sequence[ReplyPart]) -> None:
    """One question an item; one for all of a consolidated reply, whose difficulties are its question.

    What the unit has asked before and not been answered is asked on by the newer reply, from when it was first asked.
    """
    needing = dict.fromkeys(part.item_id for part in parts if part.status == ReplyStatus.NEEDS_HELP)
    questions: list[int | None] = list(needing)
    if reply.consolidated:
        questions = [None] if needing or reply.difficulties else []
    calendar = calendar_of(office)
    for item_id in questions:
        waiting = await act.session.scalars(
            select(HelpQuestion)
            .where(
                col(HelpQuestion.unit_id) == reply.unit_id,
                col(HelpQuestion.plan_id) == reply.plan_id,
                col(HelpQuestion.item_id).is_(None) if item_id is None else col(HelpQuestion.item_id) == item_id,
                col(HelpQuestion.answered_at).is_(None),
            )
            .order_by(col(HelpQuestion.id))
            .with_for_update(key_share=True)
        )
        if (question := waiting.first()) is not None:
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
    await act.session.flush()

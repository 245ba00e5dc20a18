"""The office's answer to a unit that needs help: one message, told once."""

from sqlalchemy import update
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.draft import forget_draft
from models.actions.record import record
from models.actions.reply_letters import tell_reporters
from models.actions.review import check_not_own, who_was_first
from models.progress import HelpQuestion, Reply
from models.questions.helps import question_by_id
from models.rules.errors import Refusal
from models.rules.missing import answer_of
from models.rules.permissions import Deed
from models.upsert import rows_changed

FORM = "answer_help"  # what is typed on the way, by question


@action
async def answer_help(act: Act, question_id: int, answer: str) -> int:
    """Returns how many people are told.

    Raises Refusal for one's own unit's question, where a colleague has answered (and who), where the unit took it back,
    and for no or too many words.
    """
    asked = await question_by_id(act.session, act.office_id, question_id)
    act.check_may(Deed.ANSWER_HELP, unit_id=asked.unit_id)
    reply = await act.session.get_one(Reply, asked.reply_id)
    check_not_own(act, reply)
    words = answer_of(answer)
    answered = await rows_changed(
        act.session,
        update(HelpQuestion)
        .where(col(HelpQuestion.id) == question_id, col(HelpQuestion.answered_at).is_(None))
        .values(answered_at=act.now, answered_by=act.speaker.member_id, answer=words)
        .execution_options(synchronize_session=False),
    )
    if answered != 1:
        question = await act.session.get_one(HelpQuestion, question_id, populate_existing=True)
        if not question.answer:
            raise Refusal("refused-help-withdrawn")
        raise Refusal("refused-help-answered", by=await who_was_first(act, question.answered_by))
    await forget_draft(act.session, act.speaker.telegram_id, FORM, question_id)
    await record(act, "help.answered", f"help:{question_id}", unit=asked.unit_id, item=asked.item_id)
    return await tell_reporters(act, reply, "help_answered", about=question_id)

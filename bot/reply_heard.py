"""Words or a photo in answer to a letter that asked for progress: in reply to it, or in a window that it opened."""

from typing import Any

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot.access import act_of
from bot.command_words import asked_in_a_word
from bot.evidence import brings_file
from bot.report_heard import hear
from bot.report_photo import hear_with_file, just_reported
from models.answers.added import corrects
from models.answers.days import speaks_of_a_moment
from models.answers.thanks import promises
from models.questions.asks import ask_letter
from models.questions.letters import asked_of_whom, dues_asked, plans_asked
from models.rules.permissions import Deed


async def hear_reply(manager: DialogManager, message: Message, facts: dict[str, Any]) -> bool:
    """`facts`: of the letter. False: whoever answers reports on nothing."""
    async with act_of(manager).database.reading() as session:
        units, items = await asked_of_whom(session, facts)
        plans = await plans_asked(session, facts)
    if brings_file(message):
        return await hear_with_file(manager, message, units or None, items, dues_asked(facts), plans)
    return await hear(manager, message.text or "", units, items, dues_asked(facts), plans)


async def hear_after_tap(manager: DialogManager, message: Message, letter_id: int) -> bool:
    """What comes next after a button of such a letter. False: a command, or words on when, of the letter or of a report
    to come, and nothing that could be a report."""
    words, act = (message.text or message.caption or "").strip(), act_of(manager)
    if words.startswith("/") or asked_in_a_word(words) or speaks_of_a_moment(words) or promises(words):
        return False
    if not words and not brings_file(message):
        return False
    async with act.database.reading() as session:
        letter = await ask_letter(session, act.office_id, letter_id)
    act.check_may(Deed.LOOK_AT_REMINDER, member_id=letter.member_id)
    return await hear_reply(manager, message, dict(letter.facts))


async def hear_after_report(message: Message, manager: DialogManager) -> bool:
    """What comes next where something was just reported, and puts that right or adds to it."""
    words = message.text or ""
    if words.startswith("/") or not corrects(words):
        return False
    unit_ids, item_ids, plan_ids = just_reported(manager)
    return await hear(manager, words, unit_ids, item_ids, (), plan_ids)

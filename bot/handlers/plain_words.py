"""A reply to a letter of ours in plain words: progress, where the letter asked for it."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode

from bot.access import Hearing
from bot.report_heard import hear
from models.questions.letters import LetterSent, asked_of_whom, dues_asked, letter_sent, plans_asked

router = Router(name="plain_words")

ASKS = ("ask", "returned")


class RepliesToAsk(Filter):
    """A message in reply to a letter that asked for progress, or for what was missing."""

    async def __call__(self, message: Message, hearing: Hearing) -> bool | dict[str, LetterSent]:
        words, to = message.text or "", message.reply_to_message
        if to is None or not words or words.startswith("/"):
            return False
        async with hearing.act.database.reading() as session:
            letter = await letter_sent(session, hearing.act.office_id, message.chat.id, to.message_id)
        return {"letter": letter} if letter is not None and letter.kind in ASKS else False


@router.message(RepliesToAsk())
async def replied(message: Message, letter: LetterSent, dialog_manager: DialogManager, hearing: Hearing) -> None:
    dialog_manager.show_mode = ShowMode.SEND
    async with hearing.act.database.reading() as session:
        units, items = await asked_of_whom(session, letter.facts)
        plans = await plans_asked(session, letter.facts)
    if not await hear(dialog_manager, message.text or "", units, items, dues_asked(letter.facts), plans):
        await message.answer(hearing.texts.html("report-none"))

"""A reply to a letter of ours: progress where the letter asked for it, in plain words or with a photo; or thanks."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode

from bot.access import Hearing
from bot.albums import follows_in_album
from bot.evidence import brings_file
from bot.reply_heard import hear_reply
from bot.report_owed import owed_told, thank
from bot.report_photo import hear_with_file
from bot.report_told import NONE
from models.answers.thanks import only_acknowledges
from models.questions.letters import LetterSent, letter_sent
from models.rules.words import REPORTING_POSTS

router = Router(name="plain_words")

ASKS = ("ask", "returned")


class RepliesToLetter(Filter):
    """In reply to a letter of ours. Words that are more than thanks are heard here where the letter asked for progress,
    or for what was missing; else wherever one stands."""

    async def __call__(self, message: Message, hearing: Hearing) -> bool | dict[str, LetterSent]:
        words, to = message.text or "", message.reply_to_message
        if to is None or words.startswith("/"):
            return False
        async with hearing.act.database.reading() as session:
            letter = await letter_sent(session, hearing.act.office_id, message.chat.id, to.message_id)
        if letter is None:
            return False
        reports = bool(hearing.act.speaker.posts & REPORTING_POSTS)
        heard = (bool(words) and letter.kind in ASKS) or (reports and (not words or only_acknowledges(words)))
        return {"letter": letter} if heard else False


@router.message(RepliesToLetter())
async def replied(message: Message, letter: LetterSent, dialog_manager: DialogManager, hearing: Hearing) -> None:
    words = message.text or (message.sticker.emoji if message.sticker else "") or ""
    dialog_manager.show_mode = ShowMode.SEND
    if only_acknowledges(words) and hearing.act.speaker.posts & REPORTING_POSTS:
        return await thank(dialog_manager)
    if not message.text and not brings_file(message):
        if not follows_in_album(message):
            owed = await owed_told(dialog_manager)
            await message.answer(hearing.texts.html("report-thing-please", owed=owed or NONE))
        return None
    if letter.kind in ASKS:
        heard = await hear_reply(dialog_manager, message, letter.facts)
    else:
        heard = await hear_with_file(dialog_manager, message)
    if not heard:
        await message.answer(hearing.texts.html("report-none"))
    return None

"""A paper is sent, as a file or pasted: read it apart, keep it, and open what is to be looked through."""

from datetime import timedelta
from pathlib import PurePath

from aiogram import Bot, Router
from aiogram.filters import Filter
from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.entities import Context

from bot import doors
from bot.access import Hearing
from bot.command_words import asked_in_a_word
from bot.draft_sheet import take_back
from bot.fetching import fetched
from bot.handlers.plain_words import ASKS
from bot.paper_taken import forget_secret, take_in
from bot.pasted import Pieces, drop_pieces, keep_piece, pieces_at_hand
from bot.reading import PaperRead, read_file
from bot.states import (
    ReportCard,
    ReportHeard,
    ReportItem,
    ReportMore,
    ReportTown,
    ReportTownFiles,
    ReportTownSplit,
)
from bot.widgets import waits_for_words, waits_for_words_alone
from models.actions.act import Act
from models.notice.lines import lines_of
from models.notice.paper import LARGEST
from models.notice.pasted import LONG, looks_like_paper, pieces_joined
from models.notice.secrecy import SecretPaper, check_not_secret
from models.questions.letters import letter_sent
from models.rules.errors import Refusal
from models.rules.permissions import Deed, Thing, may
from models.rules.words import REPORTING_POSTS

router = Router(name="upload")

SOON = timedelta(minutes=10)  # within which what follows a piece may be the next one
SHORTEST_FOLLOWING = 60
# Where a file belongs to what is being reported.
REPORTING = (ReportItem, ReportCard, ReportMore, ReportTown, ReportTownSplit, ReportTownFiles, ReportHeard)
_REPORTED = (ReportCard.done, ReportTown.done)
FOLLOWS_AT_ONCE = 3  # messages: what Telegram cut off comes with the next ids


class PaperSent(Filter):
    """A document from somebody who may adopt it; unless they report for a unit as well, and send it with a report."""

    async def __call__(self, message: Message, hearing: Hearing, aiogd_context: Context | None = None) -> bool:
        act = hearing.act
        if message.document is None or not may(act.speaker, Deed.ADOPT, Thing(act.office_id)):
            return False
        if aiogd_context is not None and waits_for_words_alone(aiogd_context.state):
            return False
        reports = bool(act.speaker.posts & REPORTING_POSTS)
        return not (reports and await _is_evidence(message, act, aiogd_context))


async def _is_evidence(message: Message, act: Act, context: Context | None) -> bool:
    """Whether it comes to an open form of a report, or in reply to a letter that asked for progress."""
    if context is not None and context.state.group in REPORTING and context.state not in _REPORTED:
        return True
    if message.reply_to_message is None:
        return False
    async with act.database.reading() as session:
        letter = await letter_sent(session, act.office_id, message.chat.id, message.reply_to_message.message_id)
    return letter is not None and letter.kind in ASKS


class PaperPasted(Filter):
    """Text that looks like a notice, or that follows what did, from somebody who may adopt it. Where a window waits
    for words, few of them are for it, whatever they look like."""

    async def __call__(
        self, message: Message, hearing: Hearing, aiogd_context: Context | None = None
    ) -> bool | dict[str, Pieces]:
        act, text = hearing.act, message.text or ""
        if not text or text.startswith("/") or message.reply_to_message is not None:
            return False
        if not may(act.speaker, Deed.ADOPT, Thing(act.office_id)) or asked_in_a_word(text):
            return False
        pieces = await pieces_at_hand(act)
        awaited = len(text) < LONG and aiogd_context is not None and waits_for_words(aiogd_context.state)
        is_paper = not awaited and looks_like_paper(text)
        return {"pieces": pieces} if is_paper or _follows(message, text, pieces) else False


def _follows(message: Message, text: str, pieces: Pieces) -> bool:
    if pieces.age is None or pieces.age > SOON:
        return False
    return len(text) >= SHORTEST_FOLLOWING or 0 < message.message_id - pieces.messages[-1] <= FOLLOWS_AT_ONCE


@router.message(PaperSent())
async def paper_sent(message: Message, dialog_manager: DialogManager, bot: Bot) -> None:
    document = message.document
    assert document is not None
    if (document.file_size or 0) > LARGEST:
        raise Refusal("refused-paper-large", megabytes=LARGEST >> 20)
    data = await fetched(bot, document.file_id)
    try:
        read = await read_file(data, PurePath(document.file_name or "").suffix)
    except Refusal as refusal:
        if refusal.key != SecretPaper().key:
            raise
        return await forget_secret(dialog_manager, bot, message.chat.id, [message.message_id])
    if isinstance(read, PaperRead):
        return await take_in(dialog_manager, read, message.answer, document.file_name or "")
    if told := await take_back(dialog_manager, read):
        await message.answer(told)
        return await doors.start_paper_items(dialog_manager, read.notice)
    return await doors.start_paper_sheet(dialog_manager, read.notice)


@router.message(PaperPasted())
async def paper_pasted(
    message: Message, pieces: Pieces, hearing: Hearing, dialog_manager: DialogManager, bot: Bot
) -> None:
    """One piece more. A mark of secrecy is looked for before anything is kept."""
    text = message.text or ""
    try:
        check_not_secret(lines_of(pieces_joined([*pieces.texts, text])))
    except SecretPaper:
        await drop_pieces(dialog_manager)
        messages = [*pieces.messages, message.message_id]
        return await forget_secret(dialog_manager, bot, message.chat.id, messages)
    await keep_piece(hearing.act, message.message_id, text)
    dialog_manager.show_mode = ShowMode.SEND
    return await doors.start_paste(dialog_manager)

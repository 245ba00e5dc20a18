"""A paper is sent: read it apart, keep it, and open what is to be looked through. A secret one leaves nothing here."""

from contextlib import suppress
from pathlib import PurePath

import structlog
from aiogram import Bot, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.filters import Filter
from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import Hearing
from bot.fetching import fetched
from bot.reading import read_paper
from models.actions.notice import receive_notice
from models.notice.paper import LARGEST
from models.notice.secrecy import SecretPaper
from models.questions.plans import notice_by_id, plan_of_notice
from models.rules.errors import Refusal
from models.rules.permissions import Deed, Thing, may

log = structlog.get_logger()
router = Router(name="upload")


class PaperSent(Filter):
    """A document from somebody who may adopt it."""

    async def __call__(self, message: Message, hearing: Hearing) -> bool:
        act = hearing.act
        return message.document is not None and may(act.speaker, Deed.ADOPT, Thing(act.office_id))


@router.message(PaperSent())
async def paper_sent(message: Message, hearing: Hearing, dialog_manager: DialogManager, bot: Bot) -> None:
    document = message.document
    assert document is not None
    if (document.file_size or 0) > LARGEST:
        raise Refusal("refused-paper-large", megabytes=LARGEST >> 20)
    data = await fetched(bot, document.file_id)
    try:
        paper = await read_paper(data, PurePath(document.file_name or "").suffix)
    except Refusal as refusal:
        if refusal.key != SecretPaper().key:
            raise
        await _forget(message)
        return await doors.start_secret(dialog_manager)
    notice_id, came_before = await receive_notice(hearing.act, paper.text, paper.draft)
    if came_before and await _said_to_be_in_force(message, hearing, notice_id):
        return await doors.start_home(dialog_manager)
    return await doors.start_adopt(dialog_manager, notice_id)


async def _said_to_be_in_force(message: Message, hearing: Hearing, notice_id: int) -> bool:
    """Say of a paper that it came before; whether it is the plan in force by now."""
    act, texts = hearing.act, hearing.texts
    async with act.database.reading() as session:
        notice = await notice_by_id(session, act.office_id, notice_id)
        plan = await plan_of_notice(session, notice_id)
    if plan:
        words = texts.html("paper-in-force", title=plan.short_title, day=texts.date(plan.adopted_at))
    else:
        words = texts.html("paper-came-before", day=texts.date(notice.received_at))
    await message.answer(words)
    return plan is not None


async def _forget(message: Message) -> None:
    """Nothing of it is kept, nor said in a log but that there was one."""
    deleted = False
    with suppress(TelegramAPIError):
        deleted = await message.delete()
    log.warning("secret_paper_refused", deleted=deleted)

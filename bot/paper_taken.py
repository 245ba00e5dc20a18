"""A paper that was read: keep it, and open what is to be looked through; a secret one leaves nothing here."""

from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram_dialog import DialogManager

from bot import doors
from bot.access import act_of, texts_of
from bot.reading import PaperRead
from models.actions.notice import receive_notice
from models.questions.plans import notice_by_id, plan_of_notice

log = structlog.get_logger()


async def take_in(
    manager: DialogManager, paper: PaperRead, say: Callable[[str], Awaitable[object]], file_name: str = ""
) -> None:
    """Keep the paper and open it; the one that is the plan in force already is only said to be."""
    notice_id, came_before = await receive_notice(act_of(manager), paper.text, paper.draft, file_name)
    if came_before and await _said_to_be_in_force(manager, notice_id, say):
        return await doors.start_home(manager)
    return await doors.start_adopt(manager, notice_id)


async def _said_to_be_in_force(
    manager: DialogManager, notice_id: int, say: Callable[[str], Awaitable[object]]
) -> bool:
    """Say of a paper that it came before; whether it is the plan in force by now."""
    act, texts = act_of(manager), texts_of(manager)
    async with act.database.reading() as session:
        notice = await notice_by_id(session, act.office_id, notice_id)
        plan = await plan_of_notice(session, notice_id)
    if plan:
        words = texts.html("paper-in-force", title=plan.short_title, day=texts.date(plan.adopted_at))
    else:
        words = texts.html("paper-came-before", day=texts.date(notice.received_at))
    await say(words)
    return plan is not None


async def forget_secret(manager: DialogManager, bot: Bot, chat_id: int, messages: Iterable[int]) -> None:
    """Nothing of it is kept, nor said in a log but that there was one; its messages are deleted where that goes."""
    act = act_of(manager)
    if act.cause is not None:
        act.database.to_leave_no_trace.add(act.cause)
    deleted = True
    for message_id in messages:
        gone = False
        with suppress(TelegramAPIError):
            gone = await bot.delete_message(chat_id, message_id)
        deleted = deleted and gone
    log.warning("secret_paper_refused", deleted=deleted)
    await doors.start_secret(manager)

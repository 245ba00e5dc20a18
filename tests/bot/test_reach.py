"""Who was out of reach and speaks is in reach again, however lately the bot met them."""

from typing import Any

from aiogram import Dispatcher
from aiogram.exceptions import TelegramForbiddenError
from aiogram.types import Update
from sqlalchemy import func, select

from models.database import Database
from models.people import Member, Office
from models.questions.health import troubles
from tests.bot.post import LI, Post
from tests.bot.telegram import MORNING, Telegram, Time, bot_of, refuse
from tests.bot.test_inbox import said
from tests.conftest import OneDispatcher

GROUP = -77
CHANGED = {"kicked": ("member", "kicked"), "member": ("kicked", "member")}


async def ears(post: Post, database: Database, dispatchers: OneDispatcher) -> Dispatcher:
    await post.found()
    async with database.reading() as session:
        office = await session.get(Office, 1)
    assert office is not None
    return dispatchers.of(database, office, lambda: MORNING)


async def hear(dispatcher: Dispatcher, raw: dict[str, Any]) -> None:
    bot = bot_of(Telegram(Time()))
    await dispatcher.feed_update(bot, Update.model_validate(raw, context={"bot": bot}))


def membership(update_id: int, person: int, now: str, group: int | None = None) -> dict[str, Any]:
    """Telegram tells that somebody blocked the bot, or let it in again; or put it out of a group, or into it."""
    bot = {"id": 1, "is_bot": True, "first_name": "Duban"}
    before, after = ({"user": bot, "status": status, "until_date": 0} for status in CHANGED[now])
    chat = {"id": group, "type": "group", "title": "闲聊群"} if group else {"id": person, "type": "private"}
    told = {"chat": chat, "from": {"id": person, "is_bot": False, "first_name": "李"}}
    facts = {"date": 1691974800, "old_chat_member": before, "new_chat_member": after}
    return {"update_id": update_id, "my_chat_member": told | facts}


async def test_whoever_speaks_after_a_letter_met_a_closed_door_gets_letters_again(
    database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    post = Post(database)
    dispatcher = await ears(post, database, dispatcher_of_this_process)
    await hear(dispatcher, said(1, LI, "/start"))
    await hear(dispatcher, said(2, LI, "/start"))  # from now on the bot remembers 李科长 as reachable
    await post.put(LI, "一")
    post.telegram.next(refuse(TelegramForbiddenError, "Forbidden: bot was blocked by the user"), LI)
    await post.deliver()
    assert (await post.member(LI)).unreachable_since is not None
    await hear(dispatcher, said(3, LI, "/start"))
    assert (await post.member(LI)).unreachable_since is None
    await post.deliver()
    assert post.said(LI) == ["一", "一"]


async def test_whoever_blocks_the_bot_and_speaks_again_gets_letters_again(
    database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    post = Post(database)
    dispatcher = await ears(post, database, dispatcher_of_this_process)
    await hear(dispatcher, said(1, LI, "/start"))
    await hear(dispatcher, said(2, LI, "/start"))
    await hear(dispatcher, membership(3, LI, "kicked"))
    assert (await post.member(LI)).unreachable_since is not None
    await hear(dispatcher, said(4, LI, "/start"))  # the word of their return never came
    assert (await post.member(LI)).unreachable_since is None


async def test_a_stranger_who_blocks_the_bot_makes_nobody_be_looked_up_again(
    database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    post = Post(database)
    dispatcher = await ears(post, database, dispatcher_of_this_process)
    before = database.people_epoch
    await hear(dispatcher, membership(1, 999, "kicked"))
    assert database.people_epoch == before


async def test_a_group_that_nobody_turned_on_is_not_kept_and_troubles_nobody_when_it_puts_the_bot_out(
    database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    post = Post(database)
    dispatcher = await ears(post, database, dispatcher_of_this_process)
    async with database.reading() as session:
        before = await session.scalar(select(func.count()).select_from(Member))
    await hear(dispatcher, membership(1, 999, "member", GROUP))
    await hear(dispatcher, membership(2, 999, "kicked", GROUP))
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Member)) == before
        assert await troubles(session, MORNING, MORNING) == []

"""The client that our bot uses gets on with the sandbox as with Telegram."""

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    MediaUnion,
)

from sandbox.limits import Limits
from tests.sandbox.conftest import CHEN, LI, TOKEN, Stage, begin, png, seat_cast, staged, until


def client(stage: Stage, token: str = TOKEN) -> Bot:
    session = AiohttpSession(api=TelegramAPIServer.from_base(stage.url))
    return Bot(token, session=session, default=DefaultBotProperties(parse_mode="HTML"))


@pytest.fixture
async def bot(stage: Stage) -> AsyncIterator[Bot]:
    async with client(stage).context() as bot:
        yield bot


async def test_a_conversation_as_our_bot_leads_it(stage: Stage, bot: Bot) -> None:
    assert (await bot.get_me()).username == "duban_bot"
    await stage.post(f"people/{LI}/start", payload="invite")
    (update,) = await bot.get_updates(timeout=10)
    assert update.message is not None
    assert update.message.text == "/start invite"
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="签收", callback_data="sign")]])
    sent = await bot.send_message(LI, "<b>李科长</b>，请签收", reply_markup=keyboard)
    tap = begin(stage.post(f"people/{LI}/press", message_id=sent.message_id, data="sign", wait=10))
    (update,) = await bot.get_updates(offset=update.update_id + 1, timeout=10)
    assert update.callback_query is not None
    await bot.answer_callback_query(update.callback_query.id, text="已签收")
    await sent.edit_text("已签收，谢谢")
    assert (await tap)["text"] == "已签收"
    assert [message["text"] for message in (await stage.get(f"people/{LI}/chat"))["messages"]] == [
        "/start invite",
        "已签收，谢谢",
    ]


async def test_files_albums_menus_and_chats_are_understood(stage: Stage, bot: Bot) -> None:
    sent = await bot.send_document(LI, BufferedInputFile(b"rows", "台账.xlsx"), caption="<i>台账</i>")
    assert sent.document is not None
    file = await bot.get_file(sent.document.file_id)
    assert file.file_path is not None
    content = await bot.download_file(file.file_path)
    assert content is not None
    assert content.read() == b"rows"
    photos: list[MediaUnion] = [InputMediaPhoto(media=BufferedInputFile(png(), f"{n}.png")) for n in range(2)]
    assert len(await bot.send_media_group(LI, photos)) == 2
    await bot.set_my_commands([BotCommand(command="items", description="我的事项")], BotCommandScopeChat(chat_id=LI))
    assert (await stage.get(f"people/{LI}/chat"))["menu"] == [{"command": "items", "description": "我的事项"}]
    assert (await bot.get_chat(LI)).first_name == "李科长"
    group = await stage.group(CHEN, LI)
    assert (await bot.get_chat(group)).title == "督办群"
    assert (await bot.get_chat_member(group, CHEN)).status == "creator"
    assert [member.user.id for member in await bot.get_chat_administrators(group)] == [CHEN]
    assert (await bot.get_webhook_info()).pending_update_count == len(await bot.get_updates())


async def test_each_refusal_raises_its_own_error(stage: Stage, bot: Bot) -> None:
    with pytest.raises(TelegramBadRequest, match="message text is empty"):
        await bot.send_message(LI, "")
    group = await stage.group(CHEN, LI)
    moved = (await stage.post(f"groups/{group}/migrate"))["id"]
    with pytest.raises(TelegramMigrateToChat) as migrated:
        await bot.send_message(group, "x")
    assert migrated.value.migrate_to_chat_id == moved
    await stage.post(f"people/{LI}/block")
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_message(LI, "x")
    for _ in range(4):
        await bot.send_message(CHEN, "x")
    with pytest.raises(TelegramRetryAfter) as flood:
        await bot.send_message(CHEN, "x")
    assert flood.value.retry_after == 1
    with pytest.raises(TelegramNotFound):
        await bot.send_dice(CHEN)
    async with client(stage, "4242:WRONG").context() as other:
        with pytest.raises(TelegramUnauthorizedError):
            await other.get_me()


async def test_ordered_failures_raise_as_the_network_would(stage: Stage, bot: Bot) -> None:
    await stage.post("failures", method="sendMessage", kind="500")
    with pytest.raises(TelegramServerError):
        await bot.send_message(LI, "x")
    for kind in ("reset", "reset_before"):
        await stage.post("failures", method="sendMessage", kind=kind)
        with pytest.raises(TelegramNetworkError):
            await bot.send_message(LI, kind)
    assert [message["text"] for message in (await stage.get(f"people/{LI}/chat"))["messages"]] == ["reset"]


async def test_two_pollers_and_too_large_a_file(stage: Stage, bot: Bot) -> None:
    first = begin(bot.get_updates(timeout=30))
    await until(lambda: stage.sandbox.world.updates.awaited)
    second = begin(bot.get_updates(timeout=30))
    with pytest.raises(TelegramConflictError):
        await first
    await stage.post(f"people/{LI}/send", text="x")
    assert len(await second) == 1
    async with staged(Limits(upload_bytes=1000)) as small, client(small).context() as other:
        seat_cast(small)
        with pytest.raises(TelegramEntityTooLarge):
            await other.send_document(LI, BufferedInputFile(b"x" * 1001, "a.bin"))

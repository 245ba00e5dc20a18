"""A tap on a window further up: its conversation is over, or goes on below. Each is said in its own words."""

from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import AnswerCallbackQuery, TelegramMethod
from aiogram_dialog.api.entities import stack

from bot.stage import Role, set_stage
from models.actions.office import found_office
from models.database import Database
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher

CHEN = 1001
NOW = datetime(2023, 9, 20, 1, 0, tzinfo=UTC)
SECRET = b"a secret of the tests"

HOME = """\
陈主任，您好！
督办专员

已有联络员的单位：0/55家。
未使用的邀请：0个。
没有待处理的登记申请。
还没有启用年度工作安排：请把印发的通知发到这里（文件，或者粘贴全文）。"""
NAME = "怎么称呼您？请发一条消息，如“李科长”。"
MOVED_ON = "这一页已经翻过去了，请看最新的一页。"
CLOSED = "这个页面已经关闭，为您回到首页。"


@pytest.fixture
def line() -> Line:
    return Line()


@pytest.fixture
async def chen(line: Line, database: Database, dispatcher_of_this_process: OneDispatcher) -> Phone:
    office = await found_office(database, NOW, name="新密", zone="Asia/Shanghai", language="zh")
    await set_stage(database, office, lambda: NOW, SECRET, (Role(CHEN, "陈主任", "coordinator", ""),), in_force=False)
    dispatcher = dispatcher_of_this_process.of(database, office, lambda: NOW, secret=SECRET)
    return Phone(dispatcher, bot_on(line), line, CHEN)


@pytest.fixture
def library_names_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library draws names by the second and one of a hundred numbers: here, the same again and again."""
    monkeypatch.setattr(stack, "new_int_id", lambda: 7)


@pytest.mark.usefixtures("library_names_alike")
async def test_a_tap_on_a_conversation_that_is_over_leads_home_whatever_is_open_now(chen: Phone, line: Line) -> None:
    assert await chen.types("/start") == HOME
    home = chen.newest()
    await chen.types("/settings")
    assert await chen.taps("改称呼") == NAME
    renaming = chen.newest()

    # Home was closed by the settings. It is opened anew where she tapped, and that closes the settings.
    assert await chen.taps("帮助", home) == HOME
    assert line.answers == [CLOSED]
    assert chen.newest().message_id == home.message_id

    # So it is with the settings, though they stand below the home that is open now.
    assert await chen.taps("上一步", renaming) == HOME
    assert line.answers == [CLOSED, CLOSED]
    assert chen.newest().message_id == renaming.message_id


async def test_a_tap_on_a_conversation_that_goes_on_below_only_says_so(chen: Phone, line: Line) -> None:
    await chen.types("/settings")
    await chen.taps("改称呼")
    above = chen.newest()
    await chen.types("/nonsense")  # a word to that, and the same window again below it
    said = len(chen.chat)
    assert await chen.taps("上一步", above) == NAME
    assert line.answers == [MOVED_ON]
    assert len(chen.chat) == said


async def test_the_sentence_is_true_below_the_newest_page_as_well(
    chen: Phone, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Telegram takes no answer to the tap any more, it goes out as a message: the newest page stands above."""
    await chen.types("/settings")
    await chen.taps("改称呼")
    above = chen.newest()
    await chen.types("/nonsense")
    taken = line.make_request

    async def too_late(bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:
        if isinstance(method, AnswerCallbackQuery):
            raise TelegramBadRequest(method, "Bad Request: query is too old")
        return await taken(bot, method, timeout)

    monkeypatch.setattr(line, "make_request", too_late)
    assert await chen.taps("上一步", above) == MOVED_ON
    assert "下面" not in MOVED_ON

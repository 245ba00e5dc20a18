"""Commands as people type them."""

from datetime import UTC, datetime

import pytest
from aiogram.types import Chat, Message

from bot.command_words import asked_in_a_word, read_as_command


def heard(text: str) -> str:
    message = Message(message_id=1, date=datetime(2023, 9, 20, tzinfo=UTC), chat=Chat(id=1, type="private"), text=text)
    read_as_command(message)
    return message.text or ""


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("／help", "/help"),
        ("/HELP", "/help"),
        ("／ Items", "/items"),
        ("/Start aB_-9", "/start aB_-9"),
        ("／STATUS 司法局", "/status 司法局"),
        ("/Help@Duban_bot", "/help@Duban_bot"),
        ("/start", "/start"),
        ("/status12", "/status 12"),
        ("/status（12）", "/status （12）"),
        ("／Status司法局", "/status 司法局"),
        ("/status@Duban_bot 12", "/status@Duban_bot 12"),
    ],
)
def test_a_wide_slash_and_capitals_are_a_command_and_what_follows_is_left(typed: str, command: str) -> None:
    assert heard(typed) == command


@pytest.mark.parametrize(
    "text", ["（四）免证办已上线480项", "免证办／跨省通办", "/（四）", "12/31", "／Help吗", "/statusfoo"]
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert heard(text) == text


def test_a_line_that_is_only_the_word_for_help_home_or_ones_items_asks_for_it() -> None:
    assert [asked_in_a_word(text) for text in ("帮助", " 帮助？", "【帮助】", "HELP", "说明。")] == ["help"] * 5
    assert [asked_in_a_word(text) for text in ("首页", "菜单", "Home", "回到首页")] == ["home"] * 4
    assert [asked_in_a_word(text) for text in ("签收", "我的事项", "【查看任务】", "Sign")] == ["items"] * 4
    assert [asked_in_a_word(text) for text in ("帮助企业12家", "首页改版已完成", "", "？")] == [None] * 4

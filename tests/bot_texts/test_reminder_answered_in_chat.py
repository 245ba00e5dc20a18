"""A reminder's button is tapped, and what is typed next answers the reminder, without Telegram's reply."""

import pytest

from models.database import Database
from models.progress import ReplyPart
from tests.actions.reporting import BIG_DATA, LIU
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database
SNOOZE = "什么时候再提醒您？只再发一条，不算在每周的条数里。"
HINT = "刚才的话没有保存。要换时间提醒，请点上面的按钮；要报进展，直接发一句话就行，如“（四）免证办已上线480项”。"


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return await room_of(database, dispatcher_of_this_process)


async def reminded(room: Room, verb: str, *reported: str) -> None:
    letter = await room.reminder(room.liu, LIU, BIG_DATA, await room.office.open_round())
    for number in reported:
        await room.office.replies(number)
    await room.liu.taps_letter(letter, verb)


@pytest.mark.parametrize("verb", ["snooze", "why"])
async def test_where_one_item_is_owed_a_plain_sentence_is_its_progress(room: Room, verb: str) -> None:
    await reminded(room, verb, "（三）", "（二十五）", "（二十六）", "（二十七）", "（三十三）")
    shown = await room.liu.types("免证办已上线480项")
    assert shown.startswith("请核对\n（四）深入推进放管服改革\n")
    await room.liu.taps("提交")
    assert [part.text for part in await room.office.all(ReplyPart)][-1] == "免证办已上线480项"


async def test_a_sentence_that_names_its_item_goes_there(room: Room) -> None:
    await reminded(room, "snooze")
    assert (await room.liu.types("互联网+监管执法已完成")).startswith("请核对\n（二十七）")


async def test_else_it_is_asked_of_which_it_tells(room: Room) -> None:
    await reminded(room, "snooze")
    assert await room.liu.types("细则已印发，正在推进") == "收到：细则已印发，正在推进\n说的是哪一项？点一下。"


async def test_after_the_time_was_chosen_too(room: Room) -> None:
    await reminded(room, "snooze")
    await room.liu.taps(room.liu.button("明天上午"))
    assert (await room.liu.types("都正常推进")).startswith("听懂了6项，请核对：\n")


@pytest.mark.parametrize("words", ["明天上午", "下周一9点再提醒", "过两天吧", "9月15日"])
async def test_words_on_when_are_no_progress(room: Room, words: str) -> None:
    await reminded(room, "snooze", "（三）", "（二十五）", "（二十六）", "（二十七）", "（三十三）")
    assert await room.liu.types(words) == SNOOZE
    assert HINT in [message.text for message in room.liu.chat]


async def test_a_photo_sent_next_goes_with_the_item_that_is_owed(room: Room) -> None:
    await reminded(room, "snooze", "（三）", "（二十五）", "（二十六）", "（二十七）", "（三十三）")
    assert "已收到1份照片或文件" in await room.liu.sends_photo(b"one")
    assert room.liu.reads().startswith("（四）")


async def test_thanks_are_thanks(room: Room) -> None:
    await reminded(room, "snooze")
    await room.liu.types("好的")
    assert "谢谢您的回复！市大数据局还有6项待报，9月22日（周五）截止；直接回复一句话就行。" in [
        message.text for message in room.liu.chat
    ]

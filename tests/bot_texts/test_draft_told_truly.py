"""What a draft says of itself is so: doubts put aside, words that are kept, names mended, no doubts at all."""

import pytest

from models.database import Database
from tests.actions.cast import office_with_registry
from tests.bot_texts.test_adopting_in_chat import Room
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

PLAIN = """新密市2023年度政务公开工作要点

一、公开内容
（一）公开财政预决算。2023年11月底前完成。（市司法局牵头，市财政局配合）
（二）公开规划。（市教育局负责）
"""


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return Room(await office_with_registry(database), dispatcher_of_this_process)


async def test_doubts_put_aside_are_counted_and_taken_by_their_own_button(room: Room) -> None:
    await room.reads()
    await room.opens_doubt("单位缺字")
    await room.chen.taps("先放着")
    await room.chen.taps("上一步")
    await room.chen.taps("上一步")
    await room.chen.taps("全部按建议处理")
    said = room.chen.reads()
    assert "都已看过，其中1处先放着，还没有定。要采纳，点一类逐条看，或者点【先放着的也按建议处理】。" in said
    await room.chen.taps("回到这份通知")
    assert "都已看过，其中1处先放着" in room.chen.reads()
    await room.chen.taps("核对疑问")
    assert (await room.chen.taps("先放着的也按建议处理（1）")).endswith("都已核对。")
    assert not room.chen.has_button("先放着的也按建议处理")


async def test_words_that_split_nothing_are_said_to_split_nothing_and_are_kept(room: Room) -> None:
    await room.reads(PLAIN)
    await room.chen.taps("逐项核对")
    await room.chen.types("1")
    await room.chen.taps("拆分")
    assert (await room.chen.types("只有一行")).endswith("上次写的：只有一行")
    assert "还没有拆" in (room.chen.chat[-2].text or "")
    assert "没有保存" not in (room.chen.chat[-2].text or "")


async def test_what_a_merge_shows_has_the_names_as_they_were_mended(room: Room) -> None:
    """（十八） has lost the last character of 市检察院, which she has put right."""
    await room.reads()
    await room.chen.taps(room.chen.button("核对疑问"))
    await room.chen.taps("全部按建议处理")
    await room.chen.taps("回到这份通知")
    await room.chen.taps("逐项核对")
    await room.chen.types("18")
    assert "市检察院" in room.chen.reads()
    await room.chen.taps("并入")
    shown = await room.chen.taps(room.chen.button("（一）"))
    assert "市检察院" in shown
    await room.chen.taps("确认")
    assert "市检察院" in room.chen.reads()


async def test_parts_of_an_item_have_its_names_as_they_were_mended(room: Room) -> None:
    await room.reads()
    await room.chen.taps(room.chen.button("核对疑问"))
    await room.chen.taps("全部按建议处理")
    await room.chen.taps("回到这份通知")
    await room.chen.taps("逐项核对")
    await room.chen.types("18")
    await room.chen.taps("拆分")
    assert (await room.chen.types("出庭：应出尽出\n应诉：按时答辩")).count("市检察院") == 2
    await room.chen.taps("确认")
    assert "市检察院" in await room.chen.taps("后页 ›")


async def test_a_paper_without_doubts_says_that_it_has_none(room: Room) -> None:
    await room.reads(PLAIN)
    assert "✓ 没有疑问\n" in room.chen.reads()
    assert "这份通知没有读出疑问。" in await room.chen.taps("启用")


async def test_on_an_items_page_other_words_find_another_item(room: Room) -> None:
    await room.reads(PLAIN)
    await room.chen.taps("逐项核对")
    await room.chen.types("财政")
    assert (await room.chen.types("规划")).startswith("（二）公开规划")
    assert (await room.chen.types("1")).startswith("（一）公开财政预决算")

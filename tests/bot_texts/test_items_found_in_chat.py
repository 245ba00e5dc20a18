"""A contact finds an item of theirs by its number or a few characters of its title, without turning pages.

市大数据局 has six: （三）推进政府机构职能优化协同高效, （四）深入推进放管服改革, （二十五）提升数字法治政府支撑能力,
（二十六）加快推进政务数据有序共享, （二十七）深入推进互联网+监管执法, （三十三）加强队伍建设机制.
"""

import pytest

from models.actions.split import split_item
from models.database import Database
from tests.actions.cast import CHEN
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

NOT_FOUND = (
    "这句话没看懂，没有保存。找事项，发序号或标题里的几个字，如“12”；报进展，前面写上序号，如“12 已完成”。"
)


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return await room_of(database, dispatcher_of_this_process)


@pytest.mark.parametrize("typed", ["27", "二十七", "（二十七）", "第27项", "监管执法", "互联网"])
async def test_a_number_or_a_part_of_a_title_opens_the_card(room: Room, typed: str) -> None:
    await room.liu.types("/items")
    assert (await room.liu.types(typed)).startswith("（二十七）深入推进互联网+监管执法\n")
    assert (await room.liu.types("33")).startswith("（三十三）加强队伍建设机制\n")  # and on from that card


async def test_what_several_titles_have_is_a_list_and_all_of_them_come_back(room: Room) -> None:
    await room.liu.types("/items")
    assert (await room.liu.types("深入推进")).endswith("\n写着“深入推进”的有2项，在下面。")
    assert [label for label in room.liu._labels() if "（" in label] == [
        "⚫（四）深入推进放管服改革 · 牵头",
        "⚫（二十七）深入推进互联网+监管执法 · 责任",
    ]
    assert "写着" not in await room.liu.taps("全部事项")
    assert room.liu.has_button("⚫（三）推进政府机构职能优化协同高效")
    assert not room.liu.has_button("全部事项")


@pytest.mark.parametrize("typed", ["水利工程", "推"])
async def test_words_of_no_title_are_answered_with_how_to_find_and_how_to_report(room: Room, typed: str) -> None:
    listed = await room.liu.types("/items")
    assert await room.liu.types(typed) == listed
    assert room.liu.chat[-2].text == NOT_FOUND


async def test_the_number_of_what_was_split_finds_its_parts(room: Room) -> None:
    item = await room.office.item("（四）")
    await split_item(await room.office.act(CHEN), item, "行政许可：清单\n一网通办：系统")
    await room.liu.types("/items")
    await room.liu.types("4")
    assert [label for label in room.liu._labels() if "（" in label] == [
        "⚫（四）-1行政许可 · 牵头", "⚫（四）-2一网通办 · 牵头",
    ]  # fmt: skip
    assert (await room.liu.types("（四）-2")).startswith("（四）-2一网通办\n")


async def test_a_number_that_is_somebody_else_s_is_said_to_be(room: Room) -> None:
    """（十二） is led by 市司法局."""
    listed = await room.liu.types("/items")
    assert await room.liu.types("（十二）") == listed
    assert room.liu.chat[-2].text == "您单位的事项里没有“（十二）”。"


async def test_a_report_and_thanks_are_heard_as_ever(room: Room) -> None:
    await room.liu.types("/items")
    assert "本期进展：免证办已上线480项" in await room.liu.types("（四）免证办已上线480项")
    await room.liu.types("/items")
    await room.liu.types("收到")
    assert (room.liu.chat[-2].text or "").startswith("谢谢您的回复")

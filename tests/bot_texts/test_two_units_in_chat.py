"""刘科长 answers for two units: 市大数据局, with its six items, and 市市场监管局 with five, with （三） and （二十七）.

These two name both; each unit says its own word on them.
"""

import pytest

from models.database import Database
from models.people import Unit
from models.progress import ReplyPart
from tests.actions.reporting import LIU
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

DATA, MARKET = "市大数据局", "市市场监管局"
WHICH = ["市市场监管局（三）推进政府机构职能优化协同高效", "市大数据局（三）推进政府机构职能优化协同高效"]


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    room = await room_of(database, dispatcher_of_this_process)
    await room.office.seated(LIU, "刘科长", MARKET)
    await room.office.open_round()
    room.restarts()
    return room


async def said(room: Room) -> list[tuple[str, str]]:
    """Which unit said what, in order."""
    names = {unit.id: unit.name for unit in await room.office.all(Unit)}
    parts = await room.office.all(ReplyPart)
    units = {reply.id: names[reply.unit_id] for reply in await room.replies()}
    return [(units[part.reply_id], part.text) for part in parts]


async def test_words_on_an_item_that_both_owe_are_asked_for_whom(room: Room) -> None:
    assert (await room.liu.types("（三）权责清单已公布")).endswith("说的是哪一项？点一下。")
    assert sorted(room.liu._labels()[:2]) == sorted(WHICH)
    shown = await room.liu.taps("市大数据局（三）推进政府机构职能优化协同高效")
    assert "（三）推进政府机构职能优化协同高效\n市大数据局 · 第三季度进展填报" in shown
    await room.liu.taps("提交")
    assert await said(room) == [(DATA, "权责清单已公布")]
    shown = await room.liu.types("（三）分局已设立")  # one alone waits for a word by now
    assert "市市场监管局 · 第三季度进展填报" in shown


async def test_a_list_says_whose_each_line_is(room: Room) -> None:
    shown = await room.liu.types("都正常推进")
    assert "市大数据局（三）推进政府机构职能优化协同高效 · 正常推进\n" in shown
    assert "市市场监管局（三）推进政府机构职能优化协同高效 · 正常推进\n" in shown
    shown = await room.liu.taps("市市场监管局（三）推进政府机构职能优化协同高效")
    assert "市市场监管局 · 第三季度进展填报" in shown


async def test_of_two_units_all_is_not_reported_when_one_has_reported_all(room: Room) -> None:
    for number in ("（三）", "（四）", "（二十五）", "（二十六）", "（二十七）"):
        await room.office.replies(number)
    await room.reports_on(room.liu, "（三十三）", DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("已培训3次")
    told = await room.liu.taps("提交")
    assert told.endswith("市大数据局报完了；市市场监管局还有5项待报，发 /report 接着报。")

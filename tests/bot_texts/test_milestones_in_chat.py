"""An item has a date besides its last one; whoever says that it is done is asked which of the two is meant."""

from datetime import date

import pytest
from sqlmodel import col

from models.actions.dates import set_date
from models.database import Database
from models.plan import Due
from models.progress import ReplyPart
from models.rules.words import ReplyStatus
from tests.actions.cast import CHEN
from tests.actions.reporting import BIG_DATA, LIU
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

FIRST, LAST = date(2023, 9, 15), date(2023, 12, 29)


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    """（四） is to be done by 12-29; 刘科长 was reminded of it."""
    room = await room_of(database, dispatcher_of_this_process)
    await dated(room, LAST)
    return room


async def dated(room: Room, day: date) -> int:
    item = await room.office.item("（四）")
    await set_date(await room.office.act(CHEN), item, day, f"{day.month}月{day.day}日前", "领导小组会议要求")
    return int((await room.office.all(Due, col(Due.on_day) == day))[0].id)


ASKED = (
    "收到：（四）深入推进放管服改革 · 已完成\n"
    "这一项不止一个时限：9月15日、12月29日。是9月15日这一节点完成了，还是整项办结了？"
)


@pytest.mark.parametrize("words", ["（四）已完成", "已完成"])
async def test_one_question_whether_it_is_this_date_or_all_of_it(room: Room, words: str) -> None:
    first = await dated(room, FIRST)
    await room.reminder(room.liu, LIU, BIG_DATA, first, "due")
    assert await room.liu.answers(500, words) == ASKED
    assert "状态：正常推进\n本期进展：已完成\n" in await room.liu.taps("这一节点完成（9月15日）")
    assert room.liu.has_button("☑ 这一节点已完成：9月15日前")
    assert room.liu.has_button("☐ 这一节点已完成：12月29日前")
    await room.liu.taps("提交")
    [part] = await room.office.all(ReplyPart)
    assert (part.status, part.claims) == (ReplyStatus.ON_TRACK, [first])


async def test_or_all_of_it_which_is_to_apply_to_settle(room: Room) -> None:
    first = await dated(room, FIRST)
    await room.reminder(room.liu, LIU, BIG_DATA, first, "due")
    await room.liu.answers(500, "（四）已完成")
    assert "状态：已完成\n本期进展：已完成\n提交就是申请办结，由办公室审核。" in await room.liu.taps("整项办结")
    await room.liu.taps("提交")
    [part] = await room.office.all(ReplyPart)
    assert part.status == ReplyStatus.DONE


async def test_who_goes_away_from_the_question_has_said_neither(room: Room) -> None:
    await dated(room, FIRST)
    assert await room.liu.types("（四）已完成") == ASKED
    await room.liu.taps("取消")
    shown = await room.reports_on(room.liu, "（四）", BIG_DATA)
    assert "已写：已完成\n这一项现在怎么样？点【已完成】就是申请办结，由办公室审核。" in shown


async def test_of_several_items_the_one_is_asked_about_and_all_are_shown(room: Room) -> None:
    await dated(room, FIRST)
    assert await room.liu.types("（四）已完成\n（三）正常推进") == ASKED
    shown = await room.liu.taps("这一节点完成（9月15日）")
    assert shown.startswith("听懂了2项，请核对：\n（四）深入推进放管服改革 · 正常推进\n已完成\n（三）")


async def test_an_item_with_nothing_later_is_done_at_once(room: Room) -> None:
    [last] = await room.office.all(Due, col(Due.on_day) == LAST)
    await room.reminder(room.liu, LIU, BIG_DATA, last.id, "due")
    assert "状态：已完成\n本期进展：已完成\n" in await room.liu.answers(500, "（四）已完成")


async def test_so_is_one_whose_earlier_date_was_said_to_be_met(room: Room) -> None:
    first = await dated(room, FIRST)
    await room.office.replies("（四）", claims=frozenset({first}))
    assert "状态：已完成\n" in await room.liu.types("（四）已完成")

"""A confirmation ends with when its reader hears from us next. Each day was worked out by hand from design §4.

2023-09-29 to 10-06 are free, so that what is to be said on 10-01, 30 days before 10-31, is said on 09-28.
"""

from datetime import date

import pytest

from models.actions.dates import set_date
from models.database import Database
from tests.actions.cast import CHEN
from tests.actions.reporting import BIG_DATA
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

OTHERS = ("（三）", "（二十五）", "（二十六）", "（二十七）", "（三十三）")


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return await room_of(database, dispatcher_of_this_process)


async def dated(room: Room, number: str) -> None:
    item, day = await room.office.item(number), date(2023, 10, 31)
    await set_date(await room.office.act(CHEN), item, day, "10月底前", "领导小组会议要求")


async def submits(room: Room) -> str:
    """刘科长, on （四）; how the confirmation ends."""
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.taps("先不写")
    return (await room.liu.taps("提交")).splitlines()[-1]


async def all_others_are_in(room: Room) -> None:
    for number in OTHERS:
        await room.office.replies(number)


async def test_the_item_s_own_date_speaks_before_the_next_round(room: Room) -> None:
    await room.office.open_round()
    await all_others_are_in(room)
    await dated(room, "（四）")
    assert await submits(room) == "报完了；10月31日的时限，9月28日会提醒您。"


async def test_so_does_the_date_of_another_item_of_the_unit(room: Room) -> None:
    await room.office.open_round()
    await all_others_are_in(room)
    await dated(room, "（三）")
    assert await submits(room) == "报完了；别的事项的时限，9月28日会提醒您。"


async def test_the_next_round_speaks_before_the_date(room: Room) -> None:
    await dated(room, "（四）")
    assert await submits(room) == "有新进展，随时可以再报；下一次填报9月11日（周一）开始。"


async def test_what_is_done_has_no_date_any_more(room: Room) -> None:
    await room.office.open_round()
    await all_others_are_in(room)
    await dated(room, "（四）")
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("已完成")
    await room.liu.taps("先不写")
    shown = await room.liu.taps("提交")
    assert shown.endswith("是否办结会告诉您。\n报完了，不再提醒；11月20日（周一）年度收口，到时再请您确认。")


async def test_where_more_is_owed_its_next_reminder_is_named(room: Room) -> None:
    """Nobody has been told of the round yet: the next morning's sweep does."""
    await room.office.open_round()
    assert await submits(room) == "还有5项待报，9月22日（周五）截止。下次提醒9月13日（周三）。"


async def test_after_the_closing_round_nothing_is_left(room: Room) -> None:
    await room.office.open_closing()
    await all_others_are_in(room)
    assert await submits(room) == "报完了，今年不再提醒。"
    await room.wang.types("/report")
    for _ in range(6):
        await room.wang.taps("没有")
    assert (await room.wang.taps("提交")).splitlines()[-1] == "报完了，今年不再提醒。"

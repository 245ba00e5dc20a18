"""The days of a round in the chat: set so that it closes too soon, and called off and taken back.

The third quarter's round opens on Monday 2023-09-11, is due on Friday 09-22 and closes on Thursday 09-28; 09-29 to
10-06 are free.
"""

from datetime import UTC, datetime

import pytest

from models.database import Database
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN, SECRET
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher
from tests.marks import one_database

ROUND = "第三季度进展填报"

pytestmark = one_database


class Room:
    def __init__(self, cast: Adopted, dispatcher: OneDispatcher) -> None:
        self.cast = cast
        line = Line()
        built = dispatcher.of(cast.database, cast.office, lambda: cast.now, secret=SECRET)
        self.chen = Phone(built, bot_on(line), line, CHEN)

    async def opens(self) -> str:
        await self.chen.types("/round")
        return await self.chen.taps(ROUND)


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return Room(await adopted_office(database), dispatcher_of_this_process)


async def test_who_sets_days_that_leave_no_reminder_is_told_and_of_the_list(room: Room) -> None:
    await room.opens()
    await room.chen.taps("改截止日期")
    told = await room.chen.types("9月27日")
    assert told.startswith(f"请核对 · {ROUND}\n")
    assert told.endswith(
        "\n结束：9月28日（周四） → 9月28日（周四）\n"
        "请注意：结束离截止太近，截止后的提醒发不出去；电话名单9月28日（周四）上午给您。"
    )
    await room.chen.taps("上一步")
    await room.chen.taps("改截止日期")
    assert "请注意" not in await room.chen.types("9月26日")  # +2 is the 28th itself


async def test_round_called_off_says_when_it_would_open_and_opens_then(room: Room) -> None:
    await room.opens()
    await room.chen.taps("不开")
    told = await room.chen.taps("确定不开")
    assert told.endswith("应报42家；已定不开，可以恢复，恢复以后9月11日（周一）上午开始。")
    room.cast.now = datetime(2023, 9, 11, 10, 0, tzinfo=UTC)  # six in the evening
    assert (await room.opens()).endswith("应报42家；已定不开，可以恢复，恢复以后9月12日（周二）上午开始。")
    assert await room.chen.taps("恢复") == (
        f"{ROUND} · 还没开始\n开始：9月12日（周二） 09:00\n截止：9月22日（周五）当天\n结束：9月28日（周四）当天\n"
        "应报42家；到时自动开始、自动提醒。"
    )
    assert "下一次：第三季度进展填报，9月12日（周二）开始。" in await room.chen.types("/status")


async def test_round_taken_back_too_late_asks_for_other_days(room: Room) -> None:
    await room.opens()
    await room.chen.taps("不开")
    await room.chen.taps("确定不开")
    room.cast.now = datetime(2023, 9, 20, 2, 0, tzinfo=UTC)
    assert (await room.opens()).endswith("恢复以后要定新的日子：离截止不到3个工作日。")
    told = await room.chen.taps("恢复")
    assert told.startswith(f"{ROUND} · 到了日子没有开始\n")
    assert told.endswith("应报42家；离截止不到3个工作日，不会自动开始，请定新的日子或不开。")
    assert "下一次：年度收口填报，11月20日（周一）开始。" in await room.chen.types("/status")


async def test_who_calls_the_closing_round_off_reads_what_that_means(room: Room) -> None:
    await room.chen.types("/round")
    await room.chen.taps("年度收口填报")
    told = await room.chen.taps("不开")
    assert told.endswith(
        "随时可以恢复。年底也就不向各单位要结果了；过了年底，没有办结的仍可在 /review 的【年度收口】里逐项认定。"
    )

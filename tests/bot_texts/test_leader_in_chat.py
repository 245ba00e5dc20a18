"""The word to a unit's leader in the chat: who comes second, and what the leader adds to it.

The date of （二十三） is long past on 2023-10-17; 张局长 leads 市政府办公室. 陈主任 and 周专员 coordinate.
"""

from datetime import timedelta

import pytest
from sqlmodel import col

from jobs.housekeeping import sweep
from models.actions.pass_on import pass_on_to_leader
from models.database import Database
from models.outbox import Letter
from models.people import Member
from models.rules.words import Post
from tests.actions.cast import SECRET
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher
from tests.jobs.test_rounds import with_a_date_long_past
from tests.jobs.year import CHEN, ZHANG, Year, at
from tests.marks import one_database

ZHOU, ZHAO = 1099, 1007

pytestmark = one_database


class Room:
    def __init__(self, year: Year, dispatcher: OneDispatcher) -> None:
        self.year, self.line = year, Line()
        house = dispatcher.of(year.database, year.office, lambda: year.now, secret=SECRET)
        self.zhou, self.zhang, self.zhao = (
            Phone(house, bot_on(self.line), self.line, person) for person in (ZHOU, ZHANG, ZHAO)
        )

    async def letter(self, kind: str, to: int) -> int:
        [member] = await self.year.all(Member, col(Member.telegram_id) == to)
        [letter] = await self.year.all(Letter, col(Letter.kind) == kind, col(Letter.member_id) == member.id)
        return int(letter.id)


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    year, _ = await with_a_date_long_past(database)
    await year.seated_in_office(ZHOU, "周专员", Post.COORDINATOR)
    await year.seated_in_office(ZHAO, "赵主任", Post.OBSERVER)
    await year.until(at("2023-10-17", "10:00"))
    room = Room(year, dispatcher_of_this_process)
    await pass_on_to_leader(await year.act(CHEN), await room.letter("leader_word", CHEN))
    await year.sends()
    return room


async def test_who_comes_second_hears_so_at_the_door(room: Room) -> None:
    await room.zhou.taps_letter(await room.letter("leader_word", ZHOU), "pass_on")
    assert "已经转给分管负责同志了，不用再转。" in room.line.alerts
    assert "周专员，您好！" in room.zhou.reads()


async def test_what_the_leader_writes_of_the_trouble_goes_on_as_it_was_typed(room: Room) -> None:
    letter = await room.letter("leader", ZHANG)
    assert await room.zhang.taps_letter(letter, "leader_help") == (
        "好的，已告诉办公室，会尽快与您联系。\n请用一句话说明要协调什么，最多500字，会原样转给督办专员；不写也可以。"
    )
    assert await room.zhang.types("接口 <要> 市大数据局开放") == (
        "✓ 已原样转给督办专员：\n接口 <要> 市大数据局开放\n还有要补充的，可以接着发。"
    )
    await room.year.sends()
    told = [words for _, who, kind, words in room.year.heard if (who, kind) == ("陈主任", "leader_said")]
    assert told == [
        "<b>市政府办公室 · 张局长</b>\n（二十三）全面主动落实政务公开：需要协调，请您联系。",
        "<b>市政府办公室 · 张局长</b>\n（二十三）全面主动落实政务公开，需要协调的是：\n"
        "<blockquote>接口 &lt;要&gt; 市大数据局开放</blockquote>",
    ]


async def test_what_the_leader_said_outlives_what_is_swept_and_coordinators_read_it_with_the_item(room: Room) -> None:
    letter = await room.letter("leader", ZHANG)
    for _ in range(2):  # a second tap is the same answer
        await room.zhang.taps_letter(letter, "leader_help")
    await room.zhang.types("接口 <要> 市大数据局开放")
    await room.zhang.types("还要经费")
    room.year.now += timedelta(days=500)
    await sweep(room.year.database, room.year.office, room.year.now)
    await room.zhou.types("/plan")
    card = await room.zhou.types("（二十三）")
    said = [line for line in card.splitlines() if "分管负责同志" in line]
    assert said == [
        "10月17日，市政府办公室分管负责同志张局长：“还要经费”",
        "10月17日，市政府办公室分管负责同志张局长：“接口 <要> 市大数据局开放”",
        "10月17日，市政府办公室分管负责同志张局长：需要协调",
    ]
    await room.zhao.types("/plan")
    assert "分管负责同志" not in await room.zhao.types("（二十三）")

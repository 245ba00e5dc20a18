"""市大数据局 disagrees with the return of what it said of （四）: until the office has looked again, the office
owes the answer and the unit owes nothing. 陈主任 has returned it; 周专员 coordinates beside them.

It is Wednesday, 2023-09-20, 17:30; the round was due on 09-22, and it is to be amended by 09-25.
"""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import col

from bot.letters.render import render
from jobs.digest import tell_day
from models.actions.reply import submit_reply
from models.actions.reply_parts import NewReply, Told
from models.actions.review import return_reply
from models.database import Database
from models.outbox import Letter
from models.plan import Plan
from models.questions.asking import all_wanted
from models.questions.board import Board, board_of
from models.questions.offices import calendar_of
from models.rules.standing import Reason
from models.rules.words import AskAbout, ReplyState, ReplyStatus
from tests.actions.cast import CHEN
from tests.actions.replied import LIU
from tests.bot_texts.test_disagreeing_in_chat import WHY, Room, the_room
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

WAITING = "市大数据局（四） 正常推进 · 有不同意见"
AFTER = datetime(2023, 9, 26, 2, 0, tzinfo=UTC)  # the round's day and the day of the return have gone by


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return await the_room(database, dispatcher_of_this_process, ReplyStatus.ON_TRACK)


async def board(room: Room) -> Board:
    cast = room.cast
    async with cast.database.reading() as session:
        return await board_of(session, cast.office, await session.get_one(Plan, cast.plan), cast.now)


async def reason(room: Room) -> Reason:
    """Why （四） has its light for 市大数据局."""
    item, unit = await room.cast.item("（四）"), await room.cast.unit_id("市大数据局")
    held = (await board(room)).unit(unit)
    assert held is not None
    [place] = [place for place in held.places if place.item_id == item]
    return place.standing.reason


async def asked_for(room: Room) -> set[int]:
    """The items on which a round waits for 市大数据局."""
    cast, unit = room.cast, await room.cast.unit_id("市大数据局")
    async with cast.database.reading() as session:
        today = calendar_of(cast.office).local_date(cast.now)
        wanted = await all_wanted(session, cast.office, cast.now, today, [unit])
    return {item for each in wanted if each.about == AskAbout.ROUND for item in each.items}


async def test_it_waits_for_every_coordinator_until_one_has_looked_again(room: Room) -> None:
    assert "待办：审核0件" in await room.zhou.types("/status")
    await room.disagrees()
    for phone in (room.chen, room.zhou):
        assert "待办：审核1件" in await phone.types("/status")
        await phone.types("/start")
        assert phone.has_button("审核（1）")
        assert (await phone.types("/review")).startswith("审核\n待审核1件。")
        assert phone.has_button("有不同意见 1")
        assert phone.has_button(WAITING)
        assert not phone.has_button("本页全部通过")
    assert await room.zhou.taps(WAITING) == (
        "市大数据局 · （四）深入推进放管服改革\n刘科长，9月20日（周三）17:30报，按时；没有勾选审定。\n"
        "状态：正常推进\n第一次反馈。\n稳步推进。\n"
        "已退回补充：陈主任，9月20日（周三）17:30。请补充：请写明已上线多少项（9月25日前）。\n"
        f"对退回有不同意见，9月20日提出，办公室还没有答复；答复以前不算没报，也不提醒。\n刘科长：{WHY}"
    )
    assert {"通过", "维持退回"} <= set(room.zhou._labels())
    assert not room.zhou.has_button("退回")
    assert (await room.zhou.taps("维持退回")).startswith("✓ 维持退回：市大数据局（四）。已告诉1人。")
    assert "待办：审核0件" in await room.chen.types("/status")
    assert "维持退回" in (await room.letter("reconsidered", "刘科长"))[1]
    await room.chen.taps_letter((await room.cast.all(Letter, col(Letter.kind) == "disagreed"))[0].id, "again_uphold")
    assert room.chen._line.alerts == ["周专员刚刚已把这一件退回补充了，不用再办。"]


async def test_any_of_them_accepts_it_from_there(room: Room) -> None:
    await room.disagrees()
    await room.zhou.types("/review")
    await room.zhou.taps(WAITING)
    assert (await room.zhou.taps("通过")).startswith("✓ 已改为通过：市大数据局（四）。已告诉1人。")
    assert (await room.row()).state == ReplyState.ACCEPTED
    assert "已通过" in (await room.letter("reconsidered", "刘科长"))[1]


async def test_the_evening_s_digest_names_it_to_all_of_them(room: Room) -> None:
    await room.disagrees()
    await tell_day(room.cast.database, room.cast.office, room.cast.now)
    told = await room.cast.all(Letter, col(Letter.kind) == "digest_day")
    assert len(told) == 2
    async with room.cast.database.reading() as session:
        for letter in told:
            said = await render(session, letter)
            assert said is not None
            assert "退回补充1件，对退回有不同意见1件，待审核1件。" in said.html


async def test_meanwhile_the_unit_is_neither_red_nor_asked_again(room: Room) -> None:
    item = await room.cast.item("（四）")
    await room.disagrees()
    room.cast.now = AFTER
    assert await reason(room) == Reason.ON_TRACK
    assert item not in await asked_for(room)


async def test_what_is_stayed_with_after_its_day_leaves_days_to_amend_it(room: Room) -> None:
    await room.disagrees()
    room.cast.now = AFTER
    await room.zhou.types("/review")
    await room.zhou.taps(WAITING)
    await room.zhou.taps("维持退回")
    assert (await room.row()).amend_by == date(2023, 10, 7)  # three working days, as for any return
    assert await reason(room) == Reason.TO_AMEND
    assert "10月7日前补上" in (await room.letter("reconsidered", "刘科长"))[1]


async def test_what_the_unit_amends_itself_waits_no_more(room: Room) -> None:
    await room.disagrees()
    told = Told(await room.cast.item("（四）"), ReplyStatus.ON_TRACK, "已上线480项。")
    await submit_reply(await room.cast.act(LIU), NewReply(await room.cast.unit_id("市大数据局"), (told,)))
    assert "待办：审核1件" in await room.zhou.types("/status")
    assert (await room.row()).disputed_at is None
    await room.zhou.types("/review")
    assert not room.zhou.has_button("有不同意见 1")


async def test_a_return_that_nobody_disagrees_with_stands_as_before(room: Room) -> None:
    room.cast.now = AFTER
    assert await reason(room) == Reason.ROUND_PASSED
    assert await room.cast.item("（四）") in await asked_for(room)
    other = await room.cast.act(CHEN)
    with pytest.raises(Exception, match="refused-review-decided"):
        await return_reply(other, room.reply, "请写明数量", date(2023, 9, 29))

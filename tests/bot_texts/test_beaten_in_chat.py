"""Two coordinators decide the same thing: who comes second is told that their word was not taken, and what stands.

It is Wednesday, 2023-09-20, 17:30. 刘科长 answers for 市大数据局.
"""

from datetime import date

import pytest

from models.actions.answer_help import answer_help
from models.actions.review import accept_reply, return_reply
from models.progress import Reply
from models.rules.words import ReplyState, ReplyStatus
from tests.actions.cast import CHEN
from tests.actions.replied import LIU, asked, replied
from tests.bot_texts.test_reviewing_in_chat import Room
from tests.bot_texts.test_reviewing_in_chat import room as _room
from tests.marks import one_database

pytestmark = one_database

ON_TRACK, DONE, HELP = ReplyStatus.ON_TRACK, ReplyStatus.DONE, ReplyStatus.NEEDS_HELP
room = _room


async def opens(room: Room, status: ReplyStatus) -> int:
    """周专员 looks at the reply on （四）."""
    reply = await replied(room.cast, LIU, "市大数据局", "（四）", status, "已上线。")
    await room.zhou.types("/review")
    await room.zhou.taps(room.zhou.button("市大数据局（四）"))
    return reply


async def test_a_return_that_comes_after_a_colleague_s_accepting_was_not_sent(room: Room) -> None:
    reply = await opens(room, ON_TRACK)
    await room.zhou.taps("退回")
    await room.zhou.types("请补充印发日期和文号")
    await accept_reply(await room.cast.act(CHEN), reply)
    said = await room.zhou.taps("退回")
    assert room.line.alerts == ["陈主任刚刚已把这一件审核通过了，您的退回没有发出。"]
    assert said.endswith("\n已通过：陈主任，9月20日（周三）17:30。")
    assert await room.state(reply) == ReplyState.ACCEPTED


async def test_nor_one_that_comes_after_a_colleague_s_own_return(room: Room) -> None:
    reply = await opens(room, ON_TRACK)
    await room.zhou.taps("退回")
    await room.zhou.types("请补学时到哪了")
    await return_reply(await room.cast.act(CHEN), reply, "请写明完成时间", date(2023, 9, 25))
    await room.zhou.taps("退回")
    assert room.line.alerts == ["陈主任刚刚已把这一件退回补充了，您的退回没有发出。"]
    row: Reply = await room.cast.get(Reply, reply)
    assert row.missing == "请写明完成时间"


async def test_accepting_what_a_colleague_has_returned_did_not_count(room: Room) -> None:
    reply = await opens(room, ON_TRACK)
    await return_reply(await room.cast.act(CHEN), reply, "请写明完成时间", date(2023, 9, 25))
    await room.zhou.taps("通过")
    assert room.line.alerts == ["陈主任刚刚已把这一件退回补充了，您的通过没有生效。"]


async def test_who_settles_what_was_only_accepted_reads_that_it_is_not_settled(room: Room) -> None:
    reply = await opens(room, DONE)
    await accept_reply(await room.cast.act(CHEN), reply)
    said = await room.zhou.taps("通过并办结")
    assert room.line.alerts == ["陈主任刚刚已把这一件通过了，暂不办结，您的办结没有生效；要办结，请点【办结】。"]
    assert said.endswith("\n已通过，暂不办结：陈主任，9月20日（周三）17:30。")
    assert (await room.zhou.taps("办结")).startswith("✓ 已办结：市大数据局（四）。一小时后告诉对方")
    assert room.zhou.reads().endswith("\n已通过并办结：陈主任，9月20日（周三）17:30。")


async def test_and_who_only_accepts_what_was_settled_reads_that_it_is(room: Room) -> None:
    reply = await opens(room, DONE)
    await accept_reply(await room.cast.act(CHEN), reply, settle=True)
    said = await room.zhou.taps("只通过")
    assert room.line.alerts == ["陈主任刚刚已把这一件通过并办结了，您的“只通过”没有生效。"]
    assert said.endswith("\n已通过并办结：陈主任，9月20日（周三）17:30。")


@pytest.mark.parametrize("settle", [True, False])
async def test_nobody_is_told_of_a_colleague_who_has_decided_the_same(room: Room, settle: bool) -> None:
    reply = await opens(room, DONE)
    await accept_reply(await room.cast.act(CHEN), reply, settle)
    await room.zhou.taps("通过并办结" if settle else "只通过")
    assert room.line.alerts == []


async def test_an_answer_that_comes_second_was_not_sent(room: Room) -> None:
    reply = await replied(room.cast, LIU, "市大数据局", "（四）", HELP, "接口未开放。")
    question = await asked(room.cast, reply, date(2023, 9, 27), "（四）")
    await room.zhou.types("/review")
    await room.zhou.taps("答复需协调（1）")
    await room.zhou.taps(room.zhou.button("市大数据局"))
    await room.zhou.types("下周开会。")
    await answer_help(await room.cast.act(CHEN), question, "已请省平台开放接口。")
    said = await room.zhou.taps("发出答复")
    assert room.line.alerts == ["陈主任刚刚已把这一件答复了，您写的没有发出。"]
    assert "陈主任已经答复：已请省平台开放接口。" in said.replace("\n", "")


async def test_accepting_what_the_unit_has_said_anew_leads_to_the_newer(room: Room) -> None:
    reply = await opens(room, ON_TRACK)
    await replied(room.cast, LIU, "市大数据局", "（四）", ON_TRACK, "已上线480项。", supersedes=reply)
    await room.zhou.taps("通过")
    assert room.line.alerts == ["该单位又报了新的一份，请看新的。"]

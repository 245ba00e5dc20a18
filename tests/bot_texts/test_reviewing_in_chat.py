"""Replies reviewed in the chat: what a coordinator sees, what comes next, what a late colleague hears.

It is Wednesday, 2023-09-20, 17:30. 刘科长 answers for 市大数据局. （四） promises 500 免证办事项.
"""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import update
from sqlmodel import col

from bot.evidence import place_of
from models.actions.assignments import move_assignment
from models.actions.review import accept_reply, return_reply
from models.database import Database
from models.people import Seat
from models.progress import Evidence, HelpQuestion, Reply
from models.rules.words import ReplyState, ReplyStatus, Role
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN, LI, SECRET, WANG
from tests.actions.replied import LIU, ZHOU, asked, member, opened, replied, with_zhou
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher
from tests.marks import one_database

EVENING = datetime(2023, 9, 20, 9, 30, tzinfo=UTC)
ON_TRACK, PUSH, DONE, HELP = ReplyStatus.ON_TRACK, ReplyStatus.NEEDS_PUSH, ReplyStatus.DONE, ReplyStatus.NEEDS_HELP
FIGURES = {"免证办事项": 480}


class Room:
    """陈主任, 周专员 and 刘科长 with their phones."""

    def __init__(self, cast: Adopted, dispatcher: OneDispatcher) -> None:
        self.cast = cast
        self.line = Line()
        self._dispatcher = dispatcher
        self.restarts()

    def restarts(self) -> None:
        dispatcher = self._dispatcher.of(self.cast.database, self.cast.office, lambda: self.cast.now, secret=SECRET)
        self.chen, self.zhou, self.liu = (
            Phone(dispatcher, bot_on(self.line), self.line, person) for person in (CHEN, ZHOU, LIU)
        )

    @property
    def evidence(self) -> Path:
        return self._dispatcher.evidence

    async def state(self, reply: int) -> ReplyState:
        found: Reply = await self.cast.get(Reply, reply)
        return found.state


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    cast = await adopted_office(database)
    await with_zhou(cast)
    await cast.seated(LIU, "刘科长", "市大数据局")
    await cast.seated(LI, "李科长", "市司法局")
    await cast.everything_sent()
    cast.now = EVENING
    return Room(cast, dispatcher_of_this_process)


pytestmark = one_database


async def test_an_empty_inbox_says_so(room: Room) -> None:
    assert await room.chen.types("/review") == "审核\n现在没有待审核的反馈。"


async def test_a_reply_is_read_accepted_and_followed_by_the_next(room: Room) -> None:
    cast = room.cast
    one = await opened(cast)
    said = "免证办已上线480项。正在梳理清单。"
    before = await replied(cast, LIU, "市大数据局", "（四）", ON_TRACK, said, figures=FIGURES)
    await accept_reply(await cast.act(ZHOU), before)
    first = await replied(
        cast, LIU, "市大数据局", "（四）", PUSH, "免证办已上线495项。正在梳理清单。", round_id=one,
        figures={"免证办事项": 495}, approved_by_leader=True, difficulties="接口未开放。",
        next_steps="10月底前全部上线。",
    )  # fmt: skip
    second = await replied(cast, LI, "市司法局", "（五）", ON_TRACK, "已出台办法。")
    assert await room.chen.types("/review") == ("审核\n待审核2件。点一件看全文；没有问题的，可以一页一起通过。")
    assert room.chen.button("市大数据局") == "市大数据局（四） 需加快 · 上期正常推进"
    assert await room.chen.taps("市大数据局（四） 需加快 · 上期正常推进") == (
        "市大数据局 · （四）深入推进放管服改革\n"
        "刘科长，9月20日（周三）17:30报，按时；已经分管负责同志审定。\n"
        "状态：需加快（上期正常推进）\n"
        "免证办事项：495/500项（上期480）\n"
        "与上期比：新增1句（有下划线），不变1句，不再提1句：“免证办已上线480项。”。\n"
        "免证办已上线495项。正在梳理清单。\n"
        "存在困难：\n接口未开放。\n"
        "下一步：\n10月底前全部上线。"
    )
    assert await room.chen.taps("通过") == (
        "✓ 已通过：市大数据局（四）。\n"
        "市司法局 · （五）持续优化法治化营商环境\n"
        "李科长，9月20日（周三）17:30报；没有勾选审定。\n"
        "状态：正常推进\n"
        "第一次反馈。\n"
        "已出台办法。"
    )
    assert (await room.state(first), await room.state(second)) == (ReplyState.ACCEPTED, ReplyState.SUBMITTED)
    assert await room.chen.taps("通过") == "✓ 已通过：市司法局（五）。\n审核\n现在没有待审核的反馈。"


async def test_a_reply_that_amends_a_returned_one_is_compared_with_that(room: Room) -> None:
    """It is the same round's: no earlier one has said anything."""
    cast = room.cast
    one = await opened(cast)
    first = await replied(
        cast, LIU, "市大数据局", "（四）", PUSH, "正在梳理清单。", round_id=one, figures=FIGURES,
        state=ReplyState.RETURNED, missing="请写明清单何时梳理完", amend_by=date(2023, 9, 25),
    )  # fmt: skip
    await replied(
        cast, LIU, "市大数据局", "（四）", ON_TRACK, "正在梳理清单。10月底前完成。", round_id=one, amends_id=first,
        figures={"免证办事项": 495},
    )  # fmt: skip
    await room.chen.types("/review")
    assert await room.chen.taps("市大数据局（四） 正常推进 · 退回前需加快") == (
        "市大数据局 · （四）深入推进放管服改革\n"
        "刘科长，9月20日（周三）17:30报，按时；没有勾选审定。\n"
        "退回时请补充的：请写明清单何时梳理完。\n"
        "状态：正常推进（退回前需加快）\n"
        "免证办事项：495/500项（退回前480）\n"
        "与退回前比：新增1句（有下划线），不变1句。\n"
        "正在梳理清单。10月底前完成。"
    )


async def test_what_was_returned_in_an_earlier_round_is_the_last_reports_word(room: Room) -> None:
    cast = room.cast
    one = await opened(cast)
    lapsed = {"state": ReplyState.RETURNED, "missing": "请写明", "amend_by": date(2023, 9, 21)}
    first = await replied(cast, LIU, "市大数据局", "（四）", PUSH, "正在梳理清单。", **lapsed)
    await replied(cast, LIU, "市大数据局", "（四）", PUSH, "正在梳理清单。", round_id=one, amends_id=first)
    await room.chen.types("/review")
    assert "\n文字与上期相同。\n" in await room.chen.taps("市大数据局（四） 需加快 · 与上期相同")


async def test_what_a_reply_took_the_place_of_is_read_below_it(room: Room) -> None:
    first = await replied(room.cast, LI, "市司法局", "（五）", PUSH, "正在起草办法。")
    then = await replied(room.cast, LI, "市司法局", "（五）", ON_TRACK, "办法已征求意见。", supersedes=first)
    await replied(room.cast, LI, "市司法局", "（五）", ON_TRACK, "已出台办法。", supersedes=then)
    await room.chen.types("/review")
    assert await room.chen.taps("市司法局（五） 正常推进") == (
        "市司法局 · （五）持续优化法治化营商环境\n"
        "李科长，9月20日（周三）17:30报；没有勾选审定。\n"
        "前面还有2份没有审核，被这一份代替，附在后面。\n"
        "状态：正常推进\n"
        "已出台办法。\n"
        "9月20日17:30报的（已被代替）：正常推进\n办法已征求意见。\n"
        "9月20日17:30报的（已被代替）：需加快\n正在起草办法。"
    )


async def test_a_second_tap_does_not_fall_on_the_next_reply(room: Room) -> None:
    first = await replied(room.cast, LIU, "市大数据局", "（四）", ON_TRACK)
    second = await replied(room.cast, LI, "市司法局", "（五）", ON_TRACK)
    await room.chen.types("/review")
    await room.chen.taps("市大数据局（四） 正常推进")
    window = room.chen.chat[-1]
    await room.chen.taps("通过")
    await room.chen.taps_again("通过", window)
    assert (await room.state(first), await room.state(second)) == (ReplyState.ACCEPTED, ReplyState.SUBMITTED)
    assert "市司法局" in room.chen.reads()
    assert room.line.alerts == []


async def test_no_figure_is_asked_for_that_was_given(room: Room) -> None:
    await replied(room.cast, LIU, "市大数据局", "（四）", ON_TRACK, "免证办稳步推进。", figures=FIGURES)
    await room.chen.types("/review")
    await room.chen.taps(room.chen.button("市大数据局（四）"))
    await room.chen.taps("退回")
    assert not room.chen.has_button("请写明免证办事项")
    assert room.chen.has_button("请写明")  # what else may be missing


async def test_a_return_is_shown_whole_before_it_goes_and_its_words_outlive_a_restart(room: Room) -> None:
    one = await opened(room.cast)
    reply = await replied(room.cast, LIU, "市大数据局", "（四）", ON_TRACK, "免证办稳步推进。", round_id=one)
    await room.chen.types("/review")
    await room.chen.taps("市大数据局（四） 正常推进")
    assert await room.chen.taps("退回") == (
        "退回补充 · 市大数据局\n（四）深入推进放管服改革\n缺什么？点一句，或者发一条消息写清楚，一处就行，最多200字。"
    )
    letter = (
        "退回补充 · （四）深入推进放管服改革\n"
        "刘科长，您报的进展已收到，请补充一处：“免证办稳步推进”——请写明免证办事项现在多少（全年目标500项）。"
        "其余已保留，补一句即可，不用附材料。9月25日前补上，仍算按时。"
    )
    head, foot = "请核对，对方会收到：\n\n", "\n发给：刘科长"
    assert await room.chen.taps("请写明免证办事项现在多少（全年目标500项）") == head + letter + foot
    await room.chen.taps("改日期")
    changed = letter.replace("9月25日", "9月27日")
    assert await room.chen.types("9-27") == head + changed + foot
    room.restarts()
    await room.chen.types("/review")
    await room.chen.taps("市大数据局（四） 正常推进")
    await room.chen.taps("退回")
    assert await room.chen.taps("用上次写的") == head + changed + foot
    assert await room.chen.taps("退回") == "✓ 已退回：市大数据局。已告诉1人。\n审核\n现在没有待审核的反馈。"
    row = await room.cast.get(Reply, reply)
    assert (row.state, row.amend_by) == (ReplyState.RETURNED, date(2023, 9, 27))


async def test_at_night_it_is_said_when_the_unit_will_hear_of_it(room: Room) -> None:
    """Wednesday, 2023-09-20, half past nine in the evening; and on Friday, of Monday."""
    for day, when in ((20, "9月21日（周四） 09:00"), (22, "9月25日（周一） 09:00")):
        await replied(room.cast, LIU, "市大数据局", "（四）", ReplyStatus.ON_TRACK, "稳步推进")
        room.cast.now = datetime(2023, 9, day, 13, 30, tzinfo=UTC)
        await room.chen.types("/review")
        await room.chen.taps(room.chen.button("市大数据局（四）"))
        await room.chen.taps("退回")
        await room.chen.types("请写明数量")
        told = await room.chen.taps("退回")
        assert told.startswith(f"✓ 已退回：市大数据局。{when}发给1人。\n")


async def test_where_nobody_sits_for_the_unit_one_is_asked_to_telephone(room: Room) -> None:
    await replied(room.cast, LIU, "市大数据局", "（四）", ON_TRACK, "免证办稳步推进，正在全面梳理各项清单并逐项核对。")
    async with room.cast.database.writing() as session:
        left = col(Seat.member_id) == await member(room.cast, LIU)
        await session.execute(update(Seat).where(left).values(until=EVENING))
        await session.commit()
    await room.chen.types("/review")
    await room.chen.taps("市大数据局（四） 正常推进")
    await room.chen.taps("退回")
    assert (await room.chen.types("请写明数量")).startswith("市大数据局现在没有联络员，退回后请打电话告知：")
    assert (await room.chen.taps("退回")).startswith("✓ 已退回：市大数据局。该单位现在没有联络员，请打电话告知。")


async def test_who_comes_late_sees_who_decided(room: Room) -> None:
    reply = await replied(room.cast, LIU, "市大数据局", "（四）", ON_TRACK, "已上线。")
    for phone in (room.chen, room.zhou):
        await phone.types("/review")
        await phone.taps("市大数据局（四） 正常推进")
    await room.zhou.taps("通过")
    said = await room.chen.taps("通过")
    assert said.endswith("\n已上线。\n已通过：周专员，9月20日（周三）17:30。")
    assert room.line.alerts == []
    assert await room.state(reply) == ReplyState.ACCEPTED


async def test_an_application_is_agreed_to_or_only_taken_note_of(room: Room) -> None:
    await replied(room.cast, LIU, "市大数据局", "（四）", DONE, "已全部完成。")
    await room.chen.types("/review")
    await room.chen.taps("市大数据局（四） 已完成")
    assert room.chen.button("只通过")
    assert (await room.chen.taps("通过并办结")).startswith(
        "✓ 已通过并办结：市大数据局（四）。一小时后告诉对方；办错了，可在【已办结】里撤销。\n"
    )
    await room.chen.taps("已办结")
    await room.chen.taps("（四）市大数据局 · 已完成")
    assert await room.chen.types("抽查发现遗漏") == (
        "撤销办结？\n（四）深入推进放管服改革 · 市大数据局\n原为：已完成\n原因：抽查发现遗漏"
    )
    assert (await room.chen.taps("撤销办结")).startswith("✓ 已撤销（四）的办结，继续跟踪。一小时后告诉有关单位。")


async def test_an_application_of_which_nothing_is_left_is_only_accepted(room: Room) -> None:
    """The card stood open with 【通过并办结】 while the unit was given a role in which it reports no more."""
    reply = await replied(room.cast, LIU, "市大数据局", "（四）", DONE, "已全部完成。")
    await room.chen.types("/review")
    card = await room.chen.taps("市大数据局（四） 已完成")
    assert "没有可办结的" not in card
    there = await room.cast.assignment("（四）", "市大数据局")
    await move_assignment(await room.cast.act(CHEN), there, Role.COOPERATING, "会议要求")
    await room.chen.taps("通过并办结")
    assert room.line.answers[-1] == "该单位现在不再报这一项，或者已经办结，没有可办结的。只通过即可。"
    assert await room.state(reply) == ReplyState.SUBMITTED
    await room.chen.types("/review")
    card = await room.chen.taps("市大数据局（四） 已完成")
    assert card.endswith("报了“已完成”，但该单位现在不再报这一项，或者已经办结，没有可办结的；通过即可。")
    assert (await room.chen.taps("通过")).startswith("✓ 已通过：市大数据局（四）。")


async def test_a_page_is_accepted_at_once_after_showing_what(room: Room) -> None:
    cast = room.cast
    kept = [await replied(cast, LIU, "市大数据局", number, ON_TRACK, "已办。") for number in ("（三）", "（四）")]
    taken = await replied(cast, LI, "市司法局", "（五）", ON_TRACK, "已办。")
    applying = await replied(cast, LI, "市司法局", "（七）", DONE)
    await room.chen.types("/review")
    assert await room.chen.taps("本页全部通过") == (
        "一起通过这3件？\n"
        "· 市大数据局（三）推进政府机构职能优化协同高效：正常推进\n"
        "· 市大数据局（四）深入推进放管服改革：正常推进\n"
        "· 市司法局（五）持续优化法治化营商环境：正常推进\n"
        "另有1件要逐件办（申请办结的，或您所在单位的），不在内。"
    )
    await return_reply(await cast.act(ZHOU), taken, "请写明数量", date(2023, 9, 25))
    assert (await room.chen.taps("确认通过")).startswith("✓ 已通过2件。跳过1件，周专员刚刚办过。\n审核\n待审核1件")
    assert [await room.state(each) for each in (*kept, applying)] == [
        ReplyState.ACCEPTED, ReplyState.ACCEPTED, ReplyState.SUBMITTED,
    ]  # fmt: skip


async def test_of_a_page_to_accept_what_needs_help_is_marked_and_stays_to_be_answered(room: Room) -> None:
    """城关镇 asks in its reply on two items together, 刘科长 of 市大数据局 in that on （四）."""
    await room.cast.seated(WANG, "王干事", "城关镇")
    await replied(room.cast, LI, "市司法局", "（五）", ON_TRACK, "已办。")
    alone = await replied(room.cast, LIU, "市大数据局", "（四）", HELP, "接口未开放。")
    await asked(room.cast, alone, date(2023, 9, 27), "（四）")
    together = await replied(room.cast, WANG, "城关镇", ["（六）", "（十）"], HELP, "执法装备不足。")
    await asked(room.cast, together, date(2023, 9, 27))
    await room.chen.types("/review")
    assert await room.chen.taps("本页全部通过") == (
        "一起通过这3件？\n"
        "❗ 市大数据局（四）深入推进放管服改革：需协调\n"
        "· 市司法局（五）持续优化法治化营商环境：正常推进\n"
        "❗ 城关镇合并报2项：需协调\n"
        "标❗的2件报了需协调，还没有答复：通过只是收下这次反馈，答复仍在【需协调】里等您。"
    )
    shown = await room.chen.taps("确认通过")
    assert shown.startswith("✓ 已通过3件。")
    assert "需协调2件待答复" in shown


async def test_the_list_can_be_narrowed(room: Room) -> None:
    await room.cast.seated(WANG, "王干事", "城关镇")
    await replied(room.cast, WANG, "城关镇", ["（六）", "（十）"], ON_TRACK, "无")
    await replied(room.cast, LIU, "市大数据局", "（四）", HELP, "接口未开放。")
    await room.chen.types("/review")
    assert await room.chen.taps("乡镇街道 1") == (
        "审核\n待审核2件，正在看其中1件。点一件看全文；没有问题的，可以一页一起通过。"
    )
    assert room.chen.button("城关镇") == "城关镇合并报2项 正常推进"
    assert await room.chen.taps("城关镇合并报2项 正常推进") == (
        "城关镇 · 合并报2项\n"
        "王干事，9月20日（周三）17:30报；没有勾选审定。\n"
        "（六）加强行政规范性文件制定监督管理\n状态：正常推进\n第一次反馈。\n无\n"
        "（十）深化行政执法体制改革\n状态：正常推进\n第一次反馈。\n无"
    )


async def test_one_s_own_unit_is_left_to_a_colleague(room: Room) -> None:
    await room.cast.seated(ZHOU, "周专员", "市大数据局")
    await replied(room.cast, LIU, "市大数据局", "（四）", ON_TRACK)
    await room.zhou.types("/review")
    said = await room.zhou.taps("市大数据局（四） 正常推进")
    assert said.endswith("这是您所在单位报的，请另一位督办专员审核。")
    with pytest.raises(StopIteration):
        room.zhou.button("通过")


async def test_a_long_reply_is_read_in_pages_and_its_evidence_is_handed_out(room: Room) -> None:
    words = "".join(f"第{n}件已经办好，正在核对有关材料并逐项登记入册。" for n in range(1, 81))  # 2,000 characters
    assert len(words) > 1900
    reply = await replied(room.cast, LIU, "市大数据局", "（四）", ON_TRACK, words, difficulties=words)
    async with room.cast.database.writing() as session:
        session.add(Evidence(reply_id=reply, sha256="9" * 64, name="清单.xlsx", size=10, file_id="file1"))
        await session.commit()
    await room.chen.types("/review")
    first = await room.chen.taps("市大数据局（四） 正常推进")
    second = await room.chen.taps("后页 ›")
    assert "第80件" in second
    assert words in (first + second).replace("\n", "").replace("市大数据局 · （四）深入推进放管服改革", "")
    await room.chen.taps("‹ 前页")
    assert room.chen.reads() == first
    await room.chen.taps("清单.xlsx")
    assert room.line.documents == ["file1"]
    # Another bot does not know the file by that id: then the bytes that were kept are sent.
    room.line.unknown_files.add("file1")
    await room.chen.taps("清单.xlsx")
    assert room.line.alerts == ["这份材料已经取不到了，请对方重新发一次。"]
    place = place_of(room.evidence, "9" * 64)
    place.parent.mkdir(parents=True)
    place.write_bytes(b"kept")
    await room.chen.taps("清单.xlsx")
    assert room.line.documents == ["file1", "清单.xlsx"]


async def test_a_question_is_answered_in_the_chat(room: Room) -> None:
    reply = await replied(room.cast, LIU, "市大数据局", "（四）", HELP, difficulties="省级接口未开放。")
    question = await asked(room.cast, reply, date(2023, 9, 27), "（四）")
    said = await room.chen.types("/review")
    assert said.endswith("\n需协调1件待答复，最早9月27日前。")
    assert await room.chen.taps("答复需协调（1）") == (
        "需协调\n1件等办公室答复，按期限先后排。需协调不影响对单位的评价。"
    )
    assert await room.chen.taps("市大数据局（四） · 9月27日前") == (
        "需协调 · 市大数据局\n（四）深入推进放管服改革\n9月20日（周三）提出，请在9月27日（周三）前答复。\n"
        "省级接口未开放。\n请发一条消息作为答复，最多600字，发出前会给您看一遍。"
    )
    assert await room.chen.types("已协调省厅，下周开放。") == (
        "请核对，对方会收到：\n\n办公室答复 · （四）深入推进放管服改革\n刘科长，您报的困难已收到，答复如下：\n"
        "已协调省厅，下周开放。\n还有困难，下次仍请报“需协调”，不影响对单位的评价。\n发给：刘科长"
    )
    assert await room.chen.taps("发出答复") == ("✓ 已答复：市大数据局。已告诉1人。\n需协调\n现在没有等答复的。")
    assert (await room.cast.get(HelpQuestion, question)).answer == "已协调省厅，下周开放。"


async def test_a_question_past_its_day_is_marked(room: Room) -> None:
    reply = await replied(room.cast, LIU, "市大数据局", "（四）", HELP, difficulties="省级接口未开放。")
    await asked(room.cast, reply, date(2023, 9, 19), "（四）")
    assert (await room.chen.types("/review")).endswith("\n需协调1件待答复，最早9月19日前；已过期限1件。")
    await room.chen.taps("答复需协调（1）")
    assert "已过期限。" in await room.chen.taps("⚠ 市大数据局（四） · 9月19日前")


async def test_a_contact_does_not_get_in(room: Room) -> None:
    await room.liu.types("/review")
    assert "这件事由督办专员来办。您单位的事项在下面。" in [message.text for message in room.liu.chat]


async def test_what_came_with_a_reply_that_was_replaced_unseen_is_handed_out_with_the_newer(room: Room) -> None:
    first = await replied(room.cast, LIU, "市大数据局", "（四）", ON_TRACK, "清单已编制。")
    async with room.cast.database.writing() as session:
        session.add(Evidence(reply_id=first, sha256="9" * 64, name="清单.xlsx", size=10, file_id="file1"))
        await session.commit()
    await replied(room.cast, LIU, "市大数据局", "（四）", ON_TRACK, "已落实。", supersedes=first)
    assert await room.state(first) == ReplyState.SUPERSEDED
    await room.chen.types("/review")
    assert "前面还有1份没有审核" in await room.chen.taps("市大数据局（四） 正常推进")
    await room.chen.taps("前一份：清单.xlsx")
    assert room.line.documents == ["file1"]

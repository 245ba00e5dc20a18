"""A reply that was returned, as its unit and the office see it everywhere until it is amended. The round is due on
Friday, 2023-09-22; what 刘科长 said of his six items is returned, with 09-25 as the day.
"""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from models.database import Database
from models.progress import Reply
from models.rules.words import ReplyState, ReplyStatus
from tests.actions.cast import CHEN, SECRET
from tests.actions.reporting import BIG_DATA
from tests.bot_texts.phone import Phone, bot_on
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

ITS_SIX = ("（三）", "（四）", "（二十五）", "（二十六）", "（二十七）", "（三十三）")
MISSING = "请写明已上线多少项"

pytestmark = one_database


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return await room_of(database, dispatcher_of_this_process)


@pytest.fixture
def chen(room: Room, dispatcher_of_this_process: OneDispatcher) -> Phone:
    office = room.office
    house = dispatcher_of_this_process.of(office.database, office.office, lambda: office.now, secret=SECRET)
    return Phone(house, bot_on(room.line), room.line, CHEN)


def rows(phone: Phone) -> list[list[str]]:
    """The newest keyboard."""
    shown = next(message.reply_markup for message in reversed(phone.chat) if message.reply_markup)
    return [[button.text for button in row] for row in shown.inline_keyboard]


async def returned(room: Room, *numbers: str, by: date | None = date(2023, 9, 25)) -> None:
    for number in numbers:
        reply = await room.office.replies(number, text="稳步推进")
        async with room.office.database.writing() as session:
            await session.execute(
                update(Reply)
                .where(col(Reply.id) == reply)
                .values(state=ReplyState.RETURNED, missing=MISSING, amend_by=by)
            )
            await session.commit()


async def test_outside_a_round_it_stands_first_in_both_lists_and_its_card_leads_to_the_missing_word(
    room: Room,
) -> None:
    await returned(room, "（二十六）")
    told = await room.liu.types("/items")
    assert "\n退回补充1项，排在最前，点开补一句就行。\n" in told
    assert "没有要报的事项" not in told
    line = room.liu.button("⚫（二十六）")
    assert line.endswith(" · 退回补充，9月25日前")
    assert rows(room.liu)[1] == [line]  # below 【签收】
    card = await room.liu.taps(line)
    assert (
        f"\n市大数据局 · 牵头\n⚫ 退回待补充，9月25日（周一）前\n退回补充，9月25日前：{MISSING}。\n" in card
    )
    assert rows(room.liu)[0] == ["补充", "申请办结"]
    assert (await room.liu.taps("补充")).endswith(
        f"请补充：{MISSING}。9月25日（周一）前补上，仍算按时。\n已写：稳步推进\n"
        "请发一条消息，补一句就行，会接在后面，其余已保留；不用附材料。"
    )
    told = await room.liu.types("/report")
    assert "\n现在没有正在进行的填报；有新进展，随时可以报。退回补充1项，排在最前，补一句就行。\n" in told
    first = rows(room.liu)[0][0]
    assert first.startswith("● （二十六）")
    assert first.endswith(" · 退回补充，9月25日前")
    # Amended, it is an item like the others.
    await room.liu.taps(first)
    await room.liu.types("480项")
    await room.liu.taps("提交")
    assert "退回补充" not in await room.liu.types("/items") + "".join(row[0] for row in rows(room.liu))


async def test_without_a_day_no_day_is_said(room: Room) -> None:
    await returned(room, "（二十六）", by=None)
    await room.liu.types("/items")
    assert room.liu.button("⚫（二十六）").endswith(" · 退回补充")


async def test_until_the_day_is_over_the_unit_is_not_late_and_its_answers_are_not_in(room: Room, chen: Phone) -> None:
    await room.office.open_round()
    await returned(room, *ITS_SIX)
    room.office.now = datetime(2023, 9, 25, 2, tzinfo=UTC)  # the round's day is over
    assert "\n第三季度进展填报：退回的补上，就报齐了。\n" in await room.liu.types("/items")
    assert "没有别的要报。退回补充6项" in await room.liu.types("/report")
    told = await room.liu.types("/status")
    counts = (
        "部门已报0/25家，未报25家；乡镇街道已报0/17家，未报17家；"
        "没有报齐的里面，1家退回待补充；已于9月22日（周五）截止。"
    )
    assert counts in told
    assert "\n请补充6项：（三）退回补充，9月25日前、" in told
    assert "待报" not in told
    assert "到期未报6项" not in told
    assert counts in await chen.types("/status")
    assert "已报0/42家，未报42家；没有报齐的里面，1家退回待补充；9月22日（周五）截止。" in await chen.types("/plan")
    assert "未点签收，已有反馈。" in await chen.types(BIG_DATA)
    assert "🟡 退回待补充，9月25日（周一）前" in chen.reads()
    await chen.types("/status 到期未报")
    assert "下面41家有到期还没有报的事项" in chen.reads()


async def test_once_the_day_is_over_the_unit_has_not_replied(room: Room, chen: Phone) -> None:
    await room.office.open_round()
    await returned(room, *ITS_SIX)
    room.office.now = datetime(2023, 9, 26, 2, tzinfo=UTC)
    assert "\n第三季度进展填报：还有6项待报，已于9月22日（周五）截止，请尽快补报。\n" in await room.liu.types("/items")
    assert rows(room.liu)[1][0].endswith(" · 退回补充，9月25日前")
    told = await room.liu.types("/status")
    assert "部门已报0/25家，未报25家；乡镇街道已报0/17家，未报17家；已于9月22日（周五）截止。" in told
    assert "\n还有6项进展待报，" in told
    assert "下面42家有到期还没有报的事项" in await chen.types("/status 到期未报")


async def test_what_a_township_reports_together_says_so_where_it_is_opened(room: Room) -> None:
    await room.office.open_round()
    await room.town_reports()
    async with room.office.database.writing() as session:
        await session.execute(
            update(Reply).values(state=ReplyState.RETURNED, missing=MISSING, amend_by=date(2023, 9, 25))
        )
        await session.commit()
    await room.wang.types("/items")
    first = [row[0] for row in rows(room.wang)[1:5]]
    assert [each.split("）")[0][-1:] for each in first] == ["六", "十", "八", "三"]
    assert all(each.endswith(" · 退回补充，9月25日前") for each in first)
    await room.wang.taps(first[0])
    assert (await room.wang.taps("补充")).startswith("合并填报 · 城关镇")


async def test_a_township_s_amendment_in_a_sentence_goes_behind_what_was_returned(room: Room) -> None:
    """By the item or by the question's number; a figure takes the place of the figure."""
    await room.office.open_round()
    await room.town_reports()
    async with room.office.database.writing() as session:
        await session.execute(
            update(Reply).values(state=ReplyState.RETURNED, missing=MISSING, amend_by=date(2023, 9, 25))
        )
        await session.commit()
    card = await room.wang.types("（十）到岗12人")
    assert "已挂牌\n到岗12人" in card
    card = await room.wang.types("2. 装备已采购\n3. 又学习一次\n4. 2期")
    assert "已挂牌\n到岗12人\n装备已采购" in card
    assert "学习两次\n又学习一次" in card
    assert "2期" in card
    assert "1期" not in card


async def test_figure_of_the_added_sentence_is_the_one_that_is_offered(room: Room) -> None:
    reply = await room.office.replies("（四）", text="免证办已上线480项")
    async with room.office.database.writing() as session:
        await session.execute(
            update(Reply).where(col(Reply.id) == reply).values(state=ReplyState.RETURNED, missing=MISSING)
        )
        await session.commit()
    await room.liu.types("/items")
    await room.liu.taps(room.liu.button("⚫（四）"))
    await room.liu.taps("补充")
    await room.liu.types("免证办已上线485项")
    assert [row for row in rows(room.liu) if row[0].startswith("填上")] == [["填上：免证办事项 485项"]]
    await room.liu.taps("填上：免证办事项 485项")
    assert not room.liu.has_button("填上")


async def test_a_sentence_that_says_not_of_what_it_is_is_what_was_missing(room: Room) -> None:
    await returned(room, "（二十六）")
    await room.liu.types("/start")
    told = await room.liu.types("平台已联通23个部门")
    assert told.startswith("请核对\n（二十六）")
    assert "本期进展：稳步推进\n平台已联通23个部门\n" in told


async def test_of_several_returned_it_is_asked_which(room: Room) -> None:
    await returned(room, "（四）", "（二十六）")
    await room.liu.types("/start")
    await room.liu.types("平台已联通23个部门")
    assert room.liu.has_button("（二十六）")
    assert room.liu.has_button("（四）")


async def test_after_another_report_it_is_said_what_still_waits_to_be_amended(room: Room) -> None:
    await room.office.open_round()
    await returned(room, "（二十六）")
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("免证办已上线480项")
    assert "还有1项退回待补充，9月25日（周一）前，直接发一句话就行。" in await room.liu.taps("提交")


async def test_who_has_said_all_else_is_not_told_that_all_is_said(room: Room) -> None:
    """Nothing is owed until 09-25; if nothing came by then, the round would ask on 09-26, +2: no other day is named."""
    await room.office.open_round()
    await returned(room, "（二十六）")
    for number in ("（三）", "（二十五）", "（二十七）", "（三十三）"):
        await room.office.replies(number)
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("免证办已上线480项")
    told = await room.liu.taps("提交")
    assert told.splitlines()[-1] == "还有1项退回待补充，9月25日（周一）前，直接发一句话就行。"


async def test_a_township_s_sentence_waits_for_its_question(room: Room) -> None:
    await room.office.open_round()
    await room.town_reports()
    async with room.office.database.writing() as session:
        await session.execute(update(Reply).values(state=ReplyState.RETURNED, missing="请写明执法队人数"))
        await session.commit()
    await room.wang.types("/start")
    assert "收到：“执法队12人”。是第几题的？" in await room.wang.types("执法队12人")
    assert "2. （十）深化行政执法体制改革：已挂牌\n执法队12人\n" in await room.wang.taps(room.wang.button("改 2. "))


async def test_who_acknowledges_the_first_letter_is_told_that_nothing_is_signed_yet(room: Room) -> None:
    assert await room.liu.types("收到") == (
        "谢谢您的回复！市大数据局还没有签收，请发 /items，点【签收】。现在没有待报的。"
    )


@pytest.mark.parametrize("words", ["（四）同上期", "四、和上次一样"])
async def test_as_last_time_is_the_last_word_that_counts(room: Room, words: str) -> None:
    await room.office.replies("（四）", ReplyStatus.NEEDS_PUSH, "免证办已上线300项")
    async with room.office.database.writing() as session:
        await session.execute(update(Reply).values(state=ReplyState.ACCEPTED))
        await session.commit()
    await returned(room, "（四）")
    assert "状态：需加快\n本期进展：免证办已上线300项\n" in await room.liu.types(words)


async def test_where_all_was_returned_it_is_asked_how_it_stands(room: Room) -> None:
    await returned(room, "（四）")
    told = "（四）上次报的退回了，不能照上次记。请写一句现在的情况。"
    assert "（四）深入推进放管服改革" in await room.liu.types("（四）同上期")
    assert "已写：稳步推进" in room.liu.reads()
    assert [message.text for message in room.liu.chat].count(told) == 1


async def test_in_a_list_it_is_left_out_and_said_to_be(room: Room) -> None:
    await room.office.open_round()
    await room.office.replies("（二十六）", ReplyStatus.NEEDS_PUSH, "目录已编制")
    await returned(room, "（四）")
    await room.office.open_closing()
    shown = await room.liu.types("（四）、（二十六）同上期")
    assert shown.startswith("请核对\n（二十六）")
    assert "状态：需加快\n本期进展：目录已编制\n" in shown
    assert "（四）上次报的退回了，不能照上次记。请写一句现在的情况。" in [message.text for message in room.liu.chat]


async def test_a_corrected_status_is_the_one_that_it_is_corrected_to(room: Room) -> None:
    await room.office.open_round()
    await room.office.replies("（二十六）", ReplyStatus.NEEDS_PUSH, "建议结转")
    assert "状态：常态推进\n本期进展：改为常态推进\n" in await room.liu.types("26、改为常态推进")
    assert "状态：常态推进\n" in await room.liu.types("写错了，26是常态推进")


async def test_a_return_that_lapsed_is_over_when_the_next_round_asks(room: Room) -> None:
    """It was to be amended by 09-25; on 12-01 the closing round asks for the year's result."""
    await room.office.open_round()
    await returned(room, "（四）")
    await room.office.open_closing()
    assert "退回补充" not in await room.liu.types("/report")
    assert not any("退回补充" in label for label in room.liu._labels())
    shown = await room.liu.types("（四）免证办已上线510项，常态推进")
    assert "状态：常态推进\n本期进展：免证办已上线510项，常态推进\n" in shown
    assert "稳步推进" not in shown  # what was returned is not written on

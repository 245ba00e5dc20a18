"""王干事 reports for 城关镇 in one short form, at any hour, with a break; every question is the paper's."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from bot.texts import LANGUAGES, Texts
from bot.town_at_hand import TownAtHand
from bot.town_told import answers_html
from models.actions.reply_town import Asked, TownTyped
from models.database import Database
from models.plan import Item
from models.progress import Figure, HelpQuestion, Reply, ReplyPart
from models.questions.reporting_together import to_report_together
from models.questions.reviews import waiting_replies
from models.rounds import Round
from models.rules.words import ReplyState, ReplyStatus
from tests.actions.cast import WANG
from tests.actions.reporting import TOWN
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return await room_of(database, dispatcher_of_this_process)


pytestmark = one_database

HEAD = "合并填报 · 城关镇\n第三季度进展填报，9月22日（周五）截止"
CLOSING = "合并填报 · 城关镇\n年度收口填报，12月8日（周五）截止"
SAID = (
    "1. （六）加强行政规范性文件制定监督管理：制发1件\n"
    "2. （十）深化行政执法体制改革：已挂牌\n"
    "3. （二十八）强化领导机制：学习两次\n"
    "4. （三十三）法治专题讲座：1期\n"
    "5. （三十三）业务知识和法律法规培训：30学时\n"
    "6. 需市里协调的事：无\n"
    "没有问题就点【提交】。"
)
HOW = "\n发一条消息就行，没有就点【没有】。"


async def test_one_question_after_the_other_and_one_reply(room: Room) -> None:
    one = await room.office.open_round()
    letter = await room.reminder(room.wang, WANG, TOWN, one)
    assert await room.wang.taps_letter(letter, "report") == (
        HEAD + "\n1/6. （六）加强行政规范性文件制定监督管理进展如何？一句话" + HOW
    )
    assert "2/6. （十）深化行政执法体制改革进展如何？一句话" in await room.wang.taps("没有")
    assert "3/6. （二十八）强化领导机制进展如何？一句话" in await room.wang.types("综合执法队已挂牌，正常推进")
    assert "4/6. （三十三）法治专题讲座已有多少期？（不少于两期）" in await room.wang.types("党委会学习两次")
    assert "5/6. （三十三）业务知识和法律法规培训已有多少学时？（不少于60学时）" in await room.wang.types("1期")
    assert "6/6. 有没有需要市里协调的事？" in await room.wang.types("人均30")
    assert await room.wang.types("执法装备不足") == (
        HEAD + "\n请核对：\n"
        "1. （六）加强行政规范性文件制定监督管理：无\n"
        "2. （十）深化行政执法体制改革：综合执法队已挂牌，正常推进\n"
        "3. （二十八）强化领导机制：党委会学习两次\n"
        "4. （三十三）法治专题讲座：1期\n"
        "5. （三十三）业务知识和法律法规培训：人均30\n"
        "6. 需市里协调的事：执法装备不足\n"
        "没有问题就点【提交】。"
    )
    assert await room.wang.taps("提交") == (
        "✓ 已提交 · 9月12日（周二）\n城关镇合并填报，4项一份。已算入第三季度进展填报。\n"
        "已送办公室；需协调的事，5个工作日内答复您。\n"
        "报完了，不再提醒；11月20日（周一）年度收口，到时再请您确认。"
    )
    [reply] = await room.replies()
    assert (reply.consolidated, reply.round_id, reply.difficulties) == (True, one, "执法装备不足")
    async with room.office.database.reading() as session:
        [waiting] = await waiting_replies(session, room.office.office)
    assert waiting.asks_for_help  # the coordinator's filter finds it
    assert [part.text for part in await room.office.all(ReplyPart)] == [
        "无",
        "综合执法队已挂牌，正常推进",
        "党委会学习两次",
        "法治专题讲座：1期\n业务知识和法律法规培训：人均30",
    ]
    assert [figure.value for figure in await room.office.all(Figure)] == [1, 30]
    assert [question.item_id for question in await room.office.all(HelpQuestion)] == [None]


async def test_it_is_left_at_night_and_resumed_after_a_restart(room: Room) -> None:
    await room.office.open_round()
    room.office.now = datetime(2023, 9, 16, 15, tzinfo=UTC)  # Saturday, 23:00
    await room.wang.types("/report")
    await room.wang.types("制发1件，已备案")
    await room.wang.taps("回到首页")
    room.restarts()
    assert "2/6. （十）" in await room.wang.types("/report")
    assert (await room.wang.taps("看已填的")).endswith(
        "6. 需市里协调的事：还没填\n第2、3、4、5、6题未答，可补一句；不补也可以提交。"
    )
    assert "2/6. （十）" in await room.wang.taps("接着填")


async def test_an_answer_is_changed_from_the_card_and_statuses_are_understood(room: Room) -> None:
    await room.wang.types("/report")
    for _ in range(6):
        await room.wang.taps("没有")
    assert "1. （六）加强行政规范性文件制定监督管理：无" in room.wang.reads()
    assert "已填：无" in await room.wang.taps("改 2. （十）深化行政执法体制改革")
    assert "2. （十）深化行政执法体制改革：尚未开展" in await room.wang.types("尚未开展")
    await room.wang.taps("☐ 领导已审定")
    await room.wang.taps("佐证材料")
    await room.wang.sends_photo(b"one")
    await room.wang.taps("完成")
    assert "需协调" not in await room.wang.taps("提交")
    assert [part.status for part in await room.office.all(ReplyPart)] == [
        ReplyStatus.ON_TRACK,
        ReplyStatus.NOT_STARTED,
        ReplyStatus.ON_TRACK,
        ReplyStatus.ON_TRACK,
    ]
    assert await room.office.all(HelpQuestion) == []
    assert [reply.approved_by_leader for reply in await room.replies()] == [True]


async def test_next_time_the_last_answers_stand_there(room: Room) -> None:
    await room.town_reports()
    one = await room.office.open_round()
    assert await room.wang.types("/report") == (
        HEAD + "\n请核对：\n上次（8月14日）报的内容已填好，改一改再交；没有变化，直接点【提交】。\n" + SAID
    )
    await room.wang.taps("提交")
    assert [(reply.round_id, reply.same_as_before) for reply in await room.replies()] == [(None, False), (one, True)]


async def test_in_the_closing_round_the_last_round_s_answers_stand_there_to_be_changed(room: Room) -> None:
    await room.office.open_round()
    await room.town_reports()
    closing = await room.office.open_closing()
    assert await room.wang.types("/report") == (
        CLOSING + "\n请核对：\n上次（第三季度进展填报）报的内容已填好，改一改再交；没有变化，直接点【提交】。\n" + SAID
    )
    assert "上次：30学时\n已填：30学时\n" in await room.wang.taps("改 5. （三十三）业务知识和法律法规培训")
    assert await room.wang.types("60学时") == (
        CLOSING + "\n请核对：\n没有改的各题，是上次（第三季度进展填报）报的。\n" + SAID.replace("30学时", "60学时")
    )
    await room.wang.taps("提交")
    assert [(reply.round_id, reply.same_as_before) for reply in await room.replies()][1] == (closing, False)
    again = await room.wang.taps("再报一次")  # it takes the place of what was sent, and begins with it
    assert SAID.replace("30学时", "60学时") in again
    assert "报的内容已填好，改一改再交" in again


NUMBERED = (
    "1. 制发1件 2. 已挂牌 3. 学习两次 4. 1期 5. 30学时 6. 无",
    "1、制发1件\n2、已挂牌\n3、学习两次\n4、1期\n5、30学时\n6、无",
    "①制发1件②已挂牌③学习两次④1期⑤30学时⑥无",
)


@pytest.mark.parametrize("words", NUMBERED)
async def test_one_message_answers_the_whole_reminder(room: Room, words: str) -> None:
    await room.reminder(room.wang, WANG, TOWN, await room.office.open_round())
    assert await room.wang.answers(500, words) == HEAD + "\n请核对：\n" + SAID
    await room.wang.taps("提交")
    assert [figure.value for figure in await room.office.all(Figure)] == [1, 30]


async def test_it_does_so_wherever_it_is_typed(room: Room) -> None:
    await room.office.open_round()
    assert await room.wang.types(NUMBERED[0]) == HEAD + "\n请核对：\n" + SAID
    await room.wang.taps("提交")
    await room.wang.taps("再报一次")
    assert await room.wang.types("1. 制发2件 2. 已挂牌 3. 学习两次 4. 1期 5. 30学时 6. 无") == (
        HEAD + "\n请核对：\n" + SAID.replace("制发1件", "制发2件")
    )


async def test_a_list_within_one_answer_stays_one(room: Room) -> None:
    await room.office.open_round()
    await room.wang.types("/report")
    await room.wang.types("1. 制发1件 2. 备案1件")
    assert "1. （六）加强行政规范性文件制定监督管理：1. 制发1件 2. 备案1件\n" in await room.wang.taps("看已填的")


async def test_what_the_message_leaves_out_is_named(room: Room) -> None:
    await room.reminder(room.wang, WANG, TOWN, await room.office.open_round())
    assert await room.wang.answers(500, "1. 无 2. 已挂牌，\n正在推进 4. " + "长" * 301 + " 6. 缺经费") == (
        HEAD + "\n请核对：\n"
        "1. （六）加强行政规范性文件制定监督管理：无\n"
        "2. （十）深化行政执法体制改革：已挂牌，\n正在推进\n"
        "3. （二十八）强化领导机制：还没填\n"
        "4. （三十三）法治专题讲座：还没填\n"
        "5. （三十三）业务知识和法律法规培训：还没填\n"
        "6. 需市里协调的事：缺经费\n"
        "第3、4、5题未答，可补一句；不补也可以提交。"
    )
    assert "第4题最多300个字，您写的有301个字，这一题没有保存，请点它精简一下再发；其余已记下。" in [
        message.text for message in room.wang.chat
    ]
    assert "3/6. （二十八）" in await room.wang.taps("接着填")


async def test_one_number_answers_one_question_of_the_reminder(room: Room) -> None:
    await room.reminder(room.wang, WANG, TOWN, await room.office.open_round())
    assert "3. （二十八）强化领导机制：学习两次\n" in await room.wang.answers(500, "3. 学习两次")


async def test_a_returned_one_stands_there_whole_to_be_put_right(room: Room) -> None:
    await room.office.open_round()
    await room.wang.types("/report")
    for answer in ("制发1件", "已挂牌", "学习两次", "1期", "30学时", "装备不足"):
        await room.wang.types(answer)
    await room.wang.taps("提交")
    async with room.office.database.writing() as session:
        returned = {"state": ReplyState.RETURNED, "missing": "请写明文号", "amend_by": date(2023, 9, 25)}
        await session.execute(update(Reply).values(returned))
        await session.commit()
    assert await room.wang.types("/report") == (
        HEAD + "\n请核对：\n请补充：请写明文号。9月25日（周一）前补上，仍算按时。\n"
        "1. （六）加强行政规范性文件制定监督管理：制发1件\n"
        "2. （十）深化行政执法体制改革：已挂牌\n"
        "3. （二十八）强化领导机制：学习两次\n"
        "4. （三十三）法治专题讲座：1期\n"
        "5. （三十三）业务知识和法律法规培训：30学时\n"
        "6. 需市里协调的事：装备不足\n"
        "没有问题就点【提交】。"
    )
    await room.wang.taps("改 1. （六）加强行政规范性文件制定监督管理")
    await room.wang.types("制发1件，城政文〔2023〕5号")
    await room.wang.taps("提交")
    first, second = await room.replies()
    assert (second.amends_id, second.difficulties) == (first.id, "装备不足")
    assert (await room.office.all(ReplyPart))[4].text == "制发1件，城政文〔2023〕5号"


async def test_who_has_reported_is_told_so_and_may_report_again(room: Room) -> None:
    await room.office.open_round()
    sent = await room.town_reports()
    assert await room.wang.types("/report") == sent
    assert SAID in await room.wang.taps("再报一次")


async def test_one_answer_told_again_takes_none_of_the_others_away(room: Room) -> None:
    await room.office.open_round()
    await room.town_reports()
    await room.wang.types("/start")
    assert SAID.replace("30学时", "40学时") in await room.wang.types("5. 40学时")


@pytest.mark.parametrize("reviewed", [ReplyState.SUBMITTED, ReplyState.ACCEPTED])
async def test_one_figure_between_two_rounds_takes_none_of_the_others_away(room: Room, reviewed: ReplyState) -> None:
    one = await room.office.open_round()
    await room.town_reports()
    async with room.office.database.writing() as session:
        await session.execute(update(Reply).values(state=reviewed))
        await session.execute(update(Round).where(col(Round.id) == one).values(closed_at=room.office.now))
        await session.commit()
    room.office.now = datetime(2023, 10, 18, 2, tzinfo=UTC)
    told = await room.wang.types("4. 3期")
    assert "没有改的各题，是上次（第三季度进展填报）报的。\n" + SAID.replace("讲座：1期", "讲座：3期") in told
    await room.wang.taps("提交")
    _, second = await room.replies()
    assert [(part.text) for part in await room.office.all(ReplyPart) if part.reply_id == second.id] == [
        "制发1件",
        "已挂牌",
        "学习两次",
        "法治专题讲座：3期\n业务知识和法律法规培训：30学时",
    ]


async def test_words_behind_a_returned_figure_leave_it_there(room: Room) -> None:
    await room.office.open_round()
    await room.town_reports()
    await returned_with(room, "请写明讲座时间")
    await room.wang.types("4. 8月20日举办")
    assert "4. （三十三）法治专题讲座：1期\n8月20日举办\n" in room.wang.reads()
    await room.wang.taps("提交")
    parts = await room.office.all(ReplyPart)
    assert parts[-1].text == "法治专题讲座：1期，8月20日举办\n业务知识和法律法规培训：30学时"
    assert [each.value for each in await room.office.all(Figure)][-2:] == [1, 30]
    await returned_with(room, "还请写明人数")
    assert "4. （三十三）法治专题讲座：1期，8月20日举办\n" in await room.wang.types("/report")


async def test_a_return_that_lapsed_is_over_when_the_next_round_asks(room: Room) -> None:
    await room.office.open_round()
    await room.town_reports()
    await returned_with(room, "请写明文号")
    await room.office.open_closing()
    shown = await room.wang.types("/report")
    assert "请补充" not in shown
    assert "上次（第三季度进展填报）报的内容已填好，改一改再交" in shown
    assert "1. （六）加强行政规范性文件制定监督管理：制发2件\n" in await room.wang.types("1. 制发2件")


async def returned_with(room: Room, missing: str) -> None:
    async with room.office.database.writing() as session:
        last = (await room.replies())[-1].id
        values = {"state": ReplyState.RETURNED, "missing": missing, "amend_by": date(2023, 9, 25)}
        await session.execute(update(Reply).where(col(Reply.id) == last).values(values))
        await session.commit()


async def test_a_number_at_home_is_the_letters_own(room: Room) -> None:
    await room.office.open_round()
    await room.wang.types("/report")
    await room.wang.types("制发1件")
    await room.wang.types("/start")
    told = await room.wang.types("6. 缺无人机两架")
    assert "1. （六）加强行政规范性文件制定监督管理：制发1件\n" in told
    assert "6. 需市里协调的事：缺无人机两架\n" in told


async def test_eighty_long_answers_fit_into_one_message(room: Room) -> None:
    """The whole plan marked for townships: 33 items, and more after a few were split."""
    asked = [
        Asked(f"item{n}", Item(plan_id=1, position=n, number_text=f"（{n}）", title="很长的题目" * 8, text=""))
        for n in range(80)
    ]
    answers = {each.key: "一句很长的话🎉" * 50 for each in asked}
    async with room.office.database.reading() as session:
        report = await to_report_together(session, room.office.office, await room.office.unit_id(TOWN))
    for language in LANGUAGES:
        told = answers_html(Texts(language, "Asia/Shanghai"), TownAtHand(report, asked, TownTyped(answers), kept=True))
        assert len(told.encode("utf-16-le")) // 2 < 3800

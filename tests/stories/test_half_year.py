"""From August to January: 新密's paper is read, adopted, asked about, answered, reviewed and closed, by its people.

The days and counts of letters at the end of each chapter are worked out by hand from design §4. Round: opens Monday
2023-09-11, −3 on 09-19, due Friday 09-22, +2 on 09-26, telephone 09-27, closed at the end of 09-28.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import models.data
from tests.notice.seed import seed_text
from tests.stories import half_year_plan_said as plan
from tests.stories import half_year_round_said as said
from tests.stories.cast import invite_to_office
from tests.stories.half_year import HalfYear
from tests.stories.half_year_closing import (
    every_item_is_settled,
    silence_in_january,
    the_closing_round,
    the_letters_until_january,
)
from tests.stories.office import office_of
from tests.stories.town import ended

DATA = Path(models.data.__path__[0])
LATER = {
    "孙科长": "市政府办公室", "刘科长": "市大数据局", "钱科长": "市水利局", "吴科长": "郑州市生态环境局新密分局",
    "王干事": "城关镇", "马干事": "青屏街街道",
}  # fmt: skip
OF_LI = (
    *("二", "五", "六", "七", "八", "十", "十一", "十二", "十三", "十六", "十七", "十八", "二十", "二十二", "二十五"),
    *("二十七", "三十", "三十一", "三十二", "三十三"),
)
OF_SUN = ("三", "四", "六", "七", "九", "二十", "二十八", "二十九", "三十一", "三十二")  # and （二十三）


@pytest.fixture
async def year(tmp_path: Path, database_url: str) -> AsyncIterator[HalfYear]:
    async with office_of(tmp_path, database_url) as duban:
        await duban.start()
        assert (await ended(tmp_path, "units", str(DATA / "xinmi-units.csv"), **duban.process.env))[0] == 0
        year = HalfYear(duban)
        await year["陈主任"].open()
        await year.told("陈主任", "您已登记为")
        yield year


async def test_half_a_year(year: HalfYear) -> None:
    await the_paper_is_adopted_and_people_join(year)
    await a_milestone_is_set_and_its_rungs_speak(year)
    await the_round_opens_and_the_first_reply(year)
    await a_reply_is_returned_and_amended(year)
    await a_week_without_power(year)
    await the_due_day_passes_and_the_round_closes(year)
    the_letters_of_the_third_quarter(year)
    await the_closing_round(year, OF_LI, OF_SUN)
    await every_item_is_settled(year)
    await silence_in_january(year)
    the_letters_until_january(year)


async def the_paper_is_adopted_and_people_join(year: HalfYear) -> None:
    """Two sit down before it is adopted, six and the observer after it. 钱科长 does not sign for a week."""
    chen = year["陈主任"]
    await year.joins("李科长", "市司法局")
    await year.joins("何主任", "市委编办")
    await chen.send_file("document", "通知.txt", seed_text().encode())
    await chen.tap("核对疑问（109）")
    await chen.tap("全部按建议处理")
    await chen.hears("共109处，都已核对。")
    await chen.tap("回到这份通知")
    await chen.tap("乡镇填报")
    await chen.tap("后页 ›")
    await chen.tap("✓ （十二）全面落实行政执法责任制")
    for _ in range(2):
        await chen.tap("后页 ›")
    await chen.tap("✓ （二十九）健全责任机制")
    await chen.tap("✓ （三十）完善1211推进机制")
    await chen.tap("回到这份通知")
    await chen.tap("启用")
    await chen.tap("确认启用")
    await chen.hears(plan.ADOPTED)
    for name in ("李科长", "何主任"):
        await year.told(name, "已启用年度工作安排")
    for name, unit in LATER.items():
        await year.joins(name, unit)
    link = await invite_to_office(chen, "领导（只查看）", "赵主任")
    await year.opens(link, "领导（只查看）", "赵主任")
    for name in ("李科长", "孙科长", "刘科长", "吴科长", "王干事", "马干事"):
        await year[name].tap("签收")
        await year[name].hears("已签收。")


async def a_milestone_is_set_and_its_rungs_speak(year: HalfYear) -> None:
    """−14 is 09-01, −7 09-08. −30, 08-16, lies before the day on which it was set."""
    chen = year["陈主任"]
    await year.until("2023-08-21", "10:00")
    assert year.letters("陈主任", "2023-08-21") == [plan.FIRST_WEEK]
    await year["钱科长"].tap("签收")
    await year["钱科长"].hears("已签收。")
    await chen.say("/plan")
    found = await chen.say("二十三")
    await chen.hears("\n时限：12月31日（周日） · 基本建成全市基层政务公开标准体系\n", after=found)
    await chen.tap("更正")
    await chen.tap("时限")
    await chen.tap("新定时限")
    await chen.tap("整项")
    await chen.say("2023-09-15")
    await chen.say("会议要求先报方案")
    await chen.tap("确认")
    await chen.hears("✓ 已定时限：9月15日（周五）。")
    await year.until("2023-09-08", "10:00")
    assert year.letters("孙科长", "2023-08-21") == [plan.CORRECTED]
    assert year.letters("孙科长", "2023-09-01") == [plan.before_the_milestone(14, "9月8日")]
    assert year.letters("孙科长", "2023-09-08") == [plan.before_the_milestone(7, "9月11日")]
    assert year.letters("陈主任", "2023-09-08") == [plan.AHEAD]
    await year.looks_at_status("陈主任", plan.STATUS_BEFORE)
    await year.looks_at_status("李科长", plan.LI_BEFORE)


async def the_round_opens_and_the_first_reply(year: HalfYear) -> None:
    """刘科长 answers from the letter: three taps and one message for an item; then all the others in one message."""
    liu = year["刘科长"]
    await year.until("2023-09-11")
    assert year.letters("李科长", "2023-09-11") == [said.OPENED_FOR_LI]
    assert year.letters("刘科长", "2023-09-11") == [said.OPENED_FOR_LIU]
    assert year.letters("马干事", "2023-09-11") == [said.OPENED_FOR_MA]
    await liu.tap("逐项填报")
    await liu.hears("（三）推进政府机构职能优化协同高效\n市大数据局 · 第三季度进展填报")
    await liu.tap("正常推进")
    await liu.hears("请发一条消息写本期进展")
    await liu.say("权责清单已修订")
    await liu.hears("本期进展：权责清单已修订")
    await liu.tap("提交")
    await liu.hears("✓ 已提交（三），还有5项。")
    told = ("四）免证办稳步推进", "二十五）规划已印发", "二十六）云平台已整合", "二十七）进度偏慢", "三十三）已培训")
    await year.answers("刘科长", "市大数据局请报6项", "\n".join(f"（{each}" for each in told), count=5)


async def a_reply_is_returned_and_amended(year: HalfYear) -> None:
    chen, liu, wang = year["陈主任"], year["刘科长"], year["王干事"]
    await year.until("2023-09-12")
    assert year.letters("陈主任", "2023-09-11")[-1] == said.FIRST_DAY
    assert year.letters("孙科长", "2023-09-12") == [plan.before_the_milestone(3, "9月18日")]
    await year.answers("李科长", "市司法局请报20项", "\n".join(f"（{n}）已按计划推进" for n in OF_LI), count=20)
    await wang.tap("开始填报")
    for answer, then in (
        ("无", "2/6."),
        ("综合执法队已挂牌", "3/6."),
        ("专题学习两次", "4/6."),
        ("1期", "5/6."),
        ("30", "6/6."),
    ):
        await wang.say(answer)
        await wang.hears(then)
    await wang.say("执法装备不足")
    await wang.hears("6. 需市里协调的事：执法装备不足")
    await wang.tap("提交")
    await wang.hears("城关镇合并填报，4项一份。已算入第三季度进展填报。")
    # 陈主任 sends one back, with what is missing.
    await chen.say("/review")
    await chen.tap("市大数据局（四） 正常推进")
    await chen.tap("退回", await chen.hears("市大数据局 · （四）深入推进放管服改革"))
    await chen.tap("请写明免证办事项现在多少（全年目标500项）")
    await chen.tap("退回", await chen.hears("请核对，对方会收到："))
    await chen.hears("✓ 已退回：市大数据局。已告诉1人。")
    assert await year.told("刘科长", "退回补充") == said.RETURNED
    # He amends it over a power cut.
    await liu.tap("补充")
    await liu.hears("请发一条消息，补一句就行")
    await liu.say("其中免证办事项已上线480项")
    await liu.tap("填上：免证办事项 480项")
    await liu.sees(said.AMENDED)
    await year.office.kill_and_start()
    await liu.tap("提交")
    await liu.hears("（四）深入推进放管服改革（市大数据局）：正常推进")
    await chen.say("/review")
    await chen.tap("答复需协调（1）")
    await chen.tap("城关镇合并报 · 9月19日前")
    await chen.say("装备已列入采购，10月到位")
    await chen.tap("发出答复")
    assert await year.told("王干事", "办公室答复") == said.ANSWERED
    await year.accepts_all()


async def a_week_without_power(year: HalfYear) -> None:
    """From 09-13, 18:00 to 09-20, 10:30. What was missed is not made up for; the latest rung speaks, once."""
    await year.until("2023-09-13", "18:00")
    assert year.letters("陈主任", "2023-09-12") == [said.SECOND_DAY]
    await year.sleeps_until("2023-09-20", "10:30")
    assert year.letters("陈主任", "2023-09-20") == [said.LATE_WEEK]
    assert year.letters("孙科长", "2023-09-20") == [said.LATE_FOR_SUN]
    assert year.letters("吴科长", "2023-09-20") == [said.LATE_FOR_WU]
    await year.office.kill_and_start()
    # The milestone is met, the item goes on until December.
    sun = year["孙科长"]
    letter = await sun.hears("还有11项进展待报")
    await sun.say("（二十三）方案已报领导小组", reply_to_message_id=letter["message_id"])
    await sun.tap("☐ 这一节点已完成：9月15日前")
    await sun.tap("提交")
    await sun.hears("还有10项待报，9月22日（周五）截止。")


async def the_due_day_passes_and_the_round_closes(year: HalfYear) -> None:
    await year.until("2023-09-21", "10:00")
    await year.answers("吴科长", "还有2项进展待报", "（十一）联合检查两次")
    await year.until("2023-09-22", "10:00")
    assert year.letters("钱科长", "2023-09-22") == [said.DUE_FOR_QIAN]
    await year.answers("孙科长", "还有10项进展待报", "\n".join(f"（{n}）已按计划推进" for n in OF_SUN), count=10)
    await year.until("2023-09-25", "10:00")
    assert year.letters("赵主任", "2023-09-25") == [said.WEEK_AFTER_DUE]
    await year.answers("吴科长", "还有1项进展待报", "（十六）调解室已挂牌")
    await year.until("2023-09-27", "10:00")
    assert year.letters("马干事", "2023-09-26") == [said.LAST_FOR_MA]
    assert year.letters("钱科长", "2023-09-26") == [said.TWO_DAYS_AFTER]
    assert year.letters("陈主任", "2023-09-27") == [said.PHONES]
    await year.answers("钱科长", "还有1项进展待报", "（十）水政监察大队已并入")
    await year.accepts_all()
    await year.until("2023-10-10", "10:00")
    assert year.letters("陈主任", "2023-09-27")[-1] == said.LAST_DAY
    assert year.letters("陈主任", "2023-10-09")[0] == said.CLOSED
    await year.looks_at_status("陈主任", said.STATUS_AFTER)


def the_letters_of_the_third_quarter(year: HalfYear) -> None:
    """李科长 and 王干事 replied before any reminder, 刘科长 too. 09-19 came on 09-20, since nothing ran on that day.

    孙科长's week of 09-11: the round and −3 of the milestone, so 0 of 09-15 would not be heard; then the outage.
    In the week of 09-18 he hears twice, and has replied by 09-26. 吴科长 replied on 09-25, 钱科长 only after 09-26.
    马干事 of a subdistrict hears once a week: 09-20, so 0 is not heard, and +2 is the next.
    """
    joined = "2023-08-14"
    assert year.days("李科长") == [joined, joined, "2023-09-11"]
    assert year.days("何主任") == [joined, joined]
    assert year.days("刘科长") == [joined, "2023-09-11", "2023-09-12"]  # the reply that was returned
    assert year.days("王干事") == [joined, "2023-09-11", "2023-09-12"]  # the office's answer
    assert year.days("孙科长") == [
        *(joined, "2023-08-21", "2023-09-01", "2023-09-08", "2023-09-11", "2023-09-12", "2023-09-20", "2023-09-22"),
    ]
    assert year.days("吴科长") == [joined, "2023-09-11", "2023-09-20", "2023-09-22"]
    assert year.days("钱科长") == [joined, "2023-09-11", "2023-09-20", "2023-09-22", "2023-09-26"]
    assert year.days("马干事") == [joined, "2023-09-11", "2023-09-20", "2023-09-26"]
    weeks = ["2023-08-21", "2023-08-28", "2023-09-04", "2023-09-11", "2023-09-20", "2023-09-25", "2023-10-09"]
    assert year.days("赵主任") == [joined, *weeks]
    days = ["2023-09-11", "2023-09-12", "2023-09-20", "2023-09-21", "2023-09-22", "2023-09-25", "2023-09-27"]
    others = [joined, "2023-09-08", "2023-09-27", "2023-10-09"]
    assert year.days("陈主任") == sorted([*weeks, *days, *others])

"""The plan in force, read by those who run it: what is owed, who has not signed, how each item stands and why; and
corrected from an item's card. The notice of 新密 is in force, and its cast has had its first letters."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stories.cast import CHEN, LI, LIU, OFFICE, WANG, ZHANG, ZHAO, coordinators_home, invite_contact
from tests.stories.town import Message, Phone, Town, buttons_of, town_of, words_of

PLAN = "新密市2023年度法治政府建设工作安排"
WAY_OUT = "\n【上一步】【回到首页】"

# 33 tasks; （二十一） is led by consulted units and shared by nobody who reports. 55 units, of which 13 are consulted.
OVERVIEW = f"""\
{PLAN}
33项任务，涉及55家单位。
⚫ 尚无进展32，没有灯1
签收：应签42家，已签0家，没有联络员39家。
发序号或单位名称就能找，如“12”“（十二）”“司法局”。
【按章节】【按事项】
【按单位】【未签收】
【回到首页】"""

SECOND_SECTION = (
    """\
二、健全政府机构职能体系,推动更好发挥政府作用（3项）
点开看全文和各单位情况；发序号直接找。
【⚫（三）推进政府机构职能优化协同高效】
【⚫（四）深入推进放管服改革】
【⚫（五）持续优化法治化营商环境】"""
    + WAY_OUT
)

# The card's text is the paper's own; only where it begins is said here.
THE_FOURTH = """\
（四）深入推进放管服改革
二、健全政府机构职能体系,推动更好发挥政府作用
⚫ 尚无进展
已报0/3家。
目标：免证办事项 达500项
目标：跨省通办事项 达100项
目标：接诉响应率 实现100%
目标：群众满意率 达到100%
牵头：市政府办公室、市发展改革委、市大数据局
分工：有关部门、各乡(镇)、街道（共17家）
统筹推进深化放管服效改革,"""

ITS_UNITS = (
    """\
（四）深入推进放管服改革 · 各单位
⚫ 尚无进展
已报0/3家。

市政府办公室 · 牵头
⚫ 尚无进展
市发展改革委 · 牵头
⚫ 尚无进展
市大数据局 · 牵头
⚫ 尚无进展
城关镇 · 分工负责（知悉）
【市政府办公室】【市发展改革委】
【市大数据局】【城关镇】
【1/5】【后页 ›】"""
    + WAY_OUT
)


def bigdata(standing: str, lights: str, signed: str, leader: str = "张局长", invites: bool = True) -> str:
    """市大数据局 leads （三）（四）（二十五）（二十六） and answers for its part in （二十七）（三十三）."""
    return (
        f"""\
市大数据局
牵头4项，按职责分工负责2项
进展：{lights}
联络员：刘科长
分管负责同志：{leader}
{signed}

（三）推进政府机构职能优化协同高效 · 牵头
{standing}
（四）深入推进放管服改革 · 牵头
{standing}
（二十五）提升数字法治政府支撑能力 · 牵头
{standing}
（二十六）加快推进政务数据有序共享 · 牵头
{standing}
【（三）】【（四）】
【（二十五）】【（二十六）】
【1/2】【后页 ›】"""
        + ("\n【邀请联络员】【分管负责同志】" if invites else "")
        + WAY_OUT
    )


@pytest.fixture
async def town(tmp_path: Path, database_url: str) -> AsyncIterator[Town]:
    async with town_of(tmp_path, database_url, SANDBOX_BEGINS="plan") as (town, _process):
        await town.settle()
        yield town


async def begins_with(phone: Phone, words: str, *buttons: str) -> Message:
    """The newest message of the bot begins so and ends in these rows of buttons."""

    def right(message: Message) -> bool:
        rows = ["".join(f"【{name}】" for name in row) for row in buttons_of(message)]
        return words_of(message).startswith(words) and rows == list(buttons)

    return await phone.until(right)


async def test_a_coordinator_reads_the_plan_by_section_item_and_unit(town: Town) -> None:
    chen = town.phone(CHEN)
    await chen.say("/start")
    await chen.sees(coordinators_home("陈主任"))
    await chen.tap("工作安排")
    await chen.sees(OVERVIEW)
    await chen.tap("按章节")
    await chen.hears("点开看每一项。")
    await chen.tap("二、健全政府机构职能体系,推动更好发… ⚫3")
    await chen.sees(SECOND_SECTION)
    await chen.tap("⚫（四）深入推进放管服改革")
    ways = ("【各单位情况（20）】【更正】", "【上一步】【回到首页】")
    card = await begins_with(chen, THE_FOURTH, *ways)
    assert words_of(card).endswith("以示范引领带动整体投资审批改革成效进一步提升。")  # wholly
    await chen.tap("各单位情况（20）")
    await chen.sees(ITS_UNITS)
    await chen.tap("市大数据局")
    await chen.sees(bigdata("⚫ 尚无进展", "⚫ 尚无进展6", "未签收，8月14日（周一）送达。"))
    # Back by the way that she came.
    await chen.tap("上一步")
    await chen.sees(ITS_UNITS)
    await chen.tap("上一步")
    await begins_with(chen, THE_FOURTH, *ways)
    await chen.tap("上一步")
    await chen.sees(SECOND_SECTION)
    # Whatever window is open, a number or a name finds.
    for typed in ("4", "（四）", "四", "第四项"):
        await chen.say("/plan")
        await chen.sees(OVERVIEW)
        said = await chen.say(typed)
        await chen.hears("免证办事项 达500项", after=said)
    said = await chen.say("政务服务中心")  # another name of 市大数据局
    await chen.hears("联络员：刘科长", after=said)
    said = await chen.say("没有这样的")
    await chen.hears("没有找到“没有这样的”。请发序号，如“12”，或单位名称，如“司法局”。", after=said)


async def test_what_is_not_signed_after_three_working_days_is_seen_by_those_who_run_the_plan(town: Town) -> None:
    chen, li, zhao = town.phone(CHEN), town.phone(LI), town.phone(ZHAO)
    await li.tap("签收")
    await li.hears("已签收。")
    await town.turn(to="2023-08-17T18:00:00+08:00")
    await chen.say("/start")
    await chen.sees(coordinators_home("陈主任"))
    await town.turn(to="2023-08-18T09:00:00+08:00")
    await chen.say("/start")
    await chen.sees(coordinators_home("陈主任", late=2))
    await chen.tap("工作安排")
    # Of the 32 items with a light, those led (or else answered for, or else shared with a report) by 市大数据局 or
    # shared by 城关镇 with a report turn white.
    await chen.hears("签收：应签42家，已签1家，满3个工作日未签2家，没有联络员39家。")
    await chen.tap("未签收（2）")
    await chen.sees("""\
未签收
送达满3个工作日还没签收：2家。
市大数据局 · 刘科长 · 8月14日（周一）送达
城关镇 · 王干事 · 8月14日（周一）送达
【市大数据局】【城关镇】
【没有联络员（39）】
【上一步】【回到首页】""")
    await chen.tap("没有联络员（39）")
    await chen.hears("没有联络员（39家）\n工作安排没有送到这些单位。点开可以邀请联络员。")
    await chen.tap("上一步")
    await chen.tap("市大数据局")
    white = ("⚪ 未签收 · 8月14日（周一）送达", "⚪ 未签收6", "未签收，8月14日（周一）送达。")
    await chen.sees(bigdata(*white))
    # 赵主任 reads the same, and changes nothing.
    await zhao.say("/plan")
    await zhao.hears("满3个工作日未签2家")
    await zhao.say("大数据")
    await zhao.sees(bigdata(*white, invites=False))
    await zhao.tap("（四）")
    await begins_with(
        zhao,
        "（四）深入推进放管服改革\n二、健全政府机构职能体系,推动更好发挥政府作用\n⚪ 未签收 · 8月14日（周一）送达\n",
        "【各单位情况（20）】",
        "【上一步】【回到首页】",
    )
    # The contact herself reads why, signs, and it is over.
    liu = town.phone(LIU)
    await liu.say("/items")
    await liu.tap("⚪（四）深入推进放管服改革 · 牵头")
    await liu.hears("市大数据局 · 牵头\n⚪ 未签收 · 8月14日（周一）送达\n")
    await liu.tap("上一步")
    await liu.tap("签收")
    await liu.hears("已签收。\n进展：⚫ 尚无进展6\n现在没有要报的事项。")
    await zhao.say("/plan")
    await zhao.hears("已签2家，满3个工作日未签1家")
    # A contact has no business there.
    said = await liu.say("/plan")
    await liu.hears("全部安排由督办专员和领导查看。您单位的事项在下面。", after=said)


async def test_a_plan_is_corrected_from_an_item_s_card_and_the_unit_sees_why(town: Town) -> None:
    chen = town.phone(CHEN)
    link = await invite_contact(chen, "市政府办公室", "市政府办公室", "孙科长")
    sun = await town.new_phone("老孙")
    await sun.open(link)
    await sun.tap("没错，登记")
    await sun.tap("签收")
    # 陈主任 moves 市大数据局 to another role in （四）, and sets a date for （二十三）.
    await chen.say("/plan")
    await chen.say("4")
    await chen.tap("更正")
    await chen.tap("市大数据局 · 牵头")
    await chen.tap("责任")
    await chen.tap("不写原因")
    await chen.tap("确认")
    await chen.hears("✓ 已调整市大数据局的分工。")
    await chen.tap("看这一项")
    await chen.hears("牵头：市政府办公室、市发展改革委\n责任：市大数据局\n")
    said = await chen.say("二十三")
    await chen.hears("\n时限：12月31日（周日） · 基本建成全市基层政务公开标准体系\n", after=said)
    await chen.tap("更正")
    await chen.tap("时限")
    await chen.tap("新定时限")
    await chen.tap("整项")
    await chen.say("2023-09-15")
    await chen.say("会议要求先报方案")
    await chen.tap("确认")
    await chen.hears("✓ 已定时限：9月15日（周五）。")
    await chen.tap("看这一项")
    dates = """\
时限：9月15日（周五）
时限：12月31日（周日） · 基本建成全市基层政务公开标准体系
· 8月14日，新定时限9月15日：会议要求先报方案
"""
    await chen.hears(dates)
    # An hour later the unit is told, and finds the same on its card.
    await town.turn(by=3700)
    await sun.hears(f"""\
孙科长，您好！{OFFICE}对《{PLAN}》作了更正：
市政府办公室
· （二十三）全面主动落实政务公开：增加时限：9月15日（原有12月31日不变）。原因：会议要求先报方案""")
    await town.phone(LIU).hears("· （四）深入推进放管服改革：牵头 → 责任。")
    await sun.say("/items")
    await sun.tap("⚫（二十三）全面主动落实政务公开 · 牵头 · 9月15日")
    await sun.hears(f"市政府办公室 · 牵头\n⚫ 尚无进展\n{dates}牵头：市政府办公室\n")
    # As the day comes near, it comes first.
    await town.turn(to="2023-09-05T10:00:00+08:00")
    said = await sun.say("/items")
    mine = await sun.hears("进展：🟡 临期或需加快1，⚫ 尚无进展10\n", after=said)
    assert buttons_of(mine)[0] == ["🟡（二十三）全面主动落实政务公开 · 牵头 · 9月15日"]
    await sun.tap("🟡（二十三）全面主动落实政务公开 · 牵头 · 9月15日")
    await sun.hears("市政府办公室 · 牵头\n🟡 临期 · 还有10天，9月15日（周五）\n", after=said)


async def test_a_unit_gets_a_leader_from_its_page_who_then_reads_its_items(town: Town) -> None:
    chen, wang, zhang = town.phone(CHEN), town.phone(WANG), town.phone(ZHANG)
    await chen.say("/plan")
    said = await chen.say("城关")
    await chen.hears("分管负责同志：暂无", after=said)
    await chen.tap("分管负责同志")
    await chen.tap("市大数据局分管负责同志 · 张局长")
    await chen.tap("确认")
    await chen.hears("分管负责同志 · 城关镇\n现在是张局长。")
    await chen.say("/plan")
    said = await chen.say("城关")
    await chen.hears("联络员：王干事\n分管负责同志：张局长\n", after=said)
    # 张局长 leads two units now. He reads how they stand; to sign is for the contacts.
    await zhang.say("/items")
    window = await zhang.hears("联络员还没有签收。")
    assert words_of(window).startswith(f"市大数据局 · {PLAN}\n牵头4项，按职责分工负责2项\n")
    assert ["城关镇 ⚫4"] in buttons_of(window)
    assert ["签收"] not in buttons_of(window)
    await zhang.tap("城关镇 ⚫4")
    await zhang.hears(f"城关镇 · {PLAN}\n各乡镇街道分工33项（其中4项填报，其余知悉）\n联络员还没有签收。\n")
    await zhang.tap("⚫（六）加强行政规范性文件制定监督管理 · 填报")
    await zhang.hears("城关镇 · 分工负责（填报）\n⚫ 尚无进展\n")
    await wang.tap("签收")
    await zhang.say("/items")
    await zhang.tap("城关镇 ⚫4")
    await zhang.hears("各乡镇街道分工33项（其中4项填报，其余知悉）\n已签收。\n")

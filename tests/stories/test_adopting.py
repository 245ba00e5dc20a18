"""陈主任 puts the notice in force in the chat: every kind of doubt met, left half way over a night and a power cut.

What is expected is taken by hand from the paper, as `seed_with_every_doubt` makes it, and from the rules.
"""

from tests.notice.seed import seed_text, seed_with_every_doubt
from tests.stories.cast import (
    CHEN,
    LI,
    LIU,
    OFFICE,
    SECRETS,
    WANG,
    ZHANG,
    ZHAO,
    ZHOU,
    confirmation,
    coordinators_home,
    invite_contact,
)
from tests.stories.process import Process
from tests.stories.town import Phone, Town, ready, words_of

PLAN = "新密市2023年度法治政府建设工作安排"
GO_ON = f"接着核对《{PLAN}》"
HEAD = f"《{PLAN}》\n新密法政〔2023〕1号 · 新密市法治政府建设领导小组 · 8月14日"
ROUNDS = "第三季度进展填报：9月11日开始，9月22日截止\n年度收口填报：11月20日开始，12月8日截止"
ROUNDS_EDITED = "第三季度进展填报：9月11日开始，9月20日截止\n年度收口填报：11月20日开始，12月8日截止"
HOLIDAY = (
    "国务院办公厅关于2023年中秋节、国庆节放假安排的通知\n各单位：\n9月29日至10月6日放假调休，共8天。请做好值班。\n"
)
SECRET = "机密★1年\n关于某专项行动的通知\n一、周密部署。〔市公安局牵头〕\n"

NO_TASKS = """\
《国务院办公厅关于2023年中秋节、国庆节放假安排的通知》
没有读到工作任务，看来是放假安排，还不能作为工作安排启用。
如果发错了，点【不用这份】；原文若有附件，请把附件另发一次；确实是工作安排，点【按工作安排读】，每一点列为一项，再逐项核对。
【按工作安排读】
【不用这份】【回到首页】"""

# Design §6, whose words speak of marks of secrecy alone; there are others.
SECRET_REFUSED = """\
这份文件带有密级或不公开标志，不能在这里处理。
系统已停止读取，未保存、未记录文件名，并已尝试删除这条消息。但文件已经互联网传输，请您：
1. 不要转发，不要重发；
2. 立即报告本单位保密工作机构；
3. 手机、电脑里的留存，按其要求处置。
如系误判，请线下联系办公室。
【知道了】"""

CAME_BEFORE = "这份文件8月14日已经发来过，没有重复登记。上次核对到哪里，就从哪里接着来。"

KINDS = """\
疑问
共110处，还有110处没有核对。点一类看看，或者全部按建议处理。
【单位缺字 · 7/7处待核对】
【缺少标点 · 31/31处待核对】
【缺少括号 · 20/20处待核对】
【序号缺失 · 32/32处待核对】
【标题缺漏 · 2/2处待核对】
【文号缺漏 · 3/3处待核对】
【日期 · 1/1处待核对】
【时限不明确 · 1/1处待核对】
【词语缺字 · 1/1处待核对】
【没写责任单位 · 1/1处待核对】
【1/2】【后页 ›】
【全部按建议处理】
【回到这份通知】"""

SEPARATORS = """\
缺少标点 · 共31处，31处待核对
· （二）“有关部门各乡(镇)”之间似缺标点，是否应为“有关部门、各乡(镇)”？
· （三）“有关部门各乡(镇)”之间似缺标点，是否应为“有关部门、各乡(镇)”？
· （五）“牵头有关部门”之间似缺标点，是否应为“牵头，有关部门”？
· （五）“有关部门各乡(镇)”之间似缺标点，是否应为“有关部门、各乡(镇)”？
· （六）“有关部门各乡(镇)”之间似缺标点，是否应为“有关部门、各乡(镇)”？
…… 还有26处
【这一类全部采纳（31）】
【逐条看】
【上一步】
【回到这份通知】"""

FIRST_NAME = """\
单位缺字 1/7 · （二）强化习近平法治思想学习培训 · 第40行

…校行政学院要把习近平法治思想列为干部教育的必修课深化习近平法治思想研究学习和实践司法局市委组织部、有关部门各乡(镇)、街道按职责分工负责〕

“司法局市委组织部”似有缺字，是否应为“市司法局、市委组织部”？
对，点【采纳】；不对，点【改一下】；拿不准，点【先放着】。
【采纳】【先放着】【改一下】
【后页 ›】
【上一步】
【回到首页】"""

CHANGE_NAME = """\
单位缺字 · 第48行
原文：司法局
建议：市司法局

请把这一处应有的文字发给我，整份文件会按它重读一遍。
【上一步】"""

READ_AGAIN = """\
已按您的改法重读一遍。现在读作：
市司法局
（五）持续优化法治化营商环境
牵头：市委政法委、市发展改革委、市商务局、市财政局、市司法局
分工：有关部门、各乡(镇)、街道

这一类还有4处待核对。如果还不对，直接再发一次。
【下一处】
【上一步】
【回到首页】"""

GENERAL = """\
没写责任单位 1/1 · （一）坚持以习近平法治思想为推进法治政府建设的根本遵循和行动指南 · 第38行

（一）坚持以习近平法治思想为推进法治政府建设的根本遵循和行动指南

“（一）坚持以习近平法治思想为推进法治政府建设的根本遵循和行动指南”没有写明责任单位，是否作为总体要求，不分派？
对，点【采纳】；拿不准，点【先放着】。
【采纳】【先放着】
【上一步】
【回到首页】"""

VAGUE = """\
时限不明确 1/1 · （十四）完善突发事件应对制度 · 第74行

…信息报告、联合会商、协调联动、应急响应、救援处置、恢复重建、调查评估等机制建设,11月初前建立突发事件风险评估机制。〔市应急局、市科工信局、市卫健委牵头,市公安局、有关部…

时限“11月初前”不够明确，是否按2023年11月10日办理？
对，点【采纳】；不对，点【改一下】；拿不准，点【先放着】。
【采纳】【先放着】【改一下】
【上一步】
【回到首页】"""

UNITS = """\
单位
通知里写到39家单位。有1家不在名录里：点开逐一核对，或者全部登记为新单位。
【网格力量】
【全部登记为新单位】
【回到这份通知】"""

NEW_UNIT = """\
网格力量
出现在：（十九）
✓ 登记为新单位：其他，商请（不催办、不亮灯）
【选类别】
【改督办方式】
【就是名录里的…】
【撤回】
【上一步】"""

COLLATOR = """\
（十八）加强和规范行政应诉工作
牵头：市司法局、市法院、市检察院
现在各报各的。由哪家汇总？
【市司法局】
【市法院】
【市检察院】
【上一步】"""

TOWNSHIPS = """\
乡镇、街道填报哪几项
一轮合并报一份，越少越好。现在4项：（六）、（十）、（二十八）、（三十三）。其余知悉。
点一下选上，再点一下去掉。
【（二十六）加快推进政务数据有序共享】
【（二十七）深入推进互联网+监管执法】
【✓ （二十八）强化领导机制】
【（二十九）健全责任机制】
【（三十）完善1211推进机制】
【（三十一）完善研究宣传机制】
【（三十二）深化府院、府检联动工作】
【✓ （三十三）加强队伍建设机制】
【‹ 前页】【4/5】【后页 ›】
【都不用报】
【回到这份通知】"""

ROUND = """\
第三季度进展填报
开始：9月11日（周一） 09:00
截止：9月20日（周三）当天
结束：9月28日（周四）当天
【改开始日期】
【改截止日期】
【改结束日期】
【不开这一次】
【上一步】"""

LOOKED_THROUGH = f"""\
{HEAD}

读到11个部分、33项任务，另有总体要求1项；39家单位，7个目标，2处时限。

启用前请核对：
✓ 疑问109处，都已看过，其中1处先放着
✓ 单位都在名录里，其中新增1家
✓ 几家共同牵头16处：1处已定由一家汇总，其余各报各的
✓ 乡镇街道分工33项：填报4项，其余知悉
✓ “有关部门”33处：一律不指定
✓ 填报安排：
第三季度：9月11日—9月20日
年度收口：11月20日—12月8日

没核对的疑问不影响启用，启用前会说明怎么办；可以随时离开，明天接着来。
【核对疑问】【核对单位】
【逐项核对】【由谁汇总】
【乡镇填报】【填报安排】
【启用】
【不用这份】【回到首页】"""

SURE = f"""\
启用《{PLAN}》？
33项任务将分给各单位，每位已登记的联络员收到一封通知；以后登记的，登记时收到。
通知马上发出。
有1处疑问没有定下来（其中1处是先放着的），启用后这样办：
· 单位名称照原文：单位缺字1处
启用后不再逐条问。分工、时限可以在 /plan 点开事项【更正】，都会记录在案；文字照原文的不能再改，要改请先回去核对。
【确认启用】
【上一步】"""

# 38 units of the notice, 网格力量, and 17 townships and subdistricts; four of them have their contact.
ADOPTED = f"""\
《{PLAN}》已启用。
涉及56家单位，已登记的联络员4位，每人一封通知。
还有52家单位没有联络员，请点【邀请】；谁登记，谁就收到本单位的事项。
【邀请】
【回到首页】"""

SHARES = {
    LI: ("李科长", "市司法局", "牵头15项，按职责分工负责5项"),
    LIU: ("刘科长", "市大数据局", "牵头4项，按职责分工负责2项"),
    WANG: ("王干事", "城关镇", "各乡镇街道分工33项（其中4项填报，其余知悉）"),
}


def overview(*, doubts: int, open_ones: int, dates: int, note: str = "") -> str:
    """Where nothing but doubts was answered: 市检察 is unknown still."""
    return f"""\
{HEAD}

读到11个部分、33项任务，另有总体要求1项；39家单位，7个目标，{dates}处时限。
{note}
启用前请核对：
· 疑问{doubts}处，还有{open_ones}处没有核对
· 单位有1家不在名录里，须先核对
✓ 几家共同牵头16处：各报各的
✓ 乡镇街道分工33项：填报7项，其余知悉
✓ “有关部门”33处：一律不指定
✓ 填报安排：
第三季度：9月11日—9月22日
年度收口：11月20日—12月8日

没核对的疑问不影响启用，启用前会说明怎么办；可以随时离开，明天接着来。
【核对疑问（{open_ones}）】【核对单位（1）】
【逐项核对】【由谁汇总】
【乡镇填报】【填报安排】
【不用这份】【回到首页】"""


def told(person: int) -> str:
    name, unit, share = SHARES[person]
    return f"""\
{name}，您好！{OFFICE}已启用年度工作安排。
《{PLAN}》涉及{unit}：{share}。
请于8月18日（周五）前签收；哪一项不该由您单位办，也请在这之前联系办公室。
【查看任务】【签收】"""


async def test_a_notice_is_looked_through_over_two_days_and_put_in_force(town: Town, process: Process) -> None:
    chen = town.phone(CHEN)
    qian = await sits_down(town, await invite_contact(chen, "市检察院", "市检察院", "钱主任"), "钱主任", "市检察院")
    await what_is_no_plan(chen, process)
    await sent_twice(chen)
    await first_doubts(chen)
    await process.kill()
    await process.start()
    await ready(town, process)
    await town.turn(to="2023-08-15T10:00:00+08:00")
    await chen.say("/plan")
    await chen.tap(GO_ON)
    await other_doubts(chen)
    await units_and_who_collates(chen)
    await townships_and_rounds(chen)
    await chen.sees(LOOKED_THROUGH)
    await chen.tap("启用")
    await chen.sees(SURE)
    await chen.tap("确认启用")
    await chen.sees(ADOPTED)
    sun = await everybody_is_told_once(town, qian)
    await signed_once_for_the_unit(town, sun)
    await new_unit_is_in_the_registry(chen)
    await sent_again_when_in_force(chen)


async def sits_down(town: Town, link: str, name: str, unit: str) -> Phone:
    phone = await town.new_phone("新同志")
    await phone.open(link)
    await phone.sees(confirmation("联络员", name, unit))
    await phone.tap("没错，登记")
    await phone.hears(f"{name}，您好！您已登记为{unit}联络员。")
    return phone


async def what_is_no_plan(chen: Phone, process: Process) -> None:
    await chen.send_file("document", "放假通知.txt", HOLIDAY.encode())
    await chen.sees(NO_TASKS)
    await chen.tap("回到首页")
    await chen.sees(coordinators_home("陈主任", seated=4, begins=True))
    before = len(await chen.messages())
    await chen.send_file("document", "某专项行动.txt", SECRET.encode())
    await chen.sees(SECRET_REFUSED)
    assert len(await chen.messages()) == before + 1  # the paper's own message is gone from the chat
    assert "某专项行动" not in process.said
    await chen.tap("知道了")
    await chen.sees(coordinators_home("陈主任", seated=4, begins=True))


async def sent_twice(chen: Phone) -> None:
    paper, shown = seed_with_every_doubt(), overview(doubts=110, open_ones=110, dates=2)
    await chen.send_file("document", "通知.txt", paper.encode())
    await chen.sees(shown)
    await chen.send_file("document", "通知（1）.txt", paper.replace("\n", "\r\n").encode("gb18030"))
    await chen.sees(CAME_BEFORE, shown)


async def first_doubts(chen: Phone) -> None:
    """All of one kind at once; then names one by one: accepted, left, and changed."""
    await chen.tap("核对疑问（110）")
    await chen.sees(KINDS)
    await chen.tap("缺少标点 · 31/31处待核对")
    await chen.sees(SEPARATORS)
    await chen.tap("这一类全部采纳（31）")
    await chen.hears("共110处，还有79处没有核对。")
    await chen.tap("单位缺字 · 7/7处待核对")
    await chen.tap("逐条看")
    await chen.sees(FIRST_NAME)
    await chen.tap("采纳")
    await chen.hears("单位缺字 2/7 · （三）推进政府机构职能优化协同高效 · 第44行")
    await chen.tap("先放着")
    await chen.hears("单位缺字 3/7 · （五）持续优化法治化营商环境 · 第48行")
    await chen.tap("改一下")
    await chen.sees(CHANGE_NAME)
    said = await chen.say("市司法局")  # read anew: a loss less, the answers stand
    await chen.sees(READ_AGAIN)
    await chen.tap("下一处")
    await chen.hears("单位缺字 3/6 · （十八）加强和规范行政应诉工作 · 第84行", after=said)
    await chen.tap("上一步")
    await chen.hears("单位缺字 · 共6处，4处待核对")
    await chen.tap("上一步")
    await chen.tap("看改过的（1）")
    await chen.hears("共1处，前面是原文，后面是改成的。")
    await chen.tap("上一步")
    # The rest of the name's own kind is for tomorrow.


async def other_doubts(chen: Phone) -> None:
    await chen.sees(overview(doubts=109, open_ones=76, dates=2))
    await chen.tap("核对单位（1）")
    await chen.hears("有1家不在名录里，其中1家像是缺字，核对疑问就能对上，不用登记。")
    await chen.tap("回到这份通知")
    await chen.tap("核对疑问（76）")
    await chen.tap("没写责任单位 · 1/1处待核对")
    await chen.tap("逐条看")
    await chen.sees(GENERAL)
    await chen.tap("采纳")
    await chen.tap("时限不明确 · 1/1处待核对")
    await chen.tap("逐条看")
    await chen.sees(VAGUE)
    await chen.tap("采纳")
    await chen.hears("共109处，还有74处没有核对，另有1处先放着（全部按建议处理时不动）。")
    await chen.tap("没写牵头 · 1/1处待核对")
    await chen.hears("· （二十一）“市委市政府督查局会同”没有写“牵头”，是否由市委市政府督查局牵头？")
    await chen.tap("这一类全部采纳（1）")
    await chen.tap("是否单位 · 1/1处待核对")
    await chen.hears("· （十九）“网格力量”是否为一个单位，列为责任单位？")
    await chen.tap("这一类全部采纳（1）")
    await chen.tap("分工管到哪里 · 1/1处待核对")
    await chen.hears(
        "· （二十五）“〔市大数据局、市司法局牵头,有关部门、各乡(镇)、街道按职责分工负责〕”的责任分工是否管以上各点？"
    )
    await chen.tap("这一类全部采纳（1）")
    await chen.hears("共109处，还有71处没有核对，另有1处先放着（全部按建议处理时不动）。")
    await chen.tap("全部按建议处理")
    await chen.hears("共109处，都已看过，其中1处先放着，还没有定。")
    await chen.tap("回到这份通知")


async def units_and_who_collates(chen: Phone) -> None:
    await chen.tap("核对单位（1）")
    await chen.sees(UNITS)
    await chen.tap("网格力量")
    await chen.hears("名录里没有。建议登记为新单位：其他，督办")
    await chen.tap("按建议登记")
    await chen.tap("改督办方式")
    await chen.sees(NEW_UNIT)
    await chen.tap("上一步")
    await chen.tap("回到这份通知")
    await chen.tap("由谁汇总")
    await chen.hears("共16处，现在都是各报各的。")
    await chen.tap("后页 ›")
    await chen.tap("（十八）加强和规范行政应诉工作 · 3家")
    await chen.sees(COLLATOR)
    await chen.tap("市检察院")
    await chen.tap("回到这份通知")


async def townships_and_rounds(chen: Phone) -> None:
    """（十二）（二十九）（三十） speak of townships, who are not asked on them; the round is due two days sooner."""
    await chen.tap("乡镇填报")
    await chen.hears("现在7项：（六）、（十）、（十二）、（二十八）、（二十九）、（三十）、（三十三）。其余知悉。")
    await chen.hears("这是建议：正文里写到乡镇、街道的都先选上了，请去掉不用他们报的。")
    await chen.tap("后页 ›")
    await chen.tap("✓ （十二）全面落实行政执法责任制")
    for _ in range(2):
        await chen.tap("后页 ›")
    await chen.tap("✓ （二十九）健全责任机制")
    await chen.tap("✓ （三十）完善1211推进机制")
    await chen.sees(TOWNSHIPS)
    await chen.tap("回到这份通知")
    await chen.tap("填报安排")
    await chen.hears(ROUNDS)
    await chen.tap("第三季度进展填报")
    await chen.tap("改截止日期")
    said = await chen.say("10月9日")
    await chen.hears("要先开始、再截止、后结束。", after=said)
    said = await chen.say("9月23日")
    await chen.hears("9月23日（周六）不是工作日，请换一天。", after=said)
    said = await chen.say("9.20")
    await chen.hears("截止：9月20日（周三）当天", after=said)
    await chen.sees(ROUND)
    await chen.tap("上一步")
    await chen.hears(ROUNDS_EDITED)
    await chen.tap("回到这份通知")


async def everybody_is_told_once(town: Town, qian: Phone) -> Phone:
    """Who sits for a unit, in one letter; nobody else. Who sits down later, in their first one."""
    await town.settle()
    for person in SHARES:
        await town.phone(person).sees(told(person))
    # A procuratorate is consulted: told politely, and not asked to sign. （十八）（三十二）; （十五）（二十）
    await qian.sees(f"""\
钱主任，您好！{OFFICE}已启用年度工作安排。
《{PLAN}》涉及市检察院：牵头2项，按职责分工负责2项。供您了解，具体事宜由办公室与贵单位联系。
【查看任务】""")
    for person in (CHEN, ZHOU, ZHAO, ZHANG):
        assert [m for m in await town.phone(person).from_bot() if f"《{PLAN}》涉及" in words_of(m)] == []
    link = await invite_contact(town.phone(CHEN), "市司法局", "市司法局 ✓", "孙科员")
    sun = await sits_down(town, link, "孙科员", "市司法局")
    await sun.sees(f"""\
孙科员，您好！您已登记为市司法局联络员。
《{PLAN}》涉及市司法局：{SHARES[LI][2]}。
请于8月18日（周五）前签收；哪一项不该由您单位办，也请在这之前联系办公室。
这里只做三件事：查任务、报进展、收提醒。只在工作日发，每周不超过两条；照片、附件不强制。
{SECRETS}
【查看任务】【签收】""")
    await town.turn(to="2023-08-16T10:00:00+08:00")
    for phone in (town.phone(LI), town.phone(LIU), town.phone(WANG), qian, sun):
        assert len([m for m in await phone.from_bot() if f"《{PLAN}》涉及" in words_of(m)]) == 1
    return sun


async def new_unit_is_in_the_registry(chen: Phone) -> None:
    await chen.say("/units")
    await chen.hears("单位名录 · 全部（56）")
    said = await chen.say("网格")
    await chen.hears("“网格”找到1个单位", after=said)
    await chen.tap("网格力量")
    await chen.hears("网格力量\n没有简称\n类别：其他\n方式：商请（不催办、不亮灯）\n", after=said)


async def signed_once_for_the_unit(town: Town, sun: Phone) -> None:
    """李科长 signs; a second tap changes nothing, and the new colleague need not sign."""
    li = town.phone(LI)
    letter = await li.sees(told(LI))
    await li.tap("签收")
    await li.hears("已签收。")
    await li.tap("签收", letter, old=True)
    await li.hears("已签收。", after=letter["message_id"])
    await sun.say("/items")
    await sun.hears(f"市司法局 · {PLAN}\n{SHARES[LI][2]}\n已签收。\n")


async def sent_again_when_in_force(chen: Phone) -> None:
    """The very paper is said to be in force; another copy of it is warned about."""
    await chen.send_file("document", "通知.txt", seed_with_every_doubt().encode())
    await chen.sees(f"这份文件就是8月15日启用的《{PLAN}》，不用再发。", coordinators_home("陈主任", seated=4, units=56))
    await chen.send_file("document", "通知-清样.txt", seed_text().encode())
    note = "\n注意：同一文号的通知已经启用。这份如果只是另一个版本，请点【不用这份】；要更正，在已启用的安排里改。\n"
    await chen.sees(overview(doubts=109, open_ones=109, dates=1, note=note))

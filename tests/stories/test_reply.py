"""The third quarter's round is open: 刘科长 answers the reminder item by item and in plain words, half a form outlives
a kill, 王干事 answers for the whole township; the office has what they said."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import models.data
from tests.stories.cast import confirmation, invite_contact
from tests.stories.office import Running, office_of
from tests.stories.test_asking_for_a_seat import PNG
from tests.stories.town import Phone, ended

DATA = Path(models.data.__path__[0])
CHEN = 1001

ROUND = "第三季度进展填报，9月22日（周五）截止"
STATUSES = "【正常推进】【已完成】\n【需加快】【需协调】\n【常态推进】【尚未开展】"
ASK_STATUS = "这一项现在怎么样？点【已完成】就是申请办结，由办公室审核。"
ASK_TEXT = "请发一条消息写本期进展，如“免证办已上线480项”，最多2000字。照片、文件可以直接发来。"
TARGETS = "目标：免证办事项达500项、跨省通办事项达100项、接诉响应率实现100%、群众满意率达到100%"
WAYS = "【返回清单】【回到首页】"


def status_window(number_and_title: str, before: str = "", *, targets: str = "") -> str:
    return (
        f"{before}{number_and_title}\n市大数据局 · {ROUND}\n{targets}{ASK_STATUS}\n"
        f"{STATUSES}\n【返回清单】\n【回到首页】"
    )


def card(
    number_and_title: str, status: str, lines: str, *, measured: bool = False, offers: str = "", files: str = ""
) -> str:
    figures = "【目标数】" if measured else ""
    return (
        f"请核对\n{number_and_title}\n市大数据局 · {ROUND}\n状态：{status}\n{lines}\n其余都可以不填。\n【提交】\n"
        f"{offers}"
        f"【状态】【改进展】{figures}\n【困难】【下步打算】\n【佐证材料{files}】【☐ 领导已审定】\n{WAYS}"
    )


@pytest.fixture
async def office(tmp_path: Path, database_url: str) -> AsyncIterator[Running]:
    """新密's office on the morning on which the round opens; 刘科长 and 王干事 sit for their units."""
    async with office_of(tmp_path, database_url) as duban:
        await duban.start()
        settings = duban.process.env
        assert (await ended(tmp_path, "units", str(DATA / "xinmi-units.csv"), **settings))[0] == 0
        adopt = ("adopt", str(DATA / "xinmi-2023.txt"), "--accept-proposals", "--townships-report", "6,10,28,33")
        assert (await ended(tmp_path, *adopt, **settings))[0] == 0
        await duban.town.phone(CHEN).open()
        yield duban


async def seated(office: Running, typed: str, unit: str, name: str) -> Phone:
    link = await invite_contact(office.town.phone(CHEN), typed, unit, name)
    phone = await office.town.new_phone(name)
    await phone.open(link)
    await phone.sees(confirmation("联络员", name, unit))
    await phone.tap("没错，登记")
    await phone.hears("登记好了")
    return phone


async def test_a_round_is_answered_item_by_item_over_a_kill_and_in_plain_words(office: Running) -> None:
    liu = await seated(office, "市大数据局", "市大数据局", "刘科长")
    await office.town.turn(to="2023-09-11T09:00:00+08:00")
    letter = await liu.hears("（三）推进政府机构职能优化协同高效")
    await liu.tap("逐项填报", letter)
    await liu.sees(status_window("（三）推进政府机构职能优化协同高效"))
    await liu.tap("正常推进")
    await liu.hears(ASK_TEXT)
    await liu.say("权责清单已修订，部门职责已明确")
    await liu.sees(
        card(
            "（三）推进政府机构职能优化协同高效",
            "正常推进",
            "本期进展：权责清单已修订，部门职责已明确\n没有问题就点【提交】。",
        )
    )
    await liu.tap("提交")
    await liu.sees(status_window("（四）深入推进放管服改革", "✓ 已提交（三），还有5项。\n", targets=TARGETS + "\n"))

    # Everything that may be added, and a kill in the middle of it.
    await liu.tap("需协调")
    await liu.hears("状态：需协调")
    await liu.say("免证办已上线480项，跨省通办95项")
    await liu.tap("填上：免证办事项 480项")
    await liu.tap("困难")
    await liu.hears("请发一条消息，最多1000字。")
    await liu.say("部门<专网>未联通")
    await liu.hears("困难：部门<专网>未联通")
    await liu.send_file("photo", "窗口.png", PNG, times=2)
    await liu.hears("佐证材料：1份")
    await office.kill_and_start()
    await liu.say("/report")
    await liu.tap("● （四）深入推进放管服改革")
    half = (
        "本期进展：免证办已上线480项，跨省通办95项\n目标数：免证办事项 480项（达500项）\n困难：部门<专网>未联通\n"
        "佐证材料：1份（照片1.jpg）\n提交后，办公室5个工作日内答复您。"
    )
    offer = "【填上：跨省通办事项 95项】\n"
    await liu.sees(card("（四）深入推进放管服改革", "需协调", half, measured=True, offers=offer, files="（1）"))
    await liu.tap("提交")
    await liu.sees(f"""\
✓ 已提交
（四）深入推进放管服改革（市大数据局）：需协调；免证办事项 480项（达500项）；佐证1份。
已算入第三季度进展填报。已送办公室；需协调的事，5个工作日内答复您。
还有4项待报，9月22日（周五）截止。下次提醒9月19日（周二）。
【报下一项】
{WAYS}""")

    # A sentence in reply to the letter; and two at once.
    await liu.say("数字法治政府规划已印发，正常推进", reply_to_message_id=letter["message_id"])
    await liu.hears("收到：数字法治政府规划已印发，正常推进\n说的是哪一项？点一下。")
    await liu.tap("（二十五）提升数字法治政府支撑能力")
    await liu.sees(
        card(
            "（二十五）提升数字法治政府支撑能力",
            "正常推进",
            "本期进展：数字法治政府规划已印发，正常推进\n没有问题就点【提交】。",
        )
    )
    await liu.tap("提交")
    await liu.hears("还有3项待报")
    await liu.say("26、云平台已整合\n27、监管事项已录入，进度偏慢")
    await liu.sees("""\
听懂了2项，请核对：
（二十六）加快推进政务数据有序共享 · 没写状态，先按正常推进
云平台已整合
（二十七）深入推进互联网+监管执法 · 需加快
监管事项已录入，进度偏慢
【全部提交】
【（二十六）加快推进政务数据有序共享】
【（二十七）深入推进互联网+监管执法】
【回到首页】""")
    await liu.tap("全部提交")
    await liu.hears("都提交了，谢谢！")
    await liu.say("/report")
    await liu.hears(f"{ROUND}：还有1项待报。")


async def test_a_township_answers_once_for_all_at_any_hour(office: Running) -> None:
    wang = await seated(office, "城关", "城关镇", "王干事")
    await office.town.turn(to="2023-09-11T09:00:00+08:00")
    letter = await wang.hears("城关镇")
    await office.town.turn(to="2023-09-11T21:30:00+08:00")  # the day's work is done; he has a minute
    await wang.tap("开始填报", letter)
    head = f"合并填报 · 城关镇\n{ROUND}\n"
    how = "\n发一条消息就行，没有就点【没有】。\n【没有】\n"
    await wang.sees(f"{head}1/6. （六）加强行政规范性文件制定监督管理进展如何？一句话{how}【回到首页】")
    await wang.tap("没有")
    await wang.sees(f"{head}2/6. （十）深化行政执法体制改革进展如何？一句话{how}【看已填的】\n【回到首页】")
    await wang.say("综合执法队已挂牌，12人到岗")
    await wang.hears("3/6. （二十八）")
    await office.kill_and_start()
    await office.town.turn(to="2023-09-12T09:00:00+08:00")
    await wang.say("/report")
    await wang.sees(f"{head}3/6. （二十八）强化领导机制进展如何？一句话{how}【看已填的】\n【回到首页】")
    for answer, then in (
        ("党委会专题学习两次", "4/6."),
        ("1期", "5/6."),
        ("人均30学时", "6/6. 有没有需要市里协调的事？"),
    ):
        await wang.say(answer)
        await wang.hears(then)
    await wang.say("执法装备不足")
    await wang.sees(f"""\
{head}请核对：
1. （六）加强行政规范性文件制定监督管理：无
2. （十）深化行政执法体制改革：综合执法队已挂牌，12人到岗
3. （二十八）强化领导机制：党委会专题学习两次
4. （三十三）法治专题讲座：1期
5. （三十三）业务知识和法律法规培训：人均30学时
6. 需市里协调的事：执法装备不足
没有问题就点【提交】。
【提交】
【改 1. （六）加强行政规范性文件制定监督管理】
【改 2. （十）深化行政执法体制改革】
【改 3. （二十八）强化领导机制】
【改 4. （三十三）法治专题讲座】
【改 5. （三十三）业务知识和法律法规培训】
【改 6. 需市里协调的事】
【佐证材料】【☐ 领导已审定】
【回到首页】""")
    await wang.tap("提交")
    await wang.sees("""\
✓ 已提交 · 9月12日（周二）
城关镇合并填报，4项一份。已算入第三季度进展填报。
已送办公室；需协调的事，5个工作日内答复您。
报完了，不再提醒；11月20日（周一）年度收口，到时再请您确认。
【再报一次】
【回到首页】""")
    # Nothing more is asked of him before the round is over.
    before = len(await wang.messages())
    await office.town.turn(to="2023-09-29T09:00:00+08:00")
    assert len(await wang.messages()) == before

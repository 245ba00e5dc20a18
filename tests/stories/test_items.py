"""The notice is adopted, and the units have their items: what they are told, what they see, how they sign."""

from pathlib import Path

import pytest

import models.data
from tests.stories.cast import CHEN, LI, LIU, OFFICE, SECRETS, WANG, ZHAO, confirmation, invite_contact
from tests.stories.town import Town, ended

PAPER = Path(models.data.__path__[0]) / "xinmi-2023.txt"
PLAN = "新密市2023年度法治政府建设工作安排"
READ = f"已读入《{PLAN}》：33项任务，109处疑问待确认。\n"
ADOPTED = (
    READ
    + "第三季度进展填报：9月11日（周一）开始，9月22日（周五）截止，9月28日（周四）结束\n"
    + "年度收口填报：11月20日（周一）开始，12月8日（周五）截止，12月15日（周五）结束\n"
    + f"《{PLAN}》已启用，正在通知各单位联络员。\n"
)

JUSTICE = "牵头15项，按职责分工负责5项"
FIRST_PAGE = """\
【⚫（五）持续优化法治化营商环境 · 牵头】
【⚫（六）加强行政规范性文件制定监督管理 · 牵头】
【⚫（七）强化依法决策意识 · 牵头】
【⚫（八）推进政府法律顾问和公职律师制度 · 牵头】
【⚫（十）深化行政执法体制改革 · 牵头】
【⚫（十二）全面落实行政执法责任制 · 牵头】
【⚫（十三）深入推进服务型行政执法 · 牵头】
【⚫（十六）加强行政调解工作 · 牵头】
【1/3】【后页 ›】
【回到首页】"""

SECOND_PAGE = """\
【⚫（十七）积极发挥行政复议化解行政争议主渠道作用 · 牵头】
【⚫（十八）加强和规范行政应诉工作 · 牵头】
【⚫（二十二）加强对行政执法制约和监督 · 牵头】
【⚫（二十五）提升数字法治政府支撑能力 · 牵头】
【⚫（三十）完善1211推进机制 · 牵头】
【⚫（三十一）完善研究宣传机制 · 牵头】
【⚫（三十二）深化府院、府检联动工作 · 牵头】
【⚫（二）强化习近平法治思想学习培训 · 责任】
【‹ 前页】【2/3】【后页 ›】
【回到首页】"""


def letter(name: str, unit: str, share: str) -> str:
    return f"""\
{name}，您好！{OFFICE}已启用年度工作安排。
《{PLAN}》涉及{unit}：{share}。
请于8月17日（周四）前签收；哪一项不该由您单位办，也请在这之前联系办公室。
【查看任务】【签收】"""


def window(unit: str, share: str, signed: str) -> str:
    return (
        f"{unit} · {PLAN}\n{share}\n{signed}\n进展：⚫ 尚无进展20\n现在没有要报的事项。\n"
        "要办的排在前面，点开看全文；发序号或标题里的几个字也能找。\n"
    )


@pytest.fixture
async def folder(town: Town, tmp_path: Path, database_url: str) -> Path:
    """The town with the plan adopted from the operator's shell, as proposed but for the townships' items."""
    command = ("adopt", str(PAPER), "--accept-proposals", "--townships-report", "6,10,28,33")
    assert await ended(tmp_path, *command, DATABASE_URL=database_url) == (0, ADOPTED)
    return tmp_path


@pytest.mark.usefixtures("folder")
async def test_every_contact_is_told_of_exactly_their_items(town: Town) -> None:
    await town.settle()
    await town.phone(LI).hears(PLAN)
    assert (await town.phone(LI).sees(letter("李科长", "市司法局", JUSTICE)))["message_id"]
    await town.phone(LIU).sees(letter("刘科长", "市大数据局", "牵头4项，按职责分工负责2项"))
    await town.phone(WANG).sees(letter("王干事", "城关镇", "各乡镇街道分工33项（其中4项填报，其余知悉）"))
    # Neither the coordinator nor the observer sits for a unit.
    for person in (CHEN, ZHAO):
        assert PLAN not in str(await town.phone(person).from_bot())


@pytest.mark.usefixtures("folder")
async def test_a_contact_signs_from_the_letter_and_reads_an_item(town: Town) -> None:
    li = town.phone(LI)
    await li.hears(PLAN)
    told = await li.sees(letter("李科长", "市司法局", JUSTICE))
    await li.tap("签收")
    await li.sees(letter("李科长", "市司法局", JUSTICE), window("市司法局", JUSTICE, "已签收。") + FIRST_PAGE)
    # The second tap signs nothing anew, says so, and leaves one window, the newest.
    before = len(await li.from_bot())
    assert (await li.tap("签收", told, old=True))["text"] == "已经签收过了，不用再签。"
    await li.sees(letter("李科长", "市司法局", JUSTICE), window("市司法局", JUSTICE, "已签收。") + FIRST_PAGE)
    await li.tap("查看任务", told, old=True)
    await li.sees(letter("李科长", "市司法局", JUSTICE), window("市司法局", JUSTICE, "已签收。") + FIRST_PAGE)
    assert len(await li.from_bot()) == before
    await li.tap("后页 ›")
    await li.sees(window("市司法局", JUSTICE, "已签收。") + SECOND_PAGE)
    await li.say("/items")
    await li.tap("⚫（六）加强行政规范性文件制定监督管理 · 牵头")
    card = await li.hears("三、健全依法行政制度体系")
    words = str(card["text"])
    assert words.startswith(
        "（六）加强行政规范性文件制定监督管理\n三、健全依法行政制度体系,加快推进政府治理规范化程序化法治化\n"
    )
    assert (
        "\n市司法局 · 牵头\n⚫ 尚无进展\n频次：每季度\n牵头：市司法局\n责任：市政府办公室\n"
        "分工：有关部门、各乡(镇)、街道（共17家）\n" in words
    )


@pytest.mark.usefixtures("folder")
async def test_the_date_and_the_targets_stand_on_the_card(town: Town) -> None:
    liu = town.phone(LIU)
    await liu.hears(PLAN)
    await liu.say("/items")
    await liu.tap("⚫（四）深入推进放管服改革 · 牵头")
    words = str((await liu.hears("目标："))["text"])
    # The paper's four figures of （四）, as it words them.
    for promise in ("免证办事项 达500项", "跨省通办事项 达100项", "实现100%", "达到100%"):
        assert promise in words


@pytest.mark.usefixtures("folder")
async def test_who_sits_down_later_hears_of_the_plan_in_the_first_letter(town: Town) -> None:
    link = await invite_contact(town.phone(CHEN), "市检察院", "市检察院", "孙主任")
    sun = await town.new_phone("老孙")
    await sun.open(link)
    await sun.sees(confirmation("联络员", "孙主任", "市检察院"))
    await sun.tap("没错，登记")
    # A procuratorate is consulted: told politely, and not asked to sign. （十八）（三十二）; （十五）（二十）
    await sun.sees(f"""\
孙主任，您好！您已登记为市检察院联络员。
《{PLAN}》涉及市检察院：牵头2项，按职责分工负责2项。供您了解，具体事宜由办公室与贵单位联系。
不用签收，也不催报进展。消息只在工作日发。
{SECRETS}
【查看任务】""")


async def test_without_its_proposals_accepted_a_paper_waits_and_twice_is_refused(
    folder: Path, tmp_path: Path, database_url: str
) -> None:
    again = await ended(tmp_path, "adopt", str(PAPER), "--accept-proposals", DATABASE_URL=database_url)
    assert again == (2, f"已读入《{PLAN}》：33项任务，0处疑问待确认。\n《{PLAN}》已经启用，不能再次启用。\n")
    other = folder / "other.txt"
    other.write_text(PAPER.read_text(encoding="utf-8").replace("市信访局", "市信访中心"), encoding="utf-8")
    code, said = await ended(tmp_path, "adopt", str(other), DATABASE_URL=database_url)
    assert code == 1
    assert said.startswith(READ)
    assert said.endswith("还没有启用。全部按建议处理，请加 --accept-proposals 再运行一次。\n")
    code, said = await ended(tmp_path, "adopt", str(folder / "none.txt"), DATABASE_URL=database_url)
    assert (code, said) == (2, "找不到文件 none.txt。\n")

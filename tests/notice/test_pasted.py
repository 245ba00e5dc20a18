"""What looks like a notice among messages, and how its pieces are joined."""

import pytest

from models.notice.pasted import looks_like_paper, pieces_joined
from models.notice.read import read_text

TITLE = "某某市人民政府办公室关于印发2024年工作要点的通知"
HEAD = f"{TITLE}\n某政办〔2024〕3号\n各县（市、区）人民政府：\n"
ONE = "一、健全机构职能\n"
ONE += "（一）深化改革。动态调整权责清单，推动事项网上可办。（市司法局牵头，市财政局配合，6月底前完成）\n"
TWO = "（二）优化服务。全面落实公平竞争审查制度，清理各种妨碍统一市场的规定。（市市场监管局牵头）\n"
PAPER = HEAD + ONE + TWO


def test_pieces_that_end_with_a_paragraph_stay_apart() -> None:
    assert pieces_joined(["一、甲。", "二、乙。"]) == "一、甲。\n二、乙。"
    cut = "推" * 3800
    assert pieces_joined([cut, "进工作。"]) == cut + "进工作。"
    assert pieces_joined([cut, "（二）乙。"]) == cut + "\n（二）乙。"
    assert pieces_joined([cut + "。", "乙。"]) == cut + "。\n乙。"


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        (PAPER, True),
        (PAPER[:100], False),
        ("（四）免证办已上线480项，（五）营商环境正常推进。" * 10, False),
        ((ONE + TWO) * 2, True),
        ("请各位抓紧报送进展。" * 40, False),
    ],
)
def test_what_looks_like_a_notice(text: str, looks: bool) -> None:
    assert looks_like_paper(text) is looks


def test_a_notice_all_in_sentences_is_one_and_a_report_with_such_a_title_is_none() -> None:
    head = "2024年全县森林防火工作安排\n各乡镇人民政府，县直有关单位：\n现将2024年森林防火工作安排如下：\n"
    words = (
        "各乡镇要于3月20日前成立防火专班，并将名单报县林业局。县林业局要在清明节前组织一次培训。"
        "县应急局会同县林业局于4月底前完成应急预案修订。县公安局负责打击野外违规用火行为。\n县林业局\n2024年2月28日"
    )
    assert looks_like_paper(head + words)
    told = "我局已成立防火专班，正在组织培训，目前进展正常，下一步继续做好宣传，有困难再向办公室报告。" * 4
    assert not looks_like_paper("2024年全县森林防火工作安排\n" + told)


@pytest.mark.parametrize(
    "text",
    [
        "一、做好案卷评查，10月底前完成（市司法局牵头） 二、开展执法培训（市委编办牵头） 三、清理文件（各乡镇负责）",
        "1、修路（市交通局）\n2、植树（市林业局）\n3、清淤（市水利局）",
        "本周重点工作：\n1.修路。责任单位：市交通局。\n2.植树。责任单位：市林业局。",
        "1.修路，6月底前完成；2.植树，3月底前完成；3.清淤，7月底前完成。",
        "（一）修路，市交通局牵头，5月底前完成。（二）植树，市林业局负责，市财政局配合。",
        "机密★1年\n一、修路（市交通局牵头）\n二、植树（市林业局牵头）",  # to be told so, and not kept
    ],
)
def test_few_words_are_a_paper_where_they_are_tasks_that_name_who_or_by_when(text: str) -> None:
    assert looks_like_paper(text)


@pytest.mark.parametrize(
    "text",
    [
        "收到，谢谢！1.马上办 2.市司法局负责的也一起报。",
        "（四）免证办已上线480项，由市大数据局牵头。\n（五）营商环境正常推进，12月底前完成，市发改委负责。",
        "1.已完成\n2.正在推进，10月底前完成\n3.未开展",
        "1. 2期\n2. 40学时\n3. 无\n4. 我镇10月底前完成",
        "请市司法局牵头，市财政局配合，10月底前完成案卷评查。",
        "1.第三条建议由市财政局负责吧？\n2.其他没有意见",
        "12. 市司法局牵头，市财政局配合",
        "一、今天开会\n二、下午报数",
        "（四）下一步由我局牵头，10月底前完成\n（五）我局12月底前完成",
    ],
)
def test_few_words_that_somebody_says_are_no_paper(text: str) -> None:
    assert not looks_like_paper(text)


TABLE = "序号\t工作任务\t责任单位\t完成时限\n1\t推进产业园建设\t市发改委\t8月底前\n2\t新增学位2000个\t市教育局\t12月\n"
BY_UNIT = (
    "某市2024年防汛抗旱责任清单（节选）\n"
    "市水利局：负责水库、河道安全度汛，5月底前完成12座病险水库除险加固。\n"
    "市应急局：组织防汛演练，每年不少于2次，6月底前完成应急预案修订。\n"
    "市气象局：及时发布预警，重大天气叫应到位，汛期每日报送天气。\n"
    "市住建局：排查城区积水点，5月20日前整治完毕，配备水泵二十台以上。\n"
)
LIST = (
    "某市数据局2024年重点工作清单\n"
    "1.〔数据共享〕归集数据五十亿条，共享接口调用量再创新高，各部门应归尽归。（数据资源科，12月）\n"
    "2.〔政务云〕完成云平台扩容，提升算力，保障各部门系统迁移上云，运行平稳。（信息中心，9月）\n"
    "3.〔应用〕建设城市运行管理平台，接入各类感知设备，实现一屏统览。（应用推广科，10月）\n"
)


@pytest.mark.parametrize("text", [TABLE, "2024年督办事项清单\n" + TABLE, "2024年重点工作台账\n" + TABLE, BY_UNIT, LIST])
def test_table_or_list_that_is_copied_is_a_paper_whatever_it_calls_itself(text: str) -> None:
    assert looks_like_paper(text)


def test_many_lines_of_how_work_stands_are_none() -> None:
    told = (
        "市水利局：水库除险加固已完成8座，其余5月底前完成，目前进展正常。\n"
        "市应急局：防汛演练已组织2次，应急预案正在修订，6月底前完成。\n"
        "市气象局：预警已发布6次，下一步继续做好汛期值守，没有困难。\n"
    )
    assert not looks_like_paper(told * 2)
    assert not looks_like_paper("项目\t进展\n（四）\t已上线480项\n（五）\t正在推进，10月底前完成")


def test_few_tasks_in_one_line_are_read_one_by_one() -> None:
    for text in (
        "1.修路，6月底前完成；2.植树，3月底前完成；3.清淤，7月底前完成。",
        "1.修路（市交通局）\n2.植树\n3.清淤（市水利局）",
    ):
        assert [item.title.partition("，")[0] for item in read_text(text).items] == ["修路", "植树", "清淤"]

"""Figures that share what the others of their row say, promises in other words, and what is only counted."""

import pytest

from models.notice.lines import plain
from models.notice.read import read_text
from models.notice.targets import figures_in


def promises(text: str) -> list[tuple[str, str, float, str]]:
    return [(f.metric, f.comparator, f.value, f.unit) for f in figures_in(plain(text), 2024)]


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        (
            "食品、药品、重点工业产品抽检合格率分别达到98%、99%、93%以上。",
            [
                ("食品抽检合格率", "≥", 98, "%"),
                ("药品抽检合格率", "≥", 99, "%"),
                ("重点工业产品抽检合格率", "≥", 93, "%"),
            ],
        ),
        ("规上企业、限上企业分别达到3000家、5000家。", [("规上企业", "≥", 3000, "家"), ("限上企业", "≥", 5000, "家")]),
        (
            "办电时间分别压减至15、20个工作日以内。",
            [("办电时间", "≤", 15, "个工作日"), ("办电时间", "≤", 20, "个工作日")],
        ),
        ("整改率、销号率均达100%。", [("整改率", "≥", 100, "%"), ("销号率", "≥", 100, "%")]),
        ("引进博士3名，硕士10名。", [("博士", "=", 3, "名"), ("硕士", "=", 10, "名")]),
        ("新增学位3000个，养老床位500张。", [("新增学位", "=", 3000, "个"), ("养老床位", "=", 500, "张")]),
        (
            "培育企业30家，其中甲县15家、乙县15家。",
            [("企业", "=", 30, "家"), ("甲县", "=", 15, "家"), ("乙县", "=", 15, "家")],
        ),
        (
            "税收收入2亿元，GDP增速8%，粮食播种面积45万亩、总产20万吨。",
            [
                ("税收收入", "=", 2, "亿元"),
                ("GDP增速", "=", 8, "%"),
                ("粮食播种面积", "=", 45, "万亩"),
                ("总产", "=", 20, "万吨"),
            ],
        ),
        ("国考断面水质优良比例100%。", [("国考断面水质优良比例", "=", 100, "%")]),
        ("消纳秸秆10万吨。", [("消纳秸秆", "=", 10, "万吨")]),
        ("资助困难学生5000人。", [("资助困难学生", "=", 5000, "人")]),
        (
            "盘活闲置土地1500亩，出让土地2000亩。",
            [("盘活闲置土地", "=", 1500, "亩"), ("出让土地", "=", 2000, "亩")],
        ),
        ("更新新能源公交车50辆。", [("更新新能源公交车", "=", 50, "辆")]),
        ("设置健康教育宣传栏50处。", [("设置健康教育宣传栏", "=", 50, "处")]),
        ("服务企业2000家次以上。", [("服务企业", "≥", 2000, "家次")]),
        (
            "为10万名适龄妇女免费开展“两癌”筛查，免费为3万名老人体检。",
            [("适龄妇女免费开展“两癌”筛查", "=", 10, "万名"), ("老人体检", "=", 3, "万名")],
        ),
        ("完成对24个县直单位、96个村（社区）的巡察。", [("县直单位", "=", 24, "个"), ("村(社区)", "=", 96, "个")]),
        (
            "新建管网200km，装机50MW，供水3万m³，新增存储100TB。",
            [("管网", "=", 200, "km"), ("装机", "=", 50, "MW"), ("供水", "=", 3, "万m³"), ("新增存储", "=", 100, "TB")],
        ),
        ("PM2.5≤38μg/m³，千人负伤率控制在1‰以内。", [("PM2.5", "≤", 38, "μg/m³"), ("千人负伤率", "≤", 1, "‰")]),
        ("对50条背街小巷、20个小区进行改造。", [("背街小巷", "=", 50, "条"), ("小区", "=", 20, "个")]),
        ("县应急局储备编织袋10万条。", [("储备编织袋", "=", 10, "万条")]),
        ("（10分）治理率达到45%。", [("治理率", "≥", 45, "%")]),
        ("2.班子成员撰写调研报告不少于1篇。", [("班子成员撰写调研报告", "≥", 1, "篇")]),
        ("举办文化周（5月）、特奥日（7月20日）活动，不少于3场。", [("文化周、特奥日活动", "≥", 3, "场")]),
    ],
)
def test_each_figure_of_a_row_is_read_with_what_it_is_of(
    text: str, promised: list[tuple[str, str, float, str]]
) -> None:
    assert promises(text) == promised


@pytest.mark.parametrize(
    "text",
    [
        "对全县46座小型水库、18条中小河道、地质灾害隐患点120处开展排查。",
        "免费停车2小时。",
        "年销售收入2000万元，从业人员20人的企业优先。",
        "资助企业最高50万元。",
        "敷设DN300mm管道。",
        "为小微企业贷款500万元给予贴息。",
    ],
)
def test_what_is_looked_at_or_paid_is_no_promise(text: str) -> None:
    assert promises(text) == []


@pytest.mark.parametrize("more", ["每期50人", "占地100亩", "总投资5亿元", "涉及5个乡镇"])
def test_what_only_describes_the_promised_is_no_promise_of_its_own(more: str) -> None:
    assert [read[2] for read in promises(f"新建学校3所，{more}。")] == [3]


@pytest.mark.parametrize("text", ["年内新建学校100所。", "100所学校新建到位。", "新建学校不少于100所。"])
def test_what_title_and_text_both_say_is_one_target(text: str) -> None:
    (item,) = read_text(f"2024年工作要点\n一、任务\n（一）新建学校100所。{text}（县教育局牵头）\n").items
    assert [(target.value, target.unit) for target in item.targets] == [(100, "所")]


def test_as_many_of_two_things_are_two_targets() -> None:
    (item,) = read_text(
        "2024年工作要点\n一、任务\n（一）新建学校10所。改造公园10所。（县教育局牵头）\n"
    ).items
    assert [target.metric for target in item.targets] == ["学校", "公园"]


def test_a_share_due_by_a_day_is_of_the_task() -> None:
    (item,) = read_text("2024年工作要点\n一、任务\n（一）户厕改造。9月底前完成60%。（县教育局牵头）\n").items
    assert [(target.metric, target.value) for target in item.targets] == [("户厕改造", 60)]

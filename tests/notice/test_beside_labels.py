"""Lines with labels that are none of who or when, among lines that are: lists of rectification, of supervision."""

from datetime import date

import pytest

from models.notice.draft import Draft, DraftItem
from models.notice.read import read_text


def days(item: DraftItem) -> list[tuple[date | None, str]]:
    return [(due.on, due.what) for due in item.due]


def item_of(*lines: str) -> DraftItem:
    draft = read_text("\n".join(["某某市2024年重点工作安排", *lines, "2.建立台账。", "责任单位：市审计局"]))
    assert [item.title for item in draft.items[1:]] == ["建立台账"]
    assert draft.items[1].section is None
    assert draft.doubts == ()
    return draft.items[0]


RECTIFICATION = """某某市督察整改措施清单
一、污水管网建设滞后
责任单位：市住建局
整改目标：城区雨污分流率达到70%以上
整改时限：2025年12月
整改措施：
（一）2024年6月底前，完成管网普查。
（二）2024年底前，新建污水管网120公里。
二、化工园区环境风险突出
责任单位：市工信局
整改目标：消除风险
整改时限：2024年9月
整改措施：
（一）2024年8月底前，搬迁化工企业。
"""


def check_rectification(draft: Draft) -> None:
    sewage, chemicals = draft.items
    assert (sewage.number_text, sewage.title) == ("一、", "污水管网建设滞后")
    assert sewage.clauses[0].responsible_units == ("市住建局",)
    assert days(sewage) == [
        (date(2025, 12, 31), "污水管网建设滞后"),
        (date(2024, 6, 30), "完成管网普查"),
        (date(2024, 12, 31), "新建污水管网120公里"),
    ]
    assert [(target.value, target.unit) for target in sewage.targets] == [(70, "%"), (120, "公里")]
    assert (chemicals.title, chemicals.clauses[0].responsible_units) == ("化工园区环境风险突出", ("市工信局",))
    assert days(chemicals) == [
        (date(2024, 9, 30), "化工园区环境风险突出"),
        (date(2024, 8, 31), "搬迁化工企业"),
    ]
    assert draft.sections == ()
    assert draft.doubts == ()


def test_aims_between_the_labels_leave_a_problem_whole_with_its_measures() -> None:
    check_rectification(read_text(RECTIFICATION))


def test_so_do_aims_where_the_labels_come_last() -> None:
    lines = RECTIFICATION.splitlines()
    moved = [lines[0]]
    for problem in (lines[1:8], lines[8:]):
        title, who, aim, when, *measures = problem
        moved += [title, aim, *measures, when, who]
    check_rectification(read_text("\n".join(moved)))


def test_measures_below_the_labels_of_the_only_problem_are_its_own() -> None:
    draft = read_text("\n".join(RECTIFICATION.splitlines()[:8]))
    assert draft.items[0].text == (
        "整改目标：城区雨污分流率达到70%以上\n整改措施：\n"
        "（一）2024年6月底前，完成管网普查。\n（二）2024年底前，新建污水管网120公里。"
    )


def test_a_closing_paragraph_after_the_last_task_is_none_of_it() -> None:
    draft = read_text(
        "某某市2024年重点工作安排\n1.建立台账。\n责任单位：市审计局\n2.建设平台。\n责任单位：市数据局\n"
        "推进措施：加强调度\n各单位要高度重视。\n"
    )
    assert [item.text for item in draft.items] == ["", "推进措施：加强调度"]


@pytest.mark.parametrize("label", ["推进措施", "主要举措", "工作目标", "存在问题", "质量标准", "预期成效", "督导要点"])
@pytest.mark.parametrize("below", [True, False])
def test_a_labelled_line_beside_the_unit_is_neither_heading_nor_task(label: str, below: bool) -> None:
    lines = [f"{label}：加强调度", "责任单位：市数据局"]
    item = item_of("1.建设平台。", *(lines[::-1] if below else lines))
    assert (item.number, item.title, item.text) == (1, "建设平台", f"{label}：加强调度")
    assert item.clauses[0].responsible_units == ("市数据局",)


def test_any_label_between_who_and_when_is_of_the_task() -> None:
    item = item_of("1.建设平台", "责任单位：市数据局", "联动安排：加强调度", "完成时限：9月底前")
    assert (item.title, item.text, days(item)) == (
        "建设平台",
        "联动安排：加强调度",
        [(date(2024, 9, 30), "建设平台")],
    )


def test_tasks_without_numbers_that_look_like_labels_stay_tasks() -> None:
    draft = read_text(
        "某某市2024年重点工作安排\n质量提升：开展质量比对\n责任单位：市市场监管局\n"
        "安全生产：开展拉网排查\n责任单位：市应急局\n"
    )
    assert [(item.title, item.clauses[0].responsible_units) for item in draft.items] == [
        ("质量提升：开展质量比对", ("市市场监管局",)),
        ("安全生产：开展拉网排查", ("市应急局",)),
    ]


@pytest.mark.parametrize(
    ("line", "cadence"),
    [
        ("督办周期：季度", "quarterly"),
        ("督办周期：月", "monthly"),
        ("调度频次：每月", "monthly"),
        ("报送频率：半年", "half_yearly"),
    ],
)
def test_how_often_stands_behind_a_label_of_its_own(line: str, cadence: str) -> None:
    item = item_of("1.控制漏损率。", "主责部门：市水务局", line, "完成节点：2024-09-30")
    assert (item.cadence, days(item)) == (cadence, [(date(2024, 9, 30), "控制漏损率")])


@pytest.mark.parametrize(
    "label", ["上线时间", "启动时间", "投用时间", "上线时限", "改造完工日期", "年度计划", "序时进度"]
)
def test_a_label_that_is_not_known_and_holds_a_date_says_when(label: str) -> None:
    below = item_of("1.建设平台。", "责任单位：市数据局", f"{label}：10月底")
    beside = item_of(f"1.建设平台（牵头单位：市数据局；配合单位：市财政局；{label}：10月底）")
    assert days(below) == days(beside) == [(date(2024, 10, 31), "建设平台")]
    assert beside.clauses[0].cooperating_units == ("市财政局",)


def test_progress_by_months_is_a_row_of_dates() -> None:
    item = item_of("1.建设平台。", "责任单位：市数据局", "序时进度：6月完成50%，9月完成100%")
    assert days(item) == [(date(2024, 6, 30), "完成50%"), (date(2024, 9, 30), "完成100%")]


@pytest.mark.parametrize(
    "line", ["发布时间：2024年5月1日", "交办时间：2024年3月1日", "会议时间：5月6日", "开放时间：周一至周五"]
)
def test_other_times_give_no_task_a_day(line: str) -> None:
    assert item_of("1.建设平台。", "责任单位：市数据局", line).due == ()

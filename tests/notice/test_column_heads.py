"""The heads of task tables: one list, whether the table is a sheet, pasted with tabs, or flattened into lines."""

from datetime import date

import pytest

from models.notice.draft import Draft
from models.notice.paper import text_of_bytes
from models.notice.read import read_text
from tests.notice.made import book

TITLE = "某某县2024年任务分解表"
MANNERS = ("tabs", "bars", "lines", "xlsx")


def told(manner: str, *rows: str) -> Draft:
    """The draft of a table; a row's cells are parted by |."""
    cells = [row.split("|") for row in rows]
    if manner == "xlsx":
        return read_text(text_of_bytes(book([[TITLE], *cells]), ".xlsx"))
    if manner == "lines":
        return read_text("\n".join([TITLE, *(cell for row in cells for cell in row)]))
    parted = "\t" if manner == "tabs" else "|"
    text = "\n".join([TITLE, *(parted.join(row) for row in cells)])
    return read_text(text_of_bytes(text.encode(), ".txt"))


def units(draft: Draft) -> list[tuple[list[str], list[str], list[str]]]:
    return [
        (
            [name for clause in item.clauses for name in clause.lead_units],
            [name for clause in item.clauses for name in clause.responsible_units],
            [name for clause in item.clauses for name in clause.cooperating_units],
        )
        for item in draft.items
    ]


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize(
    "head",
    [
        "议定事项", "批示内容", "督办内容", "督办事项", "交办事项", "攻坚任务",
        "反馈问题", "考核内容", "考核指标", "指标", "评价指标", "提升措施",
        "承诺事项", "清单内容", "创新举措", "政策措施", "报告原文", "报告内容",
        "存在问题", "案由", "民生实事", "目标任务",
    ],
)
def test_what_is_to_be_done_is_told_by_many_heads(manner: str, head: str) -> None:
    draft = told(
        manner,
        f"序号|{head}|责任单位|完成时限",
        "1|加快推进产业园的建设|县发改局|8月底前",
        "2|修订各类采购制度|县财政局、县审计局|10月底前",
    )
    assert [(item.number, item.title, [due.on for due in item.due]) for item in draft.items] == [
        (1, "加快推进产业园的建设", [date(2024, 8, 31)]),
        (2, "修订各类采购制度", [date(2024, 10, 31)]),
    ]
    assert units(draft) == [([], ["县发改局"], []), ([], ["县财政局", "县审计局"], [])]
    assert draft.doubts == ()


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("head", ["节点", "期限", "目标时限", "拟完成时间", "节点安排", "上线时间", "办结时限"])
def test_by_when_is_told_by_many_heads(manner: str, head: str) -> None:
    rows = "1|推进园区建设|县发改局|8月底前", "2|修订制度|县财政局|9月底前"
    draft = told(manner, f"序号|工作任务|责任单位|{head}", *rows)
    assert [[due.on for due in item.due] for item in draft.items] == [[date(2024, 8, 31)], [date(2024, 9, 30)]]


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("head", ["责任单位", "责任单位及责任人", "承接单位", "办理单位", "责任方", "承办部门"])
def test_who_is_told_by_many_heads(manner: str, head: str) -> None:
    rows = "1|推进园区建设|县发改局|8月底前", "2|修订制度|县财政局|9月底前"
    draft = told(manner, f"序号|工作任务|{head}|完成时限", *rows)
    assert units(draft) == [([], ["县发改局"], []), ([], ["县财政局"], [])]


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize(
    ("heads", "roles"),
    [
        ("主办单位|会办单位", (["县发改局"], [], ["县财政局"])),
        ("牵头部门|配合部门", (["县发改局"], [], ["县财政局"])),
        ("主管部门|责任单位", (["县发改局"], ["县财政局"], [])),
        ("牵头单位|督导单位", (["县发改局"], [], ["县财政局"])),
    ],
)
def test_two_columns_of_units_have_their_roles(
    manner: str, heads: str, roles: tuple[list[str], list[str], list[str]]
) -> None:
    draft = told(manner, f"序号|工作任务|{heads}|完成时限", "1|推进园区建设|县发改局|县财政局|8月底前")
    assert units(draft) == [roles]


@pytest.mark.parametrize("manner", ["tabs", "bars", "xlsx"])
@pytest.mark.parametrize("heads", ["考核指标|年度目标", "指标名称|目标值", "主要指标|目标任务", "工作任务|量化指标"])
def test_a_column_of_aims_says_how_far_each_task_is_to_go(manner: str, heads: str) -> None:
    draft = told(
        manner,
        f"序号|{heads}|责任单位|完成时限",
        "1|地区生产总值增速|8%|县发改局|12月",
        "2|春播面积|45万亩|县农业农村局|6月",
        "3|出栏生猪|不少于3.5万头|县农业农村局|12月",
    )
    assert [item.title for item in draft.items] == ["地区生产总值增速", "春播面积", "出栏生猪"]
    assert [(t.metric, t.comparator, t.value, t.unit) for item in draft.items for t in item.targets] == [
        ("地区生产总值增速", "=", 8, "%"),
        ("春播面积", "=", 45, "万亩"),
        ("出栏生猪", "≥", 3.5, "万头"),
    ]


@pytest.mark.parametrize("manner", ["tabs", "bars", "xlsx"])
def test_a_day_or_a_sentence_under_aims_is_no_promise_in_figures(manner: str) -> None:
    draft = told(manner, "序号|工作任务|年度目标|责任单位", "1|建水厂|6月30日|县水利局", "2|防汛|守住一条底线|县应急局")
    assert [item.targets for item in draft.items] == [(), ()]


@pytest.mark.parametrize("manner", ["tabs", "bars", "xlsx"])
@pytest.mark.parametrize("more", ["", "|完成情况"])
def test_beside_measures_a_problem_is_the_task(manner: str, more: str) -> None:
    draft = told(
        manner,
        f"序号|存在问题|问题表现|整改措施|责任领导|责任单位|整改时限{more}",
        f"1|理论学习不深入|学用脱节|每月学习1次|王明|党政办|6月底前{'|已完成' if more else ''}",
        f"2|制度不健全|采购制度缺失|修订采购制度|赵刚|财政所|9月底前{'|已完成' if more else ''}",
    )
    assert [(item.title, item.cadence) for item in draft.items] == [("理论学习不深入", "monthly"), ("制度不健全", None)]
    assert all(words in draft.items[0].text for words in ("每月学习1次", "问题表现：学用脱节"))
    assert "已完成" not in draft.items[0].text


def test_beside_how_a_task_goes_a_problem_is_none() -> None:
    draft = told("xlsx", "序号|工作任务|进展情况|存在问题|责任单位", "1|建水厂|已开工|征地慢|县水利局")
    assert [(item.title, item.text) for item in draft.items] == [("建水厂", "")]


def test_a_row_that_is_broken_leaves_a_pasted_table_to_the_words() -> None:
    rows = "1|建水厂|县水利局|6月底前", "一、农业", "2|修渠|县水利局|9月底前"
    draft = told("tabs", "序号|工作任务|责任单位|完成时限", *rows)
    assert [(item.title, item.section) for item in draft.items] == [("建水厂", None), ("修渠", "一、农业")]

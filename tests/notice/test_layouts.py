"""Layouts of plans: quarters as headings, tasks of two levels, requirements beside a table, times in brackets."""

from datetime import date

import pytest

from models.notice.draft import Draft
from models.notice.read import read_text


def days(draft: Draft) -> list[tuple[str, list[date | None]]]:
    return [(item.title, [due.on for due in item.due]) for item in draft.items]


@pytest.mark.parametrize(
    ("first", "second", "last_days"),
    [
        ("一季度", "二季度", (date(2024, 3, 31), date(2024, 6, 30))),
        ("一、一季度", "二、二季度", (date(2024, 3, 31), date(2024, 6, 30))),
        ("（一）第一季度工作任务", "（二）第二季度工作任务", (date(2024, 3, 31), date(2024, 6, 30))),
        ("一、上半年", "二、下半年", (date(2024, 6, 30), date(2024, 12, 31))),
        ("九月份", "十月份", (date(2024, 9, 30), date(2024, 10, 31))),
        ("一、4月份", "二、5月份", (date(2024, 4, 30), date(2024, 5, 31))),
    ],
)
def test_a_quarter_over_points_is_no_task_but_their_day(first: str, second: str, last_days: tuple[date, date]) -> None:
    draft = read_text(
        f"某某区2024年招商工作计划\n{first}\n1.新签约项目10个（招商局）\n2.走访企业20家（招商局）\n"
        f"{second}\n1.投产项目3个（发改局）\n2.每月调度一次（发改局）\n"
    )
    assert [item.title for item in draft.items] == ["新签约项目10个", "走访企业20家", "投产项目3个", "每月调度一次"]
    assert [due.on for due in draft.items[0].due] == [last_days[0]]
    assert [due.on for due in draft.items[2].due] == [last_days[1]]
    assert draft.items[3].due == ()  # how often is said
    assert draft.doubts == ()


def test_what_is_wanted_beside_a_table_is_listed_where_it_says_when_or_how_far() -> None:
    draft = read_text(
        "某区人民政府办公室关于做好2024年建议提案办理工作的通知\n一、交办时间。3月15日前完成交办。\n二、办理要求。\n"
        "（一）见面率达到100%。\n（二）会办意见。会办单位应于4月20日前将会办意见送主办单位。\n（三）加强领导。高度重视。\n"
        "附件：2024年提案交办表\n附件\n2024年提案交办表\n序号\t案由\t主办单位\t会办单位\n"
        "1\t关于加装电梯的建议\t区住建局\t区财政局\n"
    )
    assert [item.title for item in draft.items] == ["交办时间", "见面率达到100%", "会办意见", "关于加装电梯的建议"]
    assert [doubt.passage for doubt in draft.doubts if doubt.kind == "general"] == [
        "一、交办时间。3月15日前完成交办。",
        "（一）见面率达到100%",
    ]


def test_the_only_heading_between_section_and_points_stays_above_them() -> None:
    draft = read_text(
        "某某市2024年医保工作要点\n一、加强管理\n1.开展培训。（医药股）\n二、聚焦重点领域\n2.规范药品耗材采购\n"
        "（1）开展检查。责任部门：药政股 完成时限：每季度末\n（2）开展评价。责任部门：药政股 完成时限：10月底前\n"
    )
    assert [(item.number_text, item.title, item.parent) for item in draft.items] == [
        ("1.", "开展培训", None),
        ("2.", "规范药品耗材采购", None),
        ("（1）", "开展检查", "2."),
        ("（2）", "开展评价", "2."),
    ]
    assert draft.doubts == ()


def test_a_task_named_behind_its_number_keeps_it_over_what_it_holds() -> None:
    draft = read_text(
        "某某市2024年数字政府任务分工\n任务一：政务云平台扩容\n内容：上线应用20个\n责任单位：市数据局\n时限：9月底前\n"
        "任务二：一网通办\n内容：上线事项100项\n责任单位：市行政审批局\n时限：10月底前\n"
    )
    assert [(item.number, item.title, item.text) for item in draft.items] == [
        (1, "政务云平台扩容", "内容：上线应用20个"),
        (2, "一网通办", "内容：上线事项100项"),
    ]
    assert draft.sections == ()


@pytest.mark.parametrize("when", ["[9月]", "【9月】", "〔9月底前〕", "[9月30日前]", "（9月底前）"])
def test_a_time_in_brackets_behind_the_unit_is_the_tasks(when: str) -> None:
    draft = read_text(
        f"某某县2024年妇联工作要点\n1.开展普法。（责任科室：维权部）{when}\n2.开展培训。（责任科室：发展部）[10月]\n"
    )
    assert days(draft) == [("开展普法", [date(2024, 9, 30)]), ("开展培训", [date(2024, 10, 31)])]
    assert [item.text for item in draft.items] == ["", ""]
    assert draft.doubts == ()


@pytest.mark.parametrize(
    "line", ["根据王省长1月15日在专报上的批示精神，现将任务分解如下：", "为确保完成目标任务，现提出如下分工意见："]
)
def test_a_sentence_that_leads_up_to_the_tasks_addresses_nobody(line: str) -> None:
    draft = read_text(
        f"关于落实批示精神的任务分解\n{line}\n一是开展排查。由市应急局牵头。\n二是完善制度。由市财政局牵头。\n"
    )
    assert draft.recipients is None
    assert [item.clauses[0].lead_units for item in draft.items] == [("市应急局",), ("市财政局",)]

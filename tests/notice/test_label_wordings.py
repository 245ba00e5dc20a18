"""The many wordings of labels: of the time, of who does it, of who stands beside; in brackets and on lines."""

from datetime import date

import pytest

from models.notice.draft import Draft
from models.notice.read import read_text

TITLE = "某某市2024年重点工作安排\n"


def bracketed(clause: str) -> Draft:
    return read_text(f"{TITLE}1.建设园区。（{clause}）\n2.建设平台。（责任单位：县教育局）")


def lined(*lines: str) -> Draft:
    following = ["2.建设平台。", "责任单位：县教育局", "完成时限：11月底前"]
    return read_text("\n".join([f"{TITLE}1.建设园区。", *lines, *following]))


OF_TIME = ["期限", "节点", "工作期限", "时段", "完成时段", "节点要求"]


@pytest.mark.parametrize("label", OF_TIME)
def test_a_label_of_time_dates_the_task_in_a_bracket_and_on_a_line(label: str) -> None:
    for draft in (
        bracketed(f"责任单位：县发改局；{label}：10月底前"),
        lined("责任单位：县发改局", f"{label}：10月底前"),
    ):
        park, platform = draft.items
        assert [due.on for due in park.due] == [date(2024, 10, 31)]
        assert park.clauses[0].responsible_units == ("县发改局",)
        assert (platform.title, platform.section) == ("建设平台", None)
        assert draft.doubts == ()


@pytest.mark.parametrize("label", ["频次", "工作周期", "周期", "工作频次", "频率"])
def test_so_does_one_of_how_often(label: str) -> None:
    for draft in (
        bracketed(f"责任单位：县发改局；{label}：每季度一次"),
        bracketed(f"责任单位：县发改局；{label}：季度"),
        lined("责任单位：县发改局", f"{label}：每季度一次"),
    ):
        assert (draft.items[0].cadence, draft.items[0].due) == ("quarterly", ())
        assert draft.items[1].section is None
        assert draft.doubts == ()


def test_what_such_a_label_says_and_is_no_day_is_asked() -> None:
    draft = bracketed("责任单位：县发改局；期限：视情")
    assert [(doubt.kind, doubt.passage) for doubt in draft.doubts] == [("due", "视情")]


OF_UNITS = ["承办", "承办单位", "承接部门", "办理单位", "经办部门", "整改单位", "主体单位", "主体责任", "主体责任单位"]


@pytest.mark.parametrize("label", OF_UNITS)
def test_a_label_of_who_does_it_names_the_unit_in_a_bracket_and_on_a_line(label: str) -> None:
    for draft in (
        bracketed(f"{label}：县发改局；完成时限：10月底前"),
        lined(f"{label}：县发改局", "完成时限：10月底前"),
    ):
        park, platform = draft.items
        (clause,) = park.clauses
        assert (clause.lead_units, clause.responsible_units) == ((), ("县发改局",))
        assert [due.on for due in park.due] == [date(2024, 10, 31)]
        assert (platform.title, platform.section) == ("建设平台", None)
        assert draft.doubts == ()


@pytest.mark.parametrize("label", OF_UNITS)
def test_beside_a_lead_it_names_who_is_responsible(label: str) -> None:
    for draft in (
        bracketed(f"牵头单位：县财政局；{label}：县发改局"),
        lined("牵头单位：县财政局", f"{label}：县发改局"),
    ):
        (clause,) = draft.items[0].clauses
        assert (clause.lead_units, clause.responsible_units) == (("县财政局",), ("县发改局",))
        assert draft.doubts == ()


@pytest.mark.parametrize(
    "label", ["监管单位", "包联单位", "考核单位", "联合单位", "督导单位", "牵头督导单位", "行业主管部门", "主管部门"]
)
def test_who_looks_on_or_joins_stays_with_the_task_and_leads_nobody(label: str) -> None:
    for draft in (
        bracketed(f"牵头单位：县发改局；{label}：县财政局；完成时限：10月底前"),
        lined("牵头单位：县发改局", f"{label}：县财政局", "完成时限：10月底前"),
        lined(f"{label}：县财政局", "牵头单位：县发改局", "完成时限：10月底前"),
        lined("牵头单位：县发改局", "配合单位：县财政局", f"{label}：县财政局", "完成时限：10月底前"),
    ):
        park, platform = draft.items
        (clause,) = park.clauses
        assert (clause.lead_units, clause.responsible_units) == (("县发改局",), ())
        assert clause.cooperating_units == ("县财政局",)
        assert [due.on for due in park.due] == [date(2024, 10, 31)]
        assert (platform.title, platform.section) == ("建设平台", None)
        assert draft.doubts == ()


def test_who_alone_is_in_charge_still_leads() -> None:
    assert bracketed("主管部门：县财政局").items[0].clauses[0].lead_units == ("县财政局",)


@pytest.mark.parametrize("at", [0, 1])
def test_a_label_of_an_unknown_role_stays_beside_the_task(at: int) -> None:
    lines = ["牵头单位：县发改局", "完成时限：10月底前"]
    draft = lined(*lines[:at], "属地单位：城关镇", *lines[at:])
    park, platform = draft.items
    assert (park.title, park.clauses[0].lead_units) == ("建设园区", ("县发改局",))
    assert [due.on for due in park.due] == [date(2024, 10, 31)]
    assert "属地单位：城关镇" in park.text
    assert (platform.title, platform.section) == ("建设平台", None)


def test_in_a_list_by_unit_who_oversees_has_a_task() -> None:
    draft = read_text(
        "某镇2024年防汛责任清单\n应急办：制定预案。\n行业主管部门：负责本行业安全检查，6月底前完成。\n"
        "监管部门：开展执法检查。\n县水利局：负责水库巡查。"
    )
    assert [
        (item.title, item.clauses[0].responsible_units, item.clauses[0].collectives) for item in draft.items
    ] == [
        ("制定预案", ("应急办",), ()),
        ("负责本行业安全检查，6月底前完成", (), ("行业主管部门",)),
        ("开展执法检查", (), ("监管部门",)),
        ("负责水库巡查", ("县水利局",), ()),
    ]
    assert draft.doubts == ()

"""Plans of towns and subdistricts, which write who does what as it comes: bare offices, people, fields of work."""

import pytest

from models.notice.draft import Draft
from models.notice.read import read_text


def read(*lines: str) -> Draft:
    return read_text("\n".join(("城关街道2024年重点工作安排", *lines)))


def named(draft: Draft) -> list[str]:
    return [
        " ".join((*clause.lead_units, *clause.responsible_units, *clause.cooperating_units, *clause.collectives))
        for item in draft.items
        for clause in item.clauses
    ]


def test_an_office_that_is_the_last_sentence_is_who_does_it() -> None:
    draft = read(
        "一、平安建设",
        "1、化解矛盾纠纷。综治办牵头，司法所配合",
        "2、扎实做好消防安全，每两月排查一次。安监办",
        "3、做好信访工作。信访办",
    )
    assert named(draft) == ["综治办 司法所", "安监办", "信访办"]
    assert [item.text for item in draft.items] == ["", "", ""]
    assert draft.doubts == ()


@pytest.mark.parametrize(
    "words",
    [
        "（张伟；党建办；12月）",
        "（张伟 党建办 12月）",
        "（党建办，12月）",
        "（责任人：张伟 责任科室：党建办 时限：12月）",
    ],
)
def test_who_and_when_in_brackets_without_labels(words: str) -> None:
    draft = read("一、党建", f"1、发展党员12名{words}", "2、培育品牌2个（李娜；党建办；9.30前）")
    assert named(draft) == ["党建办", "党建办"]
    assert [str(item.due[0].on) for item in draft.items] == ["2024-12-31", "2024-09-30"]
    assert draft.items[0].title == "发展党员12名"
    assert draft.doubts == ()


def test_fields_of_work_behind_a_label_are_offices() -> None:
    draft = read(
        "一、平安建设",
        "1、整治校园周边。责任单位：派出所、妇联、残联、工商联、海关",
        "2、整治乱停乱放。（责任单位：交警、城管、公安、消防）",
        "3、节日慰问（妇联）",
        "4、测量水位（镇水利站）",
    )
    assert named(draft) == ["派出所 妇联 残联 工商联 海关", "交警 城管 公安 消防", "妇联", "镇水利站"]
    assert draft.doubts == ()


def test_a_label_says_that_names_follow_and_those_that_may_be_none_are_asked_about() -> None:
    draft = read("一、建设", "1、项目攻坚。（责任单位：项目办、蓝天小分队伍）", "2、招商。责任单位：招商小分队伍")
    assert named(draft) == ["项目办", ""]
    assert [(doubt.kind, doubt.passage, doubt.proposal) for doubt in draft.doubts] == [
        ("name", "蓝天小分队伍", "责任单位"),
        ("name", "招商小分队伍", "责任单位"),
    ]


def test_headings_that_end_in_a_colon_are_sections() -> None:
    draft = read(
        "党建工作：",
        "1、发展党员12名（党建办牵头）",
        "城市管理：",
        "2、拆除违建2万平方米（城管办牵头）",
        "3、整治背街小巷（城管办牵头）",
    )
    assert [section.title for section in draft.sections] == ["党建工作", "城市管理"]
    assert [item.section for item in draft.items] == ["党建工作", "城市管理", "城市管理"]
    assert [item.text for item in draft.items] == ["", "", ""]


def test_what_heads_the_points_of_a_task_is_no_section() -> None:
    draft = read(
        "1、发展党员（党建办牵头）",
        "具体措施：",
        "（1）谈话。",
        "2、拆除违建（城管办牵头）",
        "具体措施：",
        "（1）巡查。",
    )
    assert draft.sections == ()
    assert [item.title for item in draft.items] == ["发展党员", "拆除违建"]


def test_a_calendar_of_work_opens_each_task_with_its_months() -> None:
    draft = read_text(
        "某镇2024年度人居环境整治工作计划\n为扎实推进人居环境整治，特制定本计划。\n1、3月：开展春季大扫除（各村）\n"
        "2、4月：拆除残垣断壁（规建办、各村）\n3、5-6月：农村改厕300户（农业服务中心）\n4、全年：垃圾清运（城管中队、保洁公司）\n"
    )
    assert [item.title for item in draft.items] == ["开展春季大扫除", "拆除残垣断壁", "农村改厕300户", "垃圾清运"]
    assert [str(due.on) for item in draft.items for due in item.due] == ["2024-03-31", "2024-04-30", "2024-06-30"]
    assert [clause.responsible_units for item in draft.items for clause in item.clauses] == [
        (), ("规建办",), ("农业服务中心",), ("城管中队", "保洁公司"),
    ]  # fmt: skip
    assert draft.doubts == ()


def test_labels_of_two_characters_who_organises_and_a_rule_behind_the_last_name() -> None:
    one, two, three = read_text(
        "县安委会2024年重点任务分工\n一、整治\n（1）危化品整治，完成3家企业改造。\n牵头：县应急局\n参加：县工信局、县生态环境局\n"
        "时限：12月20日\n（2）组织咨询日活动。（县安委办组织，各成员单位参加）\n（3）完成河流划界。\n"
        "责任主体：县水利局、各乡镇人民政府（排第一位的为牵头单位）\n"
    ).items
    assert one.clauses[0].lead_units == ("县应急局",)
    assert one.clauses[0].cooperating_units == ("县工信局", "县生态环境局")
    assert [str(due.on) for due in one.due] == ["2024-12-20"]
    assert (two.clauses[0].responsible_units, two.clauses[0].collectives) == (("县安委办",), ("各成员单位",))
    assert (three.clauses[0].lead_units, three.clauses[0].collectives) == (("县水利局",), ("各乡镇人民政府",))

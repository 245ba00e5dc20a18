"""Slips for one task and lists of tasks told by labels alone; and items without any title."""

from datetime import date

import pytest

from models.notice.draft import Draft
from models.notice.paper import text_of_bytes
from models.notice.read import read_text
from tests.notice.made import Letter

SLIP = ("承办单位：县住建局", "协办单位：县财政局、县水利局", "{label}：完成清淤疏浚12公里", "办理时限：2024年9月底前")


def check_slip(draft: Draft) -> None:
    (item,) = draft.items
    assert item.title == "完成清淤疏浚12公里"
    (clause,) = item.clauses
    assert (clause.responsible_units, clause.cooperating_units) == (("县住建局",), ("县财政局", "县水利局"))
    assert [due.on for due in item.due] == [date(2024, 9, 30)]
    assert [(target.value, target.unit) for target in item.targets] == [(12, "公里")]
    assert draft.doubts == ()


@pytest.mark.parametrize("label", ["交办事项", "督办事项", "任务名称", "办理事项", "批示内容", "交办内容"])
@pytest.mark.parametrize("above", ["（2024）第12号", "编号：〔2024〕12号\n签发日期：2024年3月1日", "县住建局："])
def test_a_slip_of_labels_is_one_task(label: str, above: str) -> None:
    check_slip(read_text("\n".join(["某县督办交办单", above, *SLIP]).format(label=label)))


def test_what_is_wanted_of_a_slip_stays_with_its_task() -> None:
    wanted = "办理要求：请于2024年9月15日前报送进展"
    draft = read_text("\n".join(["某县督办交办单", *SLIP, wanted]).format(label="督办事项"))
    (item,) = draft.items
    assert item.text == wanted
    assert [due.on for due in item.due] == [date(2024, 9, 30), date(2024, 9, 15)]


def test_a_slip_that_is_a_table_is_read_as_one_of_lines() -> None:
    letter = Letter()
    letter.says("某县督办通知单")
    letter.table(
        [
            ["编号", "〔2024〕12号", "签发日期", "2024年3月1日"],
            ["承办单位", "县住建局", "协办单位", "县财政局\n县水利局"],
            ["督办事项", "完成清淤疏浚12公里", "", ""],
            ["办理时限", "2024年9月底前", "", ""],
        ],
        ((2, 1), (2, 3)),
        ((3, 1), (3, 3)),
    )
    check_slip(read_text(text_of_bytes(letter.bytes(), ".docx")))


def test_a_name_of_a_task_begins_it_where_tasks_have_no_numbers() -> None:
    draft = read_text(
        "某县2024年重点项目清单\n项目名称：城北小学\n建设内容：新建教学楼\n责任单位：县教育局\n完成时限：9月底\n"
        "项目名称：城南医院\n建设内容：扩建门诊楼\n责任单位：县卫健委\n完成时限：10月底\n"
    )
    assert [(item.title, item.text, item.clauses[0].responsible_units) for item in draft.items] == [
        ("城北小学", "建设内容：新建教学楼", ("县教育局",)),
        ("城南医院", "建设内容：扩建门诊楼", ("县卫健委",)),
    ]
    assert draft.doubts == ()


def test_an_item_without_a_title_is_called_by_its_first_words_and_asked_about() -> None:
    draft = read_text(
        "某某市2024年重点工作安排\n责任单位：市审计局、市财政局\n完成时限：9月底前\n1.建立台账。\n责任单位：市财政局\n"
    )
    assert [item.title for item in draft.items] == ["责任单位：市审计局", "建立台账"]
    (doubt,) = draft.doubts
    assert (doubt.kind, doubt.passage, doubt.line) == ("scope", "责任单位：市审计局", 2)
    assert doubt.question == "“责任单位：市审计局”所在的一项没有标题，是否单列一项、以此为题？"

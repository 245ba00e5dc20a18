"""What a paper wants outside its tasks by a day, and points below a heading that bears the units: asked about."""

import pytest

from models.notice.draft import Draft
from models.notice.read import read_text

PLAN = (
    "某某县2024年食品安全重点工作安排\n一、源头治理\n（一）净土行动。9月底前完成普查。（县农业农村局牵头）\n"
    "（二）农药经营。完成门店核查。（县农业农村局负责）\n"
)
DEMAND = "“{}”写了时限，没有单列为事项，是否只作一般性要求，不列为任务？"


def asked(draft: Draft) -> list[str]:
    return [doubt.question for doubt in draft.doubts]


@pytest.mark.parametrize(
    "closing",
    [
        "各单位于12月10日前报送自查报告。",
        "二、强化保障\n各单位于12月10日前报送自查报告。",
        "二、工作要求\n要高度重视，压实责任。各单位于12月10日前报送自查报告。\n联系人：李某，电话：2345678。",
    ],
)
def test_what_units_are_to_hand_in_by_a_day_is_asked_about_and_is_no_item(closing: str) -> None:
    draft = read_text(f"{PLAN}{closing}\n某某县食品安全委员会\n2024年4月12日\n")
    assert [item.title for item in draft.items] == ["净土行动", "农药经营"]
    assert asked(draft) == [DEMAND.format("各单位于12月10日前报送自查报告")]
    assert [doubt.proposal for doubt in draft.doubts] == ["一般性要求"]


@pytest.mark.parametrize(
    "closing",
    [
        "各单位要及时上报工作进展。",
        "联系人：李某，电话：2345678。",
        "特此通知。",
        "请各责任单位每月25日前将进展情况报县食安办。",
        "本安排自2024年5月1日起施行。",
        "二、工作目标\n各单位到2024年12月底前全面完成各项任务。",
    ],
)
def test_what_names_no_day_or_hands_in_nothing_is_not_asked_about(closing: str) -> None:
    assert read_text(f"{PLAN}{closing}\n某某县食品安全委员会\n2024年4月12日\n").doubts == ()


def test_a_numbered_closing_point_with_a_day_is_an_item_already() -> None:
    draft = read_text(f"{PLAN}二、保障措施\n（一）加强督导。各单位于12月10日前报送自查报告。\n")
    assert draft.items[-1].title == "加强督导"
    assert [doubt.kind for doubt in draft.doubts if doubt.kind == "demand"] == []


def test_points_below_headings_that_bear_the_units_are_asked_about_once() -> None:
    draft = read_text(
        "某某县2024年城建计划\n一、城建项目（县住建局牵头）\n1.新建公园2个。\n2.改造道路5公里。\n"
        "二、环卫项目（县城管局牵头）\n1.新建公厕20座。\n2.更换果皮箱。\n"
    )
    assert [item.title for item in draft.items] == ["城建项目", "环卫项目"]
    assert asked(draft) == [
        "“一、城建项目（县住建局牵头）”这样标题上写了责任单位的，下面各点是否各合为一项，不分列？"
    ]


def test_points_of_a_task_with_words_of_its_own_or_within_a_section_are_its_own() -> None:
    draft = read_text(
        "某某县2024年城建计划\n一、城建\n（一）公园（县住建局牵头）\n1.新建公园2个。\n2.补种树木。\n"
        "（二）环卫。全面提升保洁。（县城管局牵头）\n1.新建公厕20座。\n2.更换果皮箱。\n"
    )
    assert asked(draft) == []

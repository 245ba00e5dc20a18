"""Headings of aspects (一、党政领导责任方面) are no units; and sets of units that open a line of a list by unit."""

from datetime import date

import pytest

from models.notice.draft import DraftItem
from models.notice.read import read_text


def names(item: DraftItem) -> list[tuple[str, ...]]:
    return [(*c.lead_units, *c.responsible_units, *c.cooperating_units, *c.collectives) for c in item.clauses]


def read(body: str) -> tuple[DraftItem, ...]:
    return tuple(read_text(f"某某县2024年重点任务责任清单\n{body}\n").items)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("党政领导责任方面", "行业监管方面"),
        ("党委主体责任方面", "企业主体责任方面"),
        ("巡察单位反馈方面问题", "监管部门履职情况"),
        ("政府机构类", "企业单位类"),
        ("党委政府", "问题"),
    ],
)
def test_a_heading_of_an_aspect_is_no_unit(first: str, second: str) -> None:
    body = f"一、{first}\n1. 会议召开不规范。（县安委办，6月底前）\n2. 责任清单未更新。（县应急局）\n"
    items = read(body + f"二、{second}\n3. 执法检查不严。（县住建局）")
    assert [names(item) for item in items] == [[("县安委办",)], [("县应急局",)], [("县住建局",)]]
    assert [item.section for item in items] == [f"一、{first}", f"一、{first}", f"二、{second}"]


def test_where_points_name_nobody_an_aspect_does_not_either() -> None:
    items = read("一、党政领导责任方面\n1. 会议召开不规范。\n2. 清单未更新。\n二、行业监管方面\n3. 执法检查不严。")
    assert [names(item) for item in items] == [[]] * len(items)


def test_headings_that_are_units_still_name_who_does_what_is_below() -> None:
    items = read("一、县教育局\n1. 新建学校3所。\n2. 改造食堂。\n二、县水利局\n3. 加固水库。")
    assert [names(item) for item in items] == [[("县教育局",)], [("县教育局",)], [("县水利局",)]]


def test_a_heading_may_be_all_sides() -> None:
    items = read("一、各有关方面\n1. 开展自查。\n2. 报送清单。\n二、县水利局\n3. 加固水库。")
    assert [names(item) for item in items] == [[("各有关方面",)], [("各有关方面",)], [("县水利局",)]]


@pytest.mark.parametrize("everybody", ["各村", "各镇", "各校", "各村（社区）", "各学校", "各企业", "各村、社区"])
def test_a_set_opens_a_line_of_a_list_by_unit(everybody: str) -> None:
    items = read(f"应急办：制定预案。\n农业农村办：做好春播。\n{everybody}：5月20日前组建抢险队。")
    assert [names(item) for item in items] == [[("应急办",)], [("农业农村办",)], [(everybody,)]]
    assert [due.on for due in items[2].due] == [date(2024, 5, 20)]


@pytest.mark.parametrize("everybody", ["各村", "各学校"])
def test_a_deed_may_stand_behind_its_day(everybody: str) -> None:
    items = read(f"县水利局：负责水库巡查。\n{everybody}：5月20日前组建抢险队。")
    assert [(names(item), [due.on for due in item.due]) for item in items] == [
        ([("县水利局",)], []),
        ([(everybody,)], [date(2024, 5, 20)]),
    ]

"""Tables in which one problem or project stands over several rows, each with who does it and by when."""

from collections.abc import Callable
from datetime import date

import pytest

from models.notice.draft import Draft
from models.notice.paper import text_of_bytes
from models.notice.read import read_text
from tests.notice.made import Letter, book

LEDGER = [
    ["序号", "问题", "整改措施", "责任单位", "整改时限"],
    ["1", "制度不健全", "修订制度", "县财政局", "2024年5月底前"],
    ["2", "固定资产管理混乱", "1.开展资产清查；\n2.6月15日前完成账实核对；", "县财政局", "2024年6月底前"],
    ["", "", "3.建立资产管理台账", "县审计局", "2024年9月底前"],
    ["合计", "", "", "", ""],
]


def sheet() -> Draft:
    data = book([["某县2024年巡察整改台账"], *LEDGER], "A5:A6", "B5:B6")
    return read_text(text_of_bytes(data, ".xlsx"))


def letter() -> Draft:
    made = Letter()
    made.says("某县2024年巡察整改台账")
    made.table(LEDGER, ((2, 0), (3, 0)), ((2, 1), (3, 1)))
    return read_text(text_of_bytes(made.bytes(), ".docx"))


@pytest.mark.parametrize("made", [sheet, letter])
def test_measures_of_a_problem_over_several_rows_stand_below_it(made: Callable[[], Draft]) -> None:
    draft = made()
    assert [(item.number_text, item.title, item.parent) for item in draft.items] == [
        ("1.", "制度不健全", None),
        ("2.", "固定资产管理混乱", None),
        ("（1）", "开展资产清查", "2."),
        ("（3）", "建立资产管理台账", "2."),
    ]
    assert [[due.on for due in item.due] for item in draft.items] == [
        [date(2024, 5, 31)],
        [],
        [date(2024, 6, 30), date(2024, 6, 15)],
        [date(2024, 9, 30)],
    ]
    assert draft.sections == ()
    assert draft.doubts == ()


def test_a_project_over_rows_that_are_numbered_within_keeps_its_name() -> None:
    made = Letter()
    made.says("某县2024年民生实事")
    made.table(
        [
            ["序号", "实事项目", "具体内容", "责任单位", "完成时限"],
            ["1", "就业帮扶", "（1）新增就业5000人", "县人社局", "9月底前"],
            ["1", "就业帮扶", "（2）举办招聘会20场", "县总工会", "12月底前"],
            ["2", "养老服务", "新建养老院3所", "县民政局", "12月底前"],
        ],
        ((1, 0), (2, 0)),
        ((1, 1), (2, 1)),
    )
    draft = read_text(text_of_bytes(made.bytes(), ".docx"))
    assert [(item.number_text, item.title, item.parent) for item in draft.items] == [
        ("1.", "就业帮扶", None),
        ("（1）", "新增就业5000人", "1."),
        ("（2）", "举办招聘会20场", "1."),
        ("2.", "养老服务", None),
    ]

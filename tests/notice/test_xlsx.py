""".xlsx tables of tasks, as offices fill them in: any order and wording of columns, merged cells, titles, dates."""

from datetime import date
from typing import Any

import pytest

from models.notice.paper import text_of_bytes
from models.notice.read import read_text
from models.notice.secrecy import SecretPaper
from models.rules.errors import Refusal
from tests.notice.made import book


def said(data: bytes) -> list[str]:
    return text_of_bytes(data, ".xlsx").split("\n")


BREAKDOWN: list[list[Any]] = [
    ["附件1"],
    ["某某市2024年重点工作任务分解表"],
    ["序号", "类别", "重点任务", "工作内容", "责任分工", None, None, "完成时限", "备注"],
    [None, None, None, None, "牵头单位", "责任单位", "配合单位", None, None],
    [
        1,
        "优化环境",
        "一网通办",
        "1.梳理清单\n2.网上办理率达到95%",
        "市政务服务局",
        "市大数据局\n市公安局",
        "/",
        "2024.6",
        "",
    ],
    [2, None, "清理欠款", "全面清理欠款", "市工信局", "市财政局 市国资委", "无", "长期坚持", "每季度通报"],
    [3, "民生实事", "新建学校", "新建学校10所", None, "市教育局", "各县（市、区）政府", date(2024, 12, 31), ""],
    ["注：本表由市政府督查室负责解释。"],
]
MERGED = ("A2:I2", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:H4", "I3:I4", "B5:B6", "A8:I8")


def test_two_rows_of_headings_and_merged_kinds_of_work() -> None:
    assert said(book(BREAKDOWN, *MERGED)) == [
        "某某市2024年重点工作任务分解表",
        "一、优化环境",
        "1.一网通办。1.梳理清单；2.网上办理率达到95%。（牵头单位：市政务服务局；责任单位：市大数据局、市公安局；完成时限：2024年6月）",
        "2.清理欠款。全面清理欠款。备注：每季度通报。（牵头单位：市工信局；责任单位：市财政局、市国资委；完成时限：长期坚持）",
        "二、民生实事",
        "3.新建学校。新建学校10所。（责任单位：市教育局；配合单位：各县（市、区）政府；完成时限：2024年12月31日）",
        "注：本表由市政府督查室负责解释。",
    ]


def test_table_is_read_into_items_with_their_units_and_dates() -> None:
    draft = read_text(text_of_bytes(book(BREAKDOWN, *MERGED)))
    assert draft.title == "某某市2024年重点工作任务分解表"
    assert [(item.number, item.title, item.section) for item in draft.items] == [
        (1, "一网通办", "一、优化环境"),
        (2, "清理欠款", "一、优化环境"),
        (3, "新建学校", "二、民生实事"),
    ]
    clauses = [item.clauses[0] for item in draft.items]
    assert [(clause.lead_units, clause.responsible_units) for clause in clauses] == [
        (("市政务服务局",), ("市大数据局", "市公安局")),
        (("市工信局",), ("市财政局", "市国资委")),
        ((), ("市教育局",)),
    ]
    assert clauses[2].collectives == ("各县（市、区）政府",)
    assert [str(item.due[0].on) if item.due else item.cadence for item in draft.items] == [
        "2024-06-30",
        "quarterly",
        "2024-12-31",
    ]


def test_columns_in_another_order_and_wording() -> None:
    rows: list[list[Any]] = [
        ["责任部门", "协办单位", "工作任务", "时间节点", "责任领导", "联系电话", "编号"],
        ["县人社局", "县总工会", "开展技能培训1000人次", "10月底前", "张某", "0371", 1],
        ["县教育局", "", "改造食堂5个", "9月底前", "李某", "0372", 2],
    ]
    assert said(book(rows)) == [
        "1.开展技能培训1000人次。（责任单位：县人社局；配合单位：县总工会；完成时限：10月底前）",
        "2.改造食堂5个。（责任单位：县教育局；完成时限：9月底前）",
    ]


def test_lead_merged_over_many_rows_leads_each_of_them() -> None:
    rows: list[list[Any]] = [
        ["序号", "任务", "牵头单位", "时限"],
        [1, "修路", "市交通局", "6月底"],
        [2, "架桥", None, "9月底"],
        [3, "植树", "市林业局", "3月底"],
    ]
    assert said(book(rows, "C2:C3")) == [
        "1.修路。（牵头单位：市交通局；完成时限：6月底）",
        "2.架桥。（牵头单位：市交通局；完成时限：9月底）",
        "3.植树。（牵头单位：市林业局；完成时限：3月底）",
    ]


def test_lead_that_is_blank_and_not_merged_is_nobody() -> None:
    rows: list[list[Any]] = [["序号", "任务", "牵头单位"], [1, "修路", "市交通局"], [2, "架桥", None]]
    assert said(book(rows)) == ["1.修路。（牵头单位：市交通局）", "2.架桥。"]


def test_one_task_of_several_measures_each_with_its_own_unit() -> None:
    rows: list[list[Any]] = [
        ["序号", "重点任务", "具体措施", "责任单位", "完成时限"],
        [1, "治理欠薪", "开展排查", "市人社局", "3月底"],
        [None, None, "设立专户", "市住建局", "6月底"],
        [2, "扩大就业", "开发岗位200个", "市人社局", "年底前"],
    ]
    assert said(book(rows, "A2:A3", "B2:B3")) == [
        "1.治理欠薪。",
        "开展排查。（责任单位：市人社局；完成时限：3月底）",
        "设立专户。（责任单位：市住建局；完成时限：6月底）",
        "2.扩大就业。开发岗位200个。（责任单位：市人社局；完成时限：年底前）",
    ]


def test_one_unit_for_all_measures_of_a_task_is_said_once() -> None:
    rows: list[list[Any]] = [
        ["序号", "重点任务", "具体措施", "责任单位"],
        [1, "治理欠薪", "开展排查", "市人社局"],
        [None, None, "设立专户", None],
    ]
    assert said(book(rows, "A2:A3", "B2:B3", "D2:D3")) == ["1.治理欠薪。开展排查。设立专户。（责任单位：市人社局）"]


def test_rows_that_are_headings_and_sums() -> None:
    rows: list[list[Any]] = [
        ["序号", "工作任务", "牵头单位", "完成时限"],
        ["一", "经济发展", None, None],
        [1, "新增规上企业20家", "市工信局", "12月底前"],
        ["（二）社会治理", None, None, None],
        [2, "建成综治中心", "市委政法委", "9月底前"],
        ["序号", "工作任务", "牵头单位", "完成时限"],
        [3, "化解信访积案", "市信访局", "全年"],
        ["合计", "3项", None, None],
    ]
    assert said(book(rows, "A4:D4")) == [
        "一、经济发展",
        "1.新增规上企业20家。（牵头单位：市工信局；完成时限：12月底前）",
        "（二）社会治理",
        "2.建成综治中心。（牵头单位：市委政法委；完成时限：9月底前）",
        "3.化解信访积案。（牵头单位：市信访局；完成时限：全年）",
    ]


def test_rule_in_a_heading_holds_for_the_table() -> None:
    rows: list[list[Any]] = [
        ["某某市2024年重点任务清单"],
        ["序号", "任务", "责任单位（列第一位的为牵头单位）"],
        [1, "修路", "市交通局、市财政局"],
    ]
    (item,) = read_text(text_of_bytes(book(rows))).items
    assert item.clauses[0].lead_units == ("市交通局",)
    assert item.clauses[0].responsible_units == ("市财政局",)


def test_roles_said_within_a_cell_stand_as_they_are() -> None:
    rows: list[list[Any]] = [["序号", "任务", "责任单位"], [1, "修路", "市交通局牵头，市财政局配合"]]
    assert said(book(rows)) == ["1.修路。（市交通局牵头，市财政局配合）"]


def test_numbers_and_dates_as_the_sheet_shows_them() -> None:
    def change(made: Any) -> None:
        made.active["B2"].number_format = "0%"
        made.active["D2"].number_format = "yyyy年m月"

    rows: list[list[Any]] = [
        ["任务", "年度目标", "责任单位", "完成时限"],
        ["提高覆盖率", 0.95, "市卫健委", date(2024, 6, 1)],
        ["新建站点", 12.0, "市卫健委", date(2024, 9, 30)],
    ]
    assert said(book(rows, change=change)) == [
        "提高覆盖率。年度目标：提高覆盖率95%。（责任单位：市卫健委；完成时限：2024年6月）",
        "新建站点。年度目标：新建站点12。（责任单位：市卫健委；完成时限：2024年9月30日）",
    ]


def test_each_sheet_is_read_and_hidden_ones_are_not() -> None:
    def change(made: Any) -> None:
        made.active.title = "经济工作"
        for name, state in (("社会工作", "visible"), ("底稿", "hidden")):
            sheet = made.create_sheet(name)
            sheet.append(["序号", "任务", "责任单位"])
            sheet.append([1, f"{name}一项", "市民政局"])
            sheet.sheet_state = state

    rows: list[list[Any]] = [["序号", "任务", "责任单位"], [1, "修路", "市交通局"]]
    assert said(book(rows, change=change)) == [
        "经济工作",
        "1.修路。（责任单位：市交通局）",
        "社会工作",
        "1.社会工作一项。（责任单位：市民政局）",
    ]


@pytest.mark.parametrize("where", ["cell", "header", "hidden"])
def test_mark_of_secrecy_is_found_wherever_it_stands(where: str) -> None:
    def change(made: Any) -> None:
        if where == "header":
            made.active.oddHeader.left.text = "机密★1年"
        if where == "hidden":
            made.create_sheet("底稿").append(["内部资料"])
            made["底稿"].sheet_state = "hidden"

    rows: list[list[Any]] = [
        ["机密★1年" if where == "cell" else "任务表"],
        ["序号", "任务", "责任单位"],
        [1, "修路", "市交通局"],
    ]
    with pytest.raises(SecretPaper):
        read_text(text_of_bytes(book(rows, change=change), ".xlsx"))


def test_sheet_without_words_says_so() -> None:
    with pytest.raises(Refusal) as refused:
        text_of_bytes(book([]), ".xlsx")
    assert refused.value.key == "refused-paper-no-words"


def told(*rows: list[Any]) -> tuple[list[tuple[str, str, str | None, list[str]]], list[str]]:
    """Number, title, section and days of each item; kinds of doubts."""
    draft = read_text(text_of_bytes(book([["某某县2024年重点任务分解表"], *rows])))
    items = [(each.number_text, each.title, each.section, [str(due.on) for due in each.due]) for each in draft.items]
    return items, [doubt.kind for doubt in draft.doubts]


def test_a_row_that_names_nobody_is_asked_about_also_where_it_has_a_date() -> None:
    items, doubts = told(
        ["序号", "重点任务", "牵头单位", "完成时限"], [1, "修路", "县交通局", "6月底"], [2, "架桥", "", "9月底"]
    )
    assert items == [("1.", "修路", None, ["2024-06-30"]), ("2.", "架桥", None, ["2024-09-30"])]
    assert doubts == ["general"]


def test_rows_in_chinese_numbers_under_kinds_of_work_are_no_headings() -> None:
    head = ["序号", "类别", "任务", "责任单位"]
    rows = [["一", "交通", "修路", "县交通局"], ["二", "交通", "架桥", "县交通局"], ["三", "林业", "植树", "县林业局"]]
    assert told(head, *rows) == (
        [("1.", "修路", "一、交通", []), ("2.", "架桥", "一、交通", []), ("3.", "植树", "二、林业", [])],
        [],
    )


def test_columns_of_quarters_say_by_when_with_ticks_and_what_by_when_with_words() -> None:
    quarters = ["一季度", "二季度", "三季度", "四季度"]
    ticks = [
        [1, "修路", "县交通局", "√", "", "", ""],
        [2, "架桥", "县交通局", "", "√", "√", "×"],
        [3, "巡查", "县林业局", "√", "√", "√", "√"],
    ]
    items, doubts = told(["序号", "任务", "责任单位", *quarters], *ticks)
    assert [days for *_, days in items] == [["2024-03-31"], ["2024-09-30"], []]
    assert doubts == []
    draft = read_text(
        text_of_bytes(
            book(
                [
                    ["某某县2024年重点任务分解表"],
                    ["序号", "任务", "责任单位", *(f"{quarter}工作进度" for quarter in quarters)],
                    [1, "修路", "县交通局", "开工", "完成30%", "/", "完工通车"],
                    [2, "巡查", "县林业局", "√", "√", "√", "√"],
                ]
            )
        )
    )
    assert [(str(due.on), due.text, due.what) for due in draft.items[0].due] == [
        ("2024-03-31", "一季度", "开工"),
        ("2024-06-30", "二季度", "完成30%"),
        ("2024-12-31", "四季度", "完工通车"),
    ]
    assert (draft.items[1].due, draft.items[1].cadence) == ((), "quarterly")


def test_a_figure_in_the_column_of_aims_is_of_what_its_row_says() -> None:
    draft = read_text(
        text_of_bytes(
            book(
                [
                    ["某某县2024年重点任务分解表"],
                    ["序号", "目标任务", "年度目标", "牵头领导", "牵头单位"],
                    [1, "新增城镇就业", "3000人", "张某", "县人社局"],
                    [2, "招商引资", "到位资金50亿元", "王某", "县商务局（牵头）\n县工信局"],
                ]
            )
        )
    )
    assert [item.title for item in draft.items] == ["新增城镇就业", "招商引资"]
    assert [(each.metric, each.value, each.unit) for item in draft.items for each in item.targets] == [
        ("新增城镇就业", 3000, "人"),
        ("到位资金", 50, "亿元"),
    ]
    assert draft.doubts == ()

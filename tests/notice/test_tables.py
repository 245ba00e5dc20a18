"""Task tables that a copy flattened into text; what is expected is written by hand."""

from models.notice.draft import Draft
from models.notice.read import read_text

Row = tuple[str, str, list[str], list[str], str | None]


def rows(draft: Draft) -> list[Row]:
    """Number, title, who leads, who else, by when."""
    return [
        (
            item.number_text,
            item.title,
            list(item.as_json()["lead_units"]),
            [*item.as_json()["responsible_units"], *item.as_json()["cooperating_units"]],
            item.as_json()["due_on"],
        )
        for item in draft.items
    ]


HEAD = "序号\n工作任务\n牵头单位\n责任单位\n完成时限\n备注\n"


def test_one_cell_a_line_with_cells_missing_and_broken_and_the_head_again() -> None:
    draft = read_text(
        "某某县2024年民生实事任务分解表\n"
        + HEAD
        + "一、教育\n1\n新建幼儿园3所\n县教育局\n县住建局\n2024年8月底前\n\n"
        + "2\n改造学校5所，改善办学条件，\n提升办学质量。\n县教育局\n县财政局、县自然资\n源局\n2024年12月\n"
        + "二、卫生\n"
        + HEAD
        + "3\n建设县医院新院区\n县卫健委\n11月底前\n重点\n"
    )
    assert rows(draft) == [
        ("1.", "新建幼儿园3所", ["县教育局"], ["县住建局"], "2024-08-31"),
        ("2.", "改造学校5所，改善办学条件，提升办学质量", ["县教育局"], ["县财政局", "县自然资源局"], "2024-12-31"),
        ("3.", "建设县医院新院区", ["县卫健委"], [], "2024-11-30"),
    ]
    assert [item.section for item in draft.items] == ["一、教育", "一、教育", "二、卫生"]
    assert [item.line for item in draft.items] == [10, 16, 30]


def test_tabs_keep_empty_cells_and_a_category_stands_until_the_next() -> None:
    draft = read_text(
        "某某县2024年民生实事任务分解表\n"
        "序号\t类别\t工作任务\t牵头单位\t责任单位\t完成时限\n"
        "1\t教育\t新建幼儿园3所\t县教育局\t\t2024年8月底前\n"
        "2\t\t改造学校5所\t\t县教育局\t\n"
        "3\t卫生\t建设县医院\t县卫健委\t县发改局\t持续推进\n"
        "\t\t开展筛查\t县妇联\t县卫健委\t11月底前\n"
    )
    assert rows(draft) == [
        ("1.", "新建幼儿园3所", ["县教育局"], [], "2024-08-31"),
        ("2.", "改造学校5所", [], ["县教育局"], None),
        ("3.", "建设县医院", ["县卫健委"], ["县发改局"], None),
        ("", "开展筛查", ["县妇联"], ["县卫健委"], "2024-11-30"),
    ]
    assert [item.section for item in draft.items] == ["教育", "教育", "卫生", "卫生"]
    assert draft.items[3].parent == "3."


def test_markdown_and_blanks_part_cells_too() -> None:
    for table in (
        "| 序号 | 任务 | 牵头单位 | 配合单位 | 完成时限 |\n| --- | --- | --- | --- | --- |\n"
        "| 1 | 推进一件事改革 | 县行政审批局 | 县公安局、县人社局 | 6月底前 |\n"
        "| 2 | 建设信用平台 | 县发改局 | / | 9月底前 |",
        "序号    任务    牵头单位    配合单位    完成时限\n"
        "1    推进一件事改革   县行政审批局   县公安局、县人社局   6月底前\n2    建设信用平台   县发改局   /   9月底前",
    ):
        assert rows(read_text("某某县2024年重点任务\n" + table)) == [
            ("1.", "推进一件事改革", ["县行政审批局"], ["县公安局", "县人社局"], "2024-06-30"),
            ("2.", "建设信用平台", ["县发改局"], [], "2024-09-30"),
        ], table


def test_one_blank_parts_cells_where_it_parts_the_head() -> None:
    draft = read_text(
        "某某县2024年重点任务\n序号 任务 牵头单位 配合单位 完成时限\n"
        "1 推进一件事改革 县行政审批局 县公安局、县人社局 6月底前\n"
        "2 建设信用体系，归集信用\n信息 县发改局 9月底前"
    )
    assert rows(draft) == [
        ("1.", "推进一件事改革", ["县行政审批局"], ["县公安局", "县人社局"], "2024-06-30"),
        ("2.", "建设信用体系，归集信用信息", ["县发改局"], [], "2024-09-30"),
    ]


def test_table_without_numbers_gives_none() -> None:
    draft = read_text(
        "某某县2024年重点任务清单\n重点任务\n具体措施\n责任单位\n"
        "推进改革\n推行一件事一次办。\n县行政审批局、县公安局\n优化监管\n推行双随机。\n县市场监管局\n"
    )
    assert [(item.number, item.number_text, item.title) for item in draft.items] == [
        (None, "", "推进改革"),
        (None, "", "优化监管"),
    ]
    assert rows(draft)[0][3] == ["县行政审批局", "县公安局"]


def test_words_of_a_head_within_text_make_no_table() -> None:
    draft = read_text("某某县2024年工作要点\n一、任务\n（一）明确牵头单位、责任单位、完成时限。（县政府办公室）")
    assert [(item.number_text, item.title) for item in draft.items] == [("（一）", "明确牵头单位、责任单位、完成时限")]

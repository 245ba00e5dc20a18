"""The draft as a table, and the table changed by hand, as a person does it in WPS."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.notice.draft import Draft
from models.notice.editing import Edit, edited
from models.notice.read import read_text
from models.notice.sheet import COLUMNS, BadSheet, RowSlip, edits_of, rows_of
from tests.notice.seed import PAPER
from tests.notice.test_editing import PAPER as SHORT

NUMBER, SECTION, TITLE, TEXT, LEAD, OTHER, COOP, ALL, DUE, DOUBTS, KEY = range(len(COLUMNS))
SEED = read_text(PAPER.read_text(encoding="utf-8"))


@pytest.fixture
def draft() -> Draft:
    return read_text(SHORT)


def test_a_row_says_who_must_do_what_by_when(draft: Draft) -> None:
    assert rows_of(draft)[2] == [
        "（二）",
        "一、优化政务服务",
        "压缩办理时限",
        "2024年6月底前完成流程再造。",
        "县行政审批局",
        "县司法局\n县财政局",
        "",
        "",
        "2024-06-30 2024年6月底前｜完成流程再造",
        "",
        "（二）",
    ]


def test_an_item_with_two_clauses_has_two_rows() -> None:
    rows = rows_of(SEED)
    of_twenty = [row for row in rows if row[KEY].partition("#")[0] == "（二十）"]
    assert [row[KEY] for row in of_twenty] == ["（二十）", "（二十）#1"]
    assert of_twenty[1][TITLE] == ""
    assert len(rows) == 1 + 34 + 1  # the heading, each item, and one more clause of （二十）


def test_a_table_sent_back_as_it_was_changes_nothing(draft: Draft) -> None:
    assert edits_of(draft, rows_of(draft)) == []
    assert edits_of(SEED, rows_of(SEED)) == []


def test_names_typed_with_a_comma_between_are_two(draft: Draft) -> None:
    rows = rows_of(draft)
    rows[3][OTHER] = "县公安局、县市场监管局（县知识产权局、县质监所）"
    (edit,) = edits_of(draft, rows)
    changed = edited(draft, [edit]).items[2]
    assert changed.clauses[0].lead_units == ("县司法局",)
    assert changed.clauses[0].responsible_units == ("县公安局", "县市场监管局（县知识产权局、县质监所）")
    assert changed.clauses[0].collectives == ("有关部门",)


def test_everybody_typed_among_the_units_is_a_collective(draft: Draft) -> None:
    rows = rows_of(draft)
    rows[1][OTHER] = "县司法局，各乡镇、街道"
    changed = edited(draft, edits_of(draft, rows)).items[0].clauses[0]
    assert (changed.responsible_units, changed.collectives) == (("县司法局",), ("各乡镇", "街道"))


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ("2024年9月底前", "2024-09-30"),
        ("9月底", "2024-09-30"),
        ("2024-9-15", "2024-09-15"),
        ("2024-09-15 00:00:00", "2024-09-15"),
        ("长期坚持", None),
    ],
)
def test_a_date_typed_as_people_type_it_is_read_in_the_papers_year(draft: Draft, typed: str, on: str | None) -> None:
    rows = rows_of(draft)
    rows[2][DUE] = typed
    due = edited(draft, edits_of(draft, rows)).items[1].due
    assert [each.on.isoformat() if each.on else None for each in due] == [on]


def test_a_bare_number_is_the_items_own_or_is_written_as_the_paper_writes_them(draft: Draft) -> None:
    rows = rows_of(draft)
    rows[1][NUMBER], rows[2][NUMBER] = "1", "7"
    assert [edit.fields for edit in edits_of(draft, rows)] == [{"number_text": "（七）"}]


def test_a_row_taken_out_drops_its_item(draft: Draft) -> None:
    rows = rows_of(draft)
    del rows[2]
    assert edits_of(draft, rows) == [Edit("drop", "（二）")]


def test_rows_typed_anew_are_items_after_the_row_above_them(draft: Draft) -> None:
    rows = rows_of(draft)
    for at, title in ((3, "建立评价制度"), (4, "公布评价结果")):
        rows.insert(at, ["", "", title, "", "县营商办", *[""] * (len(COLUMNS) - 5)])
    longer = edited(draft, edits_of(draft, rows))
    assert [item.title for item in longer.items] == [
        "推进一网通办",
        "压缩办理时限",
        "建立评价制度",
        "公布评价结果",
        "规范涉企检查",
        "开展涉企普法",
    ]


def test_items_added_to_an_edited_draft_have_keys_of_their_own(draft: Draft) -> None:
    once = Edit("add", "（一）", {"title": "甲"})
    rows = rows_of(edited(draft, [once]))
    rows.append(["", "", "乙", *[""] * (len(COLUMNS) - 3)])
    more = edits_of(edited(draft, [once]), rows, before=1)
    assert [item.key for item in edited(draft, [once, *more]).items if item.key.startswith("+")] == ["+1", "+2"]


def test_a_row_copied_with_its_hidden_key_is_a_new_item_and_the_first_stays(draft: Draft) -> None:
    rows = rows_of(draft)
    rows.insert(2, [*rows[1]])
    rows[2][TITLE] = "推进跨省通办"
    assert [item.title for item in edited(draft, edits_of(draft, rows)).items][:2] == ["推进一网通办", "推进跨省通办"]


def test_a_row_below_without_a_title_is_one_more_clause(draft: Draft) -> None:
    rows = rows_of(draft)
    rows.insert(2, ["", "", "", "", "县财政局", *[""] * (len(COLUMNS) - 5)])
    clauses = edited(draft, edits_of(draft, rows)).items[0].clauses
    assert [each.lead_units for each in clauses] == [("县大数据局",), ("县财政局",)]


def test_columns_are_found_by_their_headings_in_any_order_and_a_title_line_above(draft: Draft) -> None:
    rows = [row[::-1] for row in rows_of(draft)]
    assert edits_of(draft, [["工作要点（请核对）"], *rows]) == []


def test_a_column_taken_out_changes_nothing(draft: Draft) -> None:
    rows = [[cell for at, cell in enumerate(row) if at not in (DUE, OTHER)] for row in rows_of(draft)]
    assert edits_of(draft, rows) == []


def test_a_table_without_the_keys_is_none_of_ours(draft: Draft) -> None:
    with pytest.raises(BadSheet) as bad:
        edits_of(draft, [row[:KEY] for row in rows_of(draft)])
    assert bad.value.slips == (RowSlip(1, "columns"),)


def test_rows_that_cannot_be_taken_are_named_and_nothing_is_taken(draft: Draft) -> None:
    rows = rows_of(draft)
    rows[1][TITLE] = ""
    rows[3][TITLE] = "长" * 201
    with pytest.raises(BadSheet) as bad:
        edits_of(draft, rows)
    assert bad.value.slips == (RowSlip(2, "title"), RowSlip(4, "title-long"))


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)


CHANGED = st.tuples(st.integers(1, 4), st.sampled_from([TEXT, LEAD, OTHER, COOP, DUE, NUMBER]), CELLS)


@given(st.lists(CHANGED, max_size=6))
def test_whatever_is_typed_a_second_sending_of_the_same_table_changes_nothing_more(
    typed: list[tuple[int, int, str]],
) -> None:
    draft = read_text(SHORT)
    rows = rows_of(draft)
    for row, column, words in typed:
        rows[row][column] = words
    edits = edits_of(draft, rows)
    once = edited(draft, edits)
    assert edits_of(once, rows_of(once), len(edits)) == []

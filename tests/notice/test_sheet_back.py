"""A table that came back is held against what was handed out: each change is taken or told, and none is made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.notice.adopting import with_units_mended
from models.notice.draft import Draft
from models.notice.editing import Edit, edited
from models.notice.read import read_text
from models.notice.sheet import COLUMNS, BadSheet, RowSlip, rows_of
from models.notice.sheet_back import Back, Untaken, brought_back
from tests.notice.seed import PAPER
from tests.notice.test_editing import PAPER as SHORT

NUMBER, SECTION, TITLE, TEXT, LEAD, OTHER, COOP, ALL, DUE, DOUBTS, KEY = range(len(COLUMNS))
DRAFT, SEED = read_text(SHORT), read_text(PAPER.read_text(encoding="utf-8"))
NOTHING = Back((), (), ())


def back(rows: list[list[str]]) -> Back:
    return brought_back(DRAFT, rows_of(DRAFT), rows)


def test_a_table_nobody_changed_changes_nothing_though_names_were_mended_before_it_was_handed_out() -> None:
    mended = with_units_mended(SEED, range(len(SEED.doubts)))
    assert rows_of(mended) != rows_of(SEED)
    assert brought_back(mended, rows_of(mended), rows_of(mended)) == NOTHING


def test_what_changed_since_stays_where_the_table_says_what_it_said() -> None:
    out = rows_of(DRAFT)
    more = Edit("add", "（一）", {"title": "新增"})
    later = edited(DRAFT, [Edit("change", "（一）", {"title": "推进一件事办"}), more])
    assert brought_back(later, out, out, 2) == NOTHING
    rows = rows_of(DRAFT)
    rows[2][TITLE] = "压缩时限"
    found = brought_back(later, out, rows, 2)
    assert found == Back((Edit("change", "（二）", {"title": "压缩时限"}),), (), ())


def test_a_cell_that_both_changed_is_told() -> None:
    later = edited(DRAFT, [Edit("change", "（一）", {"title": "推进一件事办"})])
    rows = rows_of(DRAFT)
    rows[1][TITLE] = "推进跨省通办"
    found = brought_back(later, rows_of(DRAFT), rows, 1)
    assert found == Back((Edit("change", "（一）", {"title": "推进跨省通办"}),), (), ((2, "任务"),))


def test_a_cell_of_an_item_dropped_since_is_not_taken_and_told() -> None:
    later = edited(DRAFT, [Edit("drop", "（一）")])
    rows = rows_of(DRAFT)
    rows[1][TITLE] = "推进跨省通办"
    assert brought_back(later, rows_of(DRAFT), rows, 1) == Back((), (Untaken(2, "任务", "gone"),), ())


def test_a_row_taken_out_whose_item_was_changed_since_is_told_by_its_number_in_the_table_handed_out() -> None:
    later = edited(DRAFT, [Edit("change", "（一）", {"title": "推进一件事办"})])
    rows = rows_of(DRAFT)
    del rows[1]
    assert brought_back(later, rows_of(DRAFT), rows, 1) == Back((Edit("drop", "（一）"),), (), ((2, "任务"),))


def test_words_above_the_headings_and_in_far_columns_are_told() -> None:
    rows = [["请各位核对"], *rows_of(DRAFT)]
    rows[2] += [""] * 40 + ["已核对"]
    assert back(rows) == Back((), (Untaken(1, "", "above"), Untaken(3, "", "unknown")), ())


def test_a_row_with_words_and_no_title_is_named() -> None:
    for column in (TEXT, SECTION, DUE, NUMBER):
        rows = rows_of(DRAFT)
        rows.insert(2, [""] * len(COLUMNS))
        rows[2][column] = "全年不少于2期。"
        with pytest.raises(BadSheet) as bad:
            back(rows)
        assert bad.value.slips == (RowSlip(3, "title"),)


@pytest.mark.parametrize("typed", ["13月40日", "2月30日", "2024年11月31日", "2024-13-01", "15月底前"])
def test_a_day_that_no_calendar_has_is_named(typed: str) -> None:
    rows = rows_of(DRAFT)
    rows[2][DUE] = typed
    with pytest.raises(BadSheet) as bad:
        back(rows)
    assert bad.value.slips == (RowSlip(3, "due"),)


@pytest.mark.parametrize("typed", ["2月29日", "长期坚持", "每月5日前", "3个月内", "1月-11月"])
def test_words_that_are_no_impossible_day_are_taken(typed: str) -> None:
    rows = rows_of(DRAFT)
    rows[2][DUE] = typed
    assert back(rows).edits[0].fields["due"][0]["text"] == typed


def test_rows_moved_are_told() -> None:
    rows = rows_of(DRAFT)
    rows[1], rows[2] = rows[2], rows[1]
    assert back(rows) == Back((), (Untaken(2, "", "order"),), ())


def test_a_clause_moved_with_its_row_stays_with_its_item() -> None:
    rows = rows_of(SEED)
    at = next(at for at, row in enumerate(rows) if row[KEY] == "（二十）#1")
    rows.insert(2, rows.pop(at))
    found = brought_back(SEED, rows_of(SEED), rows)
    assert (found.edits, [each.why for each in found.untaken]) == ((), ["order"])


def test_a_section_typed_into_the_row_of_a_second_clause_is_told() -> None:
    rows = rows_of(SEED)
    at = next(at for at, row in enumerate(rows) if row[KEY] == "（二十）#1")
    rows[at][SECTION] = "七、其他"
    assert brought_back(SEED, rows_of(SEED), rows) == Back((), (Untaken(at + 1, "板块", "clause"),), ())


def test_a_second_clause_that_lost_its_key_stays_with_the_item_above() -> None:
    rows = rows_of(SEED)
    next(row for row in rows if row[KEY] == "（二十）#1")[KEY] = ""
    assert brought_back(SEED, rows_of(SEED), rows) == Back((), (), ())


def test_a_heading_renamed_and_a_column_added_are_told() -> None:
    rows = [[*row, ""] for row in rows_of(DRAFT)]
    rows[0][DUE], rows[0][-1], rows[3][-1] = "时间", "备注", "请局长看"
    told = [(each.row, each.column, each.why) for each in back(rows).untaken]
    assert told[0] == (1, "完成时限", "column")
    assert (4, "备注", "unknown") in told


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)
WORDS = st.one_of(CELLS, st.sampled_from(["县财政局", "县司法局、县财政局", "9月底前", "13月40日", "、", "7", ""]))


@pytest.mark.parametrize("draft", [DRAFT, SEED], ids=["short", "seed"])
@given(data=st.data())
def test_whatever_cell_is_changed_is_taken_or_told(draft: Draft, data: st.DataObject) -> None:
    out, rows = rows_of(draft), rows_of(draft)
    row, column = data.draw(st.integers(0, len(rows) - 1)), data.draw(st.integers(0, len(COLUMNS) - 1))
    words = data.draw(WORDS)
    if column == KEY and "#" in rows[row][KEY] and not words.strip():
        return  # a second clause's row without its key still stands below its item, and is read as it was
    changed = rows[row][column].replace("\r", "").strip() != words.replace("\r", "").strip()
    rows[row][column] = words
    try:
        found = brought_back(draft, out, rows)
    except BadSheet:
        assert changed
    else:
        assert bool(found.edits or found.untaken) == changed


@given(st.integers(0, 4), st.lists(WORDS, min_size=KEY, max_size=KEY))
def test_whatever_row_is_written_anew_is_taken_or_told(after: int, cells: list[str]) -> None:
    rows = rows_of(DRAFT)
    rows.insert(after + 1, [*cells, ""])
    try:
        found = back(rows)
    except BadSheet:
        return
    assert bool(found.edits or found.untaken) == any(cell.strip() for cell in cells)

"""The table that is handed out, as a workbook and back."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from bot.papers.draft_sheet import workbook
from bot.papers.sheet_told import SheetTold
from models.notice.paper import our_sheet_of_bytes
from models.notice.read import read_text
from models.notice.sheet import COLUMNS, edits_of, rows_of
from tests.notice.seed import PAPER
from tests.notice.test_editing import PAPER as SHORT

DRAFT = read_text(SHORT)


def handed_out(rows: list[list[str]]) -> bytes:
    return workbook(SheetTold(name="核对表", notice=7, stood=[2, 1], rows=rows))


@pytest.mark.parametrize("paper", [SHORT, PAPER.read_text(encoding="utf-8")], ids=["short", "seed"])
def test_a_table_comes_back_as_it_went_out(paper: str) -> None:
    draft = read_text(paper)
    back = our_sheet_of_bytes(handed_out(rows_of(draft)))
    assert back is not None
    assert (back.notice, back.stood) == (7, [2, 1])
    assert edits_of(draft, back.rows) == []


def test_what_begins_like_a_formula_is_text() -> None:
    rows = rows_of(DRAFT)
    rows[1][2] = '=HYPERLINK("http://x","点我")'
    sheet = load_workbook(BytesIO(handed_out(rows)))["核对表"]
    assert (sheet["C2"].value, sheet["C2"].data_type) == ('=HYPERLINK("http://x","点我")', "s")


def test_the_keys_and_the_sheet_that_says_of_which_paper_are_hidden() -> None:
    book = load_workbook(BytesIO(handed_out(rows_of(DRAFT))))
    assert book["核对表"].column_dimensions["K"].hidden
    assert book["duban"].sheet_state == "veryHidden"
    assert len(COLUMNS) == 11  # A to K


def test_a_table_changed_in_an_office_program_is_read_as_it_is_shown() -> None:
    """A date typed into a cell becomes a date there; a number becomes a number."""
    book = load_workbook(BytesIO(handed_out(rows_of(DRAFT))))
    sheet = book["核对表"]
    sheet["I3"].value, sheet["I3"].number_format = date(2024, 9, 15), "yyyy/m/d"
    sheet["A3"].value = 2
    saved = BytesIO()
    book.save(saved)
    back = our_sheet_of_bytes(saved.getvalue())
    assert back is not None
    assert (back.rows[2][0], back.rows[2][8]) == ("2", "2024年9月15日")


def test_other_files_are_none_of_ours() -> None:
    book, saved = Workbook(), BytesIO()
    book.create_sheet("duban").append(["duban", "7", None, None])
    book.save(saved)
    assert our_sheet_of_bytes(saved.getvalue()) is None
    assert our_sheet_of_bytes(b"PK\x03\x04 broken") is None
    assert our_sheet_of_bytes("一、（一）".encode()) is None

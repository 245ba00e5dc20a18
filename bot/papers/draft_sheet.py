"""The table to check a draft by, as a workbook; a sheet hidden from the eye says of which paper it is."""

import io

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from bot.papers.sheet_told import SheetTold
from models.notice.sheet import MARK

_WIDTHS = (10, 22, 30, 60, 24, 28, 24, 24, 30, 36, 12)  # of the columns of models/notice/sheet.py, in characters
_HEAD = PatternFill("solid", fgColor="DDE6F0")
_ASIDE = PatternFill("solid", fgColor="F2F2F2")  # what is not read back


def workbook(told: SheetTold) -> bytes:
    """The .xlsx. Every cell is text: a name that begins with = is no formula."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = told["name"]
    for n, row in enumerate(told["rows"], start=1):
        for at, words in enumerate(row, start=1):
            cell = sheet.cell(n, at)
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", words)
            cell.data_type = "s"
            cell.quotePrefix = True
            cell.number_format = "@"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if n == 1:
                cell.font, cell.fill = Font(bold=True), _HEAD
            elif at == len(row) - 1:
                cell.fill = _ASIDE
    for at, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.column_dimensions[get_column_letter(len(_WIDTHS))].hidden = True
    sheet.freeze_panes = "D2"
    aside = book.create_sheet(MARK)
    aside.append([MARK, told["notice"], *told["stood"]])
    for row in told["rows"]:  # as they are handed out: what comes back is held against them
        aside.append([ILLEGAL_CHARACTERS_RE.sub("", words) for words in row])
    for row in aside.iter_rows(min_row=2):
        for cell in row:
            cell.data_type = "s"
    aside.sheet_state = "veryHidden"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()

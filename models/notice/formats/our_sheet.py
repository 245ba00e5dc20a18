"""A table that we handed out ourselves, as it came back: known by its hidden sheet, read cell by cell."""

from io import BytesIO
from typing import Any, NamedTuple

from openpyxl import load_workbook

from models.notice.formats.grid import MOST_COLUMNS
from models.notice.formats.package import Package
from models.notice.formats.xlsx import said
from models.notice.sheet import COLUMNS, MARK, MOST_ROWS


class SheetRead(NamedTuple):
    """Of which notice, at which state of its draft, its rows as text, and as they were handed out; see
    models/notice/sheet.py."""

    notice: int
    stood: list[int]
    rows: list[list[str]]
    out: list[list[str]]


def open_our_sheet(data: bytes) -> SheetRead | None:
    """None for a workbook that is none of ours. Raises Refusal for what is no whole workbook, and for what swells."""
    package = Package(data)
    for name in package.names:
        if name.endswith(".xml") and name.startswith("xl/"):
            package.check(name)
    book = load_workbook(BytesIO(data), read_only=True, data_only=True)
    if MARK not in book.sheetnames:
        return None
    mark: list[Any] = [cell.value for row in book[MARK].iter_rows(max_row=1, max_col=4) for cell in row]
    if len(mark) < 4 or mark[0] != MARK or not all(isinstance(each, int) for each in mark[1:]):
        return None
    shown = next((sheet for sheet in book.worksheets if sheet.title != MARK), None)
    out = [[*row, *[""] * len(COLUMNS)][: len(COLUMNS)] for row in _rows(book[MARK])[1:]]
    return SheetRead(mark[1], mark[2:], _rows(shown) if shown is not None else [], out)


def _rows(sheet: Any) -> list[list[str]]:
    sheet.reset_dimensions()
    rows = [[said(cell) for cell in row] for row in sheet.iter_rows(max_row=MOST_ROWS + 3, max_col=MOST_COLUMNS)]
    return [row[: max((at for at, cell in enumerate(row, start=1) if cell), default=0)] for row in rows]

""".xlsx → its text: each sheet that is shown, its tables as tables of tasks (tables.py)."""

import re
from datetime import date, datetime, time
from html import unescape
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries

from models.notice.formats.grid import MOST_COLUMNS, Cell, Table
from models.notice.formats.opened import Opened
from models.notice.formats.package import Package
from models.notice.formats.pictures import signs_seen
from models.notice.formats.tables import is_task_table, lines_of_table

MOST_ROWS = 5000
_FEW = 2  # letters: more are words, whatever their font
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_UNNAMED = re.compile(r"(?:sheet|工作表|表)\s*\d*", re.IGNORECASE)
_CODES = re.compile(r"&\"[^\"]*\"|&K[0-9A-Fa-f]{6}|&\d+|&[A-Za-z]")  # of type and place, in a page's head
_AROUND = re.compile(rb"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)>([^<]*)<")


def open_xlsx(data: bytes) -> Opened:
    package = Package(data)
    for name in package.names:
        if name.endswith(".xml") and name.startswith("xl/"):
            package.check(name)
    book = load_workbook(BytesIO(data), read_only=True, data_only=True)
    opened = Opened()
    for sheet in book.worksheets:
        raw = package.part(sheet._worksheet_path.lstrip("/"))
        opened.around += [_CODES.sub(" ", unescape(said.decode("utf-8", "replace"))) for said in _AROUND.findall(raw)]
        table = _table(sheet, raw)
        lines = lines_of_table(table)
        if lines and is_task_table(table) and not _UNNAMED.fullmatch(sheet.title.strip()):
            lines.insert(0, sheet.title.strip())  # no title stands over the headings
        if sheet.sheet_state == "visible":
            opened.lines += lines
        else:
            opened.around += lines
    return opened


def _table(sheet: Any, raw: bytes) -> Table:
    sheet.reset_dimensions()  # what the sheet says of its size is often wrong
    rows: Table = []
    for row in sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS):
        cells = [Cell(said(cell)) for cell in row]
        while cells and not cells[-1].text:
            cells.pop()
        rows.append(cells)
    for found in _MERGED.findall(raw):
        _spread(rows, *range_boundaries(found.decode()))
    return rows


def _spread(rows: Table, left: int, top: int, right: int, bottom: int) -> None:
    """Put what a merged cell says into every place that it covers."""
    if top > len(rows) or left > MOST_COLUMNS:
        return
    rows[top - 1] += [Cell("")] * (left - len(rows[top - 1]))
    first = rows[top - 1][left - 1]
    for y in range(top - 1, min(bottom, len(rows))):
        row = rows[y]
        row += [Cell("")] * (min(right, MOST_COLUMNS) - len(row))
        for x in range(left - 1, min(right, MOST_COLUMNS)):
            row[x] = Cell(first.text, above=y > top - 1, left=x > left - 1)


def said(cell: Any) -> str:
    """A cell's value as it is shown: dates in words, 0.95 with a format of percents as 95%."""
    value, format = cell.value, str(getattr(cell, "number_format", None) or "")
    if value is None or value is False or value is True:
        return ""
    if isinstance(value, datetime | date):
        return _day(value, format)
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, int | float):
        if "%" in format:
            return f"{_plain(round(value * 100, 4))}%"
        return _plain(value)
    if len(text := str(value)) <= _FEW and text.strip() and (font := getattr(cell, "font", None)):
        return signs_seen(text.strip(), font.name or "") or text
    return text


def _day(day: date, format: str) -> str:
    with_day = "d" in re.sub(r"\[[^\]]*\]|\"[^\"]*\"", "", format.lower())
    return f"{day.year}年{day.month}月" + (f"{day.day}日" if with_day or not format else "")


def _plain(value: int | float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(value)

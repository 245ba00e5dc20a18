"""Tables whose cells a copy parted with tabs, where each column's heading says more than text can tell: units with
marks below them, quarters and months. Others are read where the text is (models/notice/tables.py)."""

from models.notice.formats.columns import kind_of_column
from models.notice.formats.grid import Cell, Table
from models.notice.formats.matrix import matrix_in
from models.notice.formats.tables import HIGHEST_HEADING, lines_of_table, squared

_FEWEST_ROWS, _FEWEST_CELLS = 2, 3


def tables_told(lines: list[str]) -> list[str]:
    """The lines with each such table as a notice says it in words."""
    out, at = list[str](), 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].rstrip("\r\n").count("\t") >= _FEWEST_CELLS - 1:
            end += 1
        table = squared([[Cell(cell.strip()) for cell in line.split("\t")] for line in lines[at:end]])
        if end - at >= _FEWEST_ROWS and _by_columns(table):
            out += lines_of_table(table)
        else:
            out += lines[at : max(end, at + 1)]
        at = max(end, at + 1)
    return out


def _by_columns(table: Table) -> bool:
    if matrix_in(table, HIGHEST_HEADING) is not None:
        return True
    return any(kind_of_column(cell.text) == "period" for cell in table[0])

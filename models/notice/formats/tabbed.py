"""Tables whose cells a copy parted with tabs, as a sheet does, each row with all of its cells: read as a sheet's are.

Those in which a row has fewer or more cells than the headings are read where the text is (models/notice/tables.py).
"""

from itertools import takewhile

from models.notice.column_heads import kind_of_column, kinds_of_columns
from models.notice.formats.columns import is_heading_row
from models.notice.formats.grid import Cell, Table
from models.notice.formats.matrix import matrix_in
from models.notice.formats.tables import HIGHEST_HEADING, lines_of_table, squared

_FEWEST_ROWS, _FEWEST_CELLS = 2, 3
_A_FEW = 20  # lines behind a table: the rest of a broken cell, and the next row


def tables_told(lines: list[str]) -> list[str]:
    """The lines with each such table as a notice says it in words."""
    out, at = list[str](), 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].rstrip("\r\n").count("\t") >= _FEWEST_CELLS - 1:
            end += 1
        table = squared([[Cell(cell.strip()) for cell in line.split("\t")] for line in lines[at:end]])
        if end - at >= _FEWEST_ROWS and (_by_columns(table) or _is_whole(lines[at:end], lines[end : end + _A_FEW])):
            out += lines_of_table(table)
        else:
            out += lines[at : max(end, at + 1)]
        at = max(end, at + 1)
    return out


def _is_whole(lines: list[str], behind: list[str]) -> bool:
    """Whether the headings stand first and no row is broken; none is where no more cells follow a line without."""
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines]
    return (
        is_heading_row(kinds_of_columns(rows[0]), rows[0])
        and all(len(row) == len(rows[0]) for row in rows)
        and not any("\t" in line for line in takewhile(str.strip, behind))
    )


def _by_columns(table: Table) -> bool:
    if matrix_in(table, HIGHEST_HEADING) is not None:
        return True
    return any(kind_of_column(cell.text) == "period" for cell in table[0])

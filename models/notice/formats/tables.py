"""Tables → lines. A task table becomes what a notice says in words: each row an item with its clause in a bracket.

  序号 | 重点任务 | 牵头单位 | 完成时限      1.深化“一网通办”。（牵头单位：市政务服务局；完成时限：6月底前）

What a merged cell says holds for each row that it covers; what stands beside several items is the heading over them.
Any other table is laid down row by row.
"""

import re

from models.notice.column_heads import LONGEST_HEADING, kind_of_column, kinds_of_columns
from models.notice.formats.columns import MARKED, Columns, is_heading_row
from models.notice.formats.forms import lines_of_form
from models.notice.formats.grid import Cell, Row, Table
from models.notice.formats.matrix import line_of_signs, matrix_in
from models.notice.formats.rows import lines_of_rows

HIGHEST_HEADING = 12  # rows: titles, units of measure and dates may stand over the headings
_ANNEX = re.compile(r"附\s*[件表]\s*\d{0,3}\s*[:：]?")  # of a table that is the whole paper it says nothing
_WIDE = 80  # characters: a cell of more holds prose, and its table is there for the look of the page


def lines_of_table(table: Table) -> list[str]:
    """The table's lines, each a line of the paper."""
    table = squared([row for row in table if any(cell.text.strip() for cell in row)])
    found = _headings(table)
    if found is None:
        return lines_of_form(table) or [line for row in table for line in _laid_down(row)]
    first, height, columns = found
    lines = [line for row in table[:first] for line in _laid_down(row) if not _ANNEX.fullmatch(line.strip())]
    rows = [row for row in table[first + height :] if not _again(row, columns)]
    signs = line_of_signs(table, rows, columns) if columns.of(MARKED) else []
    return lines + columns.notes + signs + lines_of_rows(rows, columns)


def is_task_table(table: Table) -> bool:
    """Whether it begins with the headings of tasks, with no title over them."""
    found = _headings(squared([row for row in table if any(cell.text.strip() for cell in row)]))
    return found is not None and found[0] == 0


def number_column(table: Table) -> int | None:
    """The place of the column that numbers the tasks; None where there is none, or no table of tasks."""
    found = _headings(squared(table))
    return found[2].number if found else None


def squared(table: Table) -> Table:
    """Every row as long as the longest: empty cells at a row's end are not always there."""
    width = max((len(row) for row in table), default=0)
    return [row + [Cell("")] * (width - len(row)) for row in table]


def _headings(table: Table) -> tuple[int, int, Columns] | None:
    """Where the row of headings stands, how many rows it has, and what they say; None for no task table."""
    if matrix := matrix_in(table, HIGHEST_HEADING):
        return matrix
    for at, row in enumerate(table[:HIGHEST_HEADING]):
        words = [cell.text for cell in row]
        if len({word.strip() for word in words} - {""}) < 2:
            continue
        for height in (2, 1):
            if height == 2 and (at + 1 >= len(table) or not _goes_on(row, table[at + 1])):
                continue
            said = words if height == 1 else [_joined(*both) for both in zip(row, table[at + 1], strict=True)]
            kinds = kinds_of_columns(said)
            if is_heading_row(kinds, said):
                return at, height, Columns(kinds, said)
    return None


def _goes_on(row: Row, below: Row) -> bool:
    """A second row of headings: under 责任分工 stand 牵头单位 and 配合单位; others are merged downwards."""
    parted = [n for n, cell in enumerate(row) if cell.left or (n + 1 < len(row) and row[n + 1].left)]
    own = [cell.text for n, cell in enumerate(below) if cell.text.strip() and not cell.above]
    return (
        bool(parted)
        and bool(own)
        and all(len(text) <= LONGEST_HEADING for text in own)
        and all(kind_of_column(text) for text in own)
    )


def _joined(above: Cell, below: Cell) -> str:
    """The lower heading where it says what the column is, else the upper one."""
    lower = below.text if not below.above else ""
    return lower if kind_of_column(lower) else above.text


def _again(row: Row, columns: Columns) -> bool:
    """The headings once more, at the top of a page."""
    said = [cell.text for cell in row]
    if columns.heads:
        return ["".join(words.split()) for words in said] in columns.heads
    return said == columns.said or is_heading_row([kind_of_column(words) for words in said], said)


def _laid_down(row: Row) -> list[str]:
    """A row of no task table: cells of prose line by line, short ones side by side."""
    cells = [cell.text.strip() for cell in row if cell.text.strip() and not cell.above and not cell.left]
    if len(cells) < 2 or any(len(cell) > _WIDE or cell.count("\n") > 2 for cell in cells):
        return [line for cell in cells for line in cell.split("\n")]
    return ["　".join(" ".join(cell.split("\n")) for cell in cells)]

"""A table that is a form, labels beside what is filled in (主办单位 | 县住建局 | 协办单位 | …) → a line for each."""

import re

from models.notice.column_heads import WHO, kind_of_column
from models.notice.formats.grid import Row, Table
from models.notice.formats.sayings import names_of, one_line

_LABEL = re.compile(r"[\u4e00-\u9fff、/]{2,10}")
_FEWEST = 3  # labels


def lines_of_form(table: Table) -> list[str]:
    """None at all for a table that is no form for a task: who is to do it is a label in it, and what."""
    rows = [_cells(row) for row in table]
    pairs = [pair for row in rows if len(row) > 1 for pair in _pairs(row)]
    kinds = [kind_of_column(label) for label, _ in pairs]
    told = len(pairs) >= _FEWEST and any(kind in WHO for kind in kinds) and {"title", "body"} & set(kinds)
    if not told or not all(_LABEL.fullmatch(label) for label, _ in pairs):
        return []
    lines = []
    for row in rows:
        lines += [_line(*pair) for pair in _pairs(row) if pair[1]] if len(row) > 1 else row[:1]
    return lines


def _cells(row: Row) -> list[str]:
    cells = [one_line(cell.text) if n % 2 else "".join(cell.text.split()) for n, cell in enumerate(_own(row))]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _own(row: Row) -> Row:
    return [cell for cell in row if not cell.left and not cell.above]


def _pairs(row: list[str]) -> list[tuple[str, str]]:
    row = row + [""] * (len(row) % 2)
    return list(zip(row[::2], row[1::2], strict=True))


def _line(label: str, words: str) -> str:
    return f"{label}：{names_of(words) if kind_of_column(label) in WHO else words}"

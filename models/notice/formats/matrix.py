"""A task table with a column for each unit: which columns those are, and what a mark in one of them says.

  序号 | 工作任务 |   责任单位    |        1.开展培训。（责任单位：★市司法局、○市财政局）
       |         | 市司法局 | 市财政局 |
   1   | 开展培训 |    ★    |    ○    |

What the signs mean is read where the paper's whole text is (models/notice/signs.py); words in a cell (牵头, 配合) and
a heading over the units' names (牵头单位) say it themselves.
"""

import re

from models.notice.column_heads import LONGEST_HEADING, WHO, WORDS, kind_of_column, kinds_of_columns
from models.notice.departments import essence
from models.notice.formats.cell_marks import WORDS_SAID, is_nothing, mark_in, marks_of
from models.notice.formats.columns import MARKED, Columns
from models.notice.formats.grid import Row, Table
from models.notice.lines import plain
from models.notice.signs import COOPERATING, LEAD, legend_in, line_of, merged
from models.notice.units import is_collective, is_unit

_FEWEST_UNITS = 2
_HIGHEST_HEAD = 3
_MARKS = 0.6  # of the cells below units' names that say anything
_BOTH = re.compile(r"(?:牵头|主办|主责).*(?:配合|协办|协助|参与)|(?:配合|协办|协助|参与).*(?:牵头|主办|主责)")
_SUM = re.compile(r"[合总小共]计(?:[:：(（\d].*)?")


def matrix_in(table: Table, highest: int) -> tuple[int, int, Columns] | None:
    """Where the headings begin, how many rows they have, and the columns; None for a table without marks."""
    for at in range(min(highest, len(table))):
        units = {n for n, cell in enumerate(table[at]) if not cell.above and _is_name(cell.text)}
        if len(units) < _FEWEST_UNITS or _has_names_below(table, at, units):
            continue
        for height in range(1, min(_HIGHEST_HEAD, at + 1) + 1):
            said = _said(table[at - height + 1 : at + 1])
            kinds = kinds_of_columns(["" if n in units else words for n, words in enumerate(said)])
            if any(kind in WORDS for kind in kinds):
                first = _first(table, at - height + 1, units)
                if found := _columns(table, first, at, units, kinds, said):
                    return found
                break
    return None


def _has_names_below(table: Table, at: int, units: set[int]) -> bool:
    """县直部门, 乡镇街道 over the units' own names."""
    below = table[at + 1] if at + 1 < len(table) else []
    return sum(not below[n].above and _is_name(below[n].text) for n in units if below) >= _FEWEST_UNITS


def _is_name(heading: str) -> bool:
    words = plain(name_of(heading))
    if not words or len(words) > LONGEST_HEADING or kind_of_column(words) is not None:
        return False
    names = words.split("、")
    return all(is_unit(name) or is_collective(name) or essence(f"{name}局") is not None for name in names)


def name_of(heading: str) -> str:
    """A unit's name as one line, also where it stands upright; several names parted by 、"""
    lines = ["".join(line.split()) for line in heading.split("\n")]
    lines = [line for line in lines if line]
    if len(lines) > 1 and all(is_unit(plain(line)) or is_collective(plain(line)) for line in lines):
        return "、".join(lines)
    return "".join(lines)


def _said(head: Table) -> list[str]:
    """The lowest words of each column."""
    return [next((cell.text for cell in reversed(column) if cell.said), "") for column in zip(*head, strict=True)]


def _first(table: Table, first: int, units: set[int]) -> int:
    """The first row of headings: what is merged downwards begins higher, and 责任单位 stands over the names."""
    while first > 0:
        above = table[first - 1]
        alone = len({cell.said for cell in above if cell.said}) == 1 and above[0].said  # a title over all
        if not any(cell.above for cell in table[first]) and (alone or not any(_is_who(above[n].text) for n in units)):
            break
        first -= 1
    return first


def _is_who(heading: str) -> bool:
    return kind_of_column(heading) in WHO


def _columns(
    table: Table, first: int, last: int, units: set[int], kinds: list[str | None], said: list[str]
) -> tuple[int, int, Columns] | None:
    head, rows = table[first : last + 1], table[last + 1 :]
    heads = [["".join(cell.text.split()) for cell in row] for row in head]
    rows = [row for row in rows if ["".join(cell.text.split()) for cell in row] not in heads and not _is_one(row)]
    for n, kind in enumerate(kinds):
        if kind is None and n not in units and said[n].strip() and _is_among(n, units, head) and _has_marks(rows, n):
            units = units | {n}
    cells = [cell for row in rows if not _is_sum(row) for n in units if not is_nothing(cell := row[n].text)]
    if not cells or sum(mark_in(cell) is not None for cell in cells) < _MARKS * len(cells):
        return None
    for n, words in enumerate(said):
        if kinds[n] is None and _SUM.fullmatch("".join(words.split())):
            kinds[n] = "done"
    for n in units:
        kinds[n] = MARKED
    columns = Columns(
        kinds,
        [name_of(words) if n in units else words for n, words in enumerate(said)],
        heads,
        _roles_over(head, units, rows),
    )
    return first, last + 1 - first, columns


def _is_one(row: Row) -> bool:
    """One cell over all: a heading, or a note."""
    return sum(bool(cell.said) and not cell.left for cell in row) <= 1


def _is_sum(row: Row) -> bool:
    said = next((cell.text for cell in row if cell.said), "")
    return bool(_SUM.fullmatch("".join(said.split())))


def _is_among(n: int, units: set[int], head: Table) -> bool:
    return min(units) < n < max(units) or any(_is_who(row[n].text) for row in head[:-1])


def _has_marks(rows: list[Row], n: int) -> bool:
    said = [row[n].text for row in rows if not is_nothing(row[n].text) and not _is_sum(row)]
    return bool(said) and all(mark_in(words) is not None for words in said)


def _roles_over(head: Table, units: set[int], rows: list[Row]) -> dict[int, str]:
    """牵头单位 or 配合单位 over units' names, where one sign stands below each; 责任单位 leaves it to the signs."""
    over = {n: role for n in units if (role := _role_over(head, n))}
    signs = {
        role: {sign for n, of in over.items() if of == role for row in rows for sign in _signs(row[n].text)}
        for role in over.values()
    }
    return {n: role for n, role in over.items() if len(signs[role]) <= 1}


def _signs(words: str) -> tuple[str, ...]:
    mark = mark_in(words)
    return mark.signs if mark else ()


def _role_over(head: Table, n: int) -> str | None:
    for row in reversed(head[:-1]):
        words = re.sub(r"[（(][^（）()]*[）)]", "", row[n].text)
        kind = kind_of_column(words)
        if kind in (LEAD, COOPERATING) and not _BOTH.search(words):
            return kind
    return None


def line_of_signs(table: Table, rows: list[Row], columns: Columns) -> list[str]:
    """The line over the rows that lists the table's signs, with what the table itself says of them; none without."""
    tasks = [row for row in rows if not _is_one(row) and not _is_sum(row)]
    signs = list(dict.fromkeys(sign for row in tasks for _, mark in marks_of(row, columns) for sign in mark.signs))
    if not signs:
        return []
    words = dict.fromkeys(cell.text for row in table if _is_one(row) for cell in row)
    words |= dict.fromkeys(text for row in columns.heads for text in row)
    legends = [WORDS_SAID]
    legends += [found.meaning for text in words for line in text.split("\n") if (found := legend_in(plain(line)))]
    return [line_of(signs, merged(legends))]

"""Cells that stand one after another → rows: which column each is of, though some are missing and some are broken.

The likeliest way through the columns is taken (Viterbi): a cell stands in the next column, or goes on in the same one
where a cell was broken, or begins a new row; what each column looks like decides.
"""

import re
from dataclasses import dataclass

from models.notice.columns import COOPERATING, LEAD, NUMBER, RESPONSIBLE, SECTION, TASK, WHO, fits
from models.notice.lines import Line
from models.notice.marks import Rank, mark_of
from models.notice.units import is_unit, level_of
from models.notice.vocabulary import Vocabulary

_BROKEN = -1.2  # a cell that goes on on the next line
_ASIDE = 0.5  # a heading alone in its row
_MISSED = {NUMBER: -3.0, TASK: -6.0, SECTION: -0.2, LEAD: -1.5, RESPONSIBLE: -1.0, COOPERATING: -0.8}
_MISSED_OTHER = -0.5
_ONE_OF_SEVERAL = -1.0


@dataclass(frozen=True)
class Cell:
    text: str
    line: Line


@dataclass
class Row:
    """A row's cells, one a column ("" where none is), or what stands alone between rows."""

    cells: list[Cell]
    aside: Cell | None = None


def rows_of(cells: list[Cell], kinds: list[str], known: Vocabulary) -> list[Row]:
    if not cells:
        return []
    width = len(kinds)
    several = kinds.count(TASK) > 1  # a heading over several rows (重点任务) beside what each is to do
    missed = [_ONE_OF_SEVERAL if several and kind == TASK else _MISSED.get(kind, _MISSED_OTHER) for kind in kinds]
    before = [sum(missed[:c]) for c in range(width + 1)]
    best: list[float] = [before[c] if c < width else 0.0 for c in range(width)] + [_ASIDE]
    ways: list[list[tuple[int, bool]]] = []  # per cell and column: the column before, and whether a row begins
    for n, cell in enumerate(cells):
        score = [fits(kind, cell.text, known) for kind in kinds] + [_fits_aside(cell, kinds)]
        if n == 0:
            best = [best[c] + score[c] for c in range(width + 1)]
            ways.append([(-1, True)] * (width + 1))
            continue
        now, way = [], []
        for c in range(width + 1):
            gain, came = max((best[b] + _step(b, c, width, before, kinds, cells[n - 1]), b) for b in range(width + 1))
            now.append(gain + score[c])
            way.append((came, c == width or came == width or c < came))
        best = now
        ways.append(way)
    return _followed(cells, kinds, best, ways)


def _step(came: int, to: int, width: int, before: list[float], kinds: list[str], last: Cell) -> float:
    """From column `came` to column `to` (`width`: aside, between rows)."""
    if came == width:
        return before[to] if to < width else -1.0
    if to == came:
        return _BROKEN if kinds[came] != NUMBER else -9.0
    if to == width:
        return before[width] - before[came + 1]
    if to > came:
        return before[to] - before[came + 1]
    return before[width] - before[came + 1] + before[to]


def _fits_aside(cell: Cell, kinds: list[str]) -> float:
    mark = mark_of(cell.line.plain)
    heading = len(cell.text) <= 40 and not cell.text.endswith(("。", "；"))
    if mark and mark.rank <= Rank.ITEM and heading:
        return _ASIDE + 3.0
    return -3.0 if not heading else -1.0


def _followed(cells: list[Cell], kinds: list[str], best: list[float], ways: list[list[tuple[int, bool]]]) -> list[Row]:
    at = max(range(len(best)), key=lambda c: best[c])
    path: list[tuple[int, bool]] = []
    for way in reversed(ways):
        came, begins = way[at]
        path.append((at, begins))
        at = came
    rows: list[Row] = []
    for cell, (column, begins) in zip(cells, reversed(path), strict=True):
        if column == len(kinds):
            rows.append(Row([], cell))
            continue
        if begins or not rows or rows[-1].aside:
            rows.append(Row([Cell("", cell.line)] * len(kinds)))
        stands = rows[-1].cells[column]
        between = "、" if kinds[column] in WHO and _are_two(stands.text, cell.text) else ""
        rows[-1].cells[column] = Cell(stands.text + between + cell.text, stands.line if stands.text else cell.line)
    return rows


def _are_two(above: str, below: str) -> bool:
    """Whether two lines of a cell are two names, and none that was broken: 县水务局 / 县住建局."""
    last = re.split("[、，；,;]", above)[-1].strip()
    first = re.split("[、，；,;]", below)[0].strip()
    return is_unit(last) and is_unit(first) and last[0] == first[0] and level_of(last) is not None

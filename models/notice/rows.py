"""Rows of a task table → lines of an outline: the task with its number, then 牵头单位：…, 责任单位：…, 完成时限：…"""

import re
from itertools import pairwise

from models.notice.cells import Cell, rows_of
from models.notice.columns import LABELS, NUMBER, SECTION, TASK, TIME, WHO, says_nothing
from models.notice.lines import Line, plain
from models.notice.marks import Mark, Rank, mark_of
from models.notice.vocabulary import Vocabulary
from models.rules.numerals import value_of

_SUM = re.compile(r"合\s*计|总\s*计|小\s*计|共\s*计")


class Writer:
    """Rows → lines of an outline, once all of them are in."""

    def __init__(self, kinds: list[str], labels: list[str], lines: list[Line]) -> None:
        self.kinds = kinds
        self.labels = labels  # before words of columns that are told under their heads (目标值：8%)
        self.lines = lines
        self.rows = self.sections = self.below = 0
        self.section = ""
        self._taken: list[list[Cell] | Line] = []  # rows, and what stands alone between them

    def flow(self, cells: list[Cell]) -> None:
        """Rows out of cells that stand one after another, of which some may be missing or broken."""
        self._taken += [row.aside.line if row.aside else row.cells for row in rows_of(cells, self.kinds, Vocabulary())]

    def row(self, cells: list[Cell]) -> None:
        self._taken.append(cells)

    def aside(self, line: Line) -> None:
        self._taken.append(line)

    @property
    def has_rows(self) -> bool:
        return any(isinstance(each, list) for each in self._taken)

    def close(self) -> None:
        over = self._spanning([each for each in self._taken if isinstance(each, list)])
        for each in self._taken:
            if isinstance(each, Line):
                self._section(each.text, each)
            else:
                self._row(each, over)

    def _spanning(self, rows: list[list[Cell]]) -> set[int]:
        """The columns of tasks whose cells stand over several rows (做好规划公开) beside what each is to do, or have no
        number where those have: headings, and no tasks of their own."""
        *over, last = [n for n, kind in enumerate(self.kinds) if kind == TASK] or [0]
        own = [row for row in rows if not says_nothing(row[last].text) and self._begins(row)]
        counted = NUMBER not in self.kinds and len(own) > 1 and all(mark_of(plain(row[last].text)) for row in own)
        return {
            n
            for n in over
            if any(_stands_over(above[n], below[n]) for above, below in pairwise(own) if above[last] != below[last])
            or (counted and not any(mark_of(plain(row[n].text)) for row in own))
        }

    def _begins(self, row: list[Cell]) -> bool:
        """Whether the row is a task of its own: with a number where rows have one, and somebody to do it."""
        filled = {kind for kind, cell in zip(self.kinds, row, strict=True) if not says_nothing(cell.text)}
        return (NUMBER not in self.kinds or NUMBER in filled) and any(kind in WHO for kind in filled)

    def _section(self, words: str, line: Line) -> None:
        if words == self.section:
            return
        self.section = words
        self.sections += 1
        mark = mark_of(plain(words))
        length = mark.length if mark else 0
        value = mark.value if mark and mark.value else self.sections
        dress = None if mark and mark.rank == Rank.SECTION else words[:length].strip()
        self._line(words, line, Mark(Rank.SECTION, value, length, dress=dress))

    def _row(self, cells: list[Cell], over: set[int]) -> None:
        kinds = list(self.kinds)
        said = {n for n, kind in enumerate(kinds) if kind == TASK and not says_nothing(cells[n].text)}
        if said - over:
            kinds = [SECTION if n in over else kind for n, kind in enumerate(kinds)]
        by_kind = [(kind, cell) for kind, cell in zip(kinds, cells, strict=True) if not says_nothing(cell.text)]
        filled = [kind for kind, _ in by_kind]
        if not filled:
            return
        if len(filled) == 1 or len({cell.text for _, cell in by_kind}) == 1:
            cell = by_kind[0][1]
            if filled[0] not in WHO and filled[0] != TIME:
                self._section(cell.text, cell.line)
                return
        for kind, cell in by_kind:
            if kind == SECTION:
                self._section(cell.text, cell.line)
        tasks = [cell for kind, cell in by_kind if kind == TASK]
        if any(_SUM.fullmatch(plain(cell.text).strip()) for _, cell in by_kind[:2]):
            return
        number = next((cell for kind, cell in by_kind if kind == NUMBER), None)
        if not tasks:
            return
        more = [
            Cell(label + cell.text, cell.line)
            for label, cell in zip(self.labels, cells, strict=True)
            if label and not says_nothing(cell.text) and re.search(r"\w", cell.text)
        ]
        self._task(tasks + more, number, by_kind)

    def _task(self, tasks: list[Cell], number: Cell | None, by_kind: list[tuple[str, Cell]]) -> None:
        """The task's lines; `tasks` are its title, what else is to be done, and what stands under heads of its own."""
        said = any(kind in WHO for kind, _ in by_kind)
        first, length, value, dress = tasks[0], 0, None, ""
        if number is not None:
            value = value_of(re.sub(r"[\s()\[\].、]", "", plain(number.text)))
            dress = f"{value}." if value else ""
        elif mark := mark_of(plain(first.text)):
            length, value, dress = mark.length, mark.value, first.text[: mark.length].strip()
        goes_on = number is None and NUMBER in self.kinds and self.rows > 0
        if goes_on and not said:
            for cell in tasks:
                self._line(cell.text, cell.line)
            for kind, cell in by_kind:
                if kind == TIME:  # who does it stands in the row above, by when in each
                    self._line(LABELS[TIME] + cell.text, cell.line)
            return
        self.below = self.below + 1 if goes_on else 0
        self.rows += not goes_on
        rank, place = (Rank.SUBPOINT, self.below) if goes_on else (Rank.POINT, value or self.rows)
        self._line(first.text, first.line, Mark(rank, place, length, dress=dress))
        for cell in tasks[1:]:
            self._line(cell.text, cell.line)
        for kind, cell in by_kind:
            if kind in LABELS:
                self._line(LABELS[kind] + cell.text, cell.line)

    def _line(self, words: str, of: Line, mark: Mark | None = None) -> None:
        self.lines.append(Line(of.number, words, plain(words), indented=True, tabular=True, mark=mark))


def _stands_over(above: Cell, below: Cell) -> bool:
    """Whether a cell goes for the row below it, too: said again there, or left empty."""
    return not says_nothing(above.text) and (says_nothing(below.text) or below.text == above.text)

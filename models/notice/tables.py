"""A table of tasks that a copy flattened into text: one cell a line, or cells between tabs, | or blanks.

Its head (序号, 重点任务, 牵头单位, …) is recognised by its words; each row becomes lines as an outline has them: the
task with its number, then 牵头单位：…, 责任单位：…, 完成时限：…, each with the number of its cell's line.
"""

import re
from dataclasses import dataclass, field

from models.notice.cells import Cell, rows_of
from models.notice.columns import (
    LABELS,
    LONGEST_HEAD,
    NUMBER,
    SECTION,
    TASK,
    TIME,
    WHO,
    is_table_head,
    kind_of_head,
    says_nothing,
)
from models.notice.lines import Line, plain
from models.notice.marks import Mark, Rank, mark_of
from models.notice.vocabulary import Vocabulary
from models.rules.numerals import value_of

_TABS = re.compile(r"[\t|｜]")
_GAPS = re.compile(r"\t|[|｜]| {2,}|\u3000+")
_BLANKS = re.compile(r"\s+")
_RULE = re.compile(r"[\s|:+=—-]+")
_ENDS = re.compile(r"附件\s*[\d一二三四五六七八九十]?\s*[:]?.{0,40}|(?:备注|注|说明)\s*[:].*|填表.{0,40}")
_MOST_HEADS = 12
_LONGEST_WRAPPED = 3


@dataclass
class _Head:
    """A head found at a line: its columns, how its cells are parted (None: one a line), how many lines it takes."""

    kinds: list[str]
    parted: re.Pattern[str] | None
    lines: int


@dataclass
class Tables:
    lines: list[Line] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)  # the lines on which tables begin


def unfolded(lines: list[Line], raws: list[str]) -> Tables:
    """The lines with every table's rows as lines of an outline; `raws` are the text's lines as they stand."""
    found = Tables()
    at = 0
    while at < len(lines):
        head = _head_at(lines, raws, at)
        if head is None:
            found.lines.append(lines[at])
            at += 1
            continue
        found.starts.append(lines[at].number)
        at = _read(lines, raws, at + head.lines, head, found)
    return found


def _head_at(lines: list[Line], raws: list[str], at: int) -> _Head | None:
    if len(lines[at].plain) > _MOST_HEADS * LONGEST_HEAD:
        return None
    for parted in (_TABS, _GAPS, _BLANKS):
        cells = [cell for cell in parted.split(lines[at].text.strip("|｜ ")) if cell.strip()]
        kinds = [kind_of_head(cell) for cell in cells]
        if is_table_head(kinds):
            return _Head([kind or "other" for kind in kinds], parted, 1)
    return _head_on_lines(lines, at)


def _head_on_lines(lines: list[Line], at: int) -> _Head | None:
    """序号 / 工作任务 / 牵头单位 / …, each on a line; a long one may be broken (牵头 / 单位)."""
    kinds: list[str] = []
    begin = at
    while at < len(lines) and len(kinds) < _MOST_HEADS:
        taken = next(
            (
                (n, kind)
                for n in range(_LONGEST_WRAPPED, 0, -1)
                if at + n <= len(lines)
                and (kind := kind_of_head("".join(line.text for line in lines[at : at + n])))
                and (n == 1 or not all(kind_of_head(line.text) for line in lines[at : at + n]))
            ),
            None,
        )
        if taken is None:
            break
        at += taken[0]
        kinds.append(taken[1])
    return _Head(kinds, None, at - begin) if is_table_head(kinds) else None


def _read(lines: list[Line], raws: list[str], at: int, head: _Head, found: Tables) -> int:
    """The rows from line `at` on, into `found`; returns where the table ends."""
    writer = _Writer(head.kinds, found.lines)
    cells: list[Cell] = []
    while at < len(lines):
        line = lines[at]
        again = _head_at(lines, raws, at)
        if again and again.kinds == head.kinds:
            at += again.lines
            continue
        if again or _ENDS.fullmatch(line.plain):
            break
        if head.parted is None:
            cells.append(Cell(line.text, line))
        elif not _RULE.fullmatch(line.plain):
            exact = _exact(raws[line.number - 1], line, head)
            if exact:
                writer.flow(cells)
                cells = []
                writer.row(exact)
            elif head.parted is _TABS and not _TABS.search(line.text):
                if not _goes_on(line, writer):
                    break
                writer.aside(line)
            else:
                cells += [Cell(words, line) for words in head.parted.split(line.text) if words.strip()]
        at += 1
    writer.flow(cells)
    return at


def _exact(raw: str, line: Line, head: _Head) -> list[Cell] | None:
    """The cells of a line that tabs or | part into as many as there are columns, empty ones kept."""
    if not _TABS.search(raw):
        return None
    words = raw.strip(" \r\n\u3000")
    if words[:1] in "|｜" and words[-1:] in "|｜":
        words = words[1:-1]
    cells = [cell.strip() for cell in _TABS.split(words)]
    if len(cells) < len(head.kinds):
        cells += [""] * (len(head.kinds) - len(cells))
    return [Cell(cell, line) for cell in cells] if len(cells) == len(head.kinds) else None


def _goes_on(line: Line, writer: "_Writer") -> bool:
    """Whether a line without cells among rows is of the table: a section's heading, or the rest of a broken cell."""
    mark = mark_of(line.plain)
    return len(line.plain) <= 40 and not re.search(r"[。:]$", line.plain) and (writer.rows > 0 or mark is not None)


class _Writer:
    """Rows → lines of an outline."""

    def __init__(self, kinds: list[str], lines: list[Line]) -> None:
        self.kinds = kinds
        self.lines = lines
        self.rows = self.sections = self.below = 0
        self.section = ""

    def flow(self, cells: list[Cell]) -> None:
        """Rows out of cells that stand one after another, of which some may be missing or broken."""
        for row in rows_of(cells, self.kinds, Vocabulary()):
            if row.aside:
                self.aside(row.aside.line)
            else:
                self.row(row.cells)

    def aside(self, line: Line) -> None:
        self._section(line.text, line)

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

    def row(self, cells: list[Cell]) -> None:
        by_kind = [(kind, cell) for kind, cell in zip(self.kinds, cells, strict=True) if not says_nothing(cell.text)]
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
        number = next((cell for kind, cell in by_kind if kind == NUMBER), None)
        if not tasks:
            return
        self._task(tasks, number, by_kind)

    def _task(self, tasks: list[Cell], number: Cell | None, by_kind: list[tuple[str, Cell]]) -> None:
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

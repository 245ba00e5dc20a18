"""A table of tasks that a copy flattened into text: one cell a line, or cells between tabs, | or blanks.

Its head (序号, 重点任务, 牵头单位, …) is recognised by its words; each row becomes lines as an outline has them: the
task with its number, then 牵头单位：…, 责任单位：…, 完成时限：…, each with the number of its cell's line.
"""

import re
from dataclasses import dataclass, field

from models.notice.cells import Cell
from models.notice.column_heads import kind_of_column
from models.notice.columns import LONGEST_HEAD, NUMBER, OTHER, TARGET, is_table_head, kind_of_head, kinds_of_heads
from models.notice.lines import Line
from models.notice.marks import mark_of
from models.notice.rows import Writer

_TABS = re.compile(r"[\t|｜]")
_GAPS = re.compile(r"\t|[|｜]| {2,}|\u3000+")
_BLANKS = re.compile(r"\s+")
_RULE = re.compile(r"[\s|:+=—-]+")
_ENDS = re.compile(r"附件\s*[\d一二三四五六七八九十]?\s*[:]?.{0,40}|(?:备注|注|说明)\s*[:].*|填表.{0,40}")
_MOST_HEADS = 12
_LONGEST_WRAPPED = 3
_LONGEST_HALF = 2  # characters: 工作 over 任务 is half a head
_HAN = re.compile(r"[\u4e00-\u9fff、/()]+")


@dataclass
class _Head:
    """A head found at a line: its columns, how its cells are parted (None: one a line), how many lines it takes."""

    kinds: list[str]
    said: list[str]
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
        cells = _spaced([cell for cell in parted.split(lines[at].text.strip("|｜ ")) if cell.strip()])
        kinds = kinds_of_heads(cells)
        if is_table_head(kinds, exact=parted is _TABS):
            return _Head([kind or OTHER for kind in kinds], cells, parted, 1)
    return _head_on_lines(lines, at)


def _spaced(cells: list[str]) -> list[str]:
    """工 作 任 务: letters that stand apart are one head."""
    told: list[str] = []
    letters = False
    for cell in cells:
        single = len(cell.strip()) == 1
        if single and letters:
            told[-1] += cell
        else:
            told.append(cell)
        letters = single
    return told


def _letters_rejoined(cells: list[str]) -> list[str]:
    """加强水资源保 / 护: one letter alone is the end of the cell before, and none of its own."""
    told: list[str] = []
    for cell in cells:
        if told and re.fullmatch(r"[\u4e00-\u9fff]", cell.strip()):
            told[-1] += cell
        else:
            told.append(cell)
    return told


def _head_on_lines(lines: list[Line], at: int) -> _Head | None:
    """序号 / 工作任务 / 牵头单位 / …, each on a line; a long one may be broken (牵头 / 单位)."""
    said: list[str] = []
    begin = at
    while at < len(lines) and len(said) < _MOST_HEADS:
        taken = next((n for n in range(_LONGEST_WRAPPED, 0, -1) if _is_head(lines[at : at + n], n)), None)
        if taken is None:
            break
        said.append("".join(line.text for line in lines[at : at + taken]))
        at += taken
    kinds = kinds_of_heads(said)
    return _Head([kind or OTHER for kind in kinds], said, None, at - begin) if is_table_head(kinds) else None


def _is_head(lines: list[Line], many: int) -> bool:
    """Whether so many lines are one head. 责任单位 is one by itself, and what stands beside it the next, or a cell."""
    if len(lines) < many or not kind_of_head("".join(line.text for line in lines)):
        return False
    if many == 1:
        return True
    words = [re.sub(r"\s", "", line.plain) for line in lines]
    before = ["".join(words[:n]) for n in range(1, many)]
    return (
        all(_HAN.fullmatch(each) for each in words)
        and not any(_is_whole(each) for each in words[1:])
        and not any(
            _is_whole(each) and below[0] not in "及和与、/(" for each, below in zip(before, words[1:], strict=True)
        )
    )


def _is_whole(words: str) -> bool:
    return (len(words) > _LONGEST_HALF or kind_of_head(words) == NUMBER) and kind_of_head(words) is not None


def _labels(head: _Head) -> list[str]:
    """What is written before the words of columns that are told with a task, under their heads; "" for others.

    How a task goes (进展情况) is none of it.
    """
    return [
        f"{''.join(said.split())}：" if kind in (TARGET, OTHER) and kind_of_column(said) != "done" else ""
        for kind, said in zip(head.kinds, head.said, strict=True)
    ]


def _read(lines: list[Line], raws: list[str], at: int, head: _Head, found: Tables) -> int:
    """The rows from line `at` on, into `found`; returns where the table ends."""
    writer = Writer(head.kinds, _labels(head), found.lines)
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
                told = _letters_rejoined([words for words in head.parted.split(line.text) if words.strip()])
                cells += [Cell(words, line) for words in told]
        at += 1
    writer.flow(cells)
    writer.close()
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


def _goes_on(line: Line, writer: Writer) -> bool:
    """Whether a line without cells among rows is of the table: a section's heading, or the rest of a broken cell."""
    mark = mark_of(line.plain)
    return len(line.plain) <= 40 and not re.search(r"[。:]$", line.plain) and (writer.has_rows or mark is not None)

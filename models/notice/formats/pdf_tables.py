"""Tables that are ruled on a PDF's pages → tables (grid.py): what is in which cell, also over the turn of a page."""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise, takewhile
from typing import Any

import pdfplumber
from pdfplumber.utils.text import chars_to_textmap

from models.notice.formats.grid import Cell, Row, Table
from models.notice.formats.pdf_printed import Piece, lines_of
from models.notice.formats.pdf_rules import ASKEW, straighten
from models.notice.formats.radicals import as_letters
from models.notice.formats.tables import number_column
from models.notice.lines import plain
from models.notice.marks import mark_of

FEWEST_RULES = 6  # strokes or boxes of a page that may bear a table: two rows of two cells
_NEAR = 3.0  # points: what differs by less is drawn at the same place
_BROAD = 12  # letters: a cell that holds more holds prose
# What a program keeps on one line: a number or a word, a bracket's letter, what may not begin a line.
_KEPT = re.compile(r"[“‘（《〈〔【]*(?:[\w.%]+(?<=[\x00-\x7f])|.)[，。、；：！？”’）》〉〕】]*", re.S)
_UNSURE = 0.5  # of a letter's height: how far one may err in how much room a cell leaves at its sides
_SPACE = 0.6  # of a letter's height: a gap that is meant as a blank

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it warns of each font that lacks something

Box = tuple[float, float, float, float]  # left, top, right, bottom, in points from the page's upper left corner


@dataclass
class PlacedTable:
    """A table where it stands on its page; heights are counted from the page's foot, as a PDF does."""

    left: float
    right: float
    top: float
    bottom: float
    edges: tuple[float, ...]  # the left edges of its columns
    table: Table

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.bottom <= y <= self.top


def tables_of_pages(data: bytes, printed: Mapping[int, list[Piece]]) -> dict[int, list[PlacedTable]]:
    """The tables on the pages of these numbers (from 0), from above; those of one column are none.

    What is printed there is used where the letters' exact places cannot be told (fonts with a numbering of their own).
    """
    found: dict[int, list[PlacedTable]] = {}
    with pdfplumber.open(BytesIO(data), pages=[number + 1 for number in printed]) as paper:
        for page in paper.pages:
            number = page.page_number - 1
            pieces = [] if page.chars else printed[number]
            straighten(page.objects)
            placed = [table for drawn in page.find_tables(_settings(page)) if (table := _placed(page, drawn, pieces))]
            found[number] = sorted(placed, key=lambda table: -table.top)
            page.close()
    return found


def _settings(page: Any) -> dict[str, Any]:
    """A row that the turn of a page breaks is open there: where the columns' rules end, a rule is understood."""
    upright = [edge for edge in page.edges if edge["orientation"] == "v"]
    near = dict.fromkeys(("snap_tolerance", "join_tolerance", "intersection_tolerance"), ASKEW)
    if not upright:
        return near
    ends = [min(edge["top"] for edge in upright), max(edge["bottom"] for edge in upright)]
    return near | {"explicit_horizontal_lines": ends}


def _placed(page: Any, drawn: Any, pieces: list[Piece]) -> PlacedTable | None:
    edges = sorted({round(box[0], 1) for box in drawn.cells})
    if len(edges) < 2:
        return None
    foot = page.bbox[3]
    lines = {box: _guessed_lines(pieces, box, foot) if pieces else _lines(page.chars, box) for box in drawn.cells}
    within = min((line.room for said in lines.values() for line in said), default=0.0)
    words = {box: _words(said, box[2] - box[0] - 2 * within) for box, said in lines.items()}
    left, top, right, bottom = drawn.bbox
    table = [[_cell(words, row.bbox[1], x) for x in edges] for row in drawn.rows]
    return PlacedTable(left, right, foot - top, foot - bottom, tuple(edges), table)


def _cell(words: dict[Box, str], y: float, x: float) -> Cell:
    """What stands where a row and a column begin; a merged cell fills each place that it covers."""
    for box, said in words.items():
        if box[0] - _NEAR < x < box[2] - _NEAR and box[1] - _NEAR < y < box[3] - _NEAR:
            return Cell(said, above=y > box[1] + _NEAR, left=x > box[0] + _NEAR)
    return Cell("")


@dataclass(frozen=True)
class _Line:
    """A line in a cell: how long it is, how high its letters are, and how near it comes to the cell's sides."""

    text: str
    length: float
    high: float
    room: float

    @property
    def first(self) -> float:
        """How long that is which could not have stood apart from the line's first letter."""
        kept = _KEPT.match(self.text)
        return sum(0.5 if c < "\x80" else 1 for c in kept[0]) * self.high if kept else self.high


def _lines(letters: list[dict[str, Any]], box: Box) -> list[_Line]:
    """The lines of letters whose middle is in the cell: some reach over its rules."""
    held = [
        letter
        for letter in letters
        if box[0] <= (letter["x0"] + letter["x1"]) / 2 < box[2]
        and box[1] <= (letter["top"] + letter["bottom"]) / 2 < box[3]
    ]
    said = chars_to_textmap(held, x_tolerance_ratio=_SPACE).extract_text_lines() if held else []
    return [
        _Line(
            as_letters(re.sub(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])", "", line["text"].strip())),
            line["x1"] - line["x0"],
            max(letter["size"] for letter in line["chars"]),
            max(0.0, min(line["x0"] - box[0], box[2] - line["x1"])),
        )
        for line in said
    ]


def _guessed_lines(pieces: list[Piece], box: Box, foot: float) -> list[_Line]:
    """The same out of what is printed, whose letters' breadths are guessed."""
    held = [
        piece
        for piece in pieces
        if box[0] <= piece.middle[0] < box[2] and box[1] < foot - piece.middle[1] <= box[3] and not piece.turned
    ]
    return [
        _Line(line.text, line.end - line.x, line.size, max(0.0, min(line.x - box[0], box[2] - line.end)))
        for line in lines_of(held)
    ]


def _words(lines: list[_Line], breadth: float) -> str:
    """The lines as they were before the cell's breadth broke them: where there was no room for what follows."""
    said = lines[0].text if lines else ""
    for line, below in pairwise(lines):
        # In a broad cell letters are set closer or wider than they are, and more is kept together than we know of.
        spare = max(below.first, 2.2 * line.high) if breadth > _BROAD * line.high else below.first + _UNSURE * line.high
        full = line.length + spare > breadth
        said += ("" if full and mark_of(plain(below.text)) is None else "\n") + below.text
    return said


def goes_on(above: PlacedTable, below: PlacedTable) -> bool:
    """Whether the table at the top of a page is the rest of the one at the foot of the page before: its columns."""
    return len(above.edges) == len(below.edges) and all(
        abs(one - other) <= _NEAR for one, other in zip(above.edges, below.edges, strict=True)
    )


def joined(parts: list[Table]) -> Table:
    """One table out of what stands on several pages; a row that the turn of a page broke is whole again."""
    whole = [list(row) for row in parts[0]]
    number = number_column(parts[0])
    for part in parts[1:]:
        again = takewhile(lambda both: _says_the_same(*both), zip(part, whole, strict=False))
        rows = part[sum(1 for _ in again) :]
        if rows and number is not None and not rows[0][number].said and len(whole) > 1:
            whole[-1] = [_whole(*both) for both in zip(whole[-1], rows[0], strict=True)]
            rows = rows[1:]
        whole += [_with_above(row, whole[-1], number) for row in rows[:1]] + rows[1:]
    return whole


def _says_the_same(row: Row, above: Row) -> bool:
    return ["".join(cell.text.split()) for cell in row] == ["".join(cell.text.split()) for cell in above]


def _whole(first: Cell, rest: Cell) -> Cell:
    if not rest.said or rest.above:
        return first
    apart = "\n" if re.search(r"[。；;]$", first.said) else ""
    return Cell(first.text + apart + rest.text, first.above, first.left)


def _with_above(row: Row, above: Row, number: int | None) -> Row:
    """A page's first row; the group in front of its number that is not said again is that of the row above."""
    if number is None or not row[number].said:
        return row
    return [
        Cell(above[at].text, above=True, left=cell.left) if at < number and not cell.said else cell
        for at, cell in enumerate(row)
    ]

"""What stands on a PDF's pages → lines, and lines → paragraphs.

A PDF knows neither: it puts letters in places. Letters of one height are a line. A line goes on in the next one where
it reached the right margin, and the next begins at the left one; over the turn of a page too.
"""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from pypdf import PageObject

from models.notice.formats.radicals import as_letters
from models.notice.labels import label_of_line
from models.notice.lines import plain
from models.notice.marks import mark_of

_PAGE_NUMBER = re.compile(
    r"[-—–―·•\s]*\d{1,4}[-—–―·•\s]*|第\s*\d+\s*页.{0,14}|\d{1,4}\s*/\s*\d{1,4}|[-—–\s]*[ivxIVX]{1,6}[-—–\s]*"
)
_ENDS = re.compile(r"[。！？!?；;：:）)〕】\]]$")
_AT_THE_EDGE = 2  # lines of a page, from above and from below
_WIDE = 1.5  # heights of a letter: a gap between two columns


@dataclass
class Piece:
    """Letters that were put in one place."""

    text: str
    x: float
    y: float
    size: float
    turned: bool = False
    page: float = 0.0  # the page's width

    @property
    def end(self) -> float:
        return self.x + self.size * sum(0.5 if ord(c) < 0x2000 else 1 for c in self.text)


@dataclass
class PrintedLine:
    pieces: list[Piece]

    @property
    def text(self) -> str:
        said, last = "", None
        for piece in self.pieces:
            apart = last is not None and piece.x - last.end > _WIDE * piece.size
            said += ("　" if apart else "") + piece.text
            last = piece
        said = re.sub(r"(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])", "", as_letters(said))
        return re.sub(r"(?<=[^\x00-\xff]) +(?=[\dA-Za-z])|(?<=[\dA-Za-z%]) +(?=[^\x00-\xff])", "", said).strip()

    @property
    def x(self) -> float:
        return self.pieces[0].x

    @property
    def y(self) -> float:
        return self.pieces[0].y

    @property
    def end(self) -> float:
        return max(piece.end for piece in self.pieces)

    @property
    def size(self) -> float:
        return median(piece.size for piece in self.pieces)

    @property
    def turned(self) -> bool:
        return self.pieces[0].turned


def lines_of_page(page: PageObject) -> list[PrintedLine]:
    """The page's lines from above, each from the left; what was written askew (a watermark) last."""
    pieces: list[Piece] = []
    width = float(page.mediabox.width)

    def put(text: str, cm: Any, tm: Any, _font: Any, size: float) -> None:
        words = re.sub(r"[\x00-\x1f]", "", text)
        if not words.strip():
            return
        across = tm[0] * cm[0] + tm[1] * cm[2], tm[0] * cm[1] + tm[1] * cm[3]
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        high = abs(size) * (across[0] ** 2 + across[1] ** 2) ** 0.5
        lead = sum(0.5 if c == " " else 1 for c in words[: len(words) - len(words.lstrip())])
        turned = abs(across[1]) > 0.1 * abs(across[0])
        pieces.append(Piece(words.strip(), x + lead * high, y, high or 1.0, turned, width))

    page.extract_text(visitor_text=put)
    straight = sorted((piece for piece in pieces if not piece.turned), key=lambda piece: (-piece.y, piece.x))
    lines: list[PrintedLine] = []
    for piece in straight:
        if lines and abs(lines[-1].y - piece.y) <= 0.45 * max(piece.size, lines[-1].size):
            lines[-1].pieces.append(piece)
        else:
            lines.append(PrintedLine([piece]))
    for line in lines:
        line.pieces.sort(key=lambda piece: piece.x)
    askew = "".join(piece.text for piece in pieces if piece.turned)
    return lines + ([PrintedLine([Piece(askew, 0, 0, 1, turned=True)])] if askew else [])


def paragraphs(pages: list[list[PrintedLine]]) -> tuple[list[str], list[str]]:
    """The paragraphs of all pages; and what stood at their edges."""
    around = [line.text for page in pages for line in page if line.turned]
    pages = [[line for line in page if not line.turned and line.text] for page in pages]
    running = _running(pages)
    kept: list[list[PrintedLine]] = []
    for page in pages:
        edge = {id(line) for line in _edges(page)}
        gone = [
            line
            for line in page
            if id(line) in edge and (_PAGE_NUMBER.fullmatch(line.text) or _masked(line) in running)
        ]
        around += [line.text for line in gone]
        kept.append([line for line in page if line not in gone])
    return _joined(kept), around


def _edges(page: list[PrintedLine]) -> list[PrintedLine]:
    return page[:_AT_THE_EDGE] + page[_AT_THE_EDGE:][-_AT_THE_EDGE:]


def _masked(line: PrintedLine) -> str:
    return re.sub(r"\d+", "0", line.text)


def _running(pages: list[list[PrintedLine]]) -> set[str]:
    """What stands at the edge of two pages in five, at the same height."""
    seen = Counter(said for page in pages for said in {(_masked(line), round(line.y / 3)) for line in _edges(page)})
    return {said for (said, _), times in seen.items() if times >= max(2, 0.4 * len(pages))}


def _joined(pages: list[list[PrintedLine]]) -> list[str]:
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    size = median(line.size for line in lines)
    left = _left_margin(lines, size)
    right = max(
        sorted(line.end for line in lines)[int(0.97 * (len(lines) - 1))],
        0.9 * (median(line.pieces[0].page for line in lines) - left),  # margins are alike on both sides
    )
    starts = {id(page[0]) for page in pages if page}
    step = _usual_step(pages)
    said: list[str] = []
    last: PrintedLine | None = None
    for line in lines:
        far = last is not None and id(line) not in starts and last.y - line.y > 1.6 * step
        if last is not None and not far and _goes_on(last, line, left, right):
            said[-1] += (
                " " if said[-1][-1:].isascii() and line.text[:1].isascii() and said[-1][-1:].isalpha() else ""
            ) + line.text
        else:
            indent = "　　" if line.x > left + 0.8 * size else ""
            said.append(indent + line.text)
        last = line
    return [words.strip("　") if label_of_line(plain(words)) else words for words in said]


def _left_margin(lines: list[PrintedLine], size: float) -> float:
    """Where most lines begin that do not open a paragraph: the leftmost of the usual places."""
    places = Counter(round(line.x / (0.4 * size)) for line in lines)
    usual = [place for place, times in places.items() if times >= 0.08 * len(lines)] or [min(places)]
    return min(usual) * 0.4 * size


def _usual_step(pages: list[list[PrintedLine]]) -> float:
    steps = [above.y - below.y for page in pages for above, below in pairwise(page)]
    return median(steps) if steps else 1.0


def _goes_on(last: PrintedLine, line: PrintedLine, left: float, right: float) -> bool:
    size = max(last.size, line.size)
    if abs(last.size - line.size) > 0.12 * size or last.end < right - 2.2 * size or line.x > left + 1.1 * size:
        return False
    folded = plain(line.text)
    opens = mark_of(folded) is not None or label_of_line(folded) is not None
    return not (opens and _ENDS.search(last.text))

"""What stands on a PDF's pages → lines: letters of one height. A PDF knows none, it puts letters in places."""

import re
from dataclasses import dataclass
from statistics import median
from typing import Any

from pypdf import PageObject

from models.notice.formats.radicals import as_letters

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

    @property
    def middle(self) -> tuple[float, float]:
        """Of its first letter, by which one knows the cell that it stands in."""
        return self.x + 0.3 * self.size, self.y + 0.3 * self.size


@dataclass
class Printed:
    """What stands on a page: letters, and how many strokes and boxes are drawn there."""

    pieces: list[Piece]
    rules: int


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


def printed_on(page: PageObject) -> Printed:
    """What the page shows, as it is seen: a page that lies on its side is turned upright."""
    printed = Printed([], 0)
    box = page.mediabox
    sizes = float(box.width), float(box.height)
    width = sizes[page.rotation % 180 != 0]

    def put(text: str, cm: Any, tm: Any, _font: Any, size: float) -> None:
        words = re.sub(r"[\x00-\x1f]", "", text)
        if not words.strip():
            return
        across = tm[0] * cm[0] + tm[1] * cm[2], tm[0] * cm[1] + tm[1] * cm[3]
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        for _ in range(page.rotation % 360 // 90):
            across = across[1], -across[0]
        x, y = _upright(x - float(box.left), y - float(box.bottom), page.rotation % 360, *sizes)
        high = abs(size) * (across[0] ** 2 + across[1] ** 2) ** 0.5
        lead = sum(0.5 if c == " " else 1 for c in words[: len(words) - len(words.lstrip())])
        turned = abs(across[1]) > 0.1 * abs(across[0])
        printed.pieces.append(Piece(words.strip(), x + lead * high, y, high or 1.0, turned, width))

    def rule(operator: bytes, *_: Any) -> None:
        printed.rules += operator in (b"re", b"l")

    page.extract_text(visitor_text=put, visitor_operand_before=rule)
    return printed


def _upright(x: float, y: float, turned: int, width: float, height: float) -> tuple[float, float]:
    """Where a place is seen on a page that is shown turned clockwise by so many degrees."""
    return {0: (x, y), 90: (y, width - x), 180: (width - x, height - y), 270: (height - y, x)}[turned]


def lines_of(pieces: list[Piece]) -> list[PrintedLine]:
    """The lines from above, each from the left; what was written askew (a watermark) last."""
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

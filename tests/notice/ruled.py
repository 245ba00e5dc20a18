"""A PDF whose table is ruled askew: by rounding, or by the program that made it of a scan."""

from collections.abc import Iterator, Sequence
from itertools import cycle, pairwise

from fpdf import FPDF

from tests.notice.made import FONT

_LEFT, _TOP, _HIGH = 60.0, 90.0, 26.0  # points
_OFF = (1, -1, 0, 1, 0, -1, 1)


def ruled(title: str, rows: Sequence[Sequence[str]], *, breadths: Sequence[float], slope: float, miss: float) -> bytes:
    """Each rule falls off by `slope` points along its length, and stands off and ends short by up to `miss`."""
    paper = FPDF(unit="pt")
    paper.add_font("cjk", fname=FONT, collection_font_number=2)
    paper.set_font("cjk", size=12)
    paper.add_page()
    paper.text(_LEFT, _LEFT, title)
    across = [_LEFT + sum(breadths[:n]) for n in range(len(breadths) + 1)]
    down = [_TOP + _HIGH * n for n in range(len(rows) + 1)]
    for y, row in zip(down, rows, strict=False):
        for x, words in zip(across, row, strict=False):
            paper.text(x + 4, y + 17, words)
    off: Iterator[int] = cycle(_OFF)
    for y in down:
        for begin, end in pairwise(across):
            by = next(off) * miss
            paper.line(begin + by, y + by, end - by, y + by + slope)
    for x in across:
        for begin, end in pairwise(down):
            by = next(off) * miss
            paper.line(x + by, begin + by, x + by + slope, end - by)
    return bytes(paper.output())

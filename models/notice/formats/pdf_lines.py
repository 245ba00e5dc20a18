"""Lines of a PDF's pages → paragraphs.

A line goes on in the next one where it reached the right margin, and the next begins at the left one; over the turn of
a page too. A table stands between the paragraphs as lines of its own.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from models.notice.formats.pdf_printed import PrintedLine
from models.notice.formats.pdf_tables import PlacedTable, goes_on, joined
from models.notice.formats.tables import lines_of_table
from models.notice.labels import label_of_line
from models.notice.lines import plain
from models.notice.marks import mark_of

_PAGE_NUMBER = re.compile(
    r"[-—–―·•\s]*\d{1,4}[-—–―·•\s]*|第\s*\d+\s*页.{0,14}|\d{1,4}\s*/\s*\d{1,4}|[-—–\s]*[ivxIVX]{1,6}[-—–\s]*"
)
_ENDS = re.compile(r"[。！？!?；;：:）)〕】\]]$")
_AT_THE_EDGE = 2  # lines of a page, from above and from below


def paragraphs(pages: list[list[PrintedLine]], tables: list[list[PlacedTable]]) -> tuple[list[str], list[str]]:
    """The paragraphs of all pages, and the lines of their tables where these stand; and what stood at pages' edges."""
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
    return _joined(kept, tables), around


def _edges(page: list[PrintedLine]) -> list[PrintedLine]:
    return page[:_AT_THE_EDGE] + page[_AT_THE_EDGE:][-_AT_THE_EDGE:]


def _masked(line: PrintedLine) -> str:
    return re.sub(r"\d+", "0", line.text)


def _running(pages: list[list[PrintedLine]]) -> set[str]:
    """What stands at the edge of two pages in five, at the same height."""
    seen = Counter(said for page in pages for said in {(_masked(line), round(line.y / 3)) for line in _edges(page)})
    return {said for (said, _), times in seen.items() if times >= max(2, 0.4 * len(pages))}


def _joined(pages: list[list[PrintedLine]], tables: list[list[PlacedTable]]) -> list[str]:
    lines = [line for page in pages for line in page]
    size = median(line.size for line in lines) if lines else 1.0
    left, right = _margins(lines, size) if lines else (0.0, 0.0)
    starts = {id(page[0]) for page in pages if page}
    step = _usual_step(pages)
    said: list[str] = []
    last: PrintedLine | None = None
    open_tables: list[PlacedTable] = []
    for shown in _in_order(pages, tables):
        if isinstance(shown, PlacedTable):
            if open_tables and not goes_on(open_tables[-1], shown):
                said += _laid_down(open_tables)
            open_tables.append(shown)
            last = None
            continue
        said += _laid_down(open_tables)
        far = last is not None and id(shown) not in starts and last.y - shown.y > 1.6 * step
        if last is not None and not far and _goes_on(last, shown, left, right):
            blank = said[-1][-1:].isascii() and shown.text[:1].isascii() and said[-1][-1:].isalpha()
            said[-1] += (" " if blank else "") + shown.text
        else:
            said.append(("　　" if shown.x > left + 0.8 * size else "") + shown.text)
        last = shown
    said += _laid_down(open_tables)
    return [words.strip("　") if label_of_line(plain(words)) else words for words in said]


def _in_order(pages: list[list[PrintedLine]], tables: list[list[PlacedTable]]) -> Iterator[PrintedLine | PlacedTable]:
    for lines, placed in zip(pages, tables, strict=True):
        shown: list[PrintedLine | PlacedTable] = [*lines, *placed]
        yield from sorted(shown, key=lambda one: -(one.top if isinstance(one, PlacedTable) else one.y))


def _laid_down(tables: list[PlacedTable]) -> list[str]:
    """The lines of tables that are one over several pages; they are done with."""
    lines = lines_of_table(joined([placed.table for placed in tables])) if tables else []
    tables.clear()
    return lines


def _margins(lines: list[PrintedLine], size: float) -> tuple[float, float]:
    left = _left_margin(lines, size)
    return left, max(
        sorted(line.end for line in lines)[int(0.97 * (len(lines) - 1))],
        0.9 * (median(line.pieces[0].page for line in lines) - left),  # margins are alike on both sides
    )


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

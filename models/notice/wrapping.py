"""Lines that a page's width broke: joined again where the paper looks wrapped, left alone everywhere else."""

import re
from collections.abc import Callable
from dataclasses import replace

from models.notice.dress import looks_numbered
from models.notice.labels import label_of_line
from models.notice.lines import Line, plain
from models.notice.marks import mark_of

WIDEST_PAGE = 64  # characters; what is longer was never wrapped
FEWEST_LINES = 12
_FULL = 0.86  # of the page's width: a line that short ends its paragraph
_NARROWEST = 20
_RAGGED, _SHARE_AT_EDGE = 3, 0.35  # so many lines end within so many characters of the longest: none was left alone
_BARE_LABEL = re.compile(r"(?:牵头|主办|责任|承办|配合|协办|会办)(?:单位|部门)")
_ENDS = re.compile(r"[。!?;:]$")


def joined(lines: list[Line]) -> list[Line]:
    """The lines as paragraphs; a paragraph keeps the number of its first line."""
    lines = _run_together(_names_below_labels(lines), _broken_at_comma)
    width = _page_width(lines)
    if width is None:
        return lines
    return _run_together(lines, lambda _, last, line: _goes_on(last, line, width))


def _run_together(lines: list[Line], goes_on: Callable[[Line, Line, Line], bool]) -> list[Line]:
    """The lines, each joined to the paragraph above where that, its last line and the line itself say so."""
    paragraphs: list[Line] = []
    last: Line | None = None
    for line in lines:
        if last is not None and goes_on(paragraphs[-1], last, line):
            begun = paragraphs[-1]
            paragraphs[-1] = replace(begun, text=begun.text + line.text, plain=begun.plain + line.plain)
        else:
            paragraphs.append(line)
        last = line
    return paragraphs


def _names_below_labels(lines: list[Line]) -> list[Line]:
    """责任单位： or 责任单位：市教育局、 and the names on the line below: one line."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        if above and _waits_for_names(above) and mark_of(line.plain) is None and label_of_line(line.plain) is None:
            colon = "：" if _BARE_LABEL.fullmatch(above.plain) else ""
            text, folded = above.text + colon + line.text, above.plain + plain(colon) + line.plain
            whole[-1] = replace(above, text=text, plain=folded)
        else:
            whole.append(line)
    return whole


def _broken_at_comma(above: Line, last: Line, line: Line) -> bool:
    """1. 新建幼儿园3所， and 8月底前投用 on the line below: one point, however wide the page."""
    return (
        not (above.tabular or line.tabular)
        and last.plain.endswith((",", "、"))
        and mark_of(above.plain) is not None
        and _is_next(last, line)
    )


def _is_next(last: Line, line: Line) -> bool:
    """Whether it stands on the next line of the paper, and begins nothing of its own."""
    return (
        line.number == last.number + 1
        and mark_of(line.plain) is None
        and not looks_numbered(line.plain)
        and label_of_line(line.plain) is None
    )


def _waits_for_names(line: Line) -> bool:
    if _BARE_LABEL.fullmatch(line.plain):
        return True
    label = label_of_line(line.plain)
    waits = label is not None and label.lastgroup in ("lead", "responsible", "coop")
    return waits and (label.end() == len(line.plain) or line.plain.endswith("、")) if label else False


def _page_width(lines: list[Line]) -> int | None:
    """The width at which most lines break; None for a paper that is not wrapped."""
    lengths = sorted(len(line.plain) for line in lines if not line.tabular)
    if len(lengths) < FEWEST_LINES or lengths[-1] > WIDEST_PAGE:
        return None
    if sum(length >= lengths[-1] - _RAGGED for length in lengths) >= _SHARE_AT_EDGE * len(lengths):
        return lengths[-1] if lengths[-1] >= _NARROWEST else None
    width = lengths[int(len(lengths) * 0.9)]
    full = sum(length >= _FULL * width for length in lengths)
    return width if width >= _NARROWEST and 2 * full >= len(lengths) else None


def _goes_on(last: Line, line: Line, width: int) -> bool:
    return (
        len(last.plain) >= _FULL * width
        and not line.indented
        and not last.tabular
        and not _ENDS.search(last.plain)
        and _is_next(last, line)
    )

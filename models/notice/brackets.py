"""Brackets: which closes which, and what a clause has lost of its own."""

import re
from typing import Protocol

from models.notice.doubts import Slip
from models.notice.labels import label_of_line
from models.notice.lines import begins_as_label, plain
from models.notice.marks import mark_of
from models.notice.names import says_by_whom

DEEPEST = 6  # brackets within brackets; no paper nests deeper
_ENDS = dict(zip("〔（【[(［〖﹝﹙｛{「『〘", "〕）】])］〗﹞﹚｝}」』〙", strict=True))


_YEAR = re.compile(r"(?:19|20)\d\d(?!\s*[年./-])|\d(?!\d?\s*月)")  # 〔2023〕27号; [9月] is a time
_HALF_A_SET = re.compile(r"各[省市县区州旗盟乡镇]\((?![^()\[\]]{1,8}\))")  # 各县(市、区人民政府: no clause begins here


class Bounds(Protocol):
    """Where a clause stands, brackets included, where its words do, and which of its brackets are there."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def inner(self) -> int: ...
    @property
    def inner_end(self) -> int: ...
    @property
    def opened(self) -> bool: ...
    @property
    def closed(self) -> bool: ...


def brackets_in(folded: str) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Pairs [start, end) from the outermost in, openers without end, closers without beginning.

    A closer takes the nearest opener of its own kind, else the nearest at all (〔…）); 〔2023 is a year, no opener.
    """
    pairs, stack, closed = [], [], []
    mark = mark_of(folded)
    begin = mark.length if mark else 0  # (四深入推进…: what is left of a number opens no clause
    for i, c in enumerate(folded[begin:], start=begin):
        if c in "([":
            if not (c == "[" and _YEAR.match(folded, i + 1)) and not _HALF_A_SET.match(folded, max(0, i - 2)):
                stack.append((c, i))
        elif c in ")]" and stack:
            own = "(" if c == ")" else "["
            at = next(
                (n for n in range(len(stack) - 1, max(-1, len(stack) - 6), -1) if stack[n][0] == own), len(stack) - 1
            )
            if stack[at][0] != own and c == "]" and re.search(r"\d$", folded[max(0, i - 1) : i]):
                continue
            if at < DEEPEST:
                pairs.append((stack[at][1], i + 1))
            del stack[at:]
        elif c in ")]":
            closed.append(i)
    pairs.sort(key=lambda pair: (pair[0], -pair[1]))
    return pairs, [i for _, i in stack], closed


def bracket_slip(raw: str, clause: Bounds, usual: str | None) -> Slip | None:
    """What a clause's brackets have lost; `usual` is the paper's opening one (None: it uses none)."""
    if clause.opened and clause.closed:
        return None
    if not clause.opened and not clause.closed:
        words = raw[clause.inner : clause.inner_end]
        said = plain(words)
        if usual is None or says_by_whom(said) or label_of_line(said) or begins_as_label(said):
            return None  # labels and prose (由市公安局牵头，…) need none
    begins = {last: first for first, last in _ENDS.items()}
    stands = raw[clause.start] if clause.opened else begins.get(raw[clause.inner_end : clause.inner_end + 1])
    first = stands or usual or "〔"
    return Slip(
        "bracket",
        raw[clause.start : clause.end],
        first + raw[clause.inner : clause.inner_end] + _ENDS.get(first, "〕"),
        clause.start,
    )

"""Tasks that run on in one line: the line breaks were lost, in one place or in the whole paper.

A line is cut before a number where what stands before it closes a task (a bracket of units, 责任单位：…), and in a
paper that is one line, before every number of a row. 1.…；2.…；3.… within one task are left together.
"""

import re
from dataclasses import dataclass, replace

from models.notice.lines import Line
from models.notice.marks import Rank
from models.rules.numerals import HAN, value_of

SHORTEST = 30
_ONE_LINE = 100
_MOST_OF_IT = 0.8
_N = f"[{HAN}]{{1,3}}"
_MARKS = re.compile(
    rf"(?P<item>[(\[](?P<n1>{_N})[)\]])|(?P<section>(?<![{HAN}第])(?P<n2>{_N})、(?![{HAN}]))"
    rf"|(?P<point>(?<![\d.年月])(?P<n3>\d{{1,3}})(?:[.](?!\d)|、))|(?P<sub>\((?P<n4>\d{{1,2}})\))|(?P<article>第(?P<n5>{_N})条)"
    rf"|(?P<half>(?<![{HAN}第等(\[])(?P<n6>{_N})[)\]]|[(\[](?P<n7>{_N})(?![{HAN})\]年月日个项类级批是为届]))"
)
_RANKS = {
    "item": Rank.ITEM,
    "section": Rank.SECTION,
    "point": Rank.POINT,
    "sub": Rank.SUBPOINT,
    "article": Rank.ARTICLE,
}
_SOMEBODY = re.compile(r"牵头|负责|配合|单位|部门|局|委|办|厅|政府|院|镇|乡|街道|公司|中心")
_LABELLED = re.compile(
    r"(?:责任|牵头|配合|承办|主办|协办|会办)(?:单位|部门|科室):[^。:]{2,200}$|(?:时限|时间):[^。:]{2,30}$"
)
_LOOK_BACK = 420
_LONGEST_HEADING = 60
_MOST_SKIPPED = 5  # numbers that were lost before one that stands right after a task
_HEAD_CUTS = re.compile(
    r"(?<=通知|方案|意见|要点|安排|计划|清单|分工)\s*(?=(?!的)[\u4e00-\u9fff]{1,12}\s*[(\[](?:19|20)\d\d[)\]]\s*\d{1,4}\s*号)"
    r"|(?<=[)\]]\d号)\s*|(?<=[)\]]\d\d号)\s*|(?<=[)\]]\d\d\d号)\s*"
    r"|(?<=[通知方案意见要点安排计划])\s+|(?<=:)\s*(?=现|为|根据|经)|\s+(?=各[\u4e00-\u9fff、,()]{1,60}:)"
)
_SIGNED = re.compile(r"(?<=[。)\]])\s*(?=[\u4e00-\u9fff]{0,30}(?:19|20)\d\d年\d{1,2}月\d{1,2}日\s*$)")


@dataclass(frozen=True)
class _Cut:
    at: int
    kind: str
    value: int


def parted_lines(lines: list[Line]) -> list[Line]:
    """The lines, with those that hold several tasks cut into them."""
    length = sum(len(line.plain) for line in lines)
    parts: list[Line] = []
    last: dict[str, int] = {}
    numbered = [line for line in lines if _MARKS.match(line.plain)]
    for line in lines:
        alone = len(line.plain) >= max(_ONE_LINE, _MOST_OF_IT * length) or numbered == [line]
        cuts = _cuts(line, last, alone) if len(line.plain) >= SHORTEST and not line.tabular else []
        if not cuts:
            if own := _MARKS.match(line.plain):
                last[str(own.lastgroup and _kind(own))] = _value(own)
            parts.append(line)
            continue
        parts += _at(line, [cut.at for cut in cuts], alone)
    return parts


def _kind(found: re.Match[str]) -> str:
    return "item" if found["half"] else next(kind for kind in _RANKS if found[kind])


def _value(found: re.Match[str]) -> int:
    return value_of(next(found[f"n{n}"] for n in range(1, 8) if found[f"n{n}"])) or 0


def _cuts(line: Line, last: dict[str, int], alone: bool) -> list[_Cut]:
    seen = [_Cut(m.start(), _kind(m), _value(m)) for m in _MARKS.finditer(line.plain)]
    if alone:
        return _rows(line.plain, seen, dict(last), None)
    kinds = {cut.kind for cut in seen if cut.at and _after_a_task(line.plain, cut.at)}
    if len(seen) > 1 and seen[0].at == 0 and _ends_heading(line.plain, seen[:1], seen[1]):
        kinds.add(seen[1].kind)
    if not kinds:
        return []
    return _rows(line.plain, seen, last, kinds)


def _rows(folded: str, seen: list[_Cut], last: dict[str, int], kinds: set[str] | None) -> list[_Cut]:
    """Those that go on in a row: the next number, or 1 again below a higher one."""
    chosen: list[_Cut] = []
    second = {cut.kind: n for n, cut in enumerate(seen) if cut.value == 2}  # where the last 2 of each kind stands
    for n, cut in enumerate(seen):
        before = folded[: cut.at][-1:]
        parted = cut.at == 0 or before in "。;:!?)] \u3000" or cut.kind == "item" or _ends_heading(folded, chosen, cut)
        skipped = _MOST_SKIPPED if cut.kind == "item" and cut.at and _after_a_task(folded, cut.at) else 0
        next_one = 0 < cut.value - last.get(cut.kind, 0) <= 1 + skipped
        anew = cut.value == 1 and (second.get(cut.kind, -1) > n or _ends_heading(folded, chosen, cut))
        if kinds is None:
            row = cut.at == 0 or (chosen and chosen[0].at == 0 and chosen[0].kind == cut.kind)  # 1.…；2.… from the head
            wanted = cut.kind != "point" or before not in ":;" or row
        else:
            wanted = cut.kind in kinds or cut.kind in ("section", "item")
            wanted = wanted and (
                cut.at == 0
                or cut.kind != "point"
                or _after_a_task(folded, cut.at)
                or _ends_heading(folded, chosen, cut)
            )
        if parted and wanted and (next_one or anew):
            last[cut.kind] = cut.value
            chosen.append(cut)
    return [cut for cut in chosen if cut.at]


def _ends_heading(folded: str, chosen: list[_Cut], cut: _Cut) -> bool:
    """一、优化审批1.压减时限: right after a section's heading, which ends without a mark."""
    if not chosen or chosen[-1].kind != "section" or not 4 <= cut.at - chosen[-1].at <= _LONGEST_HEADING:
        return False
    heading = folded[chosen[-1].at : cut.at]
    return not set(heading) & set("。;:")


def _after_a_task(folded: str, at: int) -> bool:
    """Whether what stands right before is who does a task: a bracket with units, or 责任单位：…"""
    before = folded[max(0, at - _LOOK_BACK) : at].rstrip(" \u3000。;")
    return bool(_SOMEBODY.search(_last_bracket(before)) or _LABELLED.search(before))


def _last_bracket(before: str) -> str:
    """The bracket that the words end in, or nothing."""
    if before[-1:] not in (")", "]"):
        return ""
    depth = 0
    for i in range(len(before) - 1, -1, -1) if before[-1:] in (")", "]") else ():
        depth += (before[i] in ")]") - (before[i] in "([")
        if depth == 0:
            return before[i:]
    return ""


def _at(line: Line, cuts: list[int], alone: bool) -> list[Line]:
    starts = [0, *cuts]
    if alone:
        head = [m.end() for m in _HEAD_CUTS.finditer(line.plain[: cuts[0]])]
        signed = [m.end() for m in _SIGNED.finditer(line.plain, cuts[-1])]
        starts = sorted({0, *head, *cuts, *signed})
    ends = [*starts[1:], len(line.plain)]
    pieces = [
        replace(line, text=line.text[a:b].strip(), plain=line.plain[a:b].strip(), indented=True)
        for a, b in zip(starts, ends, strict=True)
    ]
    return [piece for piece in pieces if piece.plain]

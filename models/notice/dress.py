"""A paper's own habits of numbering: 1.1 and 1.1.1, A., 任务三, 一是 …, and whether 1) is a style or a loss.

Such marks count only where they make a row: 一是 may open any sentence, 1.2 may be a figure. What makes none is let go.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from models.notice.blocks import Block
from models.notice.marks import Mark, Rank
from models.rules.numerals import HAN, value_of

_N = f"[{HAN}]{{1,5}}"
_HAN_FOLLOWS = r"(?=[\u4e00-\u9fff“《])"
_DECIMAL = re.compile(
    rf"(?P<dress>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}})\.?(?!\d)[、\s]*{_HAN_FOLLOWS}(?![万亿倍余多元个项米吨亩倍年月日])"
)
_SHAPES = (
    (
        Rank.ARTICLE,
        re.compile(
            rf"(?P<dress>(?:重点任务|工作任务|任务|事项|举措|措施|行动|工程|项目|问题|整改事项|改革任务)\s*(?P<n>{_N}|\d{{1,3}}))[:、.\s]\s*"
        ),
    ),
    (Rank.ORDINAL, re.compile(rf"(?P<dress>(?P<n>{_N})是)要?[:,]?\s*")),
    (Rank.ORDINAL, re.compile(rf"(?P<dress>第(?P<n>{_N})[,、])\s*")),
    (Rank.LETTER, re.compile(r"(?P<dress>(?P<n>[A-Z])[.、)])\s*")),
    (Rank.LETTER, re.compile(r"(?P<dress>\((?P<n>[A-Z])\))\s*")),
    (Rank.POINT, re.compile(rf"(?P<dress>(?P<n>\d{{1,2}}))\s+{_HAN_FOLLOWS}")),
)


def dressed(blocks: list[Block]) -> None:
    """Mark what is numbered in the paper's own manner, and settle which marks stand above which."""
    for block in blocks:
        if not block.line.tabular and (block.mark is None or block.mark.rank == Rank.POINT):
            block.mark = _decimal(block.line.plain) or block.mark
    _settle_decimals(blocks)
    for rank, shape in _SHAPES:
        _mark_row(blocks, rank, shape)
    for rank in (Rank.ITEM, Rank.SUBPOINT):
        _accept_half(blocks, rank)
    _points_above_items(blocks)


def looks_numbered(folded: str) -> bool:
    """Whether a line opens as such a row may: 1.1, 1 总体要求, 任务一, 一是."""
    return _decimal(folded) is not None or any(shape.match(folded) for _, shape in _SHAPES)


def _decimal(folded: str) -> Mark | None:
    found = _DECIMAL.match(folded)
    if not found:
        return None
    *above, last = found["dress"].split(".")
    rank = Rank(min(Rank.ITEM - 1 + len(above), Rank.CIRCLE))
    return Mark(rank, int(last), found.end(), dress=found["dress"]) if int(last) else None


def _settle_decimals(blocks: list[Block]) -> None:
    """1 or 1. above 1.1 is a section; below 一、 and （一） decimals stand where they must; one alone is a figure."""
    decimals = [block for block in blocks if not block.line.tabular and block.mark and block.mark.dress]
    if len(decimals) < 2:
        for block in decimals:
            block.mark = None
        return
    first = {int((block.mark.dress or "0").split(".")[0]) for block in decimals if block.mark}
    others = {block.rank for block in blocks if block.mark and not block.mark.dress}
    plain = [block for block in blocks if block.rank == Rank.POINT and block.mark and not block.mark.dress]
    above = [block for block in plain if block.mark and block.mark.value in first]
    if Rank.SECTION not in others and Rank.ITEM not in others:
        for block in blocks:
            if block in above and block.mark:
                block.mark = replace(block.mark, rank=Rank.SECTION, dress=f"{block.mark.value}.")
            elif block.mark is None and (bare := _SHAPES[-1][1].match(block.line.plain)) and int(bare["n"]) in first:
                block.mark = Mark(Rank.SECTION, int(bare["n"]), bare.end(), dress=bare["n"])
    elif above or Rank.ITEM in others:
        lower = Rank.POINT if above else Rank.ITEM
        for block in decimals:
            if block.mark:
                depth = (block.mark.dress or "").count(".")
                block.mark = replace(block.mark, rank=Rank(min(lower + depth, Rank.CIRCLE)))


def _mark_row(blocks: list[Block], rank: Rank, shape: re.Pattern[str]) -> None:
    """Unmarked lines of this shape, each stretch of them that counts 1, 2 … (with the marks of higher rank between)."""
    row: list[tuple[Block, Mark]] = []
    for block in blocks:
        found = shape.match(block.line.plain) if block.mark is None and not block.line.tabular else None
        value = _value(found["n"]) if found else None
        if found is None or value is None:
            if block.rank is not None and block.rank < rank:
                _keep(row)
                row = []
        elif value == 1 or (row and value == (row[-1][1].value or 0) + 1):
            if value == 1:
                _keep(row)
                row = []
            row.append((block, Mark(rank, value, found.end(), dress=found["dress"])))
    _keep(row)


def _keep(row: list[tuple[Block, Mark]]) -> None:
    if len(row) > 1:
        for block, mark in row:
            block.mark = mark


def _value(number: str) -> int | None:
    value = ord(number) - ord("A") + 1 if "A" <= number <= "Z" else value_of(number)
    return value if value and value < 1000 else None


def _accept_half(blocks: Iterable[Block], rank: Rank) -> None:
    """1) 2) 3) throughout is how the paper numbers; beside (1) it is a loss."""
    marks = [(block, block.mark) for block in blocks if block.mark and block.mark.rank == rank]
    halves = [(block, mark) for block, mark in marks if not mark.whole and mark.value]
    row = [mark.value for _, mark in halves]
    if (
        len(halves) < 3
        or len(halves) < len(marks)
        or row[:3] != [1, 2, 3]
        or len({_shape(b, m) for b, m in halves}) > 1
    ):
        return
    for block, mark in halves:
        block.mark = replace(mark, whole=True)


def _shape(block: Block, mark: Mark) -> tuple[bool, bool]:
    words = block.line.plain[: mark.length]
    return "(" in words, ")" in words


def _points_above_items(blocks: list[Block]) -> None:
    """1. over （一）（二）, 2. over （一）…: points that run on over items that begin anew stand above them."""
    stretches: list[list[Block]] = [[]]
    for block in blocks:
        if block.rank is not None and block.rank <= Rank.SECTION:
            stretches.append([])
        elif block.rank in (Rank.ITEM, Rank.POINT) and block.mark and block.mark.value and not block.line.tabular:
            stretches[-1].append(block)
    both = [stretch for stretch in stretches if len({block.rank for block in stretch}) == 2]
    if both and all(_is_upside_down(stretch) for stretch in both):
        above = Rank.SECTION if len(stretches) == 1 else Rank.ARTICLE
        for block in blocks:
            if block.rank == Rank.POINT and block.mark and not block.line.tabular:
                block.mark = replace(block.mark, rank=above, dress=block.mark.text)


def _is_upside_down(stretch: list[Block]) -> bool:
    point = item = begun = 0
    for block in stretch:
        value = block.mark.value if block.mark else None
        if block.rank == Rank.POINT:
            if value != point + 1:
                return False
            point, item = point + 1, 0
        elif not point or value != item + 1:
            return False
        else:
            item += 1
            begun += item == 1
    return begun > 1

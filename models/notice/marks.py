"""The number that opens a line: 一、 （一） 1. （1） ① 第一条 1.2.3 Ⅰ、 A. 一是, whole or damaged.

Ranks follow the State Council's rule for official papers (GB/T 9704-2012, 7.3.3): 一、 （一） 1. （1）; chapters stand
above, articles beside, ① below. Where a paper has habits of its own, `dress` settles what its marks mean.
"""

import re
from dataclasses import dataclass, replace
from enum import IntEnum

from models.rules.numerals import HAN, circled, han, value_of


class Rank(IntEnum):
    CHAPTER = 0
    SECTION = 1
    ARTICLE = 2
    ITEM = 3
    POINT = 4
    SUBPOINT = 5
    CIRCLE = 6
    ORDINAL = 7
    LETTER = 8


@dataclass(frozen=True)
class Mark:
    """What opens a line: its rank, its value (None where it is lost), how long it is, whether all of it is there.

    `dress` is how it stands where that is no shape of its rank: 1.2.3, 任务三; "" for a table's row without a number.
    """

    rank: Rank
    value: int | None
    length: int
    whole: bool = True
    dress: str | None = None

    @property
    def text(self) -> str:
        """The mark as the paper prints it; nothing for a lost one."""
        if self.dress is not None:
            return self.dress
        return written(self.rank, self.value) if self.value else ""


_BEYOND = 1000  # no outline counts so far
_N = f"[{HAN}]{{1,5}}"
_SHAPES = (
    (Rank.CHAPTER, re.compile(rf"第(?P<n>{_N}|\d{{1,2}})(?:章|部分|篇|节)[\s:、,]*")),
    (Rank.ARTICLE, re.compile(rf"第(?P<n>{_N}|\d{{1,3}})条[\s:、,]*")),
    (Rank.SECTION, re.compile(rf"(?P<n>{_N})\s*[、.:]\s*")),
    (Rank.SECTION, re.compile(rf"(?P<n>{_N})[,\s]\s*(?=\S)")),
    (Rank.ITEM, re.compile(rf"[(\[]\s*(?P<n>{_N})\s*[)\]][、.,:]?\s*")),
    (Rank.SUBPOINT, re.compile(r"\(\s*(?P<n>\d{1,3})\s*\)[、.,:]?\s*|(?P<m>[⑴-⒇])\s*")),
    (
        Rank.POINT,
        re.compile(
            r"(?P<n>\d{1,3})(?:\s*[*★☆]{1,2})?(?:\s*、|\s*\.(?:(?!\d)|(?=(?:19|20)\d\d\s*年)|(?=(?:1[0-2]|[1-9])月)))\s*|(?P<m>[⒈-⒛])\s*"
        ),
    ),
    (Rank.CIRCLE, re.compile(r"(?P<n>[①-⑳❶-❿➀-➉])\s*")),
    (Rank.ITEM, re.compile(r"(?P<n>[㈠-㈩])\s*")),
    (Rank.CHAPTER, re.compile(r"(?P<n>[Ⅰ-Ⅻ]|[IVX]{1,4}(?=\s*[.、]))\s*[.、,:\s]\s*")),
)
_HALF = (
    (Rank.ITEM, re.compile(rf"(?P<n>{_N})\s*[)\]]\s*")),
    (Rank.ITEM, re.compile(rf"\(\s*(?P<n>{_N})(?=[^{HAN})\s])(?![年月日个项是为批届轮次种类级大])")),
    (Rank.SUBPOINT, re.compile(r"(?P<n>\d{1,3})\s*\)\s*")),
    (Rank.SUBPOINT, re.compile(r"\(\s*(?P<n>\d{1,2})(?=[\u4e00-\u9fff])(?![年月日号时天个项家届轮次批周期])")),
)
_COMMA = re.compile(r"、\s*(?=[\u4e00-\u9fff“])")
_REMNANT = re.compile(r"(?:\(\s*)?\)\s*(?=[\u4e00-\u9fff“])")
_STRAY = re.compile(r"[)\]]\s*(?=\S)")


def mark_of(folded: str) -> Mark | None:
    """The mark at the head of a folded line, with a bracket beside it that closes nothing; a lone ) is what is left of
    one."""
    if (stray := _STRAY.match(folded)) and (inner := mark_of(folded[stray.end() :])) and inner.whole and inner.value:
        return replace(inner, length=stray.end() + inner.length)
    for shapes, whole in ((_SHAPES, True), (_HALF, False)):
        for rank, shape in shapes:
            found = shape.match(folded)
            value = value_of(next(group for group in found.groups() if group)) if found else None
            if found and value and value < _BEYOND:
                stray = _STRAY.match(folded, found.end())
                return Mark(rank, value, stray.end() if stray else found.end(), whole)
    if comma := _COMMA.match(folded):
        return Mark(Rank.SECTION, None, comma.end(), whole=False)
    if remnant := _REMNANT.match(folded):
        return Mark(Rank.ITEM, None, remnant.end(), whole=False)
    return None


def bare_number(folded: str, value: int) -> int:
    """How long `value` is where it opens a line without its mark (十一各司其责); 0 where it does not."""
    words = han(value)
    after = folded[len(words) : len(words) + 1]
    return len(words) if folded.startswith(words) and after not in f"是、○年月){HAN}" else 0


def bare_value(folded: str) -> tuple[int, int] | None:
    """(value, length) of the Chinese figures that open a line without any mark (十二全面落实…); None where none do."""
    found = re.match(rf"{_N}(?=[\u4e00-\u9fff])(?![是为个项年月日次类种级批届季要]|体化|系列|般|些|样)", folded)
    value = value_of(found[0]) if found else None
    return (value, found.end()) if found and value and value < _BEYOND else None


def written(rank: Rank, value: int) -> str:
    """The mark as such papers print it."""
    match rank:
        case Rank.CHAPTER:
            return f"第{han(value)}章"
        case Rank.ARTICLE:
            return f"第{han(value)}条"
        case Rank.SECTION:
            return f"{han(value)}、"
        case Rank.ITEM:
            return f"（{han(value)}）"
        case Rank.POINT:
            return f"{value}."
        case Rank.SUBPOINT:
            return f"（{value}）"
        case Rank.CIRCLE:
            return circled(value)
        case Rank.ORDINAL:
            return f"{han(value)}是"
        case Rank.LETTER:
            return f"{chr(ord('A') + value - 1)}."

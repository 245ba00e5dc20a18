"""Several items named at once, as people type it: （十七）至（二十二）, 第17、18、20项, 17-22项均…, 17、18均…"""

import re
from dataclasses import dataclass

from models.answers.numbers import BARE, FULL_WIDTH, STANDS, Number, bare_number, number_at_beginning
from models.rules.numerals import HAN, value_of

_N = rf"(?:\d{{1,3}}|[{HAN}]{{1,5}})"
_TO = r"\s*(?:至|到|[-—–~～]{1,2})\s*"
_JOIN = r"\s*(?:[、，,]|以及|和|与|及)\s*"
_ONE = rf"第?\s*{_N}\s*[项条件]?(?:{_TO}第?\s*{_N})?"
_SEVERAL = rf"(?P<told>{_ONE}(?:{_JOIN}{_ONE})+|{_N}\s*[项条件]?{_TO}第?\s*{_N})"
_OPENS, _CLOSES = r"[（(〔\[【]\s*", r"\s*[）)〕\]】]"
_WAYS = {
    "bracketed": (
        re.compile(rf"(?P<told>{_OPENS}{_N}{_CLOSES}{_TO}{_OPENS}{_N}{_CLOSES})\s*[项条]?"),
        re.compile(rf"{_OPENS}{_SEVERAL}{_CLOSES}\s*[项条]?"),
    ),
    "counted": (re.compile(rf"第\s*{_SEVERAL}\s*[项条件]"),),
    BARE: (
        re.compile(rf"{_SEVERAL}\s*(?:[项条](?:工作|任务)?)?(?={STANDS}|[，,]\s*{STANDS}|[:：]\s*[\u4e00-\u9fff])"),
    ),
}
_FROM_TO = re.compile(rf"(?P<first>{_N})[^\d{HAN}]*?(?:至|到|[-—–~～]{{1,2}})[^\d{HAN}]*(?P<last>{_N})")
_EACH = re.compile(rf"{_FROM_TO.pattern}|(?P<one>{_N})")
MOST = 100  # items that a range may have


@dataclass(frozen=True)
class Named:
    """The items that some words begin with, in their order: `spanned` are those that only stand between two others, or
    are one of those two. `end`: where the words go on; `way`: how the numbers are written."""

    numbers: tuple[Number, ...]
    end: int
    way: str
    spanned: frozenset[Number] = frozenset()


def named_at_beginning(words: str) -> Named | None:
    """One number or several, marked as numbers of items."""
    if group := _group(words, ("bracketed", "counted")):
        return group
    one = number_at_beginning(words)
    return Named((one.number,), one.end, one.way) if one else None


def bare_at_beginning(words: str, goes_on: bool = False) -> Named | None:
    """Numbers that nothing marks but the words on how work stands, right after them. `goes_on`: in a row of such, where
    22项已完成 is no amount."""
    if group := _group(words, (BARE,)):
        return group
    one = bare_number(words, goes_on)
    return Named((one.number,), one.end, one.way) if one else None


def _group(words: str, ways: tuple[str, ...]) -> Named | None:
    told = words.translate(FULL_WIDTH)
    lead = len(told) - len(told.lstrip())
    for way in ways:
        for shape in _WAYS[way]:
            if (found := shape.match(told, lead)) and (numbers := _numbers(found["told"])):
                written = "digits" if re.search(r"\d", found["told"]) else "han"
                return Named(numbers[0], found.end(), way if way == BARE else f"{way} {written}", numbers[1])
    return None


def _numbers(told: str) -> tuple[tuple[Number, ...], frozenset[Number]] | None:
    """All of them, and those of ranges. None where they do not go up."""
    numbers: list[Number] = []
    spanned: set[Number] = set()
    for found in _EACH.finditer(told):
        first, last = value_of(found["one"] or found["first"]), value_of(found["one"] or found["last"])
        if not first or not last or last - first > MOST or (found["first"] and first >= last):
            return None
        those = [Number(n) for n in range(first, last + 1)]
        numbers += those
        spanned |= set(those) if found["first"] else set()
    return tuple(dict.fromkeys(numbers)), frozenset(spanned)

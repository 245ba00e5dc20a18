"""The number of an item as people type it: （四）, (4), 4., 4、, 四、, 第四项, 第4条; （四）-1 for a part of one."""

import re
from dataclasses import dataclass

from models.rules.numerals import HAN, value_of

_N = rf"(?P<n>\d{{1,3}}|[{HAN}]{{1,5}})"
_PART = r"(?:\s*-\s*(?P<part>\d{1,2}))?"
_COUNTED = "个项件家名人次期年月日天场份批类种位元万亿季"  # after a number, they make an amount of it
# What stands round a number and so tells it from an amount. A series goes on in the way in which it began.
_WAYS = {
    "bracketed": re.compile(rf"[（(〔\[【]\s*{_N}\s*[）)〕\]】]{_PART}"),
    "counted": re.compile(rf"第\s*{_N}\s*项{_PART}"),
    "claused": re.compile(rf"第\s*{_N}\s*[条件]{_PART}"),
    "closed": re.compile(rf"{_N}\s*[）)]{_PART}"),
    "stopped": re.compile(rf"{_N}{_PART}\s*[、．.:：，,](?!\s*(?:\d|[{HAN}]+(?:季度|月|日|号)))"),
    "spaced": re.compile(rf"{_N}{_PART}[ \t\u3000]+(?=[\u4e00-\u9fffA-Za-z])(?![{_COUNTED}{HAN}多余几])"),
}
BARE = "bare"  # the way of a number that nothing marks
_ALONE = re.compile(rf"{_N}{_PART}")
_COUNTED_ALONE = re.compile(rf"{_N}{_PART}\s*[项条]")
# What tells of work right after a number that nothing else marks.
STANDS = (
    r"(?:均|都)?(?:已|正在|正常|未|尚|还没|没有?|需|请|完成|全部|基本|按计划|按期|有序|稳步|推进|目前|进展|进度|暂|持续|常态|长期"
    r"|办结|申请|结转|同上|无变化|受阻|停滞|缓慢|滞后|有困难|无法|不能|改为|改成|应为|应该是|应是|更正|写错|报错|是(?:已完成|常态|正常|需))"
)
_STANDS = re.compile(rf"[ \t\u3000：:、.．，,]*{STANDS}")
_BARE = re.compile(rf"{_N}{_PART}(?={STANDS})")
_BARE_COUNTED = re.compile(rf"{_N}{_PART}[项条]?(?={STANDS})")
_IN_LINE = re.compile(  # on a line of its own, among others that begin so
    rf"(?P<n>\d{{1,3}}){_PART}(?=[\u4e00-\u9fff])(?![{_COUNTED}{HAN}多余几"
    "号所座处条篇台套户起宗例案本部辆课学小分公平米吨倍度级届轮组队支块笔周时楼层村镇街区县以至到])"
)
_AND = re.compile(r"[\s、，,]*(?:以及|和|与|及)?\s*")
_CIRCLED = {ord(sign): str(n) for n, sign in enumerate("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", start=1)}
FULL_WIDTH = str.maketrans("０１２３４５６７８９－", "0123456789-")


@dataclass(frozen=True, order=True)
class Number:
    """`part`: of an item that was split; 0 for a whole one."""

    n: int
    part: int = 0


@dataclass(frozen=True)
class Marked:
    """A number found at the beginning of some words: where the words go on, and how it is written."""

    number: Number
    end: int
    way: str


def number_at_beginning(words: str) -> Marked | None:
    """None where the words begin with no number, or with an amount (480项)."""
    told = words.translate(FULL_WIDTH)
    lead = len(told) - len(told.lstrip())
    for way, shape in _WAYS.items():
        if (found := shape.match(told, lead)) and (number := _number(found)):
            return Marked(number, found.end(), f"{way} {'digits' if found['n'].isdigit() else 'han'}")
    return None


def bare_number(words: str, counted: bool = False) -> Marked | None:
    """A number that nothing marks, but words on how work stands come right after it: 二十五已完成; `counted`: also
    二十五项已完成, which may as well be an amount."""
    told = words.translate(FULL_WIDTH)
    shape = _BARE_COUNTED if counted else _BARE
    found = shape.match(told, len(told) - len(told.lstrip()))
    number = _number(found) if found else None
    return Marked(number, found.end(), BARE) if found and number else None


def number_of_line(words: str) -> Marked | None:
    """16调解案件1200件: a number in digits that nothing marks, and no amount."""
    told = words.translate(FULL_WIDTH)
    found = _IN_LINE.match(told, len(told) - len(told.lstrip(" \t\u3000")))
    number = _number(found) if found else None
    return Marked(number, found.end(), BARE) if found and number else None


def tells_of_work(words: str) -> bool:
    """Whether they begin as words on how work stands do."""
    return bool(_STANDS.match(words))


def tells_an_item(mark: Marked | None) -> bool:
    """Whether it is written as the paper writes items, and so is no number of anything else: （九）, 第九项, 第九条."""
    return mark is not None and (is_as_in_paper(mark.way) or mark.way.startswith("claused"))


def is_as_in_paper(way: str) -> bool:
    """（九）, 第九项. 第九条 may be an article of some rules."""
    return way.startswith(("bracketed", "counted"))


def length_of_and(words: str) -> int:
    """How many characters join these words to a number before them: 、 or 和."""
    found = _AND.match(words)
    return found.end() if found else 0


def number_of(words: str) -> Number | None:
    """The number where the words are nothing else: as an item's own number stands, or as somebody asks for it."""
    told = words.translate(_CIRCLED).translate(FULL_WIDTH).strip()
    for shape in (*_WAYS.values(), _ALONE, _COUNTED_ALONE):
        if found := shape.fullmatch(told):
            return _number(found)
    return None


def _number(found: re.Match[str]) -> Number | None:
    n, part = value_of(found["n"]), found["part"]
    return Number(n, int(part or 0)) if n else None

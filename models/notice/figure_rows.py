"""Figures that stand in a row: what the others of it say holds for each.

引进博士3名，硕士10名; 培育企业30家，其中甲县15家、乙县15家; 分别达到98%、99%、93%以上; 分别压减至15、20个工作日以内;
整改率、销号率均达100%.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from models.notice.promises import around, before_it, is_named, says_what_is_paid
from models.notice.quantities import FIGURE, amount_of

NEXT = re.compile(r"[、和及与]")
_AND = re.compile(r"[、和及与]|以及")
_BESIDE = re.compile(r"[,、和及](?:其中[:,]?)?(?P<of>[\u4e00-\u9fff“”A-Za-z()]{1,12})")
_SAYS_MORE = re.compile(
    r"占|每|共|总投资|概算|预算|涉及|覆盖|包括|面积|工期|分值|权重|得?分$|人口|去年|上年|现有|以上|对|在|由|从|按|前|后|第|距|较"
    r"|比(?!例)|为期|历时|最高|最低|需|约$"
)
_ENDS = re.compile(r"[,、。;)!?]|$")
_RATE = re.compile(r"(?:率|度|比例|占比|比重|指数)$")
_SHARED_RATE = re.compile(r"(?:抽检|抽查|检测|检验|监测|群众|平均|综合|总体)?[\u4e00-\u9fff]{2}[率度]$")
_NO_COUNT = ("天", "日", "个月", "小时", "个小时", "分钟", "周", "分", "年")
_BARE_LIST = re.compile(rf"(?P<first>{FIGURE})(?:[、和]{FIGURE}){{0,4}}[、和]$")
_LONGEST_LIST = 40


@dataclass(frozen=True)
class Figure:
    """A promise in figures at [start, end): of what, how much; `each_unit` where every unit owes it."""

    start: int
    end: int
    metric: str
    comparator: str
    value: int | float
    unit: str
    each_unit: bool


class Bare(NamedTuple):
    """A figure of a list whose unit stands behind the last: 15 of 15、20个工作日以内."""

    start: int
    end: int
    value: int | float


def promised_beside(text: str, found: Sequence[re.Match[str]], promised: list[bool]) -> None:
    """Set `promised` for the quantities `found` that are so because the one beside them is."""
    for n in range(1, len(found)):
        if promised[n - 1] and not promised[n]:
            promised[n] = _like(text, found[n - 1], found[n]) or _of_another(text, found[n - 1], found[n])
    for n in range(len(found) - 2, -1, -1):
        promised[n] = promised[n] or (promised[n + 1] and _like(text, found[n], found[n + 1]))


def _like(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """98%、99%: nothing but a 、 between, and the same unit."""
    between = NEXT.fullmatch(text, first.end(), second.start()) is not None
    return between and amount_of(first)[1] == amount_of(second)[1] and amount_of(second)[1] not in _NO_COUNT


def _of_another(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """引进博士3名，硕士10名: a name and a figure, and nothing else."""
    beside = _BESIDE.fullmatch(text, first.end(), second.start())
    unit = amount_of(second)[1]
    if beside is None or _SAYS_MORE.search(beside["of"]) or not second["n"] or unit in _NO_COUNT:
        return False
    if not _ENDS.match(text, second.end()) or is_named(text, second):
        return False
    if unit == "%" and not _RATE.search(beside["of"]):
        return False
    return not says_what_is_paid(around(text, first.start(), second.end(), "。;!?"))


def bare_before(text: str, m: re.Match[str]) -> list[Bare]:
    """The figures of a list that ends with the quantity at `m` and says that each is of another: 分别…15、20个."""
    low = max(0, m.start() - _LONGEST_LIST)
    listed = _BARE_LIST.search(text, low, m.start())
    if listed is None or "分别" not in text[low : listed.start()]:
        return []
    numbers = re.finditer(FIGURE, listed[0])
    return [Bare(listed.start() + n.start(), listed.start() + n.end(), _number(n[0])) for n in numbers]


def _number(words: str) -> int | float:
    value = float(words.replace(",", ""))
    return int(value) if value == int(value) else value


def of_each_name(folded: str, found: list[Figure], heads: re.Pattern[str]) -> list[Figure]:
    """按时办结率和满意率分别达到98%、95%以上: as many names as figures, in order; 整改率、销号率均达100%: both."""
    told: list[Figure] = []
    at = 0
    while at < len(found):
        run = [found[at]]
        for figure in found[at + 1 :]:
            if not NEXT.fullmatch(folded[run[-1].end : figure.start]):
                break
            run.append(figure)
        told += _named(folded, run, heads)
        at += len(run)
    return told


def _named(folded: str, run: list[Figure], heads: re.Pattern[str]) -> list[Figure]:
    first, last = run[0], run[-1]
    before = before_it(folded, first.start, ",;。:!?")
    alike = re.search(r"(?:均|都)(?:要|应|须)?$", before)
    if "分别" not in before and not (alike and len(run) == 1):
        return run
    before = before[: alike.start()] if alike and len(run) == 1 else before.partition("分别")[0]
    names = [name for name in _AND.split(heads.sub("", before)) if name]
    if alike and len(run) == 1 and len(names) > 1 and all(_RATE.search(name) for name in names):
        return [replace(first, metric=name) for name in names]
    if len(run) < 2 or len(names) != len(run):
        return run
    if (rate := _SHARED_RATE.search(names[-1])) and not any(_RATE.search(name) for name in names[:-1]):
        names = [*(name + rate[0] for name in names[:-1]), names[-1]]
    bound = last.comparator if first.comparator == "=" else first.comparator
    return [replace(figure, metric=name, comparator=bound) for figure, name in zip(run, names, strict=True)]

"""One message that answers a numbered list of questions: 1. 无 2. 40学时 3. 无, on one line or on several.

The numbers are written in one way, that of the first, and go up; some may be left out. Where a number could as well be
an amount (2.40学时), it is one of the list only where the answer before it is over. Nothing of the words is lost.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.answers.figures import says_none
from models.answers.numbered_together import answers_in_ranges
from models.answers.openings import GREETING
from models.answers.statuses import status_in
from models.rules.numerals import HAN, value_of

_N = r"(?P<n>\d{1,3})"
_ALONE = r"(?<![\d./\-年月第〔])(?<!\d[:：,，．])"  # before a number that is no part of an amount, a day or a time
_AFTER = r"\s*[、．.:：,，]?"
_MEASURES = (  # what makes an amount of a number before it
    "个项件家名人次期年月日号天场份批类种位元万亿季所座处条篇台套户起宗例案本部辆课学小分公平米吨倍成度级届轮组队支块"
    "笔周时楼层村镇街多余几以至到"
)
_CIRCLED = re.compile(rf"(?P<n>[①-⑳⑴-⒇]){_AFTER}")
_BRACKETED = re.compile(rf"[（(【\[]\s*{_N}\s*[）)】\]]{_AFTER}")
_TITLED = re.compile(rf"第\s*(?P<n>\d{{1,3}}|[{HAN}]{{1,4}})\s*个?(?:问题|题|问){_AFTER}")
_CLOSED = re.compile(rf"(?<![\d（(【\[]){_N}\s*[）)]{_AFTER}")
_STOPPED = re.compile(rf"{_ALONE}{_N}\s*(?P<stop>[、．.:：,，])")
_HAN = re.compile(rf"(?<![\u4e00-\u9fff])(?P<n>[{HAN}]{{1,4}})\s*[、．.:：]")
_PLAIN = re.compile(rf"{_ALONE}{_N}(?=\s|[\u4e00-\u9fff])[ \t]*(?!(?!人均)[{_MEASURES}])")
_BEGINS = re.compile(r"无|没有?|暂|尚|未|已|正|需|推进|完成|人均")  # how answers begin
_SURE = (_CIRCLED, _BRACKETED, _TITLED, _CLOSED, _STOPPED)  # one of these is enough to tell an answer by its number
_WAYS = (*_SURE, _HAN, _PLAIN)

_BEFORE = " \t\n，,。．；;、！!：:"  # what an answer ends with
_BESIDE = "、,，"  # joins numbers that share their words
_ONE_FIGURE = re.compile(
    rf"{_N}\s*[、:：,，](?P<said>(?:已办|共|约)?\d{{1,6}}(?:\.\d{{1,3}})?\s*(?P<unit>\D{{1,6}}?))[。.！!]?"
)
_OTHERWISE = rf"(?<=[ \t\n；;。]){{n}}(?:\s*[、．.:：）)]\s*(?=\S)|[ \t]+(?=[\u4e00-\u9fff])(?![{_MEASURES}]))"
_BETWEEN = f" \t\n{_BESIDE}；;"  # what only parts an answer from the next
_HEADING = re.compile(r"[^\d：:\n①-⑳⑴-⒇]{1,30}[：:]\s*|[^\d\n]{0,20}(?:乡|镇|街道|进展|情况|汇报|报告)\s*\n\s*")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
FEWEST = 2  # numbers, where nothing but their going up tells that they count answers


@dataclass(frozen=True)
class _Mark:
    """`doubtful`: it may as well be an amount. `apart`: what stands before it has come to an end."""

    n: int
    start: int
    end: int
    doubtful: bool
    apart: bool

    @property
    def weight(self) -> float:
        return (0.6 if self.doubtful else 1.0) * (1.0 if self.apart else 0.8)


@dataclass(frozen=True)
class _Chain:
    """The surest way to count up to the last of `marks`."""

    weight: float
    marks: tuple[_Mark, ...]


def answers_to(message: str, units: Sequence[str | None]) -> dict[int, str]:
    """As `answers_in`, to questions that each ask for a figure in a unit, or for words (None). 4、1期 alone is the
    fourth one's answer where that asks how many 期, though it might be two numbers side by side."""
    if answers := answers_in_ranges(message, len(units)) or answers_in(message, len(units)):
        return answers
    found = _ONE_FIGURE.fullmatch(message.strip().translate(_FULL_WIDTH))
    n = int(found["n"]) if found else 0
    if found is None or not 1 <= n <= len(units) or units[n - 1] != found["unit"]:
        return {}
    return {n: message.strip()[found.start("said") : found.end("said")]}


def answers_in(message: str, count: int) -> dict[int, str]:
    """Question number → answer, for questions 1 to `count`; empty where the words do not count so.

    A number with nothing behind it is no answer; numbers side by side (1、2、无) share the words that follow.
    """
    text = message.strip().replace("\r", "")
    told = text.translate(_FULL_WIDTH)
    begins = _begins(told)
    way = next((each for each in _WAYS if each.match(told, begins)), None)
    if way is None:
        return {}
    marks = _counted(told, way, begins, count)
    if len(marks) < FEWEST and (way not in _SURE or not marks or marks[0].doubtful):
        return {}
    return _answers(text, told, tuple(_filled(told, marks, count)))


def _begins(told: str) -> int:
    """Behind a greeting and a heading, where there are such."""
    at = 0
    for before in (GREETING, _HEADING):
        if found := before.match(told, at):
            at = found.end()
    return at


def _counted(told: str, way: re.Pattern[str], begins: int, count: int) -> tuple[_Mark, ...]:
    """The numbers of the list: of all ways to count up from the first, the one that is most surely meant."""
    best: dict[int, _Chain] = {}
    for mark in _marks(told, way, begins, count):
        if mark.start == begins:
            best[mark.n] = _Chain(mark.weight, (mark,))
        chains = [chain for n, chain in best.items() if n < mark.n and _goes_on(told, chain.marks[-1], mark)]
        if chains:
            chain = max(chains, key=lambda each: each.weight)
            weight = chain.weight + mark.weight
            if mark.n not in best or weight > best[mark.n].weight:
                best[mark.n] = _Chain(weight, (*chain.marks, mark))
    return max(best.values(), key=lambda each: each.weight).marks if best else ()


def _filled(told: str, marks: tuple[_Mark, ...], count: int) -> Iterator[_Mark]:
    """The numbers with those between them that are written otherwise: 1. 无 2. 无 3 已开会 4：1期.

    Only numbers that are missing, in their place, behind a blank or the end of an answer, and before no measure.
    """
    for mark, following in zip(marks, (*marks[1:], None), strict=True):
        yield mark
        at, end = mark.end, following.start if following else len(told)
        for n in range(mark.n + 1, following.n if following else count + 1):
            found = re.compile(_OTHERWISE.format(n=n)).search(told, at, end)
            if found and told[at : found.start()].strip(_BETWEEN):
                yield _Mark(n, found.start(), found.end(), True, True)
                at = found.end()


def _marks(told: str, way: re.Pattern[str], begins: int, count: int) -> Iterator[_Mark]:
    stop = None
    for found in way.finditer(told, begins):
        n, start, end = value_of(found["n"]) or 0, found.start(), found.end()
        amount = way is _STOPPED and told[end : end + 1].isdigit()
        stop = stop or found.groupdict().get("stop")
        if 1 <= n <= count and not (amount and found["stop"] != stop):  # 3、9.12已办: a day, where 、 counts
            doubtful = way is _PLAIN or amount
            yield _Mark(n, start, end, doubtful, start == begins or told[start - 1] in _BEFORE)


def _goes_on(told: str, last: _Mark, mark: _Mark) -> bool:
    """Whether the number begins the next answer, and is no amount within the one before it."""
    if mark.start < last.end:
        return False
    said, follows = told[last.end : mark.start].strip(_BETWEEN), mark.n == last.n + 1
    if not mark.doubtful:
        return True
    if not said:
        return follows and mark.start == last.end and {told[last.end - 1], told[mark.end - 1]} <= set(_BESIDE)
    if mark.apart or says_none(said) or status_in(said) is not None:
        return True
    return follows and told[mark.end - 1 : mark.end].isdigit() and bool(_BEGINS.match(told, mark.end))


def _answers(text: str, told: str, marks: tuple[_Mark, ...]) -> dict[int, str]:
    answers: dict[int, str] = {}
    beside: list[int] = []
    ends = [mark.start for mark in marks[1:]] + [len(text)]
    for mark, end in zip(marks, ends, strict=True):
        beside.append(mark.n)
        if mark.end == end < len(text) and told[end - 1] in _BESIDE:
            continue  # the next number follows at once: its words are of both
        begins = mark.end
        if len(beside) > 1 and (one_more := _PLAIN.match(told, begins)) and value_of(one_more["n"]) == mark.n + 1:
            beside.append(mark.n + 1)
            begins = one_more.end()
        words = text[begins:end].strip()
        words = words.rstrip(_BETWEEN) if end < len(text) else words
        if words:
            answers |= dict.fromkeys(beside, words)
        beside = []
    return answers

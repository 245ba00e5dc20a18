"""When: 2023年底前, 6月底前, 到2028年, 春节前, 印发之日起30日内, and 12.31 under a label.

The year comes from the paper, never from a clock; within a sentence it goes on (2024年3月底前…，6月底前…). A phrase of
the text is a due date only where it says by when something is to be: with 前, 内, 到 or 至, or right before the deed.
Under a label (完成时限：…) any time is one. Stretches (2019年1月1日至12月31日), beginnings (从…起), what is past, and
times of other papers and meetings (6月印发的…) are none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from models.notice.bounds import PAST, RANGE_AFTER, day_beside, is_due
from models.notice.cadence import is_nothing_but_ongoing, opens_with_cadence
from models.notice.days import Years, after_issue, day_of
from models.notice.lines import plain
from models.notice.phrases import PHRASE, YEAR, says_something, year_in
from models.notice.tight import Tight
from models.notice.time_rows import ALSO, STRETCH_HEAD, rows_bind, stretch_head

__all__ = ["When", "Years", "is_time", "labelled_times", "opening_time", "times_in"]

_FROM_ISSUE = re.compile(
    r"(?:(?:自|从|在|于)(?P<what>[^,。;:、自从在于]{0,14}?(?:印发|发布|公布|下发|发文|施行|实施|收到|接到|作出|完成)[^,。;:、自从在于]{0,4}?)"
    r"|(?P<this>本?(?:意见|通知|方案|文件|办法|计划)?(?:印发|发布|公布|下发)))(?:之日)?(?:起|后)(?:的)?"
    r"(?P<n>\d{1,3}|[一二三四五六七八九十两]{1,3})个?(?P<unit>工作日|日|天|月|周|年)(?:之|以)?内"
)
# 5-6月：农村改厕: a stretch with a colon that says of the whole when it is.
_OPENING_STRETCH = re.compile(
    r"(?:20\d\d年)?\d{1,2}月?(?:份|底|初|中旬)?[-~至到]{1,2}(?:次年|20\d\d年)?\d{1,2}月(?:份|底|初|中旬)?(?=:)"
)
_TRAILING = re.compile(r"(?:完成|办结|到位|落实|建成|[ ,;。、])+$")
_AFTER_A_TIME = re.compile(
    r"(?:完成|前|全面|基本|启动|办结|到位|落实|建成|实施|推进|开展|报送|上报|验收|出台|印发|取得(?:阶段性|明显|显著)?成效"
    r"|开工|动工|完工|竣工|投用|投入使用|投产|通车|交付|交工|挂牌|封顶|主体|全部|力争|确保|上线|试?运行|见效"
    r"|[,、]?并?(?:长期坚持|持续推进|持续实施|常态化推进|长期推进)|[-~至到\d次明今年月日底前、])*"
)


@dataclass(frozen=True)
class When:
    """A time found: its span, the day it ends (None: none can be said), and what makes one ask, if anything."""

    start: int
    end: int
    on: date | None
    ask: str | None = None
    beginning: bool = False
    yearless: bool = False  # no day, only because the paper says no year
    bracketed: bool = False  # alone in brackets behind what it is of: 举办运动会（4月）


def is_time(words: str) -> bool:
    """Whether a stretch within a clause is a time and no name: 2023年6月底前完成, 长期坚持."""
    words = Tight(words.strip()).text
    if is_nothing_but_ongoing(words) or opens_with_cadence(words):
        return True
    m = PHRASE.match(words)
    if not m or not says_something(m) or m["bare"]:
        return bool(_FROM_ISSUE.match(words))
    return bool(_AFTER_A_TIME.fullmatch(words[m.end() :]))


def times_in(folded: str, years: Years, *, stretches: bool = False) -> Iterator[When]:
    """Due dates of running text, in order; of `stretches` (6月1日至9月30日，…) the last day, where these are wanted."""
    tight = Tight(folded)
    for when in sorted(_running(tight.text, years, stretches), key=lambda each: each.start):
        start, end = tight.back(when.start, when.end)
        yield replace(when, start=start, end=end)


def _running(text: str, years: Years, stretches: bool) -> Iterator[When]:
    taken = 0
    for m in _FROM_ISSUE.finditer(text):
        yield When(m.start(), m.end(), after_issue(m, years), None if years.issued else "", False)
    said, until = None, 0  # the year that goes on, to the end of its sentence
    found = [m for m in PHRASE.finditer(text) if says_something(m)]
    bounds = [not m["bare"] and is_due(text, m, years) for m in found]
    alone = list(bounds)
    rows_bind(text, found, bounds, years, stretches=stretches)
    for m, due, by_itself in zip(found, bounds, alone, strict=True):
        if m.start() >= until:
            said = None
        if due and m.start() >= taken:
            begin = m.start() if by_itself else stretch_head(text, m, taken)
            when = _when(text, m, years, begin + (_leading(m["pre"]) if begin == m.start() else 0), said)
            taken = when.end
            if when.on or when.ask is not None:
                yield when
        if (year := year_in(m)) and year >= (years.current or 0) and not re.match("以来|度", text[m.end() :]):
            if m.start() >= until:
                stop = text.find("。", m.end())
                until = stop if stop >= 0 else len(text)
            said = year


def labelled_times(folded: str, start: int, end: int, years: Years) -> list[When]:
    """The times under a label, of a stretch the last day; none at all where nothing is dated (长期坚持)."""
    tight = Tight(folded[start:end])
    text = _TRAILING.sub("", tight.text)
    whens: list[When] = []
    if m := _FROM_ISSUE.search(text):
        whens.append(When(m.start(), m.end(), after_issue(m, years), None if years.issued else ""))
    else:
        whens += _listed(text, years)
    return [
        When(start + begin, start + stop, when.on, when.ask, yearless=when.yearless)
        for when in whens
        for begin, stop in [tight.back(when.start, when.end)]
    ]


def last_day(words: str, years: Years) -> date | None:
    """The last day that words said for a time name: 6月、9月底前 → 09-30; None for 长期坚持."""
    folded = plain(words)
    return next((when.on for when in reversed(labelled_times(folded, 0, len(folded), years)) if when.on), None)


def _listed(text: str, years: Years) -> Iterator[When]:
    """6月底前、12月底前; 2023年6月-12月 and 2023-2025年 end with their last day."""
    found = [m for m in PHRASE.finditer(text) if says_something(m)]
    said, begun, taken = None, None, 0
    for n, m in enumerate(found):
        said = year_in(m) or said
        start = m.start() if begun is None else begun
        begun = start if n + 1 < len(found) and _goes_on(text, m, found[n + 1]) else None
        if begun is not None or m.start() < taken or re.match(r"[,]?(?:起|开始)", text[m.end() :]):
            continue
        if head := STRETCH_HEAD.search(text, taken, start):
            start = head.start()
        when = _when(text, m, years, start, said, labelled=True)
        taken = when.end
        yield when


def _goes_on(text: str, m: re.Match[str], following: re.Match[str]) -> bool:
    between = text[m.end() : following.start()]
    return bool(re.fullmatch(r"[-~至到]{1,2}", between)) or (not between and following["pre"] in ("到", "至"))


def opening_time(folded: str, years: Years) -> When | None:
    """The time with which an item opens: 2008年12月初，完成…; 从2009年开始…"""
    tight = Tight(folded)
    text = tight.text
    if (m := re.match(rf"(?:从|自){YEAR}(?:起|开始)", text)) and m["year"]:
        return When(0, tight.back(0, m.end())[1], None, f"{m['year']}年起实施，不设截止日期", True)
    if stretch := _OPENING_STRETCH.match(text):
        whens = labelled_times(text, 0, stretch.end(), years)
        return When(0, tight.back(0, stretch.end())[1], whens[-1].on, whens[-1].ask) if whens else None
    m = PHRASE.match(text)
    if not m or not says_something(m) or m["bare"] or RANGE_AFTER.match(text, m.end()) or PAST.match(text, m.end()):
        return None
    if (m["nmonth"] or m["nmonth2"] or m["run"] or m["relative"]) and not m["tail"]:
        return None
    if m["event"] and text[m.end() : m.end() + 1] == "的":
        return None
    if (also := ALSO.match(text, m.end())) and PHRASE.match(text, also.end()):
        return None  # 6月、12月分别调度: no time that could be cut off
    if m["whole"] is not None and not (m["tail"] or m["pre"] in ("到", "至")):
        return None
    when = _when(text, m, years, 0, None)
    return When(0, tight.back(0, when.end)[1], when.on, when.ask, yearless=when.yearless)


def _when(
    text: str, m: re.Match[str], years: Years, start: int, said: int | None, *, labelled: bool = False
) -> When:
    """The time of a phrase; `said`: the year named before it. A day in brackets behind it is what is meant."""
    is_figure = not labelled and m["nmonth2"] is not None and len(m["nday2"]) == 1  # 2.5前: the fifth of February?
    end, own, around = m.end(), year_in(m), False
    if beside := day_beside(text, end):
        (inner, end), is_figure = beside, False
        end += text[end : end + 1] == "前"
        own = year_in(inner) or own
        m = inner if inner["whole"] is None else m
    if m["day"] and text.startswith("前后", end):
        end, around = end + 2, True
    if before := re.search(r"每(?:一)?年的?(?:于|在)?$", text[max(0, start - 5) : start]):
        start -= len(before[0])
    year = own or said or years.current
    if year is not None and m["next"]:
        year += 1
    if year is None:
        return When(start, end, None, "", yearless=True)
    on, vague = day_of(m, year)
    if on and m["event"] and not own and not said and years.issued and on < years.issued:
        on, vague = day_of(m, year + 1)  # 春节前, said in August
    vague = vague or is_figure or around
    if before and on and years.issued and on < years.issued:
        return When(start, end, None)  # 每年3月, said in August: how often, and no day of this plan
    unsaid = not own and not said and not m["this"] and not m["next"]
    if unsaid and years.school:
        on = on and years.at_school(on)
    elif unsaid and years.over_winter and on and years.issued and not m["end"]:
        on = day_of(m, year + 1)[0] if on < years.issued else on
    elif unsaid and years.several:
        vague = True  # of a plan for several years: which one?
    ask = (f"{on.year}年{on.month}月{on.day}日" if on else "") if vague else None
    bracketed = text[start - 1 : start] + text[end : end + 1] == "()"
    return When(start, end, on, ask, bracketed=bracketed)


def _leading(pre: str | None) -> int:
    """What of a preposition is none of the date: 力争 of 力争到; 到 belongs to it."""
    return 0 if pre in (None, "到", "至", "在", "从", "自") else len(pre) - pre.endswith("到")

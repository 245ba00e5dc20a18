"""When: 2023年底前, 6月底前, 到2028年, 印发之日起30日内; 每季度, 每年, 长期坚持.

The year comes from the paper, never from a clock. A phrase of the text is a due date only where it says by when
something is to be: with 前, 内, 到 or 至, or right before the deed. Under a label (完成时限：…) any time is one.
Stretches (2019年1月1日至12月31日), beginnings (从…起) and what is past are none.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from models.rules.calendar import WorkCalendar
from models.rules.numerals import value_of

_YEAR = r"(?:(?P<year>(?:19|20)\d\d)年|(?P<this>今年|本年度?|当年|今年度)|(?P<next>明年|次年))"
_WHEN = re.compile(
    rf"(?P<pre>截止到?|截至|力争到|争取到|到|至|于|在|确保|自|从)?(?:{_YEAR})?"
    r"(?:(?P<end>年?[底末](?!月)|(?<![\d一二三四五六七八九十两])年内)"
    r"|(?P<month>1[0-2]|0?[1-9])月份?(?:(?P<day>3[01]|[12]\d|0?[1-9])[日号]|(?P<part>上旬|中旬|下旬|初|中(?=前|完|,)|[底末]))?"
    r"|(?P<slipped>1[0-2]|0?[1-9])(?P<slip>[底末初])"
    r"|(?:第?(?P<quarter>[一二三四1-4])季度)(?P<qpart>[底末初])?"
    r"|(?P<half>上半年|下半年)"
    r"|(?P<whole>(?<=年)))"
    r"(?P<tail>之前|以前|底前|末前|前夕|前|之内|以内|内)?"
)
_FROM_ISSUE = re.compile(
    r"(?:(?:自|从|在|于)(?P<what>[^,。;:、自从在于]{0,14}?(?:印发|发布|公布|下发|施行|实施|收到|接到|作出|完成)[^,。;:、自从在于]{0,4}?)"
    r"|(?P<this>本?(?:意见|通知|方案|文件|办法|计划)?(?:印发|发布|公布|下发)))(?:之日)?(?:起|后)(?:的)?"
    r"(?P<n>\d{1,3}|[一二三四五六七八九十两]{1,3})个?(?P<unit>工作日|日|天|月|周|年)(?:之|以)?内"
)
_DEED = re.compile(
    r"[,]?(?:完成|建成|实现|达到|达|全面|基本|力争|全部|全市|初步|形成|出台|制定|印发|报送|上报|启动|开工|竣工|投用|投入|组织|开展|召开|[^,。;]{0,6}覆盖)"
)
_RANGE_BEFORE = re.compile(r"(?:\d|年|月|日|号|季度|底|初)\s*[-~至到]\s*$")
_RANGE_AFTER = re.compile(r"\s*(?:[-~]|至|到)\s*(?:\d|[今明次]年|年)")
_PAST = re.compile(r"[^,。;]{0,12}(?:以来|起(?!草)|开始|期间|已经?|共有|累计)")
_CADENCES = (
    ("weekly", re.compile(r"每(?:一)?周|按周|每星期")),
    ("monthly", re.compile(r"每(?:个)?月|按月|逐月|月调度")),
    ("quarterly", re.compile(r"每(?:个|一)?季度?|按季度?|逐季|季度调度")),
    ("half_yearly", re.compile(r"每半年|半年(?:一次|至少)|每年[^,。;]{0,6}(?:两|2)次")),
    ("yearly", re.compile(r"(?<!每人)每(?:一)?年(?!度?(?:申领|不超|最高|给予|可))|逐年|按年度")),
)
_ONGOING = re.compile(
    r"全年(?:推进|实施|坚持|开展|落实)?|长期(?:坚持|推进|实施|有效|任务)?|持续(?:推进|实施|开展|坚持|进行)?|常态化?(?:推进|开展|实施|长效)?|贯穿全年|常年(?:推进)?|立行立改并?长期坚持|即知即改"
)
_SHANGHAI = ZoneInfo("Asia/Shanghai")

# The day that a vague time means, said behind it: 11月初前(2023年11月3日前).
_SAID = re.compile(
    r"\((?:即|指)?(?:(?P<year>\d{4})[年./-])?(?P<month>\d{1,2})[月./-](?P<day>\d{1,2})[日号]?(?:之?前)?\)"
)


@dataclass(frozen=True)
class Years:
    """What the paper says about time: the year it plans, the day it was issued; None where it does not say."""

    plan: int | None
    issued: date | None
    last: int | None = None  # of a plan for several years

    @property
    def current(self) -> int | None:
        return self.plan or (self.issued.year if self.issued else None)


@dataclass(frozen=True)
class When:
    """A time found: its span, the day it ends (None: none can be said), and what makes one ask, if anything."""

    start: int
    end: int
    on: date | None
    ask: str | None = None
    beginning: bool = False


def is_time(words: str) -> bool:
    """Whether a stretch within a clause is a time and no name: 2023年6月底前完成, 长期坚持."""
    words = words.strip()
    if _ONGOING.fullmatch(words) or any(pattern.match(words) for _, pattern in _CADENCES):
        return True
    m = _WHEN.match(words)
    if not m or not _says_something(m):
        return bool(_FROM_ISSUE.match(words))
    return bool(
        re.fullmatch(r"(?:完成|前|全面|基本|启动|办结|到位|落实|并?长期坚持|[-~至到\d年月日底前])*", words[m.end() :])
    )


def times_in(folded: str, years: Years) -> Iterator[When]:
    """Due dates of running text, in order."""
    taken = 0
    for m in _FROM_ISSUE.finditer(folded):
        yield When(m.start(), m.end(), _after_issue(m, years), None if years.issued else "", False)
    for m in _WHEN.finditer(folded):
        if m.start() < taken or not _says_something(m) or not _is_due(folded, m, years):
            continue
        when = _when(m, years, m.start() + _leading(m["pre"]))
        taken = when.end
        yield when


def labelled_time(folded: str, start: int, end: int, years: Years) -> When | None:
    """The time under a label: its last date, or nothing dated at all (长期坚持)."""
    end -= len(folded[start:end]) - len(re.sub(r"(?:完成|办结|到位|落实|建成)+$", "", folded[start:end].rstrip()))
    if m := _FROM_ISSUE.search(folded, start, end):
        return When(start, end, _after_issue(m, years))
    found = [m for m in _WHEN.finditer(folded, start, end) if _says_something(m)]
    if not found:
        return None
    year = next((m["year"] for m in reversed(found) if m["year"]), None)
    when = _when(found[-1], Years(int(year), years.issued) if year else years, start)
    return When(found[0].start(), end, when.on, when.ask)


def opening_time(folded: str, years: Years) -> When | None:
    """The time with which an item opens: 2008年12月初，完成…; 从2009年开始…"""
    if (m := re.match(rf"(?:从|自){_YEAR}(?:起|开始)", folded)) and m["year"]:
        return When(0, m.end(), None, f"{m['year']}年起实施，不设截止日期", True)
    m = _WHEN.match(folded)
    if not m or not _says_something(m) or _RANGE_AFTER.match(folded, m.end()) or _PAST.match(folded, m.end()):
        return None
    bounded = m["whole"] is None or m["tail"] or m["pre"] in ("到", "至")
    return _when(m, years, 0) if bounded else None


def cadence_in(folded: str) -> str | None:
    """weekly, monthly, quarterly, half_yearly, yearly: the shortest that the text names."""
    return next((name for name, pattern in _CADENCES if pattern.search(folded)), None)


def is_ongoing(folded: str) -> bool:
    """长期坚持, 全年: as a time of its own, no cadence and no date."""
    return bool(_ONGOING.search(folded))


def _says_something(m: re.Match[str]) -> bool:
    if m["slipped"]:
        return bool(m["year"])
    if m["whole"] is not None:
        return bool(m["year"])
    if m["end"]:
        return bool(m["year"] or m["this"] or m["next"] or m["end"].startswith("年"))
    return True


def _is_due(folded: str, m: re.Match[str], years: Years) -> bool:
    before, after = folded[max(0, m.start() - 8) : m.start()], folded[m.end() : m.end() + 16]
    if m["pre"] in ("自", "从") or _RANGE_BEFORE.search(before + (m["pre"] or "" if m["pre"] in ("至", "到") else "")):
        return False
    if (
        (m["pre"] in ("至", "到") and re.search(r"(?:\d|年|月|日|底|初)$", before))
        or _RANGE_AFTER.match(after)
        or re.match(r"以来|起|开始|期间|[—–]", after)
    ):
        return False
    if m["year"] and years.current and int(m["year"]) < years.current:
        return False
    if m["pre"] in ("截至", "截止") and _PAST.match(after):
        return False
    bound = m["pre"] in ("到", "至", "力争到", "争取到", "截止到", "截止", "截至")
    if m["whole"] is not None:
        return (bound and not re.match(r"度|期间|的", after)) or m["tail"] is not None
    if m["end"] == "年内":
        return True
    return bool(m["tail"] or bound or _DEED.match(after))


def _when(m: re.Match[str], years: Years, start: int) -> When:
    year = int(m["year"]) if m["year"] else years.current
    ask = None
    if year is not None and m["next"]:
        year += 1
    if year is None:
        return When(start, m.end(), None, "")
    if not m["year"] and not m["this"] and not m["next"] and years.last and years.last != years.plan:
        ask = "year"  # a plan for several years: which one?
    on, vague = _day(m, year)
    if vague or ask:
        if (said := _SAID.match(m.string, m.end())) and (day := _day_said(said, year)):
            return When(start, said.end(), day)
        ask = f"{on.year}年{on.month}月{on.day}日" if on else ""
    return When(start, m.end(), on, ask)


def _day_said(said: re.Match[str], year: int) -> date | None:
    try:
        return date(int(said["year"] or year), int(said["month"]), int(said["day"]))
    except ValueError:
        return None


def _leading(pre: str | None) -> int:
    """What of a preposition is none of the date: 力争 of 力争到; 到 belongs to it."""
    return 0 if pre in (None, "到", "至", "在", "从", "自") else len(pre) - pre.endswith("到")


def _day(m: re.Match[str], year: int) -> tuple[date | None, bool]:
    """The last day that the phrase leaves, and whether one would rather ask."""
    if m["end"] or m["half"] == "下半年":
        return date(year, 12, 31), False
    if m["half"]:
        return date(year, 6, 30), False
    if m["quarter"]:
        month = 3 * (value_of(m["quarter"]) or 1)
        return _month_end(year, month), False
    if m["whole"] is not None:
        return date(year, 12, 31), m["tail"] is not None  # 2025年前: with that year, or before it?
    month = int(m["month"] or m["slipped"])
    if m["day"]:
        try:
            return date(year, month, int(m["day"])), False
        except ValueError:
            return None, True
    part = m["part"] or m["slip"]
    if part in ("上旬", "初"):
        return date(year, month, 10), part == "初" or m["slip"] is not None
    if part in ("中旬", "中"):
        return date(year, month, 20), part == "中"
    return _month_end(year, month), m["slip"] is not None


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _after_issue(m: re.Match[str], years: Years) -> date | None:
    n = value_of(m["n"])
    if years.issued is None or n is None or not re.search("印发|发布|公布|下发", m["what"] or m["this"]):
        return None
    match m["unit"]:
        case "工作日":
            return WorkCalendar(_SHANGHAI).add_working_days(years.issued, n)
        case "月":
            index = years.issued.month - 1 + n
            year, month = years.issued.year + index // 12, index % 12 + 1
            return date(year, month, min(years.issued.day, monthrange(year, month)[1]))
        case "年":
            return (
                _month_end(years.issued.year + n, 2)
                if (years.issued.month, years.issued.day) == (2, 29)
                else years.issued.replace(year=years.issued.year + n)
            )
        case unit:
            return years.issued + timedelta(days=n * (7 if unit == "周" else 1))

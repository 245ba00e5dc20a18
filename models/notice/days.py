"""The day that a phrase of time leaves: the last one of 6月底, of 三季度, of 11月中旬; and whether it is vague."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from models.notice.phrases import year_in
from models.rules.calendar import ONE_DAY, WorkCalendar, first_day_of_holiday
from models.rules.numerals import value_of

_SHANGHAI = ZoneInfo("Asia/Shanghai")
_SCHOOL_BEGINS = 8
_BEFORE_A_FEAST = (
    ("元旦", 12, 31), ("五一", 4, 30), ("七一", 6, 30), ("八一", 7, 31), ("国庆", 9, 30), ("“十一", 9, 30),
)  # fmt: skip  # those whose day the sun fixes
_BY_THE_MOON = (
    ("春节", "spring_festival"),
    ("清明", "tomb_sweeping_day"),
    ("端午", "dragon_boat_festival"),
    ("中秋", "mid_autumn_festival"),
)


@dataclass(frozen=True)
class Years:
    """What the paper says about time: the year it plans, the day it was issued; None where it does not say."""

    plan: int | None
    issued: date | None
    last: int | None = None  # of a plan for several years
    school: bool = False  # a school's year, from August of `plan` to July of `last`

    @property
    def current(self) -> int | None:
        """Of a plan for several years the one in which the paper was issued."""
        if self.issued and self.plan and self.last and self.plan <= self.issued.year <= self.last:
            return self.issued.year
        return self.plan or (self.issued.year if self.issued else None)

    @property
    def over_winter(self) -> bool:
        """A plan from one autumn to the next spring or summer: a month is the first after its issue."""
        return bool(self.plan and self.issued and self.last == self.plan + 1 and self.issued.year == self.plan)

    def at_school(self, on: date) -> date:
        """The day of a month that was said without a year, in the school's year of the paper."""
        year = self.plan or on.year
        begun = on.month >= _SCHOOL_BEGINS and not (self.issued and on.replace(year=year) < self.issued)
        return _last_of(on, year if begun else year + 1)

    @property
    def several(self) -> bool:
        return bool(self.last and self.last != self.plan)


def day_of(m: re.Match[str], year: int) -> tuple[date | None, bool]:
    """The last day that the phrase leaves, and whether one would rather ask."""
    if m["event"]:
        return _before_feast(m, year), True
    if m["relative"]:
        return None, True
    if m["end"] or m["half"] == "下半年" or m["fifth"]:
        return date(year, 12, 31), False
    before_it = m["tail"] in ("前", "之前", "以前")  # 9月前: before it begins, or by its end?
    if m["half"]:
        return date(year, 6, 30), m["half"] == "年中"
    if m["quarter"]:
        return month_end(year, 3 * (value_of(m["quarter"]) or 1)), before_it and not m["qpart"]
    if m["whole"] is not None:
        return date(year, 12, 31), m["tail"] is not None  # 2025年前: with that year, or before it?
    return _of_month(m, year)


def _of_month(m: re.Match[str], year: int) -> tuple[date | None, bool]:
    if m["run"]:
        return _date(year, int(m["run"][4:6]), int(m["run"][6:])), False
    month = value_of(m["month"] or m["slipped"] or m["nmonth"] or m["nmonth2"] or m["bare"]) or 0
    if day := m["day"] or m["nday"] or m["nday2"]:
        said = _date(year, month, value_of(day) or 0)
        return said, said is None
    part = m["part"] or m["slip"]
    if part in ("上旬", "初"):
        return date(year, month, 10), part == "初"
    if part in ("中旬", "中"):
        return date(year, month, 20), part == "中"
    whole = not (part or m["nmonth"] or m["bare"])  # the month, and no part of it
    return month_end(year, month), m["slip"] is not None or (whole and m["tail"] in ("前", "之前", "以前"))


def _before_feast(m: re.Match[str], year: int) -> date | None:
    for feast, month, day in _BEFORE_A_FEAST:
        if feast in m["event"]:
            return date(year - (feast == "元旦" and year_in(m) is not None), month, day)
    for feast, holiday in _BY_THE_MOON:
        if feast in m["event"] and (first := first_day_of_holiday(holiday, year)):
            return first - ONE_DAY
    return None


def _last_of(on: date, year: int) -> date:
    """The same day of another year; of the end of February its end."""
    is_end = on.day == monthrange(on.year, on.month)[1]
    return month_end(year, on.month) if is_end else on.replace(year=year)


def month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def after_issue(m: re.Match[str], years: Years) -> date | None:
    """印发之日起30日内: counted from the paper's day, where it is the paper that is issued."""
    n = value_of(m["n"])
    if years.issued is None or n is None or not re.search("印发|发布|公布|下发|发文", m["what"] or m["this"]):
        return None
    match m["unit"]:
        case "工作日":
            return WorkCalendar(_SHANGHAI).add_working_days(years.issued, n)
        case "月" | "年" as unit:
            index = years.issued.month - 1 + n * (12 if unit == "年" else 1)
            year, month = years.issued.year + index // 12, index % 12 + 1
            return date(year, month, min(years.issued.day, monthrange(year, month)[1]))
        case unit:
            return years.issued + timedelta(days=n * (7 if unit == "周" else 1))

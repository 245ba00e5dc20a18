"""署名 and 成文日期: who signed and when, from the signature, a portal's table, or what is left of a date."""

import re
from datetime import date

from models.notice.doubts import Doubt, doubt
from models.notice.lines import Line
from models.notice.units import is_unit
from models.rules.numerals import value_of

HEAD_LINES = 40
LONGEST_DATA = 100  # characters of a line that holds the head's data
_DATE = re.compile(r"(?P<y>(?:19|20)\d{2})\s*[年./-]\s*(?P<m>\d{1,2})\s*[月./-]\s*(?P<d>\d{1,2})\s*日?")
_HAN_DATE = re.compile(
    r"(?P<y>二[〇○零Oo0][一二三四五六七八九〇○零Oo0]{2})年(?P<m>[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十]{1,3})日"
)
_TOGETHER = re.compile(
    r"(?P<name>[\u4e00-\u9fff\s]{4,40}?)\s*(?P<date>(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|二[^\s]{3}年[^\s]{1,2}月[^\s]{1,3}日)"
)
_RUN_DATE = re.compile(r"(?P<y>20\d{2})(?P<rest>\d{2,4})")


def signature(lines: list[Line], doubts: list[Doubt]) -> tuple[str | None, date | None]:
    """署名 and 成文日期: a date on a line of its own under a unit's name; a date whose 年月日 are lost is a doubt."""
    for i, line in enumerate(lines):
        words = line.plain.strip()
        day = whole_date(words)
        above = lines[i - 1] if i else None
        if (
            day
            and above
            and is_unit(above.plain.replace(" ", ""))
            and ("年" in words or i > HEAD_LINES or i + 3 > len(lines))
        ):
            return above.text.replace(" ", "").replace("\u3000", ""), day
        if together := dated_unit(words):
            return together
    for line in lines:
        if "年" in line.plain and len(line.plain) < 20 and (day := whole_date(line.plain.strip(" ()"))):
            return None, day
    known = dated(lines[:HEAD_LINES])
    for line in lines[:HEAD_LINES]:
        if m := _RUN_DATE.fullmatch(line.plain.strip()):
            days = _parted(m)
            day = days[0] if len(days) == 1 else known if known in days else None
            if day:
                doubts.append(doubt("date", line.text, line.number, f"{day.year}年{day.month}月{day.day}日"))
                return None, day
    return None, None


def without_signature(lines: list[Line]) -> list[Line]:
    """The lines without who signed and when, where each stands on a line of its own at the end of a text."""
    left_out: set[int] = set()
    for i, line in enumerate(lines):
        words = line.plain.strip()
        if i and "年" in words and not line.tabular and whole_date(words):
            left_out |= {i, i - 1} if is_unit(lines[i - 1].plain.replace(" ", "")) else set()
    return [line for i, line in enumerate(lines) if i not in left_out]


def _parted(m: re.Match[str]) -> list[date]:
    """2023814 → 2023-08-14: every way to read what is left of a date."""
    days = []
    rest = m["rest"]
    for cut in range(1, len(rest)):
        month, day = rest[:cut], rest[cut:]
        if (
            len(month) <= 2
            and len(day) <= 2
            and (len(rest) == 4 or (month[0] != "0" and day[0] != "0"))
            and (made := _date(int(m["y"]), int(month), int(day)))
        ):
            days.append(made)
    return days


def dated_unit(words: str) -> tuple[str, date] | None:
    """Who and when on one line: 某某区委办公室　2024年6月18日."""
    found = _TOGETHER.fullmatch(words)
    name, day = (re.sub(r"\s", "", found["name"]), whole_date(found["date"])) if found else ("", None)
    return (name, day) if day and is_unit(name) else None


def whole_date(words: str) -> date | None:
    if m := _DATE.fullmatch(words):
        return _date(int(m["y"]), int(m["m"]), int(m["d"]))
    if m := _HAN_DATE.fullmatch(words):
        year = value_of(re.sub("[○零Oo0]", "〇", m["y"]))
        return _date(year or 0, value_of(m["m"]) or 0, value_of(m["d"]) or 0)
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def dated(top: list[Line]) -> date | None:
    """The date that a portal's table gives: 成文日期 before 发布日期 before a bare one."""
    found: dict[int, date] = {}
    for line in top:
        for m in _DATE.finditer(line.plain):
            key = re.search(r"(成文|印发|发文|生成|发布|公开)(?:日期|时间)\s*:?\s*$", line.plain[: m.start()])
            alone = len(line.plain) <= LONGEST_DATA and m[0] in re.split(r"[\s|•·●*]+", line.plain)
            if (key or alone) and (day := _date(int(m["y"]), int(m["m"]), int(m["d"]))):
                grade = 3 if not key else 2 if key[1] in ("发布", "公开") else 1
                found.setdefault(grade, day)
    return found[min(found)] if found else None

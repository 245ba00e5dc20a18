"""The year of a paper whose title and date say none: its number's, the meeting's, the only one of headings or dates.

A school's year (2024—2025学年) begins in August: 3月 is of the next one, whenever the paper was issued.
"""

import re
from dataclasses import replace

from models.notice.days import Years
from models.notice.head import Head
from models.notice.lines import Line, mask_titles, plain
from models.notice.marks import mark_of
from models.notice.when import times_in

_SCHOOL_YEAR = re.compile(r"((?:19|20)\d\d)(?:年?[-~至到]{1,2}(?:19|20)?\d\d)?年?学年")  # 2024—2025学年, 2024学年
LONGEST_HEADING = 30  # characters
_OF_A_YEAR = re.compile(
    r"((?:19|20)\d\d)年(?:度|全?[省市县区镇乡]|主要|重点|工作|目标|任务|预期|计划|安排)"
)  # 2024年主要预期目标

_MEETING = re.compile(r"((?:19|20)\d\d)年\d{1,2}月\d{1,2}日.{0,60}?(?:召开|主持|会议|研究)")  # with which minutes begin


def years_of_paper(head: Head, body: list[Line]) -> Years:
    """The year of the paper, of a school's the one in which it begins."""
    title = head.title or ""
    if school := _SCHOOL_YEAR.search(plain(title)):
        return replace(head.years, plan=int(school[1]), last=int(school[1]) + 1, school=True)
    if head.years.current:
        return head.years
    if number := re.search(r"(?:19|20)\d\d", head.number or ""):
        return replace(head.years, plan=int(number[0]))
    begins = next((n for n, line in enumerate(body) if mark_of(line.plain)), 0)
    met = {int(met[1]) for line in body[:begins] if (met := _MEETING.search(line.plain))}
    if len(met) == 1:
        return replace(head.years, plan=met.pop())
    headed = {
        int(year[1]) for line in body if len(line.plain) <= LONGEST_HEADING for year in _OF_A_YEAR.finditer(line.plain)
    }
    if len(headed) == 1:
        return replace(head.years, plan=headed.pop())
    said = {when.on.year for line in body for when in times_in(mask_titles(line.plain), head.years) if when.on}
    return replace(head.years, plan=said.pop()) if len(said) == 1 else head.years

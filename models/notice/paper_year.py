"""The year of a paper whose title and date say none: that of its number, else the only one that its due dates name."""

import re
from dataclasses import replace

from models.notice.days import Years
from models.notice.head import Head
from models.notice.lines import Line, mask_titles
from models.notice.when import times_in


def years_of_paper(head: Head, body: list[Line]) -> Years:
    if head.years.current:
        return head.years
    if number := re.search(r"(?:19|20)\d\d", head.number or ""):
        return replace(head.years, plan=int(number[0]))
    said = {when.on.year for line in body for when in times_in(mask_titles(line.plain), head.years) if when.on}
    return replace(head.years, plan=said.pop()) if len(said) == 1 else head.years

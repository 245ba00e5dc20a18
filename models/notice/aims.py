"""Figures under a head of aims (目标值：8%, 年度目标：粮食播种面积45万亩): a promise without a word that promises.

They are what a table's column of aims says of its task, alone or with what the figure is of before it.
"""

import re
from collections.abc import Iterator

from models.notice.figure_rows import Figure
from models.notice.quantities import QUANTITY, amount_of, comparator_of

_AIM = re.compile(r"(?:^|(?<=。))\s*[^。:;,、]{0,8}(?:目标|指标)(?:值|任务|数)?:(?P<said>[^。:;,、]{1,40})(?=。|$)")
_OF = re.compile(r"[^\d()]{0,24}")
_DAYS = ("日", "天", "周")  # 30日: the end of a date


def with_aims(figures: list[Figure], folded: str, title: str) -> list[Figure]:
    """The figures of these words, and those under a head of aims; of what the task is, where nothing else is said."""
    aims = list(_aims(folded, title))
    bare = [aim for aim in aims if aim.metric == title]
    told = [figure for figure in figures if not any(_overlap(figure, aim) for aim in bare)]
    told += [aim for aim in aims if not any(_overlap(aim, figure) for figure in told)]
    return sorted(told, key=lambda figure: figure.start)


def _aims(folded: str, title: str) -> Iterator[Figure]:
    for aim in _AIM.finditer(folded):
        m = QUANTITY.search(folded, aim.start("said"), aim.end("said"))
        if m is None or m.end() != len(folded[: aim.end("said")].rstrip()):
            continue
        of = folded[aim.start("said") : m.start()].strip()
        value, unit = amount_of(m)
        if value is not None and unit not in _DAYS and _OF.fullmatch(of):
            yield Figure(m.start(), m.end(), of or title, comparator_of(m), value, unit, False)


def _overlap(one: Figure, other: Figure) -> bool:
    return one.start < other.end and other.start < one.end

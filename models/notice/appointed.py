"""Verbs that appoint who does something, right before the name: 责成市教育局, 明确由县财政局, 转市公安局办理."""

import re

from models.notice.departments import essence
from models.notice.units import is_unit, level_of

_VERB = re.compile(
    r"(?:会议|经研究,?)?(?:明确|(?:原则)?同意|确定|决定|授权|支持|指定|委托|安排|建议|要求|督促|协调|责成|通知|商请|提请|转交?|交)(?:由|请|给)?(?=.{3})"
)
_GIVING = r"(?:责成|指定|委托|安排|督促|[转交])"  # a task, without any further word
GIVES = re.compile(_GIVING + r"(?=[\u4e00-\u9fff]{3})")
_LAST = re.compile(_GIVING + "$")


def is_office(name: str) -> bool:
    """Whether the name says whose office it is, or is one of a known field of work."""
    return is_unit(name) and (level_of(name) is not None or essence(name) is not None)


def behind_verb(folded: str, at: int, to: int) -> int:
    """Where the name begins within the span, behind such a verb (协调办, 安排小组 are names themselves)."""
    verb = _VERB.match(folded, at, to)
    return verb.end() if verb and is_office(folded[verb.end() : to]) else at


def is_given(before: str) -> bool:
    """Whether the words before a name end by giving it a task: 转|市教育局办理."""
    return _LAST.search(before) is not None

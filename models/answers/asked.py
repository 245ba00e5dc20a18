"""What somebody asks for behind /status, or in a sentence: a unit, an item, or who is late."""

import re

from models.rules.naming import fold

_LATE = frozenset({"到期未报", "未报", "没报", "逾期", "超期", "overdue", "late"})
_WHO = re.compile(r"(?:现在|目前|还有)?(?:谁|哪些单位|哪几家|哪些|哪家)(?:还)?(?=没|未|逾|超)")
_LONGEST = 24  # characters of a name, a number or a few words of a title
_BEFORE = re.compile(r"(?:请问|(?:麻烦|请|帮我|给我)?(?:问|查|看)(?:一下|下|看)?)?[,， ]*")
_AFTER = re.compile(
    r"(?:的|现在|目前|这项|这一项)*(?:工作)?(?:进展|进度|完成|办理|落实)?(?:情况)?(?:现在|目前)?"
    r"(?:怎么样|怎样|如何|咋样|到哪一?步|报了没有?|报了|报|完成)?(?:了|啦)?(?:吗|么|呢|没有|没)?[?？。.!！ ]*$"
)


def asks_who_is_late(words: str) -> bool:
    return fold(_WHO.sub("", words.strip("?？。 "))).removesuffix("的单位") in _LATE


def thing_asked_about(words: str) -> str:
    """What a sentence asks about: 市司法局 of 市司法局怎么样了？, the sentence itself where it is no more than a name;
    nothing for a long one, or one of several lines."""
    words = words.strip()
    if "\n" in words:
        return ""
    about = _AFTER.sub("", _BEFORE.sub("", words, count=1), count=1)
    return about if 1 < len(about) <= _LONGEST else ""

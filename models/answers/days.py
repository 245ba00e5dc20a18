"""A day as people type it on a phone: 9月22日, 9-22, 9.22, 2023年9月22日, 2023-09-22, 20230922."""

import re
from datetime import date

_WRITTEN = (
    re.compile(r"(?:(?P<y>\d{4})\s*年\s*)?(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*[日号]?"),
    re.compile(r"(?:(?P<y>\d{4})\s*[-/.])?\s*(?P<m>\d{1,2})\s*[-/.]\s*(?P<d>\d{1,2})"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"),
)
_MOMENT = re.compile(
    r"(?:请|麻烦|那就?|就|在|等|到|过|改|改到|推迟到?|下|本|这|每|今天|明天|后天|大后天|今|明|后|下午|上午|中午|早上|晚上|早|晚"
    r"|(?:周|星期|礼拜)[一二三四五六日天末]?|月底|节后|[\d一二三四五六七八九十两几半:：]+(?:个)?(?:小时|点钟?|分钟?|天|日|号|月|周)?"
    r"|以后|之后|后|前|再|提醒|说|来|吧|我|一下|报|发|[，,。.、\s])+"
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９－／．", "0123456789-/.")


def speaks_of_a_moment(words: str) -> bool:
    """明天上午, 下周一9点再提醒: of when, and of nothing else."""
    return bool(_MOMENT.fullmatch(words.strip()))


def day_of(words: str, year: int) -> date | None:
    """The day; in `year` where none is written. None for what is no day."""
    words = re.sub(r"[（(]?(?:周|星期)[一二三四五六日天][）)]?|前$", "", words.translate(_FULL_WIDTH).strip()).strip()
    found = next((match for shape in _WRITTEN if (match := shape.fullmatch(words))), None)
    if found is None:
        return None
    try:
        return date(int(found["y"] or year), int(found["m"]), int(found["d"]))
    except ValueError:
        return None

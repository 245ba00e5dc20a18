"""A day as people type it on a phone: 9月22日, 9-22, 9.22, 2023年9月22日, 2023-09-22, 20230922."""

import re
from datetime import date

_WRITTEN = (
    re.compile(r"(?:(?P<y>\d{4})\s*年\s*)?(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*[日号]?"),
    re.compile(r"(?:(?P<y>\d{4})\s*[-/.])?\s*(?P<m>\d{1,2})\s*[-/.]\s*(?P<d>\d{1,2})"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"),
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９－／．", "0123456789-/.")


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

"""A paper in traditional characters → in simplified ones, so that every line and span stays where it is.

Portals that turn themselves into 繁體 give such papers; names, months and marks of secrecy must be read there as well.
"""

import operator
from functools import lru_cache

from opencc import OpenCC

_LEAST = 10  # of so many characters one at least is traditional in such a paper; elsewhere one of a name or a quotation
_QUOTES = str.maketrans("「」『』", "“”‘’")


@lru_cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


def simplified(text: str) -> str:
    """The text in simplified characters, where it is written in traditional ones; any other as it stands."""
    try:
        turned = _converter().convert(text).translate(_QUOTES)
    except UnicodeError:  # halves of characters, as broken files have them
        return text
    if len(turned) != len(text):  # spans would not stay; no character is known with which that comes
        return text
    changed = sum(map(operator.ne, text, turned))
    return turned if changed * _LEAST > len(text) - sum(map(str.isspace, text)) else text

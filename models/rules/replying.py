"""What a reply may hold: how long its words, how large its figures and files."""

import math
import unicodedata

from models.rules.errors import Refusal

LONGEST_TEXT = 2000  # characters of what was done
LONGEST_SIDE = 500  # of difficulties, and of next steps
LARGEST_FILE = 20 << 20  # bytes: Telegram hands a bot no more
MOST_FILES = 20
LARGEST_FIGURE = 1e12


def text_of(words: str, most: int = LONGEST_TEXT) -> str:
    """As typed, lines and all, without control characters. Raises Refusal where it is too long: nothing is cut off."""
    text = "".join(c for c in words.replace("\t", " ") if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    text = text.strip()
    if len(text) > most:
        raise Refusal("refused-report-long", most=most, count=len(text))
    return text


def side_of(words: str) -> str:
    """The same for what stands beside it."""
    return text_of(words, LONGEST_SIDE)


def figure_of(value: float) -> float:
    if not math.isfinite(value) or not 0 <= value <= LARGEST_FIGURE:
        raise Refusal("refused-figure")
    return value

"""What a reply may hold: how long its words, how large its figures and files."""

import math
import unicodedata
from dataclasses import dataclass

from models.rules.errors import Refusal

LONGEST_TEXT = 2000  # characters of what was done
LONGEST_SIDE = 1000  # of difficulties, and of next steps
LONGEST_ANSWER = 300  # of how far a figure is, in a township's form
LARGEST_FILE = 20 << 20  # bytes: Telegram hands a bot no more
MOST_FILES = 20
LARGEST_FIGURE = 1e12


@dataclass(frozen=True)
class File:
    """A photo or a document whose bytes are kept by their hash."""

    sha256: str
    name: str
    size: int
    file_id: str  # by which Telegram hands it out again
    photo: bool = False


def text_of(words: str, most: int = LONGEST_TEXT) -> str:
    """As typed, lines and all, without control characters. Raises Refusal where it is too long: nothing is cut off."""
    text = "".join(c for c in words.replace("\t", " ") if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    text = text.strip()
    if len(text) > most:
        raise Refusal("refused-report-long", most=str(most), count=str(len(text)))  # as digits, not as 2,000
    return text


def side_of(words: str) -> str:
    """The same for what stands beside it."""
    return text_of(words, LONGEST_SIDE)


def figure_of(value: float) -> float:
    if not math.isfinite(value) or not 0 <= value <= LARGEST_FIGURE:
        raise Refusal("refused-figure")
    return value


def figure_told(value: float) -> str:
    """480.0 → 480, 99.5 → 99.5: as people write it, however large."""
    return f"{value:.0f}" if value == int(value) else f"{value:.6f}".rstrip("0")

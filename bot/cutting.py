"""Words cut to what a phone shows, with … for what is left out."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any
from unicodedata import east_asian_width

LONGEST_BUTTON = 40  # characters; a phone shows little more
BROADEST, LEAST_OF_NAME = 18, 8  # wide characters that 360 points show of a button; of them at least for a name
LONGEST_TITLE = 24  # characters of a plan's title on a button or in a head
_YEAR = re.compile(r"(?:19|20)\d\d")
_NARROW = 0.56  # of a wide character's breadth


def breadth(words: str) -> float:
    """In wide characters."""
    return sum(1 if east_asian_width(character) in "WFA" else _NARROW for character in words)


def told_apart(lines: Sequence[tuple[str, str]]) -> list[str]:
    """Each name with what stands behind it, which is shown whole: the name is cut. Those that would look alike then get
    their place in the list before them."""
    short = [_cut_before(behind, name) for name, behind in lines]
    alike = Counter(short)
    return [
        (_cut_before(behind, name, f"{at}. ") if alike[cut_name] > 1 else cut_name) + behind
        for at, (cut_name, (name, behind)) in enumerate(zip(short, lines, strict=True), start=1)
    ]


def _cut_before(behind: str, words: str, place: str = "") -> str:
    most = max(LEAST_OF_NAME, BROADEST - breadth(behind))
    words = place + words
    if breadth(words) <= most:
        return words
    while words and breadth(words) + 1 > most:
        words = words[:-1]
    return words + "…"


def cut(words: str, most: int = LONGEST_BUTTON) -> str:
    """At most so many characters, the … included."""
    return words if len(words) <= most else words[: most - 1] + "…"


def brief_title(title: str) -> str:
    """A plan's short title for a button or the head of a window: a long one begins with its year, who issues it left
    out, and is cut. Letters and cards have room for all of it."""
    if len(title) <= LONGEST_TITLE:
        return title
    year = _YEAR.search(title)
    return cut(title[year.start() :] if year else title, LONGEST_TITLE)


def brief_titles(titles: Sequence[str]) -> list[str]:
    """The same for a list to choose from: those that would look alike have their place in it before them."""
    short = [brief_title(title) for title in titles]
    alike = Counter(short)
    return [f"{at}. {name}" if alike[name] > 1 else name for at, name in enumerate(short, start=1)]


def listed_name(line: dict[str, Any]) -> str:
    """What stands on the button of a list's entry."""
    return str(line["name"])


def listed_short(line: dict[str, Any]) -> str:
    """The same, cut to what a button shows."""
    return cut(listed_name(line))

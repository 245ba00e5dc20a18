"""Words cut to what a phone shows, with … for what is left out."""

from typing import Any

LONGEST_BUTTON = 40  # characters; a phone shows little more


def cut(words: str, most: int = LONGEST_BUTTON) -> str:
    """At most so many characters, the … included."""
    return words if len(words) <= most else words[: most - 1] + "…"


def listed_name(line: dict[str, Any]) -> str:
    """What stands on the button of a list's entry."""
    return str(line["name"])


def listed_short(line: dict[str, Any]) -> str:
    """The same, cut to what a button shows."""
    return cut(listed_name(line))

"""Keys of items: the number as the paper writes it; where a paper counts anew in each section, which of those it is."""

from collections import Counter
from dataclasses import replace

from models.notice.draft import DraftItem

_AGAIN = "·"


def number_in(key: str) -> str:
    """The number as the paper writes it."""
    return key.partition(_AGAIN)[0]


def with_keys(items: list[DraftItem]) -> list[DraftItem]:
    """（一）, （二）, and in the next section （一）·2, （二）·2; what has no number is ·1, ·2 …"""
    seen = Counter[str]()
    keyed = []
    for item in items:
        seen[item.number_text] += 1
        again = item.number_text == "" or seen[item.number_text] > 1
        key = f"{item.number_text}{_AGAIN}{seen[item.number_text]}" if again else item.number_text
        keyed.append(replace(item, key=key))
    return keyed

"""Tasks that a paper says twice: in its text, and again in an annex that divides them (任务分解表).

They are one: the text's words stand, with the units and dates that only the annex gives, and one doubt says so.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from models.notice.doubts import Doubt, doubt
from models.notice.draft import DraftItem

_FEWEST = 2
_SHARE = 0.6
_BEGINNING = 10  # characters of a title that tell it from others
_SHORTEST = 4
_MOST_PARTS = 12


def once(items: Sequence[DraftItem], parts: Collection[int]) -> tuple[list[DraftItem], list[Doubt]]:
    """The items with those said twice as one, and a doubt where there were any; `parts`: the lines of annexes."""
    for part in sorted(parts)[:_MOST_PARTS]:
        first = [item for item in items if item.line < part]
        second = [item for item in items if item.line >= part]
        pairs = _pairs(first, second)
        if pairs:
            merged = [_with(item, pairs[n]) if n in pairs else item for n, item in enumerate(first)]
            again = {id(item) for item in pairs.values()}
            said = next(iter(pairs.values()))
            return (
                [*merged, *(item for item in second if id(item) not in again)],
                [doubt("twice", said.title, said.line, "合为一项、以正文为准")],
            )
    return list(items), []


def _pairs(first: Sequence[DraftItem], second: Sequence[DraftItem]) -> dict[int, DraftItem]:
    """Which item of the text (by its place) each of the annex repeats, in the same order; none where most do not."""
    places = {key: n for n, item in reversed(list(enumerate(first))) if len(key := _key(item)) >= _SHORTEST}
    pairs: dict[int, DraftItem] = {}
    last = -1
    for item in second:
        n = places.get(_key(item), -1)
        if n > last:
            pairs[n], last = item, n
    return pairs if len(pairs) >= max(_FEWEST, _SHARE * len(second)) else {}


def _with(item: DraftItem, again: DraftItem) -> DraftItem:
    """The text's item with what only the annex says of it."""
    told = [each for each in item.doubts if not (each.kind == "general" and again.clauses)]
    return replace(
        item,
        clauses=item.clauses or again.clauses,
        due=item.due or again.due,
        cadence=item.cadence or again.cadence,
        targets=item.targets or again.targets,
        doubts=(*told, *(each for each in again.doubts if not item.clauses and each.kind != "general")),
    )


def _key(item: DraftItem) -> str:
    return re.sub(r"[\W_]", "", item.title)[:_BEGINNING]

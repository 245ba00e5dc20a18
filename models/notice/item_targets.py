"""The promises in figures of one item; what its title and its text both say (新建学校100所) is one."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from models.notice.aims import with_aims
from models.notice.blocks import Block
from models.notice.draft import DraftTarget
from models.notice.lines import mask_titles
from models.notice.targets import figures_in, metric_of

_LONGEST_METRIC = 20  # characters of a task that can be what a figure is of
_SENTENCE = re.compile("[。!?]")


def targets_of(running: Iterable[tuple[Block, int, int]], year: int | None, title: str) -> tuple[DraftTarget, ...]:
    """The targets of the item's stretches of text, in order."""
    told: list[tuple[int, DraftTarget]] = []
    sentences = 0
    for block, at, to in running:
        folded, raw = mask_titles(block.line.plain)[at:to], block.line.text[at:to]
        ends = [stop.end() for stop in _SENTENCE.finditer(folded)]
        for f in with_aims(list(figures_in(folded, year, promised=block.line.quota)), folded, title):
            whose = title if len(title) <= _LONGEST_METRIC and (block.line.tabular or not f.metric) else ""
            metric = metric_of(f.metric, whose)
            target = DraftTarget(raw[f.start : f.end].strip(), metric, f.comparator, f.value, f.unit, f.each_unit)
            told.append((sentences + bisect_left(ends, f.end), target))
        sentences += len(ends) + 1
    return tuple(_said_once(told))


def _said_once(told: Sequence[tuple[int, DraftTarget]]) -> list[DraftTarget]:
    """Each with the sentence in which it stands; of two that are the same the one that says how it is bound."""
    kept: list[tuple[int, DraftTarget]] = []
    for sentence, target in told:
        again = next((n for n, (at, other) in enumerate(kept) if at != sentence and _same(other, target)), None)
        if again is None:
            kept.append((sentence, target))
        elif kept[again][1].comparator == "=" != target.comparator:
            at, first = kept[again]
            kept[again] = (at, replace(first, comparator=target.comparator))
    return [target for _, target in kept]


def _same(one: DraftTarget, other: DraftTarget) -> bool:
    """As much of the same, whatever the order of its characters: 学校 and 学校新建."""
    first, second = set(one.metric), set(other.metric)
    much = (one.value, one.unit, one.each_unit) == (other.value, other.unit, other.each_unit)
    return much and bool(first and second) and (first <= second or second <= first)

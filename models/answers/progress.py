"""A message about progress in plain words: of which items it tells, how they stand, and what was said of each.

"（四）免证办已上线480项" is one item. Several begin each on a line or after a full stop, numbered in the way of the
first; in brackets also after a comma or a space. Numbers side by side share the words: （二十五）、（二十六）正常推进.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from models.answers.numbers import (
    BARE,
    Marked,
    Number,
    bare_number,
    is_bracketed,
    length_of_and,
    number_at_beginning,
)
from models.answers.statuses import status_in
from models.rules.words import ReplyStatus

_MAY_BEGIN = re.compile(r"(?:^|(?<=[\n。；;！!]))", re.MULTILINE)
_CLAUSE_BEGINS = re.compile(r"(?<=[，,、：:\s])(?![，,、：:\s])")
_LEADS = " \t:：、.．,，"
FARTHEST = 40  # characters that a number with its marks is sought in
GREETING = re.compile(r"[^，,。；;！!\n]{0,10}(?:您|你|大家|同志|早上|上午|下午)好[，,。！!：:\s]*")


@dataclass(frozen=True)
class Progress:
    """What was said of one item; `number` is None where none was named."""

    number: Number | None
    words: str
    status: ReplyStatus | None


def progress_in(message: str, is_item: Callable[[Number], bool]) -> list[Progress]:
    """In the message's order; an item named twice is told once, with both its parts. Nothing of the words is lost.

    `is_item`: whether there is such an item to tell of. Other numbers (1）2）… within one item) are its words.
    """
    text = message.strip()
    marks = _marks(text, is_item)
    if not marks:
        return [Progress(None, text, status_in(text))]
    ends = [start for start, _ in marks[1:]] + [len(text)]
    told: dict[Number, str] = {}
    if (before := text[: marks[0][0]].strip()) and not GREETING.fullmatch(before):
        told[marks[0][1].number] = before
    beside: list[Number] = []
    for (start, mark), end in zip(marks, ends, strict=True):
        beside.append(mark.number)
        if end < len(text) and length_of_and(text[start + mark.end : end]) == end - start - mark.end:
            continue  # the next number follows at once: its words are of both
        words = text[start + mark.end : end].strip().lstrip(_LEADS).strip()
        words = words.rstrip("，、, ") if end < len(text) else words
        for number in beside:
            told[number] = "\n".join(filter(None, (told.get(number, ""), words)))
        beside = []
    return [Progress(number, words, status_in(words)) for number, words in told.items()]


def lists(words: str) -> bool:
    """Whether the words are a list of their own, which begins with one and goes on with two."""
    first = number_at_beginning(words)
    if first is None or first.number != Number(1):
        return False
    return [part.number for part in progress_in(words, lambda number: number in (Number(1), Number(2)))][1:] != []


def _marks(text: str, is_item: Callable[[Number], bool]) -> list[tuple[int, Marked]]:
    marks: list[tuple[int, Marked]] = []
    begins = {place.start() for place in _MAY_BEGIN.finditer(text)}
    for at in sorted(begins | {place.start() for place in _CLAUSE_BEGINS.finditer(text)}):
        if marks and at < marks[-1][0] + marks[-1][1].end:
            continue
        mark = _mark(text[at:], at in begins)
        if mark and mark.way == BARE and not marks and at:
            continue  # without a mark, only the message's first words tell that it counts in items
        while mark and is_item(mark.number) and (not marks or mark.way == marks[0][1].way):
            marks.append((at, mark))
            at += mark.end
            at += length_of_and(text[at:])
            following = number_at_beginning(text[at:])
            mark = following if following and is_bracketed(following) else None
    return marks


def _mark(words: str, begins: bool) -> Marked | None:
    """`begins`: a line or a sentence; else a clause, in which only brackets, or the words right after it, tell a number
    from an amount."""
    words = words[:FARTHEST]
    mark = number_at_beginning(words)
    if mark and (begins or is_bracketed(mark)):
        return mark
    return None if mark else bare_number(words)

"""A message about progress in plain words: of which items it tells, how they stand, and what was said of each.

"（四）免证办已上线480项" is one item. Several begin each on a line or after a full stop, numbered in the way of the
first; in brackets also after a comma or a space. Numbers side by side share the words: （二十五）、（二十六）正常推进.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from models.answers.marks import marks_in
from models.answers.numbers import Number, length_of_and, number_at_beginning
from models.answers.openings import GREETING, HEADING
from models.answers.statuses import status_in
from models.rules.words import ReplyStatus

LEADS = " \t:：、.．,，"
_INTRODUCES = ("：", ":")
_OF_EACH = re.compile(r"^(?:均|都)")


@dataclass(frozen=True)
class Progress:
    """What was said of one item; `number` is None where none was named."""

    number: Number | None
    words: str
    status: ReplyStatus | None


def _none(_: Number) -> bool:
    return False


def progress_in(
    message: str,
    is_item: Callable[[Number], bool],
    is_other: Callable[[Number], bool] = _none,
    asked: Number | None = None,
) -> list[Progress]:
    """In the message's order; an item named twice is told once, with both its parts. Nothing of the words is lost.

    `is_item`: whether there is such an item to tell of. `is_other`: whether the number is known, or plainly meant, as
    that of an item which is not; it is told apart, where it stands as items do. Other numbers (1）2）… within one item)
    are its words. `asked`: the only one that was asked about, which what stands before the first number is of.
    """
    heading, text = _opened(message.strip(), is_item)
    marks = marks_in(text, is_item, is_other)
    if not any(mark.own for mark in marks):
        return [Progress(None, message.strip(), status_in(message))]
    ends = [mark.at for mark in marks[1:]] + [len(text)]
    told: dict[Number, str] = {}
    if (before := heading or text[: marks[0].at].strip()) and not GREETING.fullmatch(before):
        first = next(mark.own[0] for mark in marks if mark.own)
        told[asked if asked is not None and not before.endswith(_INTRODUCES) else first] = before
    beside: list[Number] = []
    for mark, end in zip(marks, ends, strict=True):
        beside += [*mark.own, *mark.others]
        if end < len(text) and length_of_and(text[mark.end : end]) == end - mark.end:
            continue  # the next number follows at once: its words are of both
        words = text[mark.end : end].strip().lstrip(LEADS).strip()
        words = words.rstrip("，、；;, ") if end < len(text) else words
        words = _OF_EACH.sub("", words) if len(beside) > 1 else words
        for number in beside:
            told[number] = "\n".join(filter(None, (told.get(number, ""), words)))
        beside = []
    return [Progress(number, words, status_in(words)) for number, words in told.items()]


def _opened(text: str, is_item: Callable[[Number], bool]) -> tuple[str, str]:
    """A heading, and what it stands right before: the number of an item, at the beginning then. A greeting before
    either is none of it."""
    if number_at_beginning(text) is not None:
        return "", text
    greeting = GREETING.match(text)
    rest = text[greeting.end() :] if greeting else text
    heading = HEADING.match(rest)
    behind = rest[heading.end() :] if heading else rest
    mark = number_at_beginning(behind) if behind != text else None
    if mark is None or not is_item(mark.number):
        return "", text
    return heading[0].strip() if heading else "", behind


def lists(words: str) -> bool:
    """Whether the words are a list of their own, which begins with one and goes on with two."""
    first = number_at_beginning(words)
    if first is None or first.number != Number(1):
        return False
    return [part.number for part in progress_in(words, lambda number: number in (Number(1), Number(2)))][1:] != []

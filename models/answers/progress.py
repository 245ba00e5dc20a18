"""A message about progress in plain words: of which items it tells, how they stand, and what was said of each.

"（四）免证办已上线480项" is one item. Several begin each on a line or after a full stop, numbered in the way of the
first.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from models.answers.numbers import Marked, Number, number_at_beginning
from models.answers.statuses import status_in
from models.rules.words import ReplyStatus

_MAY_BEGIN = re.compile(r"(?:^|(?<=[\n。；;！!]))", re.MULTILINE)
_LEADS = " \t:：、.．,，"
_GREETING = re.compile(r"[^，,。；;！!\n]{0,10}(?:您|你|大家|同志|早上|上午|下午)好[，,。！!：:\s]*")


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
    if (before := text[: marks[0][0]].strip()) and not _GREETING.fullmatch(before):
        told[marks[0][1].number] = before
    for (start, mark), end in zip(marks, ends, strict=True):
        words = text[start + mark.end : end].strip().lstrip(_LEADS).strip()
        told[mark.number] = "\n".join(filter(None, (told.get(mark.number, ""), words)))
    return [Progress(number, words, status_in(words)) for number, words in told.items()]


def _marks(text: str, is_item: Callable[[Number], bool]) -> list[tuple[int, Marked]]:
    marks: list[tuple[int, Marked]] = []
    for place in _MAY_BEGIN.finditer(text):
        mark = number_at_beginning(text[place.start() :])
        if mark and is_item(mark.number) and (not marks or mark.way == marks[0][1].way):
            marks.append((place.start(), mark))
    return marks

"""The parts of a task as a coordinator types them: a line each, the title first, then a colon or a full stop."""

import re
from dataclasses import dataclass

LONGEST_TITLE = 40  # characters: a phone shows little more on a button
_NUMBER = re.compile(r"^\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）、.．]|[-·•])\s*")
_TITLE_ENDS = re.compile(r"[：:。]")


@dataclass(frozen=True)
class Part:
    title: str
    text: str


def parts_of(words: str) -> list[Part]:
    """One a line that is not empty; a number before it is left away. A line without a colon is its own title.

    The title may come out longer than LONGEST_TITLE: whoever asks refuses it, since nothing is cut off.
    """
    lines = (_NUMBER.sub("", line).strip() for line in words.splitlines())
    return [_part(line) for line in lines if line]


def _part(line: str) -> Part:
    found = _TITLE_ENDS.search(line)
    if found is None:
        return Part(line, line)
    title, rest = line[: found.start()].strip(), line[found.end() :].strip()
    return Part(title or rest or line, rest or line)

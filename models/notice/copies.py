"""What a copy did to the lines: a blank after each character, line numbers, emoji for bullets, a bracket cut in two.

Each line keeps its number; only blanks and what was set before the words are taken away.
"""

import re
from dataclasses import replace
from itertools import pairwise

from models.notice.labels import label_of_line
from models.notice.lines import Line, plain
from models.notice.marks import mark_of

FEWEST_SPACED = 6
_SPACED = re.compile(r"(?:\S[ \u3000\u00a0]{1,2}){3,}\S")
_BETWEEN = re.compile(r"(?<=\S)[ \u3000\u00a0]{1,2}(?=\S)")
_AMONG_HAN = re.compile(
    r"(?<=[\u4e00-\u9fff、，。；：（）〔〕《》“”])[ \u00a0]+(?=[\u4e00-\u9fff、，。；：）〕《》“”])"
)
_KEYCAP = re.compile(r"(?P<n>\d|10|🔟)\ufe0f?\u20e3\s*")
_BULLETS = re.compile(
    r"^(?:[\s\u200d\ufe0f]|[\u2600-\u27bf\U0001f000-\U0001faff\u25a0-\u25ff\u2b00-\u2bff\u2190-\u21ff])+(?=\S)"
)
_CIRCLED = re.compile(r"^[\u2776-\u2793]")
_LINE_NUMBER = re.compile(r"(?P<n>\d{1,4})[\s:|]+(?=\S)")
_LONGEST_CUT = 400
_MOST_CUTS = 6


def cleaned(lines: list[Line]) -> list[Line]:
    """The lines without what the copy added."""
    return _whole_brackets([_tidy(line) for line in _without_line_numbers(lines)])


def _tidy(line: Line) -> Line:
    words = line.text
    if not words.isascii():
        words = _KEYCAP.sub(lambda m: f"{m['n']}.", words)
        if not _CIRCLED.match(words) and (bullet := _BULLETS.match(words)):
            words = words[bullet.end() :]
    if _is_spaced(words):
        words = _BETWEEN.sub("", words)
    return line if words is line.text or words == line.text else replace(line, text=words, plain=plain(words))


def _is_spaced(words: str) -> bool:
    """Whether blanks stand between nearly all characters, as a scan or a PDF leaves them."""
    pieces = words.split()
    han = sum(len(piece) <= 2 for piece in pieces)
    return len(pieces) >= FEWEST_SPACED and han >= 0.8 * len(pieces) and bool(_SPACED.search(words))


def _without_line_numbers(lines: list[Line]) -> list[Line]:
    """1, 2, 3 … before every line are an editor's, not the paper's."""
    found = [_LINE_NUMBER.match(line.plain) for line in lines]
    numbers = [int(m["n"]) for m in found if m]
    if (
        len(lines) < 5
        or len(numbers) < 0.95 * len(lines)
        or any(a >= b for a, b in pairwise(numbers))
    ):
        return lines
    return [
        replace(line, text=line.text[m.end() :], plain=line.plain[m.end() :]) if m else line
        for line, m in zip(lines, found, strict=True)
    ]


def _whole_brackets(lines: list[Line]) -> list[Line]:
    """A bracket that a line break cut in two is whole again: （县农业农村局、 / 县财政局负责）."""
    whole: list[Line] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        taken = _rest_of_bracket(lines, at)
        for further in lines[at + 1 : at + 1 + taken]:
            line = replace(line, text=line.text + further.text, plain=line.plain + further.plain)
        whole.append(line)
        at += 1 + taken
    return whole


def _rest_of_bracket(lines: list[Line], at: int) -> int:
    """How many of the next lines belong to the bracket that is open at the line's end."""
    tail = lines[at].plain[-_LONGEST_CUT:]
    depth = _open_after(tail[tail.rfind("。") + 1 :], 0)
    if not depth:
        return 0
    for taken, line in enumerate(lines[at + 1 : at + 1 + _MOST_CUTS], start=1):
        if mark_of(line.plain) or label_of_line(line.plain) or line.tabular:
            return 0
        depth = _open_after(line.plain[:_LONGEST_CUT], depth)
        if depth is None:
            return 0
        if depth == 0:
            return taken
    return 0


def _open_after(folded: str, depth: int) -> int | None:
    """How many brackets are open after these words; 0 once all that were are closed; None where a sentence ends."""
    was = depth
    for i, c in enumerate(folded):
        if c in "([" and not (c == "[" and folded[i + 1 : i + 2].isdigit()):
            depth += 1
        elif c in ")]":
            depth = max(0, depth - 1)
            if was and depth == 0:
                return 0
        elif c == "。" and depth and was:
            return None
    return depth

"""Who does what, unit by unit: 市教育局：负责…, a line each, as notices of campaigns have it → lines of an outline.

They are read so where the paper says it in no other manner: beside brackets and labels, such a list tells of standing
duties.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.notice.labels import label_of_line
from models.notice.lines import Line, plain
from models.notice.marks import Mark, Rank, mark_of
from models.notice.units import is_collective, is_unit

_FEWEST = 2  # in a row: one alone may be talk
_SURE = 3
_SENTENCE = re.compile(r"(?!.{0,4}\d{5})[^:]{4,}$")  # and no number to ring up
_LONGEST_NAMES = 60
_DEED = re.compile(
    r"(?:主要|具体|全面|认真|积极)?(?:负责|牵头|承担|做好|组织|开展|加强|落实|指导|督促|协助|配合|制定|推进|完成|提供|会同"
    r"|统筹|按照?|检查|排查|抓好|保障|建立|编制|严格|依法|强化|对[^,。;:]{2,20}(?:开展|进行|实施|加强|组织))"
)
_OPENS = re.compile(r"\s*(?:[:。]|-{1,2}|\s)\s*")  # what parts the unit from what it does
_SAID_OTHERWISE = re.compile(r"[(\[][^()\[\]]{2,}(?:牵头|负责|配合)(?:落实)?[)\]]|(?:牵头|责任|配合)(?:单位|部门)\s*:")
_PARTS = re.compile(r"[、,和及与]")


def by_unit(lines: list[Line]) -> list[Line]:
    """The lines with each such line as a task of its own, and who does it below; and so each point below headings that
    are units' names (一、县教育局)."""
    if any(line.tabular for line in lines):
        return lines
    otherwise = any(_SAID_OTHERWISE.search(line.plain) for line in lines)
    told = _unit_a_line(lines, numbered=otherwise)  # a numbered line would be a task with a unit's name for a title
    return told if otherwise else _below_units(told)


def _unit_a_line(lines: list[Line], *, numbered: bool) -> list[Line]:
    """Rows of lines that begin with a unit, where most say what it does; `numbered`: only such as have numbers."""
    opens = [_parted(line) if mark_of(line.plain) or not numbered else None for line in lines]
    at, out = 0, list[Line]()
    while at < len(lines):
        end = at
        while end < len(lines) and opens[end]:
            end += 1
        row = list(zip(lines[at:end], opens[at:end], strict=True))
        deeds = sum(bool(parted and _DEED.match(line.plain, parted[1])) for line, parted in row)
        if (deeds >= _FEWEST and 2 * deeds >= len(row)) or _is_sure(row):
            out += _laid_out(row)
        else:
            out += lines[at : max(end, at + 1)]
        at = max(end, at + 1)
    return out


def _is_sure(row: Sequence[tuple[Line, tuple[int, int] | None]]) -> bool:
    """Whether so many lines open with a unit, a colon and a sentence that no verb is needed (县财政局：把经费…。)."""
    told = [line.plain[parted[1] :] for line, parted in row if parted and line.plain[parted[0]] in " :"]
    return len(told) == len(row) >= _SURE and all(_SENTENCE.match(words) for words in told)


def _below_units(lines: list[Line]) -> list[Line]:
    marks = [line.mark or mark_of(line.plain) for line in lines]
    ranks = [mark.rank for mark in marks if mark]
    heads = [at for at, mark in enumerate(marks) if mark and mark.rank == min(ranks)]
    if len(heads) < _FEWEST or not all(_is_name(lines[at], marks[at]) for at in heads):
        return lines
    out, who, open_task = list[Line](), None, False
    for line, mark in zip(lines, marks, strict=True):
        if mark and open_task and who:
            out.append(replace(who, number=out[-1].number))
        if mark and mark.rank == min(ranks):
            words = "责任单位：" + line.text[mark.length :].strip()
            who, open_task = Line(line.number, words, plain(words), indented=True), False
        elif mark:
            open_task = True
        out.append(line)
    return [*out, replace(who, number=out[-1].number)] if open_task and who else out


def _is_name(line: Line, mark: Mark | None) -> bool:
    return _are_names(line.plain[mark.length if mark else 0 :])


def _are_names(words: str) -> bool:
    every = [name.strip() for name in _PARTS.split(words.strip())]
    fits = 2 < len(words.strip()) <= _LONGEST_NAMES
    return fits and all(is_unit(name) or is_collective(name) for name in every)


def _parted(line: Line) -> tuple[int, int] | None:
    """Where the names end with which the line opens, and where what follows them begins (市教育局：…, 市教育局。…)."""
    mark = mark_of(line.plain)
    begin = mark.length if mark else 0
    if label_of_line(line.plain):
        return None
    for opening in _OPENS.finditer(line.plain, begin, begin + _LONGEST_NAMES + 2):
        at, to = opening.span()
        if begin < at and to < len(line.plain) and _are_names(line.plain[begin:at]):
            return at, to
    return None


def _laid_out(row: Sequence[tuple[Line, tuple[int, int] | None]]) -> Iterator[Line]:
    for at, (line, parted) in enumerate(row, start=1):
        if parted is None:
            yield line
            continue
        begin = mark.length if (mark := mark_of(line.plain)) else 0
        number = line.text[:begin].strip()
        words = number + line.text[parted[1] :].strip()
        told = mark_of(plain(words)) if number else Mark(Rank.POINT, at, 0, dress="")
        yield Line(line.number, words, plain(words), indented=True, tabular=True, mark=told)
        who = "责任单位：" + line.text[begin : parted[0]].strip()
        yield Line(line.number, who, plain(who), indented=True, tabular=True)

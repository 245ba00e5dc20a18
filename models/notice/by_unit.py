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
_LONGEST_NAMES = 60
_DEED = re.compile(
    r"(?:主要|具体)?(?:负责|牵头|承担|做好|组织|开展|加强|落实|指导|督促|协助|配合|制定|推进|完成|提供|会同|统筹|按照?)"
)
_SAID_OTHERWISE = re.compile(r"[(\[][^()\[\]]{2,}(?:牵头|负责|配合)(?:落实)?[)\]]|(?:牵头|责任|配合)(?:单位|部门)\s*:")
_PARTS = re.compile(r"[、,和及与]")


def by_unit(lines: list[Line]) -> list[Line]:
    """The lines with each such line as a task of its own, and who does it below; and so each point below headings that
    are units' names (一、县教育局)."""
    if any(line.tabular or _SAID_OTHERWISE.search(line.plain) for line in lines):
        return lines
    return _below_units(_unit_a_line(lines))


def _unit_a_line(lines: list[Line]) -> list[Line]:
    told = [_told(line) for line in lines]
    at, out = 0, list[Line]()
    while at < len(lines):
        end = at
        while end < len(lines) and told[end]:
            end += 1
        if end - at >= _FEWEST:
            out += _laid_out(lines[at:end])
            at = end
        else:
            out.append(lines[at])
            at += 1
    return out


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


def _told(line: Line) -> bool:
    """Whether the line is a unit, or some, a colon, and what they do."""
    mark = mark_of(line.plain)
    names, colon, deed = line.plain[mark.length if mark else 0 :].partition(":")
    return bool(colon and not label_of_line(line.plain) and _DEED.match(deed.strip())) and _are_names(names)


def _laid_out(lines: Sequence[Line]) -> Iterator[Line]:
    for at, line in enumerate(lines, start=1):
        mark = mark_of(line.plain)
        begin, colon = mark.length if mark else 0, re.search("[:：]", line.text)
        if colon is None:  # folding keeps it
            yield line
            continue
        number = line.text[:begin].strip()
        words = number + line.text[colon.end() :].strip()
        told = mark_of(plain(words)) if number else Mark(Rank.POINT, at, 0, dress="")
        yield Line(line.number, words, plain(words), indented=True, tabular=True, mark=told)
        who = "责任单位：" + line.text[begin : colon.start()].strip()
        yield Line(line.number, who, plain(who), indented=True, tabular=True)

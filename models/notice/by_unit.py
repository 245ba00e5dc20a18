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
from models.notice.names import segments
from models.notice.phrases import PHRASE, says_something
from models.notice.units import is_collective, is_unit

_FEWEST = 2  # in a row: one alone may be talk
_SURE = 3
_SENTENCE = re.compile(r"(?!.{0,4}\d{5})[^:]{4,}$")  # and no number to ring up
_LONGEST_NAMES = 60
_SHORTEST_SET = re.compile("各[村镇乡校局科室站所组]")
_DEED = re.compile(
    r"(?:主要|具体|全面|认真|积极)?(?:负责|牵头|承担|做好|组织|开展|加强|落实|指导|督促|协助|配合|制定|推进|完成|提供|会同"
    r"|统筹|按照?|检查|引进|新增|实现|培育|新建|签约|排查|抓好|保障|建立|组建|成立|上报|报送|清理|编制|严格|依法|强化|对[^,。;:]{2,20}(?:开展|进行|实施|加强|组织))"
)
_OPENS = re.compile(r"\s*(?:[:。]|-{1,2}|\s)\s*")  # what parts the unit from what it does
_SAID_OTHERWISE = re.compile(r"[(\[][^()\[\]]{2,}(?:牵头|负责|配合)(?:落实)?[)\]]|(?:牵头|责任|配合)(?:单位|部门)\s*:")
_LISTED = re.compile(  # 县教育局责任清单
    r"(?:20\d\d年度?)?(?:(?:主要|重点)?(?:责任|任务|工作)清单|(?:主要|工作)?职责|(?:责任|任务)分工)$"
)
_ASPECT = re.compile(r"(?:(?<!各)(?<!有关|相关)方面|情况|类|问题|领域|机制|环节)$")  # 行业监管方面, and no unit
_POINT = re.compile(r"[;。,]?\s*[①-⑳]\s*")
_COUNTED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_JOINED = re.compile(r"[和及与]")
_LEADS = re.compile(r"(?:负责)?牵头")


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
        deeds = sum(bool(parted and _says_a_deed(line.plain, parted[1])) for line, parted in row)
        counted = len(row) >= _FEWEST and all(mark_of(line.plain) for line, _ in row)
        if ((counted or deeds >= _FEWEST) and 2 * deeds >= max(len(row), 1)) or _is_sure(row):
            out += _laid_out(row)
        else:
            out += lines[at : max(end, at + 1)]
        at = max(end, at + 1)
    return out


def _says_a_deed(words: str, at: int) -> bool:
    """Whether a deed begins there, or behind the time that does (各村：5月20日前组建抢险队)."""
    when = PHRASE.match(words, at)
    return _DEED.match(words, when.end() if when and when["tail"] and says_something(when) else at) is not None


def _is_sure(row: Sequence[tuple[Line, tuple[int, int] | None]]) -> bool:
    """Whether so many lines open with a unit, a colon or a number, and a sentence, that no verb is needed (县财政局：
    把经费…。)."""
    told = [
        line.plain[parted[1] :]
        for line, parted in row
        if parted and (line.plain[parted[0]] in " :" or mark_of(line.plain))
    ]
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
            words = "责任单位：" + _LISTED.sub("", line.text[mark.length :].strip())
            who, open_task = Line(line.number, words, plain(words), indented=True), False
        elif mark:
            open_task = True
        out.append(line)
    return [*out, replace(who, number=out[-1].number)] if open_task and who else out


def _is_name(line: Line, mark: Mark | None) -> bool:
    return _are_names(_LISTED.sub("", line.plain[mark.length if mark else 0 :].strip()))


def _are_names(words: str) -> bool:
    every = [words[at:to] for at, to in segments(words, 0, len(words), "、,")]
    fits = 2 < len(words.strip()) <= _LONGEST_NAMES
    return (fits or bool(_SHORTEST_SET.fullmatch(words.strip()))) and all(_are_one_or_two(name) for name in every)


def _are_one_or_two(words: str) -> bool:
    """市自然资源和规划局, 各县（市、区）招委, 市教育局和市财政局."""
    return _is_one(words) or all(_is_one(name) for name in _JOINED.split(words))


def _is_one(name: str) -> bool:
    return (is_unit(name) or is_collective(name)) and not _ASPECT.search(name)


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
        for n, words in enumerate(_points(line.text[parted[1] :].strip())):
            said = number + words if n == 0 else words
            told = mark_of(plain(said)) if number and n == 0 else Mark(Rank.POINT, at, 0, dress="")
            yield Line(line.number, said, plain(said), indented=True, tabular=True, mark=told)
            label = "牵头单位：" if _LEADS.match(plain(words)) else "责任单位："
            who = label + line.text[begin : parted[0]].strip()
            yield Line(line.number, who, plain(who), indented=True, tabular=True)


def _points(words: str) -> list[str]:
    """①负责水库安全；②5月底前完成加固: each a task of the unit's."""
    return [point for point in _POINT.split(words) if point] if words[:1] in _COUNTED else [words]

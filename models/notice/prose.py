"""Clauses within running text, as minutes of meetings have them: 会议议定，由市交通局牵头，市财政局配合，4月底前完成。

They are read where a paper names most of its units so: in one that has brackets or labels, prose about who does what is
part of the task. The words stay in the item's text, with their dates and figures.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from models.notice.appointed import GIVES
from models.notice.blocks import EXPLAINS, Block
from models.notice.clauses import Found
from models.notice.doers import doers_end, names_end
from models.notice.genre import plans_nothing, sets_tasks
from models.notice.names import segments
from models.notice.roles import read_roles
from models.notice.subjects import (
    BY,
    DOES,
    MUST,
    SENTENCE,
    SET,
    SET_DOES,
    STOPS,
    Stretch,
    beside_another,
    by_a_day,
    has_it_alone,
    leads_by_deed,
    leads_unsaid,
    must,
    set_does,
    set_must,
    where_named,
)
from models.notice.vocabulary import Vocabulary

LONGEST_PIECE = 120
_SHARE = 3  # of so many paragraphs one at least says who
_LEADS = (
    r"牵头|主办|主责|抓总|承办|负总责|负责(?!同志|人(?!员|才)|制(?![定作订])|任(?!务))"
    r"|[为是作](?:第一|主要|直接)责任(?:单位|部门|主体)"
)
_HELPS = r"配合|协助|协办(?!公)|参与|参加(?!会议)|(?:予以|给予)(?:大力|积极|全力)?支持"
_ROLE = re.compile(rf"{_LEADS}|{_HELPS}")
_ENDS_IN_ROLE = re.compile(rf"(?:{_LEADS}|{_HELPS})(?:落实|实施|推进|抓好)?$")
_LEADING = re.compile(_LEADS)
_AN_OFFICE = r"(?<=[局委办部院厅会府镇乡道心司站所队联室处团关])"
_NAMED = r"[\u4e00-\u9fff]{2,8}[局委办]"
_MODAL = re.compile(
    rf"{_AN_OFFICE}(?:要|应当?|须|需|均|也|同步|积极|主动|全力|做好)+(?=牵头|负责|配合|协助)"
)
_NO_UNIT = re.compile(r"[各本]?(?:有关|相关)?(?:牵头|责任|配合|主管|成员|承办|主要|实施)(?:单位|部门|主体)")
_NO_TITLE = re.compile(
    r"(?:[^,。]{0,8}会议?(?:议定|决定|研究|要求|明确|强调|指出|同意|认为|原则)|经研究|为了?|请|要求|同时|其中).{0,12}"
    r"|由.{2,20}(?:牵头|负责|主抓)"
)
_WITH = re.compile(r"\s*(?:并?会同|商(?=[省市县区州]))")
_TOGETHER = re.compile(  # 要会同市法院, 联合市财政局
    rf"{_AN_OFFICE}(?P<must>(?:要|应当?|须|需|负责|积极|主动)*)(?P<with>会同|联合)(?=[省市县区州旗各有][\u4e00-\u9fff]{{2}}|{_NAMED})"
)
_DEED_OF_BOTH = re.compile(r"于|在|每|联合|按|共同|负责|做好|抓紧|研究|制定|完成|开展|对|将|根据|按照|组织|推进|尽快")
_HELPING_SET = re.compile(rf"[^,。;]{{0,40}}?(?:{_HELPS})")


def in_sentences(blocks: list[Block], known: Vocabulary, title: str | None) -> list[Block]:
    """The blocks of a notice that numbers nothing; a paragraph that gives several units their tasks is parted."""
    if any(block.mark for block in blocks) or not sets_tasks(title):
        return blocks
    return [part for block in blocks for part in _sentences_of(block, known)]


def _sentences_of(block: Block, known: Vocabulary) -> list[Block]:
    folded = block.line.plain
    starts = [0, *(m.end() for m in SENTENCE.finditer(folded))]
    cuts = sorted({max(at for at in starts if at <= found.start) for found in prose_in(block.line.text, folded, known)})
    if len(cuts) < 2 or block.line.tabular or block.clauses:
        return [block]
    ends = [0, *filter(None, cuts), len(folded)]
    return [
        Block(replace(block.line, text=block.line.text[at:to], plain=folded[at:to]), None, in_section=block.in_section)
        for at, to in pairwise(ends)
    ]


def read_prose(blocks: list[Block], known: Vocabulary, title: str | None) -> None:
    """Give the blocks the clauses of their running text, where that is how the paper names its units."""
    begins = next((n for n, block in enumerate(blocks) if block.mark), 0 if sets_tasks(title) else None)
    if begins is None or plans_nothing(title):
        return
    formal = sum(_is_formal(block) for block in blocks)
    bare = [block for block in blocks[begins:] if not block.line.tabular and not _is_formal(block)]
    if formal >= len(bare):
        return
    told = [(block, prose_in(block.line.text, block.line.plain, known, block.words_at)) for block in bare]
    told = [(block, found) for block, found in told if found]
    if len(told) <= formal or _SHARE * len(told) < sum(not block.is_heading_like for block in bare):
        return
    for block, found in told:
        if _named(found) > _named(block.clauses):
            block.clauses = found


def read_prose_of(blocks: Sequence[Block], known: Vocabulary) -> None:
    """Give a task whose paper has brackets, and which has none itself, the clauses of its sentences."""
    if any(block.names_somebody for block in blocks):
        return
    told = [
        (block, prose_in(block.line.text, block.line.plain, known, block.words_at))
        for block in blocks
        if not block.line.tabular
    ]
    named = [(block, name) for block, found in told for each in found for name in each.roles.ordered]
    if all(name.collective and not by_a_day(block.line.plain, name.end) for block, name in named):
        return  # sets alone are talk, or what is left of a broken clause
    for block, found in told:
        block.clauses = sorted([*block.clauses, *found], key=lambda each: each.start)


def _is_formal(block: Block) -> bool:
    return block.is_label_line or any(found.opened or found.closed for found in block.clauses)


def _named(clauses: list[Found]) -> int:
    return sum(len(found.roles.ordered) for found in clauses)


def prose_in(raw: str, folded: str, known: Vocabulary, begin: int = 0) -> list[Found]:
    """The clauses of the paragraph, in order: names with role words after them, between marks of punctuation.

    Who cooperates belongs to who leads before it, in the same sentence; a set of units (各镇街配合) only there.
    """
    if not any(sign.search(folded) for sign in (_ROLE, MUST, BY, GIVES, _WITH, DOES, SET_DOES, SET)):
        return []
    folded = _MODAL.sub(lambda m: " " * len(m[0]), folded)
    folded = _TOGETHER.sub(lambda m: " " * len(m["must"]) + "会同", folded)
    runs: list[list[Stretch]] = []
    for one in _who(raw, folded, known, begin):
        if one.beside and runs and not SENTENCE.search(folded, runs[-1][-1].to, one.at):
            runs[-1].append(one)
            continue
        joins = one.role is None and not _LEADING.search(folded, one.at, one.to)
        leads = leads_unsaid(folded, begin, one.at) if joins else None
        if joins and runs and not SENTENCE.search(folded, runs[-1][-1].to, one.at):
            if leads and runs[-1][0] == leads._replace(role="负责") and leads_by_deed(folded, leads.to - 2):
                runs[-1][0] = leads  # who does it, and has helpers
            runs[-1].append(one)
        elif leads:
            runs.append([leads, one])
        elif not one.only_joins and not _WITH.match(folded, one.at):
            runs.append([one])
    told = any(not run[0].beside for run in runs)
    runs = [run for run in runs if told or len(run) > 1 or has_it_alone(folded, run[0])]
    return [_clause(raw, folded, run, known) for run in runs]


def _clause(raw: str, folded: str, run: list[Stretch], known: Vocabulary) -> Found:
    """One clause of the stretches, what stands between them (deeds, times) put out."""
    kept = [" "] * len(folded)
    for at, to, role, *_ in run:
        kept[at:to] = folded[at:to]
        if role:
            kept[to - len(role) : to] = role
        kept[to : to + 1] = "," if to < len(kept) else []
    start, end = run[0].at, run[-1].to
    roles = read_roles(raw, "".join(kept), start, end, known)
    return Found(start, end, start, end, False, False, roles, prose=True)


def _who(raw: str, folded: str, known: Vocabulary, begin: int) -> Iterator[Stretch]:
    """The stretches that are names and a role word: 由市交通局牵头 of 由市交通局牵头办理用地手续, 会同市财政局 of 会同
    市财政局于6月底前完成; or names alone, who must do something."""
    told = begin  # up to where somebody was named
    for at, to in segments(folded, begin, len(folded), STOPS):
        if joint := _WITH.match(folded, at, to):
            stop = _joined_end(raw, folded, at, joint.end(), to, known)
            if stop:
                yield Stretch(at, stop)
            continue
        first = _ROLE.search(folded, at, min(to, at + LONGEST_PIECE))
        if first is not None and EXPLAINS.match(folded, first.start()):
            continue
        found = _with_role(raw, folded, at, to, first, known) if first else None
        if found is None or found.only_joins:
            found = set_must(folded, at, to, begin) or found
        found = found or _joined(raw, folded, at, to, known) or must(folded, at, to) or set_does(folded, at, to, begin)
        if found is None and begin < told and not SENTENCE.search(folded, told, at):
            found = beside_another(folded, at, to)
        if found:
            told = found.to
            yield found
        if found and found.role is None and (joint := _WITH.match(folded, found.to, to)):
            stop = _joined_end(raw, folded, joint.start(), joint.end(), to, known)
            if stop:
                yield Stretch(joint.start(), stop)


def _joined(raw: str, folded: str, at: int, to: int, known: Vocabulary) -> Stretch | None:
    """市发改委会同市财政局研究方案: both, as far as what they do together."""
    begin, _, _ = where_named(folded, at, to)
    first = names_end(folded[:to], begin)
    joint = _WITH.match(folded, first, to) if first else None
    stop = _joined_end(raw, folded, begin, joint.end(), to, known) if joint else None
    return Stretch(begin, stop) if stop else None


def _joined_end(raw: str, folded: str, begin: int, joined: int, to: int, known: Vocabulary) -> int | None:
    """Where those end who are named behind 会同: before what they do, told by itself or by where it may begin."""
    whole = doers_end(folded[:to], joined)
    stops = (*filter(None, [whole]), to, *(m.start() for m in _DEED_OF_BOTH.finditer(folded, joined, to)))
    return next((stop for stop in stops if _names_somebody(raw, folded, begin, stop, known)), None)


def _with_role(
    raw: str, folded: str, at: int, to: int, first: re.Match[str], known: Vocabulary
) -> Stretch | None:
    by = [m.start() for m in BY.finditer(folded, at, first.start())]
    stops = (to, first.end()) if _ENDS_IN_ROLE.search(folded, first.start(), to) else (first.end(),)
    ways = [(start, stop) for start in dict.fromkeys((*by, at)) for stop in stops]
    found = next((way for way in ways if _names_somebody(raw, folded, *way, known)), None)
    if found or not _HELPING_SET.match(folded, at, to):
        return Stretch(*found) if found else None
    whole = _names_somebody(raw, folded, at, first.end(), known, sets=True)
    return Stretch(at, first.end(), only_joins=True) if whole else None


def _names_somebody(
    raw: str, folded: str, start: int, stop: int, known: Vocabulary, *, sets: bool = False
) -> bool:
    roles = read_roles(raw, folded, start, stop, known)
    by_whom = BY.match(folded, start) is not None or _LEADING.search(folded, start, stop) is not None
    names = [(name, folded[name.start : name.end]) for name in roles.ordered]
    named = [name for name, words in names if not _NO_UNIT.fullmatch(words) or (sets and words == "各成员单位")]
    return roles.formal and not roles.unknown and any(sets or by_whom or not name.collective for name in named)


def title_stops(block: Block) -> int:
    """Where words that may be the title end: before a clause (修路，市交通局牵头), unless they only lead up to it."""
    first = block.clauses[0] if block.clauses else None
    if first is None:
        return len(block.line.plain)
    before = block.line.plain[block.words_at : first.start].rstrip(" ,:")
    if not first.prose or (len(before) > 1 and not set(before) & set(STOPS) and not _NO_TITLE.fullmatch(before)):
        return first.start
    return next((found.start for found in block.clauses if not found.prose), len(block.line.plain))

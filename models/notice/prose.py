"""Clauses within running text, as minutes of meetings have them: 会议议定，由市交通局牵头，市财政局配合，4月底前完成。

They are read where a paper names most of its units so: in one that has brackets or labels, prose about who does what is
part of the task. The words stay in the item's text, with their dates and figures.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from models.notice.blocks import EXPLAINS, Block
from models.notice.clauses import Found
from models.notice.genre import plans_nothing
from models.notice.names import segments
from models.notice.roles import read_roles
from models.notice.units import is_collective, is_unit
from models.notice.vocabulary import Vocabulary

LONGEST_PIECE = 120
_SHARE = 3  # of so many paragraphs one at least says who
_STOPS = ",;。!?:"
_LEADS = r"牵头|主办|主责|抓总|承办|负总责|负责(?!同志|人|制|任)"
_HELPS = r"配合|协助|协办(?!公)|参与|参加(?!会议)"
_ROLE = re.compile(rf"{_LEADS}|{_HELPS}")
_ENDS_IN_ROLE = re.compile(rf"(?:{_LEADS}|{_HELPS})(?:落实|实施|推进|抓好)?$")
_LEADING = re.compile(_LEADS)
_BY = re.compile(r"(?<![理自缘经])[由请](?=.{2})")
_MODAL = re.compile(
    r"(?<=[局委办部院厅会府镇乡道心司站所队])(?:要|应当?|须|需|均|也|同步|积极|主动|全力|做好)+(?=牵头|负责|配合|协助)"
)
_NO_UNIT = re.compile(r"[各本]?(?:有关|相关)?(?:牵头|责任|配合|主管|成员|承办|主要|实施)(?:单位|部门|主体)")
_NO_TITLE = re.compile(
    r"(?:[^,。]{0,8}会议?(?:议定|决定|研究|要求|明确|强调|指出|同意|认为|原则)|经研究|为了?|请|要求|同时|其中).{0,12}"
)
_WITH = re.compile(r"并?会同")
_DEED_OF_BOTH = re.compile(r"于|在|共同|负责|做好|抓紧|研究|制定|完成|开展|对|将|根据|按照|组织|推进|尽快")
_SENTENCE = re.compile(r"[。!?]")
# A unit that must do something, and no word of its role: 由市粮食局按程序印发, 市商务局要在4月20日前制定图谱.
_MUST = re.compile(r"(?:要|应当?|须|需|务必)(?![求点素件闻害约急对])")
_DECIDES = re.compile(r"解释|审[议定批核]|批准|决定|研究决定|任免|命名")  # no task: how a matter is settled
_BEFORE_NAME = re.compile(r"[\s①-⑳]*(?:[(\[]?\d{1,2}[)\].、])?\s*")
_BETWEEN_NAMES = re.compile(r"[、和及与]|以及")
_LONGEST_NAME = 18
_HELPING_SET = re.compile(rf"[^,。;]{{0,40}}?(?:{_HELPS})")


def read_prose(blocks: list[Block], known: Vocabulary, title: str | None) -> None:
    """Give the blocks the clauses of their running text, where that is how the paper names its units."""
    begins = next((n for n, block in enumerate(blocks) if block.mark), None)
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
    if any(block.clauses for block in blocks):
        return
    told = [
        (block, prose_in(block.line.text, block.line.plain, known, block.words_at))
        for block in blocks
        if not block.line.tabular
    ]
    named = [name for _, found in told for each in found for name in each.roles.ordered]
    if all(name.collective for name in named):
        return  # sets alone are talk, or what is left of a broken clause
    for block, found in told:
        block.clauses = found


def _is_formal(block: Block) -> bool:
    return block.is_label_line or any(found.opened or found.closed for found in block.clauses)


def _named(clauses: list[Found]) -> int:
    return sum(len(found.roles.ordered) for found in clauses)


def prose_in(raw: str, folded: str, known: Vocabulary, begin: int = 0) -> list[Found]:
    """The clauses of the paragraph, in order: names with role words after them, between marks of punctuation.

    Who cooperates belongs to who leads before it, in the same sentence; a set of units (各镇街配合) only there.
    """
    if not any(sign.search(folded) for sign in (_ROLE, _MUST, _BY, _WITH)):
        return []
    folded = _MODAL.sub(lambda m: " " * len(m[0]), folded)
    runs: list[list[_Stretch]] = []
    for one in _who(raw, folded, known, begin):
        joins = one.role is None and not _LEADING.search(folded, one.at, one.to)
        if joins and runs and not _SENTENCE.search(folded, runs[-1][-1].to, one.at):
            runs[-1].append(one)
        elif one.only_joins:
            continue
        elif not _WITH.match(folded, one.at):
            leads = _leads_unsaid(folded, begin, one.at) if joins else None
            runs.append([leads, one] if leads else [one])
    return [_clause(raw, folded, run, known) for run in runs]


class _Stretch(NamedTuple):
    """Names and the word of their role; `role` where none is said: it is put in the place of what follows them.
    `only_joins`: a set of units that helps, which is talk where nobody leads."""

    at: int
    to: int
    role: str | None = None
    only_joins: bool = False


def _leads_unsaid(folded: str, begin: int, at: int) -> _Stretch | None:
    """市信访局汇总梳理，市公安局配合: who begins the sentence of those that help, and does the deed."""
    starts = [begin, *(m.end() for m in _SENTENCE.finditer(folded, begin, at))]
    first = _BEFORE_NAME.match(folded, starts[-1])
    end = _names_end(folded, first.end()) if first else None
    if first is None or end is None or end + 2 > at or folded[end] in _STOPS + "的":
        return None
    return _Stretch(first.end(), end + 2, "牵头")


def _names_end(folded: str, at: int) -> int | None:
    """Where the unit, or the units, that stand there end."""
    end: int | None = None
    while True:
        longest = range(min(len(folded), at + _LONGEST_NAME), at + 2, -1)
        stop = next((to for to in longest if is_unit(folded[at:to]) and not is_collective(folded[at:to])), None)
        if stop is None:
            return end
        end = stop
        more = _BETWEEN_NAMES.match(folded, stop)
        if more is None:
            return end
        at = more.end()


def _clause(raw: str, folded: str, run: list[_Stretch], known: Vocabulary) -> Found:
    """One clause of the stretches, what stands between them (deeds, times) put out."""
    kept = [" "] * len(folded)
    for at, to, role, _ in run:
        kept[at:to] = folded[at:to]
        if role:
            kept[to - len(role) : to] = role
        kept[to : to + 1] = "," if to < len(kept) else []
    start, end = run[0].at, run[-1].to
    roles = read_roles(raw, "".join(kept), start, end, known)
    return Found(start, end, start, end, False, False, roles, prose=True)


def _who(raw: str, folded: str, known: Vocabulary, begin: int) -> Iterator[_Stretch]:
    """The stretches that are names and a role word: 由市交通局牵头 of 由市交通局牵头办理用地手续, 会同市财政局 of 会同
    市财政局于6月底前完成; or names alone, who must do something."""
    for at, to in segments(folded, begin, len(folded), _STOPS):
        if _WITH.match(folded, at, to):
            stops = (to, *(m.start() for m in _DEED_OF_BOTH.finditer(folded, at, to)))
            joined = next((stop for stop in stops if _names_somebody(raw, folded, at, stop, known)), None)
            if joined:
                yield _Stretch(at, joined)
            continue
        first = _ROLE.search(folded, at, min(to, at + LONGEST_PIECE))
        if first is not None and EXPLAINS.match(folded, first.start()):
            continue
        found = _with_role(raw, folded, at, to, first, known) if first else None
        if found or (found := _joined(raw, folded, at, to, known) or _must(folded, at, to)):
            yield found


def _joined(raw: str, folded: str, at: int, to: int, known: Vocabulary) -> _Stretch | None:
    """市发改委会同市财政局研究方案: both, as far as what they do together."""
    number = _BEFORE_NAME.match(folded, at, to)
    begin = number.end() if number else at
    first = _names_end(folded[:to], begin)
    joint = _WITH.match(folded, first, to) if first else None
    if joint is None:
        return None
    stops = (to, *(m.start() for m in _DEED_OF_BOTH.finditer(folded, joint.end(), to)))
    stop = next((stop for stop in stops if _names_somebody(raw, folded, begin, stop, known)), None)
    return _Stretch(begin, stop) if stop else None


def _with_role(
    raw: str, folded: str, at: int, to: int, first: re.Match[str], known: Vocabulary
) -> _Stretch | None:
    by = [m.start() for m in _BY.finditer(folded, at, first.start())]
    stops = (to, first.end()) if _ENDS_IN_ROLE.search(folded, first.start(), to) else (first.end(),)
    ways = [(start, stop) for start in dict.fromkeys((*by, at)) for stop in stops]
    found = next((way for way in ways if _names_somebody(raw, folded, *way, known)), None)
    if found or not _HELPING_SET.match(folded, at, to):
        return _Stretch(*found) if found else None
    whole = _names_somebody(raw, folded, at, first.end(), known, sets=True)
    return _Stretch(at, first.end(), only_joins=True) if whole else None


def _must(folded: str, at: int, to: int) -> _Stretch | None:
    """由市粮食局按程序印发, 市商务局要制定图谱: the units from there on, responsible for what follows."""
    by, number = _BY.search(folded, at, to), _BEFORE_NAME.match(folded, at, to)
    first = by.end() if by else number.end() if number else at
    end = _names_end(folded[:to], first)
    if end is None or end + 2 > to or _DECIDES.match(folded, end):
        return None
    begins = folded[:at].rstrip()[-1:] not in (",", ":")  # 会议强调，各单位要配合，督查室要督导 is talk of all
    if not by and not (begins and _MUST.match(folded, end)):
        return None
    return _Stretch(first, end + 2, "负责")


def _names_somebody(
    raw: str, folded: str, start: int, stop: int, known: Vocabulary, *, sets: bool = False
) -> bool:
    roles = read_roles(raw, folded, start, stop, known)
    by_whom = _BY.match(folded, start) is not None or _LEADING.search(folded, start, stop) is not None
    named = [name for name in roles.ordered if not _NO_UNIT.fullmatch(folded[name.start : name.end])]
    return roles.formal and not roles.unknown and any(sets or by_whom or not name.collective for name in named)


def title_stops(block: Block) -> int:
    """Where words that may be the title end: before a clause (修路，市交通局牵头), unless they only lead up to it."""
    first = block.clauses[0] if block.clauses else None
    if first is None:
        return len(block.line.plain)
    before = block.line.plain[block.words_at : first.start].rstrip(" ,:")
    if not first.prose or (len(before) > 1 and not set(before) & set(_STOPS) and not _NO_TITLE.fullmatch(before)):
        return first.start
    return next((found.start for found in block.clauses if not found.prose), len(block.line.plain))

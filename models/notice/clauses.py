"""Where the responsibility clauses of a paragraph stand, brackets whole, mixed, nested, half lost or lost.

A bracket is one when it holds labels or role words and names; a list of names alone counts at a sentence's end.
Without brackets it is the paragraph's last sentence, where that holds nothing but names and role words; where even the
full stop before it is lost, the paper's own vocabulary tells the names from the text they ran into.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.notice.brackets import brackets_in
from models.notice.labels import BARE_LABEL, LABEL, label_of_line
from models.notice.roles import Roles, is_bare_list, read_roles
from models.notice.units import is_generic, level_of
from models.notice.vague_times import is_vague_time
from models.notice.vocabulary import Vocabulary, offices_at_end
from models.notice.when import is_time

_ROLE_AT_END = re.compile(
    r"(?:牵头|主办|主抓|负总责|[为是](?:第一|主要|直接)?责任|负责|配合|协助|协办|参与|参加|落实|实施|推进|办理|承办|抓落实)(?:单位|部门|主体)?$"
)
LONGEST_CLAUSE = 2000
_ENDS_SENTENCE = "。!?"
_OF_NAMES = ("lead", "responsible", "coop")
_LEVELLED = "省市县区州镇乡"  # with which the names of offices begin
_ENDS_NAME = "局委办部院会厅处科股站所室队心司校"  # a bracket behind a name is a note: 市文旅局(市文物局),
_TRAILING = " 。.;,、"
_MOST_OPENERS = 8
_WHO = ("单位", "部门", "科室", "股室")
_OFFICE = re.compile(r"\s*[\u4e00-\u9fff]{2,8}(?:[办站所局委科队室]|(?<![干全内外各])部)\s*")
_TIME_BESIDE = re.compile(r"^\s*[(\[](?:长期(?:坚持|推进)?|全年|持续推进|[^()\[\]]{0,12}(?:前|底|月|季度|完成))[)\]]")
_WITHIN = re.compile(r"[科股室处部办]$|^工会$")  # 教师工作科、人事科: offices of one house
_LONGEST_ODD = 6  # characters of what stands among names and may be one
_LONGEST_UNSURE = 12  # of a name that is asked about; what is longer is a sentence
_MOST_CUTS = 60  # names of a clause that ran into the text before it
_DOTS = re.compile(r"(?:…{2,}|[.·・]{4,}|—{4,}|-{4,}|_{4,})\s*(?=\S)")
_MOST_SENTENCES = 3  # back from the end, for a clause that holds ; or 。 itself


@dataclass(frozen=True)
class Found:
    """A clause at [start, end) of the paragraph, brackets included; its words at [inner, inner_end); what it says."""

    start: int
    end: int
    inner: int
    inner_end: int
    opened: bool
    closed: bool
    roles: Roles
    prose: bool = False  # within running text, of which it stays a part


def clauses_in(raw: str, folded: str, known: Vocabulary) -> list[Found]:
    """Every clause of the paragraph, in order."""
    if label_of_line(folded):
        return [_whole_line(raw, folded, known)]
    found: list[Found] = []
    pairs, opened, closed = brackets_in(folded)
    for start, end in pairs:
        inside = bool(found) and start < found[-1].end
        if not inside and (roles := _in_bracket(raw, folded, start, end, known)):
            found.append(Found(start, end, start + 1, end - 1, True, True, roles))
    covered = found[-1].end if found else 0
    if (leaders := _DOTS.search(folded, covered)) and (led := _behind_dots(raw, folded, leaders, known)):
        return [*found, led]
    if folded[covered:].strip(_TRAILING + ")]"):
        last = _at_end(raw, folded, covered, [at for at in opened if at >= covered], closed, known)
        if last:
            found.append(last)
    return found


def _behind_dots(raw: str, folded: str, dots: re.Match[str], known: Vocabulary) -> Found | None:
    """深入学习宣传…………市司法局、各县区政府: dots lead to who does it."""
    closing = len(folded.rstrip(_TRAILING))
    roles = read_roles(raw, folded, dots.end(), closing, known)
    if roles.unknown or not (roles.formal or is_bare_list(folded, roles, known)):
        return None
    return Found(dots.start(), len(folded), dots.end(), closing, False, False, roles) if roles.anybody else None


def _whole_line(raw: str, folded: str, known: Vocabulary) -> Found:
    """责任单位：市科技局、市工信局 on a line of its own, bracketed or not."""
    begin = len(folded) - len(folded.lstrip(" -•·*"))
    stop = len(folded.rstrip(_TRAILING))
    opened = folded[begin] in "(["
    closed = (
        opened
        and folded[stop - 1] in ")]"
        and folded.count("(") + folded.count("[") <= folded.count(")") + folded.count("]")
    )
    inner, inner_end = begin + opened, stop - closed
    return Found(begin, len(folded), inner, inner_end, opened, closed, read_roles(raw, folded, inner, inner_end, known))


def _in_bracket(raw: str, folded: str, start: int, end: int, known: Vocabulary) -> Roles | None:
    words = folded[start + 1 : end - 1]
    if not 2 <= len(words) <= LONGEST_CLAUSE:
        return None
    hinted = ":" in words or re.search(r"牵头|负责|配合|职责|分工|主办|协助|参与|落实|会同|承办", words)
    rest = _TIME_BESIDE.sub("", folded[end:])  # (县农业农村局)(长期)
    at_end = not rest.strip(_TRAILING + ")]") or (
        folded[end] in "。;" and folded[start - 1 : start] in ("", *_ENDS_SENTENCE)
    )
    beside_its_deed = not hinted and folded[end : end + 1] in (",", ";") and folded[start - 1] not in _ENDS_NAME
    if not hinted and not at_end and not beside_its_deed:
        return None
    roles = read_roles(raw, folded, start + 1, end - 1, known)
    if beside_its_deed and not at_end:  # 开展排查(镇水利站),建立台账
        sure = is_bare_list(folded, roles, known) and not roles.collectives
        sure = sure and all(folded[name.start] in _LEVELLED for name in roles.ordered)
        return roles if sure else None
    if roles.formal and (roles.anybody or roles.rule or roles.times or roles.unmarked):
        enough = not roles.unknown or (at_end and len(roles.unknown) <= len(roles.ordered))
        if enough and (roles.anybody or at_end):
            return roles
    if at_end and _says_who(folded, start + 1, roles):
        return roles
    if roles.formal and (roles.anybody or roles.rule or roles.times or roles.unmarked):
        return None
    dated = any(not is_vague_time(folded[at:to]) for at, to in roles.times)
    if at_end and dated and not roles.unknown and not roles.anybody:
        return roles
    if not at_end or roles.formal or is_generic(words):  # 各镇（街道）
        return None
    if _mostly_names(folded, roles):
        return roles
    return roles if is_bare_list(folded, roles, known) else None


def _mostly_names(folded: str, roles: Roles) -> bool:
    """(县教体局、县一中、网格员): what is no name for sure among names of offices is asked about."""
    sure = [name for name in roles.ordered if level_of(folded[name.start : name.end]) and not name.collective]
    if not sure or not 0 < len(roles.unknown) <= len(roles.ordered) + 1:
        return False
    return all(to - at <= _LONGEST_ODD for at, to, _ in roles.unknown)


def _says_who(folded: str, start: int, roles: Roles) -> bool:
    """Whether a label (责任单位：) leaves no doubt that names follow it, of which some may be asked about."""
    label = LABEL.match(folded, start)
    if label is None or label.lastgroup not in _OF_NAMES:
        return False
    named = label[0].rstrip()[:-1].endswith(_WHO) and bool(roles.ordered or roles.unknown)
    return named and all(to - at <= _LONGEST_UNSURE for at, to, _ in roles.unknown)


def _at_end(
    raw: str, folded: str, covered: int, opened: list[int], closed: list[int], known: Vocabulary
) -> Found | None:
    """A clause that closes the paragraph and lacks a bracket or both."""
    stop = len(folded.rstrip())
    closing, alone = stop, set(closed)
    while closing > covered and (
        folded[closing - 1] in _TRAILING or (folded[closing - 1] in ")]" and closing - 1 in alone)
    ):
        closing -= 1
    covered = max(covered, closing - LONGEST_CLAUSE)
    for at in [at for at in reversed(opened) if at >= covered][:_MOST_OPENERS]:
        roles = read_roles(raw, folded, at + 1, closing, known)
        if roles.anybody and not roles.unknown and (roles.formal or len(roles.ordered) > 1):
            return Found(at, stop, at + 1, closing, True, False, roles)
    has_close = any(at >= closing for at in closed)
    for start in (*_labels(folded, covered, closing), *_sentences(folded, covered, closing)):
        roles = read_roles(raw, folded, start, closing, known)
        if (roles.formal and roles.anybody and not roles.unknown) or _says_who(folded, start, roles):
            return Found(start, stop, start, closing, False, has_close, roles)
    if not _ends_in_role(folded, covered, closing):
        return _names_alone(raw, folded, covered, stop, closing, known)
    return _run_on(raw, folded, covered, stop, closing, known, has_close)


def _ends_in_role(folded: str, covered: int, closing: int) -> bool:
    """…负责, …配合; a time may follow (…配合，10月底前完成)."""
    words = folded[covered:closing]
    cut = words.rfind(",")
    return bool(_ROLE_AT_END.search(words)) or (
        cut > 0 and bool(_ROLE_AT_END.search(words[:cut])) and is_time(words[cut + 1 :])
    )


def _labels(folded: str, covered: int, closing: int) -> Iterator[int]:
    """The first label of a time or a person, since who is named may stand behind it; else the first of a name."""
    found = sorted(
        (label.start(), label.lastgroup in _OF_NAMES)
        for shape in (LABEL, BARE_LABEL)
        for label in shape.finditer(folded, covered, closing)
        if label.lastgroup in (*_OF_NAMES, "time", "person")
        and folded[label.start() - 1 : label.start()] in ("", *"。;,!? -")
    )
    first = next((at for at, names in found if names), None)
    if first is not None:
        yield from dict.fromkeys((found[0][0], first))


def _sentences(folded: str, covered: int, closing: int) -> Iterator[int]:
    """Beginnings of what may be the closing clause: after the last full stop, after the one before …, after a ;"""
    if not _ends_in_role(folded, covered, closing):
        return
    at = closing
    for _ in range(_MOST_SENTENCES):
        at = max((folded.rfind(stop, covered, max(covered, at - 1)) for stop in _ENDS_SENTENCE), default=-1) + 1
        yield max(at, covered)
        if at <= covered:
            break
    semicolon = folded.rfind(";", covered, closing)
    if semicolon > 0:
        yield semicolon + 1


def _names_alone(raw: str, folded: str, covered: int, stop: int, closing: int, known: Vocabulary) -> Found | None:
    """…转型升级。省工业和信息化厅、财政厅，各市政府; …化解矛盾。信访办: a last sentence that is nothing but names."""
    start = max(folded.rfind(end, covered, closing) for end in _ENDS_SENTENCE) + 1
    if start <= covered:
        return None
    if _OFFICE.fullmatch(folded, start, closing):
        roles = read_roles(raw, folded, start, closing, known)
        return Found(start, stop, start, closing, False, False, roles) if len(roles.ordered) == 1 else None
    if closing - start < 4 or "、" not in folded[start:closing]:
        return None
    roles = read_roles(raw, folded, start, closing, known)
    named = roles.responsible
    names = [folded[name.start : name.end] for name in named]
    sure = len(named) > 1 and (any(level_of(name) for name in names) or all(_WITHIN.search(name) for name in names))
    return Found(start, stop, start, closing, False, False, roles) if sure and not roles.unknown else None


def _where_names_begin(words: str, cuts: Sequence[int], known: Vocabulary) -> Iterator[int | None]:
    """Of those that the paper knows, by the cuts between them; last of offices that it names nowhere else."""
    yield from (known.tail(words[:cut]) for cut in reversed(cuts[1:] or cuts))
    role = _ROLE_AT_END.search(words)
    yield offices_at_end(words[: role.start()] if role else words)


def _run_on(
    raw: str, folded: str, covered: int, stop: int, closing: int, known: Vocabulary, has_close: bool
) -> Found | None:
    """…学习和实践司法局市委组织部、有关部门…负责: the names begin within the text."""
    sentence = max(max(folded.rfind(end, covered, closing) for end in _ENDS_SENTENCE) + 1, covered)
    cuts = [closing, *(i for i in range(closing - 1, sentence, -1) if folded[i] in "、,")][:_MOST_CUTS]
    for begin in _where_names_begin(folded[sentence:closing], [cut - sentence for cut in cuts], known):
        if not begin:
            continue
        start = sentence + begin
        roles = read_roles(raw, folded, start, closing, known)
        if roles.formal and roles.anybody and not roles.unknown:
            return Found(start, stop, start, closing, False, has_close, roles)
    return None

"""A stretch of names → names one by one: 、 and ，, 和 and 及, 等有关部门, notes in brackets, names run together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from models.notice.appointed import behind_verb
from models.notice.asides import is_leader, is_person, places_of_one_kind
from models.notice.doubts import Slip
from models.notice.signs import ALL, sign_of
from models.notice.units import ends_as_set, is_collective, is_generic, is_unit, without_note
from models.notice.vocabulary import Vocabulary

_MOST_DIGITS = 2
LONGEST_NAMES = 150  # of names that ran together; what is longer is a sentence
_OPENS, _CLOSES = "([", ")]"
_OPENS_AND_CLOSES = _OPENS + _CLOSES + " "
_SEPARATORS = "、,;/ ·.+|\\"
_LEADING = re.compile(
    r"(?:以及|及其|并由|并|由|请|及|和|与|其中|主要|具体|会议(?:要求|决定|明确|确定|议定)|责成|:)+(?=.{2})"
)
_BY = re.compile(
    r"(?:(?:此|该|这|本|上述|以上)(?:各?项)?(?:工作|任务|事项|措施)?(?:均|都)?)?(?:并|主要|具体)?(?:由|请)(?=.{2})"
)
_BY_WITHIN = re.compile(r"(?<![自理缘经])由(?=.{2})")
_JOINTS = re.compile(r"以及|及|和|与|、")
_ET_CETERA = re.compile(
    r"等(?P<set>(?:\d+|[一二三四五六七八九十]+)?(?:个|家)?"
    r"(?P<kind>[^等、,]{0,14}?(?:部门|单位|机构|企业|地方|地区|方面|委办局|院校|街道|镇|政府)(?:和单位|及单位|和地方)?)?)$"
)
_BAREST_SET = 4  # characters: 等部门, 等8个部门 say of no set what it is
_MARK = re.compile(
    rf"[(\[](?P<lead>牵头|牵头单位|牵头部门|主办|主责)[)\]]$|[(\[](?P<coop>配合|协助|协办|会办|配合单位|参与)[)\]]$|[(\[](?P<plain>责任单位|责任部门|承办|分办)[)\]]$|(?P<star>[(\[]?[{ALL}][)\]]?)$"
)
_MARK_BEFORE = re.compile(rf"[{ALL}]\s*(?=.{{2}})")
_COUNTED = re.compile(r"(?:\(\d{1,2}\)|\d{1,2}[.、)]?|[①-⑳])\s*(?=[\u4e00-\u9fff]{2})")
_TWO_IN_ONE = re.compile(r"(?:中央|[省市县区州]委)和.{1,6}机关(?:工委|工作委员会)")  # 中央和国家机关工委
_BARE_KINDS = ("单位", "部门", "机构", "企业", "地方", "地区", "院校")  # 有关部门和单位 is one set
_IN_PLACE = re.compile(r"(?:[驻在全].{1,6}|.{0,8}(?:[^政][区县市州镇乡旗盟]|[省市县区州旗盟])级?)$")
_HALF_A_SET = re.compile(r"各[省市县区州旗盟]\([省市县区州旗盟]")
_SET_BEGINS = re.compile(r"(?<=..)(?=各(?!自|界)|有关|相关)")
_MEMBERS = re.compile("(?:各|有关|相关)成员")  # 县安委会有关成员单位: one set
_GOVERNING = re.compile(r"(?:.{0,8}(?:政府|国务院|[省市县区州]委)|.{0,2}[直属级])$")


@dataclass(frozen=True)
class Named:
    """One name as it stands at [start, end) of the paragraph; `mark` is lead or coop where a note after it says so,
    or the sign beside it (★)."""

    start: int
    end: int
    collective: bool = False
    mark: str | None = None


@dataclass
class Stretch:
    """What a stretch of names held; `unknown` are spans that are no name."""

    names: list[Named] = field(default_factory=list)
    unknown: list[tuple[int, int]] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)


def says_by_whom(folded: str) -> bool:
    """Whether the words are prose: 由市公安局牵头, 此项工作由市公安局负责."""
    return _BY.match(folded) is not None


def read_names(raw: str, folded: str, start: int, end: int, known: Vocabulary) -> Stretch:
    """The names in folded[start:end]; what is said of each is in the paper's own positions."""
    stretch = Stretch()
    spans = _sets_rejoined(folded, list(segments(folded, start, end)))
    places = places_of_one_kind(folded, spans)
    for at, to in spans:
        words = folded[at:to]
        if words.isdigit() and len(words) <= _MOST_DIGITS:  # 1.市教育局；2.市财政局
            continue
        if not words.strip(_OPENS_AND_CLOSES):  # [责任处室：改革处] [完成时限：6月]
            continue
        beside = folded[at - 1] in " /" if stretch.names else folded[to : to + 1] in (*" /;",)
        if beside and is_person(words):  # 市教育局 张明华, 张明华；市教育局；12月
            continue
        if kind := places.get(at):
            stretch.names.append(Named(at, to))
            stretch.slips.append(Slip("unit", raw[at:to], raw[at:to] + kind, at))
            continue
        _read_segment(raw, folded, at, to, known, stretch)
    return stretch


def segments(folded: str, start: int, end: int, separators: str = _SEPARATORS) -> Iterator[tuple[int, int]]:
    """Spans between separators that stand in no bracket; blanks at their ends left out."""
    depth, at = 0, start
    closers = sum(folded.count(c, start, end) for c in _CLOSES)
    for i in range(start, end + 1):
        c = folded[i] if i < end else separators[0]
        closers -= c in _CLOSES
        if i < end and c in _OPENS and closers > 0:  # 各乡(镇、街道: one that never closes holds nothing together
            depth += 1
        elif i < end and c in _CLOSES:
            depth = max(0, depth - 1)
        elif c in separators and (depth == 0 or i == end):
            if folded[at:i].strip():
                yield _stripped(folded, at, i)
            at = i + 1


def _sets_rejoined(folded: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """各县(市、区人民政府, its second bracket lost: one set, and no 区人民政府."""
    whole: list[tuple[int, int]] = []
    for at, to in spans:
        if whole and _HALF_A_SET.fullmatch(folded, *whole[-1]) and folded[at] in "省市县区州旗盟":
            at = whole.pop()[0]
        whole.append((at, to))
    return whole


def _stripped(folded: str, at: int, to: int) -> tuple[int, int]:
    words = folded[at:to]
    return at + len(words) - len(words.lstrip()), to - (len(words) - len(words.rstrip()))


def _read_segment(raw: str, folded: str, at: int, to: int, known: Vocabulary, stretch: Stretch) -> None:
    if (by := _BY.match(folded, at, to)) and _is_name(folded[by.end() : to], known):
        at = by.end()
    elif (leading := _LEADING.match(folded, at, to)) and not _is_name(folded[at:to], known):
        at = leading.end()
    if (inner := _BY_WITHIN.search(folded, at + 1, to)) and _is_name(folded[inner.end() : to], known):
        at = inner.end()  # 会务工作由市水利局
    at = behind_verb(folded, at, to)
    if counted := _COUNTED.match(folded, at, to):
        at = counted.end()
    while to > at and folded[to - 1] in _CLOSES and not set(folded[at:to]) & set(_OPENS):
        to -= 1  # 各乡镇): its opener was lost
    mark = None
    if starred := _MARK_BEFORE.match(folded, at, to):
        mark, at = sign_of(starred[0].strip()), starred.end()
    if noted := _MARK.search(folded[at:to]):
        mark = sign_of(noted["star"].strip("()[]")) if noted["star"] else noted.lastgroup
        mark = None if noted["plain"] else mark  # 县人民医院(责任单位): as where nothing is noted
        to = at + noted.start()
    words = folded[at:to]
    if len(words) > LONGEST_NAMES:
        stretch.unknown.append((at, to))
        return
    if (
        stretch.names
        and stretch.names[-1].collective
        and is_generic(words)
        and _joined(folded, stretch.names[-1].end, at)
    ):
        stretch.names[-1] = Named(stretch.names[-1].start, to, True)
    elif _TWO_IN_ONE.fullmatch(words):
        stretch.names.append(Named(at, to, False, mark))
    elif words not in known.names and (cut := _joint(words, known)):
        before = len(stretch.names)
        _read_segment(raw, folded, at, at + cut[0], known, stretch)
        _read_segment(raw, folded, at + cut[1], to, known, stretch)
        _signed(stretch, before, mark)
    elif others := _ET_CETERA.search(words):
        if others.start():
            _read_segment(raw, folded, at, at + others.start(), known, stretch)
        if others["kind"]:
            told = len(others["kind"]) > _BAREST_SET or re.match("有关|相关|其他|各|市|县|区", others["kind"])
            begin = at + (others.start("kind") if told else others.start())
            stretch.names.append(Named(begin, to, True))
    elif words in known.names:
        _add(raw, folded, at, to, known, stretch, mark)
    elif run := _run_into_set(words, known):
        _split(raw, folded, at, [words[:run], words[run:]], known, stretch, mark)
    elif is_collective(words):
        stretch.names.append(Named(at, to, True))
    elif parts := known.parts(words):
        _split(raw, folded, at, parts, known, stretch, mark)
    else:
        _add(raw, folded, at, to, known, stretch, mark)


def _add(raw: str, folded: str, at: int, to: int, known: Vocabulary, stretch: Stretch, mark: str | None) -> None:
    words = folded[at:to]
    fuller = known.fuller(words)
    if fuller:
        stretch.slips.append(Slip("unit", raw[at:to], fuller, at))
    elif not is_unit(words):
        if is_leader(words):
            return
        stretch.unknown.append((at, to))
        return
    stretch.names.append(Named(at, to, False, mark))


def _signed(stretch: Stretch, since: int, mark: str | None) -> None:
    """A sign before two names is that of both: ★市发展改革委和市财政局."""
    if mark and mark in ALL:
        stretch.names[since:] = [name if name.mark else replace(name, mark=mark) for name in stretch.names[since:]]


def _split(
    raw: str, folded: str, at: int, parts: list[str], known: Vocabulary, stretch: Stretch, mark: str | None
) -> None:
    """Names run together: each as it stands, and one slip for the whole with what it should say."""
    proposal, begin, kind = [], at, "separator"
    before = len(stretch.names)
    for part in parts:
        inner = Stretch()
        _read_segment(raw, folded, begin, begin + len(part), known, inner)
        if inner.unknown and not inner.names:
            stretch.unknown.extend(inner.unknown)
        stretch.names.extend(inner.names)
        corrected = next((slip.proposal for slip in inner.slips), None)
        kind = "unit" if corrected else kind
        proposal.append(corrected or raw[begin : begin + len(part)])
        begin += len(part)
    _signed(stretch, before, mark)
    stretch.slips.append(Slip(kind, raw[at:begin], "、".join(proposal), at))


def _joint(words: str, known: Vocabulary) -> tuple[int, int] | None:
    """Where 和 or 及 stands between two names (and not within one: 住房和城乡建设局, 有关部门和单位)."""
    depth = 0
    for i, c in enumerate(words):
        depth += (c in _OPENS) - (c in _CLOSES)
        if depth == 0 and (joint := _JOINTS.match(words, i)):
            left, right = words[:i], words[joint.end() :]
            if _is_name(left, known) and _is_name(right, known) and right not in _BARE_KINDS:
                return i, joint.end()
    return None


def _is_name(words: str, known: Vocabulary) -> bool:
    others = _ET_CETERA.search(words)
    if others and others.start():
        words = words[: others.start()]
    return words in known.forms or is_unit(words) or is_collective(words)


def _run_into_set(words: str, known: Vocabulary) -> int:
    """Where a set of units begins right after a name, the separator lost: 有关部门各乡(镇); 0 where it does not."""
    for begin in _SET_BEGINS.finditer(words):
        left, right = words[: begin.start()], words[begin.start() :]
        whole = not _GOVERNING.fullmatch(left) and not _MEMBERS.match(right) and not _of_a_place(left, right)
        if whole and _is_name(left, known) and (is_collective(right) or ends_as_set(without_note(right))):
            return begin.start()
    return 0


def _of_a_place(left: str, right: str) -> bool:
    """驻市各单位, 全市各级行政机关, 高新区各部门: one set; 高新区各镇街: two names that ran together."""
    begins = left[0] in "驻在全" or re.match(r"各(?:部门|单位|级|科室|行政|相关|有关|职能|类)|有关|相关", right)
    return bool(begins and _IN_PLACE.fullmatch(left))


def _joined(folded: str, end: int, at: int) -> bool:
    return folded[end:at].strip() in ("、", "/", "和", "及", "")

"""The words of a responsibility clause → who leads, who is responsible, who cooperates (design, Roles from a bracket).

Two manners: labels before the names (牵头单位：A；责任单位：B、C；完成时限：…) and words after them (A牵头，B、C配合，
D按职责分工负责). Named units that do not lead are responsible; where nobody leads, all are. A rule said in a clause
(列第一位的为牵头单位) is taken out before, and returned.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from models.notice.departments import essence, is_field, is_of_a_town
from models.notice.doubts import Slip
from models.notice.labels import is_of_leader, is_of_overseer, labels_in, labels_without_colon, marks_lost
from models.notice.names import LONGEST_NAMES, Named, Stretch, read_names, segments
from models.notice.rules import LEAST_MARKED, Leads, Rule, everywhere_in, rule_in
from models.notice.signs import ALL, UNMARKED, sign_of
from models.notice.units import is_collective, is_unit
from models.notice.vague_times import is_vague_time, names_before
from models.notice.vocabulary import Vocabulary
from models.notice.when import is_time

LEAD, RESPONSIBLE, COOPERATING = "lead", "responsible", "coop"

_SINGLE = r"(?:负总责|负责|落实|组织实施|抓落实|实施|推进|办理|承办|抓总|组织|推动)"
_ROLE = re.compile(
    rf"(?P<lead>(?<!各)(?:(?:均|都)?(?:为|是|作为)|按照?(?:各自)?(?:职责)?(?:分工)?|共同|分别|联合|具体|总|双|负责){{0,4}}"
    rf"(?:牵头|主办|抓总|主抓|主责|负总责|总负责|负主责|负主要责任)(?:责任)?(?:单位|部门)?(?:并)?{_SINGLE}{{0,4}})"
    r"|(?P<coop>(?<!各)(?:(?:均|都)?(?:为|是|作为)|积极|协同|协助|密切|共同|做好|予以|给予){0,4}"
    r"(?:配合|(?<![政经])协办(?!公)|协助|参与|参加)(?:单位|部门|做好|落实|实施|推进|支持)?"
    r"|(?:予以|给予)(?:大力|积极|全力)?支持)"
    r"|(?P<joined>会同|(?<=[局委办])商(?=[省市县区州](?![务业场贸])))"
    r"|(?P<duty>(?:按照|按|依照|依|依据|根据)(?:各自)?(?:的)?(?:职责|职能|分工|任务)[^,;、。]*)"
    r"|(?P<held>(?:(?:均|都)?(?:为|是|作为))(?:主要|具体|第一|直接)?(?:责任|承办|实施|落实)(?:单位|部门|主体))"
    rf"|(?P<alone>(?:分别|共同|具体|各自|分工|分头|组织|联合){{0,4}}(?:负责(?!同志|人)|(?<!各)承办)(?:落实|实施|推进|组织实施)?)"
    rf"|(?P<weak>(?:分别|共同|具体|组织|抓好){{0,4}}(?:落实|(?<![党团会])组织|实施|推进|推动|执行|统筹(?:协调)?|指导|督导|监督)(?=$|[,;。]))"
)
_MONTH = re.compile(r"(?:20\d\d年)?\d{1,2}(?:-\d{1,2})?月(?:份|底|初)?")
# (人事科), (农业服务中心): of one house.
_OF_A_HOUSE = re.compile(r"[\u4e00-\u9fff]{2,8}(?:[科股室处]|(?<![干全内外])部|服务中心|大队|中队)")
_NESTED = re.compile(r"[(\[][^()\[\]]*[)\]]")
_TRIFLES = re.compile(
    r"(?:以?下同|排名不分(?:先后|前后)|长期坚持|持续推进|立即整改|不再(?:逐一|一一|逐项|另行|单独)?(?:列出|列明|列示)"
    rf"|[/-]|(?:暂)?无|{UNMARKED})$"
)


class Unsure(NamedTuple):
    """Words where a name should be, that may be none; the role in which they stand."""

    start: int
    end: int
    role: str


@dataclass
class Roles:
    """What a clause says: names by role in order, time phrases as spans, a rule for the rest of the paper, losses."""

    lead: list[Named] = field(default_factory=list)
    responsible: list[Named] = field(default_factory=list)
    coop: list[Named] = field(default_factory=list)
    collectives: list[Named] = field(default_factory=list)
    times: list[tuple[int, int]] = field(default_factory=list)
    rule: Rule | None = None
    everywhere: list[Named] = field(default_factory=list)  # who shares in each clause from here on
    unknown: list[Unsure] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    formal: bool = False  # a label or a role word was there
    unmarked: bool = False  # a row of a table that has a mark in no unit's column
    ordered: list[Named] = field(default_factory=list)

    @property
    def anybody(self) -> bool:
        return bool(self.ordered)

    def take(self, stretch: Stretch, role: str) -> None:
        """The names of a stretch in their role; a note after a name goes before it."""
        for name in stretch.names:
            kind = name.mark if name.mark in (LEAD, COOPERATING) else LEAD if name.mark else role
            (self.collectives if name.collective else getattr(self, kind)).append(name)
            self.ordered.append(name)
        self.unknown += [Unsure(start, end, role) for start, end in stretch.unknown]
        self.slips += stretch.slips


def read_roles(raw: str, folded: str, start: int, end: int, known: Vocabulary) -> Roles:
    """The clause at folded[start:end], its brackets left out."""
    roles = Roles(unmarked=UNMARKED in folded[start:end])
    rule = rule_in(folded[start:end])
    if rule:
        roles.rule = rule.kind
        if rule.kind.leads is Leads.UNSEEN:
            words = raw[start + rule.start : start + rule.end]
            roles.slips.append(Slip("marks", words, LEAST_MARKED, start + rule.start))
        at, to = start + rule.start, start + rule.end
        if at > start and folded[at - 1 : at] + folded[to : to + 1] in ("()", "[]"):
            at, to = at - 1, to + 1  # 县水利局、各乡镇(排第一位的为牵头单位)
        folded = folded[:at] + "。" * (to - at) + folded[to:]
    said = everywhere_in(folded[start:end])
    if said:
        who, who_end = start + said.who, start + said.who_end
        roles.everywhere = [name for name in read_names(raw, folded, who, who_end, known).names if name.collective]
        if roles.everywhere:
            before, after = "。" * (said.who - said.start), "。" * (said.end - said.who_end)
            folded = folded[: start + said.start] + before + folded[who:who_end] + after + folded[start + said.end :]
    labels = labels_in(folded, start, end)
    bare = labels_without_colon(folded, start, end, labels)
    if labels or not (bare and _says_roles_besides(folded, bare, end)):
        labels = sorted([*labels, *bare], key=lambda label: label.start())
    if not labels:
        _read_run(raw, folded, start, end, RESPONSIBLE, known, roles)
        if roles.formal:
            _name_what_is_known(raw, roles)  # 住建局牵头，城管、水利配合
    else:
        roles.formal = True
        roles.slips += [slip for label in labels if (slip := marks_lost(raw, folded, start, label))]
        if folded[start : labels[0].start()].strip(" ,;。"):
            _read_run(raw, folded, start, labels[0].start(), RESPONSIBLE, known, roles)
        for label, following in zip(labels, [*[m.start() for m in labels[1:]], end], strict=True):
            match label.lastgroup:
                case "time":
                    at, to = label.end(), following
                    roles.times.append((at, at + len(folded[at:to].rstrip(" ,;。、"))))
                case "marked":
                    word = raw[label.start() : label.end()].partition("“")[2].partition("”")[0]
                    found = _names(raw, folded, label.end(), following, known, roles)
                    named = [*found.names, *(Named(*span) for span in found.unknown)]
                    roles.take(Stretch([replace(name, mark=word) for name in sorted(named, key=_place)]), RESPONSIBLE)
                case None | "other" | "person":
                    pass  # no names of units
                case "lead" if is_of_overseer(label) and any(is_of_leader(other) for other in labels):
                    _read_run(raw, folded, label.end(), following, COOPERATING, known, roles)
                case role:
                    _read_run(raw, folded, label.end(), following, str(role), known, roles)
        _name_what_is_known(raw, roles)
    return roles


def _says_roles_besides(folded: str, labels: list[re.Match[str]], end: int) -> bool:
    """Whether role words stand behind the first label, other than within a label (配合单位县公安局)."""
    within = [label.span() for label in labels]
    found = _ROLE.finditer(folded, labels[0].end(), end)
    return any(not any(at <= word.start() < to for at, to in within) for word in found)


def _place(name: Named) -> int:
    return name.start


def _name_what_is_known(raw: str, roles: Roles) -> None:
    """√公安 behind a label: what has a sign is a name, if only of a field of work; and so is a field of work (城管)."""
    signed = {unsure: raw[unsure.start - 1] in ALL for unsure in roles.unknown}
    for unsure in [unsure for unsure in roles.unknown if signed[unsure] or is_field(raw[unsure.start : unsure.end])]:
        roles.unknown.remove(unsure)
        named = Named(unsure.start, unsure.end, False, sign_of(raw[unsure.start - 1]) if signed[unsure] else None)
        getattr(roles, unsure.role).append(named)
        roles.ordered.append(named)
        for names in (getattr(roles, unsure.role), roles.ordered):
            names.sort(key=_place)


def _read_run(raw: str, folded: str, start: int, end: int, default: str, known: Vocabulary, roles: Roles) -> None:
    """Names with role words after them; those after the last word stand in the default role."""
    visible = folded[:start] + _NESTED.sub(lambda note: "\x00" * len(note[0]), folded[start:end])
    at, after_joined, led = start, False, default == LEAD
    for word in _ROLE.finditer(visible, start, end):
        if word.lastgroup == "weak" and _ends_a_time(visible, at, word):
            continue
        stretch = _names(raw, folded, at, word.start(), known, roles)
        role = _role(word.lastgroup or "", after_joined, led, default)
        if word.lastgroup == "joined" and not led and stretch.names:
            role = _joining(raw, visible, word, stretch, end, roles)
        if role == COOPERATING and not led and not after_joined and default == RESPONSIBLE:
            _part_at_comma(folded, stretch, roles)
        roles.take(stretch, role)
        roles.formal = True
        led = led or role == LEAD
        after_joined = word.lastgroup == "joined"
        at = _after_deed(folded, visible, word, end, known)
        _lost_comma(raw, folded, word, end, known, roles)
    rest = _names(raw, folded, at, end, known, roles)
    roles.take(rest, COOPERATING if after_joined else default)


def _ends_a_time(folded: str, at: int, word: re.Match[str]) -> bool:
    """年内持续推进: how long, and nobody who drives it."""
    begun = max(folded.rfind(mark, at, word.start()) for mark in ",;。")
    return is_time(folded[max(at, begun + 1) : word.end()])


def _joining(raw: str, visible: str, word: re.Match[str], stretch: Stretch, end: int, roles: Roles) -> str:
    """A会同B负责: A is taken to lead, which is asked; A会同B按职责分工负责: it is responsible as the others."""
    following = _ROLE.search(visible, word.end(), end)
    if following and following.lastgroup == "duty":
        return RESPONSIBLE
    first, last = stretch.names[0], stretch.names[-1]
    names = raw[first.start : last.end]
    roles.slips.append(Slip("lead", raw[first.start : word.end()], names + "牵头", first.start))
    return LEAD


def _after_deed(folded: str, visible: str, word: re.Match[str], end: int, known: Vocabulary) -> int:
    """Where names may go on after a role word: behind what the unit is to do (市机关事务管理局牵头制定办法，…)."""
    if word.lastgroup not in ("lead", "alone") or word.end() >= end or folded[word.end()] in ",;。、 )]":
        return word.end()
    following = _ROLE.search(visible, word.end(), end)  # A牵头B、C配合: what parted them is lost
    stop = min(end, word.end() + LONGEST_NAMES, following.start() if following else end)
    at, to = next(segments(folded, word.end(), stop, ",;。"), (end, end))
    return word.end() if read_names(folded, folded, at, to, known).names or at > word.end() else to


def _role(word: str, after_joined: bool, led: bool, default: str) -> str:
    if word in ("lead", "joined"):
        return LEAD
    if word == "coop" or (after_joined and word in ("alone", "weak")):
        return COOPERATING
    if word == "held":
        return RESPONSIBLE
    return COOPERATING if default == COOPERATING else LEAD if default == LEAD and word != "duty" else RESPONSIBLE


def _part_at_comma(folded: str, stretch: Stretch, roles: Roles) -> None:
    """A、B，C配合: who stands before the comma does not merely cooperate."""
    for i in range(len(stretch.names) - 1, 0, -1):
        if set(folded[stretch.names[i - 1].end : stretch.names[i].start]) & set(",;"):
            roles.take(Stretch(names=stretch.names[:i]), RESPONSIBLE)
            stretch.names = stretch.names[i:]
            return


def _names(raw: str, folded: str, start: int, end: int, known: Vocabulary, roles: Roles) -> Stretch:
    """The names of a stretch, times and trifles among them put aside."""
    kept = Stretch()
    for at, to in _pieces(folded, start, end):
        words = folded[at:to]
        if _is_time(words):
            roles.times.append((at, to))
        elif not _TRIFLES.match(words):
            found = read_names(raw, folded, at, to, known)
            if kept.names and found.names and kept.names[-1].collective and _is_kind_alone(folded, found.names[0]):
                found.names[0] = Named(kept.names.pop().start, found.names[0].end, True)
            kept.names += found.names
            kept.unknown += found.unknown
            kept.slips += found.slips
    return kept


def _pieces(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Between commas; where a time stands among blanks (城建科 9.30前), between these as well."""
    for at, to in segments(folded, start, end, ",;。"):
        if not is_vague_time(folded[at:to]) and (cut := names_before(folded[at:to])):
            yield at, at + cut
            at += cut + 1
        parted = list(segments(folded, at, to, " ")) if " " in folded[at:to] else []
        yield from parted if any(_is_time(folded[begin:stop]) for begin, stop in parted) else [(at, to)]


def _is_time(words: str) -> bool:
    return is_time(words) or is_vague_time(words) or _MONTH.fullmatch(words) is not None


def _is_kind_alone(folded: str, name: Named) -> bool:
    return name.collective and folded[name.start : name.end] in ("街道", "乡镇", "镇", "乡", "园区", "街道办事处")


def _lost_comma(raw: str, folded: str, word: re.Match[str], end: int, known: Vocabulary, roles: Roles) -> None:
    """市司法局牵头有关部门…: a name right after a role word."""
    if word.lastgroup not in ("lead", "coop", "alone") or word.end() >= end or folded[word.end()] in ",;。、 )]":
        return
    first = next(segments(folded, word.end(), min(end, word.end() + LONGEST_NAMES)), None)
    if first:
        inner = read_names(raw, folded, *first, known).names
        if inner:
            passage = raw[word.start() : inner[0].end]
            roles.slips.append(
                Slip(
                    "separator",
                    passage,
                    raw[word.start() : word.end()] + "，" + raw[inner[0].start : inner[0].end],
                    word.start(),
                )
            )


def is_bare_list(folded: str, roles: Roles, known: Vocabulary) -> bool:
    """Names alone, without any role word: (市教育局、市财政局)."""
    if roles.unknown or not roles.ordered:
        return False
    words = [folded[name.start : name.end] for name in roles.ordered]
    return (
        len(words) > 1
        or words[0] in known.names
        or (is_unit(words[0]) and (words[0][0] in "省市县区州旗镇乡街" or bool(roles.times)))
        or _OF_A_HOUSE.fullmatch(words[0]) is not None
        or is_collective(words[0])
        or essence(words[0]) is not None
        or is_of_a_town(words[0])
    )

"""Who does something, where no word says in what role: 由市粮食局按程序印发, 市商务局要在4月20日前制定图谱, 6月底前，
市教育局组织培训, 各乡镇要于3月20日前成立专班."""

import re
from typing import NamedTuple

from models.notice.phrases import PHRASE, says_something
from models.notice.units import is_collective, is_unit

BY = re.compile(r"(?<![理自缘经])[由请](?=.{2})")
STOPS = ",;。!?:"
SENTENCE = re.compile(r"[。!?]")
MUST = re.compile(r"(?:要|应当?(?!对)|须|需|务必)(?![求点素件闻害约急])")
DOES = re.compile(  # by a day
    r"(?:联合|共同|分别|积极|认真|按要求|按照?(?:各自)?职责(?:分工)?){0,2}(?:组织|加强|抓好|推进|强化|做好|牵头|排查|更新|清理|开展|完成|制定|印发|建立|出台|召开|举办|编制|汇总|报送|上报|公布|提交|启动|落实|做好|拟定|起草|形成|建成|配齐|备足|梳理)"
)
_DECIDES = re.compile(r"解释|审[议定批核]|批准|决定|研究决定|任免|命名")  # no task: how a matter is settled
BEFORE_NAME = re.compile(r"[\s①-⑳]*(?:[(\[]?\d{1,2}[)\].、])?\s*")
_BETWEEN_NAMES = re.compile(r"[、和及与]|以及")
_LONGEST_NAME = 18
# Of which a name is not the first half: 要在清明节前组|织.
_WORDS = re.findall(r"\S+", "组织 部署 办理 办好 办结 会议 会商 会同 处理 处置 所有 区分 室内 站点 科学")
_LONGEST_SET = 24
SET_DOES = re.compile(r"(?:要|应当?|须|需)?(?:负责|配合|协助|每(?:个)?(?:年|月|季度?|周|半年))")
_LEADS_TO_A_DAY = re.compile(
    r"(?:务必|必须|均|都|原则上)?(?:要|应当?|须|需|请)?(?:务必)?[于在]?(?=\d|[一二三四五六七八九十本年月])"
)


class Stretch(NamedTuple):
    """Names and the word of their role; `role` where none is said: it is put in the place of what follows them.
    `only_joins`: a set of units that helps, which is talk where nobody leads."""

    at: int
    to: int
    role: str | None = None
    only_joins: bool = False


def must(folded: str, at: int, to: int) -> Stretch | None:
    """由市粮食局按程序印发, 市商务局要制定图谱: the units from there on, responsible for what follows."""
    by, number = BY.search(folded, at, to), BEFORE_NAME.match(folded, at, to)
    first = by.end() if by else number.end() if number else at
    if (when := PHRASE.match(folded, first, to)) and when["tail"] and says_something(when):
        first = when.end()  # 6月15日前县教育局报送…
    end = names_end(folded[:to], first)
    if end is None or end + 2 > to or _DECIDES.match(folded, end):
        return None
    sentence = max(folded.rfind(stop, 0, at) for stop in "。!?") + 1
    begins = folded[:at].rstrip()[-1:] not in (",", ":")  # 会议强调，各单位要配合，督查室要督导 is talk of all
    begins = begins or _after_a_time(folded, sentence) == at
    stop = min((n for mark in "。!?" if (n := folded.find(mark, end)) >= 0), default=len(folded))
    dated = any(says_something(m) and m["tail"] for m in PHRASE.finditer(folded, sentence, stop))
    does = DOES.match(folded, end) is not None
    says = by_a_day(folded, end) or (begins and MUST.match(folded, end)) or (does and (when or (begins and dated)))
    if not by and not says:
        return None
    return Stretch(first, end + 2, "负责")


def set_must(folded: str, at: int, to: int, begin: int) -> Stretch | None:
    """各乡镇要于3月20日前成立专班, 由各乡镇组织排查, and 4.各乡镇配合做好宣传: a set that has something to do.

    Without a day or 由 only where it opens a numbered task, since 各单位要密切配合 is talk.
    """
    by, number = BY.search(folded, at, to), BEFORE_NAME.match(folded, at, to)
    first = by.end() if by else number.end() if number else at
    if not by and folded[:at].rstrip()[-1:] in (",", ":"):
        return None
    longest = range(min(to - 2, first + _LONGEST_SET), first + 1, -1)
    ends = [stop for stop in longest if is_collective(folded[first:stop])]
    opens_task = begin > 0 and at <= begin
    does = [sign for sign, holds in ((SET_DOES, opens_task), (DOES, by is not None)) if holds]
    bound = (stop for stop in ends if by_a_day(folded, stop) or any(sign.match(folded, stop) for sign in does))
    end = next(bound, None)
    return Stretch(first, end + 2, "负责") if end else None


def by_a_day(folded: str, at: int) -> bool:
    """Whether a time follows right there by which something must be: 要于3月20日前…"""
    leading = _LEADS_TO_A_DAY.match(folded, at)
    when = PHRASE.match(folded, leading.end()) if leading else None
    return bool(when and when["tail"] and says_something(when))


def leads_unsaid(folded: str, begin: int, at: int) -> Stretch | None:
    """市信访局汇总梳理，市公安局配合: who begins the sentence of those that help, and does the deed."""
    starts = [begin, *(m.end() for m in SENTENCE.finditer(folded, begin, at))]
    first = BEFORE_NAME.match(folded, _after_a_time(folded, starts[-1]))
    end = names_end(folded, first.end()) if first else None
    if first is None or end is None or end + 2 > at or folded[end] in STOPS + "的":
        return None
    return Stretch(first.end(), end + 2, "牵头")


def _after_a_time(folded: str, at: int) -> int:
    """6月底前，市教育局组织培训: where the sentence begins behind the time with which it opens."""
    when = PHRASE.match(folded, at)
    if when is None or not says_something(when) or folded[when.end() : when.end() + 1] != ",":
        return at
    return when.end() + 1


def names_end(folded: str, at: int) -> int | None:
    """Where the unit, or the units, that stand there end."""
    end: int | None = None
    while True:
        longest = range(min(len(folded), at + _LONGEST_NAME), at + 2, -1)
        stop = next((to for to in longest if _is_name(folded, at, to)), None)
        if stop is None:
            return end
        end = stop
        more = _BETWEEN_NAMES.match(folded, stop)
        if more is None:
            return end
        at = more.end()


def _is_name(folded: str, at: int, to: int) -> bool:
    if folded[to - 1 : to + 1] in _WORDS or not is_unit(folded[at:to]):
        return False
    return not is_collective(folded[at:to])

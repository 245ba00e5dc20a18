"""Who does something, where no word says in what role: 由市粮食局按程序印发, 市商务局要在4月20日前制定图谱, 6月底前，
市教育局组织培训, 各乡镇要于3月20日前成立专班."""

import re
from typing import NamedTuple

from models.notice.appointed import is_given, is_office
from models.notice.doers import DEED, LONGEST_SET, names_end, set_end
from models.notice.phrases import PHRASE, says_something
from models.notice.units import is_collective

BY = re.compile(r"(?<![理自缘经])[由请](?=.{2})")
STOPS = ",;。!?:"
SENTENCE = re.compile(r"[。!?]")
MUST = re.compile(r"(?:要|应当?(?!对)|须|需|务必)(?![求点素件闻害约急])")
DOES = re.compile(  # by a day
    r"(?:联合|共同|分别|积极|认真|按要求|按照?(?:各自)?职责(?:分工)?){0,2}(?:组织|加强|抓好|推进|强化|做好|牵头|排查|更新|清理|开展|完成|制定|印发|建立|出台|召开|举办|编制|汇总|报送|上报|公布|提交|启动|落实|做好|拟定|起草|形成|建成|配齐|备足|梳理)"
)
_EACH_TIME = r"每(?:个)?(?:年|月|季度?|周|半年|天|日)[^,。;]{1,12}[次场期]"  # 每月梳理一次
_OFTEN = re.compile(_EACH_TIME)
# What a set has to do, by its verb alone: 成立巡查队, and no 密切配合, 高度重视.
_CONCRETE = re.compile(
    r"(?:要|应当?|须|需|均|都|负责|分别|具体|抓紧|尽快|及时|认真|全面|按要求|分头){0,3}(?:成立|组建|制[定订]|编制|排查|摸排|开展(?=[^,。;]{2})|完成|报送|上报"
    r"|储备|配备|配齐|设立|签订|召开|举办|清理|整治|巡查|公示|张贴|发放|选派|指定|明确(?=[^,。;]{0,4}专?人)"
    r"|建立(?=[^,。;]{0,12}(?:台账|专班|队伍|清单|档案|小组))|组织(?=[^,。;]{0,8}(?:排查|演练|培训|清理|整治|巡查|验收|考核|宣讲|活动))"
    rf"|{_EACH_TIME})"
)
_CARRIES_OUT = re.compile(r"(?:具体|抓好|负责|认真|全面|抓|分头|共同){0,2}(?:落实|组织实施|实施|执行|推进)(?=[,;。]|$)")
_IN_A_TIME = re.compile(r"[^,。;]{1,10}(?:期间|前|后|时|以来|阶段|过程中),")
_OF_PLACES = re.compile(r"各[^,;。]{0,12}?(?:[乡镇街道村区县市州旗)]|社区|园区)")
SET = re.compile("各|所有|全体")
_TELLS = re.compile(r"印发|公布|发布|通报|约谈|问责|将|与|在|于|为")  # of a unit beside others, and no task
_TALK = re.compile(
    r"(?:要|应当?|须|需|都|均)*(?:高度|密切|切实|充分|牢固|坚决|加强|提高|增强|形成|树立|服从|强化|负责|配合|协助)"
)
_LONGEST_SENTENCE = 300
_DECIDES = re.compile(r"解释|审(?:[议定批]|核(?!后))|批准|决定|研究决定|任免|命名")  # no task: how a matter is settled
BEFORE_NAME = re.compile(
    r"[\s①-⑳]*(?:[(\[]?\d{1,2}[)\].、])?\s*(?:(?:会议|经研究)?(?:要求|决定|明确|责成|确定|议定|指定|委托|安排|督促|转交?(?=[省市县区州])|交(?=[省市县区州]))(?![^,;。]{0,6}的))?"
)
SET_DOES = re.compile(r"(?:要|应当?|须|需)?(?:负责|配合|协助|每(?:个)?(?:年|月|季度?|周|半年))")
_LEADS_TO_A_DAY = re.compile(
    r"(?:务必|必须|均|都|原则上)?(?:要|应当?|须|需|请)?(?:务必)?[于在]?(?=\d|[一二三四五六七八九十本年月])"
)


class Stretch(NamedTuple):
    """Names and the word of their role; `role` where none is said: it is put in the place of what follows them.
    `only_joins`: a set of units that helps, which is talk where nobody leads; `beside`: a set that does something,
    which may be talk where no unit does."""

    at: int
    to: int
    role: str | None = None
    only_joins: bool = False
    beside: bool = False


_MEETING = re.compile(r"(?:会议|经研究|领导)(?:要求|决定|明确|议定|确定|同意|批示)[,:]$")
_SHARED = re.compile(  # 市教育局、市公安局共同做好…, and no 省教育厅、省财政厅联合印发通知, of what is done
    r"(?:要|应当?|须|需)?(?:共同|联合|分别)(?!印发|出台|发布|下发|公布|发文|签[署订]|主管|努力)(?=[\u4e00-\u9fff]{3})(?![^,;。]{0,9}[了过])"
)
_HIGHEST = re.compile(r"[省市县区州旗盟](?:委|(?:人民)?政府)(?=[、和与及])")  # 县委、县政府共同推进 is talk
_AND = re.compile(r"[、和与及]")


def where_named(folded: str, at: int, to: int) -> tuple[int, re.Match[str] | None, re.Match[str] | None]:
    """Where names may stand in the stretch: behind 由 or a number, and behind a time (6月15日前县教育局报送…)."""
    by, number = BY.search(folded, at, to), BEFORE_NAME.match(folded, at, to)
    first = by.end() if by else number.end() if number else at
    when = PHRASE.match(folded, first, to)
    if when and when["tail"] and says_something(when):
        return when.end(), by, when
    return first, by, None


def must(folded: str, at: int, to: int) -> Stretch | None:
    """由市粮食局按程序印发, 市商务局要制定图谱: the units from there on, responsible for what follows."""
    first, by, when = where_named(folded, at, to)
    end = names_end(folded[:to], first)
    if end is None or end + 2 > to or _DECIDES.match(folded, end):
        return None
    sentence = max(folded.rfind(stop, 0, at) for stop in "。!?") + 1
    begins = folded[:at].rstrip()[-1:] not in (",", ":")  # 会议强调，各单位要配合，督查室要督导 is talk of all
    begins = begins or _after_a_time(folded, sentence) == at
    office = is_office(folded[first:end].split("、")[0])
    begins = begins or (office and _MEETING.search(folded, sentence, at) is not None)
    does = DOES.match(folded, end) is not None
    must_do = MUST.match(folded, end) or _OFTEN.match(folded, end)
    dated = does and (when or (begins and _dated(folded, sentence, end)))
    shared = _SHARED.match(folded, end) and _AND.search(folded, first, end) and not _HIGHEST.match(folded, first)
    says = dated or by_a_day(folded, end) or (begins and (must_do or shared))
    told = begins and office and is_given(folded[at:first])  # 转市教育局办理
    if not by and not says and not told:
        return None
    return Stretch(first, end + 2, "负责")


def _dated(folded: str, at: int, end: int) -> bool:
    """Whether the sentence that begins there and goes on behind `end` says by when."""
    stop = SENTENCE.search(folded, end, end + _LONGEST_SENTENCE)
    until = stop.start() if stop else end + _LONGEST_SENTENCE
    return any(says_something(m) and m["tail"] for m in PHRASE.finditer(folded, at, until))


def set_must(folded: str, at: int, to: int, begin: int) -> Stretch | None:
    """各乡镇要于3月20日前成立专班, 由各乡镇组织排查, and 4.各乡镇配合做好宣传: a set that has something to do.

    Without a day or 由 only where it opens a numbered task, since 各单位要密切配合 is talk.
    """
    by, number = BY.search(folded, at, to), BEFORE_NAME.match(folded, at, to)
    first = by.end() if by else number.end() if number else at
    if not by and folded[:at].rstrip()[-1:] in (",", ":"):
        return None
    longest = range(min(to - 2, first + LONGEST_SET), first + 1, -1)
    ends = [stop for stop in longest if is_collective(folded[first:stop])]
    opens_task = begin > 0 and at <= begin
    by_whom = by is not None and by[0] == "由"  # 请各单位认真贯彻 is talk
    does = [sign for sign, holds in ((SET_DOES, opens_task), (DOES, by is not None), (DEED, by_whom)) if holds]
    bound = (stop for stop in ends if by_a_day(folded, stop) or any(sign.match(folded, stop) for sign in does))
    end = next(bound, None)
    return Stretch(first, end + 2, "负责") if end else None


def set_does(folded: str, at: int, to: int, begin: int) -> Stretch | None:
    """各乡镇成立巡查队, where the sentence begins or goes on; of 各乡镇组织实施 what the leader has them do."""
    number = BEFORE_NAME.match(folded, at, to)
    first = number.end() if number else at
    end = set_end(folded[:to], first)
    if end is None:
        return None
    if out := _CARRIES_OUT.match(folded, end):
        return Stretch(first, out.end(), only_joins=True)
    if not _CONCRETE.match(folded, end) or end + 2 > to or says_what(folded, at, begin):
        return None
    return Stretch(first, end + 2, "负责", beside=True)


def has_it_alone(folded: str, one: Stretch) -> bool:
    """Whether a set that does something has the task where no unit does: 各乡镇成立巡查队, 各帮扶单位每季度走访1次."""
    end = one.to - 2
    return _OF_PLACES.fullmatch(folded, one.at, end) is not None or folded[end] == "每"


def beside_another(folded: str, at: int, to: int) -> Stretch | None:
    """县司法局牵头，县财政局保障经费，各乡镇及时上报: who else is named in the sentence, and what they do."""
    end = names_end(folded[:to], at)
    if end and end + 2 <= to and (MUST.match(folded, end) or DEED.match(folded, end) or DOES.match(folded, end)):
        told = _DECIDES.match(folded, end) or _TELLS.match(folded, end)
        return None if told else Stretch(at, end + 2, "负责", beside=True)
    end = set_end(folded[:to], at)
    if end is None or end + 2 > to or _TALK.match(folded, end):
        return None
    does = DEED.match(folded, end) or MUST.match(folded, end)
    return Stretch(at, end + 2, "负责", beside=True) if does else None


def says_what(folded: str, at: int, begin: int) -> bool:
    """Whether what stands before, in the sentence, is more than a time: 会议强调，各单位…"""
    sentence = max(begin, *(folded.rfind(stop, begin, at) + 1 for stop in "。!?;"))
    before = _IN_A_TIME.match(folded, sentence)
    return at > max(_after_a_time(folded, sentence), before.end() if before else 0) and bool(
        folded[sentence:at].strip()
    )


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


def leads_by_deed(folded: str, end: int) -> bool:
    """Whether who is named up to there does something, by its verb or so many times."""
    return DOES.match(folded, end) is not None or _OFTEN.match(folded, end) is not None


def _after_a_time(folded: str, at: int) -> int:
    """6月底前，市教育局组织培训: where the sentence begins behind the time with which it opens."""
    when = PHRASE.match(folded, at)
    if when is None or not says_something(when) or folded[when.end() : when.end() + 1] != ",":
        return at
    return when.end() + 1

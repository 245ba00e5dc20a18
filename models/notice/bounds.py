"""Whether a phrase of time in running text is the end of a time: with 前, 内, 到 or 至, or right before the deed.

Stretches (2019年1月1日至12月31日), beginnings (从…起), what is past, and times of other papers and meetings
(6月印发的…) are none.
"""

import re

from models.notice.days import Years, day_of
from models.notice.phrases import PHRASE, says_something, year_in

DEED = re.compile(
    r"[,]?(?:各|分别|再|集中|统一)?(?:完成|建成|实现|达到?|全面|基本|力争|全部|全市|全县|全区|全镇|初步|形成|出台|制定|印发|报送|上报|启动|开工|签约|竣工|投用|投产"
    r"|投入|组织|开展|召开|建立|办结|整改|验收|交付|通车|上线|清零|提交|公布|举办|培育|打造|新增|开通|挂牌|取得|完工|试运[行营]|试投产|封顶|主体|进场|动工|复工|投入使用|竣备|运营|启用|[^,。;]{0,6}覆盖)"
    r"(?!到?的|情况|率|后)"
)
_PROMISE = re.compile(
    r"[,]?[^,。;:]{0,16}?(?:完成|建成|达到?|实现|形成|覆盖|出台|清零|超过|不低于|不少于|控制在|开工|启动|到位|投用)"
    r"(?!到?的|情况|率|后)"
)
_RANGE_BEFORE = re.compile(r"(?:\d|年|月|日|号|季度|底|初)\s*[-~至到]\s*$")
RANGE_AFTER = re.compile(r"\s*(?:[-~]|至|到)\s*(?:\d|[今明次]年|年)")
PAST = re.compile(r"[^,。;]{0,12}(?:以来|起(?!草)|开始|期间|已经?|共有|累计)")
_DONE = re.compile(r"[,]?[^,。;]{0,8}(?<!而)已(?:经)?(?:完成|建成|实现|全部|出台|达到?|印发|启动)")
_BRACKETED = re.compile(r"\(([^()]{2,16})\)")


def is_due(folded: str, m: re.Match[str], years: Years) -> bool:
    """Whether by the time of `m`, a phrase of time in `folded`, something is to be done."""
    before, after = folded[max(0, m.start() - 8) : m.start()], folded[m.end() : m.end() + 24]
    ends_stretch = re.match("完成|办结|全部完成", after)  # 11月—次年2月完成
    to = m["pre"] or "" if m["pre"] in ("至", "到") else ""
    if m["pre"] in ("自", "从") or (not ends_stretch and _RANGE_BEFORE.search(before + to)):
        return False
    if (
        (m["pre"] in ("至", "到") and not ends_stretch and re.search(r"(?:\d|年|月|日|底|初)$", before))
        or RANGE_AFTER.match(after)
        or re.match(r"以来|起(?!草)|开始|期间|[—–]|的(?!基础)", after)
        or _DONE.match(after)
    ):
        return False
    year = year_in(m)
    if year and years.current and year < years.current:
        return False
    bound = m["pre"] in ("到", "至", "力争到", "争取到", "截止到", "截止", "截至")
    if m["pre"] in ("截至", "截止", "截止到") and (PAST.match(after) or _is_over(m, years)):
        return False
    return _is_bound(m, bound, after)


def _is_bound(m: re.Match[str], bound: bool, after: str) -> bool:
    """Whether 前, 内, 到 or the deed that follows make the phrase the end of a time."""
    if m["whole"] is not None:
        return (bound and not re.match(r"度|期间|的", after)) or m["tail"] is not None
    if m["relative"]:
        at_the_end = m["relative"].endswith(("底", "末")) and bool(DEED.match(after))
        at_school = re.match("暑|寒|.{1,2}学期", m["relative"]) is not None  # which are only read before a deed
        return m["tail"] is not None or at_the_end or at_school or bool(day_beside(m.string, m.end()))
    if m["event"]:
        if not m["tail"]:
            return after.startswith("投")  # 秋季学期投入使用
        return not re.match(r"的|准备|期间|夕|检查(?!一次)|[一二三四五六七八九十\d]", after)
    if m["nmonth"] or m["nmonth2"] or m["run"]:
        return bool(m["tail"]) and m["tail"].endswith("前")
    if m["end"] in ("年内", "年度内"):
        return True
    if m["day"] and re.match("前后(?:[,]|[\u4e00-\u9fff]{2})", after):
        return True  # 12月4日前后开展宣传: asked about
    if m["tail"] or bound or DEED.match(after) or day_beside(m.string, m.end()):
        return True
    return bool((m["end"] or m["fifth"]) and _PROMISE.match(after))


def _is_over(m: re.Match[str], years: Years) -> bool:
    """截至2023年6月底，… in a paper of August tells what was."""
    year = year_in(m) or years.current
    on = day_of(m, year)[0] if year else None
    return bool(on and years.issued and on <= years.issued)


def day_beside(text: str, at: int) -> tuple[re.Match[str], int] | None:
    """The time in brackets right behind another, and where the brackets end."""
    note = _BRACKETED.match(text, at)
    inner = PHRASE.fullmatch(note[1]) if note else None
    return (inner, note.end()) if note and inner and says_something(inner) else None

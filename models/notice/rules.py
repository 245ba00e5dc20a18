"""What a paper says once about all its clauses: who leads (列第一位的为牵头单位，下同), who shares in each of them
(以下均需各镇街落实，不再列出)."""

import re
from enum import StrEnum
from itertools import islice
from typing import NamedTuple


class Leads(StrEnum):
    FIRST = "first"
    BEFORE_COMMA = "before_comma"
    BEFORE_SEMICOLON = "before_semicolon"
    MARKED = "marked"  # 加*的为牵头单位
    UNSEEN = "unseen"  # 加下划线的为牵头单位: a mark that text does not keep


class Rule(NamedTuple):
    """Who leads by it, and whether the others then cooperate (其他为配合单位)."""

    leads: Leads
    others_cooperate: bool = False


class Found(NamedTuple):
    kind: Rule
    start: int
    end: int


class Everywhere(NamedTuple):
    """At [start, end) the whole saying, at [who, who_end) those whom it means."""

    start: int
    end: int
    who: int
    who_end: int


MARKS = "*★☆●○▲△◆◇■□※#"  # that a paper sets beside a name
LEAST_MARKED = "列第一位的为牵头单位"  # what stands for a mark that is not seen, until somebody says

_LEADER = r"(?:总)?(?:牵头|主办|主责|第一责任|主要责任)(?:责任|负责)?"
_OTHERS = (
    r"(?:其他|其余|其它|后面|之?后|后续|另外)(?:的)?(?:所列)?(?:责任)?(?:单位|部门|者)?(?:的)?(?:均|都)?(?:为|是)?"
    r"(?P<others>配合|协办|协助|协同|参与|参加)?"
)
_LEADS = (
    r"(?:的)?(?:单位|部门|责任单位|责任部门|者|名|位|家)?(?:的)?(?:均|都)?(?:为|是|系|作为)?"
    rf"(?:[该各本]项(?:工作|任务)(?:的)?)?{_LEADER}(?:单位|部门)?"
    rf"(?:[,、;]\s*{_OTHERS}[^。)\]]{{0,24}})?(?:[,、(]?\s*(?:下同|以下同)\)?)?"
)
_COMMA = re.compile(
    r"(?:各项[^。,]{0,10})?(?:以)?(?:第一个|首个)?(?P<what>逗号|顿号|分号)(?:之)?前(?:面)?"
    rf"{_LEADS}(?:[,、;]\s*(?:逗号|分号|顿号)(?:之)?后(?:面)?(?:的)?(?:单位|部门)?(?:为|是)(?P<after>配合|协办|协助|参与)?[^。)\]]{{0,12}})?"
)
_FIRST = re.compile(
    r"(?:各项(?:工作|任务)|责任单位|责任部门|所列(?:单位|部门)|分工)?(?:中)?[,]?"
    r"(?:(?:排列|排名|排序|位列|列在|列于|排在|位于|居|排|列)(?:在|为)?(?:第一位?|首位|最前面?|前面|首)"
    rf"|第一个|首个|第一位|首列|首位|第一(?=责任|单位|部门|家)){_LEADS}"
)
_MARKED = re.compile(
    rf"(?:名称|单位|部门)?(?:前|后|前面|后面)?(?:加注|标注|标有|注有|打上|标记|注明|加|带|标|注|打|画|有|用)?[“\"(]?"
    rf"(?P<mark>[{re.escape(MARKS)}]|星号|星标|三角|圆点|黑点|下划线|横线|加?粗体?|黑体|斜体|标?红)[”\")]?(?:号|标记|标识|字体|字|标示|标注)?"
    rf"(?:的|者|为)?{_LEADS}"
)
_UNSEEN = re.compile(r"下划线|横线|粗|黑体|斜体|红")
_SIGN = re.compile(r"(?:均|都|皆)(?:需|须|由|涉及|请)|不再[^,;。:]{0,4}(?:列|标|注|赘|写)")
_MOST_SIGNS = 8  # of a line: it is said once
_FAR = 90  # characters from the sign, within which a saying lies
_EVERYWHERE = re.compile(
    r"(?:以下|以上|上述|下列|本[^,;。:]{1,6}中)?(?:所有|各项|每项|全部)?(?:重点)?(?:任务|工作|事项|措施|内容|项目)?(?P<all>均|都|皆)?"
    r"(?:需要|需|须|由|涉及|请){1,3}(?P<who>[^,;。:]{2,60}?)(?:按(?:照)?(?:各自)?职责(?:分工)?)?"
    r"(?:共同|具体|抓好|贯彻|认真|组织){0,3}(?:负责|落实|实施|参与|配合|执行|推进){1,3}"
    r"(?P<rest>[,;]?\s*(?:以下|后面)?(?:不再|不)(?:逐一|一一|逐项|另行|单独|分别|重复)*(?:列出|列明|列示|标注|注明|赘述|写明))?"
)


def rule_in(folded: str) -> Found | None:
    """The rule about leaders said in these words and where; None where none is."""
    if not any(word in folded for word in ("牵头", "主办", "主责", "责任")):
        return None
    if m := _COMMA.search(folded):
        leads = {"分号": Leads.BEFORE_SEMICOLON, "逗号": Leads.BEFORE_COMMA, "顿号": Leads.FIRST}[m["what"]]
        return Found(Rule(leads, bool(m["others"] or m["after"])), m.start(), m.end())
    if m := _FIRST.search(folded):
        return Found(Rule(Leads.FIRST, bool(m["others"])), m.start(), m.end())
    if (m := _MARKED.search(folded)) and _says_it_is(m[0]):
        leads = Leads.UNSEEN if _UNSEEN.search(m["mark"]) else Leads.MARKED
        return Found(Rule(leads, bool(m["others"])), m.start(), m.end())
    return None


def _says_it_is(words: str) -> bool:
    """*号为牵头单位, and not 市公安局*牵头."""
    return bool(re.search(r"[为是系]", words))


def everywhere_in(folded: str) -> Everywhere | None:
    """Who shares in every clause, by what is said once; None where nothing is."""
    for sign in islice(_SIGN.finditer(folded), _MOST_SIGNS):
        for m in _EVERYWHERE.finditer(folded, max(0, sign.start() - _FAR), sign.end() + _FAR):
            if m["all"] or m["rest"]:
                return Everywhere(m.start(), m.end(), m.start("who"), m.end("who"))
    return None

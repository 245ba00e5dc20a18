"""Times that are due because they stand in a row, or in brackets behind what they are of.

3月、6月、9月分别调度; 3月完成方案，5月专家评估，11月提交报告; 一季度：征地；二季度：开工; 运动会（4月）、球赛（10月）.
A month alone says by when only beside others like it. A stretch (6月1日至9月30日，严格值班) ends with its last day, as
it does under a label; but where the text only tells how long something holds or what is paid, it is none.
"""

import re
from collections.abc import Sequence

from models.notice.bounds import PAST
from models.notice.days import Years, day_of
from models.notice.phrases import year_in

ALSO = re.compile(r"[、和及与]|以及")
STRETCH_HEAD = re.compile(
    r"(?:(?:(?:19|20)\d\d年)?\d{1,2}月?(?:\d{1,2}[日号]?|底|初|[上中下]旬)?|(?:19|20)\d\d年?)[-~至到]{1,2}$|[一二三四]、$"
)
_STOPS = ",;。:!?、("
_OF_EACH = re.compile(
    r"份?,?(?:要|应|须)?(?:分别|各(?!项|类|级|地|部门|单位|乡|镇|县|区|市|学校|村)|均|都|集中|组织|开展|召开|举办|举行|进行|调度"
    r"|通报|报送|上报|检查|督查|督导|会商|评估|评选|考核)"
)
_LEADS_UP = re.compile(r"(?:^|[,;。:!?(]|每年|分别|[于在将]|拟|计划|安排)\s*$")
_SAYS_NOTHING = re.compile(
    r"的(?!基础)|[是为]|以来|起(?!草)|开始|期间|前后|[\d%]|份?(?:数据|情况|工作|总结|增长|下降|同比)|[-~至到]|[,;。:、)]|$"
)
_COLON = re.compile(r":\s*[^\s\d]")
_HOLDS = re.compile(
    r"返还|补贴|补助|给予|减免|免收|缴纳|缴费|有效|享受|执行期|放假|休市|上班|报名|假期|活动时间|申领|申报|处罚|累计|共有|同比|印发的"
)
_FEWEST = 2
_BEGINS = ("自", "从", "截至", "截止", "截止到")
_TIME_FIRST = re.compile(r"(?:20\d\d年)?(?:\d{1,2}(?:月|[-~至])|第?[一二三四]季度|[上下]半年)")
_LONGEST_CLAUSE = 80
_LONGEST_HEAD = 18  # characters of 2024年10月中旬至
_AROUND = 8  # characters before a time that say how it stands


def rows_bind(text: str, found: Sequence[re.Match[str]], due: list[bool], years: Years, *, stretches: bool) -> None:
    """Set `due` where the times `found` in the text are due by their row; of stretches only where these are wanted."""
    _joined(text, found, due)
    _with_colons(text, found, due)
    for n, m in enumerate(found):
        due[n] = due[n] or _in_brackets(text, m, years) or (stretches and _ends_a_stretch(text, m, years))
    _beside_others(text, found, due, years)


def stretch_head(text: str, m: re.Match[str], since: int) -> int:
    """Where the stretch begins that `m` ends; where `m` begins where it ends none."""
    at = m.start() + 1 if m["pre"] in ("至", "到") else m.start()
    head = STRETCH_HEAD.search(text, max(since, at - _LONGEST_HEAD), at)
    return head.start() if head else m.start()


def _is_month(m: re.Match[str]) -> bool:
    return bool(m["month"] or m["bare"] or m["quarter"]) and m["pre"] not in ("自", "从")


def _groups(text: str, found: Sequence[re.Match[str]]) -> list[list[int]]:
    """The times with nothing but a 、 or 和 between them, by their places."""
    groups: list[list[int]] = []
    for n, m in enumerate(found):
        beside = n and ALSO.fullmatch(text, found[n - 1].end(), m.start())
        if beside and groups:
            groups[-1].append(n)
        else:
            groups.append([n])
    return groups


def _joined(text: str, found: Sequence[re.Match[str]], due: list[bool]) -> None:
    """3月、6月、9月分别调度: all of them; 6月底、12月底前: the first is due as the second is."""
    for group in _groups(text, found):
        first, last = found[group[0]], found[group[-1]]
        if not all(_is_month(found[n]) for n in group) or len(group) < _FEWEST:
            continue
        numbered = first["bare"] and len(group) == _FEWEST and text[first.start() - 1 : first.start()] in ("", *_STOPS)
        if numbered and not re.match("份?(?:分别|各)", text[last.end() : last.end() + 4]):
            group = group[1:]  # 2、9月底前…: a number, and no February
        elif _OF_EACH.match(text, last.end()) and _LEADS_UP.search(_before(text, first.start())):
            due[group[-1]] = True
        if due[group[-1]]:
            for n in group:
                due[n] = True


def _with_colons(text: str, found: Sequence[re.Match[str]], due: list[bool]) -> None:
    """一季度：征地；二季度：开工: a colon behind each."""
    row = [n for n, m in enumerate(found) if m["whole"] is None and _COLON.match(text, m.end())]
    opened = [n for n in row if _opens(text, found[n], stretch_head(text, found[n], 0))]
    if len(opened) >= _FEWEST:
        for n in opened:
            due[n] = True


def _beside_others(text: str, found: Sequence[re.Match[str]], due: list[bool], years: Years) -> None:
    """3月完成方案，5月专家评估，11月提交: of one sentence, each at the head of its clause, and one is due for sure."""
    sentences: dict[int, list[int]] = {}
    for n, m in enumerate(found):
        if (m["month"] or m["quarter"] or m["half"]) and not m["bare"]:
            sentences.setdefault(text.find("。", m.end()), []).append(n)
    for row in sentences.values():
        heads = {n: stretch_head(text, found[n], 0) for n in row}
        row = [n for n in row if _opens(text, found[n], heads[n])]
        if any(due[n] for n in row):
            for n in row:
                due[n] = due[n] or _may_be_due(text, found[n], years)


def _opens(text: str, m: re.Match[str], at: int) -> bool:
    if m["pre"] in _BEGINS or _before(text, at)[-1:] not in ("", *_STOPS):
        return False
    if _before(text, at)[-1:] != "、":
        return True
    low = max(0, at - _LONGEST_CLAUSE)
    clause = max(text.rfind(stop, low, at) for stop in _STOPS if stop != "、") + 1
    return _TIME_FIRST.match(text, max(clause, low)) is not None  # 结合“3·15”、4月“读书月”: none


def _before(text: str, at: int) -> str:
    return text[max(0, at - _AROUND) : at].rstrip()


def _may_be_due(text: str, m: re.Match[str], years: Years) -> bool:
    after = text[m.end() : m.end() + 24]
    return not (_SAYS_NOTHING.match(after) or PAST.match(after) or _is_over(m, years))


def _is_over(m: re.Match[str], years: Years) -> bool:
    """Whether the time lies before the paper's day, or before the year that it plans."""
    year = year_in(m) or years.current
    if year is None or (years.current and year < years.current):
        return year is not None
    on = day_of(m, year)[0]
    return bool(on and years.issued and on < years.issued)


def _in_brackets(text: str, m: re.Match[str], years: Years) -> bool:
    """举办运动会（4月）: a month or a day alone in brackets, behind what it is of."""
    at = stretch_head(text, m, 0)
    if not m["month"] or text[max(0, at - 1) : at] != "(" or text[m.end() : m.end() + 1] != ")":
        return False
    before, after = text[max(0, at - 2) : at - 1], text[m.end() + 1 : m.end() + 2]
    beside = bool(re.search(r"[\u4e00-\u9fff”]$", before)) and after in ("", *"、,;。活")
    return beside and not _is_over(m, years)


def _ends_a_stretch(text: str, m: re.Match[str], years: Years) -> bool:
    """6月1日至9月30日，严格执行值班制度, at the head of a sentence or a clause."""
    head = stretch_head(text, m, 0)
    if head == m.start() or not (m["month"] or m["quarter"]) or _before(text, head)[-1:] not in ("", *",;。:"):
        return False
    stop = text.find("。", m.end())
    sentence = text[m.end() : stop if stop >= 0 else len(text)]
    after = sentence.lstrip(",")
    if not re.match(r"(?![的为是]|以来|期间|内的)[\u4e00-\u9fff“]{3}", after) or _HOLDS.search(sentence):
        return False
    return not _is_over(m, years)

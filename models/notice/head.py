"""The head of a paper and its signature: title, number, issuer, date, recipients, and where the body begins.

The parts and their order are those of GB/T 9704-2012: 发文字号, 标题, 主送机关, 正文, 署名, 成文日期; portals put
a table of their own (索引号, 发布机构, 发布日期) before them.
"""

import re
from dataclasses import dataclass
from datetime import date

from models.notice.dateline import HEAD_LINES, dated, signature, whole_date
from models.notice.doubts import Doubt, doubt
from models.notice.dress import looks_numbered
from models.notice.head_data import FILE_NUMBER, META, is_data, number_of, without_number
from models.notice.lines import Line, plain
from models.notice.marks import mark_of
from models.notice.units import is_unit
from models.notice.when import Years

GENRES = re.findall(
    r"\S+",
    """
    通知 通报 意见 方案 计划 规划 要点 安排 办法 规定 细则 决定 决议 措施 清单 分工 报告 函 批复 公告 通告 公报
    纪要 条例 预案 指南 纲要 任务书 责任书 举措 行动 命令 令 实施细则 台账 任务分解表 分解表 责任表 一览表
    """,
)
_WIDE = re.compile("(?:" + "|".join(r"\s*".join(genre) for genre in GENRES if len(genre) > 1) + ")$")
_OF_A_TASK = re.compile(r"\((?:牵头|责任|配合)单位:|\(标记“")
_GENRE_END = re.compile(rf"(?:{'|'.join(GENRES)})》?(?:\((?:[^()]{{1,30}})\))?$")
_BROKEN = re.compile(r"(?<=[\u4e00-\u9fff》】〕）”])\s+(?=[\u4e00-\u9fff《【〔（“])")
_RECIPIENT = re.compile(r"^[^。!?]{2,300}:$")
_LABELLED = re.compile(r"[\u4e00-\u9fff]{2,6}:(?=.)")
_LEADS_UP = re.compile(r"^\s*(?:根据|按照|依据|遵照|为(?!民))|现将|如下:$")  # to what follows: nobody is spoken to
_ALL = re.compile(r"各[^。:;!?]{1,40}(?:、|,)\s*(?:[^。:;!?]{0,200}[、,])?各[^。:;!?]{2,40}")  # its colon is lost
_ANNEX = re.compile(r"附\s*[件表]\s*\d*\s*:")
_WINTER = re.compile("今冬明春|冬春")  # which ends in the next year
_YEAR = re.compile(r"(?P<y>(?:19|20)\d{2})(?:\s*年?\s*(?:[-~至到]{1,2})\s*(?P<last>(?:19|20)\d{2})\s*年?|年)")


@dataclass(frozen=True)
class Head:
    title: str | None
    number: str | None
    issuer: str | None
    issued_on: date | None
    recipients: str | None
    body: int  # index of the line after the head
    years: Years
    doubts: tuple[Doubt, ...] = ()


def head_of(lines: list[Line]) -> Head:
    doubts: list[Doubt] = []
    first_mark = next(
        (
            i
            for i, line in enumerate(lines)
            if i and (line.mark or _begins_body(line.plain)) and not META.match(line.plain)
        ),
        len(lines),
    )
    top = lines[: min(first_mark, HEAD_LINES)]
    end, title = _title(top)
    number = number_of(top, doubts)
    signed = signature(lines, doubts)
    issuer = signed[0] or _issuer_of(title) or _red_head(top)
    issued = signed[1] or dated(top)
    at, recipients = _recipients(top, end)
    annexed, slips = _annexed_title(top, at)
    doubts += slips
    at = max(at, annexed)
    years = years_of(title, issued, top)
    return Head(_without_blanks(title), number, issuer, issued, recipients, at, years, tuple(doubts))


def _begins_body(folded: str) -> bool:
    return mark_of(folded) is not None or looks_numbered(folded)


def _title(top: list[Line]) -> tuple[int, str | None]:
    """Where the title ends and what it says; it may run over up to four lines."""
    best: tuple[int, str] | None = None
    for i, line in enumerate(top):
        bare = re.sub(r"^[•·●\s]+", "", line.plain)
        if bare != line.plain or line.plain.endswith((":", "。")) or is_data(line.plain):
            continue
        if _ANNEX.match(bare) or _is_labelled(line.plain):
            continue
        for j in range(i, min(i + 4, len(top))):
            words = "".join(_of_title(other.text) for other in top[i : j + 1])
            folded = "".join(_of_title(other.plain) for other in top[i : j + 1])
            if "。" in folded or len(folded) > 160 or top[j].plain.endswith(":") or is_data(top[j].plain):
                break
            if _is_labelled(top[j].plain):
                break
            if _GENRE_END.search(folded) and len(folded) > 5:
                if "关于" in folded or best is None:
                    if "关于" in folded:
                        return j + 1, without_number(words)
                    best = (j + 1, without_number(words))
                break
    if best:
        return best
    first = next(
        (
            i
            for i, line in enumerate(top)
            if 5 <= len(line.plain) <= 60
            and not re.search(r"[。:;]$", line.plain)
            and not is_data(line.plain)
            and not _begins_body(line.plain)
            and not line.tabular
            and not is_unit(line.plain.strip())
            and not line.plain.startswith(("(", "附件"))
            and not _OF_A_TASK.search(line.plain)
        ),
        None,
    )
    return (0, None) if first is None else (first + 1, without_number(top[first].text))


def _of_title(line: str) -> str:
    """A line of the title; 通　知, its last word as it is printed wide, without the blanks."""
    return _WIDE.sub(lambda word: re.sub(r"\s", "", word[0]), line.strip())


def _is_labelled(folded: str) -> bool:
    """主办单位：县住建局: of a form, and of no title."""
    return _LABELLED.match(folded) is not None and "关于" not in folded


def _without_blanks(title: str | None) -> str | None:
    """Without those at which a line of it was broken. Before 关于 they part two issuers, and stay."""
    if title is None:
        return None
    at = max(title.find("关于"), 0)
    return title[:at] + _BROKEN.sub("", title[at:])


def _issuer_of(title: str | None) -> str | None:
    """The words before 关于, where they are a unit (or two): what the title says of who wrote it."""
    if not title or "关于" not in title:
        return None
    words = title.split("关于")[0].strip()
    return words if words and all(is_unit(part) for part in re.split(r"[\s、]+", words)) else None


def _red_head(top: list[Line]) -> str | None:
    """X文件, the line in red above the paper."""
    words = (line.text.strip().removesuffix("文件") for line in top if line.plain.strip().endswith("文件"))
    return next((name for name in words if is_unit(name)), None)


def _recipients(top: list[Line], end: int) -> tuple[int, str | None]:
    """主送机关: the line that ends with a colon and names sets of units. It stands after the title, or before it where
    only what is sent has one; the body begins after both."""
    for i in (*range(end, len(top)), *range(end)):
        if i == end and _ALL.fullmatch(top[i].plain.strip()) and i + 1 < len(top):
            return i + 1, top[i].text.strip()
        if (
            _RECIPIENT.match(top[i].plain)
            and not _LEADS_UP.search(top[i].plain)
            and re.search(r"各|政府|部门|单位|委|局|办|公司|街道|镇", top[i].plain)
            and not META.match(top[i].plain)
        ):
            return max(end, i + 1), top[i].text.rstrip("：:").strip()
    return end, None


def _annexed_title(top: list[Line], at: int) -> tuple[int, list[Doubt]]:
    """The heading of what is sent, after the notice that sends it: the body begins below it.

    Compared with how the notice calls it: 新密2023年度…安排 beside 《新密市2023年度…安排》.
    """
    called = {m[1] for line in top for m in re.finditer(r"《([^《》]{6,80})》", line.plain)}
    begin, doubts = at, []
    for i, line in enumerate(top[at:], start=at + 1):
        words = line.plain.strip()
        if _is_labelled(words):
            continue
        short = [name for name in called if any(name[:n] + name[n + 1 :] == words for n in range(len(name)))]
        doubts += [doubt("heading", line.text, line.number, name) for name in short]
        if short or words in called or (_GENRE_END.search(words) and 5 < len(words) <= 60 and "。" not in words):
            begin = i
    return begin, doubts


def years_of(title: str | None, issued: date | None, top: list[Line]) -> Years:
    """The year that is planned: the title's, else the one of the day of issue; a span of years ends with its last."""
    said = title or ""
    for words in (
        plain(said),
        *(line.plain for line in top if len(line.plain) <= 60 and not whole_date(line.plain.strip(" •"))),
    ):
        if not FILE_NUMBER.search(words) and (m := _YEAR.search(words)):
            winter = int(m["y"]) + 1 if _WINTER.search(words) else None
            return Years(int(m["y"]), issued, int(m["last"]) if m["last"] else winter)
        if issued and _WINTER.search(words):
            return Years(issued.year, issued, issued.year + 1)
    return Years(None, issued)

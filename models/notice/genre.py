"""What a paper seems to be, for the one that holds no tasks; and whether its title announces a plan."""

import re
from collections.abc import Sequence

from models.notice.lines import Line

_SENDS = re.compile(r"(?:印发|下发|转发|发)给?你们")
_NEWS = re.compile(r"(?:日前|近日|\d{1,2}月\d{1,2}日),|.{0,8}(?:日|报)讯")
_WHERE_NEWS_BEGINS = 5
_NAMED = re.compile(r"《([^《》]*(?:[<〈][^<>〈〉]*[>〉][^《》]*)?)》")
_PLAN = re.compile(
    r"工作安排|工作要点|要点|工作计划|行动计划|行动方案|工作方案|实施方案|专项方案|推广方案|攻坚方案|三年行动|实施意见|若干意见|工作意见|指导意见|意见|重点工作|重点任务|任务分工|"
    r"(?:分解|下达|明确|印发).{0,30}(?:目标任务|任务指标|指标任务|目标责任)|任务分解|责任分解|职责分工|责任清单|任务清单|工作清单|责任分工|分工方案|实施计划|年度计划|若干措施|工作措施|整改方案|实施细则|建设方案|规划"
)
AS_PLAN = "工作安排"  # the title of a paper that somebody has said to be one
_KINDS = (
    (r"放假|节假日|休假|调休", "放假安排"),
    (r"(?:领导|班子|班子成员|[省市县区镇乡]长)[^,。]{0,12}分工", "领导分工"),
    (r"任免|任命|免去|任职|免职|挂职", "任免通知"),
    (r"批复", "批复"),
    (r"表彰|表扬|嘉奖|授予", "表彰决定"),
    (r"会议(?:的)?通知|召开.{0,60}会.{0,12}通知", "会议通知"),
    (r"招聘|招录|录用|选调|遴选", "招聘公告"),
    (r"公示", "公示"),
    (r"中标|采购|招标|竞价|拍卖|出让", "采购或交易公告"),
    (r"公告|通告", "公告"),
    (r"解读|问答|答记者问", "政策解读"),
    (r"纪要", "会议纪要"),
    (r"责任书|承诺书|军令状", "责任书"),
    (r"条例|办法|规定|细则|章程|规则|制度", "规章制度"),
    (r"通报", "通报"),
    (r"总结|报告", "报告或总结"),
    (r"讲话|致辞", "讲话"),
    (r"函$|复函|答复", "函件"),
    (r"记者|日讯|本报讯|报道|通讯员|召开.{0,30}会|举行|调研|强调", "新闻报道"),
    (r"通知", "一般通知"),
)


def announces_plan(title: str | None) -> bool:
    """Whether the title is that of a plan, so that numbered paragraphs without any unit are tasks all the same."""
    if not title or re.search(
        r"放假|节假日|解读|公示|会议通知|召开|任免|批复|征求意见|征集意见|意见建议|意见征集|总结|评选|招聘|报名|问答|答复|新闻",
        title,
    ):
        return False
    return bool(_PLAN.search(title))


def plans_nothing(title: str | None) -> bool:
    """Whether by its title the paper gives no tasks in its sentences: rules, news, holidays, calls to meetings."""
    kind = _kind_of(title or "")
    return kind not in ("", "会议纪要", "通报", "报告或总结", "函件", "一般通知") and not announces_plan(title)


def names_no_doers(title: str | None) -> bool:
    """Whether units in brackets are by the title no doers: of whom an honour, a post or a portfolio is told."""
    kind = _kind_of(title or "")
    return kind in ("任免通知", "表彰决定", "领导分工", "招聘公告", "公示") and not announces_plan(title)


def sets_tasks(title: str | None) -> bool:
    """Whether by its title the paper gives tasks even where it numbers nothing: a plan, a notice, minutes."""
    return not plans_nothing(title) and (announces_plan(title) or bool(re.search("通知|纪要|安排", title or "")))


def sends_what_is_not_here(lines: Sequence[Line]) -> bool:
    """Whether the paper sends 《another》 that does not stand below: its tasks are in the annex."""
    for at, line in enumerate(lines):
        if not (sent := _SENDS.search(line.plain)):
            continue
        below = [re.sub(r"\s", "", other.plain) for other in lines[at + 1 :]]
        names = {re.sub(r"\s", "", name) for name in _NAMED.findall(line.plain[: sent.start()])}
        heads = {"".join(below[n : n + many]) for n in range(len(below)) for many in (1, 2, 3)}
        return bool(names) and not names & heads
    return False


def seems_to_be(title: str | None, text: str, lines: Sequence[Line]) -> str:
    """A word for what the paper is: by its title, else by how it begins."""
    if sends_what_is_not_here(lines):
        return "印发附件的通知，任务在附件里"
    if any(_NEWS.match(line.plain.strip()) for line in lines[1:_WHERE_NEWS_BEGINS]):
        return "新闻报道"
    said = _kind_of(title or "") or _kind_of(text[:400])
    return said or ("一般文稿" if text.strip() else "空白文件")


def _kind_of(words: str) -> str:
    """What the words call it; "" where they do not say."""
    return next((name for pattern, name in _KINDS if re.search(pattern, words)), "")

"""The heads of a task table's columns (序号, 重点任务, 牵头单位, 完成时限, in any wording) → what each column holds.

One list for every table, whether a file has its cells or a copy flattened them into text. A few heads say something
only beside others: 考核指标 is what is to be done, or how far; 存在问题 is a task's, or how it goes.
"""

import re
from collections.abc import Sequence

from models.notice.labels import LABEL
from models.notice.lines import plain

LONGEST_HEADING = 40
WHO = ("lead", "responsible", "coop")
WORDS = ("section", "title", "body", "target")

_NUMBER = re.compile(r"序\s*号?|编\s*号|项\s*次|序列|(?:任务|项目)(?:序号|编号)|顺序|no\.?|№", re.IGNORECASE)
_WHO = re.compile(
    r"(?P<lead>.{0,6}(?:牵头|主办|主责|主要责任).{0,12})|(?P<coop>.{0,6}(?:配合|协办|会办|协同|协作|协助|参与|参加).{0,12})"
    r"|(?P<responsible>.{0,6}(?:责任|承办|承接|办理|落实|实施|负责|执行|主管|建设|申报|报送|完成)(?:及配合)?(?:单位|部门|主体|科室|机构|处室|股室|方)"
    r"|(?:责任|分管|包抓)领导(?:及|和|、|/)(?:责任|牵头)?(?:单位|部门)|责任|单位|部门|责任分工|职责分工|分工|任务分工)"
)
_TIME = re.compile(
    r".{0,8}(?:时限|时间|期限|节点|日期|进度安排|进度要求|工期|完成月份)(?:要求|安排|节点)?|.{0,4}完成(?:时间|时限|期限|日期).{0,6}"
)
_PERSON = re.compile(
    r".{0,8}(?:领导|负责人|责任人|联系人|负责同志|联络员|经办人|电话|联系方式|手机|包抓人|挂点人|秘书长)|签字|签收"
)
_DONE = re.compile(
    r".{0,8}(?:进展情况|完成情况|推进情况|工作进展|落实情况|目前进展|当前进展|是否完成|完成率|当前进度|下一步.{0,6}|存在问题|报送情况|办理情况|销号情况)"
)
_PROBLEM = re.compile(r"(?:存在|主要|突出)(?:的)?问题")
_MEASURES = re.compile(r".{0,6}(?:整改|改进|工作|具体|提升)?(?:措施|举措)(?:要求|内容)?")
_TARGET = re.compile(
    r".{0,8}(?:目标|成效|标准|成果|指标值?|完成标志|预期效果|考核要点|评价标准|工作量|目标值|年度计划)(?:任务|要求|形式|及标准)?"
)
_MEASURE = re.compile(r".{0,8}指标(?:名称|内容)?")  # which is what is to be done, where no other column says that
_SECTION = re.compile(
    r"(?:.{0,6}(?:类别|分类|领域|板块|方面|类型|大类|维度|专题|一级.{0,4})|所属.{0,6}|类|章节|任务类别|行动名称|专项行动|工程名称|重点工程|工作方向)"
)
_TITLE = re.compile(
    r".{0,8}(?:任务|事项|项目|工作|工作名称|任务名称|项目名称|事项名称|名称|要点|清单内容|问题|工程|行动|标题|题目|案由|建议|提案|议案|实事"
    r"|指标名称|二级.{0,4}|三级.{0,4})(?:名称|清单|分解|分工)?|(?:政府工作)?报告(?:原文|内容|表述)|原文"
)
_BODY = re.compile(
    r".{0,8}(?:内容|举措|措施|要求|做法|路径|任务分解|建设内容|具体任务|细化任务|任务措施|内容及要求|工作安排|实施步骤|整改措施|推进计划)(?:及.{0,8})?"
)
_OF_THE_TASK = re.compile(r"(?:年度|主要|重点|工作|具体)?目标任务|任务目标")
_REMARK = re.compile(r"备\s?注|说明|注")
PERIOD = re.compile(
    r"(?:20\d\d年)?(?P<period>第?[一二三四1-4]季度|[上下]半年|(?:\d{1,2}月?[-~至到])?\d{1,2}月)份?(?:工作|形象|目标|建设)?"
    r"(?:进度|目标|计划|安排|任务|节点|内容)?(?:要求|安排|计划)?"
)


def kind_of_column(heading: str) -> str | None:
    """number, section, title, body, target, lead, responsible, coop, time, period (一季度), person, done, remark; None
    for no heading that such tables have."""
    words = _words(heading)
    if not words or len(words) > LONGEST_HEADING or re.search(r"[。;!?]", words):
        return None
    if _NUMBER.fullmatch(words):
        return "number"
    label = LABEL.fullmatch(words + ":")
    if label and label.lastgroup in (*WHO, "time", "person"):
        return label.lastgroup
    for kind, shape in (
        ("remark", _REMARK),
        ("person", _PERSON),
        ("done", _DONE),
        ("period", PERIOD),
        ("title", _OF_THE_TASK),
        ("time", _TIME),
    ):
        if shape.fullmatch(words) and not (kind == "person" and _WHO.fullmatch(words)):
            return kind
    if len(words) <= 14 and (who := _WHO.fullmatch(words)):
        return who.lastgroup
    for kind, shape in (("section", _SECTION), ("body", _BODY), ("target", _TARGET), ("title", _TITLE)):
        if len(words) <= 16 and shape.fullmatch(words):
            return kind
    return None


def kinds_of_columns(headings: Sequence[str]) -> list[str | None]:
    """The kind of each column of one table."""
    kinds = [kind_of_column(heading) for heading in headings]
    words = [_words(heading) for heading in headings]
    _settle_measures(kinds, words)
    _settle_problems(kinds, words)
    return kinds


def _words(heading: str) -> str:
    return re.sub(r"\([^()]*\)", "", re.sub(r"\s", "", plain(heading))) or re.sub(r"[\s()]", "", plain(heading))


def _settle_measures(kinds: list[str | None], words: list[str]) -> None:
    """考核指标 | 年度目标: what is to be done, and how far; 工作任务 | 考核指标: the second is how far."""
    measure = next((n for n, said in enumerate(words) if kinds[n] == "target" and _MEASURE.fullmatch(said)), None)
    if measure is None:
        return
    tasks = [n for n, kind in enumerate(kinds) if kind in ("title", "body")]
    behind = [n for n in tasks if n > measure and _OF_THE_TASK.fullmatch(words[n])]
    if not tasks or tasks == behind:
        kinds[measure] = "title"
        for n in behind:
            kinds[n] = "target"


def _settle_problems(kinds: list[str | None], words: list[str]) -> None:
    """存在问题 | 整改措施: the problem is the task; beside 工作任务 and 进展情况 it is how the task goes."""
    problems = [n for n, said in enumerate(words) if kinds[n] == "done" and _PROBLEM.fullmatch(said)]
    measures = [n for n, said in enumerate(words) if kinds[n] == "body" and _MEASURES.fullmatch(said)]
    tasks = [n for n, kind in enumerate(kinds) if kind in ("title", "body") and n not in measures]
    for n in problems:
        if not tasks:
            kinds[n] = "title"
        elif measures and kinds.count("done") == len(problems):
            kinds[n] = None  # said with the task, under its heading

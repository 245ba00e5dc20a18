"""What the columns of a task table hold, told by their headings: 序号, 重点任务, 牵头单位, 完成时限, in any wording."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from models.notice.formats.periods import PERIOD
from models.notice.labels import LABEL
from models.notice.lines import plain
from models.notice.rules import rule_in

LONGEST_HEADING = 40
_NUMBER = re.compile(r"序号?|编号|项次|序列|任务序号|顺序|no\.?|№", re.IGNORECASE)
_WHO = re.compile(
    r"(?P<lead>.{0,6}(?:牵头|主办|主责|主要责任).{0,12})|(?P<coop>.{0,6}(?:配合|协办|协同|协作|协助|参与|参加).{0,12})"
    r"|(?P<responsible>.{0,6}(?:责任|承办|落实|实施|负责|执行|主管|建设|申报|报送|完成)(?:及配合)?(?:单位|部门|主体|科室|机构|处室|股室)|责任|单位|部门|责任分工|职责分工|分工|任务分工)"
)
_TIME = re.compile(
    r".{0,8}(?:时限|时间|期限|节点|日期|进度安排|进度要求|工期|完成月份)(?:要求|安排|节点)?|.{0,4}完成(?:时间|时限|期限|日期).{0,6}"
)
_PERSON = re.compile(
    r".{0,8}(?:领导|负责人|责任人|联系人|负责同志|联络员|经办人|电话|联系方式|手机|包抓人|挂点人|秘书长)|签字|签收"
)
_DONE = re.compile(
    r".{0,8}(?:进展情况|完成情况|推进情况|工作进展|落实情况|目前进展|是否完成|完成率|当前进度|下一步.{0,6}|存在问题|报送情况|办理情况|销号情况)"
)
_TARGET = re.compile(
    r".{0,8}(?:目标|成效|标准|成果|指标值?|完成标志|预期效果|考核要点|评价标准|工作量|目标值|年度计划)(?:任务|要求|形式|及标准)?"
)
_SECTION = re.compile(
    r"(?:.{0,6}(?:类别|分类|领域|板块|方面|类型|大类|专题|一级.{0,4})|所属.{0,6}|类|任务类别|行动名称|专项行动|工程名称|重点工程|工作方向)"
)
_TITLE = re.compile(
    r".{0,8}(?:任务|事项|项目|工作|工作名称|任务名称|项目名称|事项名称|名称|要点|清单内容|问题|工程|行动|标题|二级.{0,4}|三级.{0,4})(?:名称|清单|分解)?"
)
_BODY = re.compile(
    r".{0,8}(?:内容|举措|措施|要求|做法|路径|任务分解|建设内容|具体任务|细化任务|任务措施|内容及要求|工作安排|实施步骤|整改措施|推进计划)(?:及.{0,8})?"
)
_OF_THE_TASK = re.compile(r"(?:年度|主要|重点|工作|具体)?目标任务|任务目标")
_REMARK = re.compile(r"备\s?注|说明|注")

WHO = ("lead", "responsible", "coop")
MARKED = "marked"  # a unit's own column, with marks in it (matrix.py)
WORDS = ("section", "title", "body", "target")


def kind_of_column(heading: str) -> str | None:
    """number, section, title, body, target, lead, responsible, coop, time, period (一季度), person, done, remark; None
    for no heading that such tables have."""
    words = re.sub(r"\([^()]*\)", "", re.sub(r"\s", "", plain(heading))) or re.sub(r"[\s()]", "", plain(heading))
    if not words or len(words) > LONGEST_HEADING or re.search(r"[。;!?]", words):
        return None
    if _NUMBER.fullmatch(words):
        return "number"
    label = LABEL.fullmatch(words + ":")
    if label and label.lastgroup in ("time", "person"):
        return label.lastgroup
    for kind, shape in (
        ("remark", _REMARK),
        ("person", _PERSON),
        ("done", _DONE),
        ("period", PERIOD),
        ("title", _OF_THE_TASK),
        ("time", _TIME),
    ):
        if shape.fullmatch(words):
            return kind
    if len(words) <= 14 and (who := _WHO.fullmatch(words)):
        return who.lastgroup
    for kind, shape in (("section", _SECTION), ("body", _BODY), ("target", _TARGET), ("title", _TITLE)):
        if len(words) <= 16 and shape.fullmatch(words):
            return kind
    return None


def is_heading_row(kinds: list[str | None], words: list[str]) -> bool:
    """Whether a row names the columns of a task table: who and what, and next to nothing that is no heading."""
    told = [kind for kind, said in zip(kinds, words, strict=True) if said.strip()]
    known = [kind for kind in told if kind]
    who = any(kind in WHO for kind in known) or ("time" in known and "number" in known)
    what = any(kind in WORDS for kind in known)
    return who and what and len(known) >= 2 and 3 * len(known) >= 2 * len(told)


@dataclass(frozen=True)
class Columns:
    """The columns of one table: what each holds and how it is headed."""

    kinds: list[str | None]
    said: list[str]
    heads: list[list[str]] = field(default_factory=list)  # the rows of headings without blanks, of a table with marks
    over: Mapping[int, str] = field(default_factory=dict)  # the role that stands over a unit's column

    def of(self, *kinds: str | None) -> list[int]:
        return [n for n, kind in enumerate(self.kinds) if kind in kinds]

    @property
    def number(self) -> int | None:
        return next(iter(self.of("number")), None)

    @property
    def notes(self) -> list[str]:
        """Rules that a heading says: 责任单位（列第一位的为牵头单位）."""
        bare = (re.sub(r"[\s()（）]", "", said) for said in dict.fromkeys(self.said))
        return [f"{said}。" for said in bare if rule_in(plain(said))]

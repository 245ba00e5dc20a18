"""The heads of a task table's columns (序号, 重点任务, 牵头单位, 完成时限), and what a cell under each looks like."""

import re
from collections.abc import Sequence

from models.notice.labels import LABEL
from models.notice.lines import plain
from models.notice.roles import read_roles
from models.notice.units import level_of
from models.notice.vocabulary import Vocabulary
from models.notice.when import is_time
from models.rules.numerals import HAN

NUMBER, SECTION, TASK, LEAD, RESPONSIBLE, COOPERATING, TIME, PERSON, OTHER = (
    "number",
    "section",
    "task",
    "lead",
    "responsible",
    "coop",
    "time",
    "person",
    "other",
)
WHO = (LEAD, RESPONSIBLE, COOPERATING)
LABELS = {LEAD: "牵头单位：", RESPONSIBLE: "责任单位：", COOPERATING: "配合单位：", TIME: "完成时限："}
LONGEST_HEAD = 14
_NUMBER = re.compile(r"序\s*号|编\s*号|项\s*次|任务序号|序|项目编号")
_SECTION = re.compile(
    r"(?:任务|工作|项目|事项|重点)?(?:类别|类型|分类|领域|板块|方面|维度)|(?:一级|二级)?指标(?:类别)?|重点(?:领域|方面)|章节"
)
_TASK = re.compile(
    r"(?:年度|重点|主要|工作|目标|指标|具体|任务|改革|整改|项目|民生|实事|推进|落实|建设|细化|分解|办理|建议|提案|议案|年|\d)*"
    r"(?:任务|事项|内容|举措|措施|项目|工作|要点|做法|要求|目标|实事|问题|名称|标题|题目|案由|建议|提案|议案)(?:内容|名称|分解|清单|分工|要求|及[^,:。]{2,6}|和[^,:。]{2,6})?"
)
_OTHER = re.compile(
    r"备\s*注|(?:目前|当前|工作|任务)?(?:进展|落实|完成|推进)情况|佐证材料|成果形式|考核标准|评分标准|分值|依据|来源"
)
_ROW_NUMBER = re.compile(rf"[(\[]?\s*(?:\d{{1,3}}|[{HAN}]{{1,4}})\s*[)\].、]?")
_NAMES_AS_TASK = -1.2  # rather a new row without headings; a task that is spelt like a name stays one
_NOTHING = re.compile(r"[-/~\\无空]{1,4}")


def kind_of_head(words: str) -> str | None:
    """The kind of column that these words head; None for what heads none."""
    folded = re.sub(r"\s+|\([^()]{0,20}\)", "", plain(words))
    if not 1 <= len(folded) <= LONGEST_HEAD:
        return None
    for kind, shape in ((NUMBER, _NUMBER), (SECTION, _SECTION)):
        if shape.fullmatch(folded):
            return kind
    label = LABEL.fullmatch(folded + ":")
    if label and label.lastgroup != OTHER:
        return str(label.lastgroup)
    if _TASK.fullmatch(folded):
        return TASK
    return OTHER if label or _OTHER.fullmatch(folded) else None


def is_table_head(kinds: Sequence[str | None], *, exact: bool = False) -> bool:
    """Whether columns of these kinds make a table of tasks: what is to be done, and who does it or by when.

    `exact`: its cells are parted by signs, so that columns of which nothing is known shift no other.
    """
    known = [kind for kind in kinds if kind]
    return (
        len(known) >= 3
        and len(kinds) - len(known) <= (len(known) // 2 if exact else 1)
        and TASK in known
        and (any(kind in WHO for kind in known) or (TIME in known and NUMBER in known))
    )


def says_nothing(words: str) -> bool:
    """— / 无: an empty cell."""
    return not words.strip() or bool(_NOTHING.fullmatch(plain(words).strip()))


def fits(kind: str, words: str, known: Vocabulary) -> float:
    """How well a cell with these words stands in a column of this kind."""
    folded = plain(words)
    if says_nothing(words):
        return -4.0 if kind in (NUMBER, TASK) else 0.5
    is_number = bool(_ROW_NUMBER.fullmatch(folded))
    if kind == NUMBER:
        return 4.0 if is_number else -8.0
    if is_number:
        return -3.0
    if kind == TIME:
        return 3.0 if _is_time(folded) else -2.0
    names = 0.0 if len(folded) > 120 or _is_sentence(folded) else _names(words, folded, known)
    if kind in WHO:
        return 3.0 * names if names else -2.0
    if kind == TASK:
        return _NAMES_AS_TASK if names > 0.9 else 0.0 if _is_time(folded) else 2.0
    if kind == SECTION:
        return 1.0 if len(folded) <= 20 and not names else -2.0
    if kind == PERSON:
        return 1.5 if re.fullmatch(r"[\u4e00-\u9fff、,\s]{2,12}", folded) and not names else -1.5
    return 0.0


def _is_sentence(folded: str) -> bool:
    """开工建设老年大学。 ends as a name does, and is none; 县教育局负责。 is one."""
    return folded.endswith("。") and not re.search("[,、;]", folded) and level_of(folded) is None


def _is_time(folded: str) -> bool:
    return len(folded) <= 30 and (
        is_time(folded)
        or bool(
            re.fullmatch(
                r"(?:20\d\d[年./-])?\d{1,2}[月./-]?.{0,8}|.{0,4}(?:年|季度|月|长期|持续|常态|全年).{0,8}", folded
            )
        )
    )


def _names(words: str, folded: str, known: Vocabulary) -> float:
    """The share of names among the cell's words."""
    roles = read_roles(words, folded, 0, len(folded), known)
    named, unsure = len(roles.ordered), len(roles.unknown)
    return named / (named + unsure) if named else 0.0

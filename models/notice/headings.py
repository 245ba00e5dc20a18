"""What the heading of a section says of what is in it: aims and principles, support, or the paper itself."""

import re

from models.notice.outline import Node

GENERAL = re.compile(
    r"总体要求|总体思[路想]|指导思想|基本原则|建设原则|工作原则|主要目标|总体目标|工作目标|发展目标|目标任务$|目标要求|(?:适用|实施|试点)(?:范围|对象|区域|地区)|意义|背景|现状|形势|术语|定义|附则|名词解释|基本情况|总则"
)
SUPPORT = re.compile(r"保障|组织领导|措施|组织实施|工作要求|有关要求|监督管理|附件|考核|宣传|实施时间|要求$|说明$")
_PERIOD = re.compile(
    r"\s*(?:20\d\d年|今年|本年)?(?:度|第)?(?:[一二三四1-4]季度|[上下]半年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底)?前?)(?:工作|任务|目标|计划|安排)*[:。]?\s*"
)
CLOSING = re.compile(
    r"保障措施|组织保障|组织领导|组织实施|(?:工作|有关|相关|具体|几点)要求$|监督考核|督查考核|督导考核|实施保障|强化保障|附件"
)
# What an article says of the paper itself.
_OF_ITSELF = re.compile(
    r"为[^。]{0,200}(?:制定|制订|特制定)本|本(?:方案|办法|规定|措施|细则|意见|条例|政策|规则|制度)(?:所称|由|自|适用|的解释|有效期)|[^。]{0,40}负责解释"
)


def speaks_of_itself(node: Node) -> bool:
    return bool(_OF_ITSELF.match(node.head.line.plain, node.head.words_at))


def within_closing(node: Node) -> bool:
    """Whether a section above says that what is in it is no task: 保障措施, 工作要求."""
    at = node.parent
    while at and at.rank is not None:
        if CLOSING.search(heading_of(at)):
            return True
        at = at.parent
    return False


def is_period(node: Node) -> bool:
    """Whether the heading is nothing but a time (一季度, 2024年上半年): by then what is below it is to be done."""
    return _PERIOD.fullmatch(node.head.line.plain, node.head.words_at) is not None


def period_above(node: Node) -> Node | None:
    """The nearest heading over the node that is one."""
    at = node.parent
    while at and at.rank is not None and not is_period(at):
        at = at.parent
    return at if at and at.rank is not None else None


def heading_of(node: Node) -> str:
    words = node.head.line.plain[node.head.words_at :]
    return words.split("。")[0][:60]


def is_heading(folded: str) -> bool:
    """Whether a numbered line heads what is below it, and is no paragraph of a notice that sends a table."""
    return "。" not in folded.strip().removesuffix("。")

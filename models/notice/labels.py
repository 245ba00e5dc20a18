"""Labels before names and times: 牵头单位：, 责任单位：, 配合单位：, 完成时限：, 责任人：, 适用范围：."""

import re

_WHO = r"(?:单位|部门|科室|机构|主体|方)"
_NOTE = r"(?:\s*\([^()]{1,24}\))?"
LABEL = re.compile(
    r"(?:(?:省级?|市级?|县级?|区级?|其他|其它|其余|具体)?(?:"
    rf"(?P<lead>总?(?:牵头|主办|主责|主要责任|第一责任)(?:责任)?{_WHO}?)"
    rf"|(?P<coop>(?:主要)?(?:(?:配合|协办|协作|联办|协同责任|配合责任)(?:责任)?{_WHO}?|(?:协同|协助|参与|参加|支持){_WHO}))"
    rf"|(?P<responsible>(?:责任|承办|落实|实施|负责|执行|工作)(?:及配合)?{_WHO}|责任)"
    r"|(?P<time>(?:工作|任务|计划)?(?:完成|办结|推进|整改|落实|实施)(?:的)?(?:时限|时间|期限|节点|进度)(?:要求|节点|安排)?"
    r"|时限要求|时间要求|时间节点|时间安排|进度安排|时限|工作时限|任务时限|工作进度)"
    r"|(?P<person>(?:牵头|责任|分管|包抓|挂点|主管|负责|包联|联系)?(?:省|市|县|区|州|委|政府)?(?:领导|负责人|责任人|联系人|负责同志)"
    r"|联系电话|电话)"
    r"|(?P<other>适用范围|适用对象|实施范围|支持对象|申报条件|支持方式|政策依据|备注|工作目标|目标|工作措施|措施)"
    rf"){_NOTE})\s*:\s*"
)
# A label at the head of a clause whose colon is lost.
BARE_LABEL = re.compile(
    r"(?:(?P<lead>(?:牵头|主办|主责)(?:单位|部门))|(?P<responsible>责任(?:单位|部门))"
    r"|(?P<coop>(?:配合|协办)(?:单位|部门)))\s*(?=[^,、;。:])"
)
_OF_A_CLAUSE = ("lead", "responsible", "coop", "time", "person")
_BEFORE = "[(- •·*"


def labels_in(folded: str, start: int, end: int) -> list[re.Match[str]]:
    """The labels of a clause at folded[start:end], each at its beginning or after a mark of punctuation."""
    if ":" not in folded[start:end]:
        return []
    return [
        label
        for label in LABEL.finditer(folded, start, end)
        if label.start() == start or folded[label.start() - 1] in ",;。、 ([-]"
    ]


def label_of_line(folded: str) -> re.Match[str] | None:
    """The label with which a line of responsibility begins (责任单位：市科技局); None for any other line."""
    label = LABEL.match(folded, len(folded) - len(folded.lstrip(_BEFORE)))
    return label if label and label.lastgroup in _OF_A_CLAUSE else None

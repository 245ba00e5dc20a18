"""Labels before names and times: 牵头单位：, 责任单位：, 配合单位：, 完成时限：, 责任人：, 适用范围：."""

import re

from models.notice.doubts import Slip
from models.notice.units import is_collective, is_unit
from models.notice.when import is_time

_PERSON = r"(?:负责人|责任人|联系人|负责同志|联络员|领导)"
_WHO = (
    r"(?:部门和单位|单位和部门|单位|部门|科室|股室|处室|站所|机构|主体|方|委办局)"
    rf"(?:(?:及|和|与|、|/|\()(?:{_PERSON}|人)\)?)?"
)
_NOTE = r"(?:\s*\([^()]{1,24}\))?"
_ABOVE = r"(?:本?(?:省|市|县|区|州|镇)(?:级|直|本级)?|其他|其它|其余|具体|主要|本项|整改|属地|行业)?"
# A time under a label, as it begins: 9月底, 2024-09-30, 二季度.
_DATED = (
    r"(?=\s*:\s*(?:到|至|于|在|力争)?(?:(?:20\d\d|今|本|明)年?[./-]?)?(?:\d{1,2}(?:[-~至到、]\d{1,2})?月|第?[一二三四]季度"
    r"|[上下]半年|年?(?:底|末|内)|\d{1,2}[./-]\d{1,2}(?!\d|[%\u4e00-\u9fff]))|\s*:\s*20\d\d年)"
)
# 发布时间 is of the paper, 会议时间 of a meeting: by none of them a task is to be done.
_OF_NO_TASK = (
    r"(?!发布|印发|成文|公布|公开|生成|施行|生效|发文|签发|来文|收文|交办|会议|召开|开始|起始|办公|接访|放假|更新|立项|批复|受理|登记)"
)
LABEL = re.compile(
    rf"(?:{_ABOVE}(?:"
    rf"(?P<lead>总?(?:牵头|主办|主责|主抓|主要责任|第一责任)(?:责任|负责)?{_WHO}|总?(?:牵头|主办|主责|主抓)(?:责任|负责)?|(?<!行业)主管{_WHO})"
    rf"|(?P<coop>(?:配合|协办|会办|协作|联办|协同责任|配合责任)(?:责任)?{_WHO}|(?:配合|协办|会办|协作|协同|参加|参与|协助)"
    rf"|(?:协同|协助|参与|参加|联合|包联|支持|支撑|(?:牵头)?(?:指导|督导|监督|督办|督查|监管|考核)|联动|保障|行业主管){_WHO})"
    r"|(?P<responsible>(?:责任|承办|承接|承担|经办|办理|落实|实施|负责|执行|工作|建设|推进|整改|业主|主体责任|主体)"
    rf"(?:(?:及|和|与|、)配合)?{_WHO}|主体责任|承办|责任分工|任务分工|责任|分工)"
    r"|(?P<time>(?:工作|任务|计划)?(?:完成|办结|办理|推进|整改|落实|实施)(?:的)?(?:时限|时间|期限|时段|节点|进度)(?:要求|节点|安排)?"
    r"|(?:计划|预计|截止|报送|上报|销号|竣工|开工|交付|验收|责任|决策|整改完成|预计完成|计划完成)(?:时间|时限|期限|日期)"
    r"|完成日期|时间进度|进度要求|时间(?=\s*:)"
    r"|(?:工作|任务)?(?:期限|节点|时段|频次|频率|周期)(?:要求|安排)?"
    r"|时限要求|时间要求|时间节点|时间安排|进度安排|时限|工作时限|任务时限|工作进度|序时进度"
    r"|(?:督办|调度|报送|通报|督查|检查|更新|会商|推进|反馈)(?:周期|频次|频率)"
    rf"|{_OF_NO_TASK}[\u4e00-\u9fff]{{2,6}}(?:时间|时限|期限|日期|节点|进度|计划){_DATED})"
    rf"|(?P<person>(?:牵头|责任|分管|包抓|包保|包案|挂点|主管|负责|包联|联系|第一|主要|直接|具体|项目|单位|部门|[总省市县区州委级]|政府){{0,4}}{_PERSON}|(?:分管|牵头|责任|包联|联系)[\u4e00-\u9fff]{{0,4}}?[长任记]"
    r"|联系(?:电话|方式)|电话|手机)"
    r"|(?P<other>(?:适用|实施|试点|覆盖|涉及|推广|服务|受益|整治|检查|排查)(?:的)?(?:范围|对象|区域|地区|人群)|试点单位|(?:上级|国家)?对口(?:单位|部门)|(?:建设|实施|项目)地[点址]"
    r"|(?:总?投资|资金|建设)(?:来源|规模|额|总额|内容|性质)?|(?:验收|验证)(?:单位|标准|方式)?|成果形式|支持对象|申报条件|支持方式|政策依据"
    r"|备注|工作目标|目标|工作措施|措施|注)"
    r"|(?P<marked>标记“[^“”]{1,12}”的单位)"
    rf"){_NOTE})\s*:\s*"
)
# Labels whose colon is lost.
BARE_LABEL = re.compile(
    r"(?:(?P<lead>(?:牵头|主办|主责)(?:单位|部门))|(?P<responsible>责任(?:单位|部门))"
    r"|(?P<coop>(?:配合|协办|会办)(?:单位|部门))|(?P<time>(?:完成|办结|整改)(?:时限|时间|期限)))\s*(?=[^,、;。:])"
)
_ANY_LABEL = re.compile(r"(?<![^,;。\[( ])[\u4e00-\u9fff]{2,10}\s*:")
_OF_A_CLAUSE = ("lead", "responsible", "coop", "time", "person")
# 监管部门：开展执法检查。 In a list by unit they have tasks themselves; as a label they stand over names.
_ARE_UNITS = re.compile(r"(?:行业主管|监管|考核|包联|联合)[\u4e00-\u9fff]")
_BEFORE = "[(- •·*"
_PARTED = ",;。、 ([-]"


def labels_in(folded: str, start: int, end: int) -> list[re.Match[str]]:
    """The labels of a clause at folded[start:end], each at its beginning, after a mark of punctuation, or where one
    was lost (市公安局责任单位：…); among them such as are none of ours (建设地点：…)."""
    if ":" not in folded[start:end]:
        return []
    found = [
        label
        for label in LABEL.finditer(folded, start, end)
        if label.start() == start or folded[label.start() - 1] in _PARTED or is_glued(folded, label, start)
    ]
    if not found:
        return []
    covered = {at for label in found for at in range(label.start(), label.end())}
    others = [
        label
        for label in _ANY_LABEL.finditer(folded, start, end)
        if covered.isdisjoint(range(label.start(), label.end())) and not is_time(label[0].rstrip(" :"))
    ]
    return sorted([*found, *others], key=lambda label: label.start())


def is_glued(folded: str, label: re.Match[str], start: int) -> bool:
    """Whether the label stands right behind a name, what parted them lost."""
    return (
        label.start() > start
        and label.lastgroup in ("lead", "responsible", "coop")
        and bool(re.match(r".{0,4}(?:单位|部门)", label[0]))
        and folded[label.start() - 1] in "局委办部院会厅司行心府馆社联协校站所处署室队台团)]"
    )


def labels_without_colon(folded: str, start: int, end: int, others: list[re.Match[str]]) -> list[re.Match[str]]:
    """牵头单位 市公安局，责任单位：市司法局: those beside the others whose colon is lost; none but behind a first."""
    if not others and not BARE_LABEL.match(folded, start, end):
        return []
    covered = {at for label in others for at in range(label.start(), label.end())}
    return [
        label
        for label in BARE_LABEL.finditer(folded, start, end)
        if label.start() not in covered and (label.start() == start or folded[label.start() - 1] in ",;。 、")
    ]


def is_of_overseer(label: re.Match[str]) -> bool:
    """主管部门：, who leads only where no other label says who does; beside 牵头单位： it looks on."""
    return label.lastgroup == "lead" and "主管" in label[0]


def is_of_leader(label: re.Match[str]) -> bool:
    return label.lastgroup == "lead" and not is_of_overseer(label)


def marks_lost(raw: str, folded: str, start: int, label: re.Match[str]) -> Slip | None:
    """What is lost of a label: 责任单位 市公安局 its colon, 市公安局责任单位： what parts it from the name before."""
    words = raw[label.start() : label.end()].rstrip()
    if label.re is BARE_LABEL:
        return Slip("separator", words, words + "：", label.start())
    if not is_glued(folded, label, start):
        return None
    before = max(folded.rfind(mark, start, label.start()) for mark in ",;。、: ") + 1 or start
    name = raw[before : label.start()]
    return Slip("separator", name + words, name + "；" + words, before)


def label_of_line(folded: str) -> re.Match[str] | None:
    """The label with which a line of responsibility begins (责任单位：市科技局); None for any other line."""
    label = LABEL.match(folded, len(folded) - len(folded.lstrip(_BEFORE)))
    if label is None or label.lastgroup not in _OF_A_CLAUSE:
        return None
    return label if not _ARE_UNITS.match(label[0]) or _begins_with_a_name(folded[label.end() :]) else None


def _begins_with_a_name(words: str) -> bool:
    first = re.split(r"[、,;。 ()]", words, maxsplit=1)[0]
    return is_unit(first) or is_collective(first)


def says_of_scope(words: str) -> bool:
    """实施范围：全市, 总投资：3亿元: a label that is none of who or when, with what it says."""
    label = LABEL.match(words)
    return label is not None and label.lastgroup == "other" and label.end() < len(words)

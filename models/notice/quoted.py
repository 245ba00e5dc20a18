"""What official papers put into quotation marks, and the words that stand before it and behind it."""

import re
from collections.abc import Collection

# Verbs whose object follows, wherever they stand; and those that may be part of a name, so that they count only where
# the clause begins with them: 完善…, but 法治政府建设示范市.
_VERBS = (
    "做到|做好|做实|做优|做强|做大|抓好|抓实|用好|落实|推进|推动|推行|推出|坚持|采取|打造|围绕|实现|践行|深化运用|"
    "深化|强化|构建|贯彻|遵循|按照|聚焦|锚定|防止|避免|杜绝|纠正|破除|反对|争创|依托|发挥|通过|借助|称为|作为|列为|成为|"
    "支持|引导|鼓励|归集|守护|擦亮|办好|释放|破解|压实|搭建|共建|布局|扩大|激活|深耕|承接|提供|拓展|开设"
)
LEADING = re.compile(
    rf"(?:全面|深入|扎实|持续|积极|大力|切实|认真|进一步|着力|加快|不断|统筹|主动|{_VERBS}|开展|实施|运用|利用|整治|执行|"
    "建设|建立|创建|健全|完善|加强|提升|提高|组织|举办|探索|增强|坚定|形成|设立|营造|培育|以|在|为|从|到|向)(?:了|好)?"
    "(?:一批|一个|一套|一系列)?"
)
_VERB = re.compile(f"(?:{_VERBS})(?:一批|一个|一套|一系列)?|.的")
_SET_PHRASES = (
    "两个维护|两个确立|四个意识|四个自信|四个最严|四种形态|三个区分开来|三个代表|三重一大|四风|一刀切|双随机、一公开|放管服效|放管服|"
    "最多跑一次|高效办成一件事|我为群众办实事|一网通办|一件事一次办|一件事|跨省通办|好差评|谁执法谁普法|互联网\\+监管|互联网\\+政务服务|枫桥经验|"
    "一枚印章管审批|证照分离|一业一证|综合查一次|首违不罚|接诉即办|急难愁盼|专精特新|小巨人|法律明白人|双公示|双减|"
    "舌尖上的安全|指尖上的形式主义|一老一小|菜篮子|千万工程|厕所革命|零容忍|一带一路|三品一标|两不愁三保障|十四五|八五|八项规定"
)
BEGINS_SET, ENDS_SET = re.compile(_SET_PHRASES), re.compile(rf"(?:{_SET_PHRASES})$")
# What follows a quotation and is none of it: “运动式执法”等突出问题, “灵”为核心, “放管服”改革.
FOLLOWS = re.compile(
    r"(?:.(?=为|向|到)|.{2,}?(?=等|的|(?:重要)?思想|理论|(?:专项|集中|试点)?(?:行动|改革|活动|工程|计划|规划|整治|"
    r"创建)|工作|问题|领域|系列|信息|热线|责任制|新?模式|机制|体系|制度|原则|理念|要求|目标|定位|导向|方向|作用|(?<!一)特色|品牌|平台|专区|城市|政策|社区|综合|为|向|到))"
)


LONGEST_TOLD = 5  # characters of a phrase of which one may say so: what is longer may begin or end within
LONGEST_NAME = 20
_NAME = re.compile(r".{5,}(?:示范[市县区乡镇村校点]|示范单位|先行区|试验区)$")  # a name that is long by its nature
_FEWEST = 3  # members of a row
_ROW = re.compile(r"[、+-]")
_WITHIN = re.compile(r"[从向到由与和或及等将把A-Za-z0-9]")


def known_at(words: str, phrases: Collection[str], side: int) -> int:
    """How long the longest of these phrases is that the words end (`side` -1) or begin with; 0: they do with none."""
    fitting = [len(phrase) for phrase in phrases if (words.endswith(phrase) if side < 0 else words.startswith(phrase))]
    length = max(fitting, default=0)
    beside = words[-length - 1 : -length] if side < 0 else words[length : length + 1]
    return length if beside not in ("+", "-") else 0  # AI+超级个体 is longer than 超级个体


def is_told(phrase: str, bounded: bool) -> bool:
    """Whether the phrase, as far as the words around it bound it, is surely all that was quoted, and no more.

    `bounded`: by a verb or by what follows a quotation, and not by punctuation alone.
    """
    if _WITHIN.search(phrase):
        return False
    return 1 < len(phrase) <= LONGEST_TOLD or (bounded and len(phrase) <= LONGEST_NAME and bool(_NAME.search(phrase)))


def purpose_ending(before: str, after: str) -> int:
    """以便民利民，有求必应”为宗旨: how long what stands between 以 and the mark is; 0 where nothing says so."""
    said = re.search(r"以([^以。;:!?“”]{1,16})$", before)
    return len(said[1]) if said and after.startswith("为") else 0


def purpose_beginning(before: str, after: str) -> int:
    said = re.match(r"([^以为。;:!?“”]{1,16})为", after)
    return len(said[1]) if said and before.endswith("以") else 0


def row_ending(words: str) -> int:
    """How long the row of like members is that the words end in (做到|有件必备、有备必审、有错必纠); 0: there is none.

    Two members are one only where the first is all that its verb has as its object.
    """
    members = _ROW.split(words)
    length, n = len(members[-1]), 1
    while n < len(members) and len(members[-n - 1]) == length:
        n += 1
    longer = n < len(members) and len(members[-n - 1]) > length
    if n < len(members) and not longer:
        return 0  # 投早、投小、投科技: not alike
    first = members[-n - 1] if longer else ""
    row = n + longer
    whole = bool(first) and len(first) - phrase_at(first) == length
    enough = row >= _FEWEST or (row == _FEWEST - 1 and length > 2 and (whole or not longer))
    return row * length + row - 1 if length > 1 and enough else 0


def row_beginning(words: str) -> int:
    """How long the row of like members is that the words begin with; 0: there is none."""
    members = _ROW.split(words)
    length, n = len(members[0]), 1
    while n < len(members) and len(members[n]) == length:
        n += 1
    longer = n < len(members) and len(members[n]) > length
    if n < len(members) and not longer:
        return 0
    row = n + longer
    told = FOLLOWS.match(members[n]) if longer else None
    whole = not longer or (told is not None and told.end() == length)
    enough = (row >= _FEWEST and (length > 2 or not longer)) or (row == _FEWEST - 1 and length > 2 and whole)
    return row * length + row - 1 if length > 1 and enough else 0


def alike(segment: str, model: str, side: int) -> int:
    """How long the phrase at the segment's end (`side` -1) or beginning is that is built as `model`; 0: none is."""
    part = segment[-len(model) :] if side < 0 else segment[: len(model)]
    alike = len(part) == len(model) and any(one == other for one, other in zip(part, model, strict=True))
    return len(model) if alike else 0


def phrase_at(segment: str) -> int:
    """Where the phrase begins behind the verbs that it is the object of; 0 where there is none."""
    at = 0
    while (found := LEADING.match(segment, at)) and found.end() < len(segment):
        at = found.end()
    inner = [found.end() for found in _VERB.finditer(segment, at) if len(segment) - found.end() > 1]
    return max([at, *inner])

"""What official papers put into quotation marks, and the words that stand before it and behind it."""

import re

# Verbs whose object follows, wherever they stand; and those that may be part of a name, so that they count only where
# the clause begins with them: 完善…, but 法治政府建设示范市.
_VERBS = (
    "做到|做好|做实|做优|做强|做大|抓好|抓实|用好|落实|推进|推动|推行|推出|坚持|采取|打造|围绕|实现|践行|深化运用|"
    "深化|强化|构建|贯彻|遵循|按照|聚焦|锚定|防止|避免|杜绝|纠正|破除|反对|争创|依托|发挥|通过|借助|称为|作为|列为|成为|"
    "支持|引导|鼓励|搭建|共建|布局|扩大|激活|深耕|承接|提供|拓展|开设"
)
LEADING = re.compile(
    rf"(?:全面|深入|扎实|持续|积极|大力|切实|认真|进一步|着力|加快|不断|统筹|主动|{_VERBS}|开展|实施|运用|利用|整治|执行|"
    "建设|建立|创建|健全|完善|加强|提升|提高|组织|举办|探索|增强|坚定|形成|设立|营造|培育|以|在|为|从)(?:了|好)?"
    "(?:一批|一个|一套|一系列)?"
)
_VERB = re.compile(f"(?:{_VERBS})(?:一批|一个|一套|一系列)?|.的")
_SET_PHRASES = (
    "两个维护|两个确立|四个意识|四个自信|四种形态|三个区分开来|三个代表|三重一大|四风|一刀切|双随机、一公开|放管服效|放管服|"
    "最多跑一次|一网通办|一件事一次办|一件事|跨省通办|好差评|谁执法谁普法|十四五|八五|八项规定"
)
BEGINS_SET, ENDS_SET = re.compile(_SET_PHRASES), re.compile(rf"(?:{_SET_PHRASES})$")
# What follows a quotation and is none of it: “运动式执法”等突出问题, “灵”为核心, “放管服”改革.
FOLLOWS = re.compile(
    r"(?:.(?=为|向|到)|.{2,}?(?=等|的|(?:重要)?思想|理论|(?:专项|集中|试点)?(?:行动|改革|活动|工程|计划|规划|整治|"
    r"创建)|工作|新?模式|机制|体系|制度|原则|理念|要求|目标|定位|导向|方向|作用|特色|品牌|平台|专区|城市|政策|社区|综合|为|向|到))"
)


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

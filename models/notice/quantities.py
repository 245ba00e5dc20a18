"""Quantities with their comparators: 达500项, 不少于两期, 95%以上, 1200余户, 三分之二以上, ≤3%."""

import re
from decimal import Decimal

from models.rules.numerals import value_of

_UNITS = re.findall(
    r"\S+",
    """
    个百分点 百分点 个工作日 工作日 个小时 小时 分钟 个月 万人次 人次 万平方米 平方米 平方公里 立方米 万千瓦
    千瓦 公里 公顷 学时 课时 万亩 亩 万亿元 亿元 万元 元 美元 万吨 亿吨 吨 万户 户 万人 人 万家 家 万个 个 万件 件
    万套 套 项 名 期 次 场 场次 批次 批 篇 部 座 处 所 条 台 辆 类 起 轮 支 只 间 份 班 届 门 幅 株 棵 头 例 宗
    单 款 张 米 天 日 倍 % 分 位 面 块 栋 盏 眼 艘 艇 对 副 微克/立方米 毫克/升 周 万尾 尾 羽 斤 公斤 兆瓦 周期
    卷 册 本 幅 集 枚 节 堂 口 家次 户次 件次 辆次 台次 车次 ‰ 核 微克每立方米 平方千米 千米
    """,
)
_LATIN = (
    r"(?:μg/m[³3]|ug/m[³3]|mg/L|mg/m[³3]|km[²2]?|hm[²2]|m[³3]/[shd]|m[²³]|㎡|㎥|㎞|[kMG]W[hp]?|kVA?|MVA|[TGPM]B|[PE]FLOPS|P(?=算力|的|[,;。、]|$)|t(?=[,;。、]|$))"
    r"(?![A-Za-z\d])"
)
UNIT = rf"[十百千]?[万亿]{{0,2}}(?:{_LATIN}|{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
FIGURE = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,12}(?:\.\d{1,6})?)"
HAN = r"[一二三四五六七八九十百千两]{1,7}"
_DEED_BETWEEN = (
    r"(?:举办|开展|组织|召开|完成|建成|新建|新增|打造|培育|创建|建设|解决|办理"
    r"|化解|抽查|检查|评查|配备|接受|参加|安排)?"
)
_LEAST = (
    r"达到了?|达|不少于|不低于|不小于|不得少于|不得低于|不应少于|不能少于|不应低于|不能低于|至少|最少|最低|增至|增加到|"
    r"增长到|提高到|提升到|提高至|提升至|扩大到|扩大至|保持在|稳定在|保持|稳定|实现|完成|力争|新增|≥|≧|>="
)
_MORE = r"超过?|突破|大于|高于|多于|逾|>|＞"
_MOST = (
    r"不超过?|不得超过|不高于|不多于|不大于|不得高于|不得多于|控制在|压缩到|压缩至|缩短到|缩短至|降低到|降低至|降到|"
    r"降至|减至|减少到|减少至|压减至|压减到|压降至|限时|至多|最多|≤|≦|<="
)
_LESS = r"低于|少于|小于|<|＜"
_AROUND = r"(?<![签预节])约|近"
_AFTER = r"以上|及以上|或以上|以内|之内|以下|内|左右|上下"
QUANTITY = re.compile(
    rf"(?:(?P<most>{_MOST})|(?P<least>(?<!不)(?:{_LEAST}){_DEED_BETWEEN})|(?P<more>(?<!不)(?:{_MORE}))|(?P<less>(?<!不)(?:{_LESS})))?"
    rf"(?P<about>{_AROUND})?(?:共|各)?"
    rf"(?:(?P<pct>百分之)(?P<pn>{HAN})|(?P<parts>{HAN})分之(?P<share>{HAN})|(?P<half>半数|过半|一半)"
    rf"|(?<![\d.])(?P<n>{FIGURE})(?P<odd>余|多)?(?:%?[-~至](?P<upto>{FIGURE}))?(?P<odd2>余|多)?(?P<unit>{UNIT})"
    rf"|(?<![{HAN[1:13]}])(?P<hn>{HAN})(?P<hodd>余|多)?(?P<hunit>{UNIT}))"
    rf"(?P<after>{_AFTER})?"
)


def amount_of(m: re.Match[str]) -> tuple[int | float | None, str]:
    """How much of what; of a range that which is promised: the least, and of a time the longest."""
    if m["pct"]:
        return value_of(m["pn"]), "%"
    if m["half"]:
        return 50, "%"
    if m["parts"]:
        parts, share = value_of(m["parts"]), value_of(m["share"])
        if not parts or not share or share > parts:
            return None, ""
        return (100 * share // parts if 100 * share % parts == 0 else round(100 * share / parts, 2)), "%"
    if m["n"]:
        words = m["upto"] if m["upto"] and comparator_of(m) == "≤" else m["n"]
        number = Decimal(words.replace(",", ""))
        return (int(number) if number == number.to_integral_value() else float(number)), m["unit"]
    return value_of(m["hn"]), m["hunit"]


def is_bound(m: re.Match[str]) -> bool:
    """Whether the words say how the figure is meant: 达, 不少于, 以上, 左右."""
    return any(m[name] for name in ("most", "least", "more", "less", "after"))


def comparator_of(m: re.Match[str]) -> str:
    if m["after"] in ("左右", "上下") or m["about"] == "约":
        return "约"
    if m["most"] or m["after"] in ("以内", "之内", "以下", "内"):
        return "≤"
    if m["less"]:
        return "<"
    if m["more"]:
        return ">" if m["after"] is None else "≥"
    if m["least"]:
        counted = re.match("新增|完成|力争|实现", m["least"]) and not m["after"] and m["unit"] != "%" and not m["upto"]
        return "=" if counted and not (m["odd"] or m["odd2"]) else "≥"
    if m["after"] or m["upto"] or m["odd"] or m["odd2"] or m["hodd"]:
        return "≥"
    return "≥" if m.string[m.start() - 1 : m.start()] == "率" else "="

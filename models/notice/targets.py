"""What is promised in figures: 免证办事项达500项, 不少于两期, 7个工作日内.

A subsidy, a ceiling of aid or a condition is no promise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from models.rules.numerals import value_of

_UNITS = re.findall(
    r"\S+",
    """
    个百分点 百分点 个工作日 工作日 个小时 小时 分钟 个月 万人次 人次 万平方米 平方米 平方公里 立方米 万千瓦
    千瓦 公里 公顷 学时 课时 万亩 亩 万亿元 亿元 万元 元 万吨 亿吨 吨 万户 户 万人 人 万家 家 万个 个 万件 件
    万套 套 项 名 期 次 场 场次 批次 批 篇 部 座 处 所 条 台 辆 类 起 轮 支 只 间 份 班 届 门 幅 株 棵 头 例 宗
    单 款 张 米 天 日 倍 %
    """,
)
_UNIT = rf"[十百千]?[万亿]{{0,2}}(?:{'|'.join(sorted(_UNITS, key=len, reverse=True))})"
_FIGURE = r"(?:\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+)"
_HAN = r"[一二三四五六七八九十百千两]{1,5}"
_AT_LEAST = (
    r"(?:达到了?|达|不少于|不低于|不得少于|不得低于|至少|超过?|突破|大于|高于|增至|增加到|提高到|提升到|"
    r"提高至|提升至|扩大到|保持在|稳定在|实现|完成|力争|新增)"
)
_AT_MOST = (
    r"(?:不超过?|不得超过|不高于|不多于|不大于|低于|少于|控制在|压缩到|压缩至|缩短到|缩短至|降低到|降低至|"
    r"降至|压减至|限时)"
)
_QUANTITY = re.compile(
    rf"(?P<most>{_AT_MOST})?(?P<least>(?<!不){_AT_LEAST})?(?P<about>约|近|左右|共|各)?\s*"
    rf"(?:(?P<pct>百分之)(?P<pn>{_HAN})|(?P<n>{_FIGURE})(?:-(?P<upto>{_FIGURE}))?(?P<unit>{_UNIT})|(?P<hn>{_HAN})(?P<hunit>{_UNIT}))"
    r"(?P<after>以上|及以上|以内|之内|以下|内|左右)?"
)
_DEEDS = (
    r"(?:培育|打造|新增|新建|新改建|改建|扩建|新改扩建|建成|建设|完成|改造|引进|引育|集聚|举办|开展|组织|实施|创建|上线|发展|培训|布局|争取|招引|发放|整治|推出|推广|建立|"
    r"开工|创成|选派|招募|评选|评查|抽查|检查|排查|清理|制定|出台|修订|发布|开通|覆盖|认定|遴选|形成|解决|办理|化解|设立|配备|新开|签约|落地|转化|孵化|扶持|帮扶|增加|提升|下降|降低|压减|增长)"
)
_DEED = re.compile(_DEEDS)
_NO_PROMISE = re.compile(
    r"给予|补贴|补助|奖励|奖补|返还|可申请|申领|贷款|罚款|处以|符合条件|享受|免费|最高|贴息|资助|已(?:经)?(?:完成|建成|达|实现|有)|去年|上年|截至目前|"
    r"不得(?!少|低|超)|凡|的企业|的单位|连续|注册资本|缴纳|保证金"
)
_EACH = re.compile(
    r"每(?:个|家|名|人|所|村|镇|乡|街道|单位|部门|社区|县|区)|人均|户均|各(?:部门|单位|乡|镇|县|区|市|街道|有关|级|地|村|社区|学校|成员|开发区)"
)
_HEAD = re.compile(
    r"^(?:确保|力争|争取|推动|实现|完成|使|将|其中|并|同时|全市|全县|全区|全年|年内|每人每年|每年|每季度|每月|每个?[\u4e00-\u9fff]{1,3}|举办|开展|组织|接受|进一步|重点|累计|目标|到?(?:\d{4}年)?(?:年?底|\d{1,2}月底?)前|到\d{4}年底?|\d{4}年(?!度))+"
)
_SENTENCE = 400  # how far around a figure one looks
_BREAK = re.compile(r"[,;。:、!?]|确保|力争")


@dataclass(frozen=True)
class Figure:
    """A promise in figures at [start, end): of what, how much; `each_unit` where every unit owes it."""

    start: int
    end: int
    metric: str
    comparator: str
    value: int | float
    unit: str
    each_unit: bool


def figures_in(folded: str) -> Iterator[Figure]:
    """Promises of running text, in order; `folded` has titles of other papers blotted out."""
    for m in _QUANTITY.finditer(folded):
        value, unit = _amount(m)
        if value is None or not _is_promise(folded, m, unit):
            continue
        yield Figure(
            m.start(), m.end(), _metric(folded, m), _comparator(m), value, unit, _owed_by_each(folded, m.start())
        )


def _amount(m: re.Match[str]) -> tuple[int | float | None, str]:
    if m["pct"]:
        return value_of(m["pn"]), "%"
    if m["n"]:
        number = Decimal(m["n"].replace(",", ""))
        return (int(number) if number == number.to_integral_value() else float(number)), m["unit"]
    return value_of(m["hn"]), m["hunit"]


def _is_promise(folded: str, m: re.Match[str], unit: str) -> bool:
    sentence = _around(folded, m.start(), m.end(), "。;!?")
    aid = _NO_PROMISE.search(sentence) and not unit.endswith("工作日")  # how soon is said of any matter
    if aid or _in_quotes(folded, m.start()) or (m.start() and folded[m.start() - 1] in "第0123456789."):
        return False
    if folded[m.end() : m.end() + 1] in ("年", "月") or re.match(r"[级度月]|以来", folded[m.end() :]):
        return False
    bound = bool(m["most"] or m["least"] or m["after"])
    if unit in ("天", "日", "个月", "小时", "个小时", "分钟", "人", "年") and not (m["most"] or m["after"]):
        return bool(m["least"]) and unit in ("小时", "个小时", "人")
    if unit.endswith("工作日"):
        return bound
    if m["hn"]:
        return bool(m["most"] or m["after"] in ("以上", "及以上")) or bool(
            m["least"] and m["least"] not in ("实现", "完成", "力争", "新增", "超")
        )
    if bound:
        return True
    if unit == "%" and folded[m.start() - 1 : m.start()] in ("率", "度"):
        return True
    here = _around(folded, m.start(), m.end(), ",;。:!?")
    return bool(_DEED.search(here)) and not re.match(
        r"[\u4e00-\u9fff]{0,3}(?:制度|机制|行动计划|体系|领域)", folded[m.end() :]
    )


def _around(folded: str, start: int, end: int, stops: str) -> str:
    low, high = max(0, start - _SENTENCE), min(len(folded), end + _SENTENCE)
    left = max(low - 1, *(folded.rfind(stop, low, start) for stop in stops)) + 1
    rights = [at for stop in stops if (at := folded.find(stop, end, high)) >= 0]
    return folded[left : min(rights, default=high)]


def _in_quotes(folded: str, at: int) -> bool:
    return folded.rfind("“", max(0, at - 30), at) > folded.rfind("”", max(0, at - 30), at)


def _comparator(m: re.Match[str]) -> str:
    if m["most"] or m["after"] in ("以内", "之内", "以下", "内"):
        return "≤"
    return (
        "≥"
        if m["least"] or m["after"] in ("以上", "及以上") or m["upto"] or m.string[m.start() - 1 : m.start()] == "率"
        else "="
    )


def _metric(folded: str, m: re.Match[str]) -> str:
    """The words before the figure, without what leads up to them; those after it where none are before."""
    breaks = [b.end() for b in _BREAK.finditer(folded, max(0, m.start() - 60), m.start())]
    before = folded[breaks[-1] if breaks else max(0, m.start() - 60) : m.start()]
    before = _HEAD.sub("", before).strip("的在为至到 ①②③④⑤⑥⑦⑧⑨⑩")
    after = re.match(r"的?([\u4e00-\u9fffA-Za-z、]{2,24})", folded[m.end() :])
    if after and (
        len(before) < 2 or _DEED.fullmatch(before) or (before.endswith(("信息", "事项")) and m["after"] == "内")
    ):
        return after[1]
    return _DEED.sub("", before, count=1) if _DEED.match(before) and len(before) > 4 else before


def _owed_by_each(folded: str, at: int) -> bool:
    return bool(_EACH.search(_around(folded, at, at, "。;!?").partition(folded[at : at + 8])[0]))

"""What is promised in figures: 免证办事项达500项, 不少于两期, 7个工作日内. A precise few rather than every number."""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.notice.figure_rows import Figure, bare_before, of_each_name, promised_beside
from models.notice.promises import DEED, DEEDS, before_it, is_promise
from models.notice.quantities import QUANTITY, amount_of, comparator_of
from models.notice.tight import Tight

_EACH = re.compile(
    r"每(?:个)?(?:家|名|人|所|村|镇|乡|街道|单位|部门|社区|县|区|园区|学校|企业|科室|支部)|"
    r"各(?:部门|单位|乡|镇|县|区|市|街道|有关|级|地|村|社区|学校|成员|开发区)"
)
_EACH_HEAD = re.compile(r"人均(?!可支配|收入|公园|G|生产|住房|预期|产值|绿地|体育|寿命|消费)")
_IN_ALL = re.compile(r"全(?:市|县|区|省|国|镇|乡|州|域|街道)|累计|总计|合计")
_HEAD = re.compile(
    r"^(?:\d{1,2}[.、](?!\d)|(?:\d{4}年)?(?:\d{1,2}[-~至])?\d{1,2}月(?:\d{1,2}[日号]|底|初|[上中下]旬)?(?:之?前)?|年内|"
    r"[上下]半年|[一二三四]季度|确保|力争|争取|推动|实现|完成|使|将|其中|并|同时|还要|要|全市|全县|全区|全省|全镇|全年|年内|每人每年|每年|每季度|每半年|每月|每(?!万|千|百)个?[\u4e00-\u9fff]{1,3}|"
    r"举办|开展|组织|接受|进一步|重点|全面|把|"
    r"累计|目标|分别|原则上|一般(?!公共|预算|债|工业)|努力|"
    r"各(?:县区|乡镇|部门|单位|地|镇)|到?(?:\d{4}年)?(?:年?底|\d{1,2}月底?)(?:前|,)?|到\d{4}年底?|\d{4}年(?!度)|"
    r"[①-⑳]|\(\d\)|一是|二是|三是|四是|和|及|与)+"
)
_WHO = re.compile(r"^各[\u4e00-\u9fff]{1,6}?\([\u4e00-\u9fff、]{1,8}\)(?=每|全年|至少|完成|引进)")  # 各乡镇(街道)每年…
_DOER = re.compile(rf"^[省市县区州旗镇乡][\u4e00-\u9fff]{{1,9}}?[局委办部厅](?={DEEDS})")  # 县应急局储备…
_ASIDE = re.compile(r"\((?:[^()]{0,12}[月日][^()]{0,8}|\d+(?:\.\d+)?分)\)")  # （10分）, （5月）
_PUT_OUT = "\0"  # stands for each of its characters
_FOR_WHOM = re.compile(r"(?:(?<![相应核绝针面反])对(?![口外应标照接比策])|(?<![以称作较因成])为)[^,。;:]{0,30}$")
_DONE_TO = re.compile(r"的(?=[^的]{2,4}$)|(?:进行|实施|开展|予以)")
_WHOM = re.compile(r"的?([^,。;:、\d]{1,24})")
_ALL_YEAR = re.compile("全年|年内|本?年度|今年|当年")  # which says of nothing what it is
_BY_WHEN = re.compile(
    r"(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}[日号]|底|初|[上中下]旬)?|年底)(?:之?前|以前)?(?:要|应|须|力争|确保)?"
)
_TAIL = re.compile(
    r"(?:同比|环比|较上年(?:同期)?|比上年(?:同期)?|较去年|较20\d\d年|比20\d\d年|"
    r"分别|(?<![人户平])均|都|全部|要|应|须|原则上|稳步|保持|力争|确保|实现|的|在|为|至|到|每年|全年|每学期|每季度|每半年|每月|每周|由\d[^,。;]{0,8})+$"
)
_MAKING = re.compile(
    r"(?:(?:新建|新改建|改扩建|改建|扩建|新改扩建|建成(?!区)|完成|打造|培育|培训|创建|举办|开展|改造|引进|引育|招引|建立|发放|治理|栽植|种植|选派|招募|出台|制定|"
    r"修订|形成|开工(?!项目)|新开(?!工)|实施|推出|设立|配备|认定|遴选|创成|孵化|转化|布局)[、和及]?)+(?=..)(?!面积|任务|比例|时限|率)"
)
CHANGE_ALONE = re.compile("(?:同比|环比)?(?:增长|下降|降低|提高|增加|提升)")
_BREAK = re.compile(r"[,;。:、!?]|确保|力争")


def figures_in(folded: str, year: int | None = None, *, promised: bool = False) -> Iterator[Figure]:
    """Promises of running text for the paper's year, in order; `folded` has titles of other papers blotted out.

    `promised`: every quantity is one, as in a table that shares them out.
    """
    tight = Tight(folded)
    text = tight.text
    found: list[Figure] = []
    quantities = [m for m in QUANTITY.finditer(text) if amount_of(m)[0] is not None]
    meant = [promised or is_promise(text, m, amount_of(m)[1], year) for m in quantities]
    promised_beside(text, quantities, meant)
    for m in (m for m, is_meant in zip(quantities, meant, strict=True) if is_meant):
        value, unit = amount_of(m)
        assert value is not None
        bare = bare_before(text, m)
        metric = _metric(text, m, bare[0].start if bare else m.start())
        if found and CHANGE_ALONE.fullmatch(metric) and "。" not in text[found[-1].end : m.start()]:
            metric = found[-1].metric + metric  # 完成投资120亿元，同比增长8%
        figure = Figure(m.start(), m.end(), metric, comparator_of(m), value, unit, _owed_by_each(text, m.start()))
        found += [replace(figure, start=one.start, end=one.end, value=one.value) for one in bare]
        found.append(figure)
    for figure in of_each_name(text, found, _HEAD):
        start, end = tight.back(figure.start, figure.end)
        yield replace(figure, start=start, end=end)


def _metric(folded: str, m: re.Match[str], begins: int) -> str:
    """The words before the figure (`begins`: where its list does), without what leads up to them; those after it where
    none are before, or where it counts for whom something is done."""
    low = max(0, begins - 60)
    near = _ASIDE.sub(lambda aside: _PUT_OUT * len(aside[0]), folded[low:begins])
    breaks = [b.end() for b in _BREAK.finditer(near) if b[0] != "、"]
    since = breaks[-1] if breaks else 0
    if _FOR_WHOM.search(near, since) and (of := _WHOM.match(folded, m.end())):
        return _DONE_TO.split(of[1])[0] if "对" in near[since:] else of[1]
    listed = near.rfind("、", since) + 1
    if listed and (QUANTITY.search(near, since, listed) or DEED.match(near, listed)):
        since = listed  # 培育企业100家、人才1000名: another promise stands before the 、
    before = near[since:].replace(_PUT_OUT, "")
    if begins < m.start():
        before = before.partition("分别")[0]  # 分别压减至15、20个工作日
    before = _TAIL.sub("", _DOER.sub("", _HEAD.sub("", _WHO.sub("", before))))
    before = before.lstrip("的在为、 ").rstrip("的在为至到、 ([")
    after = re.match(r"的?((?!、)[\u4e00-\u9fffA-Za-z、]{2,24})", folded[m.end() : m.end() + 26])
    bare = len(before) < 2 or DEED.fullmatch(before) is not None or re.fullmatch(rf"(?:{DEEDS}){{1,3}}", before)
    if after and (bare or (m["after"] == "内" and before.endswith(("信息", "事项", "起", "后")))):
        return re.split(r"[和与及]?(?:力争|确保)", after[1])[0].strip("、") or after[1]
    told = _MAKING.sub("", before, count=1) if _MAKING.match(before) else before
    return told or _clause(folded[:low] + near + folded[begins:], m).replace(_PUT_OUT, "")


def metric_of(words: str, title: str) -> str:
    """In a cell of its own (地区生产总值 | 增长5.5%) a figure does not say of what: the task does."""
    return words if words and not CHANGE_ALONE.fullmatch(words) else title + words


def _clause(folded: str, m: re.Match[str]) -> str:
    """Where neither side says of what: the words before, without figures; at worst 一季度 of 一季度完成30%."""
    words = before_it(folded, m.start(), "。;!?")
    parts = re.split(r"[,:]", words)
    told = (QUANTITY.split(_HEAD.sub("", part), maxsplit=1)[0] for part in reversed(parts))
    told = (_TAIL.sub("", part) for part in told)
    nothing = _ALL_YEAR.fullmatch(parts[-1]) or _BY_WHEN.fullmatch(parts[-1])
    return next((part for part in told if len(part) > 1), "" if nothing else parts[-1])[-24:]


def _owed_by_each(folded: str, at: int) -> bool:
    """Whether every unit owes it: 各单位…, 每个乡镇…; not where 全市 is said after it."""
    before = before_it(folded, at, "。;!?")
    said = [m.end() for m in _EACH.finditer(before)] + [
        m.end() for m in _EACH_HEAD.finditer(before) if re.search(r"(?:学时|课时|次|期|场|天)", folded[at : at + 16])
    ]
    in_all = [m.end() for m in _IN_ALL.finditer(before)]
    return bool(said) and max(said) > max(in_all, default=-1)

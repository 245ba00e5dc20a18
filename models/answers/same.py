"""Words that tell of work without telling anything new: that all is as it was, or that all of it stands alike."""

import re
from dataclasses import dataclass

from models.answers.statuses import status_in
from models.rules.numerals import HAN, value_of

_LAST = r"(?:上期|上次|上季度?|上一期|上一次|上一季度|上个季度|上轮|上一轮|上月|上个月|上回|前期|之前|以前|前面|原来)"
_LIKE = r"(?:相同|一样|一致|同样|没变|不变)"
_OF = r"(?:的|所报的?|报的|填的|情况|内容|进展|工作|状态)*"
_NEW = r"(?:什么|啥|明显|太大|新的?|大的?|其他|任何)?"
_SAME = re.compile(
    r"(?:(?:本期|目前|现在|进展|情况|工作|本项|这一?项|该项|内容|暂时|我单位|我局|我镇|都|均|还是|仍)*)"
    rf"(?:同{_LAST}{_OF}{_LIKE}?|同上|(?:与|和|跟|同|按){_LAST}{_OF}{_LIKE}|{_LAST}{_OF}{_LIKE}"
    rf"|(?:暂)?(?:无|没有?|未有?|未发生){_NEW}(?:变化|变动)|(?:没变|不变|没有变|未变)|保持不变|维持(?:原状|不变)|照旧|如前)"
    r"(?:了|吧|的|哈)?[。.！!~～]?"
)
_ALL = re.compile(
    r"(?:我局|我镇|我乡|我办|我单位|本单位|我们|这边|目前)*[，,]?"
    rf"(?:(?:以上|上述|这|所有|全部|一共|共)*(?P<n>\d{{1,3}}|[{HAN}]{{1,5}})个?[项条件]|(?P<whole>以上|上述|所有|各项|每项|全部|全)?)"
    r"的?(?:工作|任务|事项|都是)*(?P<each>全部|全都|全|都|均|皆)?(?:在|是|为)?(?P<rest>.*)",
    re.DOTALL,
)
_REST = re.compile(r"其余|其他[各的项]|其它|另外?[有\d]|除了?[^，,。]{1,20}外")


@dataclass(frozen=True)
class OfAll:
    """`count`: of how many, where that is said; `each`: whether it is said of each or all of them as well."""

    count: int | None
    each: bool
    words: str


def says_same(words: str) -> bool:
    """同上期, 和上次一样, 没有变化."""
    return bool(_SAME.fullmatch(words.strip()))


def told_of_all(words: str) -> OfAll | None:
    """6项都正常推进, 全部正常推进, 都没有变化. None where it is not plainly said of all, or not how they stand."""
    found = _ALL.fullmatch(words.strip())
    if found is None or not (found["n"] or found["whole"] or found["each"]):
        return None
    rest = found["rest"].strip(" ，,：:")
    if _REST.search(rest) or not (says_same(rest) or status_in(rest)):
        return None
    return OfAll(value_of(found["n"]) if found["n"] else None, bool(found["whole"] or found["each"]), rest)

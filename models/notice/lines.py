"""Text → lines with their numbers, without furniture; and the folded form in which rules are written.

Furniture is what a printer, a portal or a copy left around the text: page numbers, the publisher's address, links to
share and print. Papers are compared in the folded form `plain`, which is exactly as long as the original, so that
every span found in it is a span of the original.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from models.notice.marks import Mark

_FROM = "（）〔〕［］【】〖〗，：；．？！％＋／～﹣－—–―‐‑　\u00a0\t０１２３４５６７８９＊｡､"
_TO = "()[][][][],:;.?!%+/~-------   0123456789*。、"
_FROM += "﹝﹞﹙﹚｛｝{}「」『』〘〙﹛﹜｢｣﹐﹑﹒﹔﹕∶︰︓✱✽"  # as WPS and old fonts have them
_TO += "[]()[][][][][][][],、.;::::**"
_WIDTHS = str.maketrans(_FROM, _TO)
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffc\u00ad\x00-\x08\x0e-\x1f\x7f]")
_PIPE_ALONE = re.compile(r"^([^|｜]*?)\s*[|｜]$")  # what is left of a table's rule where its cells stand a line each
_END_OF_LINE = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_BLANKS = (" ", "\u3000", "\t", "\u00a0")
_TITLES = re.compile(r"《[^《》]{0,200}》|<[^<>]{0,200}>")

_LABEL = r"(?:总?牵头|主办|主责|责任|承办|配合|协办|会办|协助|参与)(?:责任)?(?:单位|部门)"
_COUNTED_LABEL = re.compile(rf"^(?:\(\d{{1,2}}\)|\d{{1,2}}[.、)]|[①-⑳])\s*(?={_LABEL}\s*[:\])])")
_SAID_LABEL = re.compile(rf"((?<![为是])(?<![\u4e00-\u9fff]的){_LABEL})[为是](?=[^,;。:])")
_BRACKET_LABEL = re.compile(rf"(?:(?:^|(?<=[。;!? \])]))\(|\[)(?P<label>{_LABEL})[\])]\s*:?(?![、,;。)\]]|$)")

_FURNITURE = re.compile(
    r"(?:-\s*)+\d{1,4}\s*(?:-\s*)+"  # a page number
    r"|[•·●∙]?\[(?:制定机关|发布机关|公布日期|发布日期|施行日期|实施日期|效力等级|效力级别|时效性|主题分类|法规类别)\].{0,60}"
    r"|文章属性|正文"
    r"|第\s*\d+\s*页.{0,12}|\d{1,4}\s*/\s*\d{1,4}"
    r"|\(此件(?!不).{0,12}公开.{0,6}\)|\(此页无正文\)|此件(?!不).{0,12}公开发布"
    r"|.{0,60}(邮编|邮政编码|ICP备|公网安备|版权所有|技术支持|网站标识码|网站地图).{0,80}"
    r"|返回(?:首页|列表|上一?页)|网站首页|首页"
    r"|.{0,12}(扫一扫|分享到|【?打印】?|关闭窗口|(?<!文)字号:|返回顶部|打印本页).{0,40}"
    r"|[(\[]?(?:联\s*系\s*人|联系电话|联系方式|咨询电话|电\s*话|传\s*真|电子邮箱|邮\s*箱|联系地址)\s*:.{0,80}"
    r"|(?:上一篇|下一篇|上一条|下一条|相关链接|相关附件|相关解读|相关文件)(?:\s*:.{0,80})?|主\s*办\s*:.{0,60}|(?:编辑|责编|责任编辑|审核|校对|监制)\s*:.{0,60}"
    r"|抄送:.{0,200}|.{0,40}办公室\s*\d{4}年\d{1,2}月\d{1,2}日印发"
)
# Who was at a meeting, below its minutes.
_PRESENT = re.compile(r"(?:出\s*席|列\s*席|请\s*假|缺\s*席)(?:人员|单位|领导)?\s*:")
_ALSO_PRESENT = re.compile(r"(?:参\s*加|列\s*席|请\s*假|缺\s*席|记\s*录|主\s*持)(?:人员?|单位|领导)?\s*:")


@dataclass(frozen=True)
class Line:
    """A line of the paper that says something: its number in the text (from 1), as it stands, and folded."""

    number: int
    text: str
    plain: str = field(repr=False)
    indented: bool = field(default=False, repr=False)  # as the first line of a paragraph is
    tabular: bool = False  # made of a table's cell; `mark` is then its number
    mark: Mark | None = None
    quota: bool = False  # of a table that shares out figures: each is a promise


def plain(text: str) -> str:
    """Widths, dashes and kinds of brackets folded, character for character: 〔［【 → [, （ → (, ， → ,"""
    return text.translate(_WIDTHS)


def with_labels(folded: str) -> str:
    """The folded text with labels as 责任单位: however they stand: [责任单位]…, 责任单位为…, 1.责任单位:…; as long."""
    if "单位" not in folded and "部门" not in folded:
        return folded
    folded = _COUNTED_LABEL.sub(lambda m: " " * len(m[0]), folded)
    folded = _SAID_LABEL.sub(r"\1:", folded)
    return _BRACKET_LABEL.sub(lambda m: f" {m['label']}:" + " " * (len(m[0]) - len(m["label"]) - 2), folded)


def begins_as_label(folded: str) -> bool:
    """责任单位为…, or what is left of [责任单位]… without its first bracket."""
    return re.match(rf"{_LABEL}\s*[为是\])]", folded) is not None


@lru_cache(maxsize=64)  # a line's stretches are asked about one after another
def mask_titles(folded: str) -> str:
    """The folded text with titles of other papers 《…》 blotted out, at the same length: their dates are not ours."""
    return _TITLES.sub(lambda title: "□" * len(title[0]), folded)


def raw_lines(text: str) -> list[str]:
    """Every line of the text as it stands; a line's number (from 1) is its place here."""
    return _END_OF_LINE.split(text)


def lines_of(text: str) -> list[Line]:
    """Every line that is neither blank nor furniture."""
    lines: list[Line] = []
    attending = False
    for number, raw in enumerate(raw_lines(text), start=1):
        words = _PIPE_ALONE.sub(r"\1", _INVISIBLE.sub("", raw).strip(" \t\u3000\u00a0"))
        folded = plain(words).strip()
        attending = bool(_PRESENT.match(folded) or (attending and _ALSO_PRESENT.match(folded)))
        if folded and not attending and not _FURNITURE.fullmatch(folded):
            lines.append(Line(number, words, with_labels(plain(words)), raw[:1] in _BLANKS))
    return lines

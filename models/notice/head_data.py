"""The data of a head: the paper's number, and lines around the title that are no part of it."""

import re

from models.notice.dateline import LONGEST_DATA, dated_unit, whole_date
from models.notice.doubts import Doubt, doubt, whole_number
from models.notice.lines import Line, plain
from models.notice.units import is_unit

META = re.compile(
    r"^[•·●*\-\s]*(?:(?P<key>索\s*引\s*号|文\s*号|发文字号|文件编号|发布机构|发文机关|发文单位|制发机关|发布单位|来\s*源|信息来源|发布日期|发布时间|成文日期|成文时间|"
    r"发文日期|印发日期|生成日期|生效日期|主\s*题\s*词|主题分类|分类|公文种类|体裁分类|有效性|名\s*称|标\s*题|关\s*键\s*词|效力状态|浏览次数|点击数)\s*[:\s])"
)
FILE_NUMBER = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{1,16})\s*(?P<open>[(\[]?)\s*(?P<year>(?:19|20)\d{2})\s*(?P<close>[)\]]?)\s*(?:第)?\s*(?P<no>\d{1,4})\s*(?P<end>号?)"
)
_AROUND = re.compile(
    r"(?:首页|当前位置|您的位置|您现在的位置|所在位置)\b.*|[^>]{1,20}(?:>+|»|›)[^>]{1,30}(?:(?:>+|»|›).*)?"
    r"|.{0,12}(?:点击(?:上方|蓝字)|关注我们|阅读原文).*|\S{2,16}\s+20\d\d-\d\d?-\d\d?(?:\s.*)?|密\s*级\s*:.*|份\s*号.*|签发人.*|(?:特急|加急|急件|平急)"
    r"|\[[^\[\]]{1,6}\].{0,40}[!?]|(?:来源|作者|编辑|审核|责编|校对|监制|发布人|阅读量?)\s*[:].*|第\s*[\d一二三四五六七八九十]+\s*[号期]"
)
_ORDER = re.compile(r"[\u4e00-\u9fff]{2,30}令")


def is_data(folded: str) -> bool:
    """Lines around a title that are none: a portal's data and paths, the red head, the number, who signs, a day."""
    words = folded.strip()
    return bool(
        META.match(words)
        or _AROUND.match(words)
        or ((number := FILE_NUMBER.search(words)) and len(words) - len(number[0]) < 24 and "关于" not in words)
        or (words.endswith("文件") and is_unit(words.removesuffix("文件").replace(" ", "")))
        or whole_date(words)
        or dated_unit(words)
        or _ORDER.fullmatch(words)
    )


def without_number(title: str) -> str:
    """关于…的通知 某办〔2024〕5号 → 关于…的通知."""
    parts = title.split()
    return title if len(parts) < 2 or not FILE_NUMBER.fullmatch(plain(parts[-1])) else " ".join(parts[:-1])


def number_of(top: list[Line], doubts: list[Doubt]) -> str | None:
    """The paper's own number, on a line of its own or under its label; a lost bracket is put back as a doubt."""
    for n, line in enumerate(top):
        words = re.sub(r"^[•·●*\s]+", "", line.plain).strip()
        if n and _ORDER.fullmatch(top[n - 1].plain.strip()) and re.fullmatch(r"第\s*\d{1,4}\s*号", words):
            return re.sub(r"\s", "", line.text)
        if re.fullmatch(r"[(\[]20\d\d[)\]]\s*\d{1,4}\s*号", words):  # of minutes, below their name
            return re.sub(r"\s", "", line.text)
        labelled = re.search(r"(?:文\s*号|发文字号|文件编号)\s*:\s*", words)
        m = FILE_NUMBER.match(words, labelled.end()) if labelled else _own_number(words)
        if not m or not (m["end"] or labelled) or not (m["open"] or m["close"]):
            continue
        if m["open"] and m["close"] and m["end"]:
            return re.sub(r"\s", "", line.text[line.plain.index(m[0]) :][: len(m[0])])
        doubts.append(doubt("document_number", m[0], line.number, whole_number(m)))
        return whole_number(m)
    return None


def _own_number(words: str) -> re.Match[str] | None:
    """The number alone on its line, beside other data of the head, or in brackets after the title."""
    if "。" in words or len(words) > LONGEST_DATA or words.startswith("根据"):
        return None
    parts = (words, *re.split(r"[\s|]+", words), *re.findall(r"\(([^()]{6,40})\)$", words))
    alone = next((m for part in parts if (m := FILE_NUMBER.fullmatch(part))), None)
    if alone and alone["end"]:
        return alone
    return next((m for m in FILE_NUMBER.finditer(words) if m["end"] and _stands_apart(words, m)), alone)


def _stands_apart(words: str, m: re.Match[str]) -> bool:
    """Whether the number is one with blanks in it (〔2024〕5 号) or beside 签发人, and not within a sentence."""
    before, after = words[: m.start()], words[m.end() :]
    if not before and re.search(r"关于.+的(?:通知|意见|方案|决定|通报)$", after):
        return True  # the title follows at once, on the same line
    return (not before or before[-1] in " |:") and (not after.strip() or after.lstrip().startswith("签发人"))

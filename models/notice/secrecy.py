"""Marks of secrecy in the head of a paper: 绝密, 机密, 秘密, ★, 内部资料, 不予公开. Such a paper is not read at all.

A mark stands alone on its line, or with its term (机密★1年, 秘密 6个月) or 份号, as GB/T 9704-2012, 7.2 prints it; the
same words within a sentence (商业秘密, 依申请公开, 国家秘密) are honest.
"""

import re

from models.notice.lines import Line
from models.notice.marks import mark_of
from models.rules.errors import Refusal

HEAD_LINES = 25
LONGEST_MARK = 60
_TERM = r"(?:★|☆|\*|\s)*(?:长期|\d{1,3}\s*(?:年|个?月|天)|[一二三四五六七八九十]{1,3}(?:年|个月))?(?:★|☆)?"
_GRADE = r"(?:绝\s*密|机\s*密|秘\s*密)"
_MARK = re.compile(
    rf"(?:(?:密\s*级|保密等级|涉密等级|秘密等级)\s*[:\s]\s*)?[(\[]?{_GRADE}\s*{_TERM}[)\]]?(?:\s*(?:特急|加急|急件|平急|特提|件))?"
    rf"|(?:份\s*号\s*:?\s*)?\d{{3,8}}\s+{_GRADE}.{{0,12}}|.{{0,20}}{_GRADE}\s*[★☆].{{0,20}}|.{{0,12}}[★☆]\s*(?:长期|\d{{1,3}}\s*(?:年|个?月)).{{0,6}}"
    r"|[(\[【]?\s*(?:内部资料|内部文件|内部材料|内部使用|工作秘密|仅供内部使用?|内部掌握)(?:[,、\s]*(?:注意保存|请勿外传|不得外传|妥善保管|严禁外传|不予公开|请勿转发|注意保密|严格保密))*\s*[)\]】!。]?"
    r"|[(\[]?(?:公开(?:方式|属性|类别|形式)?\s*:?\s*|此件)?不予公开(?:发布)?[)\]]?"
    r"|[(\[]?此件不(?:予)?公开(?:发布)?[)\]]?|(?:信息)?公开(?:属性|方式|类别|形式|选项)\s*:\s*不予?公开.{0,10}"
    rf"|[★☆]\s*{_GRADE}.{{0,12}}"
    r"|★{1,3}|[(\[]?(?:涉密文件|涉密材料|保密文件|注意保密|严格保密)[)\]!]?"
)


# At the end of a title, in brackets: …工作安排（内部资料）.
_BEHIND_A_TITLE = re.compile(
    rf"[^。;:]{{4,}}[(\[](?:{_GRADE}\s*{_TERM}|内部资料|内部文件|内部材料|内部使用|仅供内部使用?|内部掌握|工作秘密)[^()\[\]。]{{0,16}}[)\]]"
)


class SecretPaper(Refusal):
    """The paper bears a mark of secrecy: nothing of it is kept, not even the mark."""

    def __init__(self) -> None:
        super().__init__("refused-paper-secret")


def check_not_secret(lines: list[Line]) -> None:
    """Raises SecretPaper when the head (or the last lines, where 此件不予公开 stands) bears a mark of secrecy."""
    ends = [
        line
        for line in lines[HEAD_LINES:]
        if re.fullmatch(
            r"[(\[].{0,4}不(?:予)?公开.{0,4}[)\]]|.{0,8}公开(?:属性|方式|类别|形式|选项)\s*:.{0,12}", line.plain
        )
    ]
    if any(_BEHIND_A_TITLE.fullmatch(line.plain.strip()) and not mark_of(line.plain) for line in lines[:HEAD_LINES]):
        raise SecretPaper
    if any(
        len(line.plain) <= LONGEST_MARK and _MARK.fullmatch(line.plain.strip(" •·●"))
        for line in [*lines[:HEAD_LINES], *ends]
    ):
        raise SecretPaper

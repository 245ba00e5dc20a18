"""附件: the list of what is annexed, which is no text; and where an annex begins, which is a part of its own."""

import re
from dataclasses import replace

from models.notice.lines import Line
from models.notice.marks import Mark, Rank, mark_of
from models.rules.numerals import HAN, value_of

_LIST = re.compile(r"[(\[]?附\s*(?:[件表]\s*)?:\s*\S.*|附\s*件\s*\d?\s*[.、].*")
_ALONE = re.compile(r"附\s*件\s*:?")
_NAMES_PAPER = re.compile(
    r".*(?:表|清单|台账|名单|名册|一览|方案|模板|格式|样式|说明|任务书|责任书)(?:\([^()]{1,20}\))?》?"
)
_ENTRY = re.compile(r"(?:\d{1,2}|附件\d{1,2})\s*[.、:]\s*[^。;!?:]{2,60}")
_ANNEX = re.compile(
    rf"附\s*[件表]\s*(?P<n>\d{{1,2}}|[{HAN}]{{1,3}})?\s*[:]?\s*(?P<title>(?!\d{{1,2}}\s*[.、])[^。;:.、]{{4,60}})?"
)
_TABLE = re.compile(r"[^。;:]{4,60}(?:表|清单|台账|一览|任务书|分工|分解|计划|方案|要点|安排)(?:\([^()]{1,20}\))?")


def without_lists(lines: list[Line]) -> list[Line]:
    """The lines without 附件：1.… 2.… that stand under the text."""
    kept: list[Line] = []
    within = False
    for n, line in enumerate(lines):
        words = line.plain.strip()
        if not line.tabular and _opens_list(words, lines[n + 1 :]):
            within = True
        elif not (within and not line.tabular and _ENTRY.fullmatch(words)):
            within = False
            kept.append(line)
    return kept


def _opens_list(words: str, later: list[Line]) -> bool:
    """附件：任务分解表, or 附件 alone over 1.任务分解表 2.…, where no annex begins."""
    if _ALONE.fullmatch(words):
        first = later[0].plain.strip() if later else ""
        return bool(_ENTRY.fullmatch(first) and _NAMES_PAPER.fullmatch(first))
    return bool(_LIST.fullmatch(words)) and "。" not in words and not _begins(words, later)


def _begins(words: str, later: list[Line]) -> bool:
    """附件：任务分解表 over the annex itself, and not the word that there is one."""
    annex = _ANNEX.fullmatch(words)
    return annex is not None and not any(line.plain.strip() == annex["title"] for line in later)


def parted(lines: list[Line]) -> list[Line]:
    """The lines with the headings of annexes, and of tables after text, as chapters of their own."""
    made: list[Line] = []
    count = 0
    for line in lines:
        words = line.plain.strip()
        annex = _ANNEX.fullmatch(words) if made and not line.tabular else None
        if annex:
            count += 1
            at = line.plain.index(annex["title"]) if annex["title"] else len(line.plain)
            made.append(_chapter(line, (value_of(annex["n"]) if annex["n"] else None) or count, at))
        elif made and _lacks_title(made[-1]) and not line.tabular and _may_be_title(words):
            made[-1] = _chapter(line, count, 0)
        else:
            made.append(line)
    for n, line in enumerate(made[:-1]):
        follows = made[n + 1]
        words = line.plain.strip()
        if n and follows.tabular and not line.tabular and mark_of(words) is None and _TABLE.fullmatch(words):
            count += 1
            made[n] = _chapter(line, count, 0)
    return made


def _chapter(line: Line, value: int, length: int) -> Line:
    return replace(line, tabular=True, mark=Mark(Rank.CHAPTER, value, length, dress=""))


def _may_be_title(words: str) -> bool:
    return len(words) <= 60 and not words.startswith("(") and mark_of(words) is None


def _lacks_title(line: Line) -> bool:
    """附件2, whose title stands on the next line."""
    return line.mark is not None and line.mark.rank == Rank.CHAPTER and line.mark.length == len(line.plain)

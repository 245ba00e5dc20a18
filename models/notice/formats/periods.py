"""Columns of a table for each quarter or month: ticked by when something is done, or with what is done by each."""

import re
from collections.abc import Mapping

from models.notice.formats.sayings import words_of
from models.notice.lines import plain

PERIOD = re.compile(
    r"(?:20\d\d年)?(?P<period>第?[一二三四1-4]季度|[上下]半年|(?:\d{1,2}月?[-~至到])?\d{1,2}月)份?(?:工作|形象|目标|建设)?"
    r"(?:进度|目标|计划|安排|任务|节点|内容)?(?:要求|安排|计划)?"
)
TICK = re.compile(r"[√✓✔☑☐□○●√×/\\—-]*")
_UNTICKED = re.compile(r"[×☐□○]+")
_QUARTERS = 4


def by_periods(told: Mapping[str, str]) -> list[str]:
    """Times as a paper says them, of what stands under each heading: 三季度, 每季度, 一季度开工；二季度完成30%."""
    said = {
        _period(head): words
        for head, cell in told.items()
        if (words := words_of(cell)) and not _UNTICKED.fullmatch(words)
    }
    ticked = [period for period, words in said.items() if TICK.fullmatch(words)]
    if ticked:
        quarterly = len(ticked) == len(told) == _QUARTERS and all("季" in period for period in ticked)
        return ["每季度"] if quarterly else ticked[-1:]
    return ["；".join(period + words.rstrip("。；") for period, words in said.items())] if said else []


def _period(head: str) -> str:
    """一季度, of 一季度工作进度."""
    found = PERIOD.fullmatch(re.sub(r"\([^()]*\)", "", re.sub(r"\s", "", plain(head))))
    return found["period"] if found else head

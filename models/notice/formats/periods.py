"""Columns of a table for each quarter or month: ticked by when something is done, or with what is done by each."""

import re
from collections.abc import Mapping

from models.notice.column_heads import PERIOD
from models.notice.formats.sayings import words_of
from models.notice.lines import plain

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

"""What a paper says once about all its clauses: 列第一位的为牵头单位，下同; 第一个逗号前为牵头单位."""

import re
from enum import StrEnum
from typing import NamedTuple


class Rule(StrEnum):
    FIRST_LEADS = "first_leads"
    BEFORE_COMMA_LEADS = "before_comma_leads"


class Found(NamedTuple):
    kind: Rule
    start: int
    end: int


_LEADS = (
    r"(?:的)?(?:单位|部门|责任单位|责任部门|者|名|位|家)?(?:的)?(?:均|都)?(?:为|是|系|作为)"
    r"(?:[该各本]项(?:工作|任务)(?:的)?)?(?:总)?(?:牵头|主办|主责|第一责任|主要责任)(?:责任)?(?:单位|部门)?"
    r"(?:[,、]\s*(?:其他|其余|其它)[^。;)\]]{0,24})?(?:[,、(]?\s*(?:下同|以下同)\)?)?"
)
_COMMA = re.compile(rf"(?:各项[^。,]{{0,10}})?(?:以)?第一个(?:逗号|顿号|分号)(?:之)?前(?:面)?{_LEADS}")
_FIRST = re.compile(
    r"(?:各项(?:工作|任务)|责任单位|责任部门|所列(?:单位|部门)|分工)?(?:中)?[,]?"
    r"(?:(?:排列|排名|排序|位列|列在|排在|排|列)(?:在|为)?(?:第一位?|首位|最前面?|前面|首)"
    rf"|第一个|首个|第一位|首列|首位|第一(?=责任|单位|部门|家)){_LEADS}"
)


def rule_in(folded: str) -> Found | None:
    """The rule said in these words and where; None where none is."""
    if not any(word in folded for word in ("牵头", "主办", "主责", "责任")):
        return None
    if m := _COMMA.search(folded):
        return Found(Rule.BEFORE_COMMA_LEADS, m.start(), m.end())
    if m := _FIRST.search(folded):
        return Found(Rule.FIRST_LEADS, m.start(), m.end())
    return None

"""Doubts: where a human would stop and ask. Each has the exact passage, its line, one question and a proposal.

Kinds: unit (a lost character in a name), separator, bracket, number, heading, document_number, date, word, quote (half
of a pair of quotation marks; losses);
lead (会同: who leads is not said), marks (加下划线的为牵头单位: what text does not keep), due (a vague time), year (the
paper says none; asked once), scope (of which points a clause is, or of what at all), general (an item without any
unit), name (words that may be no unit), no_tasks, nobody (no item has a unit), twice (text and table say the same),
signs (★, ○ in a table's columns, and nothing says what they mean), demand (something wanted by a day outside the
items), points (those below a heading that bears the units).
"""

import re
from dataclasses import dataclass
from typing import NamedTuple


class Slip(NamedTuple):
    """A loss seen while reading a line: its kind, the words as they stand, what they should be, where they begin."""

    kind: str
    passage: str
    proposal: str
    at: int


@dataclass(frozen=True)
class Doubt:
    kind: str
    passage: str
    line: int
    question: str
    proposal: str


_QUESTIONS = {
    "unit": "“{passage}”似有缺字，是否应为“{proposal}”？",
    "separator": "“{passage}”之间似缺标点，是否应为“{proposal}”？",
    "bracket": "责任分工的括号似有缺失，是否应为“{proposal}”？",
    "number": "“{passage}”的序号似有缺失，是否应为{proposal}？",
    "heading": "标题“{passage}”似有缺漏，是否应为“{proposal}”？",
    "document_number": "文号“{passage}”似有缺漏，是否应为“{proposal}”？",
    "date": "“{passage}”是否应为{proposal}？",
    "due": "时限“{passage}”不够明确，是否按{proposal}办理？",
    "year": "文件没有写明年份，“{passage}”是哪一年的，是否按{proposal}办理？",
    "word": "“{passage}”似有缺字，是否应为“{proposal}”？",
    "general": "“{passage}”没有写明责任单位，是否作为{proposal}，不分派？",
    "lead": "“{passage}”没有写“牵头”，是否由{proposal}？",
    "marks": "“{passage}”说的标记没有读到，是否按“{proposal}”？",
    "name": "“{passage}”是否为一个单位，列为{proposal}？",
    "scope": "“{passage}”的责任分工是否管{proposal}？",
    "no_tasks": "没有读到工作任务，这份文件看来是{proposal}，是否仍要作为工作安排？",
    "quote": "「{passage}」的引号缺一半，是否应为「{proposal}」？",
    "nobody": "“{passage}”通篇没有写明责任单位，是否{proposal}？",
    "twice": "“{passage}”等事项正文和附表各写了一遍，是否{proposal}？",
    "signs": "表中标记{passage}没有写明是什么意思，是否按“{proposal}”？",
    "demand": "“{passage}”写了时限，没有单列为事项，是否只作{proposal}，不列为任务？",
    "points": "“{passage}”这样标题上写了责任单位的，下面各点是否{proposal}，不分列？",
}

# What is proposed where nothing tells what was lost, and how that is asked.
AS_IT_STANDS = "保留原文"
_UNTOLD = "「{passage}」的引号缺一半，看不出另一半应在哪里，是否保留原文？"

# What is proposed of an item that says who and when, and not what.
CALLED_SO = "单列一项、以此为题"
_UNTITLED = "“{passage}”所在的一项没有标题，是否{proposal}？"
_WHO_LEADS = "表中标记{passage}没有写明哪个是牵头，是否按“{proposal}”？"

KINDS = tuple(_QUESTIONS)

# What a name of which one is not sure would be: by the role in which it stands.
AS_UNIT = {"lead": "牵头单位", "responsible": "责任单位", "coop": "配合单位"}


def doubt(kind: str, passage: str, line: int, proposal: str) -> Doubt:
    """A doubt of this kind, with its question."""
    short = passage if len(passage) <= 60 else passage[:58] + "……"
    question = _UNTITLED if proposal == CALLED_SO else _UNTOLD if proposal == AS_IT_STANDS else _QUESTIONS[kind]
    if kind == "signs" and "牵头" in proposal and "、" in passage:
        question = _WHO_LEADS
    return Doubt(kind, passage, line, question.format(passage=short, proposal=proposal), proposal)


# Set phrases of official language that a lost last character leaves without sense: pattern → the character.
_SET_PHRASES = (
    (re.compile(r"滥用和任(?=[,;、。])"), "性"),
    (re.compile(r"求真务(?=[,;、。])"), "实"),
    (re.compile(r"实事求(?=[,;、。])"), "是"),
    (re.compile(r"公平公(?=[,;、。])"), "正"),
    (re.compile(r"高质量发(?=[,;、。])"), "展"),
    (re.compile(r"以人民为中(?=[,;、。])"), "心"),
)
_NUMBER_OF_PAPER = re.compile(
    r"(?P<place>[\u4e00-\u9fff]{1,12}?)\s*(?P<open>[(\[]?)(?P<year>(?:19|20)\d{2})(?P<close>[)\]]?)\s*(?P<no>\d{1,4})(?P<end>号?)(?=[)\]。,;]|$)"
)


def slips_in_words(raw: str, folded: str) -> list[Slip]:
    """Set phrases cut short, and numbers of other papers with a lost bracket: 国办发〔202227号 → 国办发〔2022〕27号."""
    slips = [
        Slip("word", raw[m.start() : m.end()], raw[m.start() : m.end()] + last, m.start())
        for phrase, last in _SET_PHRASES
        for m in phrase.finditer(folded)
    ]
    for m in _NUMBER_OF_PAPER.finditer(folded):
        if (m["open"] and m["close"] and m["end"]) or not (m["open"] or m["close"]):
            continue
        slips.append(Slip("document_number", raw[m.start() : m.end()], whole_number(m), m.start()))
    return slips


def whole_number(m: re.Match[str]) -> str:
    """A paper's number as it is printed: 国办发〔2022〕27号."""
    return f"{m['place']}〔{m['year']}〕{m['no']}号"

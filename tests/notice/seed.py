"""The seed and its hand-checked answer, and how well a draft agrees: units at the right item in the right role."""

import json
import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

from models.notice.draft import Draft
from models.notice.read import read_text

HERE = Path(__file__).parent
PAPER = HERE.parents[1] / "models" / "data" / "xinmi-2023.txt"

Triple = tuple[Any, str, str]


@lru_cache
def seed_text() -> str:
    return PAPER.read_text(encoding="utf-8")


# What the seed has not lost, by item: a day in words, a doubtful name, a lead that is not called one, points with one
# clause for all of them.
_MORE_TO_ASK = {
    14: ("建立突发事件风险评估机制。〔", "11月初前建立突发事件风险评估机制。〔"),
    19: ("〔市信访局牵头,", "〔市信访局牵头,网格力量,"),
    21: ("〔市委市政府督查局牵头,", "〔市委市政府督查局会同市政府办公室负责,"),
    25: (
        "电子印章服务体系。大数据局(政务服务中心)、市司法局牵头,有关部门各乡(镇)、街道按职责分工负责〕",
        "电子印章服务体系。\n1.完善电子证照。\n2.完善电子印章。\n"
        "〔市大数据局、市司法局牵头,有关部门、各乡(镇)、街道按职责分工负责〕",
    ),
}


def seed_with_every_doubt() -> str:
    """The seed with what it has not lost lost too: every kind of doubt that a paper with tasks can raise."""
    text = seed_text()
    for was, becomes in _MORE_TO_ASK.values():
        assert text.count(was) == 1
        text = text.replace(was, becomes)
    return text


@lru_cache
def gold() -> dict[str, Any]:
    answer: dict[str, Any] = json.loads((HERE / "xinmi-2023.gold.json").read_text(encoding="utf-8"))
    return answer


@lru_cache
def draft() -> Draft:
    return read_text(seed_text())


def fold(words: str) -> str:
    return re.sub(r"[\s,，、。；;：:“”\"'〔〕\[\]（）()《》<>·*]", "", unicodedata.normalize("NFKC", words))


def wanted() -> set[Triple]:
    """(number, unit, role) of the answer; the second paragraph of （二十） counts as （二十）'s."""
    triples: set[Triple] = set()
    for item in gold()["items"]:
        number = fold(item["no"] or item["parent"])
        triples |= {(number, fold(unit), "lead") for unit in item["lead_units"]}
        triples |= {(number, fold(unit), "other") for unit in item["responsible_units"]}
    return triples


def read_triples(read: Draft) -> set[Triple]:
    triples: set[Triple] = set()
    for item in read.items:
        number = fold(item.number_text)
        for clause in item.clauses:
            triples |= {(number, fold(unit), "lead") for unit in clause.lead_units}
            triples |= {(number, fold(unit), "other") for unit in clause.responsible_units + clause.cooperating_units}
    return triples


def f1(got: set[Triple], want: set[Triple]) -> float:
    return 2 * len(got & want) / (len(got) + len(want)) if got or want else 1.0

"""The seed with every unit renamed reads as well: the reader knows how names are made, not which there are."""

import re
from collections.abc import Callable

import pytest

from models.notice.read import read_text
from tests.notice.seed import Triple, draft, f1, fold, read_triples, seed_text, wanted

# Invented stems of the same kinds, for every unit that the notice names; places go with them.
STEMS = {
    "新密": "临溪",
    "郑州": "渭北",
    "司法局": "法务局",
    "组织部": "干部部",
    "宣传部": "传播部",
    "政法委": "治法委",
    "编办": "制办",
    "巡察办": "察访办",
    "依法治市办": "法安工作办",
    "督查局": "督导局",
    "纪委监委": "风纪委",
    "大数据局": "数智局",
    "政务服务中心": "便民服务中心",
    "发展改革委": "规划发展委",
    "商务局": "贸易局",
    "市场监管局": "行业监督局",
    "财政局": "国库局",
    "城管局": "市容管理局",
    "交通局": "路运局",
    "农委": "田委",
    "文广旅体局": "文旅体育局",
    "水利局": "河湖局",
    "卫健委": "健康委",
    "资源规划局": "国土规划局",
    "生态环境局": "环境保护局",
    "应急局": "防灾局",
    "人社局": "人力局",
    "教育局": "学务局",
    "科工信局": "科创局",
    "公安局": "警务局",
    "审计局": "核查局",
    "统计局": "数据调查局",
    "住建局": "建设局",
    "信访局": "来访局",
    "法治政府建设领导小组办公室": "法治工作领导小组办公室",
    "政协办公室": "协商会办公室",
}
ORDERED = re.compile("|".join(sorted(STEMS, key=len, reverse=True)))


def with_other_stems(words: str) -> str:
    return ORDERED.sub(lambda stem: STEMS[stem[0]], words)


def in_a_county(words: str) -> str:
    return re.sub("市(?!场)", "县", words)


def under_a_province(words: str) -> str:
    return re.sub("市(?!场)", "省", words)


def both(words: str) -> str:
    return in_a_county(with_other_stems(words))


@pytest.mark.parametrize("renamed", [with_other_stems, in_a_county, under_a_province, both])
def test_renamed_seed_reads_as_well(renamed: Callable[[str], str]) -> None:
    read = read_text(renamed(seed_text()))
    want: set[Triple] = {(number, fold(renamed(unit)), role) for number, unit, role in wanted()}
    assert f1(read_triples(read), want) >= 0.98
    assert [item.number for item in read.items] == list(range(1, 35))
    assert [len(item.clauses) for item in read.items] == [len(item.clauses) for item in draft().items]


def test_renamed_seed_raises_the_same_doubts() -> None:
    read = read_text(with_other_stems(seed_text()))
    was = [(doubt.kind, doubt.line, with_other_stems(doubt.proposal)) for doubt in draft().doubts]
    assert [(doubt.kind, doubt.line, doubt.proposal) for doubt in read.doubts] == was

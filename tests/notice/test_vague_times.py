"""A unit and words that name no day in one bracket: the unit is read, and by when is asked."""

import pytest

from models.notice.draft import DraftItem
from models.notice.read import read_text


def first(words: str) -> DraftItem:
    body = f"1.主题教育。{words}\n2.评优。（组织部）\n3.宣传。（宣传部）\n"
    return read_text(f"某某大学2024年重点工作安排\n{body}").items[0]


WORDS = """
    适时 择机 视情 视情况 视情况而定 按上级安排 按照上级部署 根据上级要求 按学校统一安排 另行通知 时间待定 待定
    寒假、暑假 寒暑假 春季学期 春季学期、秋季学期 开学后 根据工作需要 按进度
"""


@pytest.mark.parametrize("when", WORDS.split())
@pytest.mark.parametrize("stop", ["，", "；"])
@pytest.mark.parametrize("unit", ["青年发展部", "县教育局", "组织部"])
def test_a_unit_beside_words_for_no_day_is_kept(when: str, stop: str, unit: str) -> None:
    item = first(f"（{unit}{stop}{when}）")
    assert [clause.responsible_units for clause in item.clauses] == [(unit,)]
    assert [(due.on, due.text) for due in item.due] == [(None, when)]
    assert [doubt.kind for doubt in item.doubts] == ["due"]


def test_they_may_stand_first_or_among_the_names() -> None:
    for words in ("（适时，组织部）", "（组织部、适时）"):
        item = first(words)
        assert [clause.responsible_units for clause in item.clauses] == [("组织部",)]
        assert [due.text for due in item.due] == ["适时"]
    (clause,) = first("（组织部、宣传部、春季学期）").clauses
    assert clause.responsible_units == ("组织部", "宣传部")


def test_many_in_a_row_are_one_time() -> None:
    item = first("（组织部、宣传部" + "、寒假" * 600 + "）")
    assert [clause.responsible_units for clause in item.clauses] == [("组织部", "宣传部")]
    assert len(item.due) == 1


def test_alone_in_a_bracket_they_are_no_clause() -> None:
    item = first("适时开展活动（视情）。")
    assert not item.due
    assert [doubt.kind for doubt in item.doubts] == ["general"]

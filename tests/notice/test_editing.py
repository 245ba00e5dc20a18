"""Items of a draft are changed, dropped, added, merged and split, and stay so when the paper is read again."""

from datetime import date
from typing import Any

import pytest

from models.notice.adopting import draft_of_json
from models.notice.draft import Draft, DraftItem
from models.notice.editing import ADD, CHANGE, DROP, MERGE, SPLIT, Edit, edit_of_json, edited
from models.notice.read import read_text
from models.rules.errors import Refusal

PAPER = """新城县2024年度优化营商环境工作要点

一、优化政务服务
（一）推进一网通办。全年新增网办事项不少于50项。（县大数据局牵头，县财政局配合）
（二）压缩办理时限。2024年6月底前完成流程再造。（县行政审批局牵头，县司法局、县财政局按职责分工负责）
二、强化法治保障
（一）规范涉企检查。（县司法局牵头，有关部门按职责分工负责）
（二）开展涉企普法。每季度开展一次。（县司法局、县工商联负责）
"""


@pytest.fixture
def draft() -> Draft:
    return read_text(PAPER)


def by_key(draft: Draft, key: str) -> DraftItem:
    return next(item for item in draft.items if item.key == key)


def clause(**roles: list[str]) -> dict[str, Any]:
    blank = {"lead_units": [], "responsible_units": [], "cooperating_units": [], "collectives": [], "text": "改"}
    return blank | roles


def test_items_that_a_paper_counts_anew_are_told_apart(draft: Draft) -> None:
    assert [item.key for item in draft.items] == ["（一）", "（二）", "（一）·2", "（二）·2"]


def test_a_dropped_item_is_gone_and_the_others_keep_their_keys(draft: Draft) -> None:
    left = edited(draft, [Edit(DROP, "（一）")])
    assert [(item.key, item.title) for item in left.items] == [
        ("（二）", "压缩办理时限"),
        ("（一）·2", "规范涉企检查"),
        ("（二）·2", "开展涉企普法"),
    ]


def test_units_said_for_an_item_stand_instead_of_those_read(draft: Draft) -> None:
    said = [clause(lead_units=["县司法局"], cooperating_units=["县公安局"])]
    changed = by_key(edited(draft, [Edit(CHANGE, "（一）·2", {"clauses": said})]), "（一）·2")
    assert (changed.title, changed.text) == ("规范涉企检查", "")
    assert [(each.lead_units, each.cooperating_units) for each in changed.clauses] == [(("县司法局",), ("县公安局",))]


def test_a_new_text_is_read_for_its_figures(draft: Draft) -> None:
    changed = by_key(edited(draft, [Edit(CHANGE, "（一）", {"text": "全年新增网办事项不少于80项。"})]), "（一）")
    assert [(target.value, target.unit) for target in changed.targets] == [(80, "项")]


def test_a_date_said_replaces_the_date_read(draft: Draft) -> None:
    due = {"on": "2024-09-30", "text": "9月底前", "for": "完成流程再造"}
    changed = by_key(edited(draft, [Edit(CHANGE, "（二）", {"due": [due]})]), "（二）")
    assert [(each.on, each.text, each.what) for each in changed.due] == [(date(2024, 9, 30), "9月底前", "完成流程再造")]


def test_an_added_item_stands_where_it_was_put_in_its_neighbours_section(draft: Draft) -> None:
    fields = {"number_text": "（三）", "title": "建立评价制度", "clauses": [clause(lead_units=["县营商办"])]}
    longer = edited(draft, [Edit(ADD, "（二）", fields)])
    assert [item.title for item in longer.items] == [
        "推进一网通办",
        "压缩办理时限",
        "建立评价制度",
        "规范涉企检查",
        "开展涉企普法",
    ]
    added = longer.items[2]
    assert (added.number, added.section, added.key) == (3, "一、优化政务服务", "+1")


def test_a_merged_item_brings_its_words_units_and_dates(draft: Draft) -> None:
    merged = edited(draft, [Edit(MERGE, "（二）", into="（一）")])
    one = by_key(merged, "（一）")
    assert len(merged.items) == 3
    assert one.text == "全年新增网办事项不少于50项。\n（二）压缩办理时限\n2024年6月底前完成流程再造。"
    assert [each.lead_units for each in one.clauses] == [("县大数据局",), ("县行政审批局",)]
    assert [each.on for each in one.due] == [date(2024, 6, 30)]


def test_a_split_item_gives_its_units_to_each_part_and_a_figure_where_its_words_are(draft: Draft) -> None:
    parts = (("梳理事项清单", "梳理事项清单。"), ("扩大网办", "全年新增网办事项不少于50项。"))
    split = edited(draft, [Edit(SPLIT, "（一）", parts=parts)])
    first, second = split.items[:2]
    assert [(each.number_text, each.key, each.title) for each in (first, second)] == [
        ("（一）-1", "（一）", "梳理事项清单"),
        ("（一）-2", "（一）/2", "扩大网办"),
    ]
    assert first.clauses == second.clauses == by_key(draft, "（一）").clauses
    assert ([t.value for t in first.targets], [t.value for t in second.targets]) == ([], [50])


def test_a_part_that_is_split_again_has_keys_of_its_own(draft: Draft) -> None:
    once = [Edit(SPLIT, "（一）", parts=(("甲", "甲"), ("乙", "乙")))]
    twice = edited(draft, [*once, Edit(SPLIT, "（一）", parts=(("丙", "丙"), ("丁", "丁")))])
    assert [(item.number_text, item.title) for item in twice.items[:3]] == [
        ("（一）-1-1", "丙"),
        ("（一）-1-2", "丁"),
        ("（一）-2", "乙"),
    ]
    keys = [item.key for item in twice.items]
    assert len(set(keys)) == len(keys)
    left = edited(twice, [Edit(DROP, keys[1])])
    assert [item.title for item in left.items[:2]] == ["丙", "乙"]


def test_points_below_an_item_that_is_split_stand_below_its_first_part() -> None:
    paper = "新城县2024年工作要点\n一、服务\n（一）推进一网通办。（县大数据局牵头）\n1.梳理清单。（县司法局负责）\n"
    whole = read_text(paper)
    assert [(item.number_text, item.parent) for item in whole.items] == [("（一）", None), ("1.", "（一）")]
    split = edited(whole, [Edit(SPLIT, "（一）", parts=(("甲", "甲"), ("乙", "乙")))])
    assert [(item.number_text, item.parent) for item in split.items] == [
        ("（一）-1", None),
        ("（一）-2", None),
        ("1.", "（一）-1"),
    ]


def test_what_was_said_of_an_item_answers_its_doubts() -> None:
    doubtful = read_text(PAPER.replace("县司法局、县财政局按", "县司法局县财政局按"))
    about = [each for each in doubtful.doubts if each.kind in ("unit", "separator")]
    assert len(about) == 1
    said = [clause(lead_units=["县行政审批局"], responsible_units=["县司法局", "县财政局"])]
    assert about[0] not in edited(doubtful, [Edit(CHANGE, "（二）", {"clauses": said})]).doubts


def test_edits_are_made_again_on_a_paper_read_anew(draft: Draft) -> None:
    edits = [Edit(DROP, "（一）"), Edit(ADD, "（二）", {"title": "甲"}), Edit(MERGE, "（二）·2", into="（一）·2")]
    kept = [edit_of_json(edit.as_json()) for edit in edits]
    again = edited(draft_of_json(read_text(PAPER).as_kept()), kept)
    assert [item.key for item in again.items] == ["（二）", "+2", "（一）·2"]


def test_an_edit_of_an_item_that_is_gone_is_refused_and_not_lost_in_silence(draft: Draft) -> None:
    with pytest.raises(Refusal) as refused:
        edited(draft, [Edit(DROP, "（一）"), Edit(CHANGE, "（一）", {"title": "甲"})])
    assert refused.value.key == "refused-edit-lost"

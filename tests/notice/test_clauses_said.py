"""Clauses said otherwise than in words: as above, behind dots, by a town's short names, and by points below a task."""

import pytest

from models.notice.draft import DraftClause
from models.notice.read import read_text

HEAD = "某某市2024年重点工作安排\n"


def said(clause: DraftClause) -> tuple[str, str, str]:
    units = (clause.lead_units, clause.responsible_units, clause.collectives)
    return " ".join(units[0]), " ".join(units[1]), " ".join(units[2])


def test_as_above_names_who_was_named_last() -> None:
    draft = read_text(
        f"{HEAD}（一）修改办法。\n责任单位：市司法局、各乡镇\n完成时限：6月底前\n（二）备案。\n责任单位：同上\n完成时限：9月底前\n"
        "（三）培训。（牵头单位：市教育局；责任单位：同上）\n"
    )
    assert [said(clause) for item in draft.items for clause in item.clauses] == [
        ("", "市司法局", "各乡镇"),
        ("", "市司法局", "各乡镇"),
        ("市教育局", "市司法局", "各乡镇"),
    ]
    assert [str(due.on) for item in draft.items for due in item.due] == ["2024-06-30", "2024-09-30"]
    assert draft.doubts == ()


def test_as_above_with_nothing_above_is_asked_about() -> None:
    draft = read_text(f"{HEAD}（一）修改办法。\n责任单位：同上\n（二）备案。\n责任单位：市司法局\n")
    assert [(doubt.kind, doubt.passage) for doubt in draft.doubts] == [("name", "同上")]


@pytest.mark.parametrize("dots", ["……………", "......................", "…… "])
def test_dots_lead_to_who_does_it(dots: str) -> None:
    first, second = read_text(
        f"{HEAD}一、深入学习宣传{dots}市司法局、各县区政府\n二、推进普法{dots}市教育局牵头，市司法局负责\n"
    ).items
    assert [(item.title, said(item.clauses[0])) for item in (first, second)] == [
        ("深入学习宣传", ("", "市司法局", "各县区政府")),
        ("推进普法", ("市教育局", "市司法局", "")),
    ]


def test_dots_within_a_sentence_lead_to_nobody() -> None:
    (item,) = read_text(f"{HEAD}一、加强宣传……深入推进\n责任单位：市教育局\n").items
    assert item.title == "加强宣传……深入推进"


def test_short_names_of_a_towns_offices_stand_alone_in_brackets() -> None:
    words = "（一）招商。（经发局）\n（二）产业。（产业办）\n（三）格局。（构建大格局）\n（四）服务。（马上办）\n"
    draft = read_text(HEAD + words)
    assert [[said(clause)[1] for clause in item.clauses] for item in draft.items] == [["经发局"], ["产业办"], [], []]


@pytest.mark.parametrize("organisations", ["各村（社区）党组织", "各村党组织", "各基层党组织"])
def test_organisations_of_the_party_are_a_set(organisations: str) -> None:
    draft = read_text(f"{HEAD}（一）党建。（责任单位：党建办、{organisations}）\n")
    assert said(draft.items[0].clauses[0]) == ("", "党建办", organisations)
    assert draft.doubts == ()


def test_a_zone_of_a_county_is_one_unit() -> None:
    (item,) = read_text(f"{HEAD}（一）园区。（牵头单位：县开发区；责任单位：各开发区）\n").items
    assert said(item.clauses[0]) == ("县开发区", "", "各开发区")


def test_two_brackets_on_a_line_of_their_own_hold_no_third_name() -> None:
    draft = read_text(
        f"{HEAD}1. 建立董事会。\n    [责任处室：企业改革处] [完成时限：2024年6月]\n2. 考核。\n    [责任处室：考核处]\n"
    )
    assert [said(item.clauses[0])[1] for item in draft.items] == ["企业改革处", "考核处"]
    assert [item.clauses[0].collectives for item in draft.items] == [(), ()]
    assert draft.doubts == ()


def test_points_below_the_last_task_are_its_own_where_those_of_others_have_their_times_in_brackets() -> None:
    first, second = read_text(
        f"{HEAD}（一）市容。（牵头单位：县城管局）\n1.新建公厕20座。（7月底前完成）\n2.整治背街小巷30条。（9月底前完成）\n"
        "（二）病媒。（牵头单位：县爱卫办）\n1.每月开展一次灭鼠活动。\n2.6月底前培训200人。\n"
    ).items
    assert [(str(due.on), due.what) for due in first.due] == [
        ("2024-07-31", "新建公厕20座"),
        ("2024-09-30", "整治背街小巷30条"),
    ]
    assert second.cadence == "monthly"
    assert [str(due.on) for due in second.due] == ["2024-06-30"]
    assert second.text == "1.每月开展一次灭鼠活动。\n2.6月底前培训200人。"

"""What a coordinator types about a doubt is put into the paper's words, and the paper is read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.notice.correcting import Correction, carried_over, check_reads, corrected, correction_of
from models.notice.doubts import Doubt, doubt
from models.notice.draft import Draft
from models.notice.read import read_text
from models.rules.errors import Refusal
from tests.notice.seed import PAPER

TEXT = PAPER.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def draft() -> Draft:
    return read_text(TEXT)


def about(draft: Draft, kind: str, passage: str) -> Doubt:
    return next(each for each in draft.doubts if each.kind == kind and each.passage == passage)


def read_again(draft: Draft, kind: str, passage: str, typed: str) -> Draft:
    return read_text(corrected(TEXT, [correction_of(about(draft, kind, passage), typed)]))


def test_units_typed_for_a_damaged_name_stand_in_its_item(draft: Draft) -> None:
    again = read_again(draft, "unit", "司法局市委组织部", "市司法局、市委组织部、市委党校")
    second = next(item for item in again.items if item.number == 2)
    assert second.clauses[0].responsible_units == ("市司法局", "市委组织部", "市委党校")
    assert not [each for each in second.doubts if each.kind == "unit"]


@pytest.mark.parametrize("typed", ["三", "3", "（三）", "(3)", "3."])
def test_a_number_is_understood_however_it_is_typed(draft: Draft, typed: str) -> None:
    number = about(draft, "number", "推进政府机构职能优化协同高效")
    assert correction_of(number, typed) == Correction(44, number.passage, "（三）推进政府机构职能优化协同高效")


def test_a_number_in_half_a_bracket_is_written_whole(draft: Draft) -> None:
    number = about(draft, "number", ")加强行政规范性文件制定监督管理")
    assert correction_of(number, "6").words == "（六）加强行政规范性文件制定监督管理"


def test_a_sections_heading_is_what_the_coordinator_says_it_is(draft: Draft) -> None:
    damaged = "十一各司其责,凝集合力,推进郑州市创建全国法治政府建设示范市工作"
    again = read_again(draft, "heading", damaged, "十一、各司其责，凝聚合力，推进示范市创建")
    assert (again.sections[-1].number, again.sections[-1].title) == (11, "各司其责，凝聚合力，推进示范市创建")
    assert len(again.items) == 34


def test_a_day_said_for_a_vague_time_stands_beside_the_papers_own_words() -> None:
    vague = doubt("due", "近期", 7, "2023-09-30")
    assert correction_of(vague, "2023年9月15日前").words == "近期（2023年9月15日前）"


@pytest.mark.parametrize("typed", ["去年", "每季度", "好的"])
def test_words_that_name_no_day_are_no_answer_to_a_vague_time(draft: Draft, typed: str) -> None:
    vague = doubt("due", "11月初前", 74, "2023年11月10日")
    with pytest.raises(Refusal, match="refused-correction-due"):
        check_reads(vague, correction_of(vague, typed).words, draft, draft)
    check_reads(vague, correction_of(vague, "9月底前").words, draft, draft)


@pytest.mark.parametrize("typed", ["2024", "2024年"])
def test_a_year_said_once_is_put_beside_the_words_that_lack_it(typed: str) -> None:
    asked = doubt("year", "年底前", 2, "原文说法、不设具体日期")
    assert correction_of(asked, typed).words == "年底前（2024年）"


@pytest.mark.parametrize(
    ("kind", "typed", "key"),
    [
        ("general", "市司法局", "refused-correction-kind"),
        ("unit", "   ", "refused-correction-length"),
        ("unit", "局" * 301, "refused-correction-length"),
        ("number", "第六项任务", "refused-correction-number"),
        ("number", "零", "refused-correction-number"),
        ("date", "去年", "refused-correction-date"),
        ("date", "8月14日", "refused-correction-date"),
        ("date", "2023年13月1日", "refused-correction-date"),
        ("year", "去年", "refused-correction-year"),
        ("document_number", "不知道", "refused-correction-document"),
    ],
)
def test_what_is_no_answer_is_refused(kind: str, typed: str, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        correction_of(doubt(kind, "某处", 1, "（六）"), typed)
    assert refused.value.key == key


@pytest.mark.parametrize(
    ("kind", "passage"),
    [
        ("unit", "司法局市委组织部"),  # all that （二） names is in this line
        ("unit", "发展改革委"),
        ("separator", "市司法局市委巡察办"),  # others of （七） would go with it
        ("separator", "牵头有关部门"),
    ],
)
def test_words_with_which_an_item_loses_its_units_are_refused(draft: Draft, kind: str, passage: str) -> None:
    asked = about(draft, kind, passage)
    with pytest.raises(Refusal, match="refused-correction-unread"):
        check_reads(asked, "啊啊啊啊", draft, read_again(draft, kind, passage, "啊啊啊啊"))


@pytest.mark.parametrize(
    "typed", ["{proposal}", "市水利局", "市水利局、市财政局"], ids=["as proposed", "another unit", "two others"]
)
def test_units_in_the_place_of_units_are_taken(draft: Draft, typed: str) -> None:
    for asked in draft.doubts:
        if asked.kind == "unit":
            words = typed.format(proposal=asked.proposal)
            check_reads(asked, words, draft, read_text(corrected(TEXT, [correction_of(asked, words)])))


def test_what_is_proposed_is_taken_whatever_is_asked(draft: Draft) -> None:
    for asked in draft.doubts:
        if asked.kind in ("separator", "bracket"):
            again = read_text(corrected(TEXT, [correction_of(asked, asked.proposal)]))
            check_reads(asked, asked.proposal, draft, again)


def test_a_passage_that_stands_nowhere_or_twice_elsewhere_is_refused() -> None:
    for text in ("甲\n乙", "丙\n丁\n甲处\n甲处"):
        with pytest.raises(Refusal) as refused:
            corrected(text, [Correction(1, "甲处", "甲方")])
        assert refused.value.key == "refused-correction-place"


def test_answers_given_before_stay_given_when_the_paper_is_read_again(draft: Draft) -> None:
    answered = [at for at, each in enumerate(draft.doubts) if each.kind == "number"]
    again = read_again(draft, "unit", "司法局市委组织部", "市司法局、市委组织部")
    kept = carried_over(draft, again, answered)
    assert sorted(again.doubts[at].passage for at in kept) == sorted(draft.doubts[at].passage for at in answered)


@given(st.lists(st.text("甲乙丙，。 ", min_size=1, max_size=12), min_size=1, max_size=6), st.data())
def test_a_correction_changes_its_passage_and_nothing_else(lines: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(lines) - 1))
    start = data.draw(st.integers(0, len(lines[at]) - 1))
    passage = lines[at][start:]
    after = corrected("\n".join(lines), [Correction(at + 1, passage, "丁")]).split("\n")
    assert [line for i, line in enumerate(after) if i != at] == [line for i, line in enumerate(lines) if i != at]
    assert after[at] == lines[at].replace(passage, "丁", 1)

"""What 陈主任 types about an item of a paper before she adopts it."""

import pytest

from models.notice.draft import Draft, DraftItem
from models.notice.editing import Edit, edited
from models.notice.read import read_text
from models.notice.typed import due_typed, item_typed, title_typed, units_typed
from models.rules.errors import Refusal
from tests.notice.test_editing import PAPER


@pytest.fixture
def draft() -> Draft:
    return read_text(PAPER)


def with_edit(draft: Draft, edit: Edit, key: str) -> DraftItem:
    return next(item for item in edited(draft, [edit]).items if item.key == key)


@pytest.mark.parametrize(
    ("typed", "lead", "responsible", "cooperating", "collectives"),
    [
        ("县司法局牵头，县公安局、县财政局配合", ("县司法局",), (), ("县公安局", "县财政局"), ()),
        ("〔县司法局牵头，各乡镇按职责分工负责〕", ("县司法局",), (), (), ("各乡镇",)),
        ("牵头单位：县司法局；责任单位：县公安局、县财政局", ("县司法局",), ("县公安局", "县财政局"), (), ()),
        ("县司法局、县公安局负责。", (), ("县司法局", "县公安局"), (), ()),
        ("县司法局、县公安局", (), ("县司法局", "县公安局"), (), ()),
        ("县司法局", (), ("县司法局",), (), ()),
    ],
)
def test_units_are_typed_as_a_paper_names_them(
    draft: Draft,
    typed: str,
    lead: tuple[str, ...],
    responsible: tuple[str, ...],
    cooperating: tuple[str, ...],
    collectives: tuple[str, ...],
) -> None:
    (clause,) = with_edit(draft, units_typed(draft, "（一）", typed), "（一）").clauses
    said = (clause.lead_units, clause.responsible_units, clause.cooperating_units, clause.collectives)
    assert said == (lead, responsible, cooperating, collectives)


def test_nobody_is_said_in_a_word(draft: Draft) -> None:
    assert with_edit(draft, units_typed(draft, "（一）", "无"), "（一）").clauses == ()


@pytest.mark.parametrize("typed", ["好的收到", "？", "一二三"])
def test_words_that_name_no_unit_are_refused(draft: Draft, typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        units_typed(draft, "（一）", typed)
    assert refused.value.key == "refused-typed-units"


@pytest.mark.parametrize(
    ("typed", "on"), [("9月底前", "2024-09-30"), ("2024年11月5日", "2024-11-05"), ("汛期前", None), ("长期坚持", None)]
)
def test_a_date_is_read_in_the_papers_year_or_kept_in_words(draft: Draft, typed: str, on: str | None) -> None:
    (due,) = with_edit(draft, due_typed(draft, draft.items[0], typed), "（一）").due
    assert (due.on.isoformat() if due.on else None, due.text) == (on, typed)


def test_dates_are_taken_away_in_a_word(draft: Draft) -> None:
    assert with_edit(draft, due_typed(draft, draft.items[1], "无"), "（二）").due == ()


def test_an_item_is_typed_as_it_would_stand_in_the_paper(draft: Draft) -> None:
    typed = "（三）建立评价制度。2024年10月底前出台办法，评价不少于2次。（县营商办牵头，县统计局配合）"
    added = with_edit(draft, item_typed(draft, "（二）", typed), "+1")
    assert (added.number, added.number_text, added.title) == (3, "（三）", "建立评价制度")
    assert (added.clauses[0].lead_units, added.clauses[0].cooperating_units) == (("县营商办",), ("县统计局",))
    assert [due.on.isoformat() for due in added.due if due.on] == ["2024-10-31"]
    assert [(target.value, target.unit) for target in added.targets] == [(2, "次")]


def test_an_item_without_number_or_units_is_one_too(draft: Draft) -> None:
    added = with_edit(draft, item_typed(draft, "（二）", "做好迎检准备"), "+1")
    assert (added.number_text, added.title, added.clauses) == ("", "做好迎检准备", ())


def test_a_title_of_many_lines_is_one_line_and_one_too_long_is_refused() -> None:
    assert title_typed("（一）", " 规范\n检查 ").fields == {"title": "规范 检查"}
    with pytest.raises(Refusal) as refused:
        title_typed("（一）", "长" * 101)
    assert refused.value.key == "refused-typed-long"

"""Numbers in a reply that tell how far a target is. The targets are the paper's own: （四） and （三十三）."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.answers.figures import FigureRead, Measure, amount_of, figures_in, says_none, tells
from models.rules.numerals import han

FREE, ACROSS, ANSWERED, CONTENT = range(1, 5)
OF_FOUR = (
    Measure(FREE, "免证办事项", "项"),
    Measure(ACROSS, "跨省通办事项", "项"),
    Measure(ANSWERED, "接诉响应率", "%"),
    Measure(CONTENT, "群众满意率", "%"),
)
OF_TOWNSHIPS = (Measure(5, "法治专题讲座", "期"), Measure(6, "业务知识和法律法规培训", "学时"))


def read(words: str, measures: tuple[Measure, ...] = OF_FOUR) -> dict[int, float]:
    return {figure.target_id: figure.value for figure in figures_in(words, measures)}


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("免证办已上线480项", {FREE: 480}),
        ("免证办事项目标500项，已上线480项，跨省通办60项", {FREE: 480, ACROSS: 60}),
        ("免证办480项、跨省通办六十项。", {FREE: 480, ACROSS: 60}),
        ("免证办新增20项，累计480项", {FREE: 480}),
        ("免证办稳步推进，已上线480项，较上月增加20项", {FREE: 480}),
        ("接诉响应率、群众满意率均为100%", {ANSWERED: 100, CONTENT: 100}),
        ("满意率百分之九十八点", {CONTENT: 98}),
        ("群众满意率99.5%", {CONTENT: 99.5}),
        ("免证办１，２００项", {FREE: 1200}),
        ("已上线480项", {}),  # of which of the two?
        ("推行三项制度", {}),
        ("免证办正常推进", {}),
        ("", {}),
    ],
)
def test_figures_are_read_from_what_is_said(words: str, figures: dict[int, float]) -> None:
    assert read(words) == figures


def test_a_number_that_could_only_be_one_target_s_is_an_offer_and_not_sure() -> None:
    assert figures_in("已办两期", OF_TOWNSHIPS) == [FigureRead(5, 2, sure=False)]
    assert figures_in("讲座已办两期", OF_TOWNSHIPS) == [FigureRead(5, 2, sure=True)]


@pytest.mark.parametrize(
    ("words", "unit", "amount"),
    [
        ("1", "期", 1),
        ("两期", "期", 2),
        ("已办1期，全年计划2期", "期", 1),
        ("人均30学时", "学时", 30),
        ("约30", "学时", 30),
        ("无", "期", 0),
        ("没有。", "期", 0),
        ("还在准备", "期", None),
        ("3月1日办了1期", "期", 1),
        ("12000人次", "万人次", 1.2),
    ],
)
def test_answer_to_how_many(words: str, unit: str, amount: float | None) -> None:
    assert amount_of(words, unit) == amount


@pytest.mark.parametrize(
    "words",
    [
        "无",
        "没有",
        "暂时没有。",
        "目前没有",
        "无需协调",
        "没有需要协调的事",
        "没有需要市里协调的事",
        "暂无需协调事项",
        "不需要",
        "否",
        "都没有",
        "没有问题",
        "无困难",
        "目前没有，谢谢",
        "暂无",
        "无需市里协调。",
    ],
)
def test_there_is_nothing_to_tell_in_many_words(words: str) -> None:
    assert says_none(words)


@pytest.mark.parametrize(
    "words", ["没有经费", "没有协调解决", "无人手", "执法装备不足", "需要协调", "问题没有解决", "没有编制，需协调", ""]
)
def test_what_is_missing_is_something_to_tell(words: str) -> None:
    assert not says_none(words)


@given(st.integers(0, 99_999))
def test_any_count_in_digits_is_read(n: int) -> None:
    assert read(f"免证办已上线{n}项") == {FREE: n}
    assert read(f"跨省通办{n:,}项") == {ACROSS: n}


@given(st.integers(1, 999))
def test_any_count_in_characters_is_read(n: int) -> None:
    assert read(f"免证办已上线{han(n)}项") == {FREE: n}


@given(st.text(max_size=200))
def test_whatever_is_typed_a_figure_is_a_number(words: str) -> None:
    for figure in figures_in(words, (*OF_FOUR, *OF_TOWNSHIPS)):
        assert math.isfinite(figure.value)
        assert figure.value >= 0
    amount = amount_of(words, "期")
    assert amount is None or math.isfinite(amount)


def test_of_two_numbers_for_one_target_the_words_tell_both() -> None:
    words = "免证办已上线480项\n免证办已上线485项"
    assert [value for value in (480, 485, 490) if tells(words, OF_FOUR, FREE, value)] == [480, 485]
    assert not tells(words, OF_FOUR, ACROSS, 480)


ONE = [Measure(1, "免证办事项", "项")]


@pytest.mark.parametrize("words", ["480", "480项", "４８０", "约480项。"])
def test_a_number_alone_is_the_only_figure_that_is_asked_for(words: str) -> None:
    assert figures_in(words, ONE) == [FigureRead(1, 480, True)]
    assert tells(words, ONE, 1, 480)
    assert all(not found.sure for found in figures_in(words, [*ONE, Measure(2, "跨省通办事项", "件")]))


@pytest.mark.parametrize("words", ["480期", "目标480", "无"])
def test_other_words_are_no_number_alone(words: str) -> None:
    assert figures_in(words, ONE) == []

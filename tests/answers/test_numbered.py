"""One message that answers a township's numbered questions, as people type it on a phone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.answers.numbered import answers_in, answers_to
from models.answers.numbered_together import all_none, answers_in_ranges, without_rest_none

FIVE = {1: "无", 2: "40学时", 3: "无", 4: "推进中", 5: "无"}


@pytest.mark.parametrize(
    "message",
    [
        "1. 无 2. 40学时 3. 无 4. 推进中 5. 无",
        "1.无\n2.40学时\n3.无\n4.推进中\n5.无",
        "1、无2、40学时3、无4、推进中5、无",
        "1．无；2．40学时；3．无；4．推进中；5．无",
        "①无②40学时③无④推进中⑤无",
        "（1）无（2）40学时（3）无（4）推进中（5）无",
        "(1) 无，(2) 40学时，(3) 无，(4) 推进中，(5) 无",
        "1)无 2)40学时 3)无 4)推进中 5)无",
        "１）无\n２）40学时\n３）无\n４）推进中\n５）无",
        "１．无　２．40学时　３．无　４．推进中　５．无",
        "第1题：无 第2题：40学时 第3题：无 第4题：推进中 第5题：无",
        "一、无\n二、40学时\n三、无\n四、推进中\n五、无",
        "1 无 2 40学时 3 无 4 推进中 5 无",
        "1：无，2：40学时，3：无，4：推进中，5：无",
        "王干事您好，1. 无 2. 40学时 3. 无 4. 推进中 5. 无",
        "城关镇：\n1. 无\n2. 40学时\n3. 无\n4. 推进中\n5. 无",
    ],
)
def test_each_answer_goes_to_its_number_however_that_is_written(message: str) -> None:
    assert answers_in(message, 5) == FIVE


@pytest.mark.parametrize(
    ("message", "answers"),
    [
        ("1无2无3无", {1: "无", 2: "无", 3: "无"}),
        ("1. 无 3. 无 5. 2.5万元", {1: "无", 3: "无", 5: "2.5万元"}),
        ("1. 2.5万元 2. 无", {1: "2.5万元", 2: "无"}),
        ("1.无2.40学时3.无", {1: "无", 2: "40学时", 3: "无"}),
        ("1. 学习2.0版系统 3. 无", {1: "学习2.0版系统", 3: "无"}),
        ("1. 召开会议，\n部署工作，3家完成 2. 无", {1: "召开会议，\n部署工作，3家完成", 2: "无"}),
        ("1、2、3无 4、缺经费", {1: "无", 2: "无", 3: "无", 4: "缺经费"}),
        ("1、2、无", {1: "无", 2: "无"}),
        ("1. 2. 无 3.", {2: "无"}),
        ("3. 已挂牌", {3: "已挂牌"}),
        ("1、涉及3、4号楼 5、无", {1: "涉及3、4号楼", 5: "无"}),
        ("1. 9.12已召开 2. 2023年9月办了2期", {1: "9.12已召开", 2: "2023年9月办了2期"}),
        ("1. （1）甲（2）乙 4. 无", {1: "（1）甲（2）乙", 4: "无"}),
        ("1无，2讲座3期，3人均40学时", {1: "无", 2: "讲座3期", 3: "人均40学时"}),
        ("1已建成2所法庭2无3无", {1: "已建成2所法庭", 2: "无", 3: "无"}),
        (
            "1. 无 2、改革推进中 3 已开会研究 4.1期 5:40学时",
            {1: "无", 2: "改革推进中", 3: "已开会研究", 4: "1期", 5: "40学时"},
        ),
        ("1. 无 2 推进中 3）无", {1: "无", 2: "推进中", 3: "无"}),
        ("1. 全镇 3 个村完成 5. 无", {1: "全镇 3 个村完成", 5: "无"}),
        ("1. 9月 2 期讲座", {1: "9月 2 期讲座"}),
        ("1. 无 2. 无 7. 更多", {1: "无", 2: "无 7. 更多"}),  # there is no seventh question: it stays with the second
    ],
)
def test_what_is_left_out_or_could_be_an_amount(message: str, answers: dict[int, str]) -> None:
    assert answers_in(message, 5) == answers


@pytest.mark.parametrize(
    "message",
    [
        "", "无", "你好", "1期", "10. 无", "1.5万元已到位", "1,000元", "9:30开会", "2023年9月1日办了2期",
        "（四）已上线480项",
    ],
)
def test_other_words_count_no_answers(message: str) -> None:
    assert answers_in(message, 5) == {}


WRITTEN = ["{}. ", "{}、", "{}．", "（{}）", "({}) ", "{}) ", "{}）", "第{}题："]
ANSWER = st.sampled_from(
    [
        *("无", "没有", "40学时", "2.5万元", "推进中", "已挂牌，正常推进", "召开会议，\n作了部署"),
        *("讲座3期、人均30学时", "9.12已办"),
    ]
)


@given(
    st.dictionaries(st.integers(1, 12), ANSWER, min_size=2),
    st.sampled_from(WRITTEN),
    st.sampled_from([" ", "\n", "；", "，", "\n\n", "  "]),
)
def test_whatever_was_answered_is_read_back(answers: dict[int, str], written: str, between: str) -> None:
    message = between.join(written.format(n) + answers[n] for n in sorted(answers))
    assert answers_in(message, 12) == answers


@given(st.text(alphabet="12３①（）()、.．，\n 无有学时万年第题一", max_size=60), st.integers(1, 12))
def test_nothing_of_the_words_is_lost_or_made_up(message: str, count: int) -> None:
    """What is in no answer is the numbers, and what stands round them."""
    answers = answers_in(message, count)
    text = message.strip()
    at = 0
    for words in dict.fromkeys(answers.values()):
        found = text.find(words, at)
        assert found >= 0
        assert len(answers) == 0 or not set(text[at:found]) & set("无有学时万年")
        at = found + len(words)
    assert not answers or not set(text[at:]) & set("无有学时万年")
    assert all(1 <= n <= count and words == words.strip() and words for n, words in answers.items())


@pytest.mark.parametrize("message", ["4、1期", "4，1期", "4：1期", "4、 1期", "4. 1期", "４、1期", "（4）1期"])
def test_one_figure_in_the_unit_that_its_question_asks_for_answers_it(message: str) -> None:
    assert answers_to(message, [None, None, None, "期", "学时"]) == {4: "1期"}


@pytest.mark.parametrize("message", ["5、1期", "3、4号楼", "4、1学时", "4.1期", "6、1期"])
def test_what_may_as_well_be_two_numbers_answers_none(message: str) -> None:
    assert answers_to(message, [None, None, None, "期", "学时"]) == {}


ASKED = [None, None, None, "期", "学时", None]


@pytest.mark.parametrize(
    "message",
    [
        "1-3无，4 2期，5 30学时，6没有",
        "1-3题都没有；4：2期；5：30学时；6：无",
        "1至3均无，4、2期，5、30学时，6、无",
        "主任好，1、2、3无，4 2期，5 30学时，6没有",
    ],
)
def test_a_range_of_questions_has_one_answer(message: str) -> None:
    answers = answers_to(message, ASKED)
    assert answers.pop(6) in ("无", "没有")
    assert answers == {1: "无", 2: "无", 3: "无", 4: "2期", 5: "30学时"}


@pytest.mark.parametrize("message", ["1-2月无", "1-3月已办2次，4 2期", "3、4号楼", "9-12日召开会议"])
def test_months_and_days_are_no_range_of_questions(message: str) -> None:
    assert answers_in_ranges(message, 6) == {}


@pytest.mark.parametrize("message", ["都没有", "全部无", "均无", "我镇都没有", "六项均无。", "主任好，都没有"])
def test_nothing_at_all_is_said_of_every_question(message: str) -> None:
    assert all_none(message)


@pytest.mark.parametrize("message", ["没有", "无", "都正常推进", "还没有", "都没有完成"])
def test_other_words_say_it_not(message: str) -> None:
    assert not all_none(message)


def test_none_of_the_rest_is_told_from_what_was_answered() -> None:
    assert without_rest_none("4 2期，5 30学时，其余无") == ("4 2期，5 30学时", True)
    assert without_rest_none("4 2期，其他都没有。") == ("4 2期", True)
    assert without_rest_none("4 2期，其余推进中") == ("4 2期，其余推进中", False)

"""What a sentence asks about, as leaders type it."""

import pytest

from models.answers.asked import asks_who_is_late, thing_asked_about


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("市司法局怎么样了？", "市司法局"),
        ("大数据局", "大数据局"),
        ("（四）现在进展如何", "（四）"),
        ("查一下第12项", "第12项"),
        ("请问免证办完成了吗", "免证办"),
        ("司法局报了没有", "司法局"),
        ("袁庄乡的情况", "袁庄乡"),
        ("情况怎么样", ""),
        ("关于下半年法治政府建设工作的几点想法请各位领导同志审阅后提出意见", ""),
        ("市司法局\n市财政局", ""),
    ],
)
def test_it_is_what_is_left_without_the_question(words: str, about: str) -> None:
    assert thing_asked_about(words) == about


@pytest.mark.parametrize("words", ["到期未报", "谁还没报？", "还有哪些单位没报", "哪几家未报", "逾期的单位"])
def test_who_is_late_may_be_asked_in_many_ways(words: str) -> None:
    assert asks_who_is_late(words)


@pytest.mark.parametrize("words", ["市司法局报了没有", "谁报了", "情况怎么样"])
def test_other_questions_are_not_who_is_late(words: str) -> None:
    assert not asks_who_is_late(words)

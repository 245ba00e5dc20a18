"""A number that stands twice in a paper: the second counts on where the row has room, and is asked about."""

from models.notice.read import read_text

PAPER = """新密市2023年度政务公开工作要点

一、公开内容
（一）公开预算。（市司法局牵头）
（二）公开规划。（市教育局负责）
（三）公开决算。（市财政局负责）
（三）公开政策。（市水利局负责）
（五）公开采购。（市水利局负责）
"""


def numbers(paper: str) -> list[str]:
    return [item.number_text for item in read_text(paper).items]


def asked(paper: str) -> list[tuple[str, int, str]]:
    return [(doubt.kind, doubt.line, doubt.proposal) for doubt in read_text(paper).doubts]


def test_the_second_of_two_alike_is_the_number_that_is_missing_behind_it() -> None:
    assert numbers(PAPER) == ["（一）", "（二）", "（三）", "（四）", "（五）"]
    assert asked(PAPER) == [("number", 7, "（四）")]


def test_the_second_of_two_alike_at_the_end_counts_on() -> None:
    paper = PAPER.replace("（五）公开采购。（市水利局负责）\n", "")
    assert numbers(paper) == ["（一）", "（二）", "（三）", "（四）"]
    assert asked(paper) == [("number", 7, "（四）")]


def test_numbers_that_begin_anew_in_each_section_are_no_doubt() -> None:
    paper = PAPER.replace("（三）公开政策", "二、公开平台\n（一）公开政策").replace("（五）", "（二）")
    assert numbers(paper) == ["（一）", "（二）", "（三）", "（一）", "（二）"]
    assert asked(paper) == []


def test_where_the_row_has_no_room_the_second_stays_and_is_asked_about() -> None:
    paper = PAPER.replace("（五）", "（四）")
    assert numbers(paper) == ["（一）", "（二）", "（三）", "（三）", "（四）"]
    assert asked(paper) == [("number", 7, "（三）之后的一项")]

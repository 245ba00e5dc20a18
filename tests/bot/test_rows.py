"""What a phone of 360 points shows of a list: buttons in rows, and names that are too long told apart all the same."""

from bot.cutting import told_apart
from bot.papers.board import _in_square, _wrapped
from bot.rows import in_rows


def test_two_stand_in_a_row_where_both_are_shown_whole() -> None:
    names = ["市司法局 ✓", "市大数据局 ✓", "市人大常委会办公室", "市法治政府建设领导小组办公室", "市教育局"]
    assert in_rows(names, 2) == [2, 1, 1, 1]


def test_numbers_stand_four_in_a_row_two_where_they_are_long_and_alone_where_they_are_longer() -> None:
    assert in_rows(["（四）", "（六）", "（七）", "（八）"], 4) == [4]
    assert in_rows(["（二十）", "（二十一）", "（二十二）", "（二十三）"], 4) == [2, 2]
    assert in_rows(["二、重点任务（二十一）", "（二十二）"], 4) == [1, 1]
    assert in_rows([], 4) == []


def test_the_name_is_cut_and_what_stands_behind_it_is_not() -> None:
    lines = [("（六）加强行政规范性文件制定监督管理", " · 待54家"), ("市司法局", " · 没有反馈")]
    assert told_apart(lines) == ["（六）加强行政规范性文… · 待54家", "市司法局 · 没有反馈"]


def test_names_that_would_be_cut_alike_get_their_place_in_the_list() -> None:
    name = "新密市行政审批和政务信息管理局第{}综合服务分中心"
    lines = [("市司法局", " · 1项"), *((name.format(at), " · 2项") for at in (1, 2))]
    assert told_apart(lines) == [
        "市司法局 · 1项",
        "2. 新密市行政审批和政务信… · 2项",
        "3. 新密市行政审批和政务信… · 2项",
    ]


def test_picture_wraps_a_long_line_once_and_fits_a_paper_s_own_number_into_its_square() -> None:
    line = "第三季度：应报100家，已报31家，还有2个工作日，请各单位按时填报，没有报的由办公室电话联系"
    assert _wrapped("短", 30) == ["短"]
    first, second = _wrapped(line, 30)
    assert first + second == line
    assert _wrapped(line * 3, 30)[1].endswith("…")
    assert _in_square("12") == ("12", 34)
    assert _in_square("（二十一）") == ("二十一", 22)

"""A plan's title on a button or in a head, where a phone shows one line."""

from bot.cutting import brief_title, brief_titles

XINMI = "新密市2023年度法治政府建设工作安排"  # 18 characters: stands as it is
LONG = "中共新密市委全面依法治市委员会办公室2023年度法治政府建设示范创建重点任务分工方案及考核细则"


def test_a_title_that_fits_stands_as_it_is() -> None:
    assert brief_title(XINMI) == XINMI


def test_a_long_title_begins_with_its_year_and_is_cut() -> None:
    assert brief_title(LONG) == "2023年度法治政府建设示范创建重点任务分工方…"
    assert len(brief_title(LONG)) == 24
    assert brief_title("推" * 30) == "推" * 23 + "…"


def test_titles_that_would_look_alike_have_their_place_before_them() -> None:
    other = LONG.replace("细则", "办法").replace("中共", "中国共产党")
    assert brief_titles([LONG, XINMI, other]) == [
        "1. 2023年度法治政府建设示范创建重点任务分工方…",
        XINMI,
        "3. 2023年度法治政府建设示范创建重点任务分工方…",
    ]

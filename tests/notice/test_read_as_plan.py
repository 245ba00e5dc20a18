"""A paper that somebody has said to be a plan, whatever it calls itself."""

from models.notice.anyway import every_point
from models.notice.lines import lines_of
from models.notice.read import read_text

CALL = """\
关于国庆节放假的公告
放假期间请注意用火用电安全。
离开前关好门窗水电。仓库另行加锁。
值班电话保持畅通。
"""


def test_each_line_is_an_item_where_no_task_is_found_and_nothing_is_numbered() -> None:
    assert read_text(CALL).items == ()
    read = read_text(CALL, as_plan=True)
    assert read.title == "关于国庆节放假的公告"
    assert [(item.title, item.text) for item in read.items] == [
        ("放假期间请注意用火用电安全", ""), ("离开前关好门窗水电", "仓库另行加锁。"), ("值班电话保持畅通", ""),
    ]  # fmt: skip


def test_each_numbered_point_is_one_with_what_stands_below_it() -> None:
    lines = "一、门窗\n离开前关好门窗。\n二、水电。关好水电。\n不要忘记仓库。"
    points = every_point(lines_of(lines))
    assert [(item.number, item.number_text, item.title, item.text) for item in points] == [
        (1, "一、", "门窗", "离开前关好门窗。"), (2, "二、", "水电", "关好水电。\n不要忘记仓库。"),
    ]  # fmt: skip


def test_an_empty_paper_has_none() -> None:
    assert read_text("", as_plan=True).items == ()

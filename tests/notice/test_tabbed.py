"""Tables pasted from Excel or a page, with tabs between their cells, whose headings are units or times."""

from hypothesis import given
from hypothesis import strategies as st

from models.notice.draft import Draft
from models.notice.formats.tabbed import tables_told
from models.notice.paper import text_of_bytes
from models.notice.read import read_text


def draft_of(text: str) -> Draft:
    return read_text(text_of_bytes(text.encode(), ".txt"))


def test_marks_below_units_say_who_does_what() -> None:
    draft = draft_of(
        "某某县2024年重点工作任务分解表\n序号\t工作任务\t县教育局\t县公安局\t县财政局\n"
        "1\t校园安全整治\t★\t○\n2\t经费保障\t○\t\t★\n3\t宣传教育\t★\t○\t○\n★为牵头单位，○为配合单位\n"
    )
    assert [
        (item.number_text, item.title, item.clauses[0].lead_units, item.clauses[0].cooperating_units)
        for item in draft.items
    ] == [
        ("1.", "校园安全整治", ("县教育局",), ("县公安局",)),
        ("2.", "经费保障", ("县财政局",), ("县教育局",)),
        ("3.", "宣传教育", ("县教育局",), ("县公安局", "县财政局")),
    ]
    assert draft.doubts == ()


def test_quarters_are_dates() -> None:
    draft = draft_of(
        "某某县2024年重点项目推进计划\n序号\t项目\t一季度\t二季度\t三季度\t四季度\t责任单位\n"
        "1\t新建小学\t完成立项\t开工\t主体封顶\t竣工\t县教育局\n2\t道路改造\t\t√\t\t√\t县交通局、县住建局\n"
    )
    school, road = draft.items
    assert [(due.on.isoformat() if due.on else "", due.what) for due in school.due] == [
        ("2024-03-31", "完成立项"),
        ("2024-06-30", "开工"),
        ("2024-09-30", "主体封顶"),
        ("2024-12-31", "竣工"),
    ]
    assert road.clauses[0].responsible_units == ("县交通局", "县住建局")


@given(st.lists(st.text(st.sampled_from("\t一季度县教育局★○1任务 "), max_size=30), max_size=8))
def test_no_row_of_cells_breaks_it_and_other_lines_stay(rows: list[str]) -> None:
    told = tables_told(["标题", *rows])
    assert told[0] == "标题"
    kept = [line for line in told[1:] if line in rows and line.count("\t") < 2]
    assert kept == [line for line in rows if line.count("\t") < 2]

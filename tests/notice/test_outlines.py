"""Whatever the printer of outlines can print is read back: numbers, titles, and who stands where in which role."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from models.notice.draft import DraftItem
from models.notice.read import read_text
from tests.notice.outlining import COPIES, ONE_LINE, TABLES, Outline, numbers, outlines, row_of
from tests.notice.printing import Task, tasks


def same(item: DraftItem, task: Task, text: str) -> None:
    assert item.title == task.title, text
    told = item.as_json()
    assert told["lead_units"] == list(task.lead), text
    assert told["responsible_units"] == list(task.responsible), text
    assert told["cooperating_units"] == list(task.coop), text
    assert "、".join(told["collectives"]) == "、".join(task.sets), text
    assert [due.on.month if due.on else None for due in item.due] == ([task.month] if task.month else []), text


def read_back(outline: Outline, text: str) -> None:
    read = read_text(text)
    asked = [task for section in outline.sections for task in section]
    assert [item.number for item in read.items] == numbers(outline), text
    for item, task in zip(read.items, asked, strict=True):
        same(item, task, text)
    assert not read.doubts, (text, read.doubts)


@given(outlines(), st.sampled_from(COPIES))
@settings(max_examples=120, deadline=None)
def test_every_numbering_in_every_copy_is_read_back(outline: Outline, copy: Callable[[Outline], str]) -> None:
    read_back(outline, copy(outline))


@given(outlines(("一、（一）", "一、1.", "一、1、", "一、(1)")), st.sampled_from(ONE_LINE))
@settings(max_examples=50, deadline=None)
def test_a_paper_on_one_endless_line_is_read_back(outline: Outline, copy: Callable[[Outline], str]) -> None:
    read_back(outline, copy(outline))


@given(st.lists(tasks(), min_size=1, max_size=9), st.sampled_from(TABLES))
@settings(max_examples=80, deadline=None)
def test_a_table_in_every_copy_is_read_back(rows: list[Task], printed: Callable[[list[list[str]]], str]) -> None:
    text = printed([row_of(n, task) for n, task in enumerate(rows, start=1)])
    read = read_text(text)
    assert [item.number for item in read.items] == list(range(1, len(rows) + 1)), text
    for item, task in zip(read.items, rows, strict=True):
        same(item, task, text)


def test_sections_are_what_stands_uppermost_whatever_its_numbers() -> None:
    draft = read_text(
        "市教育局2024年工作要点\n（一）加强师德建设\n1.开展专题教育。（人事科）\n（二）提升质量\n1.推进“双减”。（基础教育科）\n"
    )
    assert [(section.number, section.title) for section in draft.sections] == [(1, "加强师德建设"), (2, "提升质量")]
    assert [item.section for item in draft.items] == ["（一）加强师德建设", "（二）提升质量"]

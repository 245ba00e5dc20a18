"""What the printer can print is read back; what is damaged reads worse, and never fails."""

import contextlib
import json
import random
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.notice.paper import text_of_bytes
from models.notice.read import read_text
from models.rules.errors import Refusal
from tests.notice.printing import Manner, Task, manners, papers, printed
from tests.notice.seed import f1, read_triples, seed_text, wanted


@given(papers, manners)
@settings(max_examples=300, deadline=None)
def test_what_is_printed_is_read_back(sections: list[list[Task]], manner: Manner) -> None:
    text = printed(sections, manner)
    read = read_text(text)
    asked = [task for tasks in sections for task in tasks]
    assert [item.title for item in read.items] == [task.title for task in asked], text
    numbers = [n for tasks in sections for n in range(1, len(tasks) + 1)] if manner.anew else range(1, len(asked) + 1)
    if manner.marks != "section":
        assert [item.number for item in read.items] == list(numbers), text
    for item, task in zip(read.items, asked, strict=True):
        (clause,) = item.clauses
        assert clause.lead_units == task.lead, text
        assert clause.cooperating_units == task.coop, text
        assert clause.responsible_units == task.responsible, text
        assert "、".join(clause.collectives) == "、".join(task.sets), text
        assert [due.on.month if due.on else None for due in item.due] == ([task.month] if task.month else []), text
    assert not [doubt for doubt in read.doubts if doubt.kind != "general"], text


@given(papers, manners)
@settings(max_examples=100, deadline=None)
def test_nobody_is_invented_when_a_bracket_or_a_separator_is_lost(sections: list[list[Task]], manner: Manner) -> None:
    """Every name read from a damaged paper is one of the paper's, or stands in it as read with a doubt about it."""
    text = printed(sections, manner)
    chance = random.Random(len(text))
    lost = "".join(c for c in text if c not in "〔〕（）、，；" or chance.random() > 0.1)
    names = {name for tasks in sections for task in tasks for name in (*task.lead, *task.responsible, *task.coop)}
    for item in read_text(lost).items:
        for clause in item.clauses:
            for name in (*clause.lead_units, *clause.responsible_units, *clause.cooperating_units):
                assert name in names or any(name in doubt.passage for doubt in item.doubts), (name, lost)


@given(st.text(max_size=600))
@settings(deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(Refusal):
        json.dumps(read_text(text).as_json())


SHARDS = [
    *"（）〔〕[]【】、，；：。:;,.—- \n一二三十百12３①",
    "牵头",
    "负责",
    "配合",
    "责任单位：",
    "市教育局",
    "各",
    "有关部门",
    "年底前",
]
SHARDS += [
    "2024年",
    "6月",
    "第",
    "条",
    "等",
    "和",
    "按职责分工",
    "《",
    "》",
    "“",
    "达到",
    "100%",
    "不少于",
    "两期",
    "机密",
    "关于",
    "通知",
]


@given(st.lists(st.sampled_from(SHARDS), max_size=120).map("".join))
@settings(max_examples=400, deadline=None)
def test_any_shards_of_papers_are_read_or_refused(text: str) -> None:
    with contextlib.suppress(Refusal):
        json.dumps(read_text(text).as_json())


@given(st.binary(max_size=400), st.sampled_from([".txt", "", ".docx", ".md"]))
@settings(deadline=None)
def test_any_bytes_are_text_or_refused(data: bytes, suffix: str) -> None:
    with contextlib.suppress(Refusal):
        read_text(text_of_bytes(data, suffix))


def without(characters: str, share: float, seed: int) -> str:
    chance = random.Random(seed)
    return "".join(c for c in seed_text() if c not in characters or chance.random() >= share)


@pytest.mark.parametrize(
    ("damaged", "least"),
    [
        (lambda: without("〔〕", 1, 0), 0.98),  # no bracket of a clause left at all
        (lambda: without("〔〕", 0.5, 1), 0.98),
        (lambda: without("、", 0.3, 2), 0.95),
        (lambda: without("、,", 0.1, 3), 0.95),
        (lambda: without("()", 1, 4), 0.85),  # with the numbers' brackets those of 各乡(镇) and (政务服务中心) go too
        (lambda: seed_text().translate(str.maketrans("(),:;", "（），：；")), 0.98),
        (lambda: seed_text().translate(str.maketrans("〔〕", "【】")), 0.98),
        (lambda: seed_text().translate(str.maketrans("〔〕", "（）")), 0.98),
        (lambda: seed_text().replace("\n", "\r\n"), 0.98),
        (lambda: seed_text().replace("\n\n", "\n"), 0.98),
        (lambda: seed_text().replace("\n", "\n　　"), 0.98),
    ],
)
def test_damaged_seed_degrades_gently(damaged: Callable[[], str], least: float) -> None:
    read = read_text(damaged())
    assert f1(read_triples(read), wanted()) >= least


def steps(text: str) -> int:
    """How many lines of Python the reading runs."""
    count = 0

    def tracer(*_: object) -> object:
        nonlocal count
        count += 1
        return tracer

    before = sys.gettrace()
    sys.settrace(tracer)  # type: ignore[arg-type]
    try:
        read_text(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "make",
    [
        lambda n: (
            "工作安排的通知\n"
            + "".join(f"（{n}）加强工作。做好事项。（市教育局牵头，市财政局配合）\n" for _ in range(n))
        ),
        lambda n: "工作安排的通知\n一、" + "加强工作，" * n * 4,
        lambda n: "工作安排的通知\n一、工作。（" + "、".join(f"市第{i}教育局" for i in range(n)) + "负责）",
        lambda n: "工作安排的通知\n一、工作。" + "（" * n + "市教育局负责" + "）" * n,
        lambda n: "工作安排的通知\n一、工作。" + "市教育局和" * n + "牵头",
        lambda n: "工作安排的通知\n一、工作。" + "2024年底前达到100%" * n,
        lambda n: "工作安排的通知\n" + "（一）" * n,
        lambda n: "工作安排的通知\n" + "（市教育局负责）1." * n,
        lambda n: "工作安排的通知\n" + "附件\n" * n,
        lambda n: "工作安排的通知\n" + "（十）甲。（市教育局）\n" * n,
        lambda n: "工作安排的通知\n" + "（市教育局、\n" * n,
        lambda n: "工作安排的通知\n序号\n任务\n责任单位\n" + "1\n修路\n市教育局\n" * n,
    ],
)
def test_reading_takes_steps_in_proportion_to_the_text(make: Callable[[int], str]) -> None:
    steps(make(50))  # what is computed once and kept
    short, long = steps(make(100)), steps(make(400))
    assert long <= 6 * short

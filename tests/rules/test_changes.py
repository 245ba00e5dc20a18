"""What changed between two words of a unit."""

import pytest

from models.rules.changes import Change, FigureChange, Said, change_between
from models.rules.words import ReplyStatus

ON_TRACK, NEEDS_PUSH = ReplyStatus.ON_TRACK, ReplyStatus.NEEDS_PUSH
BEFORE = Said(ON_TRACK, "免证办已上线480项。正在梳理清单。", {1: 480})


def test_same_words_in_other_widths_are_no_change() -> None:
    found = change_between(BEFORE, Said(ON_TRACK, "免证办已上线４８０项 。\n正在梳理清单", {1: 480}))
    assert found == Change(None, (), (), (), 2)
    assert not found.big


def test_a_figure_and_a_sentence_more_are_told_and_are_no_big_change() -> None:
    found = change_between(BEFORE, Said(ON_TRACK, "免证办已上线480项。正在梳理清单。已开展培训两期。", {1: 495}))
    assert found == Change(None, (FigureChange(1, 480, 495),), ("已开展培训两期。",), (), 2)
    assert not found.big


def test_what_is_no_longer_said_is_told() -> None:
    found = change_between(BEFORE, Said(ON_TRACK, "免证办已上线480项。"))
    assert (found.added, found.dropped, found.kept) == ((), ("正在梳理清单。",), 1)


@pytest.mark.parametrize(
    "now",
    [
        Said(NEEDS_PUSH, BEFORE.text, {1: 480}),
        Said(ON_TRACK, BEFORE.text, {1: 470}),
        Said(ON_TRACK, "已全部上线。", {1: 480}),
    ],
    ids=["another status", "a figure that fell", "other words"],
)
def test_a_change_is_big(now: Said) -> None:
    assert change_between(BEFORE, now).big


def test_the_status_before_is_named_only_where_it_is_another() -> None:
    assert change_between(BEFORE, Said(NEEDS_PUSH, BEFORE.text)).status_was == ON_TRACK
    assert change_between(BEFORE, Said(ON_TRACK, BEFORE.text)).status_was is None


def test_a_first_figure_was_none_before() -> None:
    assert change_between(Said(ON_TRACK, ""), Said(ON_TRACK, "", {2: 3})).figures == (FigureChange(2, None, 3),)

"""Whether a reply came in time. The round is due on 2023-09-22."""

from datetime import date

from models.rules.timely import Word, in_time

DUE = date(2023, 9, 22)


def test_on_the_due_day_is_in_time_and_the_day_after_is_not() -> None:
    assert in_time([Word(date(2023, 9, 22))], DUE)
    assert not in_time([Word(date(2023, 9, 23))], DUE)


def test_amended_by_the_day_said_it_is_in_time() -> None:
    returned = Word(date(2023, 9, 20), amend_by=date(2023, 9, 25))
    assert in_time([Word(date(2023, 9, 25)), returned], DUE)
    assert not in_time([Word(date(2023, 9, 26)), returned], DUE)


def test_what_came_late_is_late_however_soon_it_is_amended() -> None:
    returned = Word(date(2023, 9, 25), amend_by=date(2023, 9, 28))
    assert not in_time([Word(date(2023, 9, 26)), returned], DUE)


def test_amended_twice_each_day_said_counts() -> None:
    first = Word(date(2023, 9, 20), amend_by=date(2023, 9, 25))
    second = Word(date(2023, 9, 25), amend_by=date(2023, 9, 28))
    assert in_time([Word(date(2023, 9, 28)), second, first], DUE)

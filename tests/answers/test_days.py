"""A day is understood however somebody types it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.answers.days import day_of


@pytest.mark.parametrize(
    "typed",
    ["9月22日", "9月22号", "9月22", "9-22", "9.22", "9/22", "09-22", "2023年9月22日", "2023-09-22", "20230922",
     "９月２２日", " 9 月 22 日 ", "9月22日（周五）", "9月22日前"],
)  # fmt: skip
def test_a_day_is_understood(typed: str) -> None:
    assert day_of(typed, 2023) == date(2023, 9, 22)


@pytest.mark.parametrize("typed", ["", "下周五", "9月", "13月1日", "2月30日", "22", "9月22日和9月23日", "第三季度"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert day_of(typed, 2023) is None


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_comes_back_from_the_way_it_is_written(day: date) -> None:
    by_hand = f"{day.year}年{day.month}月{day.day}日"
    for written in (by_hand, day.isoformat(), f"{day:%Y%m%d}", f"{day.year}/{day.month}/{day.day}"):
        assert day_of(written, 1999) == day


@given(st.text(max_size=20))
def test_no_words_break_it(words: str) -> None:
    day_of(words, 2023)

"""The ladder of design §4. The days were worked out by hand from the State Council's notices."""

from datetime import date, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.calendar import WorkCalendar
from models.rules.ladder import (
    DATE_LADDER,
    OPENING,
    Rung,
    date_rungs,
    is_for_the_office,
    is_said_after,
    list_day,
    phones_day,
    round_rungs,
    rung_ahead,
    rung_reached,
)

CALENDAR = WorkCalendar(ZoneInfo("Asia/Shanghai"))
YEAR_END = date(2023, 12, 31)

days = st.dates(date(2018, 1, 1), date(2026, 12, 31))


def told(rungs: tuple[Rung, ...]) -> list[tuple[str, str]]:
    return [(rung.name, rung.day.isoformat()) for rung in rungs]


# Of a date


def test_year_end_of_the_design_speaks_on_its_nine_days() -> None:
    """A Sunday. 01-02 is the first working day after a break of three, so +1 moves to 01-03."""
    assert told(date_rungs(YEAR_END, CALENDAR, until=date(2024, 1, 17))) == [
        ("-30", "2023-12-01"),
        ("-14", "2023-12-15"),
        ("-7", "2023-12-22"),
        ("-3", "2023-12-28"),
        ("0", "2023-12-29"),
        ("+1", "2024-01-03"),
        ("+3", "2024-01-04"),
        ("+8", "2024-01-11"),
        ("+13", "2024-01-18"),
    ]


def test_milestone_of_september_set_in_august_leaves_out_what_was_over_when_it_was_set() -> None:
    """−30 is 08-16, and it was set on 08-21. After the break to 10-06, the Saturday and Sunday are worked."""
    rungs = date_rungs(date(2023, 9, 15), CALENDAR, after=date(2023, 8, 21), until=date(2023, 10, 9))
    assert told(rungs) == [
        ("-14", "2023-09-01"),
        ("-7", "2023-09-08"),
        ("-3", "2023-09-12"),
        ("0", "2023-09-15"),
        ("+1", "2023-09-18"),
        ("+3", "2023-09-20"),
        ("+8", "2023-09-27"),
        ("+13", "2023-10-10"),
    ]


def test_rung_of_the_very_day_on_which_the_date_was_set_is_not_spoken() -> None:
    rungs = date_rungs(date(2023, 9, 15), CALENDAR, after=date(2023, 9, 1), until=date(2023, 9, 1))
    assert told(rungs) == [("-7", "2023-09-08")]


def test_plan_has_a_ladder_of_its_own_and_one_without_later_rungs_is_silent_afterwards() -> None:
    assert told(date_rungs(YEAR_END, CALENDAR, (0, -7), until=date(2024, 6, 1))) == [
        ("-7", "2023-12-22"),
        ("0", "2023-12-29"),
    ]
    own = date_rungs(YEAR_END, CALENDAR, (0, 2), until=date(2024, 1, 4))
    assert told(own) == [("0", "2023-12-29"), ("+2", "2024-01-03"), ("+7", "2024-01-10")]
    assert date_rungs(YEAR_END, CALENDAR, (), until=YEAR_END) == ()


@given(days, st.integers(0, 200), st.none() | days)
def test_rungs_follow_one_another_on_sending_days_on_their_side_of_the_date(
    on: date, ahead: int, after: date | None
) -> None:
    until = on + timedelta(days=ahead)
    rungs = date_rungs(on, CALENDAR, after=after, until=until)
    assert all(CALENDAR.is_sending(rung.day) for rung in rungs)
    assert all(one.day <= other.day for one, other in pairwise(rungs))
    assert all((rung.day <= on) == (int(rung.name) <= 0) for rung in rungs)
    assert len({rung.name for rung in rungs}) == len(rungs)
    assert [rung.day > until for rung in rungs].count(True) <= 1
    if after is None:
        assert [int(rung.name) for rung in rungs][: len(DATE_LADDER)] == list(DATE_LADDER)[: len(rungs)]


@given(days, st.integers(-60, 200))
def test_the_latest_rung_reached_speaks_and_the_next_lies_ahead(on: date, later: int) -> None:
    today = on + timedelta(days=later)
    rungs = date_rungs(on, CALENDAR, until=today)
    reached, ahead = rung_reached(rungs, today), rung_ahead(rungs, today)
    assert reached is None or all(rung.day <= reached.day for rung in rungs if rung.day <= today)
    assert ahead is not None
    assert ahead.day > today


def test_missed_rungs_are_superseded() -> None:
    rungs = date_rungs(YEAR_END, CALENDAR, until=date(2023, 12, 31))
    assert rung_reached(rungs, date(2023, 11, 30)) is None
    assert rung_reached(rungs, date(2023, 12, 27)) == Rung("-7", date(2023, 12, 22))


@pytest.mark.parametrize(("today", "listed"), [("2024-01-12", False), ("2024-01-15", True)])
def test_item_is_for_the_office_from_the_tenth_working_day(today: str, listed: bool) -> None:
    """01-02 is the first working day after it; 01-12 the ninth, 01-15 the tenth."""
    assert is_for_the_office(YEAR_END, date.fromisoformat(today), CALENDAR) == listed


# Of a round


def test_third_quarter_of_xinmi_speaks_four_times_and_then_the_telephone() -> None:
    rungs = round_rungs(date(2023, 9, 11), date(2023, 9, 22), CALENDAR)
    assert told(rungs) == [
        ("opening", "2023-09-11"),
        ("-3", "2023-09-19"),
        ("0", "2023-09-22"),
        ("+2", "2023-09-26"),
    ]
    assert phones_day(rungs, CALENDAR) == date(2023, 9, 27)


def test_closing_round_of_xinmi() -> None:
    rungs = round_rungs(date(2023, 11, 20), date(2023, 12, 8), CALENDAR)
    assert [day for _, day in told(rungs)] == ["2023-11-20", "2023-12-05", "2023-12-08", "2023-12-12"]
    assert phones_day(rungs, CALENDAR) == date(2023, 12, 13)


def test_round_that_opens_after_a_long_break_is_told_on_the_next_sending_day() -> None:
    """Saturday 10-07 is the first working day after eight days off: worked, and silent."""
    rungs = round_rungs(date(2023, 10, 7), date(2023, 10, 13), CALENDAR)
    assert told(rungs) == [
        ("opening", "2023-10-09"),
        ("-3", "2023-10-10"),
        ("0", "2023-10-13"),
        ("+2", "2023-10-17"),
    ]


def test_round_of_a_day_is_told_at_its_opening_and_after_it() -> None:
    rungs = round_rungs(date(2023, 9, 12), date(2023, 9, 12), CALENDAR)
    assert told(rungs) == [("opening", "2023-09-12"), ("+2", "2023-09-14")]


@given(days, st.integers(0, 60))
def test_rungs_of_a_round_follow_one_another_from_its_opening_on(day: date, working_days: int) -> None:
    opens = CALENDAR.working_day_on_or_after(day)
    due = CALENDAR.add_working_days(opens, working_days)
    rungs = round_rungs(opens, due, CALENDAR)
    assert rungs[0].name == OPENING
    assert all(CALENDAR.is_sending(rung.day) for rung in rungs)
    assert all(one.day <= other.day for one, other in pairwise(rungs))
    assert phones_day(rungs, CALENDAR) > rungs[-1].day


@pytest.mark.parametrize(
    ("due", "closes", "said", "listed"),
    [
        (date(2023, 9, 22), date(2023, 9, 28), True, date(2023, 9, 27)),  # +2 is the 26th
        (date(2023, 9, 22), date(2023, 9, 26), True, date(2023, 9, 26)),
        (date(2023, 9, 27), date(2023, 9, 28), False, date(2023, 9, 28)),
        (date(2023, 9, 28), date(2023, 9, 28), False, date(2023, 9, 28)),
        (date(2023, 9, 28), date(2023, 10, 8), False, date(2023, 9, 28)),  # a Sunday that is worked: nothing is sent
    ],
)
def test_the_list_of_whom_to_ring_up_comes_before_the_round_closes(
    due: date, closes: date, said: bool, listed: date
) -> None:
    rungs = round_rungs(date(2023, 9, 11), due, CALENDAR)
    assert (is_said_after(rungs, closes), list_day(rungs, closes, CALENDAR)) == (said, listed)

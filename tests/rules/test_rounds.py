"""The dates here were worked out by hand from the State Council's notices; test_calendar.py lists the days off."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.calendar import WorkCalendar
from models.rules.errors import Refusal
from models.rules.rounds import ProposedRound, check_dates, check_days, check_place_in_year, propose_rounds, unfit
from models.rules.words import RoundKind

SHANGHAI = ZoneInfo("Asia/Shanghai")
CALENDAR = WorkCalendar(SHANGHAI)

# 2018–2030 have lists up to the library's last; the years far off have none.
years = st.integers(2018, 2030) | st.sampled_from([1999, 2060, 2077, 2090])


@st.composite
def years_and_adoptions(draw: st.DrawFn) -> tuple[int, date]:
    year = draw(years)
    return year, draw(st.dates(date(year - 1, 10, 1), date(year + 1, 2, 28)))


def progress(quarter: int, *written: str) -> ProposedRound:
    return ProposedRound(RoundKind.PROGRESS, quarter, *(date.fromisoformat(each) for each in written))


def closing(*written: str) -> ProposedRound:
    return ProposedRound(RoundKind.CLOSING, None, *(date.fromisoformat(each) for each in written))


FIRST = progress(1, "2023-03-13", "2023-03-24", "2023-03-31")
# The Friday 06-23 is the Dragon Boat holiday, so 06-16 it is.
SECOND = progress(2, "2023-06-05", "2023-06-16", "2023-06-30")
# 09-29 is off; from 09-22 to the quarter's last working day, 09-28, are four.
THIRD = progress(3, "2023-09-11", "2023-09-22", "2023-09-28")
CLOSING = closing("2023-11-20", "2023-12-08", "2023-12-15")


def proposed(adopted: str, calendar: WorkCalendar = CALENDAR) -> tuple[ProposedRound, ...]:
    return propose_rounds(calendar, 2023, date.fromisoformat(adopted))


# What is proposed


def test_xinmi_adopted_in_august_has_the_third_quarter_and_the_closing_round() -> None:
    assert proposed("2023-08-14") == (THIRD, CLOSING)


@pytest.mark.parametrize("adopted", ["2022-12-20", "2023-01-03", "2023-03-12"])
def test_plan_adopted_before_march_has_three_quarters_and_no_fourth(adopted: str) -> None:
    # The fourth would end on 2023-12-29, long after the closing round has opened.
    assert proposed(adopted) == (FIRST, SECOND, THIRD, CLOSING)


def test_quarter_that_would_open_on_the_day_of_adoption_is_left_out() -> None:
    assert proposed("2023-09-10") == (THIRD, CLOSING)
    assert proposed("2023-09-11") == (CLOSING,)


def test_closing_round_opens_on_the_first_working_day_from_20_november() -> None:
    # 2022-11-20 is a Sunday. The fifteenth working day counting Monday 11-21 is Friday 12-09.
    assert propose_rounds(CALENDAR, 2022, date(2022, 10, 10)) == (closing("2022-11-21", "2022-12-09", "2022-12-16"),)


def test_closing_round_of_a_plan_adopted_late_opens_on_the_first_working_day_after_adoption() -> None:
    assert proposed("2023-11-19") == (CLOSING,)
    # Adopted on Monday 11-20 itself: one day later all through, over the weekends 12-09/10 and 12-16/17.
    assert proposed("2023-11-20") == (closing("2023-11-21", "2023-12-11", "2023-12-18"),)
    # Adopted on Friday 12-01: from Monday 12-04 the fifteenth is Friday 12-22; 12-29 is the year's last working day.
    assert proposed("2023-12-01") == (closing("2023-12-04", "2023-12-22", "2023-12-29"),)


def test_closing_round_of_a_plan_adopted_in_the_last_weeks_keeps_its_days_and_runs_into_january() -> None:
    # From Thursday 12-21: 7 working days to 12-29, then 01-02..05 are four (01-01 is off), 01-08..11 four more.
    assert proposed("2023-12-20") == (closing("2023-12-21", "2024-01-11", "2024-01-18"),)


@pytest.mark.parametrize("adopted", ["2023-12-29", "2023-12-31", "2024-01-15", "2024-06-01"])
def test_nothing_is_proposed_once_no_working_day_of_the_year_is_left(adopted: str) -> None:
    assert proposed(adopted) == ()


def test_closing_round_of_the_years_last_days_ends_with_january() -> None:
    # From Friday 2022-12-30, 01-02 and 01-21..27 off, 01-28 and 29 made up: the fifteenth is 01-20. Five more would be
    # 02-01.
    assert propose_rounds(CALENDAR, 2022, date(2022, 12, 29)) == (closing("2022-12-30", "2023-01-20", "2023-01-31"),)


def test_an_offices_own_free_friday_moves_its_round_to_the_friday_before() -> None:
    office = WorkCalendar(SHANGHAI, off=frozenset({date(2023, 9, 22)}))
    # Nine working days before Friday 09-15: 09-14..11 are four, 09-08..04 five.
    assert proposed("2023-08-14", office) == (progress(3, "2023-09-04", "2023-09-15", "2023-09-28"), CLOSING)


def test_quarter_in_which_an_office_works_on_no_friday_has_no_round() -> None:
    fridays = frozenset(date(2023, 7, 7) + timedelta(weeks=week) for week in range(13))  # 07-07..09-29
    assert proposed("2023-06-20", WorkCalendar(SHANGHAI, off=fridays)) == (CLOSING,)


def test_quarter_in_which_an_office_does_not_work_at_all_has_no_round() -> None:
    quarter = frozenset(date(2023, 7, 1) + timedelta(days=n) for n in range(92))  # 07-01..09-30
    assert proposed("2023-05-20", WorkCalendar(SHANGHAI, off=quarter)) == (SECOND, CLOSING)


def test_in_a_year_without_a_list_plain_weekdays_are_counted() -> None:
    # 2090-09-29, a Friday, is the quarter's last weekday; 09-22 has five after it. 2090-11-20 is a Monday.
    assert propose_rounds(CALENDAR, 2090, date(2090, 8, 14)) == (
        progress(3, "2090-09-11", "2090-09-22", "2090-09-29"),
        closing("2090-11-20", "2090-12-08", "2090-12-15"),
    )


# What a coordinator may make of it


def test_dates_that_follow_one_another_on_working_days_are_fine() -> None:
    check_dates(CALENDAR, date(2023, 9, 11), date(2023, 9, 22), date(2023, 9, 28))
    check_dates(CALENDAR, date(2023, 10, 7), date(2023, 10, 7), date(2023, 10, 7))  # a make-up Saturday


@pytest.mark.parametrize(
    ("opens", "due", "closes"),
    [
        ("2023-09-25", "2023-09-22", "2023-09-28"),
        ("2023-09-11", "2023-09-28", "2023-09-27"),
        ("2023-09-24", "2023-09-22", "2023-09-28"),  # a Sunday too, but the order is said first
    ],
)
def test_dates_out_of_order_are_refused(opens: str, due: str, closes: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_dates(CALENDAR, *(date.fromisoformat(each) for each in (opens, due, closes)))
    assert (refused.value.key, refused.value.facts) == ("refused-round-order", {})


@pytest.mark.parametrize(
    ("opens", "due", "closes", "off"),
    [
        ("2023-09-10", "2023-09-22", "2023-09-28", "2023-09-10"),  # a Sunday
        ("2023-09-11", "2023-09-23", "2023-09-28", "2023-09-23"),  # a Saturday
        ("2023-09-11", "2023-09-22", "2023-09-29", "2023-09-29"),  # the Friday of Mid-Autumn
        ("2023-09-10", "2023-09-23", "2023-09-29", "2023-09-10"),  # of several the first
    ],
)
def test_a_day_off_is_refused_and_named(opens: str, due: str, closes: str, off: str) -> None:
    with pytest.raises(Refusal) as refused:
        check_dates(CALENDAR, *(date.fromisoformat(each) for each in (opens, due, closes)))
    assert (refused.value.key, refused.value.facts) == ("refused-round-day-off", {"day": date.fromisoformat(off)})


# What holds for every year, day of adoption and office


@given(years_and_adoptions(), st.frozensets(st.dates(date(2023, 1, 1), date(2023, 12, 31)), max_size=40))
def test_proposals_would_pass_as_a_coordinators_own_dates_and_lie_after_adoption(
    plan: tuple[int, date], off: frozenset[date]
) -> None:
    calendar = WorkCalendar(SHANGHAI, off=off)
    year, adopted = plan
    for each in propose_rounds(calendar, year, adopted):
        check_dates(calendar, each.opens_on, each.due_on, each.closes_on)
        assert each.opens_on > adopted


@given(years_and_adoptions())
def test_rounds_come_one_after_the_other_and_the_closing_round_comes_once_and_last(plan: tuple[int, date]) -> None:
    rounds = propose_rounds(CALENDAR, *plan)
    if not rounds:  # the year is over
        return
    *quarters, last = rounds
    assert last.kind == RoundKind.CLOSING
    assert last.quarter is None
    assert {each.kind for each in quarters} <= {RoundKind.PROGRESS}
    assert [each.quarter for each in quarters] == [1, 2, 3][3 - len(quarters) :]
    for earlier, later in pairwise([*quarters, last]):
        assert earlier.closes_on < later.opens_on


@given(years_and_adoptions())
def test_a_quarters_round_lies_in_its_quarter(plan: tuple[int, date]) -> None:
    year, _ = plan
    for each in (each for each in propose_rounds(CALENDAR, *plan) if each.quarter):
        quarters = {(day.year, (day.month + 2) // 3) for day in (each.opens_on, each.due_on, each.closes_on)}
        assert quarters == {(year, each.quarter)}
        assert each.due_on.weekday() == 4
        assert CALENDAR.working_days_between(each.opens_on, each.due_on) == 9
        assert CALENDAR.working_days_between(each.due_on, each.closes_on) >= 4


@given(years, st.data())
def test_every_round_of_a_plan_adopted_by_the_end_of_november_lies_in_its_year(year: int, data: st.DataObject) -> None:
    adopted = data.draw(st.dates(date(year - 1, 10, 1), date(year, 11, 30)))
    for each in propose_rounds(CALENDAR, year, adopted):
        assert {day.year for day in (each.opens_on, each.due_on, each.closes_on)} == {year}


@given(years_and_adoptions())
def test_the_closing_round_gives_fifteen_working_days_whenever_the_plan_came(plan: tuple[int, date]) -> None:
    year, adopted = plan
    opens_on = CALENDAR.working_day_on_or_after(max(date(year, 11, 20), adopted + timedelta(days=1)))
    told = propose_rounds(CALENDAR, *plan)
    assert bool(told) == (opens_on.year == year)
    for last in told[-1:]:
        assert last.opens_on == opens_on
        assert CALENDAR.working_days_between(last.opens_on - timedelta(days=1), last.due_on) == 15
        left = CALENDAR.working_days_between(last.due_on, last.closes_on)
        assert left == 5 or (left < 5 and CALENDAR.working_day_on_or_before(date(year + 1, 1, 31)) == last.closes_on)


@given(years_and_adoptions())
def test_what_is_proposed_can_stand(plan: tuple[int, date]) -> None:
    year, adopted = plan
    evening = datetime(adopted.year, adopted.month, adopted.day, 12, tzinfo=UTC)
    assert unfit(CALENDAR, year, propose_rounds(CALENDAR, year, adopted), evening) == ()


# Where it lies in its year

CLOSING_DAYS = [(CLOSING.opens_on, CLOSING.closes_on)]  # 2023-11-20 to 12-15


@pytest.mark.parametrize(
    ("one", "refused"),
    [
        (progress(3, "2023-11-13", "2023-11-17", "2023-11-20"), "refused-round-overlap"),
        (progress(4, "2023-12-15", "2023-12-20", "2023-12-22"), "refused-round-overlap"),
        (progress(4, "2023-12-18", "2023-12-27", "2024-01-02"), "refused-round-year"),
        (progress(4, "2024-01-08", "2024-01-10", "2024-01-12"), "refused-round-year"),
        (progress(1, "2022-12-26", "2023-01-10", "2023-01-12"), "refused-round-year"),
        (closing("2024-01-02", "2024-01-12", "2024-01-19"), "refused-round-year"),
        (closing("2023-12-28", "2024-01-19", "2024-02-01"), "refused-round-year"),
    ],
)
def test_round_stays_in_its_year_and_apart_from_the_others(one: ProposedRound, refused: str) -> None:
    with pytest.raises(Refusal, match=refused):
        check_place_in_year(2023, one, CLOSING_DAYS)


def test_round_between_the_others_is_fine_and_so_is_a_closing_round_that_ends_in_january() -> None:
    check_place_in_year(2023, progress(4, "2023-11-06", "2023-11-10", "2023-11-17"), CLOSING_DAYS)
    check_place_in_year(2023, progress(4, "2023-12-18", "2023-12-22", "2023-12-29"), CLOSING_DAYS)
    check_place_in_year(2023, closing("2023-12-28", "2024-01-12", "2024-01-31"), [])


def test_round_opens_later_than_now_by_the_offices_clock() -> None:
    """Nine o'clock in Shanghai is one o'clock UTC."""
    check_days(CALENDAR, 2023, THIRD, CLOSING_DAYS, datetime(2023, 9, 11, 0, 59, tzinfo=UTC))
    with pytest.raises(Refusal, match="refused-round-past"):
        check_days(CALENDAR, 2023, THIRD, CLOSING_DAYS, datetime(2023, 9, 11, 1, tzinfo=UTC))


def test_rounds_that_cannot_stand_any_more_are_told() -> None:
    later = closing("2023-09-28", "2023-12-08", "2023-12-15")  # in the third quarter's
    before, after = datetime(2023, 9, 1, tzinfo=UTC), datetime(2023, 9, 12, tzinfo=UTC)
    assert unfit(CALENDAR, 2023, (THIRD, CLOSING), before) == ()
    assert unfit(CALENDAR, 2023, (THIRD, CLOSING), after) == (THIRD,)
    assert unfit(CALENDAR, 2023, (THIRD, later), before) == (THIRD, later)

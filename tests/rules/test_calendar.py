"""The dates here were worked out by hand from the State Council's notices, not taken from the library.

2023: off 01-21..27, 04-05, 04-29..05-03, 06-22..24, 09-29..10-06;
      make-up days 01-28, 01-29, 04-23, 05-06, 06-25, 10-07, 10-08.
2024: off 2023-12-30..2024-01-01 (no make-up day), 02-10..17; make-up days 02-04, 02-18 and later ones.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.calendar import WorkCalendar

SHANGHAI = ZoneInfo("Asia/Shanghai")
CALENDAR = WorkCalendar(SHANGHAI)
ONE_DAY = timedelta(days=1)
MICROSECOND = timedelta(microseconds=1)

# The listed years often, and all around them years that no list covers (before 2004, long after today).
listed_days = st.dates(date(2022, 1, 1), date(2025, 12, 31))
days = listed_days | st.dates(date(1995, 1, 1), date(2090, 12, 31))
instants = st.builds(
    lambda day, moment: datetime.combine(day, moment, UTC), days, st.times() | st.sampled_from([time(0), time(1)])
)
steps = st.integers(-40, 40)
few_days = st.frozensets(st.dates(date(2023, 6, 1), date(2023, 12, 31)), max_size=25)
zones = st.sampled_from(
    [SHANGHAI, ZoneInfo("Asia/Urumqi"), ZoneInfo("America/Sao_Paulo"), ZoneInfo("Pacific/Kiritimati")]
)
calendars = st.builds(WorkCalendar, zones, few_days, few_days)


def at(day: str, moment: str) -> datetime:
    """That moment on the wall of an office in China."""
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(moment), SHANGHAI)


def dates(*written: str) -> list[date]:
    return [date.fromisoformat(each) for each in written]


# Working days


@pytest.mark.parametrize("day", dates("2023-01-28", "2023-01-29", "2023-06-25", "2023-10-07", "2023-10-08"))
def test_make_up_days_on_a_weekend_are_worked_but_never_for_sending(day: date) -> None:
    assert day.weekday() >= 5
    assert CALENDAR.is_working(day)
    assert not CALENDAR.is_sending(day)


@pytest.mark.parametrize("day", dates("2023-04-05", "2023-09-29", "2023-10-06", "2024-01-01", "2024-02-16"))
def test_listed_holidays_on_weekdays_are_free(day: date) -> None:
    assert day.weekday() < 5
    assert not CALENDAR.is_working(day)


def test_nearest_working_day_across_the_national_day_break() -> None:
    holiday = date(2023, 10, 2)
    assert CALENDAR.working_day_on_or_before(holiday) == date(2023, 9, 28)
    assert CALENDAR.working_day_on_or_after(holiday) == date(2023, 10, 7)
    assert CALENDAR.working_day_on_or_before(date(2023, 9, 28)) == date(2023, 9, 28)
    assert CALENDAR.working_day_on_or_after(date(2023, 10, 7)) == date(2023, 10, 7)


def test_plus_one_is_the_first_working_day_after_and_minus_one_the_last_before() -> None:
    assert CALENDAR.add_working_days(date(2023, 9, 28), 1) == date(2023, 10, 7)
    assert CALENDAR.add_working_days(date(2023, 10, 1), 1) == date(2023, 10, 7)
    assert CALENDAR.add_working_days(date(2023, 10, 7), -1) == date(2023, 9, 28)
    assert CALENDAR.add_working_days(date(2023, 10, 1), -1) == date(2023, 9, 28)
    assert CALENDAR.add_working_days(date(2023, 10, 1), 0) == date(2023, 10, 1)


def test_working_days_between_counts_the_last_day_and_not_the_first() -> None:
    friday, sunday, monday = date(2023, 9, 15), date(2023, 9, 17), date(2023, 9, 18)
    assert CALENDAR.working_days_between(friday, friday) == 0
    assert CALENDAR.working_days_between(friday, sunday) == 0
    assert CALENDAR.working_days_between(friday, monday) == 1
    assert CALENDAR.working_days_between(monday, friday) == -1
    assert CALENDAR.working_days_between(date(2023, 9, 28), date(2023, 10, 9)) == 3  # 10-07, 10-08, 10-09


def test_an_office_adds_days_of_its_own() -> None:
    tuesday, saturday, holiday = date(2023, 9, 12), date(2023, 9, 16), date(2023, 10, 4)
    office = WorkCalendar(SHANGHAI, off=frozenset({tuesday}), on=frozenset({saturday, holiday}))
    assert not office.is_working(tuesday)
    assert office.is_working(saturday)
    assert not office.is_sending(saturday)  # worked, but a Saturday stays a Saturday
    assert office.is_working(holiday)
    assert office.add_working_days(date(2023, 9, 11), 1) == date(2023, 9, 13)


def test_a_day_added_both_as_free_and_as_worked_is_free() -> None:
    day = date(2023, 9, 12)
    assert not WorkCalendar(SHANGHAI, off=frozenset({day}), on=frozenset({day})).is_working(day)


def test_an_offices_free_day_can_make_a_weekend_a_long_break() -> None:
    office = WorkCalendar(SHANGHAI, off=frozenset({date(2023, 9, 15)}))  # a Friday
    assert not office.is_sending(date(2023, 9, 18))
    assert office.is_sending(date(2023, 9, 19))
    assert CALENDAR.is_sending(date(2023, 9, 18))


# Sending days


def test_monday_after_national_day_is_for_sending_because_the_make_up_saturday_came_first() -> None:
    # Off 09-29..10-06; the first working day after it is Saturday 10-07, so Monday 10-09 is the third.
    assert CALENDAR.is_sending(date(2023, 10, 9))
    assert CALENDAR.sending_on_or_after(date(2023, 9, 29)) == date(2023, 10, 9)
    assert CALENDAR.sending_on_or_before(date(2023, 10, 8)) == date(2023, 9, 28)


@pytest.mark.parametrize(
    ("first_day_back", "sending"),
    [
        ("2023-01-03", "2023-01-04"),  # off 2022-12-31..2023-01-02
        ("2023-05-04", "2023-05-05"),  # off 04-29..05-03
        ("2024-01-02", "2024-01-03"),  # off 2023-12-30..2024-01-01
    ],
)
def test_first_working_day_after_three_or_more_days_off_is_left_in_peace(first_day_back: str, sending: str) -> None:
    back = date.fromisoformat(first_day_back)
    assert CALENDAR.is_working(back)
    assert not CALENDAR.is_sending(back)
    assert CALENDAR.sending_on_or_after(back) == date.fromisoformat(sending)


def test_a_weekend_or_a_single_holiday_is_no_long_break() -> None:
    assert CALENDAR.is_sending(date(2023, 9, 18))  # the Monday after an ordinary weekend
    assert CALENDAR.is_sending(date(2023, 4, 6))  # the Thursday after Qingming, one Wednesday off


def test_rungs_before_the_end_of_2023_fall_on_the_sending_days_before_them() -> None:
    due = date(2023, 12, 31)  # a Sunday
    rungs = [CALENDAR.sending_on_or_before(due - timedelta(days=before)) for before in (30, 14, 7, 3, 0)]
    assert rungs == dates("2023-12-01", "2023-12-15", "2023-12-22", "2023-12-28", "2023-12-29")


def test_rungs_after_the_end_of_2023_move_to_the_next_sending_days() -> None:
    due = date(2023, 12, 31)
    reached = [CALENDAR.add_working_days(due, after) for after in (1, 3, 8, 13)]
    assert reached == dates("2024-01-02", "2024-01-04", "2024-01-11", "2024-01-18")
    rungs = [CALENDAR.sending_on_or_after(day) for day in reached]
    assert rungs == dates("2024-01-03", "2024-01-04", "2024-01-11", "2024-01-18")


def test_third_quarter_round_of_2023_by_working_days() -> None:
    due = date(2023, 9, 22)
    closes = CALENDAR.working_day_on_or_before(date(2023, 9, 30))
    assert closes == date(2023, 9, 28)
    assert CALENDAR.working_days_between(due, closes) == 4
    assert CALENDAR.add_working_days(due, -9) == date(2023, 9, 11)
    assert CALENDAR.add_working_days(due, -3) == date(2023, 9, 19)
    assert CALENDAR.add_working_days(due, 2) == date(2023, 9, 26)


def test_closing_round_of_2023_is_due_on_the_fifteenth_working_day_counting_its_first() -> None:
    opens = CALENDAR.working_day_on_or_after(date(2023, 11, 20))
    due = CALENDAR.add_working_days(opens, 14)
    assert (opens, due) == (date(2023, 11, 20), date(2023, 12, 8))
    assert CALENDAR.add_working_days(due, 5) == date(2023, 12, 15)


# Years without a list


def test_years_with_and_without_a_published_list() -> None:
    assert CALENDAR.known(2023)
    assert CALENDAR.known(2024)
    assert not CALENDAR.known(2003)
    assert not CALENDAR.known(2090)


def test_an_unpublished_year_is_plain_weekdays_with_the_offices_own_days() -> None:
    assert CALENDAR.is_working(date(2090, 10, 2))  # a Monday on which a list would give a holiday
    assert not CALENDAR.is_working(date(2090, 10, 1))
    assert not WorkCalendar(SHANGHAI, off=frozenset({date(2090, 10, 2)})).is_working(date(2090, 10, 2))


@given(st.dates(date(2060, 1, 1), date(2090, 12, 31)))
def test_in_unknown_years_every_weekday_is_for_working_and_sending(day: date) -> None:
    assert not CALENDAR.known(day.year)
    assert CALENDAR.is_working(day) == CALENDAR.is_sending(day) == (day.weekday() < 5)


# Hours


def test_sending_hour_is_nine_in_the_offices_zone_told_in_utc() -> None:
    moment = CALENDAR.sending_hour(date(2023, 9, 11))
    assert moment == datetime(2023, 9, 11, 1, 0, tzinfo=UTC)
    assert moment.tzinfo is UTC


@pytest.mark.parametrize(
    ("now", "moment"),
    [
        (at("2023-09-11", "08:59:59"), at("2023-09-11", "09:00")),
        (at("2023-09-11", "09:00"), at("2023-09-11", "09:00")),
        (at("2023-09-11", "09:00:00.000001"), at("2023-09-12", "09:00")),
        (at("2023-09-15", "16:00"), at("2023-09-18", "09:00")),  # over a weekend
        (at("2023-09-28", "10:00"), at("2023-10-09", "09:00")),  # over National Day and its make-up weekend
        (at("2023-12-29", "10:00"), at("2024-01-03", "09:00")),  # over New Year and the first day back
        (datetime(2023, 9, 10, 23, 0, tzinfo=UTC), at("2023-09-11", "09:00")),  # already Monday in China
    ],
)
def test_next_sending_moment(now: datetime, moment: datetime) -> None:
    assert CALENDAR.next_sending_moment(now) == moment


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        ("00:00", True),
        ("07:59:59", True),
        ("08:00", False),
        ("09:00", False),
        ("11:59:59", False),
        ("12:00", True),
        ("14:29:59", True),
        ("14:30", False),
        ("19:59:59", False),
        ("20:00", True),
    ],
)
def test_quiet_hours_of_a_sending_day(moment: str, quiet: bool) -> None:
    assert CALENDAR.is_quiet(at("2023-09-11", moment)) is quiet
    assert CALENDAR.is_quiet(at("2023-09-11", moment).astimezone(UTC)) is quiet


@pytest.mark.parametrize("day", ["2023-09-16", "2023-10-02", "2023-10-07", "2024-01-02"])
def test_a_day_that_is_not_for_sending_is_quiet_from_morning_to_night(day: str) -> None:
    assert all(CALENDAR.is_quiet(at(day, f"{hour:02}:30")) for hour in range(24))


def test_the_local_day_begins_and_ends_at_the_offices_midnight() -> None:
    assert CALENDAR.local_date(datetime(2023, 9, 22, 15, 59, 59, tzinfo=UTC)) == date(2023, 9, 22)
    assert CALENDAR.local_date(datetime(2023, 9, 22, 16, 0, tzinfo=UTC)) == date(2023, 9, 23)
    assert CALENDAR.day_end(date(2023, 9, 22)) == datetime(2023, 9, 22, 15, 59, 59, 999999, tzinfo=UTC)
    assert CALENDAR.day_end(date(2023, 9, 22)).tzinfo is UTC


def test_an_instant_without_its_zone_is_refused() -> None:
    naive = datetime(2023, 9, 11, 9, 0)  # noqa: DTZ001  the mistake itself
    with pytest.raises(ValueError, match="without its zone"):
        CALENDAR.local_date(naive)
    with pytest.raises(ValueError, match="without its zone"):
        CALENDAR.is_quiet(naive)
    with pytest.raises(ValueError, match="without its zone"):
        CALENDAR.next_sending_moment(naive)


# What holds for every day and every office


@given(calendars, days, steps)
def test_adding_working_days_lands_on_a_working_day_and_the_way_back_is_the_same(
    calendar: WorkCalendar, day: date, n: int
) -> None:
    start = calendar.working_day_on_or_after(day)
    landed = calendar.add_working_days(start, n)
    assert calendar.is_working(landed)
    assert calendar.add_working_days(landed, -n) == start
    assert calendar.working_days_between(start, landed) == n


@given(calendars, days, st.integers(0, 40))
def test_between_a_day_and_its_nth_working_day_after_lie_n(calendar: WorkCalendar, day: date, n: int) -> None:
    assert calendar.working_days_between(day, calendar.add_working_days(day, n)) == n


@given(calendars, days, st.integers(0, 60), steps)
def test_adding_working_days_never_turns_two_days_round(calendar: WorkCalendar, day: date, later: int, n: int) -> None:
    assert calendar.add_working_days(day, n) < calendar.add_working_days(day, n + 1)
    assert calendar.add_working_days(day, n) <= calendar.add_working_days(day + timedelta(days=later), n)


@given(calendars, days, st.integers(-60, 60), st.integers(-60, 60))
def test_stretches_of_working_days_add_up(calendar: WorkCalendar, day: date, one: int, other: int) -> None:
    a, b, c = day, day + timedelta(days=one), day + timedelta(days=other)
    between = calendar.working_days_between
    assert between(a, b) + between(b, c) == between(a, c)
    assert between(a, b) == -between(b, a)


@given(calendars, days)
def test_sending_days_are_working_days_from_monday_to_friday(calendar: WorkCalendar, day: date) -> None:
    if calendar.is_sending(day):
        assert calendar.is_working(day)
        assert day.weekday() < 5
        assert (day - calendar.add_working_days(day, -1)).days <= 3  # at most two days off lie between


@given(calendars, days)
def test_a_working_weekday_is_not_for_sending_only_after_a_long_break(calendar: WorkCalendar, day: date) -> None:
    if calendar.is_working(day) and day.weekday() < 5 and not calendar.is_sending(day):
        assert (day - calendar.add_working_days(day, -1)).days > 3


@given(calendars, days)
def test_the_nearest_sending_days_are_the_nearest(calendar: WorkCalendar, day: date) -> None:
    before, after = calendar.sending_on_or_before(day), calendar.sending_on_or_after(day)
    assert before <= day <= after
    assert calendar.is_sending(before)
    assert calendar.is_sending(after)
    passed_over = ((before + timedelta(days=i)) for i in range(1, (after - before).days))
    assert not any(calendar.is_sending(each) for each in passed_over)


@given(calendars, instants)
def test_next_sending_moment_is_the_first_nine_oclock_of_a_sending_day_from_now(
    calendar: WorkCalendar, now: datetime
) -> None:
    moment = calendar.next_sending_moment(now)
    local = moment.astimezone(calendar.zone)
    assert moment >= now
    assert local.time() == time(9)
    assert calendar.is_sending(local.date())
    assert not calendar.is_quiet(moment)
    assert calendar.next_sending_moment(moment) == moment
    earlier = calendar.sending_on_or_before(local.date() - ONE_DAY)
    assert calendar.sending_hour(earlier) < now


@given(zones, days)
def test_a_day_ends_one_microsecond_before_the_next(zone: ZoneInfo, day: date) -> None:
    calendar = WorkCalendar(zone)  # São Paulo used to turn its clocks at midnight
    assert calendar.local_date(calendar.day_end(day)) == day
    assert calendar.local_date(calendar.day_end(day) + MICROSECOND) == day + ONE_DAY


def test_what_happens_at_noon_is_said_at_half_past_two_and_what_happens_at_night_at_nine() -> None:
    # 2023-09-28 is the last working Thursday before the holidays of 09-29 to 10-06.
    assert CALENDAR.open_moment(at("2023-09-27", "10:00")) == at("2023-09-27", "10:00")
    assert CALENDAR.open_moment(at("2023-09-27", "12:40")) == at("2023-09-27", "14:30")
    assert CALENDAR.open_moment(at("2023-09-27", "07:30")) == at("2023-09-27", "09:00")
    assert CALENDAR.open_moment(at("2023-09-28", "21:00")) == at("2023-10-09", "09:00")

"""What comes due between two instants: pure, from cron triggers alone."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from apscheduler.triggers.cron import CronTrigger
from hypothesis import given, settings
from hypothesis import strategies as st

from jobs.timetable import Entry, due, fires
from models.database import Database
from models.people import Office
from tests.jobs.conftest import SHANGHAI, at


async def nothing(database: Database, office: Office, now: datetime) -> None:
    """A job that has nothing to do."""


def entry(name: str, zone: ZoneInfo = SHANGHAI, **when: Any) -> Entry:
    return Entry(name, CronTrigger(timezone=zone, **when), nothing)


zones = st.sampled_from([SHANGHAI, ZoneInfo("America/Sao_Paulo"), ZoneInfo("Europe/Berlin"), ZoneInfo("UTC")])
hours = st.builds(
    lambda zone, hour, minute: entry(f"{hour}:{minute}", zone, hour=hour, minute=minute),
    zones,
    st.integers(0, 23),
    st.integers(0, 59),
)
weekly = st.builds(lambda zone, day: entry(f"on {day}", zone, day_of_week=day, hour=9), zones, st.integers(0, 6))
often = st.sampled_from([entry("each half hour", minute="*/30"), entry("at noon", hour=12, minute="*/20")])
timetables = st.lists(hours | weekly | often, min_size=1, max_size=4)
# Whole seconds often, so that windows begin and end on the very instants at which something is due.
instants = st.builds(
    lambda day, moment: datetime.combine(day, moment, UTC), st.dates(date(2023, 1, 1), date(2024, 12, 31)), st.times()
)
marks = instants | instants.map(lambda instant: instant.replace(minute=0, second=0, microsecond=0))
spans = st.timedeltas(timedelta(0), timedelta(days=20)) | st.integers(0, 400).map(lambda n: timedelta(hours=n))


@settings(deadline=None)  # how long cron takes on a busy machine is no property
@given(timetables, marks, spans, spans)
def test_two_windows_laid_end_to_end_hold_what_one_window_holds(
    entries: list[Entry], start: datetime, first: timedelta, second: timedelta
) -> None:
    middle, end = start + first, start + first + second
    assert [*fires(entries, start, middle), *fires(entries, middle, end)] == list(fires(entries, start, end))


@settings(deadline=None)
@given(timetables, marks, spans)
def test_what_comes_due_is_in_order_and_within_the_window(
    entries: list[Entry], start: datetime, span: timedelta
) -> None:
    instants = [instant for instant, _ in fires(entries, start, start + span)]
    assert instants == sorted(instants)
    assert all(start < instant <= start + span for instant in instants)


@settings(deadline=None)
@given(timetables, marks, spans)
def test_each_entry_is_due_once_in_the_order_of_its_latest_instant(
    entries: list[Entry], start: datetime, span: timedelta
) -> None:
    latest: dict[int, datetime] = {}
    for instant, which in fires(entries, start, start + span):
        latest[next(i for i, each in enumerate(entries) if each is which)] = instant
    if len({id(each) for each in entries}) == len(entries):
        expected = [entries[i] for i in sorted(latest, key=lambda i: (latest[i], i))]
        assert due(entries, start, start + span) == expected


def test_an_instant_belongs_to_the_window_that_it_ends_and_not_to_the_one_it_begins() -> None:
    nine = entry("nine", hour=9)
    assert due([nine], at("2023-09-28", "08:59:59"), at("2023-09-28", "09:00")) == [nine]
    assert due([nine], at("2023-09-28", "09:00"), at("2023-09-28", "09:01")) == []


def test_nothing_is_due_in_a_window_that_ends_before_it_begins() -> None:
    assert due([entry("each minute", second=0)], at("2023-09-28", "09:00"), at("2023-09-27", "09:00")) == []


class Counted:
    """A trigger that counts how often it is asked."""

    def __init__(self, **when: Any) -> None:
        self.trigger = CronTrigger(timezone=SHANGHAI, **when)
        self.asked = 0

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime | None:
        self.asked += 1
        fire: datetime | None = self.trigger.get_next_fire_time(previous, now)
        return fire


def test_a_year_of_three_daily_jobs_asks_each_trigger_once_a_day() -> None:
    triggers = [Counted(hour=9), Counted(hour=17, minute=30), Counted(hour=3, minute=10)]
    entries = [Entry(str(i), trigger, nothing) for i, trigger in enumerate(triggers)]
    year = list(fires(entries, at("2023-01-01", "00:00"), at("2024-01-01", "00:00")))
    assert len(year) == 3 * 365
    assert [trigger.asked for trigger in triggers] == [366, 366, 366]


@pytest.mark.parametrize(("when", "asked"), [({"second": 0}, 4), ({"hour": 9}, 40)])
def test_a_year_of_outage_is_not_walked_through_minute_by_minute(when: dict[str, Any], asked: int) -> None:
    trigger = Counted(**when)
    each = Entry("each", trigger, nothing)
    assert due([each], at("2022-09-28", "12:00"), at("2023-09-28", "12:00")) == [each]
    assert trigger.asked <= asked

"""Which days are worked, on which of them we may speak, and at what hour.

Source: the State Council's yearly notice on public holidays, as chinesecalendar carries it (days off and
make-up days, which fall on Saturdays and Sundays). What we may send when is the house's own rule: design §4, Calendar.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import chinese_calendar

ONE_DAY = timedelta(days=1)
LONG_BREAK = 3  # days off in a row after which the first working day is left in peace
SENDING_TIME = time(9)
EVENING, MORNING = time(20), time(8)
NOON_REST, NOON_REST_OVER = time(12), time(14, 30)


@lru_cache(maxsize=64)
def _published(year: int) -> frozenset[date] | None:
    """The year's working days by the State Council's list; None for a year whose list the library does not have."""
    try:
        return frozenset(chinese_calendar.get_workdays(date(year, 1, 1), date(year, 12, 31)))
    except NotImplementedError:  # what chinesecalendar raises for a year it does not know
        return None


@lru_cache(maxsize=64)
def first_day_of_holiday(holiday: str, year: int) -> date | None:
    """The first day off of that year's holiday by the State Council's list; None for a year that is not published.

    `holiday` as chinesecalendar names them: spring_festival, tomb_sweeping_day, dragon_boat_festival, …
    """
    if _published(year) is None:
        return None
    name = chinese_calendar.Holiday[holiday].value
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
    return next((day for day in days if chinese_calendar.get_holiday_detail(day) == (True, name)), None)


@dataclass(frozen=True)
class WorkCalendar:
    """An office's calendar: the State Council's list, and the days the office itself adds as free or as worked.

    A day in both `off` and `on` is free: keeping silent for a day does less harm than speaking on a day of rest.
    """

    zone: ZoneInfo
    off: frozenset[date] = frozenset()
    on: frozenset[date] = frozenset()

    # Working days

    def known(self, year: int) -> bool:
        """Whether the State Council's list for the year is there; otherwise Monday to Friday stand in for it."""
        return _published(year) is not None

    def is_working(self, day: date) -> bool:
        """Whether the office works: its own additions first, then the State Council's list, else Monday to Friday."""
        if day in self.off:
            return False
        if day in self.on:
            return True
        listed = _published(day.year)
        return day.weekday() < 5 if listed is None else day in listed

    def working_day_on_or_before(self, day: date) -> date:
        while not self.is_working(day):
            day -= ONE_DAY
        return day

    def working_day_on_or_after(self, day: date) -> date:
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def add_working_days(self, day: date, n: int) -> date:
        """The n-th working day after `day` (for a negative n: before it). `day` itself never counts, worked or not.

        +1 is the first working day after it, −1 the last one before it; 0 is `day` unchanged, even a day off.
        The 15th working day *counting* a working day is therefore +14.
        """
        step = ONE_DAY if n > 0 else -ONE_DAY
        for _ in range(abs(n)):
            day += step
            while not self.is_working(day):
                day += step
        return day

    def working_days_between(self, a: date, b: date) -> int:
        """How many working days lie after `a` up to and including `b`: the half-open (a, b].

        Fits add_working_days: from `a` to its n-th working day after are n. Negative when `b` is before `a`, so that
        between(a, b) = −between(b, a) and stretches laid end to end add up.
        """
        if b < a:
            return -self.working_days_between(b, a)
        return sum(self.is_working(a + timedelta(days=i)) for i in range(1, (b - a).days + 1))

    # Sending days: design §4

    def is_sending(self, day: date) -> bool:
        """Whether letters may go out: worked, Monday to Friday, and not the first working day after a long break.

        A break is the run of days off just before `day`; an ordinary weekend, of two, is no long one. After a long
        break that ends in a make-up Saturday, that Saturday is the first working day, and Monday is for sending.
        """
        if day.weekday() >= 5 or not self.is_working(day):
            return False
        return any(self.is_working(day - timedelta(days=i)) for i in range(1, LONG_BREAK + 1))

    def sending_on_or_before(self, day: date) -> date:
        """Where a rung before or on a date moves."""
        while not self.is_sending(day):
            day -= ONE_DAY
        return day

    def sending_on_or_after(self, day: date) -> date:
        """Where a rung after a date moves."""
        while not self.is_sending(day):
            day += ONE_DAY
        return day

    # Hours: instants go in aware of their zone and come out in UTC

    def local_date(self, now: datetime) -> date:
        """The date on the office's wall at that instant."""
        return self._local(now).date()

    def sending_hour(self, day: date) -> datetime:
        """09:00 of that day in the office's zone, as UTC; it does not ask whether the day is one for sending."""
        return datetime.combine(day, SENDING_TIME, self.zone).astimezone(UTC)

    def next_sending_moment(self, now: datetime) -> datetime:
        """The first 09:00 of a sending day that is at or after `now`."""
        today = self.local_date(now)
        start = today if now <= self.sending_hour(today) else today + ONE_DAY
        return self.sending_hour(self.sending_on_or_after(start))

    def is_quiet(self, now: datetime) -> bool:
        """Whether only answers to what a person just did may go out.

        20:00–08:00 and 12:00–14:30, each from its first moment and over at its last (08:00 and 14:30 are no longer
        quiet), and all of a day that is not for sending.
        """
        local = self._local(now)
        hour = local.time()
        if hour < MORNING or hour >= EVENING or NOON_REST <= hour < NOON_REST_OVER:
            return True
        return not self.is_sending(local.date())

    def open_moment(self, now: datetime) -> datetime:
        """The first moment from `now` that is not quiet: now itself, 14:30 after the noon rest, else the next 09:00."""
        if not self.is_quiet(now):
            return now
        local = self._local(now)
        if self.is_sending(local.date()) and NOON_REST <= local.time() < NOON_REST_OVER:
            return datetime.combine(local.date(), NOON_REST_OVER, self.zone).astimezone(UTC)
        return self.next_sending_moment(now)

    def day_start(self, day: date) -> datetime:
        """Midnight at which that local day begins, as UTC."""
        return datetime.combine(day, time.min, self.zone).astimezone(UTC)

    def day_end(self, day: date) -> datetime:
        """The last microsecond of that local day, as UTC: what is due on a day may come until then."""
        return datetime.combine(day + ONE_DAY, time.min, self.zone).astimezone(UTC) - timedelta.resolution

    def _local(self, now: datetime) -> datetime:
        if now.utcoffset() is None:
            raise ValueError("an instant without its zone")
        return now.astimezone(self.zone)

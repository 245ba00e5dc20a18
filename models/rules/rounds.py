"""When a year's rounds might open, be due and close, and which dates a coordinator may give them instead.

Source: design §4, Rounds. A proposal is no more than that: nothing opens before a coordinator has approved it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from models.rules.calendar import ONE_DAY, WorkCalendar
from models.rules.errors import Refusal
from models.rules.words import RoundKind

FRIDAY = 4

# In working days. The fifteenth day counting the opening one is fourteen after it.
OPENS_BEFORE_DUE = 9
DUE_BEFORE_QUARTER_ENDS = 4
CLOSING_OPENS_FROM = (11, 20)
CLOSING_DUE_AFTER_OPENING = 14
CLOSING_ENDS_AFTER_DUE = 5
CLOSING_ENDS_BY = (1, 31)  # of the year after the plan's
LATE_OPENING_LEAVES = 3


@dataclass(frozen=True)
class ProposedRound:
    """A round as proposed: opens in the morning, is due at the end of its day, closes at the end of its last.

    `quarter` is None for the closing round, which belongs to the year.
    """

    kind: RoundKind
    quarter: int | None
    opens_on: date
    due_on: date
    closes_on: date


def propose_rounds(calendar: WorkCalendar, year: int, adopted_on: date) -> tuple[ProposedRound, ...]:
    """The rounds still ahead of a plan adopted that day, the closing round last; none once its year is over.

    A quarter is left out when its round would have opened by the day of adoption, or would not have ended before the
    closing round opens (the fourth never does): nobody is asked about the same work twice in a month.
    """
    closing = _closing(calendar, year, adopted_on)
    if closing is None:
        return ()
    quarters = (_progress(calendar, year, quarter) for quarter in (1, 2, 3, 4))
    ahead = (each for each in quarters if each and each.opens_on > adopted_on and each.closes_on < closing.opens_on)
    return (*ahead, closing)


def check_dates(calendar: WorkCalendar, opens_on: date, due_on: date, closes_on: date) -> None:
    """Refuse the dates of a round that do not follow one another, or of which one is no working day."""
    if not opens_on <= due_on <= closes_on:
        raise Refusal("refused-round-order")
    for day in (opens_on, due_on, closes_on):
        if not calendar.is_working(day):
            raise Refusal("refused-round-day-off", day=day)


def check_place_in_year(year: int, one: ProposedRound, others: Iterable[tuple[date, date]]) -> None:
    """Refuse a round out of its plan's year, or in which another of the plan's is open: (opening, closing) of each.

    The closing round opens in the year, too, and may run on into January: units keep their days to answer.
    """
    if one.opens_on.year != year or one.closes_on > _last_of_all(year, one.kind):
        raise Refusal("refused-round-year", year=str(year), kind=one.kind.value)
    for other_opens, other_closes in others:
        if one.opens_on <= other_closes and other_opens <= one.closes_on:
            raise Refusal("refused-round-overlap", opens=other_opens, closes=other_closes)


def check_days(
    calendar: WorkCalendar, year: int, one: ProposedRound, others: Iterable[tuple[date, date]], now: datetime
) -> None:
    """All that is asked of the days of a round that has not opened: before its plan is adopted, and after it."""
    check_dates(calendar, one.opens_on, one.due_on, one.closes_on)
    if calendar.sending_hour(one.opens_on) <= now:
        raise Refusal("refused-round-past")
    check_place_in_year(year, one, others)


def unfit(
    calendar: WorkCalendar, year: int, rounds: Sequence[ProposedRound], now: datetime
) -> tuple[ProposedRound, ...]:
    """Those of a plan's rounds whose days cannot stand any more: gone by, out of the year, or one over the other."""

    def stands(one: ProposedRound) -> bool:
        others = [(each.opens_on, each.closes_on) for each in rounds if each is not one]
        try:
            check_days(calendar, year, one, others, now)
        except Refusal:
            return False
        return True

    return tuple(one for one in rounds if not stands(one))


def _last_of_all(year: int, kind: RoundKind) -> date:
    return date(year + 1, *CLOSING_ENDS_BY) if kind == RoundKind.CLOSING else date(year, 12, 31)


def put_off_to(calendar: WorkCalendar, one: ProposedRound, opens_on: date) -> ProposedRound:
    """The same round from another opening day on: units keep their working days, and the due day is one for sending."""
    days = calendar.working_days_between(one.opens_on, one.due_on)
    due_on = calendar.sending_on_or_after(calendar.add_working_days(opens_on, days))
    left = calendar.working_days_between(one.due_on, one.closes_on)
    return ProposedRound(one.kind, one.quarter, opens_on, due_on, calendar.add_working_days(due_on, left))


def told_ahead_on(calendar: WorkCalendar, opens_on: date) -> date:
    """When coordinators hear that a round is about to open: a working day before, or the sending day before that."""
    return calendar.sending_on_or_before(calendar.add_working_days(opens_on, -1))


def may_open(calendar: WorkCalendar, opens_on: date, due_on: date, today: date) -> bool:
    """Whether a round opens by itself today: on its day, and later as long as units have some days left to answer."""
    return today == opens_on or (
        today > opens_on and calendar.working_days_between(today, due_on) >= LATE_OPENING_LEAVES
    )


def opens_after_all(calendar: WorkCalendar, opens_on: date, due_on: date, now: datetime) -> date | None:
    """The day on which a round that was called off opens, taken back now: its own, or the next morning where that has
    gone by. None where units would not have days enough left: it wants other days."""
    if now < calendar.sending_hour(opens_on):
        return opens_on
    today = calendar.local_date(now)
    first = today if now < calendar.sending_hour(today) else today + ONE_DAY
    day = calendar.working_day_on_or_after(first)
    return day if calendar.working_days_between(day, due_on) >= LATE_OPENING_LEAVES else None


def _progress(calendar: WorkCalendar, year: int, quarter: int) -> ProposedRound | None:
    """The quarter's round; None where an office's own days off leave it no Friday to be due on."""
    closes_on = calendar.working_day_on_or_before(_last_day(year, quarter))
    back_to_first = range((closes_on - date(year, 3 * quarter - 2, 1)).days + 1)
    fridays = (day for n in back_to_first if (day := closes_on - n * ONE_DAY).weekday() == FRIDAY)
    for due_on in fridays:
        left = calendar.working_days_between(due_on, closes_on)
        if calendar.is_working(due_on) and left >= DUE_BEFORE_QUARTER_ENDS:
            opens_on = calendar.add_working_days(due_on, -OPENS_BEFORE_DUE)
            return ProposedRound(RoundKind.PROGRESS, quarter, opens_on, due_on, closes_on)
    return None


def _last_day(year: int, quarter: int) -> date:
    return date(year, 12, 31) if quarter == 4 else date(year, 3 * quarter + 1, 1) - ONE_DAY


def _closing(calendar: WorkCalendar, year: int, adopted_on: date) -> ProposedRound | None:
    """The year's last round, whole even when the plan comes late: then it runs on into January, and no further.

    Units keep their fifteen working days; to shorten them is for the coordinator, who sees the dates before approving.
    None where no working day of the year is left to open it.
    """
    earliest = max(date(year, *CLOSING_OPENS_FROM), adopted_on + ONE_DAY)
    opens_on = calendar.working_day_on_or_after(earliest)
    if opens_on.year != year:
        return None
    last = calendar.working_day_on_or_before(_last_of_all(year, RoundKind.CLOSING))
    due_on = min(calendar.add_working_days(opens_on, CLOSING_DUE_AFTER_OPENING), last)
    closes_on = min(calendar.add_working_days(due_on, CLOSING_ENDS_AFTER_DUE), last)
    return ProposedRound(RoundKind.CLOSING, None, opens_on, due_on, closes_on)

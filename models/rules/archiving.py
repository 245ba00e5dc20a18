"""When a plan that is over is laid aside, and on which days the office is reminded of what it has not settled.

Source: design §4, Rounds. After its last round a plan is silent; the office reviews and settles meanwhile.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.rules.asking import ClosingRound, silent_from
from models.rules.calendar import ONE_DAY, WorkCalendar

LEFT_FOR_THE_OFFICE = 10  # working days to review, settle and correct what the closing round brought in
LAST_TO_SETTLE = (1, 31)  # of the year after the plan's
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Archiving:
    """`earliest`: the day on which it is archived where nothing is left to settle; `latest`: whatever is left."""

    earliest: date
    latest: date


def archiving(year: int, closings: Sequence[ClosingRound], calendar: WorkCalendar) -> Archiving:
    """After the plan's closing round, or, where it has none, after its year."""
    earliest = calendar.add_working_days(silent_from(year, closings) - ONE_DAY, LEFT_FOR_THE_OFFICE)
    return Archiving(earliest, max(earliest, date(year + 1, *LAST_TO_SETTLE) + ONE_DAY))


def reminded_on(latest: date, calendar: WorkCalendar) -> tuple[date, date]:
    """The days on which the office hears that it is about to be archived: the week before, and the working day
    before."""
    eve = calendar.sending_on_or_before(calendar.add_working_days(latest, -1))
    return calendar.sending_on_or_before(latest - WEEK), eve

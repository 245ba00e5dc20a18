"""How often a person may be asked (design §4, Burden), and until when a plan asks anybody at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.rules.calendar import WorkCalendar
from models.rules.words import UnitKind

TOWNS = frozenset({UnitKind.TOWNSHIP, UnitKind.SUBDISTRICT})
A_WEEK, A_WEEK_IN_TOWN = 2, 1
CHASES_A_DAY, CHASES_A_ROUND = 1, 3  # of a unit
WEEK = timedelta(days=7)


def most_a_week(kinds: Iterable[UnitKind]) -> int:
    """How many asking letters a person may get from Monday to Sunday who sits for units of these kinds."""
    return A_WEEK_IN_TOWN if all(kind in TOWNS for kind in kinds) else A_WEEK


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def day_within_cap(day: date, today: date, asked: int, most: int, calendar: WorkCalendar) -> date:
    """That sending day, or the first one of next week where the person has had this week's letters already.

    `asked`: how many in the week of `today`.
    """
    if asked >= most and monday_of(day) == monday_of(today):
        return calendar.sending_on_or_after(monday_of(today) + WEEK)
    return day


@dataclass(frozen=True)
class ClosingRound:
    """A plan's last round: closed; or `ahead`, open or still to come; or neither, called off or missed."""

    closes_on: date
    closed: bool
    ahead: bool


def silent_from(year: int, closings: Sequence[ClosingRound]) -> date:
    """The day from which a plan asks nobody any more: after its closing round; without one, after its year.

    Nobody is asked in January for a year that is done (design §4, Rounds).
    """
    if any(each.closed for each in closings):
        return min(each.closes_on for each in closings if each.closed) + timedelta(days=1)
    ends = [each.closes_on for each in closings if each.ahead]
    return max(ends, default=date(year, 12, 31)) + timedelta(days=1)

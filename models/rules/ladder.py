"""The ladder: on which days something is said about a date or a round, before and after it.

Source: design §4, Ladder. A rung that falls on a day on which nothing is sent moves: before or on the date to the
sending day before, after it to the next one. The latest rung reached is the one that speaks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from models.rules.calendar import WorkCalendar

OPENING, DUE = "opening", "0"

# Of a date: calendar days before and on it, working days after it; then one more every five working days.
DATE_LADDER = (-30, -14, -7, -3, 0, 1, 3)
EVERY = 5
TOLD_OF_LEADER, LEADER = 1, 3  # the rung that says that the unit's leader may hear of it, and the one after it
FOR_THE_OFFICE = 10  # working days after a date: from then on the item is on the office's list

# Of a round, in working days.
ROUND_LADDER = (OPENING, "-3", DUE, "+2")


@dataclass(frozen=True)
class Rung:
    """`name`: what stands in the tables; `day`: the sending day on which it speaks."""

    name: str
    day: date


def name_of(offset: int) -> str:
    return f"+{offset}" if offset > 0 else str(offset)


def offset_of(name: str) -> int | None:
    """None: the opening of a round."""
    return None if name == OPENING else int(name)


def is_after(rung: Rung) -> bool:
    """Whether it speaks of a day that has gone by."""
    return (offset_of(rung.name) or 0) > 0


def date_rungs(
    on: date, calendar: WorkCalendar, ladder: Sequence[int] | None = None, *, until: date, after: date | None = None
) -> tuple[Rung, ...]:
    """The rungs of a date in order, as far as the first that lies behind `until`.

    `after`: what fell on this day or before it is left out, since the date was not set then. A ladder with no rung
    after the date says nothing after it.
    """
    rungs = []
    for offset in _offsets(DATE_LADDER if ladder is None else ladder):
        rung = Rung(name_of(offset), _day_of(on, offset, calendar))
        if after is None or rung.day > after:
            rungs.append(rung)
        if rung.day > until:
            break
    return tuple(rungs)


def _offsets(ladder: Sequence[int]) -> Iterable[int]:
    listed = sorted(set(ladder))
    yield from listed
    if listed and (last := listed[-1]) > 0:
        while True:
            last += EVERY
            yield last


def _day_of(on: date, offset: int, calendar: WorkCalendar) -> date:
    if offset > 0:
        return calendar.sending_on_or_after(calendar.add_working_days(on, offset))
    return calendar.sending_on_or_before(on + timedelta(days=offset))


def round_rungs(
    opens_on: date, due_on: date, calendar: WorkCalendar, ladder: Sequence[str] | None = None
) -> tuple[Rung, ...]:
    """The rungs of a round in order. Its opening cannot be told before it: it moves to the next sending day.

    Of a short round, what would come before its opening is left out.
    """
    opening = calendar.sending_on_or_after(opens_on)
    rungs = []
    for name in ROUND_LADDER if ladder is None else ladder:
        offset = offset_of(name)
        if offset is None:
            day = opening
        elif offset > 0:
            day = calendar.sending_on_or_after(calendar.add_working_days(due_on, offset))
        else:
            day = calendar.sending_on_or_before(calendar.add_working_days(due_on, offset))
        if name == OPENING or day > opening or (offset or 0) > 0:
            rungs.append(Rung(name, day))
    return tuple(rungs)


def phones_day(rungs: Sequence[Rung], calendar: WorkCalendar) -> date:
    """When coordinators take over by telephone, and letters to the units of a round end: after its last rung."""
    return calendar.sending_on_or_after(max(rung.day for rung in rungs) + timedelta(days=1))


def list_day(rungs: Sequence[Rung], closes_on: date, calendar: WorkCalendar) -> date:
    """When coordinators get whom to ring up: then, or on the last day for sending before the round closes."""
    return min(phones_day(rungs, calendar), calendar.sending_on_or_before(closes_on))


def is_said_after(rungs: Sequence[Rung], closes_on: date) -> bool:
    """Whether the round is still open on the day of its last rung after it is due."""
    return all(rung.day <= closes_on for rung in rungs if is_after(rung))


def rung_reached(rungs: Sequence[Rung], today: date) -> Rung | None:
    """The latest one; of several on a day, the last. Those before it are superseded."""
    return next((rung for rung in reversed(rungs) if rung.day <= today), None)


def rung_ahead(rungs: Sequence[Rung], today: date) -> Rung | None:
    """The next after today; of several on a day, the last."""
    later = [rung for rung in rungs if rung.day > today]
    return next((rung for rung in reversed(later) if rung.day == later[0].day), None)


def is_for_the_office(on: date, today: date, calendar: WorkCalendar) -> bool:
    """Whether an item whose date is not met stands on the list for the office's head."""
    return calendar.working_days_between(on, today) >= FOR_THE_OFFICE

"""How an assignment stands today and why, and how clauses and items stand by their assignments. Nothing is stored.

Source: design §4, Standing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from models.rules.calendar import WorkCalendar
from models.rules.words import Approach, Duty, Light, ReplyStatus, Role, RoundKind, Settlement

DATE_NEAR = timedelta(days=14)
ROUND_NEAR = 3  # working days
SIGN_WITHIN = 3  # working days


class Reason(StrEnum):
    """Why something has its light. Down to `informed` in the order in which they are asked: the first that holds."""

    CONSULTED = "consulted"  # no light: nobody supervises such a unit
    INFORMED = "informed"  # no light: nothing is asked of it
    SETTLED = "settled"
    NEEDS_HELP = "needs_help"
    DATE_PASSED = "date_passed"
    ROUND_PASSED = "round_passed"
    ROUND_MISSED = "round_missed"
    NEEDS_PUSH = "needs_push"
    DATE_NEAR = "date_near"
    TO_AMEND = "to_amend"
    ROUND_NEAR = "round_near"
    NOT_SIGNED = "not_signed"
    ON_TRACK = "on_track"
    ONGOING = "ongoing"
    DONE_WAITING = "done_waiting"
    DONE_NOTED = "done_noted"  # accepted as progress, and not settled; or settled, and opened again
    HELP_ANSWERED = "help_answered"
    RETURNED = "returned"
    NOT_STARTED = "not_started"
    UNASSIGNED = "unassigned"  # no light: a clause or an item that nobody answers for


LIGHT_OF: Mapping[Reason, Light | None] = {
    Reason.CONSULTED: None,
    Reason.INFORMED: None,
    Reason.SETTLED: Light.BLUE,
    Reason.NEEDS_HELP: Light.PURPLE,
    Reason.DATE_PASSED: Light.RED,
    Reason.ROUND_PASSED: Light.RED,
    Reason.ROUND_MISSED: Light.RED,
    Reason.NEEDS_PUSH: Light.AMBER,
    Reason.DATE_NEAR: Light.AMBER,
    Reason.TO_AMEND: Light.AMBER,
    Reason.ROUND_NEAR: Light.AMBER,
    Reason.NOT_SIGNED: Light.WHITE,
    Reason.ON_TRACK: Light.GREEN,
    Reason.ONGOING: Light.GREEN,
    Reason.DONE_WAITING: Light.GREEN,
    Reason.DONE_NOTED: Light.GREEN,
    Reason.HELP_ANSWERED: Light.GREEN,
    Reason.RETURNED: Light.GREY,
    Reason.NOT_STARTED: Light.GREY,
    Reason.UNASSIGNED: None,
}
_SAID = {
    ReplyStatus.ON_TRACK: Reason.ON_TRACK,
    ReplyStatus.ONGOING: Reason.ONGOING,
    ReplyStatus.DONE: Reason.DONE_WAITING,
    ReplyStatus.NEEDS_HELP: Reason.HELP_ANSWERED,  # what is left of needs_help once the office has answered
}


@dataclass(frozen=True)
class ReplyFacts:
    """The reply that counts, as far as standing goes. `answered_by_office` is asked of needs_help only; `accepted`, by
    a coordinator, of done only."""

    status: ReplyStatus
    submitted_on: date
    answered_by_office: bool = False
    accepted: bool = False


@dataclass(frozen=True)
class Returned:
    """The newest word was sent back. Until the end of `amend_by`, where a day was named, it may be amended.

    `asked_on`: what it asks of the office, which has not answered yet. To return a reply is no answer to that.
    """

    amend_by: date | None = None
    asked_on: date | None = None

    def may_be_amended(self, today: date) -> bool:
        return self.amend_by is not None and today <= self.amend_by


@dataclass(frozen=True)
class DueFacts:
    on: date
    done: bool = False


@dataclass(frozen=True)
class OwedRound:
    """A round that asked this assignment. Once it is closed its outcome is written, and nothing is owed to it.

    `returned`: its answer was sent back. While that may still be amended, the round has been replied to and waits no
    more; once the day has gone by without it, it has not been.
    """

    due_on: date
    answered: bool = False
    open: bool = True
    returned: Returned | None = None
    kind: RoundKind = RoundKind.PROGRESS
    quarter: int | None = None

    @property
    def owed(self) -> bool:
        """Whether what counts as an answer is not there yet."""
        return self.open and not self.answered

    @property
    def last_day(self) -> date:
        """On which the answer is in time."""
        amend_by = self.returned.amend_by if self.returned else None
        return max(self.due_on, amend_by or self.due_on)

    def amends(self, today: date) -> bool:
        return self.owed and self.returned is not None and self.returned.may_be_amended(today)

    def waits(self, today: date) -> bool:
        return self.owed and not self.amends(today)


@dataclass(frozen=True)
class MissedRound:
    """The newest round that opened, now closed without an answer that was in. Nobody asks for it any more."""

    kind: RoundKind
    quarter: int | None
    due_on: date


@dataclass(frozen=True)
class AssignmentFacts:
    """What standing asks of an assignment. `received_on`: the day the unit's contact first got the letter.

    `replied`: the unit has said something of the plan, be it of another item. It has plainly received it. `missed`:
    the round that went by, until a reply comes or the next one opens; never the year's last. `settled_as`: as what.
    """

    approach: Approach
    role: Role
    duty: Duty
    settled: bool = False
    received_on: date | None = None
    signed: bool = False
    reply: ReplyFacts | None = None
    dues: tuple[DueFacts, ...] = ()
    rounds: tuple[OwedRound, ...] = ()
    returned: Returned | None = None
    replied: bool = False
    missed: MissedRound | None = None
    settled_as: Settlement | None = None


@dataclass(frozen=True)
class Standing:
    """A light and why. `about` has the day in question (`on`) and, ahead of it, the `days` or `working_days` left; of a
    round that was missed its `kind` and `quarter`; of what is settled as anything but done, as what (`settled_as`).

    No light where there is nothing to judge: see Reason.
    """

    light: Light | None
    reason: Reason
    about: Mapping[str, date | int | str] = field(default_factory=dict, hash=False)


def standing_of(facts: AssignmentFacts, today: date, calendar: WorkCalendar) -> Standing:
    """The first that holds, in the order of design §4.

    A day counts as passed on the day after it. Whoever has said `done` and waits for the review has no date to miss:
    the waiting is ours. A reply of needs_help, once answered, is work under way until the unit says otherwise. What was
    returned is a reply owed by the day that was named, and after it.
    """
    reply, returned = facts.reply, facts.returned
    said = None if reply is None else reply.status
    dates = _dates_open(facts)
    owing = sorted((each for each in facts.rounds if each.owed), key=lambda each: each.last_day)
    owed = [each.last_day for each in owing]
    if facts.approach == Approach.CONSULTED:
        return _stands(Reason.CONSULTED)
    if facts.duty == Duty.INFORMED:
        return _stands(Reason.INFORMED)
    if facts.settled:
        if facts.settled_as is None or facts.settled_as == Settlement.DONE:
            return _stands(Reason.SETTLED)
        return _stands(Reason.SETTLED, settled_as=facts.settled_as.value)
    if reply and said == ReplyStatus.NEEDS_HELP and not reply.answered_by_office:
        return _stands(Reason.NEEDS_HELP, on=reply.submitted_on)
    if returned and returned.asked_on:
        return _stands(Reason.NEEDS_HELP, on=returned.asked_on)
    if dates and dates[0] < today:
        return _stands(Reason.DATE_PASSED, on=dates[0])
    if owed and owed[0] < today:
        return _stands(Reason.ROUND_PASSED, on=owed[0], kind=owing[0].kind.value, quarter=owing[0].quarter or 0)
    if (gone := facts.missed) and not (returned and returned.may_be_amended(today)):
        return _stands(Reason.ROUND_MISSED, on=gone.due_on, kind=gone.kind.value, quarter=gone.quarter or 0)
    if reply and said == ReplyStatus.NEEDS_PUSH:
        return _stands(Reason.NEEDS_PUSH, on=reply.submitted_on)
    if dates and dates[0] - today <= DATE_NEAR:
        return _stands(Reason.DATE_NEAR, on=dates[0], days=(dates[0] - today).days)
    if returned and returned.amend_by:
        left = calendar.working_days_between(today, returned.amend_by)
        if left <= ROUND_NEAR:
            return _stands(Reason.TO_AMEND, on=returned.amend_by, working_days=left)
    if owed and (left := calendar.working_days_between(today, owed[0])) <= ROUND_NEAR:
        return _stands(Reason.ROUND_NEAR, on=owed[0], working_days=left)
    if facts.received_on and not _has_signed(facts) and is_late_to_sign(facts.received_on, today, calendar):
        return _stands(Reason.NOT_SIGNED, on=facts.received_on)
    if reply and said == ReplyStatus.DONE and reply.accepted:
        return _stands(Reason.DONE_NOTED, on=reply.submitted_on)
    if reply and reply.status in _SAID:
        return _stands(_SAID[reply.status], on=reply.submitted_on)
    if returned:
        return _stands(Reason.RETURNED, **({"on": returned.amend_by} if returned.amend_by else {}))
    return _stands(Reason.NOT_STARTED)


def date_passed(facts: AssignmentFacts, today: date) -> date | None:
    """The first date that has gone by and is not met, also where the light tells that the unit waits for the office:
    that excuses the unit, and the date is passed all the same. None where nobody is to be asked for it."""
    if facts.approach == Approach.CONSULTED or facts.duty == Duty.INFORMED or facts.settled:
        return None
    return next((on for on in _dates_open(facts) if on < today), None)


def _dates_open(facts: AssignmentFacts) -> list[date]:
    said_done = facts.reply is not None and facts.reply.status == ReplyStatus.DONE
    return [] if said_done else sorted(due.on for due in facts.dues if not due.done)


def done_and_open(facts: AssignmentFacts) -> bool:
    """Whether the office has accepted that it is done, and has not settled it, or opened it again."""
    said = facts.reply
    return said is not None and said.status == ReplyStatus.DONE and said.accepted and not facts.settled


def _has_signed(facts: AssignmentFacts) -> bool:
    """Or replied: to tell of the work is more than to sign for it."""
    return facts.signed or facts.replied or facts.reply is not None or facts.returned is not None


def is_late_to_sign(received_on: date, today: date, calendar: WorkCalendar) -> bool:
    return last_day_to_sign(received_on, calendar) < today


def last_day_to_sign(received_on: date, calendar: WorkCalendar) -> date:
    return calendar.add_working_days(received_on, SIGN_WITHIN)


def _stands(reason: Reason, **about: date | int | str) -> Standing:
    return Standing(LIGHT_OF[reason], reason, about)

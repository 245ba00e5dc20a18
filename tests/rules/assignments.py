"""Assignments for the tests of standing and rollup: made by hand, and made up."""

from dataclasses import replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from models.rules.calendar import WorkCalendar
from models.rules.standing import AssignmentFacts, DueFacts, MissedRound, OwedRound, ReplyFacts, Returned
from models.rules.words import Approach, Duty, ReplyStatus, Role, RoundKind

CALENDAR = WorkCalendar(ZoneInfo("Asia/Shanghai"))
RECEIVED = date(2023, 8, 14)  # a Monday

_SIGNED_LEAD = AssignmentFacts(Approach.SUPERVISED, Role.LEAD, Duty.REPORTS, received_on=RECEIVED, signed=True)


def day(written: str) -> date:
    """A day of 2023 as "09-22"."""
    return date.fromisoformat(f"2023-{written}")


def given_that(**facts: Any) -> AssignmentFacts:
    """What 市司法局 leads, received and signed for, and what else is said of it."""
    return replace(_SIGNED_LEAD, **facts)


def said(status: ReplyStatus, on: str = "09-01", **more: bool) -> ReplyFacts:
    return ReplyFacts(status, day(on), **more)


def to_amend(by: str) -> Returned:
    return Returned(day(by))


def due(on: str, done: bool = False) -> DueFacts:
    return DueFacts(day(on), done)


def round_due(on: str, **more: Any) -> OwedRound:
    """Of the third quarter."""
    return OwedRound(day(on), quarter=3, **more)


def missed(due_on: str) -> MissedRound:
    """The third quarter's round, closed without an answer."""
    return MissedRound(RoundKind.PROGRESS, 3, day(due_on))


days = st.dates(date(2023, 7, 1), date(2024, 2, 29))
replies = st.builds(ReplyFacts, st.sampled_from(ReplyStatus), days, st.booleans())
returns = st.none() | st.builds(Returned, st.none() | days)
assignments = st.builds(
    AssignmentFacts,
    st.sampled_from(Approach),
    st.sampled_from(Role),
    st.sampled_from(Duty),
    st.booleans(),
    st.none() | days,
    st.booleans(),
    st.none() | replies,
    st.lists(st.builds(DueFacts, days, st.booleans()), max_size=3).map(tuple),
    st.lists(st.builds(OwedRound, days, st.booleans(), st.booleans(), returns), max_size=3).map(tuple),
    returns,
    st.booleans(),
    st.none() | st.builds(MissedRound, st.just(RoundKind.PROGRESS), st.integers(1, 3), days),
)

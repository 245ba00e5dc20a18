"""The clock runs on by itself; turning it only ever brings it forward."""

from datetime import UTC, datetime, timedelta

import pytest

from models.clock import Clock

MORNING = datetime(2023, 8, 14, 1, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_clock_is_turned_forward_and_runs_on() -> None:
    clock = Clock(MORNING)
    clock.turn_to(MORNING + HOUR)
    assert MORNING + HOUR <= clock.now() < MORNING + HOUR + timedelta(minutes=1)


def test_instant_that_has_just_passed_is_now() -> None:
    """Between reading the clock and turning it, the clock runs on."""
    clock = Clock(MORNING)
    before = clock.now()
    clock.turn_to(before - timedelta(microseconds=1))
    clock.turn_to(before - HOUR)
    assert before <= clock.now() < before + timedelta(minutes=1)


def test_real_clock_is_not_for_turning() -> None:
    clock = Clock()
    with pytest.raises(ValueError, match="real one"):
        clock.turn_to(clock.now() + HOUR)

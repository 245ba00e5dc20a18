"""The one place where time is read. Everybody else takes `now` as an argument."""

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """A clock that runs on by itself and, where that is allowed, can be turned forward.

    Real operation, the sandbox and a process started with CLOCK_START differ only in `start`:
    None stands for the wall clock; an instant makes the clock begin there and run on.
    """

    def __init__(self, start: datetime | None = None) -> None:
        self.turnable = start is not None
        self._ahead = timedelta(0)
        if start is not None:
            self.begin_at(start)

    def now(self) -> datetime:
        """The instant, in UTC and aware of it."""
        return wall() + self._ahead

    def begin_at(self, instant: datetime) -> None:
        """Set the clock anew: at the start, and when the sandbox is reset. The only way backwards."""
        self._ahead = instant.astimezone(UTC) - wall()

    def turn_to(self, instant: datetime) -> None:
        """Turn the clock forward; an instant that has passed changes nothing, for the clock runs on while one decides.

        Raises ValueError on a clock that is not for turning.
        """
        if not self.turnable:
            raise ValueError("this clock is the real one")
        ahead = instant.astimezone(UTC) - wall()
        self._ahead = max(self._ahead, ahead)


def wall() -> datetime:
    """The machine's own time: for the road to Telegram, whose limits no turned clock moves."""
    return datetime.now(UTC)  # noqa: TID251  this is the one home of that call


def monotonic() -> float:
    """Seconds that only grow, for pauses and windows within one run."""
    return time.monotonic()

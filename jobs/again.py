"""What failed is tried again soon: a daily job would otherwise wait a whole day for its next hour."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

# After the first, second and third failure in a row; then the job waits for its hour. Sweeps may run twice.
PAUSES = (timedelta(minutes=5), timedelta(minutes=15), timedelta(minutes=45))


class Again:
    """When each job that failed is tried again. The count lives in memory: who takes over begins with the first."""

    def __init__(self) -> None:
        self._at: dict[str, tuple[datetime, int]] = {}  # name → when, and how often it was tried again before

    def begin(self, failed: Mapping[str, datetime]) -> None:
        """As the rows tell it: whose last run failed, and when that was."""
        self._at = {name: (at + PAUSES[0], 0) for name, at in failed.items()}

    def due(self, now: datetime) -> set[str]:
        return {name for name, (at, _) in self._at.items() if at <= now}

    def instants(self, names: Iterable[str]) -> list[datetime]:
        """When one of these is tried again."""
        return [self._at[name][0] for name in names if name in self._at]

    def note(self, name: str, failed: bool, again: bool, now: datetime) -> None:
        """A job has run, as a further try (`again`) or at its own hour."""
        _, tries = self._at.pop(name, (now, 0))
        tries = tries + 1 if again else 0
        if failed and tries < len(PAUSES):
            self._at[name] = (now + PAUSES[tries], tries)

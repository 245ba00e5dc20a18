"""What Telegram bears in a second: strict sliding windows, not buckets.

Telegram publishes round numbers and enforces unpublished ones. Ours are the published numbers, held in every window,
so that a bot which passes here has room to spare there.
"""

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass

from sandbox.errors import too_many


@dataclass(frozen=True)
class Limits:
    """All tunable for tests; seconds unless named otherwise. `Limits.none()` bears any flood."""

    sends_a_second: int = 30
    calls_a_second: int = 60  # sends, edits and deletions together
    burst_in_private: int = 4  # in any one second
    private_in_20_seconds: int = 20  # one a second on average
    group_in_a_minute: int = 20
    callback_age: float = 15.0  # after that a query is too old to be answered
    webhook_first_pause: float = 1.0
    webhook_longest_pause: float = 60.0
    webhook_timeout: float = 60.0
    upload_bytes: int = 50 << 20
    photo_bytes: int = 10 << 20
    download_bytes: int = 20 << 20

    @classmethod
    def none(cls) -> "Limits":
        many = 1_000_000_000
        return cls(
            sends_a_second=many,
            calls_a_second=many,
            burst_in_private=many,
            private_in_20_seconds=many,
            group_in_a_minute=many,
        )


class Flood:
    """Counts accepted calls. A refused call names its pause, and is refused again until the pause is over."""

    def __init__(self, limits: Limits, monotonic: Callable[[], float]) -> None:
        self._limits = limits
        self._monotonic = monotonic
        self.forget()

    def forget(self) -> None:
        self._calls: dict[tuple[str, int], deque[float]] = defaultdict(deque)
        self._until: dict[tuple[str, int], float] = {}

    def accept_send(self, chat_id: int, *, private: bool, count: int = 1) -> None:
        """Room for `count` messages to a chat, or ApiError 429. An album is one to a private chat's burst."""
        most = self._limits
        windows = [
            (("call", 0), 1.0, most.calls_a_second, count),
            (("send", 0), 1.0, most.sends_a_second, count),
        ]
        if private:
            windows.append((("chat", chat_id), 1.0, most.burst_in_private, 1))
            windows.append((("chat20", chat_id), 20.0, most.private_in_20_seconds, 1))
        else:
            windows.append((("chat", chat_id), 60.0, most.group_in_a_minute, count))
        self._accept(windows)

    def accept_change(self, count: int = 1) -> None:
        """Room for an edit or a deletion: only the looser bound over everything holds."""
        self._accept([(("call", 0), 1.0, self._limits.calls_a_second, count)])

    def _accept(self, windows: list[tuple[tuple[str, int], float, int, int]]) -> None:
        now = self._monotonic()
        pause = 0.0
        for key, seconds, most, count in windows:
            if (until := self._until.get(key, 0.0)) > now:
                pause = max(pause, until - now)
                continue
            self._until.pop(key, None)
            calls = self._calls[key]
            while calls and calls[0] <= now - seconds:
                calls.popleft()
            over = len(calls) + count - most
            if over > 0:
                frees_at = calls[min(over, len(calls)) - 1] + seconds if calls else now + seconds
                whole = max(1, math.ceil(frees_at - now))
                self._until[key] = now + whole
                pause = max(pause, whole)
        if pause:
            raise too_many(math.ceil(pause))
        for key, _, _, count in windows:
            self._calls[key].extend([now] * count)

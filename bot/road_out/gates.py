"""What a 429 closes. Telegram names the seconds and not the reason, so the reason is told by who is refused.

One chat refused: that chat has had too much, and only it waits. A second, different chat refused while the first still
waits: two chats do not overflow at one moment by chance, the bot as a whole sends too much, and everything waits.
The guess costs little when it is wrong: at worst two bursts in two chats hold everybody for those few seconds, and an
overall limit is noticed at the second refusal.
"""

import math

OVERALL = 0  # no chat has this number


class Gates:
    """Closed gates: chat (OVERALL: everybody) → the instant it opens again, in seconds of a clock that only grows."""

    def __init__(self) -> None:
        self._until: dict[int, float] = {}

    def close(self, chat: int | None, seconds: float, now: float) -> list[int]:
        """Somebody was refused and told to wait. Returns which gates are closed longer for it."""
        others = [known for known, until in self._until.items() if until > now and known not in (chat, OVERALL)]
        keys = [OVERALL] if chat is None else [chat, OVERALL] if others else [chat]
        closed = [key for key in keys if self._until.get(key, -math.inf) < now + seconds]
        for key in closed:
            self._until[key] = now + seconds
        return closed

    def restore(self, chat: int, until: float) -> None:
        self._until[chat] = until

    def opens_at(self, chat: int | None, now: float) -> float:
        """When a call to `chat` may go as far as gates go; -inf when none is closed."""
        opens = -math.inf
        for key in (OVERALL, chat):
            if key is not None and (until := self._until.get(key)) is not None:
                if until <= now:
                    del self._until[key]
                else:
                    opens = max(opens, until)
        return opens

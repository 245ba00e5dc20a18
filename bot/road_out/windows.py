"""Strict sliding windows (design §7): when calls went, and when the next one may go.

Pure: instants are seconds on any clock that only grows. Two bounds hold at once for everything together. By the
moment of going, no window of one second holds more than `rate`, evenly spaced. By the moment of being answered, no
more than one above it are under way or answered within a second: Telegram saw a call somewhere between its going and
its answer, so whatever delays calls on the way, no second of *Telegram's* clock holds more. A chat's windows are
counted by the answer alone, for the same reason.
"""

import math
from collections import deque
from itertools import islice

from bot.road_out.calls import Call

SPARE_AT = 28  # one call in so many may be under way above the rate; Telegram's own bound is 30
LETTERS_A_SECOND = 1
ANSWERS_A_SECOND = 3
PRIVATE_SECONDS, PRIVATE_MESSAGES = 20.0, 20  # a little burst, but one a second in the long run
GROUP_SECONDS, GROUP_MESSAGES = 60.0, 20
LETTERS_AHEAD, ANSWERS_AHEAD = 0.5, 3.0  # how many even steps a call may come early: to catch up; as a small burst


class History:
    """What went one way: how many are under way, and when the others were answered, oldest first."""

    __slots__ = ("back", "out")

    def __init__(self) -> None:
        self.out = 0
        self.back: deque[float] = deque()

    def room_at(self, wanted: int, most: int, seconds: float) -> float:
        """The earliest instant at which `wanted` more make at most `most` in any `seconds`.

        -inf: at any time. inf: not before one that is under way has been answered. What is larger than the window
        itself goes when the window is empty.
        """
        free = most - self.out - min(wanted, most)
        if free < 0:
            return math.inf
        if len(self.back) <= free:
            return -math.inf
        return self.back[-1 - free] + seconds

    def note(self, at: float, count: int, keep: float) -> None:
        self.back.extend([at] * count)
        while self.back[0] <= at - keep:
            self.back.popleft()


class Windows:
    """All windows of one bot. `rate` is calls a second overall."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._step = 1.0 / rate
        self._most_out = rate + rate // SPARE_AT
        # Whoever may send faster than Telegram's common bound may answer one person faster in proportion.
        self._ease = max(1, rate // SPARE_AT)
        self._next = -math.inf  # when the next call would go at an even pace
        self._left = History()
        self._all = History()
        self._chats: dict[int, History] = {}  # least recently used first

    def overall_at(self, letter: bool, weight: int = 1) -> float:
        """When everything together has room for one more such call."""
        ahead = LETTERS_AHEAD if letter else ANSWERS_AHEAD
        return max(
            self._next - ahead * self._step,
            self._left.room_at(weight, self._rate, 1.0),
            self._all.room_at(weight, self._most_out, 1.0),
        )

    def chat_at(self, call: Call) -> float:
        """When the call's own chat has room for it."""
        history = self._chats.get(call.chat) if call.chat is not None and call.messages else None
        if history is None or call.chat is None:
            return -math.inf
        burst = LETTERS_A_SECOND if call.letter else ANSWERS_A_SECOND * self._ease
        soon = history.room_at(1, burst, 1.0)
        if call.chat < 0:
            return max(soon, history.room_at(call.messages, GROUP_MESSAGES, GROUP_SECONDS))
        return max(soon, history.room_at(1, PRIVATE_MESSAGES * self._ease, PRIVATE_SECONDS))

    def leave(self, call: Call, now: float) -> None:
        """The call goes: its places are taken."""
        self._next = max(self._next, now) + call.weight * self._step
        self._left.note(now, call.weight, 1.0)
        self._all.out += call.weight
        if call.chat is not None and call.messages:
            self._touch(call.chat).out += self._weight_in_chat(call)

    def answered(self, call: Call, now: float) -> None:
        """The call is over, well or badly: from here on its places age."""
        self._all.out -= call.weight
        self._all.note(now, call.weight, 1.0)
        if call.chat is not None and call.messages:
            history = self._touch(call.chat)
            history.out -= self._weight_in_chat(call)
            history.note(now, self._weight_in_chat(call), _keep(call.chat))
            self._forget_idle(now)

    def give_back(self, call: Call, left_at: float) -> None:
        """The call that left at `left_at` was never made: its places are free again."""
        self._next -= call.weight * self._step
        self._all.out -= call.weight
        for _ in range(call.weight):
            if left_at in self._left.back:
                self._left.back.remove(left_at)
        if call.chat is not None and call.messages:
            self._touch(call.chat).out -= self._weight_in_chat(call)

    def remember(self, chat: int, at: float) -> None:
        """A message of an earlier run; to be told oldest first."""
        self._touch(chat).note(at, 1, _keep(chat))

    def _weight_in_chat(self, call: Call) -> int:
        # An album is one message to a person's burst and as many as it shows to a group.
        return call.messages if call.chat is not None and call.chat < 0 else 1

    def _touch(self, chat: int) -> History:
        history = self._chats.pop(chat, None) or History()
        self._chats[chat] = history
        return history

    def _forget_idle(self, now: float) -> None:
        for chat, history in list(islice(self._chats.items(), 2)):
            if not history.out and (not history.back or history.back[-1] <= now - _keep(chat)):
                del self._chats[chat]


def _keep(chat: int) -> float:
    return GROUP_SECONDS if chat < 0 else PRIVATE_SECONDS

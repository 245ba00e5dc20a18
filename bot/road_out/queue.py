"""Who waits to go to Telegram: answers before letters, each in the order of coming, as windows and gates allow."""

import asyncio
import math
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.metrics import CALLS_WAITING
from bot.road_out.calls import Call
from bot.road_out.gates import Gates
from bot.road_out.windows import Windows
from models.background import Background

SHORTEST_SLEEP = 0.001  # a clock is never exact to the last bit: waking a hair early must not spin


@dataclass(eq=False, slots=True)
class _Waiter:
    call: Call
    turn: asyncio.Future[float]  # resolved with the instant at which the call may go, and goes


class Queue:
    """The queue of one bot, within one run. Instants are seconds of `monotonic`.

    A call takes its places in the windows when its turn comes, and ages there once `answered` was called for it.
    """

    def __init__(
        self,
        rate: int,
        monotonic: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        self.windows = Windows(rate)
        self.gates = Gates()
        self._monotonic, self._sleep = monotonic, sleep
        self._hold_until = -math.inf
        self._answers: dict[_Waiter, None] = {}
        self._letters: dict[_Waiter, None] = {}
        self._background = Background()
        self._alarm: asyncio.Task[None] | None = None
        self._alarm_at = math.inf

    def hold(self, seconds: float) -> None:
        """Let nobody go for so long."""
        self._hold_until = self._monotonic() + seconds

    async def turn(self, call: Call) -> float:
        """Wait for the call's turn and take it; returns the instant. A cancelled waiter frees its place."""
        line, kind = (self._letters, "letter") if call.letter else (self._answers, "answer")
        waiter = _Waiter(call, asyncio.get_running_loop().create_future())
        line[waiter] = None
        self._go_on()
        if waiter.turn.done():
            return waiter.turn.result()
        CALLS_WAITING.labels(kind).inc()
        try:
            return await waiter.turn
        except asyncio.CancelledError:
            if waiter in line:
                del line[waiter]
                self._go_on()
            elif not waiter.turn.cancelled():  # its turn came in the same moment
                self.give_back(call, waiter.turn.result())
            raise
        finally:
            CALLS_WAITING.labels(kind).dec()

    def answered(self, call: Call) -> None:
        """The call is over, well or badly."""
        self.windows.answered(call, self._monotonic())
        self._go_on()

    def give_back(self, call: Call, left_at: float) -> None:
        """The turn that came at `left_at` is not used."""
        self.windows.give_back(call, left_at)
        self._go_on()

    def is_shut(self, call: Call) -> bool:
        """Whether a gate stands before the call now."""
        now = self._monotonic()
        return self.gates.opens_at(call.chat, now) > now

    async def close(self) -> None:
        """Let nobody go any more. Whoever waits is cancelled by its own owner."""
        self.hold(math.inf)
        await self._background.close()

    def _go_on(self) -> None:
        """Let everybody go whose turn has come, and set the alarm for the next; called when a way may have opened."""
        now = self._monotonic()
        while (waiter := self._first_free(now)) is not None:
            del (self._letters if waiter.call.letter else self._answers)[waiter]
            self.windows.leave(waiter.call, now)
            waiter.turn.set_result(now)

    def _first_free(self, now: float) -> _Waiter | None:
        soonest = math.inf
        for line in (self._answers, self._letters):
            if not line:
                continue
            overall = max(self._hold_until, self.windows.overall_at(letter=line is self._letters))
            if overall > now:  # then nobody in it need be asked
                soonest = min(soonest, overall)
                continue
            for waiter in line:
                if waiter.turn.done():
                    continue  # cancelled; its owner is about to take it out of the line
                call = waiter.call
                at = max(self.gates.opens_at(call.chat, now), self.windows.chat_at(call))
                if at > now:
                    soonest = min(soonest, at)
                    continue
                at = self.windows.overall_at(call.letter, call.weight)
                if at <= now:
                    return waiter
                # An album waits for several places at once: whoever passed it now would take them away for ever.
                self._set_alarm(at, now)
                return None
        self._set_alarm(soonest, now)
        return None

    def _set_alarm(self, at: float, now: float) -> None:
        if self._alarm is not None and not self._alarm.done():
            if self._alarm_at <= at:
                return  # it rings early enough, and whoever waits longer sets the next one then
            self._alarm.cancel()
        if at < math.inf:
            self._alarm_at = at
            self._alarm = self._background.start(self._ring(max(at - now, SHORTEST_SLEEP)), "pacer")

    async def _ring(self, seconds: float) -> None:
        await self._sleep(seconds)
        self._alarm = None
        self._go_on()

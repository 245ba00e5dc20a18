"""The one place that every outgoing call passes (design §7, Delivery): windows, priorities, Telegram's orders to wait.

    bot.session.middleware(pacer)

Answers to people go before letters; a letter is told by SENDING_A_LETTER, which `letter_turn` sets. Whatever is no
message to a chat, nor a change of one, passes freely. Nothing here knows or logs a word that is sent.
"""

import asyncio
import math
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramAPIError
from aiogram.methods import GetUpdates, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from sqlalchemy.exc import SQLAlchemyError

from bot.metrics import REFUSED
from bot.road_out import sent_calls
from bot.road_out.calls import Call, call_of, pause_ordered
from bot.road_out.gates import OVERALL
from bot.road_out.queue import Queue
from models import clock
from models.database import Database

log = structlog.get_logger()

HOLD = 1.0  # seconds of stillness after a start


@dataclass(eq=False, slots=True)
class Turn:
    """A letter's place, taken before it is claimed and rendered; `used` once its call is on the way."""

    call: Call
    left_at: float
    used: bool = False


SENDING_A_LETTER: ContextVar[Turn | None] = ContextVar("SENDING_A_LETTER", default=None)


class Pacer(BaseRequestMiddleware):
    """Paces the calls of one bot. `rate` is calls a second overall (SEND_RATE).

    An answer waits as long as it must, in the order in which answers came; there is no bound on how many wait but
    that each is somebody's handler, one a person. A call whose waiter is cancelled frees its place.
    """

    def __init__(
        self,
        rate: int = 28,
        *,
        monotonic: Callable[[], float] = clock.monotonic,
        wall: Callable[[], datetime] = clock.wall,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._monotonic, self._wall, self._sleep = monotonic, wall, sleep
        self._queue = Queue(rate, monotonic, sleep)
        self._database: Database | None = None
        self._unsaved: list[tuple[int, datetime]] = []
        self._prune_at = math.inf

    async def load(self, database: Database) -> None:
        """Before the first call: remember what an earlier run sent and was ordered, and hold still for a second.

        Sends are written in batches, so a killed run takes its last ones with it. Holding still lets every window of
        one second run out; windows of a minute belong to groups, whose sends are written before they go.
        """
        self._database = database
        wall, now = self._wall(), self._monotonic()
        sent, gates = await sent_calls.recent(database, wall)
        for chat, at in sent:
            # The row says when it left; Telegram may have seen it a little later.
            self._queue.windows.remember(chat, min(now, now - (wall - at).total_seconds() + 1.0))
        for chat, until in gates:
            self._queue.gates.restore(chat, now + (until - wall).total_seconds())
        self._queue.hold(HOLD)

    @property
    def unsaved(self) -> int:
        """How many sends stand in memory only."""
        return len(self._unsaved)

    async def save(self, database: Database) -> None:
        """Write what was sent since the last time, in one batch, and forget what no window sees any more."""
        now = self._monotonic()
        if not self._unsaved and now < self._prune_at:
            return
        unsaved, self._unsaved = self._unsaved, []
        self._prune_at = now + sent_calls.REMEMBERED.total_seconds() if unsaved else math.inf
        try:
            await sent_calls.write_sends(database, unsaved, self._wall())
        except BaseException:
            self._unsaved = unsaved + self._unsaved
            raise

    async def close(self) -> None:
        """Let nobody go any more. Whoever waits is cancelled by its own owner."""
        await self._queue.close()

    @asynccontextmanager
    async def letter_turn(self, chat_id: int) -> AsyncIterator[None]:
        """Wait until a letter may go to `chat_id`; the first call to it inside goes without more waiting.

        So a letter is claimed and rendered when its turn has come: a crash while it waits for windows or gates leaves
        nothing in doubt, and its words are those of now. Without a call the place is given back.
        """
        call = Call(chat_id, 1, letter=True)
        left_at = await self._queue.turn(call)
        turn = Turn(call, left_at)
        token = SENDING_A_LETTER.set(turn)
        try:
            yield
        finally:
            SENDING_A_LETTER.reset(token)
            if not turn.used:
                self._queue.give_back(call, left_at)

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        turn = SENDING_A_LETTER.get()
        call = call_of(method, letter=turn is not None)
        if call is None:
            return await self._pass_freely(make_request, bot, method)
        while True:
            if turn is None or not self._take(turn, call):
                await self._queue.turn(call)
            try:
                await self._note(call)
                return await make_request(bot, method)
            except TelegramAPIError as error:
                if (pause := pause_ordered(error)) is None:
                    raise
                await self._close_gate(call, pause)
                if turn is not None:
                    raise  # the sender puts the letter back; its next turn comes when the gate opens
            finally:
                self._queue.answered(call)

    def _take(self, turn: Turn, call: Call) -> bool:
        """Use the place that the letter holds. A gate that was closed meanwhile takes it away again."""
        if turn.used or turn.call != call:
            return False
        turn.used = True
        if not self._queue.is_shut(call):
            return True
        self._queue.give_back(call, turn.left_at)
        return False

    async def _pass_freely(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        while True:
            try:
                return await make_request(bot, method)
            except TelegramAPIError as error:
                pause = pause_ordered(error)
                polls = method.__api_method__ == GetUpdates.__api_method__
                if pause is None or polls:  # whoever polls has a pace of its own
                    raise
                await self._sleep(pause)

    async def _note(self, call: Call) -> None:
        if call.chat is None or not call.messages:
            return
        self._unsaved.extend([(call.chat, self._wall())] * call.messages)
        if call.chat < 0 and self._database is not None:
            await self._guarded(self.save(self._database))

    async def _close_gate(self, call: Call, seconds: float) -> None:
        closed = self._queue.gates.close(call.chat, seconds, self._monotonic())
        overall = OVERALL in closed
        log.warning("telegram_ordered_a_wait", chat=call.chat, seconds=seconds, overall=overall)
        REFUSED.labels("overall" if overall else "chat").inc()
        if closed and self._database is not None:
            until = self._wall() + timedelta(seconds=seconds)
            await self._guarded(sent_calls.write_gates(self._database, closed, until))

    async def _guarded(self, writing: Awaitable[None]) -> None:
        """A database that is away for a moment must not stop what people are told: the windows stand in memory."""
        try:
            await writing
        except (SQLAlchemyError, OSError) as error:
            log.warning("pacer_could_not_write", error=type(error).__name__)

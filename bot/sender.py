"""The sender: delivers what waits in the outbox (design §7, Delivery).

A letter: wait for its turn → claim (committed) → render from the truth of now → send → record. It is marked before it
is sent and settled after, so a letter is never lost, and is doubled only where we died in between; that one is found
in `sending` at the next start and goes out marked. No session is held while talking to Telegram.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

import structlog
from aiogram import Bot
from sqlalchemy.exc import SQLAlchemyError

from bot.metrics import LETTERS
from bot.pacing import Pacer
from bot.road_out import outbox
from bot.road_out.aftermath import Dropped, Sent
from bot.road_out.attempt import Render, attempt
from models.background import Background
from models.database import Database
from models.outbox import Letter

log = structlog.get_logger()

LANES = 64  # chats written to at once: at one letter a second each, room for 28 a second when answers take long
POLL = 1.0  # seconds between looks for what came due by time
BATCH = 32  # sends that the pacer remembers before they are written
PAUSE = 1.0  # seconds of rest after an error of the database
DRAIN = 8.0  # seconds that calls under way are given at a stop


class Sender:
    """The sender of one bot. `now` is the office's clock (due, pauses); the pacer keeps the machine's.

    `render` is given the letter as it was claimed, `maybe_doubled` included: it adds the line that says so. None means
    that the letter is no longer true.
    """

    def __init__(
        self,
        database: Database,
        bot: Bot,
        pacer: Pacer,
        render: Render,
        now: Callable[[], datetime],
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._database, self._bot, self._pacer = database, bot, pacer
        self._render, self._now, self._sleep = render, now, sleep
        self._background = Background()
        self._lanes: dict[int, asyncio.Task[None]] = {}  # chat → who writes to it
        self._claimed: set[int] = set()  # chats whose lane holds a claim
        self._backlog: deque[tuple[int, int]] = deque()  # (chat, letters due) not yet given a lane
        self._filling = asyncio.Lock()
        self._listeners: set[asyncio.Event] = set()
        self._stopping = False

    def wake(self) -> None:
        """Something may be due: called after each deed that put a letter into the outbox."""
        for listener in self._listeners:
            listener.set()

    async def recover(self) -> None:
        """At a start, before anything is sent: what an earlier run held in its hands goes out again, marked.

        From here on `deliver_due` delivers, whether `run` has begun or not.
        """
        self._stopping = False
        for letter_id in await outbox.release_claims(self._database):
            log.warning("letter_died_while_sending", letter=letter_id)
            LETTERS.labels("maybe_doubled").inc()

    async def run(self) -> None:
        """Deliver until cancelled; then let calls under way end, so that a stop leaves nothing in doubt."""
        try:
            with self._listening() as woken:
                while True:
                    woken.clear()
                    try:
                        await self.deliver_due()
                    except Exception as error:  # whatever it was, letters that never come are worse
                        log.error("outbox_not_readable", error=type(error).__name__)
                        await self._sleep(PAUSE)
                    await _heard(woken)
        finally:
            await self.close()

    async def deliver_due(self) -> None:
        """Deliver all that is due; return when nothing due is left. What waits for a window or a gate is waited for.

        Letters that could not go out are due later (on the office's clock), and so left. May run beside `run`.
        """
        with self._listening() as woken:
            while not self._stopping:
                woken.clear()
                await self._fill_lanes()
                if self._pacer.unsaved >= BATCH or not self._lanes:
                    await self._pacer.save(self._database)
                # A lane that ended while we looked was left out of the look, and its chat may have more: it woke us.
                if not self._lanes and not woken.is_set():
                    return
                await _heard(woken)

    async def close(self, drain: float = DRAIN) -> None:
        """Stop: who waits for a turn goes home; whose letter is claimed gets `drain` seconds to end."""
        self._stopping = True
        for chat_id, lane in list(self._lanes.items()):
            if chat_id not in self._claimed:
                lane.cancel()
        if not await self._background.wait(drain):
            log.warning("letters_left_in_sending", letters=len(self._claimed))
        await self._background.close()
        self._lanes.clear()
        self._claimed.clear()

    @contextmanager
    def _listening(self) -> Iterator[asyncio.Event]:
        """An event of one's own, set by `wake`: with a shared one, who clears it first would deafen the others."""
        woken = asyncio.Event()
        self._listeners.add(woken)
        try:
            yield woken
        finally:
            self._listeners.discard(woken)

    async def _fill_lanes(self) -> None:
        async with self._filling:
            while len(self._lanes) < LANES and not self._stopping:
                if not self._backlog:
                    self._backlog.extend(
                        await outbox.chats_with_due(self._database, self._now(), list(self._lanes), 4 * LANES)
                    )
                if not self._backlog:
                    return
                chat_id, count = self._backlog.popleft()
                if chat_id not in self._lanes:
                    self._lanes[chat_id] = self._background.start(self._lane(chat_id, count), f"lane {chat_id}")

    async def _lane(self, chat_id: int, count: int) -> None:
        """Write up to `count` letters to one chat, one after the other; give way when other chats wait for a lane."""
        try:
            for _ in range(count):
                if self._stopping or not await self._deliver_next(chat_id) or self._backlog:
                    return
        except Exception as error:
            log.error("lane_failed", chat=chat_id, error=type(error).__name__)
            await self._sleep(PAUSE)  # the letter is due still; without a rest this would spin
        finally:
            self._claimed.discard(chat_id)
            del self._lanes[chat_id]
            self.wake()

    async def _deliver_next(self, chat_id: int) -> bool:
        async with self._pacer.letter_turn(chat_id):
            self._claimed.add(chat_id)
            letter = await outbox.claim_next(self._database, chat_id, self._now())
            if letter is not None:
                await self._deliver(letter)
            self._claimed.discard(chat_id)
            return letter is not None

    async def _deliver(self, letter: Letter) -> None:
        after = await attempt(self._database, self._bot, self._render, letter)
        name = type(after).__name__.lower()
        while True:
            try:
                ours = await outbox.settle(self._database, letter, after, self._now())
                break
            except (SQLAlchemyError, OSError) as error:
                # Not recorded, a sent letter would stand in `sending` until the next start, and go out twice.
                log.error("letter_not_recorded", letter=letter.id, outcome=name, error=type(error).__name__)
                await self._sleep(PAUSE)
        LETTERS.labels(name).inc()
        level = log.info if isinstance(after, Sent | Dropped) else log.warning
        level(f"letter_{name}", letter=letter.id, kind=letter.kind, attempts=letter.attempts, ours=ours)


async def _heard(woken: asyncio.Event) -> None:
    """Wait until woken, or until it is time to look again."""
    with suppress(TimeoutError):
        async with asyncio.timeout(POLL):
            await woken.wait()

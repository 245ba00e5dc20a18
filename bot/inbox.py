"""The road in: every update goes into the inbox first, and is worked off from there, in order for each person.

Polling and the webhook both end in `receive`. A row is waiting → done (by the deed's own transaction) → answered; what
dies in between is worked again after a restart, and finds its deed done. The mark "answered" is committed together
with the forms that the update moved, for all updates of a moment at once.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import structlog
from aiogram import Bot, Dispatcher

from bot.errors import storage_away, worth_another_try
from bot.road_in.rows import Rows, Waiting, Worked
from bot.storage import FormStorage
from models.background import Background
from models.database import Database
from models.inbox import UpdateState

log = structlog.get_logger()

AT_ONCE = 32  # people whose updates are worked at the same time
PAUSES = (0.5, 1, 2, 4, 8, 15, 30, *[60] * 60)  # seconds between tries while a road is broken: an hour
MOST_STARTS = 5  # an update that brings the process down each time is given up after so many restarts
LAST_WRITE = 5.0  # seconds that the last marks are given at a stop; without them the updates are answered again


class Inbox:
    """One bot's inbox. What is received before `start` is stored, and taken up by it."""

    def __init__(
        self,
        database: Database,
        bot: Bot,
        dispatcher: Dispatcher,
        storage: FormStorage,
        now: Callable[[], datetime],
        on_worked: Callable[[], None],
    ) -> None:
        self._rows = Rows(database, bot)
        self._bot = bot
        self._dispatcher = dispatcher
        self._storage = storage
        self._now = now
        self._on_worked = on_worked
        self._queues: dict[int, deque[Waiting]] = {}
        self._in_hand: set[int] = set()  # ids from the moment they are queued until their mark is written
        self._receiving: list[set[int]] = []  # for each `receive` under way, the ids marked since it began
        self._workers = Background()
        self._places = asyncio.Semaphore(AT_ONCE)
        self._worked: list[Worked] = []
        self._flushing: asyncio.Task[Any] | None = None
        self._idle = asyncio.Event()
        self._idle.set()
        self._running = False

    async def start(self) -> None:
        """Take up what an earlier run has left, and work from now on."""
        self._running = True
        waiting, lost = await self._rows.left()
        for update_id in lost:
            self._over(Worked(update_id, UpdateState.FAILED, "not understood"))
        for one in waiting:
            if one.attempts >= MOST_STARTS:
                log.error("update_given_up", update=one.update.update_id, attempts=one.attempts)
                self._over(Worked(one.update.update_id, UpdateState.FAILED, "brought the process down"))
            else:
                self._enqueue(one)
        if waiting:
            log.info("inbox_taken_up", updates=len(waiting))

    async def receive(self, updates: Sequence[dict[str, Any]]) -> None:
        """Store the updates, each once; when this returns, Telegram may forget them."""
        if not updates:
            return
        # The webhook may push one twice at once: what this one reads as waiting, the other may have worked by now.
        marked: set[int] = set()
        self._receiving.append(marked)
        try:
            for waiting in await self._rows.store(updates, self._now()):
                if waiting.update.update_id not in marked:
                    self._enqueue(waiting)
        finally:
            self._receiving = [other for other in self._receiving if other is not marked]

    async def idle(self) -> None:
        """Wait until everything received has been worked and written down."""
        await self._idle.wait()

    async def stop(self, seconds: float) -> None:
        """Take no more; let what runs end by itself for so long. What does not is worked again at the next start."""
        self._running = False
        self._queues = {person: deque(list(queue)[:1]) for person, queue in self._queues.items()}
        if not await self._workers.wait(seconds):
            log.warning("inbox_stopped_midway")
        await self._workers.close()
        try:
            async with asyncio.timeout(LAST_WRITE):
                await self._flush()
        except TimeoutError:
            log.warning("inbox_marks_not_written", updates=len(self._worked))
        self._worked.clear()
        self._queues.clear()
        self._in_hand.clear()
        self._idle.set()

    def _enqueue(self, waiting: Waiting) -> None:
        if not self._running or waiting.update.update_id in self._in_hand:
            return  # it stands in its row: the next start takes it up; or it is being worked
        self._in_hand.add(waiting.update.update_id)
        self._idle.clear()
        queue = self._queues.get(waiting.person)
        if queue is not None:
            queue.append(waiting)
            return
        self._queues[waiting.person] = deque([waiting])
        self._workers.start(self._work_off(waiting.person), f"inbox:{waiting.person}")

    async def _work_off(self, person: int) -> None:
        queue = self._queues[person]
        while queue:
            await self._work(queue[0])
            queue = self._queues[person]  # a stop may have shortened it meanwhile
            queue.popleft()
        del self._queues[person]
        self._rest_if_idle()

    async def _work(self, waiting: Waiting) -> None:
        update_id = waiting.update.update_id
        for tries in range(10**9):
            async with self._places:
                state, error = await self._try(waiting, again=tries > 0)
            why = type(error).__name__ if error else None
            # Telegram is asked for an hour; database and Redis for as long as it takes.
            if state != UpdateState.WAITING or (tries >= len(PAUSES) and not (error and storage_away(error))):
                break
            self._storage.drop_written(waiting.person)
            pause = PAUSES[min(tries, len(PAUSES) - 1)]
            log.warning("update_tried_again", update=update_id, why=why, in_seconds=pause)
            await asyncio.sleep(pause)
        if state == UpdateState.WAITING:  # left in its row for the next start
            log.error("update_left_waiting", update=update_id, why=why)
            self._in_hand.discard(update_id)
            return
        if state == UpdateState.FAILED:
            self._storage.drop_written(waiting.person)
        self._over(Worked(update_id, state, why, self._storage.take_written(waiting.person)))
        self._on_worked()

    async def _try(self, waiting: Waiting, again: bool) -> tuple[UpdateState, Exception | None]:
        with structlog.contextvars.bound_contextvars(update=waiting.update.update_id):
            try:
                if waiting.left:
                    await self._rows.count_start(waiting)
                if again:
                    await self._rows.look_again(waiting)
                await self._dispatcher.feed_update(
                    self._bot,
                    waiting.update,
                    cause=(self._bot.id, waiting.update.update_id),
                    done=waiting.done,
                    outcome=waiting.outcome,
                )
            except Exception as error:
                if worth_another_try(error):
                    return UpdateState.WAITING, error
                log.exception("update_failed")  # the person was told in bot/errors.py; their next update goes on
                return UpdateState.FAILED, error
        return UpdateState.ANSWERED, None

    def _over(self, worked: Worked) -> None:
        self._worked.append(worked)
        self._idle.clear()
        if self._flushing is None or self._flushing.done():
            self._flushing = self._workers.start(self._flush(), "inbox:flush")

    async def _flush(self) -> None:
        while self._worked:
            group, self._worked = self._worked, []
            try:
                await self._rows.mark(group, self._storage, self._now())
            except Exception as error:
                if worth_another_try(error):
                    log.warning("inbox_not_written", error=type(error).__name__)
                    self._worked = group + self._worked
                    await asyncio.sleep(PAUSES[0])
                    continue
                # The rows stay unanswered and are worked again at the next start.
                log.exception("inbox_marks_lost", updates=[worked.update_id for worked in group])
            except BaseException:
                self._worked = group + self._worked
                raise
            over = {worked.update_id for worked in group}
            self._in_hand -= over
            for marked in self._receiving:
                marked |= over
        self._flushing = None
        self._rest_if_idle()

    def _rest_if_idle(self) -> None:
        if not self._queues and not self._worked and self._flushing is None:
            self._idle.set()

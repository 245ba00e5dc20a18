"""The timetable: what comes due when, as data, and the one path on which it is run.

The real clock, the sandbox's turned one and the rehearsal take this path alike (design §7): what came due between
the last tick, a row, and the clock's now is computed from cron triggers. APScheduler reads the wall clock itself and
cannot be turned, so it only wakes us.
"""

import asyncio
import heapq
import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger
from sqlalchemy.ext.asyncio import AsyncSession

from jobs import (
    announce_round,
    archive,
    archive_ahead,
    audit,
    close_round,
    digest,
    escalate,
    housekeeping,
    invitations,
    open_round,
    phone_list,
    remind,
)
from jobs.again import Again
from models import clock
from models.background import Background
from models.database import Database
from models.people import Office
from models.questions.ticks import all_ticks
from models.ticks import TIMETABLE, JobTick
from models.upsert import insert_or_replace

log = structlog.get_logger()

WAKE_SECONDS = 1
REFRESH = timedelta(seconds=45)  # of wall time: the tick's row is never a whole minute old while we live
NEVER = datetime.max.replace(tzinfo=UTC)
MOMENT = timedelta.resolution  # cron fires on whole seconds, so "after" an instant begins this much later


@dataclass(frozen=True)
class Entry:
    """One job: when it comes due, what it does, and from when on it would have something to say.

    `run` is handed the clock's now, not the instant it was due: a missed run is superseded, not made up for one by one.
    A `routine` entry looks after the program itself: no stop for a turned clock, nothing a person would call "the next
    thing". `next_due` answers from the data with an instant later than the now it is handed, or None: nothing in sight.
    """

    name: str
    trigger: CronTrigger
    run: Callable[[Database, Office, datetime], Awaitable[None]]
    routine: bool = False
    next_due: Callable[[AsyncSession, Office, datetime], Awaitable[datetime | None]] | None = None

    def fires(self, after: datetime) -> Iterator[datetime]:
        """Every instant later than `after` at which it comes due, in UTC and in order."""
        fire = self.trigger.get_next_fire_time(None, after + MOMENT)
        while fire is not None:
            yield fire.astimezone(UTC)
            fire = self.trigger.get_next_fire_time(fire, fire + MOMENT)

    def latest_fire(self, after: datetime, until: datetime) -> datetime | None:
        """The last instant in (after, until] at which it comes due.

        Looks back over a window that doubles, so that a year of missed minutes costs no more than one of them.
        """
        window = timedelta(minutes=1)
        while True:
            since = max(after, until - window)
            latest = None
            for fire in self.fires(since):
                if fire > until:
                    break
                latest = fire
            if latest is not None or since == after:
                return latest
            window *= 2


def fires(entries: Sequence[Entry], after: datetime, until: datetime) -> Iterator[tuple[datetime, Entry]]:
    """Everything that comes due in (after, until], in order; at the same instant in the order of the list."""

    def of(place: int) -> Iterator[tuple[datetime, int]]:
        return ((fire, place) for fire in entries[place].fires(after))

    for fire, place in heapq.merge(*map(of, range(len(entries)))):
        if fire > until:
            return
        yield fire, entries[place]


def due(entries: Sequence[Entry], after: datetime, until: datetime) -> list[Entry]:
    """Which entries came due in (after, until], each once, in the order of their latest due instants."""
    latest = [(entry.latest_fire(after, until), entry) for entry in entries]
    came = [(fire, entry) for fire, entry in latest if fire is not None]
    return [entry for _, entry in sorted(came, key=lambda pair: pair[0])]


def default_entries(zone: ZoneInfo) -> tuple[Entry, ...]:
    """What the office's time does by itself, in the office's zone; at the same instant in this order."""
    nine, midnight = CronTrigger(hour=9, minute=0, timezone=zone), CronTrigger(hour=0, minute=0, timezone=zone)
    return (
        Entry("close_round", midnight, close_round.close_rounds, next_due=close_round.next_due),
        Entry("archive", midnight, archive.archive_plans, routine=True),
        Entry("open_round", nine, open_round.open_rounds, next_due=open_round.next_due),
        Entry("remind", nine, remind.remind, next_due=remind.next_due),
        Entry("escalate", nine, escalate.escalate, next_due=escalate.next_due),
        Entry("announce_round", nine, announce_round.announce, next_due=announce_round.next_due),
        Entry("phone_list", nine, phone_list.tell_phones, next_due=phone_list.next_due),
        Entry("archive_ahead", nine, archive_ahead.warn, next_due=archive_ahead.next_due),
        Entry("invitations", nine, invitations.tell_lapsed, next_due=invitations.next_due),
        Entry("digest_week", nine, digest.tell_week, next_due=digest.next_week),
        Entry("digest_day", CronTrigger(hour=17, minute=30, timezone=zone), digest.tell_day, next_due=digest.next_day),
        Entry("housekeeping", CronTrigger(hour=3, minute=10, timezone=zone), housekeeping.sweep, routine=True),
        Entry("audit", CronTrigger(second=0, timezone=zone), audit.look, routine=True),
    )


class Timetable:
    """Runs what has come due, once. Of two processes only the leader starts it."""

    def __init__(
        self,
        database: Database,
        office: Office,
        now: Callable[[], datetime],
        entries: Sequence[Entry] | None = None,
    ) -> None:
        self.database = database
        self.office = office
        self.entries = tuple(default_entries(ZoneInfo(office.zone)) if entries is None else entries)
        self._now = now
        self._one_at_a_time = asyncio.Lock()
        self._again = Again()
        self._tick = datetime.min.replace(tzinfo=UTC)  # the timetable's own, as it was last known
        self._idle_until: datetime | None = None  # nothing comes due before; None: not known yet
        self._written_at = datetime.min.replace(tzinfo=UTC)  # on the machine's clock
        self._awake = asyncio.Event()
        self._scheduler: AsyncIOScheduler | None = None
        self._waking: asyncio.Task[None] | None = None

    async def run_due(self) -> list[str]:
        """Run what came due since the last tick, each once, and what failed before and is to be tried again.

        The names, in the order they ran, broken ones included.

        Raises only where the database cannot be reached; the tick has then not moved, and the next call catches up.
        """
        async with self._one_at_a_time:
            now = self._now()
            # A wake with nothing due costs no statement. abs: the machine's clock may be set back, too.
            fresh = abs(clock.wall() - self._written_at) < REFRESH
            if fresh and self._idle_until is not None and now < self._idle_until:
                return []
            # The first ever start has nothing to catch up with; a clock turned back by mistake runs nothing twice.
            ticks = await self._ticks()
            last = ticks[TIMETABLE].ticked_at if TIMETABLE in ticks else now
            if self._idle_until is None:
                self._again.begin({tick.name: tick.ticked_at for tick in ticks.values() if tick.trouble})
                if last > now:
                    log.warning("clock_behind_last_tick", now=now.isoformat(), last_tick=last.isoformat())
            came = due(self.entries, last, now)
            again = [entry for entry in self.entries if entry not in came and entry.name in self._again.due(now)]
            ran = [(entry, await self._trouble_of(entry, now)) for entry in (*again, *came)]
            tick = max(last, now)
            await self._write(now, tick, [(entry.name, trouble) for entry, trouble in ran])
            self._tick = tick
            for entry, trouble in ran:
                self._again.note(entry.name, trouble is not None, entry in again, now)
            upcoming = (next(entry.fires(tick), NEVER) for entry in self.entries)
            self._idle_until = min([*upcoming, *self._again.instants(self._names())], default=NEVER)
            return [entry.name for entry, _ in ran]

    async def note_time(self) -> None:
        """Write down how far the clock has come, where nothing is due: a turned one goes on from there.

        While we work the tick's row is up to a minute old. What is due is left to `run_due`, here or after a restart.
        """
        async with self._one_at_a_time:
            now = self._now()
            if self._idle_until is not None and self._tick < now < self._idle_until:
                await self._write(now, now, [])
                self._tick = now

    def next_stop(self, after: datetime, until: datetime) -> datetime | None:
        """The next instant in (after, until] at which a turned clock must stop: something other than routine is due."""
        kept = [entry for entry in self.entries if not entry.routine]
        fire = next((fire for fire, _ in fires(kept, after, until)), None)
        tries = [at for at in self._again.instants(entry.name for entry in kept) if after < at <= until]
        return min([*tries, *([fire] if fire else [])], default=None)

    def _names(self) -> list[str]:
        return [entry.name for entry in self.entries]

    async def next_happening(self) -> tuple[datetime, str] | None:
        """When, by what stands in the data today, a job will next have something to say, and which; None: none will."""
        now = self._now()
        found: list[tuple[datetime, str]] = []
        async with self.database.reading() as session:
            for entry in self.entries:
                if entry.next_due is None:
                    continue
                said = await entry.next_due(session, self.office, now)
                if said is not None and (fire := next(entry.fires(max(said - MOMENT, now)), None)):
                    found.append((fire, entry.name))
        return min(found, default=None, key=lambda pair: pair[0])

    def forget(self) -> None:
        """Believe the database again: it was emptied, or another process has kept the timetable meanwhile."""
        self._idle_until = None

    def start(self, background: Background) -> None:
        """Wake every second from now on."""
        self.forget()
        self._awake.set()
        self._waking = background.start(self._keep(), "timetable")
        logging.getLogger("apscheduler").setLevel(logging.WARNING)  # it would say each second that it wakes us
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._scheduler.add_job(
            self._ring, "interval", seconds=WAKE_SECONDS, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        self._scheduler.start()

    async def stop(self) -> None:
        """Stop waking; a job under way is cancelled, its transaction rolled back, and it comes due again."""
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
            self._scheduler = None
        if self._waking is not None:
            self._waking.cancel()
            await asyncio.wait({self._waking})
            self._waking = None

    async def _ring(self) -> None:
        self._awake.set()

    async def _keep(self) -> None:
        reachable = True
        while True:
            await self._awake.wait()
            self._awake.clear()
            try:
                await self.run_due()
                reachable = True
            except Exception:  # a database away for a while must not end the timetable; said once, not each second
                if reachable:
                    log.exception("timetable_cannot_run")
                reachable = False

    async def _trouble_of(self, entry: Entry, now: datetime) -> str | None:
        """Run one job; its error's name if it failed. The others and its own next run go on."""
        try:
            await entry.run(self.database, self.office, now)
        except Exception as error:
            log.exception("job_failed", job=entry.name)
            return type(error).__name__
        return None

    async def _ticks(self) -> dict[str, JobTick]:
        async with self.database.reading() as session:
            return {tick.name: tick for tick in await all_ticks(session)}

    async def _write(self, now: datetime, tick: datetime, ran: Sequence[tuple[str, str | None]]) -> None:
        wall = clock.wall()
        rows = [{"name": name, "ticked_at": now, "wall_at": wall, "trouble": trouble} for name, trouble in ran]
        rows.append({"name": TIMETABLE, "ticked_at": tick, "wall_at": wall, "trouble": None})
        async with self.database.writing() as session:
            await insert_or_replace(session, JobTick, ["name"], rows)
            await session.commit()
        self._written_at = wall

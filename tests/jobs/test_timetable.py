"""The timetable on a real database: nothing is run twice, nothing is left out, whatever the clock did."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from apscheduler.triggers.cron import CronTrigger
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.ext.asyncio import AsyncSession

from jobs.timetable import Entry, Timetable
from models import clock
from models.background import Background
from models.database import Database
from models.people import Office
from models.ticks import TIMETABLE, JobTick
from tests.jobs.conftest import SHANGHAI, House, at


class Diary:
    """Jobs that note when they ran, and break when they are told to."""

    def __init__(self) -> None:
        self.notes: list[tuple[str, datetime]] = []
        self.broken: set[str] = set()

    def job(self, name: str, routine: bool = False, **when: Any) -> Entry:
        async def run(database: Database, office: Office, now: datetime) -> None:
            if name in self.broken:
                raise LookupError("nothing where something had to be")
            self.notes.append((name, now))

        return Entry(name, CronTrigger(timezone=SHANGHAI, **when), run, routine)


@pytest.fixture
def diary() -> Diary:
    return Diary()


@pytest.fixture
def timetable(house: House, diary: Diary) -> Timetable:
    """Reminders at nine, the digest at half past five, the auditor each minute."""
    return Timetable(house.database, house.office, house.clock, _entries(diary))


def _entries(diary: Diary) -> list[Entry]:
    return [
        diary.job("remind", hour=9),
        diary.job("digest", hour=17, minute=30),
        diary.job("audit", routine=True, second=0),
    ]


async def _ticks(house: House) -> dict[str, tuple[datetime, str | None]]:
    return {tick.name: (tick.ticked_at, tick.trouble) for tick in await house.all(JobTick)}


async def test_the_first_start_has_nothing_to_catch_up_with(house: House, timetable: Timetable) -> None:
    assert await timetable.run_due() == []
    assert await _ticks(house) == {TIMETABLE: (at("2023-09-28", "08:30"), None)}


async def test_a_job_runs_at_its_hour_and_once(house: House, timetable: Timetable, diary: Diary) -> None:
    await timetable.run_due()
    house.now = at("2023-09-28", "09:00")
    assert await timetable.run_due() == ["remind", "audit"]
    house.now += timedelta(seconds=30)
    assert await timetable.run_due() == []
    house.now += timedelta(seconds=30)
    assert await timetable.run_due() == ["audit"]
    assert [name for name, _ in diary.notes] == ["remind", "audit", "audit"]


async def test_a_week_of_outage_runs_each_job_once(house: House, timetable: Timetable, diary: Diary) -> None:
    await timetable.run_due()
    house.now = at("2023-10-05", "12:00")
    # The digest was last due the evening before, the reminders this morning, the auditor right now.
    assert await timetable.run_due() == ["digest", "remind", "audit"]
    assert diary.notes == [(name, house.now) for name in ("digest", "remind", "audit")]


async def test_after_a_restart_it_goes_on_from_the_row(house: House, timetable: Timetable, diary: Diary) -> None:
    await timetable.run_due()
    house.now = at("2023-09-28", "10:00")
    again = Timetable(house.database, house.office, house.clock, _entries(diary))
    assert await again.run_due() == ["remind", "audit"]
    assert await Timetable(house.database, house.office, house.clock, _entries(diary)).run_due() == []


async def test_one_broken_job_does_not_stop_the_others(house: House, timetable: Timetable, diary: Diary) -> None:
    await timetable.run_due()
    diary.broken = {"remind"}
    house.now = at("2023-09-28", "09:00")
    assert await timetable.run_due() == ["remind", "audit"]
    assert diary.notes == [("audit", house.now)]
    assert (await _ticks(house))["remind"] == (house.now, "LookupError")
    diary.broken = set()
    house.now = at("2023-09-29", "09:00")
    assert await timetable.run_due() == ["digest", "remind", "audit"]
    assert (await _ticks(house))["remind"] == (house.now, None)


async def test_a_job_that_failed_is_tried_again_after_minutes_and_three_times_at_most(
    house: House, timetable: Timetable, diary: Diary
) -> None:
    await timetable.run_due()
    diary.broken = {"remind"}
    tries = []
    house.now = at("2023-09-28", "09:00")
    while house.now < at("2023-09-29", "09:00"):
        tries += [house.now] * (await timetable.run_due()).count("remind")
        house.now += timedelta(minutes=1)
    assert tries == [at("2023-09-28", moment) for moment in ("09:00", "09:05", "09:20", "10:05")]
    # The next morning counts anew, and what succeeds is not run again.
    assert "remind" in await timetable.run_due()
    diary.broken = set()
    house.now = at("2023-09-29", "09:05")
    assert await timetable.run_due() == ["remind", "audit"]
    assert (await _ticks(house))["remind"] == (house.now, None)
    house.now = at("2023-09-29", "09:20")
    assert await timetable.run_due() == ["audit"]


async def test_who_takes_over_tries_again_what_failed(house: House, timetable: Timetable, diary: Diary) -> None:
    await timetable.run_due()
    diary.broken = {"remind"}
    house.now = at("2023-09-28", "09:00")
    await timetable.run_due()
    diary.broken = set()
    heir = Timetable(house.database, house.office, house.clock, _entries(diary))
    house.now = at("2023-09-28", "09:04:59")
    assert await heir.run_due() == ["audit"]
    house.now = at("2023-09-28", "09:05")
    assert await heir.run_due() == ["remind", "audit"]


async def test_a_turned_clock_stops_where_a_failed_job_is_tried_again(
    house: House, timetable: Timetable, diary: Diary
) -> None:
    await timetable.run_due()
    diary.broken = {"remind", "audit"}
    house.now = at("2023-09-28", "09:00")
    await timetable.run_due()
    assert timetable.next_stop(house.now, at("2023-09-28", "12:00")) == at("2023-09-28", "09:05")
    assert timetable.next_stop(house.now, at("2023-09-28", "09:04")) is None
    assert timetable.next_stop(at("2023-09-28", "09:05"), at("2023-09-29", "12:00")) == at("2023-09-28", "17:30")


async def test_a_clock_turned_back_runs_nothing_twice(house: House, timetable: Timetable, diary: Diary) -> None:
    await timetable.run_due()
    house.now = at("2023-09-28", "09:00")
    await timetable.run_due()
    for each in (timetable, Timetable(house.database, house.office, house.clock, _entries(diary))):
        house.now = at("2023-09-27", "08:00")
        assert await each.run_due() == []
        house.now = at("2023-09-28", "09:00")
        assert await each.run_due() == []
    assert (await _ticks(house))[TIMETABLE] == (at("2023-09-28", "09:00"), None)
    house.now = at("2023-09-29", "09:00")
    assert await timetable.run_due() == ["digest", "remind", "audit"]


async def test_two_wakes_at_once_run_a_job_once(house: House, timetable: Timetable, diary: Diary) -> None:
    await timetable.run_due()
    house.now = at("2023-09-28", "09:00")
    ran = await asyncio.gather(*(timetable.run_due() for _ in range(5)))
    assert sorted(ran) == [[], [], [], [], ["remind", "audit"]]


async def test_a_wake_with_nothing_due_costs_no_statement(house: House, timetable: Timetable) -> None:
    await timetable.run_due()
    said: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *more: Any) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        for _ in range(29):
            house.now += timedelta(seconds=1)
            assert await timetable.run_due() == []
        assert said == []
        house.now = at("2023-09-28", "08:31")
        assert await timetable.run_due() == ["audit"]
        assert said != []
    finally:
        event.remove(Engine, "before_cursor_execute", note)


async def test_the_tick_stays_fresh_while_nothing_is_due(
    house: House, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    timetable = Timetable(house.database, house.office, house.clock, [diary.job("remind", hour=9)])
    wall = clock.wall()
    monkeypatch.setattr(clock, "wall", lambda: wall)
    await timetable.run_due()
    for _ in range(60):
        wall, house.now = wall + timedelta(seconds=1), house.now + timedelta(seconds=1)
        await timetable.run_due()
    [tick] = await house.all(JobTick)
    assert tick.wall_at > wall - timedelta(minutes=1)
    assert tick.ticked_at > house.now - timedelta(minutes=1)


async def test_the_time_is_noted_where_nothing_is_due_and_never_backwards(
    house: House, timetable: Timetable, diary: Diary
) -> None:
    await timetable.note_time()  # before it has looked for the first time
    assert await _ticks(house) == {}
    await timetable.run_due()
    house.now = at("2023-09-28", "08:30:59")
    await timetable.note_time()
    assert await _ticks(house) == {TIMETABLE: (at("2023-09-28", "08:30:59"), None)}
    house.now = at("2023-09-28", "08:30:30")
    await timetable.note_time()
    house.now = at("2023-09-28", "08:31")  # the auditor is due, and is not passed over
    await timetable.note_time()
    assert await _ticks(house) == {TIMETABLE: (at("2023-09-28", "08:30:59"), None)}
    heir = Timetable(house.database, house.office, house.clock, _entries(diary))
    assert await heir.run_due() == ["audit"]


async def test_a_database_that_was_away_is_caught_up_with(
    house: House, timetable: Timetable, diary: Diary, monkeypatch: pytest.MonkeyPatch
) -> None:
    await timetable.run_due()
    house.now = at("2023-09-28", "09:00")
    with monkeypatch.context() as patch:
        patch.setattr(house.database, "writing", _away)
        with pytest.raises(ConnectionError):
            await timetable.run_due()
    house.now = at("2023-09-28", "09:00:01")
    assert await timetable.run_due() == ["remind", "audit"]


def _away() -> None:
    raise ConnectionError


async def test_an_emptied_database_is_believed_after_forgetting(
    house: House, timetable: Timetable, diary: Diary
) -> None:
    await timetable.run_due()
    await house.database.empty()
    house.now = at("2023-08-14", "08:59")
    timetable.forget()
    assert await timetable.run_due() == []
    house.now = at("2023-08-14", "09:00")
    assert await timetable.run_due() == ["remind", "audit"]


# A turned clock


def test_turning_stops_at_nine_o_clock_each_day(house: House, diary: Diary) -> None:
    timetable = Timetable(house.database, house.office, house.clock, [diary.job("remind", hour=9), _entries(diary)[2]])
    stops, now, until = [], house.now, at("2023-10-01", "10:00")
    while stop := timetable.next_stop(now, until):
        stops.append(stop)
        now = stop
    assert stops == [at(f"2023-{day}", "09:00") for day in ("09-28", "09-29", "09-30", "10-01")]


def test_a_stop_may_be_the_end_itself_but_not_the_beginning(timetable: Timetable) -> None:
    nine, evening = at("2023-09-28", "09:00"), at("2023-09-28", "17:30")
    assert timetable.next_stop(nine, evening) == evening
    assert timetable.next_stop(nine, evening - timedelta(seconds=1)) is None


# The next thing


def _said(answer: datetime | None) -> Callable[[AsyncSession, Office, datetime], Any]:
    async def next_due(session: AsyncSession, office: Office, now: datetime) -> datetime | None:
        return answer

    return next_due


async def test_the_next_thing_is_the_first_run_of_the_first_job_that_has_something_to_say(
    house: House, diary: Diary
) -> None:
    def saying(name: str, hour: int, answer: datetime | None) -> Entry:
        job = diary.job(name, hour=hour)
        return Entry(name, job.trigger, job.run, next_due=_said(answer))

    async def next_thing(*entries: Entry) -> tuple[datetime, str] | None:
        return await Timetable(house.database, house.office, house.clock, entries).next_happening()

    silent, remind = saying("silent", 8, None), saying("remind", 9, at("2023-10-02", "09:00:01"))
    digest = saying("digest", 17, at("2023-10-03", "12:00"))
    assert await next_thing(silent) is None
    assert await next_thing(diary.job("knows nothing", hour=9)) is None
    assert await next_thing(silent, digest) == (at("2023-10-03", "17:00"), "digest")
    assert await next_thing(silent, digest, remind) == (at("2023-10-03", "09:00"), "remind")
    assert await next_thing(saying("on the spot", 9, at("2023-10-02", "09:00"))) == (
        at("2023-10-02", "09:00"),
        "on the spot",
    )
    house.now = at("2023-10-02", "09:00")
    assert await next_thing(saying("overdue", 9, at("2023-09-01", "09:00"))) == (at("2023-10-03", "09:00"), "overdue")


# Waking


async def test_it_is_woken_and_stops_when_told(house: House, diary: Diary) -> None:
    ran = asyncio.Event()

    async def remind(database: Database, office: Office, now: datetime) -> None:
        ran.set()

    timetable = Timetable(
        house.database, house.office, house.clock, [Entry("remind", CronTrigger(hour=9, timezone=SHANGHAI), remind)]
    )
    await timetable.run_due()
    background = Background()
    timetable.start(background)
    house.now = at("2023-09-28", "09:00")
    async with asyncio.timeout(20):
        await ran.wait()
        await timetable.stop()
    assert await background.wait(0)


async def test_a_job_under_way_is_cancelled_at_the_stop_and_comes_due_again(house: House) -> None:
    begun, released = asyncio.Event(), asyncio.Event()

    async def remind(database: Database, office: Office, now: datetime) -> None:
        async with database.writing() as session:
            session.add(JobTick(name="half a deed", ticked_at=now, wall_at=now))
            await session.flush()
            begun.set()
            await released.wait()
            await session.commit()

    timetable = Timetable(
        house.database, house.office, house.clock, [Entry("remind", CronTrigger(hour=9, timezone=SHANGHAI), remind)]
    )
    await timetable.run_due()
    house.now = at("2023-09-28", "09:00")
    background = Background()
    timetable.start(background)
    async with asyncio.timeout(20):
        await begun.wait()
        await timetable.stop()
    assert await _ticks(house) == {TIMETABLE: (at("2023-09-28", "08:30"), None)}
    released.set()
    assert await timetable.run_due() == ["remind"]
    assert "half a deed" in await _ticks(house)

"""What the auditor sees, and whom it tells."""

from datetime import datetime, timedelta

import pytest

from jobs.audit import look
from models import clock
from models.inbox import Update, UpdateState
from models.outbox import LetterState
from models.people import Member
from models.questions.health import TROUBLE, Trouble, troubles
from models.rules.words import MemberKind
from models.ticks import TIMETABLE, JobTick
from tests.jobs.conftest import House, at

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)


async def _troubles(house: House, wall: datetime | None = None) -> list[Trouble]:
    async with house.database.reading() as session:
        return await troubles(session, house.now, wall or house.now)


def _update(house: House, number: int, state: UpdateState, received: datetime) -> Update:
    worked = received if state in (UpdateState.ANSWERED, UpdateState.FAILED) else None
    return Update(bot_id=1, update_id=number, person=1001, received_at=received, state=state, worked_at=worked)


async def _tick(house: House, ticked: datetime) -> None:
    await house.add(JobTick(name=TIMETABLE, ticked_at=ticked, wall_at=house.now))


async def test_where_all_is_well_there_is_nothing_to_see(house: House) -> None:
    await house.letter("李科长", house.now)
    await house.letter("李科长", house.now - DAY, state=LetterState.SENT)
    await house.add(_update(house, 1, UpdateState.WAITING, house.now))
    await _tick(house, house.now)
    assert await _troubles(house) == []


async def test_letters_that_wait_over_a_quarter_of_an_hour_are_late(house: House) -> None:
    quarter = house.now - 15 * MINUTE
    await house.letter("李科长", quarter)
    await house.letter("李科长", quarter - MINUTE)
    await house.letter("李科长", quarter + SECOND)
    await house.letter("李科长", quarter - DAY, state=LetterState.DROPPED)
    assert await _troubles(house) == [Trouble("letters_late", 2, quarter - MINUTE)]


async def test_a_clock_that_was_set_back_behind_the_last_tick_shows(house: House) -> None:
    await _tick(house, house.now + 5 * MINUTE)
    assert await _troubles(house) == []
    house.now -= SECOND
    assert await _troubles(house) == [Trouble("clock_behind", 1, house.now + 5 * MINUTE + SECOND)]


async def test_a_letter_to_somebody_whom_nothing_reaches_is_not_late(house: House) -> None:
    await house.letter("李科长", house.now - DAY)
    await _make_unreachable(house, "李科长")
    assert await _troubles(house) == [Trouble("unreachable", 1, house.now - DAY)]


async def _make_unreachable(house: House, name: str) -> None:
    async with house.database.writing() as session:
        member = await session.get_one(Member, house.people[name].id)
        member.unreachable_since = house.now - DAY
        await session.commit()


async def test_of_those_who_left_nobody_minds_that_nothing_reaches_them(house: House) -> None:
    await _make_unreachable(house, "李科长")
    await house.leave("李科长")
    assert await _troubles(house) == []
    group = Member(office_id=house.office.id, telegram_id=-5, chat_id=-5, kind=MemberKind.GROUP, known_since=house.now)
    group.unreachable_since = house.now
    await house.add(group)
    assert await _troubles(house) == [Trouble("unreachable", 1, house.now)]


async def test_letters_and_updates_that_failed_within_a_day_count(house: House) -> None:
    yesterday = house.now - DAY
    for when in (yesterday, yesterday + SECOND):
        await house.letter("李科长", when, state=LetterState.FAILED)
    await house.letter("李科长", yesterday - DAY, state=LetterState.FAILED, claimed_at=house.now - MINUTE)
    await house.add(
        _update(house, 1, UpdateState.FAILED, yesterday), _update(house, 2, UpdateState.FAILED, yesterday + SECOND)
    )
    assert await _troubles(house) == [
        Trouble("letters_failed", 2, yesterday + SECOND),
        Trouble("updates_failed", 1, yesterday + SECOND),
    ]


async def test_updates_unanswered_for_over_ten_minutes_are_late(house: House) -> None:
    ten = house.now - 10 * MINUTE
    await house.add(
        _update(house, 1, UpdateState.WAITING, ten + SECOND),
        _update(house, 2, UpdateState.WAITING, ten),
        _update(house, 3, UpdateState.DONE, ten),
        _update(house, 4, UpdateState.ANSWERED, ten),
    )
    assert await _troubles(house) == [Trouble("updates_late", 2, ten)]


async def test_a_clock_turned_by_a_week_makes_nothing_late(house: House) -> None:
    """It was due after the last tick, so nobody has had a chance to send it."""
    await _tick(house, house.now)
    await house.letter("李科长", house.now + MINUTE)
    await house.add(_update(house, 1, UpdateState.WAITING, house.now + MINUTE))
    house.now += 7 * DAY
    assert await _troubles(house, wall=house.now - 7 * DAY) == []


async def test_a_broken_job_and_a_frozen_timetable_show(house: House) -> None:
    await house.add(
        JobTick(name="remind", ticked_at=house.now - DAY, wall_at=house.now - DAY, trouble="LookupError"),
        JobTick(name="digest", ticked_at=house.now - DAY, wall_at=house.now - DAY),
        JobTick(name=TIMETABLE, ticked_at=house.now, wall_at=house.now),
    )
    broken = Trouble("job_failed", 1, house.now - DAY)
    assert await _troubles(house, house.now + 5 * MINUTE) == [broken]
    assert await _troubles(house, house.now + 5 * MINUTE + SECOND) == [
        broken,
        Trouble("timetable_frozen", 1, house.now),
    ]


# Whom it tells


async def _look(house: House, day: str, moment: str) -> None:
    house.now = at(day, moment)
    await look(house.database, house.office, house.now)


async def test_each_coordinator_is_told_once_a_day(house: House) -> None:
    await house.letter("李科长", at("2023-09-26", "09:00"))
    for moment in ("09:15", "09:16", "17:00"):
        await _look(house, "2023-09-27", moment)
    late = {"code": "letters_late", "count": 1}
    today = [("陈主任", late, at("2023-09-27", "09:15")), ("周专员", late, at("2023-09-27", "09:15"))]
    assert await house.letters(TROUBLE) == today
    await _look(house, "2023-09-28", "09:00")
    assert await house.letters(TROUBLE) == [*today, *((name, late, house.now) for name in ("陈主任", "周专员"))]


async def test_the_trouble_of_a_night_and_of_a_week_of_holidays_speaks_once_on_the_morning_after(house: House) -> None:
    await house.leave("周专员")
    await house.letter("李科长", at("2023-09-28", "17:00"))
    for day, moment in (
        ("2023-09-28", "20:00"),
        ("2023-09-29", "09:00"),
        ("2023-10-08", "23:59"),
        ("2023-10-09", "08:59"),
    ):
        await _look(house, day, moment)
    await _look(house, "2023-10-09", "09:00")
    assert await house.letters(TROUBLE) == [("陈主任", {"code": "letters_late", "count": 1}, at("2023-10-09", "09:00"))]


async def test_trouble_with_letters_of_trouble_does_not_echo(house: House) -> None:
    long_ago = house.now - timedelta(hours=3)
    await house.letter("陈主任", long_ago, kind=TROUBLE)
    await house.letter("陈主任", long_ago, kind=TROUBLE, state=LetterState.FAILED)
    await _look(house, "2023-09-28", "10:00")
    assert len(await house.letters(TROUBLE)) == 2


@pytest.mark.parametrize("frozen", [True, False])
async def test_whom_nothing_reaches_and_a_frozen_tick_are_not_written_about(
    house: House, frozen: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if frozen:
        await _tick(house, house.now)
        monkeypatch.setattr(clock, "wall", lambda: house.now + DAY)
    else:
        await _make_unreachable(house, "李科长")
    assert len(await _troubles(house, clock.wall())) == 1
    await _look(house, "2023-09-28", "10:00")
    assert await house.letters(TROUBLE) == []

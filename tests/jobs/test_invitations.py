"""Lapsed invitations, around the National Day of 2023.

By the State Council's notice 09-29 to 10-06 are free, Saturday 10-07 and Sunday 10-08 are worked. The first working
day after the break is that Saturday, so Monday 10-09 is the first day for sending. 2023-12-30 to 2024-01-01 are free;
01-02 is the first working day after a break of three, so 01-03 is for sending.
"""

from datetime import datetime

import pytest

from jobs.invitations import LAPSED, next_due, tell_lapsed
from jobs.timetable import Timetable
from models.people import Invitation
from tests.jobs.conftest import House, at


async def _run(house: House, day: str, moment: str = "09:00") -> None:
    house.now = at(day, moment)
    await tell_lapsed(house.database, house.office, house.now)


async def _told(house: House) -> dict[int, datetime | None]:
    return {invitation.id: invitation.lapse_told_at for invitation in await house.all(Invitation)}


async def test_the_coordinator_who_made_it_is_told(house: House) -> None:
    mine = await house.invitation("陈主任", at("2023-09-27", "10:00"))
    later = await house.invitation("陈主任", at("2023-09-28", "09:00"))
    yours = await house.invitation("周专员", at("2023-09-27", "10:00"))
    await _run(house, "2023-09-28")
    assert await house.letters(LAPSED) == [
        ("陈主任", {"invitations": [mine.id, later.id]}, house.now),
        ("周专员", {"invitations": [yours.id]}, house.now),
    ]
    assert set((await _told(house)).values()) == {house.now}


async def test_run_twice_nothing_more(house: House) -> None:
    await house.invitation("陈主任", at("2023-09-27", "10:00"))
    for _ in range(2):
        await _run(house, "2023-09-28")
    await _run(house, "2023-10-09")
    assert len(await house.letters(LAPSED)) == 1


async def test_lapsed_invitations_are_told_on_the_next_sending_day(house: House) -> None:
    lapsed = await house.invitation("陈主任", at("2023-09-29", "12:00"))
    for day in ("2023-09-29", "2023-10-05", "2023-10-07", "2023-10-08"):
        await _run(house, day)
        assert await house.letters(LAPSED) == []
    await _run(house, "2023-10-09")
    assert await house.letters(LAPSED) == [("陈主任", {"invitations": [lapsed.id]}, at("2023-10-09", "09:00"))]


async def test_a_run_in_a_quiet_hour_writes_a_letter_that_waits(house: House) -> None:
    await house.invitation("陈主任", at("2023-09-27", "10:00"))
    await _run(house, "2023-09-28", "21:30")
    [(_, _, not_before)] = await house.letters(LAPSED)
    assert not_before == at("2023-10-09", "09:00")


async def test_the_used_the_revoked_and_the_open_are_not_told_of(house: House) -> None:
    gone = at("2023-09-27", "10:00")
    await house.invitation("陈主任", gone, used_at=gone, used_by=house.people["李科长"].id)
    await house.invitation("陈主任", gone, revoked_at=gone)
    await house.invitation("陈主任", at("2023-09-28", "09:00:01"))
    await _run(house, "2023-09-28")
    assert await house.letters(LAPSED) == []
    assert set((await _told(house)).values()) == {None}


async def test_where_the_maker_coordinates_no_more_all_coordinators_are_told(house: House) -> None:
    orphan = await house.invitation("周专员", at("2023-09-27", "10:00"))
    mine = await house.invitation("陈主任", at("2023-09-27", "10:00"))
    await house.leave("周专员")
    await house.seat("吴专员", 1004, orphan.post.COORDINATOR)
    await _run(house, "2023-09-28")
    assert await house.letters(LAPSED) == [
        ("陈主任", {"invitations": [orphan.id, mine.id]}, house.now),
        ("吴专员", {"invitations": [orphan.id]}, house.now),
    ]


async def test_where_nobody_coordinates_it_is_told_once_somebody_does(house: House) -> None:
    lapsed = await house.invitation("周专员", at("2023-09-26", "10:00"))
    await house.leave("周专员")
    await house.leave("陈主任")
    await _run(house, "2023-09-27")
    assert await _told(house) == {lapsed.id: None}
    await house.seat("吴专员", 1004, lapsed.post.COORDINATOR)
    await _run(house, "2023-09-28")
    assert await house.letters(LAPSED) == [("吴专员", {"invitations": [lapsed.id]}, house.now)]


async def test_what_lapses_after_today_s_letter_is_told_on_the_next_sending_day(house: House) -> None:
    first = await house.invitation("陈主任", at("2023-09-26", "10:00"))
    second = await house.invitation("陈主任", at("2023-09-27", "08:45"))
    await _run(house, "2023-09-27", "08:30")  # the day before was an outage; started again early
    await _run(house, "2023-09-27")
    assert [facts for _, facts, _ in await house.letters(LAPSED)] == [{"invitations": [first.id]}]
    await _run(house, "2023-09-28")
    assert [facts for _, facts, _ in await house.letters(LAPSED)][1:] == [{"invitations": [second.id]}]


# When it will next have something to say


async def _next(house: House) -> datetime | None:
    async with house.database.reading() as session:
        return await next_due(session, house.office, house.now)


@pytest.mark.parametrize(
    ("expires", "told"),
    [
        (("2023-09-27", "10:00"), ("2023-09-28", "09:00")),  # lapsed already
        (("2023-09-27", "23:59:59.999999"), ("2023-09-28", "09:00")),  # as links lapse
        (("2023-09-28", "09:00"), ("2023-09-28", "09:00")),
        (("2023-09-28", "09:00:01"), ("2023-10-09", "09:00")),
        (("2023-10-28", "10:00"), ("2023-10-30", "09:00")),  # a Saturday
        (("2023-12-29", "10:00"), ("2024-01-03", "09:00")),
    ],
)
async def test_the_next_lapse_is_told_at_the_next_sending_nine(
    house: House, expires: tuple[str, str], told: tuple[str, str]
) -> None:
    await house.invitation("陈主任", at(*expires))
    await house.invitation("陈主任", at("2024-03-01", "10:00"))
    assert await _next(house) == at(*told)
    timetable = Timetable(house.database, house.office, house.clock)
    assert await timetable.next_happening() == (at(*told), "invitations")


async def test_at_nine_itself_the_next_nine_is_the_one_after(house: House) -> None:
    """Thursday's has just gone by; the next day, a plain 09:00, is a holiday."""
    await house.invitation("陈主任", at("2023-09-27", "10:00"))
    house.now = at("2023-09-28", "09:00")
    assert await _next(house) == at("2023-10-09", "09:00")
    assert await Timetable(house.database, house.office, house.clock).next_happening() == (
        at("2023-10-09", "09:00"),
        "invitations",
    )


async def test_with_nothing_open_or_nobody_to_tell_nothing_is_in_sight(house: House) -> None:
    assert await _next(house) is None
    await house.invitation("陈主任", at("2023-09-27", "10:00"), lapse_told_at=house.now)
    assert await _next(house) is None
    await house.invitation("陈主任", at("2023-09-27", "10:00"))
    for name in ("陈主任", "周专员"):
        await house.leave(name)
    assert await _next(house) is None


async def test_turning_from_thing_to_thing_tells_each_lapse_and_ends(house: House) -> None:
    for day in ("2023-09-28", "2023-10-01", "2023-10-10"):
        await house.invitation("陈主任", at(day, "12:00"))
    timetable = Timetable(house.database, house.office, house.clock)
    await timetable.run_due()
    stops = []
    while thing := await timetable.next_happening():
        house.now, name = thing
        stops.append(house.now)
        assert name in await timetable.run_due()
    assert stops == [at("2023-10-09", "09:00"), at("2023-10-11", "09:00")]
    assert [when for _, _, when in await house.letters(LAPSED)] == stops

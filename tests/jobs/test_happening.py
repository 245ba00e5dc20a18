"""A turned clock begins where what has already happened ends."""

from datetime import datetime, timedelta

from models.audit import GENESIS, AuditEvent
from models.inbox import Update, UpdateState
from models.questions.ticks import latest_happening
from models.ticks import TIMETABLE, JobTick
from tests.jobs.conftest import House

A_SECOND = timedelta(seconds=1)


async def _latest(house: House) -> datetime | None:
    async with house.database.reading() as session:
        return await latest_happening(session)


async def test_whatever_happened_last_is_found_and_what_is_to_come_is_not(house: House) -> None:
    assert await _latest(house) is None
    now = house.now
    await house.add(JobTick(name=TIMETABLE, ticked_at=now, wall_at=now + timedelta(days=1000)))
    assert await _latest(house) == now

    event = AuditEvent(
        office_id=house.office.id, seq=1, at=now + A_SECOND, deed="join", about="", facts="{}", before=GENESIS, hash=""
    )
    await house.add(event)
    assert await _latest(house) == now + A_SECOND

    letter = await house.letter("李科长", now + 2 * A_SECOND)
    assert await _latest(house) == now + 2 * A_SECOND
    letter.not_before, letter.sent_at = now + timedelta(days=1), now + 3 * A_SECOND
    await house.add(letter)
    assert await _latest(house) == now + 3 * A_SECOND

    update = Update(bot_id=1, update_id=1, person=1003, received_at=now + 4 * A_SECOND)
    await house.add(update)
    assert await _latest(house) == now + 4 * A_SECOND
    update.state, update.worked_at = UpdateState.ANSWERED, now + 5 * A_SECOND
    await house.add(update)
    assert await _latest(house) == now + 5 * A_SECOND

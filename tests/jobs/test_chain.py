"""The audit log's chain: whatever is changed, taken out or put in shows, and where."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.actions.act import Act
from models.actions.record import record
from models.audit import AuditEvent, AuditHead, hash_of
from models.questions import health
from models.questions.health import ChainReport, verify_chain
from models.rules.permissions import Speaker
from tests.jobs.conftest import House


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "BATCH", 3)


async def _write(session: AsyncSession, house: House, count: int) -> None:
    """陈主任 does `count` things, through the door that every deed goes through."""
    chen = house.people["陈主任"]
    speaker = Speaker(chen.telegram_id, house.office.id, chen.id, chen.name)
    for number in range(count):
        act = Act(house.database, house.now + timedelta(seconds=number), speaker, "zh", b"", _session=session)
        await record(act, "reply.accepted", f"reply:{number}", 单位="市司法局")
        await session.flush()


@pytest.fixture
async def chain(house: House) -> House:
    """Eight events of 陈主任's."""
    async with house.database.writing() as session:
        await _write(session, house, 8)
        await session.commit()
    return house


async def _report(house: House, from_seq: int = 1) -> ChainReport:
    async with house.database.reading() as session:
        return await verify_chain(session, house.office.id, from_seq)


async def _change(house: House, seq: int, **values: object) -> None:
    async with house.database.writing() as session:
        await session.execute(update(AuditEvent).where(col(AuditEvent.seq) == seq).values(**values))
        await session.commit()


async def test_a_log_nobody_touched_is_whole(chain: House) -> None:
    assert await _report(chain) == ChainReport(ok=True, events=8)
    assert await _report(chain, from_seq=6) == ChainReport(ok=True, events=3)
    assert await _report(chain, from_seq=9) == ChainReport(ok=True, events=0)


async def test_an_empty_log_is_whole(house: House) -> None:
    assert await _report(house) == ChainReport(ok=True, events=0)


@pytest.mark.parametrize(
    "forged",
    [{"deed": "reply.returned"}, {"facts": "{}"}, {"actor": None}, {"about": "reply:99"}, {"before": "0" * 64}],
    ids=lambda forged: next(iter(forged)),
)
async def test_a_changed_event_breaks_the_chain(chain: House, forged: dict[str, object]) -> None:
    await _change(chain, 5, **forged)
    assert await _report(chain) == ChainReport(ok=False, events=4, broken_at=5)
    assert await _report(chain, from_seq=6) == ChainReport(ok=True, events=3)


async def test_an_event_changed_by_a_microsecond_breaks_the_chain(chain: House) -> None:
    [event] = [event for event in await chain.all(AuditEvent) if event.seq == 5]
    await _change(chain, 5, at=event.at + timedelta.resolution)
    assert await _report(chain) == ChainReport(ok=False, events=4, broken_at=5)


async def test_a_changed_event_with_a_fitting_hash_breaks_the_next_link(chain: House) -> None:
    [event] = [event for event in await chain.all(AuditEvent) if event.seq == 5]
    event.deed = "reply.returned"
    await _change(chain, 5, deed=event.deed, hash=hash_of(event))
    assert await _report(chain) == ChainReport(ok=False, events=5, broken_at=6)


@pytest.mark.parametrize(("gone", "events"), [(1, 0), (4, 3), (8, 7)])
async def test_a_deleted_event_shows_even_at_the_ends(chain: House, gone: int, events: int) -> None:
    async with chain.database.writing() as session:
        await session.execute(delete(AuditEvent).where(col(AuditEvent.seq) == gone))
        await session.commit()
    assert await _report(chain) == ChainReport(ok=False, events=events, broken_at=gone)


async def test_a_log_emptied_to_the_last_event_shows_by_its_head(chain: House) -> None:
    async with chain.database.writing() as session:
        await session.execute(delete(AuditEvent))
        await session.commit()
    assert await _report(chain) == ChainReport(ok=False, events=0, broken_at=1)
    assert await _report(chain, from_seq=5) == ChainReport(ok=False, events=0, broken_at=4)


async def test_a_fitting_event_that_the_head_does_not_know_shows(chain: House) -> None:
    async with chain.database.writing() as session:
        last = max(await chain.all(AuditEvent), key=lambda event: event.seq)
        forged = AuditEvent(
            office_id=chain.office.id, seq=9, at=chain.now, deed="x", about="y", facts="{}", before=last.hash, hash=""
        )
        forged.hash = hash_of(forged)
        session.add(forged)
        await session.commit()
    assert await _report(chain) == ChainReport(ok=False, events=9, broken_at=9)


async def test_a_changed_head_shows(chain: House) -> None:
    async with chain.database.writing() as session:
        await session.execute(update(AuditHead).values(hash="f" * 64))
        await session.commit()
    assert await _report(chain) == ChainReport(ok=False, events=8, broken_at=8)


async def test_deeds_done_while_it_looks_break_nothing(chain: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two more events are committed between its last batch and its look at the head."""
    look_at_head, more = health._head, [2]

    async def head_after_more(session: AsyncSession, office_id: int) -> tuple[int, str]:
        if more:
            async with chain.database.writing() as writer:
                await _write(writer, chain, more.pop())
                await writer.commit()
        return await look_at_head(session, office_id)

    monkeypatch.setattr(health, "_head", head_after_more)
    assert await _report(chain) == ChainReport(ok=True, events=10)

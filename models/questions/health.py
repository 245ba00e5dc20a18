"""Whether all is well: what should have been said and was not, and whether the audit log is whole."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, bindparam, exists, func, literal, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.audit import GENESIS, AuditEvent, AuditHead, hash_of
from models.columns import Instant
from models.inbox import TO_WORK, Update, UpdateState
from models.outbox import Letter, LetterState
from models.people import Member, Seat
from models.rules.words import MemberKind
from models.ticks import TIMETABLE, JobTick

TROUBLE = "trouble"  # the kind of a letter that tells of trouble; it never counts as trouble itself, or it would echo
LETTER_WAITS = timedelta(minutes=15)
UPDATE_WAITS = timedelta(minutes=10)
TICK_STANDS = timedelta(minutes=5)
CLOCK_BEHIND = timedelta(minutes=5)
A_DAY = timedelta(days=1)
BATCH = 200  # events a statement: verifying a long log must not hold up the loop


@dataclass(frozen=True)
class Trouble:
    """Something is not as it should be: what, how many, and since when (clock's; machine's for timetable_frozen)."""

    code: str
    count: int
    since: datetime


def _counted(code: str, since: object) -> Select[str, int, datetime]:
    return select(literal(code).label("code"), func.count().label("how_many"), func.min(since).label("since"))


def _instant(name: str) -> object:
    return bindparam(name, type_=Instant)


_FAILED_AT = func.coalesce(col(Letter.claimed_at), col(Letter.not_before))

_TROUBLES = union_all(
    _counted("letters_late", col(Letter.not_before))
    .join(Member, col(Member.id) == col(Letter.member_id))
    .where(
        col(Letter.state) == LetterState.WAITING,
        col(Letter.not_before) <= _instant("letters"),
        col(Letter.kind) != TROUBLE,
        col(Member.unreachable_since).is_(None),
    ),
    _counted("letters_failed", _FAILED_AT).where(
        col(Letter.state) == LetterState.FAILED, _instant("day") < _FAILED_AT, col(Letter.kind) != TROUBLE
    ),
    _counted("updates_late", col(Update.received_at)).where(
        TO_WORK,
        col(Update.received_at) <= _instant("updates"),
    ),
    _counted("updates_failed", col(Update.worked_at)).where(
        col(Update.state) == UpdateState.FAILED, _instant("day") < col(Update.worked_at)
    ),
    _counted("job_failed", col(JobTick.ticked_at)).where(col(JobTick.trouble).is_not(None)),
    _counted("timetable_frozen", col(JobTick.wall_at)).where(
        col(JobTick.name) == TIMETABLE, col(JobTick.wall_at) < _instant("tick")
    ),
    _counted("clock_behind", col(JobTick.ticked_at)).where(
        col(JobTick.name) == TIMETABLE, _instant("ahead") < col(JobTick.ticked_at)
    ),
    _counted("unreachable", col(Member.unreachable_since)).where(
        col(Member.unreachable_since).is_not(None),
        or_(
            col(Member.kind) == MemberKind.GROUP,
            exists().where(col(Seat.member_id) == col(Member.id), col(Seat.until).is_(None)),
        ),
    ),
)

_TICK = select(col(JobTick.ticked_at)).where(col(JobTick.name) == TIMETABLE)


async def troubles(session: AsyncSession, now: datetime, wall: datetime) -> list[Trouble]:
    """What is wrong at `now` (the clock's) and `wall` (the machine's), in a fixed order; empty where all is well.

    letters_late: due for over 15 minutes, to members who can be reached. letters_failed, updates_failed: in the last
    day. updates_late: waiting or unanswered for over 10 minutes. job_failed: its last run. timetable_frozen: no tick
    for over 5 minutes of the machine's time. clock_behind: the last tick lies over 5 minutes ahead, so the clock was
    set back, and nothing comes due until it has caught up. unreachable: of those who hold a seat, and groups.

    Whatever waits must also have been due at the last tick: a clock turned by a week, or a process that was down for
    a night, makes nothing late before it had its chance.
    """
    tick = await session.scalar(_TICK) or now
    rows = await session.execute(
        _TROUBLES,
        {
            "letters": min(now - LETTER_WAITS, tick),
            "updates": min(now - UPDATE_WAITS, tick),
            "day": now - A_DAY,
            "tick": wall - TICK_STANDS,
            "ahead": now + CLOCK_BEHIND,
        },
    )
    return [Trouble(row.code, row.how_many, row.since) for row in rows if row.since is not None]


@dataclass(frozen=True)
class ChainReport:
    """Whether the audit log is whole, how many events were found good, and the first number that is not."""

    ok: bool
    events: int
    broken_at: int | None = None


async def verify_chain(session: AsyncSession, office_id: int, from_seq: int = 1) -> ChainReport:
    """Follow the office's audit chain from event `from_seq` to its head, while others may be appending to it.

    A changed event, a missing one and one that the head does not know of all show. Whoever rewrites every event from
    some point on and the head as well does not show: for that, a head noted elsewhere must be compared.
    """
    before = await _hash_before(session, office_id, from_seq)
    if before is None:
        return ChainReport(ok=False, events=0, broken_at=from_seq - 1)
    last = from_seq - 1
    while True:
        batch = await _batch(session, office_id, last)
        if not batch:
            head = await _head(session, office_id)
            # Appended between the two looks? Events and their head are committed together, so a third look tells.
            batch = await _batch(session, office_id, last)
            if not batch:
                return _ended(head, last, before, last - from_seq + 1)
        for event in batch:
            if event.seq != last + 1 or event.before != before or event.hash != hash_of(event):
                return ChainReport(ok=False, events=last - from_seq + 1, broken_at=last + 1)
            last, before = event.seq, event.hash


def _ended(head: tuple[int, str], last: int, last_hash: str, events: int) -> ChainReport:
    """Compare the head with the last event there is: the chain may have been cut, or events put after its head."""
    if head == (last, last_hash):
        return ChainReport(ok=True, events=events)
    broken_at = last if head[0] == last else min(head[0], last) + 1
    return ChainReport(ok=False, events=events, broken_at=broken_at)


async def _hash_before(session: AsyncSession, office_id: int, seq: int) -> str | None:
    if seq == 1:
        return GENESIS
    return await session.scalar(
        select(col(AuditEvent.hash)).where(col(AuditEvent.office_id) == office_id, col(AuditEvent.seq) == seq - 1)
    )


async def _head(session: AsyncSession, office_id: int) -> tuple[int, str]:
    """The chain's end as its one row says; before the first event there is no row."""
    row = (
        await session.execute(
            select(col(AuditHead.seq), col(AuditHead.hash)).where(col(AuditHead.office_id) == office_id)
        )
    ).first()
    return (0, GENESIS) if row is None else (row.seq, row.hash)


async def _batch(session: AsyncSession, office_id: int, after: int) -> list[AuditEvent]:
    found = await session.scalars(
        select(AuditEvent)
        .where(col(AuditEvent.office_id) == office_id, col(AuditEvent.seq) > after)
        .order_by(col(AuditEvent.seq))
        .limit(BATCH)
        # What the session may remember of an event is not what stands in the table.
        .execution_options(populate_existing=True)
    )
    return list(found)

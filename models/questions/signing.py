"""Which units have signed for a plan, and which have not: three working days after it was delivered coordinators see
it (design §4, Standing). Units that are consulted are not asked to sign."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Member, Office, Seat, Unit
from models.plan import Acknowledgement, Assignment, Plan
from models.progress import Reply
from models.questions.board_rows import received_by_unit
from models.questions.offices import calendar_of
from models.rules.standing import is_late_to_sign
from models.rules.words import REPORTING_POSTS, Approach


@dataclass(frozen=True)
class ToSign:
    """A unit that has not signed, with who sits for it and the day the plan was delivered to them."""

    unit_id: int
    unit: str
    contacts: tuple[str, ...]
    received_on: date | None


@dataclass(frozen=True)
class Signing:
    """All lists stand in the registry's order. `undelivered`: somebody sits there whom nothing has reached yet;
    `replied`: how many have not signed, but told of their work. They have plainly received the plan, and stand in no
    list."""

    of: int
    signed: int
    late: tuple[ToSign, ...]
    waiting: tuple[ToSign, ...]
    undelivered: tuple[ToSign, ...]
    without_contact: tuple[ToSign, ...]
    replied: int = 0


async def units_unsigned(session: AsyncSession, office_id: int, unit_ids: Collection[int]) -> list[str]:
    """Those of the units, by name, that a plan in force asks to sign and that have neither signed nor told of their
    work; in the registry's order."""
    asked = (
        exists()
        .where(
            col(Assignment.plan_id) == col(Plan.id),
            col(Assignment.unit_id) == col(Unit.id),
            col(Assignment.until).is_(None),
        )
        .correlate(Plan, Unit)
    )
    signed = exists().where(
        col(Acknowledgement.plan_id) == col(Plan.id), col(Acknowledgement.unit_id) == col(Unit.id)
    ).correlate(Plan, Unit)
    replied = exists().where(
        col(Reply.plan_id) == col(Plan.id), col(Reply.unit_id) == col(Unit.id)
    ).correlate(Plan, Unit)
    rows = await session.scalars(
        select(col(Unit.name))
        .join(Plan, (col(Plan.office_id) == office_id) & col(Plan.archived_at).is_(None))
        .where(col(Unit.id).in_(unit_ids), col(Unit.approach) != Approach.CONSULTED, asked, ~signed, ~replied)
        .order_by(col(Unit.position), col(Unit.id))
    )
    return list(dict.fromkeys(rows))


async def signing_of(session: AsyncSession, office: Office, plan: Plan, now: datetime) -> Signing:
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    received = received_by_unit(plan)
    has_replied = exists().where(col(Reply.plan_id) == plan.id, col(Reply.unit_id) == col(Unit.id))
    rows = await session.execute(
        select(col(Unit.id), col(Unit.name), col(Acknowledgement.signed_at), received.c.received_at, has_replied)
        .outerjoin(
            Acknowledgement,
            (col(Acknowledgement.plan_id) == plan.id) & (col(Acknowledgement.unit_id) == col(Unit.id)),
        )
        .outerjoin(received, received.c.unit_id == col(Unit.id))
        .where(
            col(Unit.approach) != Approach.CONSULTED,
            exists().where(
                col(Assignment.plan_id) == plan.id,
                col(Assignment.unit_id) == col(Unit.id),
                col(Assignment.until).is_(None),
            ),
        )
        .order_by(col(Unit.position), col(Unit.id))
    )
    contacts = await _contacts(session, office.id)
    of, signed, replied = 0, 0, 0
    late, waiting, undelivered, without = list[ToSign](), list[ToSign](), list[ToSign](), list[ToSign]()
    for unit_id, name, signed_at, received_at, has_told in rows:
        of += 1
        if signed_at is not None:
            signed += 1
            continue
        day = calendar.local_date(received_at) if received_at else None
        one = ToSign(unit_id, name, contacts.get(unit_id, ()), day)
        if not one.contacts:
            without.append(one)
        elif has_told:
            replied += 1
        elif day is None:
            undelivered.append(one)
        else:
            (late if is_late_to_sign(day, today, calendar) else waiting).append(one)
    return Signing(of, signed, tuple(late), tuple(waiting), tuple(undelivered), tuple(without), replied)


async def _contacts(session: AsyncSession, office_id: int) -> dict[int, tuple[str, ...]]:
    """Unit id → who answers for it today, in the order in which they sat down."""
    rows = await session.execute(
        select(col(Seat.unit_id), col(Member.name))
        .join(Member, col(Member.id) == col(Seat.member_id))
        .where(
            col(Seat.office_id) == office_id,
            col(Seat.post).in_(REPORTING_POSTS),
            col(Seat.until).is_(None),
        )
        .order_by(col(Seat.id))
    )
    found: dict[int, tuple[str, ...]] = {}
    for unit_id, name in rows:
        if unit_id is not None:
            found[unit_id] = (*found.get(unit_id, ()), name)
    return found

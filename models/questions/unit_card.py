"""One unit of the registry in full: its names, who sits for it, and what the plans in force ask of it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Invitation, Member, Seat, Unit, UnitAlias
from models.plan import Assignment, Clause, Item, Plan
from models.questions.units import unit_in_registry
from models.rules.words import ItemState, Post, Role


@dataclass(frozen=True)
class Sitting:
    """Somebody who sits for a unit today. `reached`: Telegram takes what is written to them."""

    seat_id: int
    post: Post
    name: str
    reached: bool
    phone: str = ""


@dataclass(frozen=True)
class UnitCard:
    """`aliases` by their ids; `invitations`: those that can still be used."""

    unit: Unit
    aliases: dict[int, str]
    sitting: list[Sitting]
    invitations: int


async def unit_card(session: AsyncSession, office_id: int, unit_id: int, now: datetime) -> UnitCard:
    """Raises Refusal when the office has no such unit; one out of service is shown too."""
    unit = await unit_in_registry(session, office_id, unit_id)
    aliases = await session.execute(
        select(col(UnitAlias.id), col(UnitAlias.alias))
        .where(col(UnitAlias.unit_id) == unit_id)
        .order_by(col(UnitAlias.id))
    )
    invitations = await session.scalar(
        select(func.count())
        .select_from(Invitation)
        .where(
            col(Invitation.unit_id) == unit_id,
            col(Invitation.used_at).is_(None),
            col(Invitation.revoked_at).is_(None),
            col(Invitation.expires_at) > now,
        )
    )
    return UnitCard(
        unit, {alias_id: alias for alias_id, alias in aliases}, await sitting_for(session, unit_id), invitations or 0
    )


async def sitting_for(session: AsyncSession, unit_id: int) -> list[Sitting]:
    """Who sits for the unit today, in the order in which they sat down."""
    rows = await session.execute(
        select(col(Seat.id), col(Seat.post), col(Member.name), col(Member.unreachable_since), col(Member.phone))
        .join(Member, col(Member.id) == col(Seat.member_id))
        .where(col(Seat.unit_id) == unit_id, col(Seat.until).is_(None))
        .order_by(col(Seat.id))
    )
    return [
        Sitting(seat_id, post, name, unreachable is None, phone or "")
        for seat_id, post, name, unreachable, phone in rows
    ]


@dataclass(frozen=True)
class Asked:
    """How many open items of the plans in force a unit has a part in: by name, and as one of a collective."""

    items: int
    named: int
    shared: int


async def asked_of(session: AsyncSession, office_id: int, unit_id: int) -> Asked:
    roles: dict[int, set[Role]] = {}
    rows = await session.execute(
        select(col(Clause.item_id), col(Assignment.role))
        .join(Clause, col(Clause.id) == col(Assignment.clause_id))
        .join(Item, col(Item.id) == col(Clause.item_id))
        .join(Plan, col(Plan.id) == col(Assignment.plan_id))
        .where(
            col(Plan.office_id) == office_id,
            col(Plan.archived_at).is_(None),
            col(Item.state) == ItemState.OPEN,
            col(Assignment.unit_id) == unit_id,
            col(Assignment.until).is_(None),
        )
    )
    for item_id, role in rows:
        roles.setdefault(item_id, set()).add(role)
    named = sum(bool(each - {Role.SHARING}) for each in roles.values())
    shared = sum(Role.SHARING in each for each in roles.values())
    return Asked(len(roles), named, shared)

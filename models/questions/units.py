"""The registry, as people look things up in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Member, Seat, Unit, UnitAlias
from models.rules.errors import Refusal
from models.rules.naming import fold
from models.rules.words import Post, UnitKind


@dataclass(frozen=True)
class UnitLine:
    """A unit in a list: its names folded for searching, and who is its contact today (names, in order of sitting)."""

    id: int
    name: str
    folded: tuple[str, ...]
    contacts: tuple[str, ...]
    kind: UnitKind
    to_confirm: bool
    retired: bool


async def unit_lines(session: AsyncSession, office_id: int, *, with_retired: bool = False) -> list[UnitLine]:
    """Every unit, in the registry's order; those out of service only `with_retired`."""
    here = select(col(Unit.id), col(Unit.name), col(Unit.kind), col(Unit.to_confirm), col(Unit.retired_at)).where(
        col(Unit.office_id) == office_id
    )
    if not with_retired:
        here = here.where(col(Unit.retired_at).is_(None))
    units = (await session.execute(here.order_by(col(Unit.position), col(Unit.id)))).all()
    aliases: dict[int, list[str]] = {}
    for unit_id, alias in await session.execute(
        select(col(UnitAlias.unit_id), col(UnitAlias.alias)).where(col(UnitAlias.office_id) == office_id)
    ):
        aliases.setdefault(unit_id, []).append(fold(alias))
    contacts: dict[int, list[str]] = {}
    for unit_id, name in await session.execute(
        select(col(Unit.id), col(Member.name))
        .join_from(Seat, Unit, col(Unit.id) == col(Seat.unit_id))
        .join(Member, col(Member.id) == col(Seat.member_id))
        .where(col(Seat.office_id) == office_id, col(Seat.post) == Post.CONTACT, col(Seat.until).is_(None))
        .order_by(col(Seat.id))
    ):
        contacts.setdefault(unit_id, []).append(name)
    return [
        UnitLine(
            unit_id,
            name,
            (fold(name), *aliases.get(unit_id, ())),
            tuple(contacts.get(unit_id, ())),
            kind,
            to_confirm,
            retired_at is not None,
        )
        for unit_id, name, kind, to_confirm, retired_at in units
    ]


def matching(lines: Sequence[UnitLine], typed: str) -> list[UnitLine]:
    """Those whose name or alias is what was typed; where there are none, those in which it occurs."""
    wanted = fold(typed)
    if not wanted:
        return list(lines)
    exact = [line for line in lines if wanted in line.folded]
    return exact or [line for line in lines if any(wanted in name or name in wanted for name in line.folded)]


async def phones_of_units(session: AsyncSession, office_id: int) -> dict[int, str]:
    """The units' own numbers, of those that have one."""
    rows = await session.execute(
        select(col(Unit.id), col(Unit.phone)).where(col(Unit.office_id) == office_id, col(Unit.phone).is_not(None))
    )
    return {unit_id: phone for unit_id, phone in rows if phone}


async def unit_by_id(session: AsyncSession, office_id: int, unit_id: int) -> Unit:
    """One unit of the office that is not retired. Raises Refusal when there is none."""
    unit = await unit_in_registry(session, office_id, unit_id)
    if unit.retired_at is not None:
        raise Refusal("refused-gone")
    return unit


async def unit_in_registry(session: AsyncSession, office_id: int, unit_id: int) -> Unit:
    """One unit of the office, in service or not. Raises Refusal when there is none."""
    unit = await session.get(Unit, unit_id)
    if unit is None or unit.office_id != office_id:
        raise Refusal("refused-gone")
    return unit

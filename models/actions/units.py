"""The registry of units: the file it begins with, and units added in passing."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.record import record
from models.people import Unit, UnitAlias
from models.rules.errors import Refusal
from models.rules.naming import fold, unit_name
from models.rules.permissions import Deed
from models.rules.words import Approach, UnitKind


@dataclass(frozen=True)
class UnitEntry:
    """One line of a registry file."""

    name: str
    kind: UnitKind
    approach: Approach
    aliases: tuple[str, ...] = ()
    to_confirm: bool = False


def registry(path: Path) -> list[UnitEntry]:
    """Read a registry file: name,kind,approach,aliases (parted by blanks),to_confirm (0 or 1); lists keep its order."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            UnitEntry(
                row["name"],
                UnitKind(row["kind"]),
                Approach(row["approach"]),
                tuple(row["aliases"].split()),
                row["to_confirm"] == "1",
            )
            for row in csv.DictReader(lines)
        ]


@action
async def enter_units(act: Act, entries: Iterable[UnitEntry]) -> int:
    """Enter a registry; units that stand already (by name) are left alone. Returns how many are new."""
    act.check_may(Deed.ADD_UNIT)
    stand = set(await act.session.scalars(select(col(Unit.name)).where(col(Unit.office_id) == act.office_id)))
    new = [entry for entry in entries if entry.name not in stand]
    for entry in new:
        await _add(act, entry)
    await record(act, "units.entered", f"office:{act.office_id}", names=[entry.name for entry in new])
    return len(new)


@action
async def add_unit(act: Act, name: str, kind: UnitKind, approach: Approach) -> int:
    """Enter one unit at the end of the registry; one of the same name or alias is refused. Returns its id."""
    act.check_may(Deed.ADD_UNIT)
    name = unit_name(name)
    known = await act.session.execute(
        select(col(Unit.name), col(UnitAlias.alias))
        .outerjoin(UnitAlias, col(UnitAlias.unit_id) == col(Unit.id))
        .where(col(Unit.office_id) == act.office_id)
    )
    for unit, alias in known:
        if fold(name) in {fold(unit), fold(alias or "")}:
            raise Refusal("refused-unit-stands", unit=unit)
    unit_id = await _add(act, UnitEntry(name, kind, approach))
    await record(act, "unit.added", f"unit:{unit_id}", name=name, kind=kind, approach=approach)
    return unit_id


async def _add(act: Act, entry: UnitEntry) -> int:
    last = await act.session.scalar(select(func.max(Unit.position)).where(col(Unit.office_id) == act.office_id))
    unit = Unit(
        office_id=act.office_id,
        name=entry.name,
        kind=entry.kind,
        approach=entry.approach,
        position=(last or 0) + 1,
        to_confirm=entry.to_confirm,
    )
    act.session.add(unit)
    await act.session.flush()
    for alias in entry.aliases:
        act.session.add(UnitAlias(office_id=act.office_id, unit_id=unit.id, alias=alias))
    return unit.id

"""The registry of units: the file it begins with, and units added in passing."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.record import record
from models.database import REGISTRY_LOCK, take_turns
from models.people import Unit, UnitAlias
from models.rules.errors import Refusal
from models.rules.naming import fold, unit_name
from models.rules.permissions import Deed
from models.rules.phones import phone_number
from models.rules.words import Approach, UnitKind, approach_of


@dataclass(frozen=True)
class UnitEntry:
    """One line of a registry file."""

    name: str
    kind: UnitKind
    approach: Approach
    aliases: tuple[str, ...] = ()
    to_confirm: bool = False
    phone: str | None = None


PHONE_COLUMNS = ("phone", "\u7535\u8bdd")  # as an office heads it too


def registry(path: Path) -> list[UnitEntry]:
    """Read a registry file; lists keep its order. Raises Refusal for a file that is missing or not one.

    Its columns: name, kind; and, which may be missing or empty, approach (else by the kind), aliases (parted by
    blanks), to_confirm (1 for a unit to be looked at), phone (the unit's own; headed in Chinese as well). As Excel and
    WPS save it: UTF-8, with a mark or without, or GB18030.
    """
    lines = csv.DictReader(_decoded(path).splitlines())
    if not {"name", "kind"} <= set(lines.fieldnames or ()):
        raise Refusal("refused-registry-columns", name=path.name)
    entries, known = list[UnitEntry](), set[str]()
    for row in lines:
        if not any(row.values()):  # an empty line at the end of a sheet
            continue
        entry = _entry(row, lines.line_num)
        for name in (entry.name, *entry.aliases):
            if fold(name) in known:
                raise Refusal("refused-registry-twice", line=lines.line_num, name=name)
        known |= {fold(name) for name in (entry.name, *entry.aliases)}
        entries.append(entry)
    return entries


def _decoded(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError:
        raise Refusal("refused-paper-missing", name=path.name) from None
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refusal("refused-registry-columns", name=path.name)


def _entry(row: dict[str, str | None], line: int) -> UnitEntry:
    told = {column: (words or "").strip() for column, words in row.items() if isinstance(column, str)}
    for column, possible in (("kind", list(UnitKind)), ("approach", ["", *Approach])):
        if told.get(column, "") not in possible:
            choices = ", ".join(filter(None, possible))
            raise Refusal("refused-registry-word", line=line, column=column, word=told[column], choices=choices)
    kind = UnitKind(told["kind"])
    approach = Approach(told["approach"]) if told.get("approach") else approach_of(kind)
    aliases = tuple(told.get("aliases", "").split())
    phone = next((told[column] for column in PHONE_COLUMNS if told.get(column)), "")
    return UnitEntry(
        unit_name(told["name"]), kind, approach, aliases, told.get("to_confirm") == "1", _phone(phone, line)
    )


def _phone(words: str, line: int) -> str | None:
    try:
        return phone_number(words) if words else None
    except Refusal as refusal:
        raise Refusal("refused-registry-phone", line=line, word=words, **refusal.facts) from None


@action
async def enter_units(act: Act, entries: Iterable[UnitEntry]) -> int:
    """Enter a registry; units that stand already (by name or alias) are left alone. Returns how many are new.

    Raises Refusal where a new unit's alias is another unit's already.
    """
    act.check_may(Deed.ADD_UNIT)
    stand = await names_standing(act)
    new = [entry for entry in entries if fold(entry.name) not in stand]
    for entry in new:
        for alias in entry.aliases:
            if fold(alias) in stand:
                raise Refusal("refused-alias-taken", alias=alias, unit=stand[fold(alias)].unit)
        await add_unit_within(act, entry)
    await record(act, "units.entered", f"office:{act.office_id}", names=[entry.name for entry in new])
    return len(new)


@action
async def add_unit(act: Act, name: str, kind: UnitKind, approach: Approach) -> int:
    """Enter one unit at the end of the registry; one of the same name or alias is refused. Returns its id."""
    act.check_may(Deed.ADD_UNIT)
    name = unit_name(name)
    stands = (await names_standing(act)).get(fold(name))
    if stands is not None:
        raise Refusal("refused-unit-retired" if stands.retired else "refused-unit-stands", unit=stands.unit)
    unit_id = await add_unit_within(act, UnitEntry(name, kind, approach))
    await record(act, "unit.added", f"unit:{unit_id}", name=name, kind=kind, approach=approach)
    return unit_id


@dataclass(frozen=True)
class Stands:
    """Whose a name or an alias is."""

    unit_id: int
    unit: str
    retired: bool


async def names_standing(act: Act) -> dict[str, Stands]:
    """Within a deed: every name and alias of the registry, folded → whose it is. Until its end nobody else adds one."""
    await take_turns(act.session, REGISTRY_LOCK)
    rows = await act.session.execute(
        select(col(Unit.id), col(Unit.name), col(Unit.retired_at), col(UnitAlias.alias))
        .outerjoin(UnitAlias, col(UnitAlias.unit_id) == col(Unit.id))
        .where(col(Unit.office_id) == act.office_id)
    )
    return {
        fold(form): Stands(unit_id, name, retired_at is not None)
        for unit_id, name, retired_at, alias in rows
        for form in (name, alias)
        if form
    }


async def add_unit_within(act: Act, entry: UnitEntry) -> int:
    """Within a deed: enter the unit at the end of the registry. Returns its id."""
    last = await act.session.scalar(select(func.max(Unit.position)).where(col(Unit.office_id) == act.office_id))
    unit = Unit(
        office_id=act.office_id,
        name=entry.name,
        kind=entry.kind,
        approach=entry.approach,
        position=(last or 0) + 1,
        to_confirm=entry.to_confirm,
        phone=entry.phone,
    )
    act.session.add(unit)
    await act.session.flush()
    for alias in entry.aliases:
        act.session.add(UnitAlias(office_id=act.office_id, unit_id=unit.id, alias=alias))
    return unit.id

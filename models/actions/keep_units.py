"""What a coordinator changes about a unit of the registry: its names, what it is, how it may be asked."""

from sqlalchemy import delete, select
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.record import record
from models.actions.units import names_standing
from models.people import UnitAlias
from models.questions.units import unit_in_registry
from models.rules.errors import Refusal
from models.rules.naming import fold, unit_name
from models.rules.permissions import Deed
from models.rules.words import Approach, UnitKind


@action
async def rename_unit(act: Act, unit_id: int, name: str) -> None:
    """From now on the unit is called so; its old name becomes an alias. Raises Refusal for another unit's name."""
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    name = unit_name(name)
    await _check_free(act, name, unit_id)
    unit = await unit_in_registry(act.session, act.office_id, unit_id)
    before = unit.name
    if name == before:
        return
    for alias in await _aliases(act, unit_id):
        if fold(alias.alias) == fold(name):
            await _drop(act, alias)
    if fold(before) != fold(name):
        act.session.add(UnitAlias(office_id=act.office_id, unit_id=unit_id, alias=before))
    unit.name = name
    act.people_changed = True  # who sits for it is known by its name
    await record(act, "unit.renamed", f"unit:{unit_id}", before=before, after=name)


@action
async def add_alias(act: Act, unit_id: int, alias: str) -> None:
    """Know the unit by one more name. Raises Refusal for one that is somebody's already, its own too."""
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    alias = unit_name(alias)
    own = await _check_free(act, alias, unit_id)
    unit = await unit_in_registry(act.session, act.office_id, unit_id)
    if own:
        raise Refusal("refused-alias-own", alias=alias, unit=unit.name)
    act.session.add(UnitAlias(office_id=act.office_id, unit_id=unit_id, alias=alias))
    await record(act, "unit.alias_added", f"unit:{unit_id}", alias=alias)


@action
async def drop_alias(act: Act, unit_id: int, alias_id: int) -> str:
    """Know the unit by this name no longer. Returns the name; "" where it is gone already."""
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    await unit_in_registry(act.session, act.office_id, unit_id)
    for alias in await _aliases(act, unit_id):
        if alias.id == alias_id:
            await _drop(act, alias)
            await record(act, "unit.alias_dropped", f"unit:{unit_id}", alias=alias.alias)
            return alias.alias
    return ""


@action
async def classify_unit(act: Act, unit_id: int, kind: UnitKind, approach: Approach) -> None:
    """Say what kind of unit it is and how it may be asked. What a plan asks of it is weighed by it from now on."""
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    unit = await unit_in_registry(act.session, act.office_id, unit_id)
    before = {"kind": unit.kind, "approach": unit.approach}
    after = {"kind": kind, "approach": approach}
    if before == after:
        return
    unit.kind, unit.approach = kind, approach
    await record(act, "unit.classified", f"unit:{unit_id}", before=before, after=after)


@action
async def confirm_unit(act: Act, unit_id: int) -> None:
    """A coordinator has looked at the unit: what came from an unofficial list is right."""
    act.check_may(Deed.KEEP_UNITS, unit_id=unit_id)
    unit = await unit_in_registry(act.session, act.office_id, unit_id)
    if unit.to_confirm:
        unit.to_confirm = False
        await record(act, "unit.confirmed", f"unit:{unit_id}", name=unit.name)


async def _check_free(act: Act, name: str, unit_id: int) -> bool:
    """Raise Refusal where the name or alias is another unit's; whether it is this unit's own already."""
    stands = (await names_standing(act)).get(fold(name))
    if stands is not None and stands.unit_id != unit_id:
        retired = "yes" if stands.retired else "no"
        raise Refusal("refused-unit-name-taken", name=name, unit=stands.unit, retired=retired)
    return stands is not None


async def _aliases(act: Act, unit_id: int) -> list[UnitAlias]:
    return list(await act.session.scalars(select(UnitAlias).where(col(UnitAlias.unit_id) == unit_id)))


async def _drop(act: Act, alias: UnitAlias) -> None:
    await act.session.execute(delete(UnitAlias).where(col(UnitAlias.id) == alias.id))

"""The units of a paper that is adopted: known by name or alias, entered, or put back into service."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act
from models.actions.choices import Choices, unknown_names, ways_to_write
from models.actions.retire_unit import restore_unit_within
from models.actions.understanding import with_understood
from models.actions.units import UnitEntry, add_unit_within, names_standing
from models.notice.adopting import names_in
from models.notice.draft import Draft
from models.notice.resolve import Registry
from models.people import Unit, UnitAlias
from models.rules.collectives import kinds_meant
from models.rules.errors import Refusal
from models.rules.naming import fold


class PaperUnits:
    """The office's units, found by name or alias, and by kind."""

    def __init__(self, units: Sequence[Unit], aliases: Mapping[str, int]) -> None:
        self._units = units
        self._ids = {
            **{fold(alias): unit_id for alias, unit_id in aliases.items()},
            **{fold(u.name): u.id for u in units},
        }

    def known(self) -> list[str]:
        return list(self._ids)

    def named(self, name: str) -> int:
        return next(self._ids[way] for way in ways_to_write(name) if way in self._ids)

    def meant_by(self, collectives: Sequence[str]) -> list[int]:
        kinds = {kind for collective in collectives for kind in kinds_meant(collective)}
        return [unit.id for unit in self._units if unit.kind in kinds and unit.retired_at is None]

    def retired(self, names: Iterable[str]) -> list[Unit]:
        """Those of the named that are out of service."""
        named = {self.named(name) for name in names}
        return [unit for unit in self._units if unit.id in named and unit.retired_at is not None]


async def registry_for(act: Act, notice_id: int, mended: Draft, choices: Choices) -> PaperUnits:
    """The registry with the new units entered and the names learnt that the answers tell of, or that are understood.

    A name that was entered since it was answered stands. A unit out of service that the paper names is back in it.
    """
    stand = await names_standing(act)
    in_service = Registry((form, stands.unit_id) for form, stands in stand.items() if not stands.retired)
    choices = with_understood(mended, in_service, choices)
    for name, unit_id in choices.same_as.items():
        if fold(name) not in stand:
            act.session.add(UnitAlias(office_id=act.office_id, unit_id=unit_id, alias=name))
    for name, kind in choices.new_units.items():
        if fold(name) not in stand:
            await add_unit_within(act, UnitEntry(name, kind, choices.approach_of_new(name)))
    units = PaperUnits(
        list(
            await act.session.scalars(
                select(Unit).where(col(Unit.office_id) == act.office_id).order_by(col(Unit.position), col(Unit.id))
            )
        ),
        {
            alias: unit_id
            for alias, unit_id in await act.session.execute(
                select(col(UnitAlias.alias), col(UnitAlias.unit_id)).where(col(UnitAlias.office_id) == act.office_id)
            )
        },
    )
    if unknown := unknown_names(mended, units.known(), Choices()):
        raise Refusal("refused-units-unknown", count=len(unknown), name=unknown[0])
    for unit in units.retired(names_in(mended)):
        await restore_unit_within(act, unit, notice=notice_id)
    return units

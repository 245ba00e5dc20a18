"""A draft's names as a registry writes them. Where none of its names and aliases fits, the name stays as read."""

from collections.abc import Mapping
from dataclasses import replace

from models.notice.draft import Draft, DraftClause
from models.notice.lines import plain
from models.notice.units import without_note


def resolved(draft: Draft, names: Mapping[str, str]) -> Draft:
    """The draft with every unit that the registry knows, by name or alias, under the registry's name."""
    known = {_key(form): name for form, name in names.items()}

    def unit(name: str) -> str:
        return known.get(_key(name)) or known.get(_key(without_note(plain(name)))) or name

    def clause(read: DraftClause) -> DraftClause:
        return replace(
            read,
            lead_units=tuple(dict.fromkeys(map(unit, read.lead_units))),
            responsible_units=tuple(dict.fromkeys(map(unit, read.responsible_units))),
            cooperating_units=tuple(dict.fromkeys(map(unit, read.cooperating_units))),
        )

    return replace(draft, items=tuple(replace(item, clauses=tuple(map(clause, item.clauses))) for item in draft.items))


def _key(name: str) -> str:
    return plain(name).replace(" ", "")

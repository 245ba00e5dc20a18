"""What a coordinator has answered about a draft so far. It stands with the notice: adopting can go on tomorrow."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from models.notice.adopting import asks_townships, kind_proposed, names_in, with_units_mended
from models.notice.draft import Draft
from models.notice.lines import plain
from models.notice.units import without_note
from models.rules.naming import fold
from models.rules.words import UnitKind


@dataclass(frozen=True)
class Choices:
    """`accepted`, `skipped`: doubts by their index in the draft. `new_units`: a name no registry knows → its kind.

    `same_as`: a name no registry knows → the unit it is, by id; its alias is learnt. `reports`: the items, as the
    paper numbers them, on which townships and subdistricts report; None while nobody has said.
    `collators`: the item's number_text, "#" and which of its clauses, from 0 → the leading unit, by name, that
    collates; without one each lead answers for itself.
    """

    accepted: frozenset[int] = frozenset()
    skipped: frozenset[int] = frozenset()
    new_units: Mapping[str, UnitKind] = field(default_factory=dict)
    same_as: Mapping[str, int] = field(default_factory=dict)
    reports: frozenset[str] | None = None
    collators: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        told = asdict(self)
        return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in told.items()}


def choices_of_json(told: Mapping[str, Any]) -> Choices:
    if not told:
        return Choices()
    return Choices(
        accepted=frozenset(told["accepted"]),
        skipped=frozenset(told["skipped"]),
        new_units={name: UnitKind(kind) for name, kind in told["new_units"].items()},
        same_as=told["same_as"],
        reports=None if told["reports"] is None else frozenset(told["reports"]),
        collators=told["collators"],
    )


def ways_to_write(name: str) -> tuple[str, str]:
    """How the registry may have it, folded: as it stands, and without the note in brackets behind it."""
    return fold(name), fold(without_note(plain(name)))


def unknown_names(draft: Draft, known: Iterable[str], choices: Choices) -> list[str]:
    """The draft's units, names mended, that neither the registry (names and aliases) nor an answer knows."""
    folded = {fold(name) for name in known}
    mended = with_units_mended(draft, choices.accepted)
    told = {*choices.new_units, *choices.same_as}
    return [name for name in names_in(mended) if name not in told and folded.isdisjoint(ways_to_write(name))]


def with_proposals(draft: Draft, known: Iterable[str], choices: Choices) -> Choices:
    """The answers with every open question answered as proposed."""
    accepted = choices.accepted | (frozenset(range(len(draft.doubts))) - choices.skipped)
    answered = Choices(accepted, choices.skipped, choices.new_units, choices.same_as, choices.reports)
    new = {name: kind_proposed(name) for name in unknown_names(draft, known, answered)}
    reports = choices.reports
    if reports is None:
        reports = frozenset(item.number_text for item in draft.items if asks_townships(item))
    return Choices(accepted, choices.skipped, {**choices.new_units, **new}, choices.same_as, reports, choices.collators)

"""What a coordinator has answered about a draft so far. It stands with the notice: adopting can go on tomorrow."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from models.notice.adopting import asks_townships, kind_proposed, lead_meant, names_in, with_units_mended
from models.notice.draft import Draft, DraftItem
from models.notice.editing import MERGE, SPLIT, Edit
from models.notice.lines import plain
from models.notice.units import without_note
from models.rules.naming import fold
from models.rules.rounds import ProposedRound
from models.rules.words import Approach, RoundKind, UnitKind, approach_of


@dataclass(frozen=True)
class Choices:
    """`accepted`, `skipped`: doubts by their index in the draft. `new_units`: a name no registry knows → its kind.

    `approaches`: of new units, where it is not their kind's. `same_as`: a name no registry knows → the unit it is, by
    id; its alias is learnt. `reports`: the items, by their keys, on which townships and subdistricts
    report; None while nobody has said: then as proposed. `collators`: a clause by its key → the leading unit, by name,
    that collates; without one each lead answers for itself. `rounds`: the year's rounds; None while they are as
    proposed. `left_behind`: items of the year before, by id, that are carried over and not to be taken in.
    """

    accepted: frozenset[int] = frozenset()
    skipped: frozenset[int] = frozenset()
    new_units: Mapping[str, UnitKind] = field(default_factory=dict)
    approaches: Mapping[str, Approach] = field(default_factory=dict)
    same_as: Mapping[str, int] = field(default_factory=dict)
    reports: frozenset[str] | None = None
    collators: Mapping[str, str] = field(default_factory=dict)
    rounds: tuple[ProposedRound, ...] | None = None
    left_behind: frozenset[int] = frozenset()

    def as_json(self) -> dict[str, Any]:
        return {
            "accepted": sorted(self.accepted),
            "skipped": sorted(self.skipped),
            "new_units": {name: kind.value for name, kind in self.new_units.items()},
            "approaches": {name: approach.value for name, approach in self.approaches.items()},
            "same_as": dict(self.same_as),
            "reports": None if self.reports is None else sorted(self.reports),
            "collators": dict(self.collators),
            "rounds": None if self.rounds is None else [_round_as_json(each) for each in self.rounds],
            "left_behind": sorted(self.left_behind),
        }

    def approach_of_new(self, name: str) -> Approach:
        """How a new unit may be asked: as was said, else as its kind is."""
        return self.approaches.get(name) or approach_of(self.new_units[name])


def choices_of_json(told: Mapping[str, Any]) -> Choices:
    if not told:
        return Choices()
    return Choices(
        accepted=frozenset(told["accepted"]),
        skipped=frozenset(told["skipped"]),
        new_units={name: UnitKind(kind) for name, kind in told["new_units"].items()},
        approaches={name: Approach(approach) for name, approach in told["approaches"].items()},
        same_as=told["same_as"],
        reports=None if told["reports"] is None else frozenset(told["reports"]),
        collators=told["collators"],
        rounds=None if told["rounds"] is None else tuple(_round_of_json(each) for each in told["rounds"]),
        left_behind=frozenset(told.get("left_behind", ())),  # older answers know of none
    )


def _round_as_json(each: ProposedRound) -> dict[str, Any]:
    days = {"opens_on": each.opens_on, "due_on": each.due_on, "closes_on": each.closes_on}
    return {"kind": each.kind.value, "quarter": each.quarter} | {name: day.isoformat() for name, day in days.items()}


def _round_of_json(told: Mapping[str, Any]) -> ProposedRound:
    days = (date.fromisoformat(told[name]) for name in ("opens_on", "due_on", "closes_on"))
    return ProposedRound(RoundKind(told["kind"]), told["quarter"], *days)


def key_of_clause(item: DraftItem, at: int) -> str:
    """Under which a clause's collator is kept: the item's key, "#" and which of its clauses, from 0."""
    return f"{item.key}#{at}"


def following(before: Draft, then: Draft, edit: Edit, choices: Choices) -> Choices:
    """The answers after an edit made `then` of `before`: parts have what their whole was given, and who takes another
    in has it too."""
    stood = {item.key: item for item in before.items}
    new = [item for item in then.items if item.key not in stood]
    reports, collators = choices.reports, dict(choices.collators)
    if edit.kind == SPLIT:
        if reports is not None and edit.key in reports:
            reports |= {item.key for item in new}
        for at in range(len(stood[edit.key].clauses)):
            if lead := collators.get(key_of_clause(stood[edit.key], at)):
                collators |= {key_of_clause(item, at): lead for item in new}
    elif edit.kind == MERGE:
        whole = next(item for item in then.items if item.key == edit.into)
        if reports is not None and edit.key in reports:
            reports |= {edit.into}
        for at, clause in enumerate(stood[edit.key].clauses):
            if lead := collators.get(key_of_clause(stood[edit.key], at)):
                collators.setdefault(key_of_clause(whole, whole.clauses.index(clause)), lead)
    return replace(choices, reports=reports, collators=collators)


def holding(mended: Draft, choices: Choices) -> Choices:
    """The answers as far as the draft, names mended, still says what they are about.

    A name may have been answered for before the doubt about it was: the paper then names somebody else.
    """
    named = set(names_in(mended))
    collators = (
        (key, lead_meant(choices.collators[key], clause))
        for item in mended.items
        for at, clause in enumerate(item.clauses)
        if (key := key_of_clause(item, at)) in choices.collators
    )
    return replace(
        choices,
        new_units={name: kind for name, kind in choices.new_units.items() if name in named},
        approaches={name: approach for name, approach in choices.approaches.items() if name in named},
        same_as={name: unit_id for name, unit_id in choices.same_as.items() if name in named},
        collators={key: lead for key, lead in collators if lead is not None},
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


def is_named(mended: Draft, folded: Collection[str]) -> bool:
    """Whether the draft, names mended, names a unit that the registry knows by these names, folded."""
    return any(way in folded for name in names_in(mended) for way in ways_to_write(name))


def with_proposals(draft: Draft, known: Iterable[str], choices: Choices) -> Choices:
    """The answers with every open question answered as proposed."""
    accepted = choices.accepted | (frozenset(range(len(draft.doubts))) - choices.skipped)
    answered = replace(choices, accepted=accepted)
    new = {name: kind_proposed(name) for name in unknown_names(draft, known, answered)}
    return replace(answered, new_units={**choices.new_units, **new}, reports=reports_meant(draft, choices))


def reports_meant(draft: Draft, choices: Choices) -> frozenset[str]:
    """The items on which townships report, by their keys: as was said, else those whose own words speak of them."""
    if choices.reports is not None:
        return choices.reports
    return frozenset(item.key for item in draft.items if asks_townships(item))

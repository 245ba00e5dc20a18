"""Whom to ring up: a unit with who sits there, their numbers, and whether messages reach them. For coordinators."""

from collections.abc import Sequence

from bot.in_round_told import stands_in_round
from bot.texts import Texts
from models.questions.round_state import UnitInRound
from models.rules.in_round import InRound

MOST_CONTACTS = 2  # of a unit in a list: with the longest names and numbers it still fits a message
NONE, OWN = "none", "own"  # for a text that chooses


def phone_lines(texts: Texts, units: Sequence[UnitInRound], most: int) -> list[str]:
    """Those who were reminded in vain with their names, apart from those where nobody sits; `most` of them in all,
    those first that one can ring."""
    shown = sorted(units, key=lambda unit: (not unit.contacts, not unit.to_ring[1]))[:most]
    reminded = [phone_line(texts, unit) for unit in shown if unit.contacts]
    lines = [texts.plain("phones-reminded"), *reminded] if reminded else []
    without = [(_unit_told(texts, unit), unit.phone) for unit in shown if not unit.contacts]
    comma = texts.plain("list-comma")
    if known := [texts.plain("phones-unit", unit=unit, phone=phone) for unit, phone in without if phone]:
        lines += [texts.plain("phones-without"), comma.join(known)]
    if unknown := [unit for unit, phone in without if not phone]:
        lines += [texts.plain("phones-without-any"), comma.join(unknown)]
    if len(units) > most:
        lines.append(texts.plain("phones-more", count=len(units) - most))
    return lines if all(unit.to_ring[1] for unit in shown) else [*lines, texts.plain("phones-where")]


def phone_line(texts: Texts, unit: UnitInRound) -> str:
    names = contacts_told(texts, unit, MOST_CONTACTS)
    return texts.plain("phones-line", unit=_unit_told(texts, unit), names=names, phone=phone_of_unit(unit))


def _unit_told(texts: Texts, unit: UnitInRound) -> str:
    """Who has told a part says how much is missing, and what was returned; all others have told nothing."""
    if unit.answers.how != InRound.SOME and not unit.answers.amending:
        return unit.unit
    return texts.plain("phones-partly", unit=unit.unit, stands=stands_in_round(texts, unit.answers))


def phone_of_unit(unit: UnitInRound) -> str:
    """The unit's own number where none of its people has left one; else that they have, or that there is none."""
    who, number = unit.to_ring
    return OWN if who else number or NONE


def contacts_told(texts: Texts, unit: UnitInRound, most: int | None = None) -> str:
    """Those who sit for the unit, who left a number first where not all are told; "" where nobody sits."""
    told = unit.contacts if most is None else sorted(unit.contacts, key=lambda one: not one.phone)[:most]
    names = (
        texts.plain("phones-name", name=one.name, phone=one.phone or NONE, reached="yes" if one.reachable else "no")
        for one in told
    )
    return texts.plain("list-comma").join(names)

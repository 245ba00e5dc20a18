"""Whom to ring up: a unit with who sits there, and whether messages reach them."""

from collections.abc import Sequence

from bot.texts import Texts
from models.questions.round_state import UnitInRound


def phone_lines(texts: Texts, units: Sequence[UnitInRound], most: int) -> list[str]:
    """Those who were reminded in vain with their names, apart from those where nobody sits; `most` of them in all."""
    shown = sorted(units, key=lambda unit: not unit.contacts)[:most]
    reminded = [phone_line(texts, unit) for unit in shown if unit.contacts]
    without = [unit.unit for unit in shown if not unit.contacts]
    lines = [texts.plain("phones-reminded"), *reminded] if reminded else []
    if without:
        lines += [texts.plain("phones-without"), texts.plain("list-comma").join(without)]
    return [*lines, texts.plain("phones-more", count=len(units) - most)] if len(units) > most else lines


def phone_line(texts: Texts, unit: UnitInRound) -> str:
    return texts.plain("phones-line", unit=unit.unit, names=contacts_told(texts, unit))


def contacts_told(texts: Texts, unit: UnitInRound) -> str:
    """Those who sit for the unit; "" where nobody does."""
    names = (
        texts.plain("phones-name", name=one.name, reached="yes" if one.reachable else "no") for one in unit.contacts
    )
    return texts.plain("list-comma").join(names)

"""Whom to ring up: a unit with who sits there, and whether messages reach them."""

from bot.texts import Texts
from models.questions.round_state import UnitInRound


def phone_line(texts: Texts, unit: UnitInRound) -> str:
    return texts.plain("phones-line", unit=unit.unit, names=contacts_told(texts, unit) or "none")


def contacts_told(texts: Texts, unit: UnitInRound) -> str:
    """Those who sit for the unit; "" where nobody does."""
    names = (
        texts.plain("phones-name", name=one.name, reached="yes" if one.reachable else "no") for one in unit.contacts
    )
    return texts.plain("list-comma").join(names)

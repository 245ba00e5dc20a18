"""Whom to ring up: a unit with who sits there, and whether messages reach them."""

from bot.texts import Texts
from models.questions.round_state import UnitInRound


def phone_line(texts: Texts, unit: UnitInRound) -> str:
    names = [
        texts.plain("phones-name", name=one.name, reached="yes" if one.reachable else "no") for one in unit.contacts
    ]
    return texts.plain("phones-line", unit=unit.unit, names=texts.plain("list-comma").join(names) or "none")

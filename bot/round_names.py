"""A round by name: in short where the plan is looked at, in full in letters and forms."""

from bot.texts import Texts
from models.rounds import Round
from models.rules.rounds import ProposedRound


def round_in_short(texts: Texts, one: Round | ProposedRound) -> str:
    return texts.plain("round-name", kind=one.kind.value, quarter=one.quarter or 0)


def round_in_full(texts: Texts, one: Round) -> str:
    return texts.plain("ask-round-name", kind=one.kind.value, quarter=one.quarter or 0)

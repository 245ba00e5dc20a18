"""A round by name: in full wherever people read of it, in short only where a line has no room."""

from bot.texts import Texts
from models.rounds import Round
from models.rules.rounds import ProposedRound


def round_in_short(texts: Texts, one: Round | ProposedRound) -> str:
    """For lines of counts and days: in digests, in /status, in the picture."""
    return texts.plain("round-in-short", kind=one.kind.value, quarter=one.quarter or 0)


def round_in_full(texts: Texts, one: Round | ProposedRound) -> str:
    return texts.plain("round-in-full", kind=one.kind.value, quarter=one.quarter or 0)

"""How a person's seats are told."""

from bot.texts import Texts
from models.rules.permissions import Speaker


def seats_told(texts: Texts, speaker: Speaker) -> str:
    """Their posts in one line, each with its unit."""
    return texts.plain("list-comma").join(texts.post(seat.post, seat.unit) for seat in speaker.seats)

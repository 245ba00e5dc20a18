"""The days of a round as they are typed and told: with their year where it is not the plan's."""

from datetime import date

from bot.texts import Texts
from models.answers.days import day_of
from models.rounds import Round
from models.rules.calendar import WorkCalendar
from models.rules.errors import Refusal
from models.rules.ladder import is_said_after, list_day, round_rungs
from models.rules.rounds import ProposedRound
from models.rules.words import RoundKind

DAYS = ("opens_on", "due_on", "closes_on")


def days_told(texts: Texts, one: Round | ProposedRound, year: int) -> dict[str, str]:
    opens, due, closes = (texts.day(getattr(one, which), year) for which in DAYS)
    return {"opens": opens, "due": due, "closes": closes}


def short_told(texts: Texts, one: Round | ProposedRound, calendar: WorkCalendar, year: int) -> str:
    """Where the round closes before the reminder after its due day could go out: that, in words, and when the list of
    whom to ring up is handed over instead; else ""."""
    rungs = round_rungs(one.opens_on, one.due_on, calendar)
    if is_said_after(rungs, one.closes_on):
        return ""
    return texts.html("round-short", phones=texts.day(list_day(rungs, one.closes_on, calendar), year))


def day_meant(words: str, one: Round | ProposedRound, which: str) -> date:
    """The day that was typed for it. Without a year it is the round's own; of a closing round that has opened in the
    year, January is the next one's. Raises Refusal for what is no day."""
    day = day_of(words, one.opens_on.year)
    if day is not None and one.kind == RoundKind.CLOSING and which != DAYS[0] and day < one.opens_on:
        day = day_of(words, one.opens_on.year + 1)
    if day is None:
        raise Refusal("refused-day-not-understood")
    return day

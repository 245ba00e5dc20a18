"""What a returned reply lacks, and by when it may be amended; and what the office answers to a question."""

from datetime import date, timedelta

from models.rules.calendar import WorkCalendar
from models.rules.errors import Refusal
from models.rules.naming import fold, tidy

LONGEST_MISSING = 200  # characters: the letter is read on a phone
LONGEST_ANSWER = 600
AMEND_WITHIN = 3  # working days, where the coordinator names no other day
LATEST_AMENDING = timedelta(days=60)


def missing_of(words: str) -> str:
    """On one line, without a full stop: a sentence goes on behind it. Raises Refusal: empty, too long."""
    return _bounded(tidy(words).rstrip("。.；; "), LONGEST_MISSING, Refusal("refused-missing-empty"))


def answer_of(words: str) -> str:
    """In its lines as typed. Raises Refusal: empty, too long."""
    lines = (tidy(line) for line in words.splitlines())
    return _bounded("\n".join(line for line in lines if line), LONGEST_ANSWER, Refusal("refused-answer-empty"))


def _bounded(words: str, most: int, empty: Refusal) -> str:
    if not fold(words):
        raise empty
    if len(words) > most:
        raise Refusal("refused-words-long", most=most, count=len(words))
    return words


def amend_by_default(calendar: WorkCalendar, today: date, due_on: date | None = None) -> date:
    """Not before the day on which the round itself is due: until then there is time anyhow."""
    soon = calendar.add_working_days(today, AMEND_WITHIN)
    return soon if due_on is None else max(soon, due_on)


def check_amend_by(day: date, today: date) -> None:
    """Raises Refusal for a day that leaves no time, or that lies too far ahead to be meant."""
    if day <= today:
        raise Refusal("refused-amend-past")
    if day - today > LATEST_AMENDING:
        raise Refusal("refused-amend-far")

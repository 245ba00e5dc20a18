"""By when a round's replies are wanted: a day ahead, today, or one that has gone by."""

from datetime import date

from bot.texts import Texts


def ends_told(texts: Texts, due_on: date, today: date) -> str:
    when = "passed" if due_on < today else "today" if due_on == today else "ahead"
    return texts.plain("round-ends", when=when, day=texts.day(due_on), date=texts.date(due_on))

"""Dates of a paper that have gone by before it is in force: told once, before it is adopted."""

from collections.abc import Sequence
from datetime import date

from bot.texts import Texts
from models.notice.draft import DraftItem

_TOLD = 3  # of them by name; the rest is counted


def dates_past(items: Sequence[DraftItem], today: date) -> list[tuple[str, date]]:
    """Each with its item's number, in the paper's order."""
    return [(item.number_text, due.on) for item in items for due in item.due if due.on and due.on < today]


def dates_past_told(texts: Texts, past: Sequence[tuple[str, date]], year: int) -> str:
    """The first of them on one line, each with its item's number. `year`: the plan's."""
    told = [number + texts.date(on, year) for number, on in past[:_TOLD]]
    return texts.plain("list-comma").join(told)

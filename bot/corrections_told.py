"""How a unit's stand in an item is told, and what was changed of it."""

from collections.abc import Sequence
from datetime import date

from bot.cutting import cut
from bot.texts import Texts
from models.questions.corrections import Change, Stands
from models.rules.words import Duty, Role

NONE = "none"  # for a text that chooses
LONGEST_NAME = 30  # of another item, number and title, on the line of one


def stand_told(texts: Texts, role: Role, duty: Duty) -> str:
    """In a word: what the unit is in the clause; who shares says whether anything is asked of it."""
    return texts.plain("stand", role=role.value, asks="yes" if duty == Duty.REPORTS else "no")


def stands_told(texts: Texts, stands: Stands) -> str:
    return texts.plain("list-comma").join(dict.fromkeys(stand_told(texts, role, duty) for role, duty in stands))


def change_told_html(texts: Texts, change: Change) -> str:
    """One item: what it was for the unit and what it is now, and why."""
    parts = [_stand_changed(texts, change)] if change.was != change.now else []
    if change.now and change.dates_were != change.dates_are:
        parts.append(_dates_changed(texts, change))
    return texts.html(
        "corrected-line",
        number=change.number_text,
        title=change.title,
        what=texts.plain("items-comma").join(parts),
        reason=change.reason or NONE,
    )


def _stand_changed(texts: Texts, change: Change) -> str:
    how = "moved" if change.was and change.now else "added" if change.now else "dropped"
    if not change.now and (change.parts or change.into):
        how = "split" if change.parts else "merged"
    return texts.plain(
        "corrected-stand",
        how=how,
        was=stands_told(texts, change.was),
        now=stands_told(texts, change.now),
        into=cut(change.into, LONGEST_NAME)
        or texts.plain("list-comma").join(cut(part, LONGEST_NAME) for part in change.parts),
    )


def _dates_changed(texts: Texts, change: Change) -> str:
    """Where all that stood before stands still, only what came to it is new."""
    were, are = _dates(texts, change.dates_were), _dates(texts, change.dates_are)
    if not set(change.dates_were) <= set(change.dates_are):
        return texts.plain("corrected-date", was=were, now=are or NONE)
    new = [day for day in change.dates_are if day not in change.dates_were]
    return texts.plain("corrected-date-added", was=were or NONE, now=_dates(texts, new))


def _dates(texts: Texts, days: Sequence[date]) -> str:
    return texts.plain("list-comma").join(texts.date(day) for day in days)

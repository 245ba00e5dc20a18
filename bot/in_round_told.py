"""How units stand in a round, in words: one phrase for the counts, one for a unit, everywhere the same.

models/rules/in_round.py says who counts as what.
"""

from collections.abc import Sequence

from bot.texts import Texts
from models.questions.outcomes import UnitOutcome
from models.questions.round_state import UnitInRound
from models.rules.in_round import Counts, InRound, UnitAnswers

MOST_NAMES = 20  # one phone screen
_ALL, _DEPARTMENTS, _TOWNS = "all", "departments", "towns"  # for the text that chooses


def counts_in_round(texts: Texts, counts: Counts, group: str = _ALL) -> str:
    """How many of those that were asked have told all, a part, nothing. Plain words."""
    return texts.plain(
        "in-round-counts", group=group, all=counts.all, asked=counts.asked, some=counts.some, none=counts.none
    )


def groups_in_round(texts: Texts, departments: Counts, towns: Counts) -> list[str]:
    """The same of departments and of townships, where any are asked."""
    groups = ((_DEPARTMENTS, departments), (_TOWNS, towns))
    return [counts_in_round(texts, counts, group) for group, counts in groups if counts.asked]


def amending_in_round(texts: Texts, count: int) -> str:
    """What goes behind such counts: how many units only amend. They may have told a part or nothing, so that it is
    said of all who have not told all. Plain words; none where nobody does."""
    return texts.plain("in-round-amending", count=count) if count else ""


def stands_in_round(texts: Texts, answers: UnitAnswers) -> str:
    """How one unit stands. What was returned and may still be amended is told apart from what is missing."""
    return texts.plain(
        "in-round-unit",
        how=answers.how.value,
        missing=_missing(texts, answers),
        owed=answers.owed,
        amending=answers.amending,
    )


def _missing(texts: Texts, answers: UnitAnswers) -> str:
    return texts.plain("in-round-missing", owed=answers.owed, amending=answers.amending)


def partly_html(texts: Texts, units: Sequence[UnitInRound | UnitOutcome]) -> list[str]:
    """A line of those who have told a part, by name, with what is missing; none where there are none."""
    some = [unit for unit in units if unit.answers.how == InRound.SOME]
    names = [texts.plain("in-round-partly", unit=unit.unit, missing=_missing(texts, unit.answers)) for unit in some]
    return named_html(texts, InRound.SOME.value, names)


def silent_html(texts: Texts, units: Sequence[UnitOutcome]) -> list[str]:
    """A line of those who have told nothing."""
    return named_html(texts, InRound.NONE.value, [u.unit for u in units if u.answers.how == InRound.NONE])


def named_html(texts: Texts, how: str, names: Sequence[str]) -> list[str]:
    """In the registry's order, as many as a screen holds."""
    if not names:
        return []
    shown = texts.plain("list-comma").join(names[:MOST_NAMES])
    more = texts.plain("in-round-more", count=len(names)) if len(names) > MOST_NAMES else ""
    return [texts.html("in-round-named", how=how, names=shown + more)]

"""How a round stands, in words: in the list of /round, on its own page, and when it is over."""

from collections.abc import Sequence
from datetime import date

from bot.in_round_told import groups_in_round, named_html, partly_html, silent_html
from bot.round_names import round_in_full
from bot.texts import Texts
from models.plan import Plan
from models.questions.outcomes import UnitOutcome
from models.questions.round_state import RoundState
from models.rounds import Round
from models.rules.in_round import counted

RETURNED = "returned"  # for a text that chooses


def phase_of(one: Round, plan: Plan, today: date) -> str:
    if one.closed_at is not None:
        return "closed"
    if one.opened_at is not None:
        return "open"
    if plan.archived_at is not None:
        return "never"
    if one.called_off_at is not None:
        return "off"
    return "missed" if one.opens_on < today else "ahead"


def round_line(texts: Texts, one: Round, plan: Plan, today: date) -> str:
    return texts.plain(
        "rounds-line",
        round=round_in_full(texts, one),
        opens=texts.date(one.opens_on, plan.year),
        due=texts.date(one.due_on, plan.year),
        phase=phase_of(one, plan, today),
    )


def open_round_html(texts: Texts, state: RoundState) -> str:
    """How many have told all, a part or nothing, by departments and townships; and who a part."""
    lines = groups_in_round(texts, state.counts(towns=False), state.counts(towns=True))
    lines += partly_html(texts, state.units)
    if state.amending:
        lines.append(texts.html("round-open-amending", count=len(state.amending)))
    silent = sum(not any(one.reachable for one in unit.contacts) for unit in state.owing)
    if silent:
        lines.append(texts.html("round-open-silent", count=silent))
    return "\n".join(lines)


def closed_round_html(texts: Texts, units: Sequence[UnitOutcome]) -> str:
    """What it brought in: counts, and by name who did not tell all; in the registry's order."""
    departments, towns = (counted(unit.answers for unit in units if unit.is_town == town) for town in (False, True))
    lines = groups_in_round(texts, departments, towns)
    if late := sum(unit.late for unit in units):
        lines.append(texts.html("round-closed-late", count=late))
    returned = [unit.unit for unit in units if unit.returned]
    return "\n".join(
        [*lines, *partly_html(texts, units), *silent_html(texts, units), *named_html(texts, RETURNED, returned)]
    )

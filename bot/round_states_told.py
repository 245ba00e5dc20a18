"""How a round stands, in words: in the list of /round, on its own page, and when it is over."""

from collections.abc import Sequence
from datetime import date

from bot.round_days import date_told
from bot.round_names import round_in_full
from bot.texts import Texts
from models.questions.outcomes import UnitOutcome
from models.questions.round_state import RoundState
from models.rounds import Round
from models.rules.words import RoundOutcomeKind

MOST_NAMES = 20  # one phone screen


def phase_of(one: Round, today: date) -> str:
    if one.closed_at is not None:
        return "closed"
    if one.opened_at is not None:
        return "open"
    if one.called_off_at is not None:
        return "off"
    return "missed" if one.opens_on < today else "ahead"


def round_line(texts: Texts, one: Round, year: int, today: date) -> str:
    return texts.plain(
        "rounds-line",
        round=round_in_full(texts, one),
        opens=date_told(texts, one.opens_on, year),
        due=date_told(texts, one.due_on, year),
        phase=phase_of(one, today),
    )


def open_round_html(texts: Texts, state: RoundState) -> str:
    """Asked and replied, by departments and townships."""
    lines = []
    for towns in (False, True):
        replied, asked = state.counts(towns=towns)
        if asked:
            lines.append(texts.html("round-open-group", towns="yes" if towns else "no", replied=replied, asked=asked))
    if state.amending:
        lines.append(texts.html("round-open-amending", count=len(state.amending)))
    silent = sum(not any(one.reachable for one in unit.contacts) for unit in state.owing)
    if silent:
        lines.append(texts.html("round-open-silent", count=silent))
    return "\n".join(lines)


def closed_round_html(texts: Texts, units: Sequence[UnitOutcome]) -> str:
    """What it brought in: counts, and by name who did not reply; in the registry's order."""
    parts = []
    for towns in (False, True):
        group = [unit for unit in units if unit.is_town == towns]
        if group:
            counts = {kind.value: sum(unit.outcome == kind for unit in group) for kind in RoundOutcomeKind}
            parts.append(texts.html("round-closed-group", towns="yes" if towns else "no", units=len(group), **counts))
    for kind in (RoundOutcomeKind.MISSING, RoundOutcomeKind.RETURNED):
        names = [unit.unit for unit in units if unit.outcome == kind]
        if names:
            shown = texts.plain("list-comma").join(names[:MOST_NAMES])
            more = texts.plain("round-closed-more", count=len(names)) if len(names) > MOST_NAMES else ""
            parts.append(texts.html("round-closed-named", outcome=kind.value, names=shown + more))
    return "\n".join(parts)

"""What came of an assignment in a round (design §4, Rounds): written when the round closes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.rules.words import ReplyState, RoundOutcomeKind

# Of a unit's assignments the one that weighs most stands for the unit.
WEIGHTIEST_FIRST = (
    RoundOutcomeKind.MISSING,
    RoundOutcomeKind.RETURNED,
    RoundOutcomeKind.LATE,
    RoundOutcomeKind.IN_TIME,
)


@dataclass(frozen=True)
class Word:
    """A reply to the round, as far as its outcome goes. `amend_by`: of a returned one, until when it may be amended."""

    state: ReplyState
    submitted_on: date
    amend_by: date | None = None


def outcome_of(words: Sequence[Word], due_on: date) -> RoundOutcomeKind:
    """`words`: all that was said, in order. Amended by the day that was named, a returned reply counts as in time.

    What was in time and followed by something newer before anybody had reviewed it stays in time.
    """
    standing = [word for word in words if word.state != ReplyState.SUPERSEDED]
    if not standing:
        return RoundOutcomeKind.MISSING
    if standing[-1].state == ReplyState.RETURNED:
        return RoundOutcomeKind.RETURNED
    returned = [at for at, word in enumerate(words) if word.state == ReplyState.RETURNED]
    since = returned[-1] + 1 if returned else 0
    until = max(due_on, (words[since - 1].amend_by if returned else None) or due_on)
    in_time = any(word.submitted_on <= until for word in words[since:])
    return RoundOutcomeKind.IN_TIME if in_time else RoundOutcomeKind.LATE


def of_unit(outcomes: Iterable[RoundOutcomeKind]) -> RoundOutcomeKind:
    return min(outcomes, key=WEIGHTIEST_FIRST.index)

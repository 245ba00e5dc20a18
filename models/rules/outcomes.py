"""What came of an assignment in a round (design §4, Rounds): written when the round closes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.rules.words import ReplyState, RoundOutcomeKind

ANSWERED = (RoundOutcomeKind.IN_TIME, RoundOutcomeKind.LATE)  # an answer was in
COUNTS = (ReplyState.SUBMITTED, ReplyState.ACCEPTED)


@dataclass(frozen=True)
class Word:
    """A reply to the round, as far as its outcome goes. `amend_by`: of a returned one, until when it may be amended."""

    state: ReplyState
    submitted_on: date
    amend_by: date | None = None
    consolidated: bool = False


def outcome_of(words: Sequence[Word], due_on: date) -> RoundOutcomeKind:
    """`words`: all that was said, in order. Amended by the day that was named, a returned reply counts as in time.

    What was in time and followed by something newer before anybody had reviewed it stays in time. What was accepted
    is in, though something said after it was returned.
    """
    counting = [at for at, word in enumerate(words) if word.state in COUNTS]
    if not counting:
        back = any(word.state == ReplyState.RETURNED for word in words)
        return RoundOutcomeKind.RETURNED if back else RoundOutcomeKind.MISSING
    said = words[: counting[-1] + 1]
    returned = [at for at, word in enumerate(said) if word.state == ReplyState.RETURNED]
    since = returned[-1] + 1 if returned else 0
    until = max(due_on, (said[since - 1].amend_by if returned else None) or due_on)
    in_time = any(word.submitted_on <= until for word in said[since:])
    return RoundOutcomeKind.IN_TIME if in_time else RoundOutcomeKind.LATE

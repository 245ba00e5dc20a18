"""Why something is changed, in a coordinator's words: units read it."""

from models.rules.errors import Refusal
from models.rules.naming import fold, tidy

LONGEST_REASON = 100  # characters: a letter tells of several changes on one screen


def reason_of(words: str) -> str:
    """The reason on one line. Raises Refusal where it is empty or too long: nothing is cut off."""
    reason = tidy(words)
    if not fold(reason):
        raise Refusal("refused-reason-empty")
    if len(reason) > LONGEST_REASON:
        raise Refusal("refused-reason-long", most=LONGEST_REASON, count=len(reason))
    return reason


def reason_or_none(words: str) -> str:
    """The same where none need be given."""
    return reason_of(words) if words else ""

"""Whether a reply came in time: by the round's due day; an amended one, by the day that the return named."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Word:
    """One reply as far as its time goes. `amend_by`: of a returned one, the day by which it may be amended."""

    on: date
    amend_by: date | None = None


def in_time(words: Sequence[Word], due_on: date) -> bool:
    """`words`: the reply, and those that it amends, the newest first. Amending makes no late word timely."""
    first, *amended = words
    if first.on <= due_on:
        return True
    if not amended or amended[0].amend_by is None:
        return False
    return first.on <= amended[0].amend_by and in_time(amended, due_on)

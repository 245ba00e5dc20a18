"""How a unit stands in a round: all that it was asked is in, some of it is, or nothing. The one rule of it.

Whatever counts units or names them goes by this: digests, /round, /status, /plan, whom to ring up, and what is told
when a round is over. bot/in_round_told.py has the words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class InRound(StrEnum):
    ALL = "all"
    SOME = "some"
    NONE = "none"


@dataclass(frozen=True)
class Asked:
    """What a round asks of a unit on one assignment, and whether an answer is in: one that was returned is none.

    `amends`: it was returned and may still be amended, so that nobody is asked for it meanwhile. `shared`: the item is
    told of in the unit's consolidated reply; `together`: such a reply is the answer that is in.
    """

    item_id: int
    answered: bool
    shared: bool = False
    together: bool = False
    amends: bool = False


@dataclass(frozen=True)
class UnitAnswers:
    """On how many items a round asks the unit, on how many of them the answer is `missing`, and what that makes.

    `amending`: of the missing those of which an answer was returned that may still be amended; the rest is `owed`.
    """

    how: InRound
    items: int
    missing: int
    amending: int = 0

    @property
    def owed(self) -> int:
        return self.missing - self.amending

    @property
    def amends(self) -> bool:
        """Whether nothing is missing but what may still be amended."""
        return self.missing > 0 and not self.owed


@dataclass(frozen=True)
class Counts:
    """How many units stand how: only those of which all is in count as having replied."""

    all: int = 0
    some: int = 0
    none: int = 0

    @property
    def asked(self) -> int:
        return self.all + self.some + self.none

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.all + other.all, self.some + other.some, self.none + other.none)


def told_together(asked: Sequence[Asked]) -> list[Asked]:
    """Of one unit: a consolidated reply answers for all that is shared, also for what was marked after it came."""
    if not any(each.shared and each.answered and each.together for each in asked):
        return list(asked)
    return [replace(each, answered=True) if each.shared else each for each in asked]


def answers_of(asked: Iterable[Asked]) -> UnitAnswers | None:
    """None where the round asks the unit nothing. An item's answer is missing while any of its assignments has none."""
    every = list(asked)
    if not every:
        return None
    missing = {each.item_id for each in every if not each.answered}
    owed = {each.item_id for each in every if not each.answered and not each.amends}
    partly = InRound.SOME if any(each.answered for each in every) else InRound.NONE
    how = partly if missing else InRound.ALL
    return UnitAnswers(how, len({each.item_id for each in every}), len(missing), len(missing - owed))


def counted(units: Iterable[UnitAnswers | None]) -> Counts:
    """Those that are asked nothing count nowhere."""
    how = [unit.how for unit in units if unit is not None]
    return Counts(how.count(InRound.ALL), how.count(InRound.SOME), how.count(InRound.NONE))

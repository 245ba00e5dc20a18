"""An order that people set by hand: one thing moves, and the others keep the order they had."""

from collections.abc import Collection, Sequence
from enum import StrEnum


class Move(StrEnum):
    UP = "up"
    DOWN = "down"
    TOP = "top"
    BOTTOM = "bottom"


def moved(order: Sequence[int], one: int, move: Move, unseen: Collection[int] = ()) -> list[int]:
    """The order with one of them moved. UP and DOWN pass the next that is seen, whatever unseen ones lie between."""
    others = [each for each in order if each != one]
    at = list(order).index(one)
    match move:
        case Move.TOP:
            to = 0
        case Move.BOTTOM:
            to = len(others)
        case Move.UP:
            to = next((i for i in range(at - 1, -1, -1) if others[i] not in unseen), at)
        case Move.DOWN:
            to = next((i + 1 for i in range(at, len(others)) if others[i] not in unseen), at)
    return [*others[:to], one, *others[to:]]


def placed_after(order: Sequence[int], one: int, other: int) -> list[int]:
    """The order with `one` right behind `other`."""
    return [each for here in order if here != one for each in ((here, one) if here == other else (here,))]

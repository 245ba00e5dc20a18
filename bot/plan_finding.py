"""What in a plan somebody means by a number, a unit's name, or a few characters of a title."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.answers.asked import thing_asked_about
from models.answers.asked_number import numbers_asked
from models.answers.numbers import Number, number_of
from models.questions.board import Board, BoardItem, BoardUnit
from models.questions.units import UnitLine, matching
from models.rules.naming import fold


@dataclass(frozen=True)
class Found:
    items: tuple[BoardItem, ...] = ()
    units: tuple[BoardUnit, ...] = ()


def find_in_plan(
    board: Board, registry: Sequence[UnitLine], words: str, successors: Mapping[str, frozenset[int]]
) -> Found:
    """An item by its number, or what it was split into or merged into; else units by name or alias, and items by a few
    characters of their titles. How a unit is doing, asked in a sentence, finds what its name does."""
    found = _named(board, registry, words, successors)
    about = thing_asked_about(words)
    if found.items or found.units or about in ("", words.strip()):
        return found
    return _named(board, registry, about, successors)


def _named(board: Board, registry: Sequence[UnitLine], words: str, successors: Mapping[str, frozenset[int]]) -> Found:
    if numbers := numbers_asked(words):  # never answered with an item that has another, and the digits in its title
        return Found(tuple(item for number in numbers for item in _numbered(board, number, successors)))
    wanted = fold(words)
    if not wanted:
        return Found()
    known = {line.id for line in matching(registry, words)}
    return Found(
        tuple(item for item in board.items if wanted in fold(item.title)),
        tuple(unit for unit in board.units if unit.id in known),
    )


def _numbered(board: Board, number: Number, successors: Mapping[str, frozenset[int]]) -> Iterator[BoardItem]:
    counted = [item for item in board.items if number_of(item.number_text) == number]
    after = {each for text, ids in successors.items() if number_of(text) == number for each in ids}
    yield from counted or (item for item in board.items if item.id in after)

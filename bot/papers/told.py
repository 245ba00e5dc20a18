"""What a picture says, as plain data: it is handed to the process that draws (bot/drawing.py)."""

from collections.abc import Sequence
from typing import TypedDict


class LightTold(TypedDict):
    """A light that occurs: its name (a key of bot/papers/board.py's COLOURS), its word, how many tasks have it."""

    light: str
    word: str
    count: int


class TaskTold(TypedDict):
    """A task's square: the figure in it and its light."""

    label: str
    light: str


class BoardTold(TypedDict):
    """Everything the picture says, in the reader's language. `lines` stand below the squares."""

    title: str
    subtitle: str
    lights: Sequence[LightTold]
    tasks: Sequence[TaskTold]
    lines: Sequence[str]

"""A list's buttons in rows: as many beside each other as a phone shows whole, so that no two are cut alike."""

from collections.abc import Iterable, Sequence
from typing import Any

from aiogram.types import InlineKeyboardButton
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.kbd import ScrollingGroup

from bot.cutting import breadth

# Wide characters that a button shows on a phone of 360 points, by how many stand in its row.
WIDEST = {2: 9.0, 3: 5.5, 4: 3.5}


def in_rows(names: Sequence[str], most: int) -> list[int]:
    """How many stand in each row: `most`, where all of such a row are shown whole; else it is halved, and again."""
    rows = []
    for at in range(0, len(names), most):
        rows += _halved([breadth(name) for name in names[at : at + most]])
    return rows


def _halved(breadths: Sequence[float]) -> list[int]:
    if len(breadths) == 1 or max(breadths) <= WIDEST.get(len(breadths), 0):
        return [len(breadths)]
    half = -(-len(breadths) // 2)
    return _halved(breadths[:half]) + _halved(breadths[half:])


class Rows(ScrollingGroup):
    """At most `width` in a row and `height` rows a page; where the page is `told` above the buttons, by entries: so
    many as stand there, in however many rows they take."""

    def __init__(self, *buttons: Any, id: str, width: int, height: int, told: bool) -> None:
        super().__init__(
            *buttons, id=id, width=width * height if told else width, height=1 if told else height, hide_pager=True
        )
        self.most = width
        self.told = told

    def _wrap_kbd(self, kbd: Iterable[InlineKeyboardButton]) -> RawKeyboard:
        return super()._wrap_kbd(kbd) if self.told else _wrapped(list(kbd), self.most)

    async def _render_page(self, page: int, keyboard: Any) -> Any:
        shown = await super()._render_page(page, keyboard)
        return _wrapped([button for row in shown for button in row], self.most) if self.told else shown

    def pages(self, names: Sequence[str]) -> int:
        rows = -(-len(names) // (self.width or 1)) if self.told else len(in_rows(names, self.most))
        return -(-rows // self.height)


def _wrapped(buttons: list[Any], most: int) -> RawKeyboard:
    rows, at = [], 0
    for many in in_rows([button.text for button in buttons], most):
        rows.append(buttons[at : at + many])
        at += many
    return rows

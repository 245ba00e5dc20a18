"""What is too long for one message, or one screen: in leaves that are turned with the same buttons as lists."""

import html
import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard, StubScroll

from bot.widgets import pager

MOST_UNITS = 3600  # of Telegram's 4096 (UTF-16), with room for what a window says above
_One = TypeVar("_One")
_TAG = re.compile(r"<[^>]+>")


def units_of(told_html: str) -> int:
    """How long Telegram finds it: without its marks, in UTF-16."""
    return sum(2 if ord(character) > 0xFFFF else 1 for character in html.unescape(_TAG.sub("", told_html)))


def in_leaves(blocks: Iterable[str], most: int = MOST_UNITS) -> list[str]:
    """The blocks a line each, as many on a leaf as fit. A block is not broken: whoever makes it keeps it short."""
    leaves: list[list[str]] = [[]]
    room = most
    for block in blocks:
        long = units_of(block) + 1
        if long > room and leaves[-1]:
            leaves.append([])
            room = most
        leaves[-1].append(block)
        room -= long
    return ["\n".join(leaf) for leaf in leaves]


def in_pieces(text: str, most: int) -> list[str]:
    """A long text in pieces, broken behind a full stop where there is one in their second half."""
    pieces = []
    while len(text) > most:
        at = max(text.rfind(stop, most // 2, most) for stop in "\u3002\uff1b;\n.") + 1 or most  # 。；
        pieces.append(text[:at])
        text = text[at:]
    return [*pieces, text]


def leaves(widget_id: str) -> tuple[Keyboard, Keyboard]:
    """The buttons that turn the leaves, where there are several: the getter says how many as `leaves`."""
    return StubScroll(id=widget_id, pages="leaves"), pager(widget_id, when=lambda data, _w, _m: data["leaves"] > 1)


async def open_leaf(manager: DialogManager, widget_id: str, found: Sequence[str]) -> dict[str, str | int]:
    """For a getter: the leaf that is open as `card`, and how many there are."""
    return {"card": found[await page_open(manager, widget_id, len(found))], "leaves": len(found)}


async def page_open(manager: DialogManager, widget_id: str, pages: int) -> int:
    """Which page of a list or leaf is shown, from 0; the last where there are fewer by now."""
    scroll = manager.find(widget_id)
    return max(0, min(int(await scroll.get_page()), pages - 1)) if scroll else 0


async def open_slice(manager: DialogManager, widget_id: str, every: Sequence[_One], a_page: int) -> Sequence[_One]:
    """What the page of a list that is open shows: for what stands in words above its buttons."""
    at = await page_open(manager, widget_id, -(-len(every) // a_page))
    return every[at * a_page : (at + 1) * a_page]


async def to_first(manager: DialogManager, widget_id: str) -> None:
    scroll = manager.find(widget_id)
    if scroll is not None:
        await scroll.set_page(0)

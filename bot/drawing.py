"""Drawing a picture without the bot waiting for it: in a process of its own. The same picture is drawn once."""

import asyncio
import json
from collections import OrderedDict

from bot.apart import run_apart
from bot.papers.told import BoardTold

SECONDS = 20
REMEMBERED = 8  # pictures: a digest goes to several people within a minute

_pens = asyncio.Semaphore(1)
_drawn: OrderedDict[bytes, bytes] = OrderedDict()


class NotDrawn(Exception):
    """The drawing process failed or took too long; the words go out without their picture."""


async def drawn(told: BoardTold, seconds: float = SECONDS) -> bytes:
    """The picture as a PNG. Raises NotDrawn."""
    order = json.dumps(told).encode()
    async with _pens:
        if order not in _drawn:
            _drawn[order] = await _draw(order, seconds)
            if len(_drawn) > REMEMBERED:
                _drawn.popitem(last=False)
        return _drawn[order]


async def _draw(order: bytes, seconds: float) -> bytes:
    try:
        code, picture = await run_apart("bot.draw_apart", data=order, seconds=seconds)
    except TimeoutError:
        raise NotDrawn("too slow") from None
    if code != 0:
        raise NotDrawn(f"ended with {code}")
    return picture

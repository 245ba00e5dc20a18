"""Reading a paper without the bot waiting for it: in a process of its own, which may fail, swell or hang."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any

import structlog

from bot.apart import run_apart
from bot.read_apart import AS_PLAN, SECONDS
from models.notice.adopting import draft_of_json
from models.notice.draft import Draft
from models.rules.errors import Refusal

BROKE = 1  # exit code of a reader that met what it did not foresee; others were ended from outside
AT_ONCE = 2  # readers; who comes while both are busy waits a moment

log = structlog.get_logger()
_readers = asyncio.Semaphore(AT_ONCE)


@dataclass(frozen=True)
class PaperRead:
    text: str
    draft: Draft


@dataclass(frozen=True)
class SheetBack:
    """A table of ours that came back: of which notice, at which state, its rows, and the rows handed out."""

    notice: int
    stood: list[int]
    rows: list[list[str]]
    out: list[list[str]]


async def read_file(data: bytes, suffix: str, seconds: float = SECONDS) -> PaperRead | SheetBack:
    """A paper, or a table to check one by that we handed out. Raises Refusal as `read_paper` does."""
    answer = await _answer(data, suffix, seconds)
    if sheet := answer.get("sheet"):
        return SheetBack(**sheet)
    return PaperRead(answer["text"], draft_of_json(answer["draft"]))


async def read_paper(data: bytes, suffix: str, seconds: float = SECONDS, *, as_plan: bool = False) -> PaperRead:
    """The text of a paper and the draft read from it. Raises Refusal, in the words for whoever sent it."""
    answer = await _answer(data, suffix, seconds, *((AS_PLAN,) if as_plan else ()))
    return PaperRead(answer["text"], draft_of_json(answer["draft"]))


async def _answer(data: bytes, suffix: str, seconds: float, *more: str) -> dict[str, Any]:
    async with _readers:
        try:
            code, told = await run_apart("bot.read_apart", suffix, *more, data=data, seconds=seconds)
        except TimeoutError:
            raise Refusal("refused-paper-slow") from None
    if code != 0:
        log.warning("reader_ended", code=code, bytes=len(data))
        raise Refusal("refused-paper-broken" if code == BROKE else "refused-paper-slow")
    answer: dict[str, Any] = json.loads(told)
    if key := answer.get("no"):
        raise Refusal(key, **answer["facts"])
    return answer


async def read_again(text: str, before: Draft) -> PaperRead:
    """Of a paper that was read before and has been changed in a passage: as it was read then, also where somebody had
    to say first that it gives tasks."""
    read = await read_words(text)
    return read if read.draft.items or not before.items else await read_words(text, as_plan=True)


async def read_words(text: str, *, as_plan: bool = False) -> PaperRead:
    """The same for a paper whose text is known. `as_plan`: somebody has said that it gives tasks."""
    return await read_paper(text.encode(), ".txt", as_plan=as_plan)

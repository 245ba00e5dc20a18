"""A paper is read in a process of its own: it answers as the reader does, and one that hangs or swells ends there."""

import asyncio
import json
import os
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from bot.apart import run_apart
from bot.read_apart import _read, told
from bot.reading import read_paper
from models.notice.read import read_text
from models.rules.errors import Refusal
from tests.notice.made import Letter


def children() -> set[str]:
    task = f"/proc/self/task/{os.getpid()}/children"
    with open(task) as told:
        return set(told.read().split())


async def test_word_document_is_read_apart_as_its_text_is() -> None:
    letter = Letter(("chineseCounting", "%1、"))
    letter.says("加强审查。（市司法局牵头）", 0)
    paper = await read_paper(letter.bytes(), ".docx")
    assert paper.text == "一、加强审查。（市司法局牵头）"
    assert paper.draft.as_kept() == read_text(paper.text).as_kept()


async def test_reader_that_takes_too_long_is_ended_and_the_bot_goes_on_meanwhile() -> None:
    before, turns = children(), 0

    async def turn() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0.01)

    beside = asyncio.ensure_future(turn())  # noqa: TID251
    with pytest.raises(Refusal) as refused:
        await read_paper(b"\xef\xbb\xbf" + "一、甲。".encode() * 100_000, ".txt", seconds=0.2)
    beside.cancel()
    assert refused.value.key == "refused-paper-slow"
    assert turns > 5
    assert children() <= before


@pytest.mark.parametrize(
    ("end", "said"),
    [("swells", "refused-paper-broken"), ("is killed", "refused-paper-slow"), ("burns its time", "refused-paper-slow")],
)
async def test_a_reader_that_swells_or_is_ended_is_told_and_nothing_hangs(
    end: str, said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The very bounds of bot/read_apart.py, on a reader that outgrows them."""
    does = {
        "swells": "bytearray(2 << 30)",
        "is killed": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
        "burns its time": "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True: pass",
    }[end]
    (tmp_path / "swelling.py").write_text(f"from bot.read_apart import _bound\n_bound()\n{does}\n")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.getcwd()]))
    before = children()

    async def instead(_: str, *arguments: str, data: bytes, seconds: float) -> tuple[int, bytes]:
        return await run_apart("swelling", *arguments, data=data, seconds=seconds)

    monkeypatch.setattr("bot.reading.run_apart", instead)
    with pytest.raises(Refusal) as refused:
        await read_paper("一、甲。".encode(), ".txt")
    assert refused.value.key == said
    assert children() <= before


def test_a_paper_that_swells_while_it_is_read_ends_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def swelling(_: str, *, as_plan: bool) -> None:
        raise MemoryError

    monkeypatch.setattr("bot.read_apart.read_text", swelling)
    assert _read("一、甲。".encode(), ".txt") == {"no": "refused-paper-swollen", "facts": {}}


def test_memory_that_is_out_before_or_after_the_reading_ends_in_the_same_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Large(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise MemoryError

    assert json.loads(told(Large(), ".txt"))["no"] == "refused-paper-swollen"
    dumps = json.dumps

    def swelling(value: Any, **named: Any) -> str:
        if "draft" in value:
            raise MemoryError
        return dumps(value, **named)

    monkeypatch.setattr("bot.read_apart.json.dumps", swelling)
    assert json.loads(told(BytesIO("一、甲。".encode()), ".txt"))["no"] == "refused-paper-swollen"

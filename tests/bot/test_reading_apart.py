"""A paper is read in a process of its own: it answers as the reader does, and one that hangs or swells ends there."""

import asyncio
import os

import pytest

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

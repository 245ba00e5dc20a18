"""A letter with a picture: the plan by light above the words, and what becomes of it when it cannot be."""

import asyncio
import struct
from io import BytesIO

import pytest
from aiogram.methods import SendMessage, SendPhoto
from aiogram.types import BufferedInputFile
from PIL import Image

from bot import drawing
from bot.letters.words import Button, Words
from bot.papers.told import BoardTold
from models.database import Database
from tests.bot.post import LI, LIU, Post

TOLD: BoardTold = {
    "title": "新密市2023年度法治政府建设工作安排",
    "subtitle": "9月20日（周三）",
    "lights": [{"light": "red", "word": "到期未报", "count": 1}, {"light": "green", "word": "正常推进", "count": 1}],
    "tasks": [{"label": "2", "light": "red"}, {"label": "3", "light": "green"}],
    "lines": ["以上为各单位自报，未经核实。"],
}


@pytest.fixture
async def post(database: Database) -> Post:
    post = Post(database)
    await post.found()
    return post


@pytest.fixture(autouse=True)
def new_pen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing drawn yet; the program's one pen belongs to its one event loop, and each test has another."""
    monkeypatch.setattr(drawing, "_pens", asyncio.Semaphore(1))
    drawing._drawn.clear()


def with_picture(words: str) -> Words:
    return Words(words, ((Button("去审核", verb="review"),),), TOLD)


async def test_words_stand_below_their_picture(post: Post) -> None:
    post.truth["digest"] = lambda session, letter: with_picture("<b>今日情况</b>")
    await post.put(LI, "一", kind="digest")
    await post.deliver()
    message = post.telegram.calls[0][1]
    assert isinstance(message, SendPhoto)
    assert (message.caption, message.parse_mode) == ("<b>今日情况</b>", "HTML")
    assert message.reply_markup is not None
    assert isinstance(message.photo, BufferedInputFile)
    width, _ = struct.unpack(">II", message.photo.data[16:24])  # as a PNG says it
    assert width == 1080


async def test_picture_shows_each_task_in_its_colour(post: Post) -> None:
    picture = Image.open(BytesIO(await drawing.drawn(TOLD))).convert("RGB")
    colours = {colour for _, colour in picture.getcolors(1 << 20) or []}
    assert {(0xCF, 0x22, 0x2E), (0x2D, 0xA4, 0x4E)} <= colours
    assert (0x82, 0x50, 0xDF) not in colours  # nothing needs help


@pytest.mark.parametrize(("length", "kind"), [(1024, SendPhoto), (1025, SendMessage)])
async def test_words_too_long_for_a_caption_go_without_the_picture(post: Post, length: int, kind: type) -> None:
    post.truth["digest"] = lambda session, letter: with_picture("<b>" + "字" * length + "</b>")
    await post.put(LI, "一", kind="digest")
    await post.deliver()
    assert isinstance(post.telegram.calls[0][1], kind)


async def test_picture_that_cannot_be_drawn_keeps_no_words_back(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    post.truth["digest"] = lambda session, letter: with_picture("今日情况")
    await post.put(LI, "一", kind="digest")
    await post.deliver()
    assert post.said() == ["今日情况"]


async def test_one_picture_for_several_people_is_drawn_once(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []
    draw = drawing._draw

    async def counted(order: bytes, seconds: float) -> bytes:
        drawn.append(order)
        return await draw(order, seconds)

    monkeypatch.setattr(drawing, "_draw", counted)
    post.truth["digest"] = lambda session, letter: with_picture("今日情况")
    await post.put(LI, "一", kind="digest")
    await post.put(LIU, "二", kind="digest")
    await post.deliver()
    assert len(drawn) == 1
    assert len(post.telegram.calls) == 2

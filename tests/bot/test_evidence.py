"""What comes with replies is kept once, whole, under the hash of its bytes."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiogram.types import Chat, Document, Message, PhotoSize

from bot.evidence import kept, place_of
from bot.texts import Texts
from models.rules.errors import Refusal
from models.rules.replying import LARGEST_FILE
from tests.bot_texts.phone import Line, bot_on

TEXTS = Texts("zh", "Asia/Shanghai")
BYTES = b"\xff\xd8 a picture"
SHA256 = hashlib.sha256(BYTES).hexdigest()


def photo(content: bytes, line: Line) -> Message:
    line.files["f"] = content
    sizes = [PhotoSize(file_id=f, file_unique_id=f, width=w, height=w) for f, w in (("small", 90), ("f", 1280))]
    return Message(message_id=1, date=datetime(2023, 9, 20, tzinfo=UTC), chat=Chat(id=1, type="private"), photo=sizes)


def document(content: bytes, name: str | None, line: Line, size: int = 1) -> Message:
    line.files["f"] = content
    sent = Document(file_id="f", file_unique_id="f", file_name=name, file_size=size)
    return Message(message_id=1, date=datetime(2023, 9, 20, tzinfo=UTC), chat=Chat(id=1, type="private"), document=sent)


async def test_a_photo_is_kept_in_its_largest_size_and_called_by_its_number(tmp_path: Path) -> None:
    line = Line()
    file = await kept(bot_on(line), photo(BYTES, line), tmp_path, TEXTS, 3)
    assert (file.sha256, file.name, file.size, file.file_id, file.photo) == (SHA256, "照片3.jpg", len(BYTES), "f", True)
    assert place_of(tmp_path, SHA256).read_bytes() == BYTES


async def test_the_same_bytes_are_kept_once_whatever_they_are_called(tmp_path: Path) -> None:
    line = Line()
    for name in ("一.pdf", "二.pdf"):
        assert (await kept(bot_on(line), document(BYTES, name, line), tmp_path, TEXTS, 1)).name == name
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [SHA256]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (None, "文件2"),
        ("清单<b>.xlsx", "清单<b>.xlsx"),
        ("../../etc/passwd", "../../etc/passwd"),  # a name is only told: the bytes lie under their hash
        ("某" * 200 + ".docx", "某" * 54 + "….docx"),
        ("报\n告.pdf", "报 告.pdf"),
    ],
)
async def test_a_document_is_told_by_its_name(tmp_path: Path, name: str | None, shown: str) -> None:
    line = Line()
    assert (await kept(bot_on(line), document(BYTES, name, line), tmp_path, TEXTS, 2)).name == shown


async def test_what_is_too_large_is_not_fetched(tmp_path: Path) -> None:
    line = Line()
    with pytest.raises(Refusal) as refused:
        await kept(bot_on(line), document(BYTES, "大.zip", line, LARGEST_FILE + 1), tmp_path, TEXTS, 1)
    assert (refused.value.key, refused.value.facts) == ("refused-file-large", {"megabytes": 20})
    assert list(tmp_path.rglob("*")) == []

"""Files: encodings with and without their marks, and what is refused for now."""

import codecs

import pytest

from models.notice.paper import text_of_bytes
from models.rules.errors import Refusal

WORDS = "关于印发《2024年工作安排》的通知\n（一）甲。〔市教育局牵头〕\n"


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        WORDS.encode("gb18030"),
        b"\x84\x31\x95\x33" + WORDS.encode("gb18030"),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
    ],
)
def test_text_in_every_encoding(data: bytes) -> None:
    assert text_of_bytes(data) == WORDS


@pytest.mark.parametrize(
    ("data", "suffix", "key"),
    [
        (b"PK\x03\x04", ".docx", "refused-paper-format"),
        (b"PK\x03\x04", ".txt", "refused-paper-format"),
        (b"%PDF-1.7", ".pdf", "refused-paper-format"),
        (b"<html>", ".html", "refused-paper-format"),
        (b"\xff\x00\x80\x81\xff", ".txt", "refused-paper-unreadable"),
        (b"a\x00b\x00" * 20, ".txt", "refused-paper-unreadable"),
    ],
)
def test_what_cannot_be_read_yet_says_so(data: bytes, suffix: str, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        text_of_bytes(data, suffix)
    assert refused.value.key == key

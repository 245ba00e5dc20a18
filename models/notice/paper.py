"""A file → its text. The one place that opens papers; formats other than plain text are refused by name for now."""

import codecs
from pathlib import Path

from models.rules.errors import Refusal

LARGEST = 20 << 20  # what Telegram hands a bot at most
_LATER = {
    ".docx",
    ".doc",
    ".wps",
    ".pdf",
    ".html",
    ".htm",
    ".xlsx",
    ".xls",
    ".et",
    ".rtf",
    ".odt",
    ".ofd",
    ".zip",
    ".jpg",
    ".jpeg",
    ".png",
    ".tif",
}
_MAGIC = (
    (b"PK\x03\x04", ".docx"),
    (b"%PDF", ".pdf"),
    (b"\xd0\xcf\x11\xe0", ".doc"),
    (b"{\\rtf", ".rtf"),
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)


def text_of(path: Path) -> str:
    """The text of the paper at `path`. Raises Refusal: no such file, too large, a format to come, no text."""
    if not path.is_file():
        raise Refusal("refused-paper-missing", name=path.name)
    if path.stat().st_size > LARGEST:
        raise Refusal("refused-paper-large", megabytes=LARGEST >> 20)
    return text_of_bytes(path.read_bytes(), path.suffix)


def text_of_bytes(data: bytes, suffix: str = ".txt") -> str:
    """The text of a paper that came as bytes, UTF-8 or GB18030, with a byte order mark or without."""
    format = next((name for magic, name in _MAGIC if data.startswith(magic)), None)
    if format is None and suffix.lower() in _LATER:
        format = suffix.lower()
    if format:
        raise Refusal("refused-paper-format", format=suffix.lower() if suffix.lower() in _LATER else format)
    text = _decoded(data)
    if text is None or text.count("\x00") > len(text) // 100:
        raise Refusal("refused-paper-unreadable")
    return text


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None

"""A file → its text, whatever its format. The one door: what cannot be read is refused in words that say what to do."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from models.notice.formats.kinds import BY_NAME, kind_of
from models.notice.formats.opened import Opened
from models.notice.formats.plain import decoded, is_readable
from models.notice.formats.radicals import as_letters
from models.notice.formats.refused import check_is_read
from models.notice.formats.tabbed import tables_told
from models.notice.lines import lines_of
from models.notice.secrecy import check_not_secret
from models.rules.errors import Refusal

if TYPE_CHECKING:
    from models.notice.formats.our_sheet import SheetRead

LARGEST = 20 << 20  # what Telegram hands a bot at most
MOST_TEXT = 500_000  # characters: several times the longest paper


def text_of(path: Path) -> str:
    """The text of the paper at `path`. Raises Refusal: no such file, too large, not readable, secret."""
    return text_of_bytes(bytes_of(path), path.suffix)


def bytes_of(path: Path) -> bytes:
    """What stands in the file, as it is. Raises Refusal: no such file, too large."""
    if not path.is_file():
        raise Refusal("refused-paper-missing", name=path.name)
    if path.stat().st_size > LARGEST:
        raise Refusal("refused-paper-large", megabytes=LARGEST >> 20)
    return path.read_bytes()


def text_of_bytes(data: bytes, suffix: str = ".txt") -> str:
    """The text of a paper that came as bytes, of whatever format it is. Raises Refusal, and nothing else.

    Raises SecretPaper, too, for a mark of secrecy in a page's head or foot, which are no part of the text.
    """
    try:
        opened = _opened(data, suffix.lower())
    except Refusal:
        raise
    except MemoryError:
        raise Refusal("refused-paper-swollen") from None
    except Exception:  # damaged in one of the ways that files are: libraries say so in many
        raise Refusal("refused-paper-broken") from None
    for words in opened.around:
        check_not_secret(lines_of(words))
    text = as_letters(opened.text)
    if len(text) > MOST_TEXT:
        raise Refusal("refused-paper-swollen")
    return text


def our_sheet_of_bytes(data: bytes) -> "SheetRead | None":
    """The table that we handed out ourselves, come back; None for every other file, and for what is damaged."""
    if kind_of(data, "") != "xlsx":
        return None
    from models.notice.formats.our_sheet import open_our_sheet

    try:
        return open_our_sheet(data)
    except Exception:  # whatever is the matter with it is said where it is read as a paper
        return None


def _opened(data: bytes, suffix: str) -> Opened:
    if not data.strip(b" \t\r\n\x00\x0b\x0c"):
        raise Refusal("refused-paper-empty")
    if len(data) > LARGEST:
        raise Refusal("refused-paper-large", megabytes=LARGEST >> 20)
    kind = kind_of(data, suffix)
    check_is_read(kind)
    opened = _plain(data, suffix) if kind == "text" else _opener(kind)(data)
    if not any(not line.isspace() for line in opened.lines if line):
        raise Refusal("refused-paper-empty" if kind in ("text", "html", "mht") else "refused-paper-no-words")
    return opened


def _opener(kind: str) -> Callable[[bytes], Opened]:
    """Imported when needed: most papers are of one format, and the libraries are heavy."""
    match kind:
        case "docx":
            from models.notice.formats.docx import open_docx

            return open_docx
        case "xlsx":
            from models.notice.formats.xlsx import open_xlsx

            return open_xlsx
        case "pdf":
            from models.notice.formats.pdf import open_pdf

            return open_pdf
        case "html":
            from models.notice.formats.html import open_html

            return open_html
        case _:
            from models.notice.formats.html import open_mht

            return open_mht


def _plain(data: bytes, suffix: str) -> Opened:
    """Text, also under another format's name where it is without doubt text."""
    text = decoded(data)
    if text is None or text.count("\x00") > len(text) // 100:
        raise Refusal("refused-paper-broken" if suffix in BY_NAME else "refused-paper-unreadable")
    if suffix in BY_NAME and not is_readable(text):
        check_is_read(BY_NAME[suffix])
        raise Refusal("refused-paper-broken")
    return Opened(tables_told(text.split("\n")))

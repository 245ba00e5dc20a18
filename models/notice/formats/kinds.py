"""What a file is: told by its content, by its name only where the content leaves it open."""

import re

from models.notice.formats.package import names_in

_MAGIC = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"ID3", "media"),
    (b"OggS", "media"),
    (b"#!AMR", "media"),
)
_AT_FOUR = ((b"ftypheic", "picture"), (b"ftypmif1", "picture"), (b"ftyp", "media"))
_IN_ZIP = (
    ("word/", "docx"),
    ("xl/", "xlsx"),
    ("ppt/", "slides"),
    ("OFD.xml", "ofd"),
    ("content.xml", "odf"),
)
_IN_OLE = (  # streams, as their directory names them
    ("EncryptedPackage", "locked"),
    ("WordDocument", "doc"),
    ("PowerPoint Document", "slides"),
    ("Workbook", "xls"),
    ("Book", "xls"),
)
BY_NAME = {
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".pdf": "pdf",
    ".doc": "doc",
    ".wps": "doc",
    ".dot": "doc",
    ".xls": "xls",
    ".et": "xls",
    ".ppt": "slides",
    ".pptx": "slides",
    ".dps": "slides",
    ".ofd": "ofd",
    ".rtf": "rtf",
    ".odt": "odf",
    ".ods": "odf",
    ".zip": "archive",
    ".rar": "archive",
    ".7z": "archive",
    ".jpg": "picture",
    ".jpeg": "picture",
    ".png": "picture",
    ".tif": "picture",
    ".tiff": "picture",
    ".bmp": "picture",
    ".gif": "picture",
    ".webp": "picture",
    ".heic": "picture",
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".mht": "mht",
    ".mhtml": "mht",
}
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,400}?-->\s*)*<(?:!doctype\s+html|html|head|body|div|table|p|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_MHT = re.compile(
    rb"(?:[A-Za-z-]{2,40}:[^\r\n]{0,300}\r?\n[ \t]?){0,20}?(?:MIME-Version|Content-Type): ", re.IGNORECASE
)


def kind_of(data: bytes, suffix: str) -> str:
    """docx, xlsx, pdf, html, mht, text, or one of those that are refused: doc, xls, slides, ofd, rtf, odf, word-xml,
    archive, picture, media, locked, broken."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zipped(data)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return next((kind for name, kind in _IN_OLE if name.encode("utf-16-le") in data), BY_NAME.get(suffix, "doc"))
    if b"%PDF-" in data[:1024]:
        return "pdf"
    for magic, kind in _MAGIC:
        if data.startswith(magic) and not (magic == b"BM" and _is_words(data[:400])):
            return kind
    if data[:4] == b"RIFF":
        return "picture" if data[8:12] == b"WEBP" else "media"
    for magic, kind in _AT_FOUR:
        if data[4:].startswith(magic):
            return kind
    return _marked_up(data) or "text"


def _zipped(data: bytes) -> str:
    names = names_in(data)
    if names is None:
        return "broken"
    return next(
        (kind for part, kind in _IN_ZIP if any(name == part or name.startswith(part) for name in names)), "archive"
    )


def _marked_up(data: bytes) -> str | None:
    """Markup in any encoding: its signs are ASCII in all of them."""
    head = data[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    if b'progid="Word.Document"' in head or b"<w:wordDocument" in head or b"<pkg:package" in head:
        return "word-xml"
    if _HTML.match(head):
        return "html"
    return "mht" if _MHT.match(head) and b"text/html" in data[:20000].lower() else None


def _is_words(data: bytes) -> bool:
    return b"\x00" not in data

"""Formats that are not read: for each the words that say what to do instead."""

from models.rules.errors import Refusal

_KEYS = {
    "doc": "refused-paper-doc",
    "word-xml": "refused-paper-doc",
    "rtf": "refused-paper-doc",
    "xls": "refused-paper-xls",
    "odf": "refused-paper-odf",
    "ofd": "refused-paper-ofd",
    "slides": "refused-paper-slides",
    "archive": "refused-paper-archive",
    "picture": "refused-paper-picture",
    "media": "refused-paper-media",
    "locked": "refused-paper-locked",
    "broken": "refused-paper-broken",
}


def check_is_read(kind: str) -> None:
    """Raises Refusal for a kind of file that is not read."""
    if key := _KEYS.get(kind):
        raise Refusal(key)

"""Formats that are not read: for each the words that say what to do instead."""

from models.rules.errors import Refusal

_REFUSALS = {
    "doc": Refusal("refused-paper-doc"),
    "word-xml": Refusal("refused-paper-doc"),
    "rtf": Refusal("refused-paper-doc"),
    "xls": Refusal("refused-paper-xls"),
    "odf": Refusal("refused-paper-odf"),
    "ofd": Refusal("refused-paper-ofd"),
    "slides": Refusal("refused-paper-slides"),
    "archive": Refusal("refused-paper-archive"),
    "picture": Refusal("refused-paper-picture"),
    "media": Refusal("refused-paper-media"),
    "locked": Refusal("refused-paper-locked"),
    "broken": Refusal("refused-paper-broken"),
}


def check_is_read(kind: str) -> None:
    """Raises Refusal for a kind of file that is not read."""
    if refusal := _REFUSALS.get(kind):
        raise Refusal(refusal.key)

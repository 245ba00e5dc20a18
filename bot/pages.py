"""Long words in pages, each of which fits into a message beside what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass

MOST = 2400  # of Telegram's 4096 units: the rest is for heads, figures and what changed
FOLDS_FROM = 300  # a longer quote shows its beginning, and opens when it is tapped


@dataclass(frozen=True)
class Piece:
    """Ready HTML that is not to be broken: a line of its own, or (`quoted`) a sentence of what somebody wrote;
    `begins` another's words."""

    html: str
    quoted: bool = False
    begins: bool = False


def units(words: str) -> int:
    """As Telegram counts: most signs are one, some are two."""
    return len(words.encode("utf-16-le")) // 2


def paged(pieces: Sequence[Piece]) -> list[list[str]]:
    """The lines of each page; at least one page."""
    pages: list[list[Piece]] = [[]]
    filled = 0
    for piece in pieces:
        if pages[-1] and filled + units(piece.html) > MOST:
            pages.append([])
            filled = 0
        pages[-1].append(piece)
        filled += units(piece.html)
    return [_lines(page) for page in pages]


def _lines(pieces: Sequence[Piece]) -> list[str]:
    lines: list[str] = []
    quote = ""
    for piece in pieces:
        if quote and (piece.begins or not piece.quoted):
            lines.append(_quote(quote))
            quote = ""
        if piece.quoted:
            quote += piece.html
        else:
            lines.append(piece.html)
    return [*lines, _quote(quote)] if quote else lines


def _quote(html: str) -> str:
    html = html.strip()
    return (
        f"<blockquote expandable>{html}</blockquote>" if len(html) > FOLDS_FROM else f"<blockquote>{html}</blockquote>"
    )

"""What a unit says now, beside what it said before: status, figures, and its words sentence by sentence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from models.rules.naming import fold
from models.rules.words import ReplyStatus

_SENTENCE_ENDS = re.compile(r"(?<=[。！？；!?;\n])(?![。！？；!?;\n])")
LONGEST = 1000  # characters
MOSTLY = 0.5  # new words beyond this share of all make a big change


@dataclass(frozen=True)
class Said:
    """One word of a unit on an assignment. `figures`: target id → how far."""

    status: ReplyStatus
    text: str
    figures: Mapping[int, float] = field(default_factory=dict)


@dataclass(frozen=True)
class FigureChange:
    target_id: int
    was: float | None
    now: float


@dataclass(frozen=True)
class Change:
    """`status_was` is None where the status is the same; `kept` counts the sentences that stood there before."""

    status_was: ReplyStatus | None
    figures: tuple[FigureChange, ...]
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    kept: int

    @property
    def big(self) -> bool:
        """Worth a second look: another status, a figure that fell, or words that are mostly new."""
        fell = any(each.was is not None and each.now < each.was for each in self.figures)
        sentences = len(self.added) + self.kept
        return self.status_was is not None or fell or len(self.added) > MOSTLY * sentences


def change_between(before: Said, now: Said) -> Change:
    """Sentences are the same whatever their widths, blanks and punctuation."""
    was, said = _sentences(before.text), _sentences(now.text)
    return Change(
        before.status if before.status != now.status else None,
        tuple(
            FigureChange(target, before.figures.get(target), value)
            for target, value in now.figures.items()
            if before.figures.get(target) != value
        ),
        tuple(words for key, words in said.items() if key not in was),
        tuple(words for key, words in was.items() if key not in said),
        len(said.keys() & was.keys()),
    )


def sentences(text: str) -> list[str]:
    """As written, each with what stands behind it up to the next: together they are the text again.

    One that goes on and on is cut, so that none is too long for a page.
    """
    found = [part for part in _SENTENCE_ENDS.split(text) if part]
    return [part[at : at + LONGEST] for part in found for at in range(0, len(part), LONGEST)]


def _sentences(text: str) -> dict[str, str]:
    """Folded → as written, in order."""
    parts = (part.strip() for part in sentences(text))
    return {fold(part): part for part in parts if fold(part)}

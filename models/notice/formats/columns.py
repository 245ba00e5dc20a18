"""The columns of one table of tasks, and whether a row is the one that heads them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from models.notice.column_heads import WHO, WORDS
from models.notice.lines import plain
from models.notice.rules import rule_in

MARKED = "marked"  # a unit's own column, with marks in it (matrix.py)


def is_heading_row(kinds: list[str | None], words: list[str]) -> bool:
    """Whether a row names the columns of a task table: who and what, and next to nothing that is no heading."""
    told = [kind for kind, said in zip(kinds, words, strict=True) if said.strip()]
    known = [kind for kind in told if kind]
    who = any(kind in WHO for kind in known) or ("time" in known and "number" in known)
    what = any(kind in WORDS for kind in known)
    return who and what and len(known) >= 2 and 3 * len(known) >= 2 * len(told)


@dataclass(frozen=True)
class Columns:
    """The columns of one table: what each holds and how it is headed."""

    kinds: list[str | None]
    said: list[str]
    heads: list[list[str]] = field(default_factory=list)  # the rows of headings without blanks, of a table with marks
    over: Mapping[int, str] = field(default_factory=dict)  # the role that stands over a unit's column

    def of(self, *kinds: str | None) -> list[int]:
        return [n for n, kind in enumerate(self.kinds) if kind in kinds]

    @property
    def number(self) -> int | None:
        return next(iter(self.of("number")), None)

    @property
    def notes(self) -> list[str]:
        """Rules that a heading says: 责任单位（列第一位的为牵头单位）."""
        bare = (re.sub(r"[\s()（）]", "", said) for said in dict.fromkeys(self.said))
        return [f"{said}。" for said in bare if rule_in(plain(said))]

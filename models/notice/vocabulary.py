"""The paper's own words for units: what tells 司法局 that lost its 市 from a unit called 司法局.

Built from the names that stand whole and apart somewhere in the paper; asked about the ones that do not. A proposal
is made only where exactly one fuller form fits.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from models.notice.departments import completed, essence
from models.notice.units import LEVELS, is_collective, is_unit, level_of, stem_is_short, without_note

K = TypeVar("K")

LONGEST_FORM = 24  # longer names are not looked for inside glued words
_AFTER_KIND = re.compile(rf"(?<=[局办委部院室会厅处署组心队社行馆所站台校司团投)\]])(?=[{LEVELS}])")
_BRANCH = re.compile(rf"[{LEVELS}](?:分行|支行|中心支行|分公司|分局|支局|分中心)")  # no name of its own: 人民银行省分行
_WHOLE_ALONE = re.compile(rf"(?:中共)?[{LEVELS}]委|[{LEVELS}]?(?:人民)?政府|国务院")  # rather the head of a longer name


class Vocabulary:
    """Names of a paper (folded), how often each stands, and whether the paper leaves the level out after the first."""

    def __init__(self, clauses: Iterable[Sequence[str]] = ()) -> None:
        """`clauses`: the names of each responsibility clause, in order, as far as they could be told apart."""
        self.names: Counter[str] = Counter()
        left_out = kept = 0
        for names in clauses:
            units = [name for name in names if is_unit(name)]
            self.names.update(name for name in units if not _AFTER_KIND.search(name) or self._one(name))
            if len(units) > 1 and level_of(units[0]):
                later = [bool(level_of(name)) for name in units[1:]]
                kept += any(later)
                left_out += not any(later)
        self.leaves_level_out = left_out > kept
        forms = {*self.names, *(name[1:] for name in self.names if level_of(name))}
        for name in [name for name in self.names if self._ran_together(name, forms)]:
            del self.names[name]

    @staticmethod
    def _one(name: str) -> bool:
        """市委市政府督查局 is one name, 市司法局市委巡察办 two."""
        return all(
            not is_unit(name[: m.start()]) or _WHOLE_ALONE.fullmatch(name[: m.start()])
            for m in _AFTER_KIND.finditer(name)
        )

    def _ran_together(self, name: str, forms: set[str]) -> bool:
        """市档案馆市教育局 where 市教育局 stands elsewhere; 市政府办公室大数据局 where both do."""
        if len(name) > LONGEST_FORM:
            return False
        return any(
            (left in self.names and right in forms) or (level_of(right) and right in self.names and is_unit(left))
            for cut in range(2, len(name) - 1)
            if not _WHOLE_ALONE.fullmatch(left := name[:cut]) and (right := name[cut:])
        )

    @cached_property
    def forms(self) -> dict[str, str]:
        """Every form in which a name may stand inside glued words → the name: 市司法局, and 司法局 for it."""
        forms = {name[1:]: name for name in self.names if level_of(name) and len(name) > 3 and is_unit(name[1:])}
        return forms | {name: name for name in self.names}

    @cached_property
    def _by_rest(self) -> dict[str, set[str]]:
        """What follows the level → the names that have one: 司法局 → 市司法局; with a note and without."""
        return _index(
            (rest, name)
            for name in self.names
            if level_of(name)
            for rest in {name[1:], name[1:] if "(" not in name else without_note(name)[1:] + "("}
        )

    @cached_property
    def _by_beginning(self) -> dict[str, set[str]]:
        return _index((name[:-lost], name) for name in self.names for lost in (1, 2) if len(name) - lost >= 2)

    @cached_property
    def _by_ends(self) -> dict[tuple[str, str, int], set[str]]:
        return _index(((name[0], name[-1], len(name)), name) for name in self.names)

    def fuller(self, name: str) -> str | None:
        """The name of which this is a form with a lost character, where exactly one fits."""
        if not name:
            return None
        short = stem_is_short(name)
        if not self.leaves_level_out and not (name in self.names and level_of(name)):
            levelled = self._by_rest.get(name, set()) or (
                self._by_rest.get(without_note(name) + "(", set()) if "(" in name else set()
            )
            if len(levelled) == 1:
                return next(iter(levelled))
        if name in self.names and not short:
            return None
        whole = is_unit(name)
        longer = self._by_beginning.get(name, set()) if not whole else set()
        if len(longer) == 1:
            return next(iter(longer))
        if not whole and not longer and level_of(name) and (office := completed(name)):
            return office
        likely = {
            known
            for known in self._by_ends.get((name[0], name[-1], len(name) + 1), set())
            if _one_inserted(name, known)
            and (short or not whole or (len(name) >= 5 and self.names[name] <= 1 < self.names[known]))
        }
        return next(iter(likely)) if len(likely) == 1 else None

    def parts(self, words: str) -> list[str] | None:
        """The names that stand glued in `words` (as read: 司法局市委组织部 → 司法局, 市委组织部); None for one name."""
        if words in self.names:
            return None
        by_level = self._split_at_levels(words)
        if by_level:
            return by_level
        found = self._run_of_forms(words)
        return found if found and len(found) > 1 else None

    def _split_at_levels(self, words: str) -> list[str] | None:
        parts, start = [], 0
        for cut in _levels(words):
            left, right = words[start:cut], words[cut:]
            if not _AFTER_KIND.match(words, cut) and right not in self.names:
                continue
            if _BRANCH.fullmatch(right):
                continue
            if _WHOLE_ALONE.fullmatch(left) or not self._stands(left) or not level_of(right):
                continue
            parts.append(left)
            start = cut
        rest = words[start:]
        return [*parts, rest] if parts and (self._stands(rest) or self.fuller(rest) or is_collective(rest)) else None

    def _stands(self, name: str) -> bool:
        return name in self.names or is_unit(name)

    def _run_of_forms(self, words: str) -> list[str] | None:
        """The whole of `words` as known forms one after another, longest first; None where it is not."""
        ways: dict[int, list[str]] = {0: []}
        for at in range(len(words)):
            if at not in ways:
                continue
            for end in range(min(len(words), at + LONGEST_FORM), at + 1, -1):
                if end not in ways and words[at:end] in self.forms:
                    ways[end] = [*ways[at], words[at:end]]
        return ways.get(len(words))

    def tail(self, words: str) -> int | None:
        """Where a run of names begins that the words end in (…学习和实践司法局市委组织部); None where none does."""
        best = None
        ends = {len(words)}
        for start in range(len(words) - 2, max(-1, len(words) - 6 * LONGEST_FORM), -1):
            if any(
                end in ends and words[start:end] in self.forms
                for end in range(start + 2, min(len(words), start + LONGEST_FORM) + 1)
            ):
                ends.add(start)
                best = start
        return best


def offices_at_end(words: str) -> int | None:
    """Where a run of offices begins that the words end in, none of them known (…提质市工信局市发改委): names of one
    level, each of a field of work that such offices have everywhere; None where there are not two."""
    begins: list[int] = []
    end = len(words)
    while True:
        starts = range(end - 3, max(-1, end - LONGEST_FORM), -1)
        begin = next((at for at in starts if words[at] in LEVELS and _is_office(words[at:end])), None)
        if begin is None or (begins and words[begin] != words[begins[-1]]):
            return begins[-1] if len(begins) > 1 else None
        begins.append(begin)
        end = begin - (words[begin - 1 : begin] == "、")


def _is_office(name: str) -> bool:
    told = essence(name)
    return told is not None and told.level is not None and told.place is None


def _index(pairs: Iterable[tuple[K, str]]) -> dict[K, set[str]]:
    index: dict[K, set[str]] = {}
    for key, name in pairs:
        index.setdefault(key, set()).add(name)
    return index


def _levels(words: str) -> Iterator[int]:
    """Where a name may begin within the words: at the character of a level, after at least two others."""
    return (i for i in range(2, len(words) - 1) if words[i] in LEVELS and level_of(words[i:]))


def _one_inserted(short: str, long: str) -> bool:
    """Whether `long` is `short` with one character more, neither the first nor the last."""
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long) - 1))

"""Where in a message the words about the next item begin.

An item's own list (1. 2. 3., or （一）（二） within （四）) begins none: it counts from one, or is written in another
way than the items. People mix the ways too, one line like this and the next like that: then the line's number goes up.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from models.answers.groups import Named, bare_at_beginning, named_at_beginning
from models.answers.numbers import BARE, Number, is_as_in_paper, length_of_and
from models.answers.statuses import status_in

_ON_LINES = ("stopped digits", "spaced digits", "closed digits", BARE)  # how numbers stand that nothing else marks
_FEWEST_LINES = 2
FARTHEST = 40  # characters that a number with its marks is sought in
_MAY_BEGIN = re.compile(r"(?:^|(?<=[\n。；;！!]))", re.MULTILINE)
_CLAUSE_BEGINS = re.compile(r"(?<=[，,、：:\s])(?![，,、：:\s])")
_CLAUSE = re.compile(r"[^，,。；;！!\n]*")
_INTRODUCES = ("：", ":")
GREETING = re.compile(r"[^，,。；;！!\n]{0,10}(?:您|你|大家|同志|早上|上午|下午)好[，,。！!：:\s]*")


@dataclass(frozen=True)
class Mark:
    """`own`: the items that the words from `end` on tell of; `others`: items named there that are not to be told of."""

    at: int
    end: int
    way: str
    own: tuple[Number, ...]
    others: tuple[Number, ...]


@dataclass
class _Reading:
    text: str
    is_item: Callable[[Number], bool]
    is_other: Callable[[Number], bool]
    marks: list[Mark] = field(default_factory=list)
    counted: dict[str, int] = field(default_factory=dict)  # how far an item's own list has come, by its way
    introduced: set[str] = field(default_factory=set)  # the ways of lists that an item's own words introduce

    def run(self) -> list[Mark]:
        begins = {place.start() for place in _MAY_BEGIN.finditer(self.text)}
        for at in sorted(begins | {place.start() for place in _CLAUSE_BEGINS.finditer(self.text)}):
            if not self.marks or at >= self.marks[-1].end:
                self._look(at, at in begins)
        return self.marks

    def _look(self, at: int, begins: bool) -> None:
        goes_on = bool(self.marks) and self.marks[0].way == BARE
        named = _named(self.text[at:], begins, goes_on)
        if named is None or (named.way == BARE and not self.marks and at):
            return  # without a mark, only the message's first words tell that it counts in items
        mark = self._mark(at, named)
        if self.marks and self._said(at).endswith(_INTRODUCES):
            self.introduced.add(mark.way)
        accepted = self._is_own(mark, named, begins) if mark.own else self._is_others(mark, begins)
        while accepted:
            self.marks.append(mark)
            self.counted, self.introduced = {}, set()
            at = mark.end + length_of_and(self.text[mark.end :])
            following = named_at_beginning(self.text[at : at + FARTHEST])
            if following is None or not _bracketed(following.way) or following.way != mark.way:
                return
            mark = self._mark(at, following)
            accepted = bool(mark.own or mark.others)
            if not mark.own and following.numbers == (Number(1),):  # a list within the item
                self.counted[mark.way], accepted = 1, False

    def _mark(self, at: int, named: Named) -> Mark:
        own = tuple(number for number in named.numbers if self.is_item(number))
        others = tuple(n for n in named.numbers if n not in own and n not in named.spanned and self.is_other(n))
        if not own and not others and self.is_other(named.numbers[0]):
            others = named.numbers[:1]
        return Mark(at, at + named.end, named.way, own, others)

    def _is_own(self, mark: Mark, named: Named, begins: bool) -> bool:
        if not self.marks:
            return True
        if self._counts_on(named):
            return False
        if mark.way == self.marks[0].way:
            return True
        said = self._said(mark.at)
        if said.endswith(_INTRODUCES) or not said:
            return False
        goes_up = mark.own[0] > max((number for each in self.marks for number in each.own), default=Number(0))
        stands = status_in(self._clause(mark.end)) is not None
        if self.text[: mark.at].rstrip(" \t\u3000").endswith("\n"):
            return stands if mark.way in self.introduced else goes_up or stands
        return goes_up and stands and (begins or _bracketed(mark.way))

    def _is_others(self, mark: Mark, begins: bool) -> bool:
        """As plainly as the paper writes items, and where the message counts in items; or in a row of lines that do."""
        in_row = self._goes_on_in_lines(mark)
        if not mark.others or not (in_row or is_as_in_paper(mark.way)):
            return False
        if mark.others[0].n == 1 or (self.marks and self._counts_on(Named(mark.others, mark.end, mark.way))):
            self.counted[mark.way] = mark.others[0].n
            return False
        if self.marks and mark.way != self.marks[0].way and not in_row:
            return False
        if not self.marks and GREETING.fullmatch(self.text[: mark.at]):
            return True
        return begins or (_bracketed(mark.way) and status_in(self._clause(mark.end)) is not None)

    def _goes_on_in_lines(self, mark: Mark) -> bool:
        """8. …, 12 …, each on a line of its own, and then 3 … on the next."""
        lines = [each for each in self.marks if each.at == 0 or self._begins_line(each.at)]
        plain = all(each.way in _ON_LINES for each in (*lines, mark))
        return len(lines) >= _FEWEST_LINES and plain and self._begins_line(mark.at)

    def _begins_line(self, at: int) -> bool:
        return self.text[:at].rstrip(" \t\u3000").endswith("\n")

    def _counts_on(self, named: Named) -> bool:
        """Whether it goes on with a list within the item."""
        n, so_far = named.numbers[0].n, self.counted.get(named.way, 0)
        if so_far and n == so_far + 1:
            self.counted[named.way] = n
            return True
        return False

    def _said(self, at: int) -> str:
        """Of the items named last."""
        return self.text[self.marks[-1].end : at].strip()

    def _clause(self, at: int) -> str:
        found = _CLAUSE.match(self.text, at)
        return found.group().strip(" \t：:、.．,，") if found else ""


def marks_in(text: str, is_item: Callable[[Number], bool], is_other: Callable[[Number], bool]) -> list[Mark]:
    """Empty where the words tell of no item that is to be told of."""
    return _Reading(text, is_item, is_other).run()


def _bracketed(way: str) -> bool:
    return way.startswith("bracketed")


def _named(words: str, begins: bool, goes_on: bool) -> Named | None:
    """`begins`: a line or a sentence; else a clause, in which only brackets, or the words right after it, tell a number
    from an amount. `goes_on`: the message counts in numbers that nothing marks."""
    words = words[:FARTHEST]
    bare = bare_at_beginning(words, goes_on)
    if begins and bare and len(bare.numbers) > 1:
        return bare
    named = named_at_beginning(words)
    if named and (begins or _bracketed(named.way)):
        return named
    return bare if begins or not named else None

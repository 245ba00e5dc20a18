"""Where in a message the words about the next item begin.

An item's own list (1. 2. 3., or （一）（二） within （四）) begins none: it counts from one, or is written in another
way than the items. People mix the ways too, one line like this and the next like that: then the line's number goes up.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from models.answers.groups import Named, bare_at_beginning, named_at_beginning
from models.answers.numbers import BARE, Number, is_as_in_paper, length_of_and, number_of_line, tells_of_work
from models.answers.openings import GREETING, LEADS_OVER
from models.answers.pointing import is_pointed_at
from models.answers.statuses import status_in

_ON_LINES = ("stopped digits", "spaced digits", "closed digits", BARE)  # how numbers stand that nothing else marks
_FEWEST_LINES = 2
FARTHEST = 40  # characters that a number with its marks is sought in
_MAY_BEGIN = re.compile(r"(?:^|(?<=[\n。；;！!]))", re.MULTILINE)
_CLAUSE_BEGINS = re.compile(r"(?<=[，,、：:\s])(?![，,、：:\s])")
_WITHIN = re.compile(r"(?<=[^\s，,、：:。；;！!])(?=[（(〔\[【]|第)")  # where nothing parts the two
_CLAUSE = re.compile(r"[^，,。；;！!\n]*")
_INTRODUCES = ("：", ":")


@dataclass(frozen=True)
class Mark:
    """`own`: the items that the words from `end` on tell of; `others`: items named there that are not to be told of.
    `at`: where the words before it end, and those that lead over to it begin."""

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
        parted = begins | {place.start() for place in _CLAUSE_BEGINS.finditer(self.text)}
        within = {place.start() for place in _WITHIN.finditer(self.text)} - parted
        for at in sorted(parted | within):
            if self.marks and at < self.marks[-1].end:
                continue
            if at in within:
                self._look_within(at)
            else:
                self._look(at, at in begins)
        return self.marks

    def _look(self, at: int, begins: bool) -> None:
        over = LEADS_OVER.match(self.text, at)
        start = over.end() if over else at
        named = self._named(start, begins, self._begins_line(at))
        if named is None or (named.way == BARE and not self.marks and at and not GREETING.fullmatch(self.text[:at])):
            return  # without a mark, only the message's first words tell that it counts in items
        if self.marks and (self._list_begins(named) or self._counts_on(named)):
            return
        mark = self._mark(at, start, named)
        if self.marks and self._said(at).endswith(_INTRODUCES):
            self.introduced.add(mark.way)
        if self._is_own(mark, named, begins) if mark.own else self._is_others(mark, begins):
            self._take(mark)

    def _look_within(self, at: int) -> None:
        """Nothing parts it from the words before it: only if written as the first is, and not pointed at."""
        named = named_at_beginning(self.text[at : at + FARTHEST]) if self.marks else None
        if named is None or named.way != self.marks[0].way or not is_as_in_paper(named.way):
            return
        mark, said = self._mark(at, at, named), self._said(at)
        if not mark.own or not said or is_pointed_at(said, self.text[mark.end :]):
            return
        if not _bracketed(mark.way) and not tells_of_work(self.text[mark.end :]):
            return  # 已制定第10项制度
        if self._goes_up(mark) and not self._counts_on(named):
            self._take(mark)

    def _take(self, mark: Mark) -> None:
        """And those that follow it at once."""
        accepted = True
        while accepted:
            self.marks.append(mark)
            self.counted, self.introduced = {}, set()
            at = mark.end + length_of_and(self.text[mark.end :])
            following = named_at_beginning(self.text[at : at + FARTHEST])
            if following is None or self._list_begins(following):
                return
            if not is_as_in_paper(following.way) or following.way != mark.way:
                return
            mark = self._mark(at, at, following)
            accepted = bool(mark.own or mark.others)

    def _named(self, start: int, begins: bool, line: bool) -> Named | None:
        """`begins`: a line or a sentence; else a clause, in which only the paper's way, or the words right after it,
        tell a number from an amount."""
        words = self.text[start : start + FARTHEST]
        goes_on = bool(self.marks) and self.marks[0].way == BARE  # the message counts in numbers that nothing marks
        bare, named = bare_at_beginning(words, goes_on), named_at_beginning(words)
        as_in_paper = named is not None and is_as_in_paper(named.way)
        if begins and bare and len(bare.numbers) > 1 and not (named and as_in_paper):
            return bare
        if named and (begins or as_in_paper or (self.marks and tells_of_work(words[named.end :]))):
            return named
        if begins or not named:
            return bare or (self._of_line(words) if line and self.marks else None)
        return None

    def _of_line(self, words: str) -> Named | None:
        one = number_of_line(words)
        return Named((one.number,), one.end, one.way) if one else None

    def _mark(self, at: int, start: int, named: Named) -> Mark:
        own = tuple(number for number in named.numbers if self.is_item(number))
        others = tuple(n for n in named.numbers if n not in own and n not in named.spanned and self.is_other(n))
        if not own and not others and self.is_other(named.numbers[0]):
            others = named.numbers[:1]
        return Mark(at, start + named.end, named.way, own, others)

    def _is_own(self, mark: Mark, named: Named, begins: bool) -> bool:
        if not self.marks:
            return True
        if mark.way == self.marks[0].way:
            return True
        said = self._said(mark.at)
        if said.endswith(_INTRODUCES) or not said:
            return False
        goes_up, stands = self._goes_up(mark), status_in(self._clause(mark.end)) is not None
        if self._begins_line(mark.at):
            return stands if mark.way in self.introduced else goes_up or stands
        if not goes_up or mark.way in self.introduced:
            return False
        return stands or (tells_of_work(self.text[mark.end :]) and (begins or not _bracketed(self.marks[0].way)))

    def _goes_up(self, mark: Mark) -> bool:
        return mark.own[0] > max((number for each in self.marks for number in each.own), default=Number(0))

    def _is_others(self, mark: Mark, begins: bool) -> bool:
        """As plainly as the paper writes items, and where the message counts in items; or in a row of lines that do."""
        in_row = self._goes_on_in_lines(mark)
        if not mark.others or not (in_row or is_as_in_paper(mark.way)):
            return False
        if self.marks and mark.way != self.marks[0].way and not in_row:
            return False
        if not self.marks and GREETING.fullmatch(self.text[: mark.at]):
            return True
        return begins or (_bracketed(mark.way) and status_in(self._clause(mark.end)) is not None)

    def _goes_on_in_lines(self, mark: Mark) -> bool:
        """8. …, 12 …, each on a line of its own, and then 3 … on the next."""
        lines = [each for each in self.marks if each.at == 0 or self._begins_line(each.at)]
        plain = [each for each in lines if each.way in _ON_LINES]
        return len(plain) >= _FEWEST_LINES and mark.way in _ON_LINES and self._begins_line(mark.at)

    def _begins_line(self, at: int) -> bool:
        return self.text[:at].rstrip(" \t\u3000").endswith("\n")

    def _list_begins(self, named: Named) -> bool:
        """Whether it is the first of a list within the item."""
        begins = named.numbers[0] == Number(1) and not self.is_item(Number(1))
        if begins:
            self.counted[named.way] = 1
        return begins

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

"""Quotation marks of which one half is lost or stands the wrong way round, and where the other half belongs.

The words around a mark tell where its quotation begins or ends: the verb before it (做到两个维护” → 做到“两个维护”), a
quotation beside it that is built alike, a set phrase, the 等 behind it. Where they do not, nothing is proposed but to
leave the paper as it stands. What lost both halves shows nothing any more, and is not asked about.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.notice.doubts import AS_IT_STANDS, Slip
from models.notice.lines import Line
from models.notice.quoted import (
    BEGINS_SET,
    ENDS_SET,
    FOLLOWS,
    LEADING,
    alike,
    is_told,
    known_at,
    phrase_at,
    purpose_beginning,
    purpose_ending,
    row_beginning,
    row_ending,
)

OPENING, CLOSING = "“", "”"
LONGEST = 20  # characters of a phrase that somebody would put in quotation marks

_MARKS = re.compile(f"[{OPENING}{CLOSING}]")
_QUOTES = OPENING + CLOSING
_CLAUSE_STOPS = ",;:。!?()[]《》 "
_STOPS = _CLAUSE_STOPS + "、"
_SENTENCE = re.compile(r"[。!?]")
_JOINS = "、和及与"


def halves_lost(lines: Sequence[Line]) -> dict[int, list[Slip]]:
    """What to ask about the marks of each line, by the line's number. A quotation may run on into the next line."""
    told = [_Told(line) for line in lines]
    elsewhere = {one.plain[at + 1 : to] for one in told for at, to in one.closes.items() if 2 < to - at <= LONGEST}
    for one, following in pairwise(told):
        runs_on = one.lone and following.lone and not _SENTENCE.search(one.plain[-1:])
        if runs_on and one.plain[one.lone[-1]] == OPENING and following.plain[following.lone[0]] == CLOSING:
            one.lone.pop()
            following.lone.pop(0)
    return {line.number: slips for line, one in zip(lines, told, strict=True) if (slips := list(one.slips(elsewhere)))}


@dataclass(frozen=True)
class _Half:
    """A passage with a lone mark, and the places at which a mark is to be put in."""

    start: int
    end: int
    puts: dict[int, str]


class _Told:
    """The marks of a line: which make a pair, and which stand alone."""

    def __init__(self, line: Line) -> None:
        self.text, self.plain = line.text, line.plain
        self.closes: dict[int, int] = {}
        self.lone: list[int] = []
        waiting: list[int] = []
        for mark in _MARKS.finditer(self.plain):
            if mark[0] == OPENING:
                waiting.append(mark.start())
            elif waiting and not _runs_over(self.plain[waiting[-1] + 1 : mark.start()]):
                self.closes[waiting.pop()] = mark.start()
            else:
                self.lone += [*waiting[-1:], mark.start()]
                del waiting[-1:]
        self.lone = sorted([*self.lone, *waiting])
        self.elsewhere: Collection[str] = ()
        self.opens = {closing: opening for opening, closing in self.closes.items()}

    def slips(self, elsewhere: Collection[str]) -> Iterator[Slip]:
        """`elsewhere`: what the paper has in whole quotation marks."""
        self.elsewhere = elsewhere
        lone = list(self.lone)
        while lone:
            at = lone.pop(0)
            following = lone[0] if lone else None
            if following is not None and self._wrong_way_round(at, following):
                del lone[0]
                whole = OPENING + self.text[at + 1 : following] + CLOSING
                yield Slip("quote", self.text[at : following + 1], whole, at)
                continue
            row = self._row_from(at) if self.plain[at] == CLOSING else None
            if row is not None and following == row:
                del lone[0]
                yield self._slip([self._opening(at), self._closing(row)])
            else:
                yield self._slip([self._opening(at) if self.plain[at] == CLOSING else self._closing(at)])

    def _slip(self, halves: Sequence[_Half | None]) -> Slip:
        known = [half for half in halves if half is not None]
        start, end = known[0].start, known[-1].end
        while start and self.plain.count(self.plain[start:end]) > 1:  # elsewhere on its line the same words are whole
            start -= 1
        passage = self.text[start:end]
        puts = {at: mark for half in known for at, mark in half.puts.items()}
        if not all(half.puts for half in known):
            return Slip("quote", passage, AS_IT_STANDS, start)
        whole = "".join(puts.get(at, "") + self.text[at] for at in range(start, end)) + puts.get(end, "")
        return Slip("quote", passage, whole, start)

    def _row_from(self, at: int) -> int | None:
        """The lone opening mark that ends a row of quotations side by side: 数源”“数聚”“数用."""
        while True:
            at = at + 2 if self.plain[at + 1 : at + 2] in tuple(_JOINS) else at + 1
            if self.plain[at : at + 1] != OPENING:
                return None
            if at not in self.closes:
                return at
            at = self.closes[at]

    def _opening(self, at: int) -> _Half:
        """Where the quotation begins that ends at `at`."""
        start = _after(self.plain, at, _STOPS + _QUOTES)
        segment = self.plain[start:at]
        begins = _after(self.plain, at, _CLAUSE_STOPS + _QUOTES)
        if length := known_at(self.plain[begins:at], self.elsewhere, -1) or self._like_one_beside(segment, at, -1):
            return _Half(min(start, at - length), at + 1, {at - length: OPENING})
        if found := ENDS_SET.search(segment):
            return _Half(start, at + 1, {start + found.start(): OPENING})
        if length := purpose_ending(self.plain[:at], self.plain[at + 1 :]):
            return _Half(min(start, at - length - 1), at + 1, {at - length: OPENING})
        if length := row_ending(self.plain[begins:at]):
            return _Half(begins, at + 1, {at - length: OPENING})
        phrase = phrase_at(segment)
        fits = self.plain[start - 1 : start] != "、" and is_told(segment[phrase:], bool(phrase))
        return _Half(start, at + 1, {start + phrase: OPENING} if fits else {})

    def _closing(self, at: int) -> _Half:
        """Where the quotation ends that begins at `at`."""
        end = _before(self.plain, at + 1, _STOPS + _QUOTES)
        segment = self.plain[at + 1 : end]
        ends = _before(self.plain, at + 1, _CLAUSE_STOPS + _QUOTES)
        whole = self.plain[at + 1 : ends]
        if length := known_at(whole, self.elsewhere, 1) or self._like_one_beside(segment, at, 1):
            return _Half(at, max(end, at + 1 + length), {at + 1 + length: CLOSING})
        if found := BEGINS_SET.match(self.plain, at + 1):
            return _Half(at, max(end, found.end()), {found.end(): CLOSING})
        if length := purpose_beginning(self.plain[:at], self.plain[at + 1 :]):
            return _Half(at, max(end, at + 1 + length), {at + 1 + length: CLOSING})
        if length := row_beginning(whole):
            return _Half(at, ends, {at + 1 + length: CLOSING})
        told = FOLLOWS.match(segment)
        length = told.end() if told else len(segment)
        fits = self.plain[end : end + 1] != "、" and is_told(segment[:length], bool(told))
        return _Half(at, end, {at + 1 + length: CLOSING} if fits else {})

    def _like_one_beside(self, segment: str, at: int, side: int) -> int:
        """How long the phrase is that is built as a whole quotation beside it, on either side; 0 where none is."""
        near, far = at + 1 if side < 0 else at, at - len(segment) if side < 0 else at + 1 + len(segment)
        if length := alike(segment, self._beside(near, -side), side):
            return length
        return len(segment) if len(segment) > 1 and len(self._beside(far, side)) == len(segment) else 0

    def _beside(self, at: int, step: int) -> str:
        """The whole quotation that begins here (`step` 1), or ends before here (-1); "" where none does."""
        at = at if step > 0 else at - 1
        if 0 <= at < len(self.plain) and self.plain[at] in _JOINS:
            at += step
        if step > 0:
            return self.plain[at + 1 : self.closes[at]] if at in self.closes else ""
        return self.plain[self.opens[at] + 1 : at] if at in self.opens else ""

    def _wrong_way_round(self, at: int, following: int) -> bool:
        """Whether the two lone marks enclose a phrase: ”一网通办”, “一网通办“, ”一网通办“."""
        between = self.plain[at + 1 : following]
        if not 1 < len(between) <= LONGEST or any(char in _STOPS for char in between):
            return False
        if LEADING.match(between) or between[-1] in _JOINS:
            return False
        if self.plain[at] == OPENING:
            return self.plain[following] == OPENING
        if self.plain[following] == CLOSING:
            return True
        before = self.plain[_after(self.plain, at, _STOPS) : at]
        return not before or bool(LEADING.fullmatch(before))


def _runs_over(between: str) -> bool:
    """Whether a sentence ends in the middle: what is quoted in whole sentences ends with one."""
    return bool(_SENTENCE.search(between)) and not _SENTENCE.search(between[-1:])


def _after(plain: str, at: int, stops: str) -> int:
    while at and plain[at - 1] not in stops:
        at -= 1
    return at


def _before(plain: str, at: int, stops: str) -> int:
    while at < len(plain) and plain[at] not in stops:
        at += 1
    return at

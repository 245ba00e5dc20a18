"""What a coordinator says a doubtful passage should be: put into the paper's words, which are then read again.

So an answer has one meaning, the reader's, whatever the doubt was about; and nothing is changed that was not said.
Pure, like the reader.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from models.notice.adopting import years_of_draft
from models.notice.dateline import whole_date
from models.notice.doubts import Doubt
from models.notice.draft import Draft, DraftItem
from models.notice.head_data import FILE_NUMBER
from models.notice.lines import plain, raw_lines
from models.notice.marks import Rank, mark_of, written
from models.notice.signs import means_something
from models.notice.traditional import simplified
from models.notice.when import last_day
from models.rules.errors import Refusal
from models.rules.numerals import value_of

# What these ask is answered by yes or by leaving it open; what else is meant is done on the plan itself.
ONLY_YES_OR_NO = frozenset({"general", "scope", "no_tasks", "nobody", "twice", "demand", "points"})
_ABOUT_UNITS = frozenset({"unit", "name", "lead", "separator", "bracket"})
_MOST_LINES = 8  # that a passage may run over
LONGEST = 300  # characters of an answer
_SHOWN = 40  # of them, and of a title, in a refusal

_NUMBER_TYPED = re.compile(r"[（(第]?\s*(?P<number>\d{1,3}|[一二三四五六七八九十百]{1,5})\s*[）)项、.．]?")
_LEFT_OF_A_NUMBER = "（(）) \u3000"


@dataclass(frozen=True)
class Correction:
    """On this line of the paper (from 1), this passage should be these words."""

    line: int
    passage: str
    words: str


def correction_of(doubt: Doubt, typed: str) -> Correction:
    """The correction that answers the doubt with what was typed. Raises Refusal for what is no answer to it."""
    words = " ".join(typed.split())
    if doubt.kind in ONLY_YES_OR_NO:
        raise Refusal("refused-correction-kind")
    if not words or len(words) > LONGEST:
        raise Refusal("refused-correction-length", most=LONGEST)
    _check_says(doubt.kind, words)
    if doubt.kind == "number":
        words = _numbered(doubt, words)
    elif doubt.kind == "year":
        words = f"{doubt.passage}（{words + '年' if re.fullmatch(r'[0-9]{4}', words) else words}）"
    elif doubt.kind == "signs":
        words = f"{doubt.passage}（{_explained(doubt, words)}）"
    elif doubt.kind == "due":  # the paper's own words stay beside what was said
        words = f"{doubt.passage}（{words}）"
    return Correction(doubt.line, doubt.passage, words)


def _check_says(kind: str, words: str) -> None:
    """Whether the words hold what was asked about the head or the year. Raises Refusal: they stay to be typed anew."""
    folded = plain(words)
    if kind == "date" and whole_date(folded.strip()) is None:
        raise Refusal("refused-correction-date", words=words[:_SHOWN])
    if kind == "year" and not re.search(r"(?:19|20)\d\d", folded):
        raise Refusal("refused-correction-year", words=words[:_SHOWN])
    if kind == "document_number" and not FILE_NUMBER.search(folded):
        raise Refusal("refused-correction-document", words=words[:_SHOWN])


def _explained(doubt: Doubt, typed: str) -> str:
    """What was typed of the signs that were asked about: ○牵头，★配合."""
    words = re.sub(r"[()（）]", " ", typed).strip()
    if not means_something(doubt.passage, words):
        raise Refusal("refused-correction-signs", proposal=doubt.proposal)
    return words


def _numbered(doubt: Doubt, typed: str) -> str:
    """The passage with the typed number before it, written as the paper writes its others."""
    said = _NUMBER_TYPED.fullmatch(typed)
    number = value_of(said["number"]) if said else None
    if not number:
        raise Refusal("refused-correction-number")
    proposed = mark_of(plain(doubt.proposal))
    mark = mark_of(plain(doubt.passage))
    words = doubt.passage[mark.length :] if mark else doubt.passage.lstrip(_LEFT_OF_A_NUMBER)
    return written(proposed.rank if proposed else Rank.ITEM, number) + words


def corrected(text: str, corrections: Iterable[Correction]) -> str:
    """The paper's text with the corrections in it, in the order in which they were said.

    Raises Refusal where a passage does not stand on its line, or anywhere else just once.
    """
    text = simplified(text)  # as its doubts quote it
    for each in corrections:
        lines = raw_lines(text)
        at = each.line - 1
        if 0 <= at < len(lines) and each.passage in lines[at]:
            lines[at] = lines[at].replace(each.passage, each.words, 1)
            text = "\n".join(lines)
        elif 0 <= at < len(lines) and (span := _among_blanks(lines[at : at + _MOST_LINES], each.passage)):
            stretch = "\n".join(lines[at : at + _MOST_LINES])
            stretch = stretch[: span[0]] + each.words + stretch[span[1] :]
            text = "\n".join([*lines[:at], stretch, *lines[at + _MOST_LINES :]])
        elif text.count(each.passage) == 1:
            text = text.replace(each.passage, each.words)
        else:
            raise Refusal("refused-correction-place")
    return text


def check_reads(doubt: Doubt, words: str, before: Draft, after: Draft, also: str = "") -> None:
    """Whether the paper, read again with these words for the doubt's passage, still says who does what.

    An answer about units may change those that its passage names (`also`: words that stood there meanwhile), and no
    others; and an item that had somebody has somebody. Raises Refusal, with the item that would lose them; and where
    a time was asked for and the words name no day.
    """
    if doubt.kind == "due":
        said = words.removeprefix(doubt.passage).strip("（）")
        if last_day(said, years_of_draft(before)) is None:
            raise Refusal("refused-correction-due", words=said[:_SHOWN])
    if doubt.kind not in _ABOUT_UNITS:
        return
    passage, now = plain(doubt.passage + also), dict(_by_place(after))
    for place, item in _by_place(before):
        had, has = _somebody(item), _somebody(now.get(place))
        if had and (not has or any(not _touches(plain(name), passage) for name in had - has)):
            shown = f"{item.number_text}{item.title}"
            raise Refusal("refused-correction-unread", words=words[:_SHOWN], item=shown[:_SHOWN])


def _by_place(draft: Draft) -> Iterable[tuple[tuple[str, str, int], DraftItem]]:
    """Each item by its section, its number, and how many before it have the same."""
    seen = Counter[tuple[str, str]]()
    for item in draft.items:
        key = (item.section or "", item.number_text)
        yield (*key, seen[key]), item
        seen[key] += 1


def _somebody(item: DraftItem | None) -> set[str]:
    """Everybody that it names, whatever their role."""
    return {
        name
        for clause in (item.clauses if item else ())
        for name in (*clause.lead_units, *clause.responsible_units, *clause.cooperating_units, *clause.collectives)
    }


def _touches(name: str, passage: str) -> bool:
    """Whether the passage is, or cuts through, the name: three characters of it stand there in a row."""
    return any(name[at : at + 3] in passage for at in range(max(len(name) - 2, 1)))


def _among_blanks(lines: list[str], passage: str) -> tuple[int, int] | None:
    """Where the passage begins on the first of the lines, blanks and line breaks within it left out of account."""
    stretch = "\n".join(lines)
    places = [at for at, c in enumerate(stretch) if not c.isspace()]
    wanted = "".join(passage.split())
    found = "".join(stretch[at] for at in places).find(wanted)
    if not wanted or found < 0 or places[found] >= len(lines[0]):
        return None
    return places[found], places[found + len(wanted) - 1] + 1


def carried_over(before: Draft, after: Draft, answered: Collection[int]) -> frozenset[int]:
    """Which doubts of `after` are those that were answered in `before`; both by their indices."""
    return found_again(after, [told_apart(before.doubts[at]) for at in answered])


def found_again(draft: Draft, marks: Iterable[Sequence[str | int]]) -> frozenset[int]:
    """Which doubts of the draft are those that were told apart so, by their indices."""
    known = {tuple(mark) for mark in marks}
    return frozenset(at for at, doubt in enumerate(draft.doubts) if told_apart(doubt) in known)


def told_apart(doubt: Doubt) -> tuple[str, int, str, str]:
    """By what a doubt is known again in another reading of the paper."""
    return doubt.kind, doubt.line, plain(doubt.passage), doubt.proposal

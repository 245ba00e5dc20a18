"""How doubts of a paper are told: by kind, by example, what becomes of those that nobody answers, what is read now."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from bot.paper_at_hand import Paper
from bot.texts import Texts
from models.notice.doubts import KINDS, Doubt
from models.notice.draft import Draft, DraftItem
from models.notice.lines import plain

EXAMPLES = 5
LONGEST_EXAMPLE = 70  # characters
EXAMPLES_TOGETHER = 240
NONE = "none"

# What becomes of a doubt that nobody answers. What the reader read as proposed stands; other words stand as they are.
OUTCOMES = ("as_proposed", "name_stands", "words_stand", "no_unit")
_OF_ROLES = ("unit", "name", "lead", "separator", "bracket", "scope", "signs")


def kind_told(texts: Texts, kind: str, waiting: int, aside: int, count: int) -> str:
    name = texts.plain("doubt-kind", kind=kind)
    return texts.plain("doubts-kind", name=name, open=waiting, aside=aside, count=count)


def of_kind(paper: Paper, kind: str) -> list[int]:
    return [at for at, doubt in enumerate(paper.draft.doubts) if doubt.kind == kind]


def examples(questions: Sequence[str]) -> list[str]:
    """The first few, and fewer of long ones: what fits on a phone beside the buttons."""
    shown = [_short(question) for question in questions[:EXAMPLES]]
    while len(shown) > 1 and sum(map(len, shown)) > EXAMPLES_TOGETHER:
        shown.pop()
    return shown


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_EXAMPLE else words[: LONGEST_EXAMPLE - 2] + "……"


def item_of(draft: Draft, doubt: Doubt) -> DraftItem | None:
    return next((item for item in draft.items if doubt in item.doubts), None)


def question_in_item(draft: Draft, doubt: Doubt) -> str:
    """The question behind the number of its item: alike passages are told apart. A lost number is what is asked."""
    item = item_of(draft, doubt)
    return (item.number_text if item and doubt.kind != "number" else "") + doubt.question


def outcome_of(draft: Draft, doubt: Doubt) -> str:
    """What becomes of it while it is not answered."""
    if doubt.kind in ("word", "quote") or (doubt.kind == "document_number" and item_of(draft, doubt)):
        return "words_stand"
    return {"unit": "name_stands", "name": "no_unit"}.get(doubt.kind, "as_proposed")


def left_told(texts: Texts, draft: Draft, doubts: Iterable[Doubt]) -> str:
    """A line for each outcome, with the kinds that have it, counted."""
    counts = Counter((outcome_of(draft, doubt), doubt.kind) for doubt in doubts)
    lines = []
    for outcome in OUTCOMES:
        kinds = [(kind, counts[outcome, kind]) for kind in KINDS if counts[outcome, kind]]
        if kinds:
            named = [
                texts.plain("doubts-counted", name=texts.plain("doubt-kind", kind=kind), count=n) for kind, n in kinds
            ]
            told = texts.plain("doubts-left", outcome=outcome, kinds=texts.plain("list-comma").join(named))
            lines.append(told)
    return "\n".join(lines)


def reading_told(texts: Texts, paper: Paper, kind: str, words: str, at_item: int | None) -> str:
    """What the paper says now where these words were put in: the item, and what the doubt was about. Not escaped."""
    item = _item_with(paper.mended, words, at_item)
    if kind == "signs":  # told of a whole table: by its first row
        item = next((item for item in paper.mended.items if item.clauses), None)
    lines = [] if item is None else [f"{item.number_text}{item.title}"]
    if item is not None and kind in _OF_ROLES:
        lines += _roles_told(texts, paper, item)
    elif item is not None and kind == "due":
        lines += [
            texts.plain("doubts-reads-due", words=due.text, day=texts.day(due.on, 0) if due.on else NONE)
            for due in item.due
        ]
    elif item is None:
        lines += _head_told(texts, paper.draft, kind)
    return "\n".join(lines)


def _item_with(draft: Draft, words: str, at_item: int | None) -> DraftItem | None:
    """The item in which the words stand: the one that the doubt was about, where it is among several."""
    told = plain(words)
    said = [at for at, item in enumerate(draft.items) if told in plain(_all_words(item))]
    if at_item in said or (not said and at_item is not None and at_item < len(draft.items)):
        return draft.items[at_item]
    return draft.items[said[0]] if said else None


def _all_words(item: DraftItem) -> str:
    return "\n".join([item.number_text + item.title, item.text, *(clause.text for clause in item.clauses)])


def _roles_told(texts: Texts, paper: Paper, item: DraftItem) -> list[str]:
    unknown = set(paper.unknown)

    def named(names: Sequence[str]) -> str:
        told = [texts.plain("doubts-reads-unknown", name=name) if name in unknown else name for name in names]
        return texts.plain("list-comma").join(told)

    return [
        texts.plain("doubts-reads-role", role=role, names=named(names))
        for clause in item.clauses
        for role, names in (
            ("lead", clause.lead_units),
            ("responsible", clause.responsible_units),
            ("cooperating", clause.cooperating_units),
            ("sharing", clause.collectives),
        )
        if names
    ] or [texts.plain("doubts-reads-nobody")]


def _head_told(texts: Texts, draft: Draft, kind: str) -> list[str]:
    facts: dict[str, Any] = {
        "heading": draft.title,
        "document_number": draft.document_number,
        "date": texts.day(draft.issued_on, 0) if draft.issued_on else None,
    }
    return [texts.plain("doubts-reads-head", kind=kind, words=facts[kind] or NONE)] if kind in facts else []

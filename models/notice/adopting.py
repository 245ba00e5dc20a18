"""From the draft to what a coordinator adopts: answers to doubts, what names and collectives mean, what is proposed.

Pure, like the reader. Nothing here decides: each function says what follows from an answer, or what to propose.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from models.notice.doubts import AS_IT_STANDS, AS_UNIT, Doubt
from models.notice.draft import Draft, DraftClause, DraftDue, DraftItem, DraftTarget, Section
from models.notice.lines import plain
from models.notice.when import Years
from models.rules.collectives import kinds_meant
from models.rules.words import UnitKind

_NAMED_BELOW = re.compile(r"[乡镇].{0,8}街道|镇街|镇办|乡镇政府|各乡|各镇")
_MADE_KNOWN = re.compile(r"关于(?:印发|下发|公布)[《“]?(?P<name>.+?)[》”]?的通知")
_YEAR = re.compile(r"(20\d\d)年")

_KINDS = (
    (UnitKind.COURT, re.compile(r"法院$")),
    (UnitKind.PROCURATORATE, re.compile(r"检察院$")),
    (UnitKind.CONGRESS_CPPCC, re.compile(r"人大|政协")),
    (UnitKind.SUBDISTRICT, re.compile(r"街道(?:办事处|办)?$")),
    (UnitKind.TOWNSHIP, re.compile(r"[乡镇](?:人民)?(?:政府)?$")),
    (UnitKind.PARTY_ORGAN, re.compile(r"^[省市县区州旗]?委(?!员)|纪委|监委|党[委校]|政法委|组织部|宣传部|统战部|编办")),
    (UnitKind.VERTICAL_AGENCY, re.compile(r"分局$|税务|海关|气象|烟草|国家.+[局队]$")),
    (UnitKind.DEPARTMENT, re.compile(r"[局委厅办]$|政府$|办公室$|管委会$")),
)


def draft_of_json(told: dict[str, Any]) -> Draft:
    """The draft again from what `as_json` made of it. The lines of items are not told there, and are 0."""
    return Draft(
        title=told["title"],
        document_number=told["document_number"],
        issuer=told["issuer"],
        issued_on=_day(told["issued_on"]),
        recipients=told["recipients"],
        sections=tuple(Section(**section) for section in told["sections"]),
        items=tuple(_item(item) for item in told["items"]),
        doubts=tuple(Doubt(**doubt) for doubt in told["doubts"]),
    )


def _item(told: dict[str, Any]) -> DraftItem:
    return DraftItem(
        number=told["number"],
        number_text=told["number_text"],
        parent=told["parent"],
        section=told["section"],
        title=told["title"],
        text=told["text"],
        line=0,
        clauses=tuple(_clause(clause) for clause in told["clauses"]),
        due=tuple(DraftDue(_day(due["on"]), due["text"], due["for"]) for due in told["due"]),
        cadence=told["cadence"],
        targets=tuple(DraftTarget(**target) for target in told["targets"]),
        doubts=tuple(Doubt(**doubt) for doubt in told["doubts"]),
        key=told.get("key", told["number_text"]),  # drafts kept before items had keys
    )


def _clause(told: dict[str, Any]) -> DraftClause:
    return DraftClause(
        lead_units=tuple(told["lead_units"]),
        responsible_units=tuple(told["responsible_units"]),
        cooperating_units=tuple(told["cooperating_units"]),
        collectives=tuple(told["collectives"]),
        text=told["text"],
    )


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def with_units_mended(draft: Draft, accepted: Collection[int]) -> Draft:
    """The draft with names as the accepted doubts propose them; `accepted` are indices into `draft.doubts`.

    Two kinds of doubt change names. Of "unit": a name that stands in its passage and is a proposed one with characters
    lost becomes that one. Of "name": its words are a unit, in the role proposed.
    """
    mended = {at: draft.doubts[at] for at in accepted if draft.doubts[at].kind in ("unit", "name")}
    if not mended:
        return draft

    def items() -> Iterable[DraftItem]:
        for item in draft.items:
            doubts = [doubt for doubt in mended.values() if doubt in item.doubts]
            yield replace(item, clauses=tuple(_mended(clause, doubts) for clause in item.clauses)) if doubts else item

    return replace(draft, items=tuple(items()))


def with_words_mended(draft: Draft, accepted: Collection[int]) -> Draft:
    """The draft with its items' words as the accepted doubts propose them: what units read is what was agreed to.

    What kinds beside these propose, the reader has read already.
    """
    mended = {at: draft.doubts[at] for at in accepted if draft.doubts[at].kind in ("word", "document_number", "quote")}

    def said(words: str, item: DraftItem) -> str:
        for doubt in mended.values():
            if doubt in item.doubts and doubt.proposal != AS_IT_STANDS:
                words = words.replace(doubt.passage, doubt.proposal, 1)
        return words

    items = (replace(item, title=said(item.title, item), text=said(item.text, item)) for item in draft.items)
    return replace(draft, items=tuple(items)) if mended else draft


def _mended(clause: DraftClause, doubts: list[Doubt]) -> DraftClause:
    named = [doubt for doubt in doubts if doubt.kind == "name" and doubt.passage in clause.text]

    def unit(name: str) -> str:
        for doubt in doubts:
            if doubt.kind == "unit" and plain(name) in plain(doubt.passage):
                for whole in re.split(r"[、，,]", doubt.proposal):
                    if whole != name and _lost_something(plain(name), plain(whole)):
                        return whole
        return name

    def units(names: tuple[str, ...], role: str) -> tuple[str, ...]:
        joining = (doubt.passage for doubt in named if doubt.proposal == AS_UNIT[role])
        return tuple(dict.fromkeys((*map(unit, names), *joining)))

    return replace(
        clause,
        lead_units=units(clause.lead_units, "lead"),
        responsible_units=units(clause.responsible_units, "responsible"),
        cooperating_units=units(clause.cooperating_units, "coop"),
    )


def _lost_something(short: str, whole: str) -> bool:
    """Whether `short` is `whole` with characters left out: 市检察 of 市检察院."""
    left = iter(whole)
    return len(short) < len(whole) and all(char in left for char in short)


def lead_meant(said: str, clause: DraftClause) -> str | None:
    """Which of the clause's leads was said, names mended since or not; None where it is none of them any more."""
    if said in clause.lead_units:
        return said
    return next((lead for lead in clause.lead_units if _lost_something(plain(said), plain(lead))), None)


def names_in(draft: Draft) -> list[str]:
    """Every unit that the draft names, once, in the paper's order."""
    return list(
        dict.fromkeys(
            name
            for item in draft.items
            for clause in item.clauses
            for name in (*clause.lead_units, *clause.responsible_units, *clause.cooperating_units)
        )
    )


def kind_proposed(name: str) -> UnitKind:
    """What kind of unit a name that no registry knows seems to be."""
    return next((kind for kind, pattern in _KINDS if pattern.search(plain(name))), UnitKind.OTHER)


def asks_townships(item: DraftItem) -> bool:
    """Whether the item's own words, beside its clauses, speak of townships: proposed for their reports."""
    shared = any(kinds_meant(collective) for clause in item.clauses for collective in clause.collectives)
    words = item.text
    for clause in item.clauses:
        words = words.replace(clause.text, "")
    return shared and bool(_NAMED_BELOW.search(plain(words)))


CARRIED_SECTION = "上年结转事项"


def carried_number(at: int) -> str:
    """How an item is numbered that was carried over: apart from the paper's own."""
    return f"（结转{at}）"


def short_title(title: str) -> str:
    """The plan's own name: 关于印发X的通知 → X."""
    made_known = _MADE_KNOWN.search(title)
    return made_known["name"] if made_known else title


def year_of(draft: Draft, title: str = "") -> int | None:
    """The year that the paper is for: its title's, else that of its date (never the clock's). `title`: what it is
    called, where it has no title of its own."""
    named = _YEAR.search(draft.title or title)
    if named:
        return int(named[1])
    return draft.issued_on.year if draft.issued_on else None


def years_of_draft(draft: Draft) -> Years:
    """What the paper says about time, for dates that somebody types about it."""
    return Years(year_of(draft), draft.issued_on)

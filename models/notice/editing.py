"""What a coordinator changes in a draft before it is adopted: items changed, dropped, added, merged, split.

Edits are kept in their order and made again on whatever the paper is read as, so that a doubt can still be answered
after them. Each names its item by `DraftItem.key`, which an item keeps through all edits. Pure, like the reader.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from itertools import count
from typing import Any

from models.notice.doubts import Doubt
from models.notice.draft import Draft, DraftClause, DraftDue, DraftItem, DraftTarget, Section
from models.notice.lines import mask_titles, plain
from models.notice.marks import mark_of
from models.notice.targets import figures_in, metric_of
from models.rules.errors import Refusal

CHANGE, DROP, ADD, MERGE, SPLIT = "change", "drop", "add", "merge", "split"
# What a coordinator has said by changing a field needs no more asking: these kinds of doubt go with it.
_SETTLED_BY = {
    "clauses": frozenset({"unit", "separator", "bracket", "name", "lead", "scope", "general"}),
    "due": frozenset({"due"}),
    "number_text": frozenset({"number"}),
    "title": frozenset({"word", "number"}),
    "text": frozenset({"word"}),
}
_MENDING = ("unit", "name")  # kinds of doubt that mend names where they are accepted


@dataclass(frozen=True)
class Edit:
    """One change. `key`: the item's, or, of one that is added, the item's after which it stands ("" for the first).

    `fields`, of `change` and `add`: number_text, section, title, text as strings; clauses and due as the draft's JSON
    has them. `into`, of `merge`: the key of the item that takes it in. `parts`, of `split`: (title, text) of each.
    """

    kind: str
    key: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    into: str = ""
    parts: tuple[tuple[str, str], ...] = ()

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"fields": dict(self.fields), "parts": [list(part) for part in self.parts]}


def edit_of_json(told: Mapping[str, Any]) -> Edit:
    return Edit(
        told["kind"], told["key"], told["fields"], told["into"], tuple((part[0], part[1]) for part in told["parts"])
    )


def edited(draft: Draft, edits: Iterable[Edit]) -> Draft:
    """The draft with the edits made, one after the other.

    Raises Refusal("refused-edit-lost") where an edit's item is no longer there: the paper was read differently since.
    """
    for n, edit in enumerate(edits, start=1):
        draft = made(draft, edit, n)
    return draft


def made(draft: Draft, edit: Edit, n: int) -> Draft:
    """The draft with this edit made, the nth of its paper: an item that it adds has the key "+n".

    Raises Refusal as `edited` does.
    """
    items, gone = list(draft.items), frozenset[Doubt]()
    at = _place(items, edit.key) if edit.kind != ADD or edit.key else -1
    match edit.kind:
        case "change":
            items[at], gone = _changed(items[at], edit.fields)
            items = _reparented(items, draft.items[at], items[at].number_text)
        case "drop":
            gone = frozenset(items[at].doubts)
            dropped = items.pop(at)
            items = _reparented(items, dropped, None)
        case "add":
            section = items[at].section if at >= 0 else items[0].section if items else None
            blank = DraftItem(None, "", None, section, "", "", 0, key=f"+{n}")
            items.insert(at + 1, _changed(blank, edit.fields)[0])
        case "merge":
            taking = _place(items, edit.into)
            if taking == at:
                raise Refusal("refused-edit-lost")
            items[taking] = _joined(items[taking], items[at])
            joined = items.pop(at)
            items = _reparented(items, joined, items[_place(items, edit.into)].number_text)
        case "split":
            whole, taken = items[at], {item.key for item in items}
            items[at : at + 1] = _parted(whole, edit.parts, taken)
            items = _reparented(items, whole, items[at].number_text)
        case kind:
            raise ValueError(kind)
    gone -= {doubt for item in items for doubt in item.doubts}  # what others still ask
    kept = tuple(doubt for doubt in draft.doubts if doubt not in gone)
    return replace(draft, items=tuple(items), doubts=kept, sections=_sections(draft, items))


def clauses_as_json(clauses: Iterable[DraftClause]) -> list[dict[str, Any]]:
    return [
        {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(clause).items()}
        for clause in clauses
    ]


def dues_as_json(dues: Iterable[DraftDue]) -> list[dict[str, Any]]:
    return [{"on": due.on.isoformat() if due.on else None, "text": due.text, "for": due.what} for due in dues]


def _place(items: Sequence[DraftItem], key: str) -> int:
    at = next((at for at, item in enumerate(items) if item.key == key), None)
    if at is None:
        raise Refusal("refused-edit-lost")
    return at


def _changed(item: DraftItem, fields: Mapping[str, Any]) -> tuple[DraftItem, frozenset[Doubt]]:
    """The item with these fields, and the doubts that this answers. Figures are read anew from a new text."""
    settled = {kind for name in fields for kind in _SETTLED_BY.get(name, ())}
    gone = frozenset(doubt for doubt in item.doubts if doubt.kind in settled)
    words = {name: fields[name] for name in ("section", "title", "text", "number_text") if name in fields}
    item = replace(item, **words, doubts=tuple(doubt for doubt in item.doubts if doubt not in gone))
    if "number_text" in fields:
        mark = mark_of(plain(item.number_text)) if item.number_text else None
        item = replace(item, number=mark.value if mark else None)
    if "clauses" in fields:
        item = replace(item, clauses=tuple(_clause(told) for told in fields["clauses"]))
    if "due" in fields:
        item = replace(item, due=tuple(_due(told) for told in fields["due"]))
    if "text" in fields:
        item = replace(item, targets=_targets(item.text, item.title))
    return item, gone


def _joined(item: DraftItem, other: DraftItem) -> DraftItem:
    """The other's words below the item's own, its clauses, dates, promises and doubts behind them."""
    return replace(
        item,
        text="\n".join(filter(None, (item.text, f"{other.number_text}{other.title}", other.text))),
        clauses=tuple(dict.fromkeys((*item.clauses, *other.clauses))),
        due=tuple(dict.fromkeys((*item.due, *other.due))),
        cadence=item.cadence or other.cadence,
        targets=tuple(dict.fromkeys((*item.targets, *other.targets))),
        doubts=tuple(dict.fromkeys((*item.doubts, *other.doubts))),
    )


def _parted(item: DraftItem, parts: Sequence[tuple[str, str]], taken: Collection[str]) -> list[DraftItem]:
    """The parts stand where the item stood, each with all its units and dates; a figure goes where its words are.

    Parts are numbered as those of an item in force are: （三）-1, （三）-2. The first keeps the key and the doubts;
    those that mend a name are every part's, since all have the name.
    """
    free = (key for n in count(2) if (key := f"{item.key}/{n}") not in taken)  # a part may be split once more
    rows = [
        replace(
            item,
            number=item.number,
            number_text=f"{item.number_text}-{at}" if item.number_text else "",
            title=title,
            text=text,
            targets=(),
            doubts=tuple(doubt for doubt in item.doubts if at == 1 or doubt.kind in _MENDING),
            key=item.key if at == 1 else next(free),
        )
        for at, (title, text) in enumerate(parts, start=1)
    ]
    for target in item.targets:
        at = next((at for at, row in enumerate(rows) if target.text in row.text or target.metric in row.text), 0)
        rows[at] = replace(rows[at], targets=(*rows[at].targets, target))
    return rows


def _reparented(items: list[DraftItem], parent: DraftItem, number_text: str | None) -> list[DraftItem]:
    """What stood below the item stands below this number now."""
    if not parent.number_text or parent.number_text == number_text:
        return items
    return [
        replace(item, parent=number_text)
        if item.parent == parent.number_text and item.section == parent.section
        else item
        for item in items
    ]


def _sections(draft: Draft, items: Sequence[DraftItem]) -> tuple[Section, ...]:
    """The paper's own headings, and those that only an edit has named."""
    known = {plain(section.title) for section in draft.sections}
    headings = dict.fromkeys(item.section for item in items if item.section)
    new = [heading for heading in headings if not any(title in plain(heading) for title in known)]
    return (*draft.sections, *(Section(None, heading) for heading in new if heading))


def _targets(text: str, title: str) -> tuple[DraftTarget, ...]:
    return tuple(
        DraftTarget(
            line[f.start : f.end].strip(), metric_of(f.metric, title), f.comparator, f.value, f.unit, f.each_unit
        )
        for line in text.split("\n")
        for f in figures_in(mask_titles(plain(line)))
    )


def _clause(told: Mapping[str, Any]) -> DraftClause:
    names = ("lead_units", "responsible_units", "cooperating_units", "collectives")
    return DraftClause(**{name: tuple(told[name]) for name in names}, text=told["text"])


def _due(told: Mapping[str, Any]) -> DraftDue:
    return DraftDue(date.fromisoformat(told["on"]) if told["on"] else None, told["text"], told["for"])

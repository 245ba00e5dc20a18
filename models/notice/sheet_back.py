"""A table that came back, held against what was handed out: what a person changed in it, and nothing else.

The draft may have gone on since the table was handed out. What the person left as it was stays as it is by now; what
they changed and somebody else has changed too is told, and so is whatever was changed and cannot be taken.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.notice.draft import Draft
from models.notice.editing import CHANGE, Edit
from models.notice.sheet import COLUMNS, Table, edits_in, is_blank, rows_of

_NUMBER, _SECTION, _TITLE, _TEXT, _LEAD, _OTHER, _COOP, _ALL, _DUE, _DOUBTS, _KEY = range(len(COLUMNS))
_FIELDS = {_NUMBER: "number_text", _SECTION: "section", _TITLE: "title", _TEXT: "text", _DUE: "due"}
_FIELDS |= dict.fromkeys((_LEAD, _OTHER, _COOP, _ALL), "clauses")


@dataclass(frozen=True)
class Untaken:
    """A cell that was changed and is not taken: its row in the table (the heading is 1), its column, and why.

    `why`: "same" means the same, "aside" is not read, "gone" its item was dropped since, "clause" belongs into the
    item's first row, "order" rows were moved, "column" a heading is missing, "unknown" a heading is none of ours,
    "above" it stands above the headings.
    """

    row: int
    column: str
    why: str


@dataclass(frozen=True)
class Back:
    """`over`: rows and columns where the table puts its words over what was changed since it was handed out."""

    edits: tuple[Edit, ...]
    untaken: tuple[Untaken, ...]
    over: tuple[tuple[int, str], ...]


def brought_back(draft: Draft, out: Sequence[Sequence[str]], rows: Sequence[Sequence[str]], before: int = 0) -> Back:
    """What the table changes in the draft; `out`: its rows as they were handed out. Raises BadSheet.

    `draft` is the draft as it is shown by now, names mended; `before`: how many edits it has behind it.
    """
    table, stood = Table(rows), _by_key(out)
    now = _by_key(rows_of(draft))
    untaken, over = _headings(table, rows), list[tuple[int, str]]()
    wanted: list[tuple[int, Mapping[int, str]]] = []
    changed: list[tuple[int, str, int]] = []  # row, key, column
    seen: list[tuple[int, str]] = []
    for n, row in table.rows:
        key = row[_KEY]
        if is_blank(row):
            untaken += [Untaken(n, COLUMNS[_DOUBTS], "aside")] if row.get(_DOUBTS) and key not in stood else []
            continue
        if key not in stood or key in {known for _, known in seen}:
            wanted.append((n, row))
            untaken += [Untaken(n, COLUMNS[_DOUBTS], "aside")] if row.get(_DOUBTS) and key not in stood else []
            continue
        seen.append((n, key))
        ours = [at for at in table.at if at != _KEY and _folded(row[at]) != _folded(stood[key][at])]
        if key not in now:
            untaken += [Untaken(n, COLUMNS[at], "gone") for at in ours]
            continue
        meant = dict(enumerate(now[key])) | {at: row[at] for at in ours}
        wanted.append((n, meant))
        changed += [(n, key, at) for at in ours]
        over += [(n, COLUMNS[at]) for at in ours if at in _FIELDS and now[key][at] not in (stood[key][at], row[at])]
    dropped = [key for key in stood if key in now and key not in {known for _, known in seen}]
    # A row that was taken out has its number in the table that was handed out.
    handed = {key: n for n, key in enumerate(stood, start=2)}
    over += [(handed[key], COLUMNS[_TITLE]) for key in dropped if now[key][:_DOUBTS] != stood[key][:_DOUBTS]]
    wanted += [(0, dict(enumerate(row))) for key, row in now.items() if key not in stood]
    table.rows, table.at = wanted, {at: at for at in range(len(COLUMNS))}
    edits = edits_in(draft, table, before)
    fields = {edit.key: set(edit.fields) for edit in edits if edit.kind == CHANGE}
    for n, key, at in changed:
        item, _, clause = key.partition("#")
        if clause and at in (*_FIELDS,) and _FIELDS[at] != "clauses":
            if _TITLE not in {c for row_n, _, c in changed if row_n == n}:
                untaken.append(Untaken(n, COLUMNS[at], "clause"))
        elif _FIELDS.get(at) not in fields.get(item, set()):
            untaken.append(Untaken(n, COLUMNS[at], "aside" if at == _DOUBTS else "same"))
    untaken += _moved(seen, list(stood))
    return Back(tuple(edits), tuple(sorted(untaken, key=lambda each: each.row)), tuple(over))


def _headings(table: Table, rows: Sequence[Sequence[str]]) -> list[Untaken]:
    """Columns of ours that are missing, and columns that somebody added and wrote into."""
    missing = [Untaken(table.head + 1, name, "column") for at, name in enumerate(COLUMNS) if at not in table.at]
    ours = set(table.at.values())
    above = [Untaken(n, "", "above") for n, row in enumerate(rows[: table.head], start=1) if any(map(str.strip, row))]
    return above + missing + [
        Untaken(n, table.named[at] if at < len(table.named) else "", "unknown")
        for n, row in enumerate(rows[table.head :], start=table.head + 1)
        for at, cell in enumerate(row)
        if at not in ours and cell.strip()
    ]


def _moved(seen: Sequence[tuple[int, str]], order: Sequence[str]) -> list[Untaken]:
    """The first row that stands before one that it stood behind."""
    places = [(n, order.index(key)) for n, key in seen]
    stray = next((n for (n, place), (_, following) in pairwise(places) if place > following), None)
    return [] if stray is None else [Untaken(stray, "", "order")]


def _by_key(rows: Sequence[Sequence[str]]) -> dict[str, list[str]]:
    return {row[_KEY]: [cell.strip() for cell in row] for row in rows[1:]}


def _folded(cell: str) -> str:
    return cell.replace("\r", "").replace("_x000D_", "").strip()

"""A draft as a table to look through, and the table, changed by hand, as edits of the draft.

A row for each clause: a second clause of an item stands below the first, its own cells empty but for who must do it.
The last column holds the keys, by which a row is known again after it was moved; it is hidden from the eye. A row
without a key is a new item, or, without a title, one more clause of the item above. Pure, like the reader.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.notice.adopting import years_of_draft
from models.notice.draft import Draft, DraftClause, DraftDue, DraftItem
from models.notice.editing import ADD, CHANGE, DROP, Edit, clauses_as_json, dues_as_json
from models.notice.lines import plain
from models.notice.marks import Rank, mark_of, written
from models.notice.units import is_collective
from models.notice.when import Years, last_day

COLUMNS = (
    *("序号", "板块", "任务", "内容", "牵头单位", "责任单位", "配合单位", "集合表述"),
    *("完成时限", "疑问", "勿改此列"),
)
_NUMBER, _SECTION, _TITLE, _TEXT, _LEAD, _OTHER, _COOP, _ALL, _DUE, _DOUBTS, _KEY = range(len(COLUMNS))
_OF_ITEM = (_NUMBER, _SECTION, _TITLE, _TEXT, _DUE)
_ROLES = (_LEAD, _OTHER, _COOP, _ALL)
MARK = "duban"  # of the hidden sheet that says of which paper a table is
LONGEST_TITLE, LONGEST_TEXT = 200, 20_000
_MOST_DIGITS = 3
_DAY = re.compile(
    r"(?:(?<!\d)(?P<year>\d{4})年)?(?<!\d)(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号])?"
    r"|(?<!\d)(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"
)
_LEAP = 2024  # a year whose February is the longest
MOST_ROWS = 2_000
MOST_SLIPS = 8  # told at once; the table is sent again anyway


@dataclass(frozen=True)
class RowSlip:
    """What is wrong with a row: its number in the table (the heading is 1), and a word for what."""

    row: int
    what: str


class BadSheet(ValueError):
    """The table cannot be taken; nothing of it is."""

    def __init__(self, slips: Sequence[RowSlip]) -> None:
        super().__init__(slips)
        self.slips = tuple(slips[:MOST_SLIPS])


def rows_of(draft: Draft) -> list[list[str]]:
    """The heading, then a row for each clause of each item, every cell a string."""
    rows = [list(COLUMNS)]
    for item in draft.items:
        first, *more = item.clauses or (DraftClause((), (), (), (), ""),)
        row = [""] * len(COLUMNS)
        row[_NUMBER], row[_SECTION], row[_TITLE] = item.number_text, item.section or "", item.title
        row[_TEXT] = item.text
        row[_DUE] = "\n".join(_due_told(due) for due in item.due)
        row[_DOUBTS] = "\n".join(dict.fromkeys(doubt.question for doubt in item.doubts))
        row[_KEY] = item.key
        rows.append(_with_roles(row, first))
        for at, clause in enumerate(more, start=1):
            row = [""] * len(COLUMNS)
            row[_KEY] = f"{item.key}#{at}"
            rows.append(_with_roles(row, clause))
    return rows


def edits_of(draft: Draft, rows: Sequence[Sequence[str]], before: int = 0) -> list[Edit]:
    """What the table changes in the draft. Raises BadSheet, which names the rows.

    `before`: how many edits the draft has behind it already, since an added item's key counts on from them.
    Columns are found by their headings, in any order; one that is missing (but 任务 and the keys) changes nothing. What
    stands in 疑问 is not read. A row that lost its key (copied, or typed anew) is a new item.
    """
    return edits_in(draft, Table(rows), before)


def edits_in(draft: Draft, table: "Table", before: int) -> list[Edit]:
    """What the table changes, whose rows may have been put right since they were read. Raises BadSheet."""
    items = {item.key: item for item in draft.items}
    grouped, new = table.grouped(set(items))
    years = years_of_draft(draft)
    table.slips += _no_such_days(table, items)
    if table.slips:
        raise BadSheet(table.slips)
    edits = [
        Edit(CHANGE, key, fields)
        for key, item in items.items()
        if key in grouped and (fields := _changes(item, grouped[key], table, years))
    ]
    edits += [Edit(DROP, key) for key in items if key not in grouped]
    made: dict[int, str] = {}
    for each in new:
        after = made[each.after_new] if each.after_new is not None else each.after
        while after and after not in grouped and not after.startswith("+"):
            after = ""
        made[each.row] = f"+{before + len(edits) + 1}"
        blank = DraftItem(None, "", None, None, "", "", 0)
        fields = _changes(blank, each.rows, table, years)
        edits.append(Edit(ADD, after, fields))
    return edits


@dataclass
class _New:
    """A new item: its rows, and what it stands after: an item's key, or another new item, by its first row."""

    row: int
    rows: list[Mapping[int, str]]
    after: str
    after_new: int | None


class Table:
    """The rows by the columns' meaning; what is wrong with them."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        self.slips: list[RowSlip] = []
        head = next((n for n, row in enumerate(rows) if COLUMNS[_TITLE] in [cell.strip() for cell in row]), None)
        if head is None or COLUMNS[_KEY] not in [cell.strip() for cell in rows[head]]:
            raise BadSheet([RowSlip(1, "columns")])
        named = [cell.strip() for cell in rows[head]]
        self.head, self.named = head, named
        self.at = {meaning: named.index(name) for meaning, name in enumerate(COLUMNS) if name in named}
        self.rows: list[tuple[int, Mapping[int, str]]] = [
            (n, {meaning: row[at].strip() if at < len(row) else "" for meaning, at in self.at.items()})
            for n, row in enumerate(rows[head + 1 :], start=head + 2)
        ]
        if len(self.rows) > MOST_ROWS:
            raise BadSheet([RowSlip(MOST_ROWS, "many")])

    def grouped(self, known: set[str]) -> tuple[dict[str, list[Mapping[int, str]]], list[_New]]:
        """The rows of each known item, its first row first; and the new ones, each after what stands above it."""
        grouped: dict[str, list[Mapping[int, str]]] = {}
        new: list[_New] = []
        open_rows: list[Mapping[int, str]] | None = None  # of the item above, for one more clause
        after, after_new = "", None
        kept = {row[_KEY] for _, row in self.rows if row[_TITLE]}
        loose: list[tuple[str, Mapping[int, str]]] = []  # clauses, whose items may have been moved elsewhere
        for n, row in self.rows:
            if is_blank(row):
                continue
            key, _, clause = row[_KEY].partition("#")
            if not row[_TITLE]:
                of_item = any(row.get(meaning) for meaning in _OF_ITEM) and not clause
                nobody = not any(_names(row.get(role, "")) for role in _ROLES)
                if clause and key in known & kept:
                    loose.append((key, row))
                elif open_rows is None or row[_KEY] or of_item or nobody:
                    self.slips.append(RowSlip(n, "title"))
                else:
                    open_rows.append(row)
                continue
            self._check_lengths(n, row)
            if key in known and not clause and key not in grouped:
                grouped[key] = open_rows = [row]
                after, after_new = key, None
            else:
                open_rows = [row]
                new.append(_New(n, open_rows, after, after_new))
                after_new = n
        for key, clause_row in loose:
            grouped[key].append(clause_row)
        return grouped, new

    def _check_lengths(self, n: int, row: Mapping[int, str]) -> None:
        if len(row[_TITLE]) > LONGEST_TITLE:
            self.slips.append(RowSlip(n, "title-long"))
        if len(row.get(_TEXT, "")) > LONGEST_TEXT:
            self.slips.append(RowSlip(n, "text-long"))


def is_blank(row: Mapping[int, str]) -> bool:
    return not any(value for meaning, value in row.items() if meaning not in (_KEY, _DOUBTS))


def _no_such_days(table: Table, items: Mapping[str, DraftItem]) -> list[RowSlip]:
    """The rows with a day that no calendar has (13月40日), where it was not so in the paper."""
    slips = []
    for n, row in table.rows:
        stand = [_due_told(due) for due in items[row[_KEY]].due] if row[_KEY] in items else []
        lines = [line.strip() for line in row.get(_DUE, "").split("\n")]
        if any(line not in stand and _is_no_day(line) for line in lines):
            slips.append(RowSlip(n, "due"))
    return slips


def _is_no_day(line: str) -> bool:
    """A day that no month has. What names no day at all (长期坚持) is no slip."""
    words, _, _ = line.partition("｜")
    for said in _DAY.finditer(plain(words)):
        year, month, day = (said[a] or said[b] for a, b in (("year", "y"), ("month", "m"), ("day", "d")))
        try:
            date(int(year or _LEAP), int(month), int(day or 1))
        except ValueError:
            return True
    return False


def _changes(item: DraftItem, rows: Sequence[Mapping[int, str]], table: Table, years: Years) -> dict[str, Any]:
    """The fields in which the rows differ from the item, as an edit keeps them."""
    first, fields = rows[0], dict[str, Any]()
    for meaning, name, stands in (
        (_NUMBER, "number_text", item.number_text),
        (_SECTION, "section", item.section or ""),
        (_TITLE, "title", item.title),
        (_TEXT, "text", item.text),
    ):
        if meaning not in table.at:
            continue
        said = _number(first[meaning], item) if meaning == _NUMBER else first[meaning]
        if said != stands.strip():
            fields[name] = said or (None if name == "section" else "")
    clauses = _clauses(item, rows, table)
    if clauses != item.clauses:
        fields["clauses"] = clauses_as_json(clauses)
    if _DUE in table.at:
        dues = _dues(item, first[_DUE], years)
        if dues != item.due:
            fields["due"] = dues_as_json(dues)
    return fields


def _number(cell: str, item: DraftItem) -> str:
    """The number as the paper writes its others, where the cell holds a bare one (office programs make it so)."""
    if not cell.isdecimal() or len(cell) > _MOST_DIGITS:
        return cell
    if item.number == int(cell):
        return item.number_text
    mark = mark_of(plain(item.number_text)) if item.number_text else None
    return written(mark.rank if mark else Rank.ITEM, int(cell))


def _clauses(item: DraftItem, rows: Sequence[Mapping[int, str]], table: Table) -> tuple[DraftClause, ...]:
    """A clause for each row that names somebody; one whose names stand as they were is the old one, words and all."""
    told = []
    for n, row in enumerate(rows):
        key = row[_KEY].partition("#")[2]
        at = int(key) if key.isdigit() else n
        old = item.clauses[at] if at < len(item.clauses) else DraftClause((), (), (), (), "")
        stand = dict(zip(_ROLES, _roles_told(old), strict=True))
        said = [row[role] if role in table.at else stand[role] for role in _ROLES]
        if [_names(cell) for cell in said] == [_names(cell) for cell in stand.values()]:
            told.append(old)
        else:
            lead, other, coop, everybody = (_names(cell) for cell in said)
            told.append(_sorted_out(lead, other, coop, everybody))
    return tuple(clause for clause in told if clause != DraftClause((), (), (), (), ""))


def _sorted_out(
    lead: tuple[str, ...], other: tuple[str, ...], coop: tuple[str, ...], everybody: tuple[str, ...]
) -> DraftClause:
    """A collective phrase typed among the units (各乡（镇）、街道) is one nevertheless."""
    collectives = tuple(dict.fromkeys((*everybody, *(name for name in other if is_collective(name)))))
    other = tuple(name for name in other if not is_collective(name))
    parts = (("牵头", lead), ("责任", other), ("配合", coop), ("分工", collectives))
    text = "；".join(f"{role}：{'、'.join(names)}" for role, names in parts if names)
    return DraftClause(lead, other, coop, collectives, text)


def _dues(item: DraftItem, cell: str, years: Years) -> tuple[DraftDue, ...]:
    """A date a line; a line as it was told is the old date, another is read in the paper's year."""
    stand = {_due_told(due): due for due in item.due}
    lines = (line.strip() for line in cell.split("\n"))
    return tuple(stand.get(line) or _due_read(line, item.title, years) for line in lines if line)


def _due_read(line: str, title: str, years: Years) -> DraftDue:
    words, _, what = (part.strip() for part in line.partition("｜"))
    if found := re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:\s+00:00:00)?\s*", words):
        try:
            on = date(*map(int, found.groups()))
        except ValueError:
            return DraftDue(None, words, what or title)
        return DraftDue(on, words[found.end() :] or f"{on.year}年{on.month}月{on.day}日", what or title)
    return DraftDue(last_day(words, years), words, what or title)


def _due_told(due: DraftDue) -> str:
    """2023-12-31 2023年底前｜完成复评: the day, where there is one, the paper's words, the deed it is for."""
    head = " ".join(filter(None, (due.on.isoformat() if due.on else "", due.text)))
    return f"{head}｜{due.what}".replace("\n", " ").strip() if due.what else head.replace("\n", " ").strip()


def _with_roles(row: list[str], clause: DraftClause) -> list[str]:
    for role, told in zip(_ROLES, _roles_told(clause), strict=True):
        row[role] = told
    return row


def _roles_told(clause: DraftClause) -> list[str]:
    roles = (clause.lead_units, clause.responsible_units, clause.cooperating_units, clause.collectives)
    return ["\n".join(names) for names in roles]


def _names(cell: str) -> tuple[str, ...]:
    """The names of a cell: a line each, or parted by 、 ， or ； outside brackets.

    A cell as it was written holds a name a line; there a comma within a name parts nothing.
    """
    names = []
    for line in cell.split("\n"):
        depth, begun = 0, 0
        for at, char in enumerate(plain(line)):
            depth += (char in "([") - (char in ")]")
            if char in "、,;" and depth <= 0:
                names.append(line[begun:at])
                begun = at + 1
        names.append(line[begun:])
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))

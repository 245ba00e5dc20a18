"""What a table sent back would change in a draft: a line a change, in the order of the paper."""

from collections.abc import Sequence
from typing import Any

from bot.cutting import cut
from bot.draft_items_told import clauses_told, draft_item_name, due_told
from bot.items_told import NONE
from bot.texts import Texts
from models.notice.draft import Draft, DraftItem
from models.notice.editing import ADD, DROP, Edit, made
from models.notice.sheet_back import Untaken

MOST = 12  # lines: what fits on a screen with its buttons
LONGEST = 90  # characters of what was and of what will be
_FIELDS = ("number_text", "section", "title", "text")


def changes_html(texts: Texts, draft: Draft, edits: Sequence[Edit], before: int) -> tuple[list[str], int]:
    """The first lines as HTML, and how many more there are. `before`: how many edits the draft has behind it."""
    lines = []
    for n, edit in enumerate(edits, start=before + 1):
        stood = next((item for item in draft.items if item.key == edit.key), None)
        draft = made(draft, edit, n)
        if edit.kind == ADD:
            new = next(item for item in draft.items if item.key == f"+{n}")
            lines.append(texts.html("draft-change-added", item=draft_item_name(new), who=_who(texts, new)))
        elif edit.kind == DROP and stood:
            lines.append(texts.html("draft-change-dropped", item=draft_item_name(stood)))
        elif stood:
            item = next(item for item in draft.items if item.key == edit.key)
            lines += [
                texts.html("draft-change", item=draft_item_name(stood), what=name, was=was, now=now)
                for name, was, now in _fields(texts, stood, item, edit)
            ]
    return lines[:MOST], max(len(lines) - MOST, 0)


def untaken_told(texts: Texts, untaken: Sequence[Untaken]) -> list[str]:
    """A line for each cell that is not taken; the cells that are so for one reason in one column share a line."""
    lines = dict[tuple[str, str], list[int]]()
    for each in untaken:
        rows = lines.setdefault((each.column, each.why), [])
        if each.row not in rows:
            rows.append(each.row)
    told = [
        texts.plain("draft-sheet-untaken", row=rows[0], rows=len(rows), column=cut(column or NONE, 20), why=why)
        for (column, why), rows in lines.items()
    ]
    return told[:MOST] + ([texts.plain("draft-changes-more", more=len(told) - MOST)] if len(told) > MOST else [])


def _fields(texts: Texts, stood: DraftItem, item: DraftItem, edit: Edit) -> list[tuple[str, str, str]]:
    """(which field, what it was, what it will be)."""
    told: list[tuple[str, Any, Any]] = [
        (name, getattr(stood, name), getattr(item, name)) for name in _FIELDS if name in edit.fields
    ]
    if "clauses" in edit.fields:
        told.append(("clauses", _who(texts, stood), _who(texts, item)))
    if "due" in edit.fields:
        told.append(("due", _when(texts, stood), _when(texts, item)))
    return [(name, cut(was or NONE, LONGEST), cut(now or NONE, LONGEST)) for name, was, now in told]


def _who(texts: Texts, item: DraftItem) -> str:
    return texts.plain("list-semicolon").join(clauses_told(texts, item)) or NONE


def _when(texts: Texts, item: DraftItem) -> str:
    return texts.plain("list-comma").join(due_told(texts, due) for due in item.due) or NONE

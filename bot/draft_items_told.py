"""An item of a draft, as it was read and changed since: in full for a page, in a line for a list."""

from datetime import date

from bot.cutting import cut
from bot.items_told import NONE
from bot.texts import Texts
from models.notice.draft import DraftClause, DraftDue, DraftItem, DraftTarget
from models.notice.untitled import title_or_words

ROOM = 2700  # characters of a message for items; the rest is for heads and hints
MOST_IN_FULL = 3  # of more, the titles and the words alone: parts of one item have its units and dates
LONGEST_TEXT = 900  # of an item's words, which are folded
LONGEST_NAMES = 200  # of those in one role
LONGEST_LINE = 100
MOST_CLAUSES, MOST_DATES = 3, 4


def draft_item_html(texts: Texts, item: DraftItem, today: date, together: int = 1) -> str:
    """Everything about it: title, section, who, by when, how much, its words. `together`: how many share a message."""
    room = ROOM // together
    lines = "\n".join(_lines(texts, item, today)[: None if together <= MOST_IN_FULL else 1])
    if item.text and (left := min(LONGEST_TEXT, room - len(lines))) > 0:
        lines += "\n" + texts.html("draft-item-text", text=cut(item.text, left))
    return lines


def _lines(texts: Texts, item: DraftItem, today: date) -> list[str]:
    title = title_or_words(item) or texts.plain("list-no-name")
    head = {"title": cut(title, LONGEST_LINE), "section": cut(item.section or NONE, LONGEST_LINE)}
    parts = [
        texts.html("draft-item-head", number=item.number_text, **head),
        *(
            texts.html("draft-item-clause", at=at if len(item.clauses) > 1 else 0, who=who)
            for at, who in enumerate(clauses_told(texts, item)[:MOST_CLAUSES], start=1)
        ),
    ]
    if not item.clauses:
        parts.append(texts.html("draft-item-nobody"))
    if item.cadence:
        parts.append(texts.html("item-cadence", cadence=item.cadence))
    parts += [_due_html(texts, item, due, today) for due in item.due[:MOST_DATES]]
    return parts + [_target_html(texts, target) for target in item.targets[:MOST_DATES]]


def _due_html(texts: Texts, item: DraftItem, due: DraftDue, today: date) -> str:
    return texts.html(
        "draft-item-due",
        told=due_told(texts, due),
        what=due.what if due.what != item.title else NONE,
        past="yes" if due.on and due.on < today else "no",
    )


def _target_html(texts: Texts, target: DraftTarget) -> str:
    metric, words = cut(target.metric, LONGEST_LINE), cut(target.text, LONGEST_LINE)
    return texts.html("draft-item-target", metric=metric if metric != words else NONE, words=words)


def due_told(texts: Texts, due: DraftDue) -> str:
    """By when, in the paper's words and as a day. Not escaped."""
    return texts.plain("draft-due", words=cut(due.text, LONGEST_LINE), day=texts.date(due.on) if due.on else NONE)


def clauses_told(texts: Texts, item: DraftItem) -> list[str]:
    """Who must do it, clause by clause. Not escaped."""
    return [_clause_told(texts, clause) for clause in item.clauses]


def _clause_told(texts: Texts, clause: DraftClause) -> str:
    comma = texts.plain("list-comma")
    roles = {
        "lead": clause.lead_units,
        "responsible": clause.responsible_units,
        "cooperating": clause.cooperating_units,
        "sharing": clause.collectives,
    }
    told = (
        texts.plain("draft-item-role", role=role, names=cut(comma.join(names), LONGEST_NAMES))
        for role, names in roles.items()
        if names
    )
    return texts.plain("list-semicolon").join(told)


def draft_item_name(item: DraftItem) -> str:
    """By its first words where it has no title."""
    return f"{item.number_text}{title_or_words(item)}"

"""What an item is called that the paper gives no title: by its own first words, else by those of its clause."""

from models.notice.draft import DraftItem

_LONGEST = 30  # characters


def title_or_words(item: DraftItem) -> str:
    """On one line; nothing where the item has no words at all."""
    told = (item.title, item.text, *(clause.text for clause in item.clauses), *(due.text for due in item.due))
    words = next((" ".join(each.split()) for each in told if each.strip()), "")
    return words if item.title.strip() or len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"

"""What a coordinator types about an item of a draft → the edit it means, read as the paper itself is read.

The words are put where they would stand in a paper of that title, so that names, roles, dates and figures mean what
they would mean there. Pure, like the reader.
"""

from models.notice.adopting import years_of_draft
from models.notice.draft import Draft, DraftDue, DraftItem
from models.notice.editing import ADD, CHANGE, Edit, clauses_as_json, dues_as_json
from models.notice.lines import plain
from models.notice.marks import mark_of
from models.notice.read import read_text
from models.notice.when import last_day
from models.rules.errors import Refusal

LONGEST_TITLE = 100
LONGEST_CLAUSE = 600
LONGEST_ITEM = 2000
_NOBODY = ("无", "没有", "空", "删除", "不定", "没有时限")


def title_typed(key: str, words: str) -> Edit:
    """Another title. Raises Refusal for an empty or too long one."""
    return Edit(CHANGE, key, {"title": _tidy(words, LONGEST_TITLE)})


def text_typed(key: str, words: str) -> Edit:
    """Other words for what is to be done, lines kept; its figures are read from them. 无 for none.

    Raises Refusal for empty or too long ones.
    """
    words = "\n".join(filter(None, (line.strip() for line in words.splitlines())))
    if not words or len(words) > LONGEST_ITEM:
        raise Refusal("refused-typed-long", most=LONGEST_ITEM, count=len(words))
    return Edit(CHANGE, key, {"text": "" if words.rstrip("。") in _NOBODY else words})


def units_typed(draft: Draft, key: str, words: str) -> Edit:
    """Who must do it: “市司法局牵头，市财政局配合”, or with labels (牵头单位：…；责任单位：…); 无 for nobody.

    Raises Refusal where no unit is found in the words.
    """
    words = _tidy(words, LONGEST_CLAUSE)
    if words.rstrip("。") in _NOBODY:
        return Edit(CHANGE, key, {"clauses": []})
    bare = words.strip("〔〕（）()[]【】。 ") if words[0] in "〔（([【" else words.rstrip("。 ")
    read = _read(draft, f"事项。〔{bare}〕")
    if read is None or not read.clauses:
        raise Refusal("refused-typed-units")
    return Edit(CHANGE, key, {"clauses": clauses_as_json(read.clauses)})


def due_typed(draft: Draft, item: DraftItem, words: str) -> Edit:
    """By when: 9月底前, 2023年11月30日; words that name no day are kept as they are; 无 takes the dates away."""
    words = _tidy(words, LONGEST_TITLE)
    if words.rstrip("。") in _NOBODY:
        return Edit(CHANGE, item.key, {"due": []})
    due = DraftDue(last_day(words, years_of_draft(draft)), words, item.title)
    return Edit(CHANGE, item.key, {"due": dues_as_json([due])})


def item_typed(draft: Draft, after: str, words: str) -> Edit:
    """One more item after that one: its number, where it has one, its title, what is to be done, who must do it.

    Raises Refusal where the words are no item, or more than one.
    """
    words = "\n".join(filter(None, (line.strip() for line in words.splitlines())))
    if not words or len(words) > LONGEST_ITEM:
        raise Refusal("refused-typed-long", most=LONGEST_ITEM, count=len(words))
    mark = mark_of(plain(words))
    number = words[: mark.length].strip() if mark else ""
    read = _read(draft, words[mark.length :].lstrip() if mark else words)
    if read is None:
        raise Refusal("refused-typed-item")
    fields = {
        "number_text": number,
        "title": read.title,
        "text": read.text,
        "clauses": clauses_as_json(read.clauses),
        "due": dues_as_json(read.due),
    }
    return Edit(ADD, after, fields)


def _read(draft: Draft, words: str) -> DraftItem | None:
    """The one item that the words are, in a paper of this title; None where they are none, or several."""
    items = read_text(f"{draft.title or ''}\n一、任务\n（一）{words}").items
    return items[0] if len(items) == 1 else None


def _tidy(words: str, most: int) -> str:
    words = " ".join(words.split())
    if not words or len(words) > most:
        raise Refusal("refused-typed-long", most=most, count=len(words))
    return words

"""A paper in which no task was found, of which somebody has said that it gives some: each of its points is one."""

from collections.abc import Sequence

from models.notice.draft import DraftItem
from models.notice.lines import Line
from models.notice.marks import mark_of

_SHORTEST = 8  # characters of a line that says something
_LONGEST_TITLE = 40


def every_point(body: Sequence[Line]) -> list[DraftItem]:
    """Each numbered line with what stands below it; where none is numbered, each line that says something. Nobody is
    named in them: who does what is for the reader's reader to say."""
    points: list[tuple[Line, str, list[str]]] = []
    for line in body:
        mark = mark_of(line.plain)
        if mark is not None:
            points.append((line, line.text[: mark.length].strip(), [line.text[mark.length :].strip()]))
        elif points:
            points[-1][2].append(line.text)
    if not points:
        points = [(line, "", [line.text]) for line in body if len(line.text) >= _SHORTEST]
    return [_item(line, number, [words for words in said if words]) for line, number, said in points if any(said)]


def _item(line: Line, number: str, said: list[str]) -> DraftItem:
    title, *rest = said
    head, stop, after = title.partition("。")
    if len(head) <= _LONGEST_TITLE and stop:
        title, rest = head, [after, *rest]
    mark = mark_of(line.plain)
    value = mark.value if mark is not None else None
    return DraftItem(value, number, None, None, title.rstrip("：:"), "\n".join(filter(None, rest)), line.number)

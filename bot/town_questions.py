"""A township's questions, numbered alike in its form and in every letter that asks for its reply. Plain words."""

from collections.abc import Collection, Sequence

from bot.cutting import cut
from bot.texts import Texts
from models.actions.reply_town import Asked

LONGEST_TITLE = 24  # characters


def question_lines(texts: Texts, questions: Sequence[Asked], item_ids: Collection[int], room: int) -> list[str]:
    """Those about these items, by their numbers in the form, and the last, which is about none. No more than `room`
    beside the last; where there are more, how many there are and where they stand."""
    asked = [(n, each) for n, each in enumerate(questions, start=1) if each.item and each.item.id in item_ids]
    if not asked:
        return []
    shown = asked if len(asked) <= room else asked[: room - 1]
    lines = [_line(texts, n, each) for n, each in shown]
    if len(asked) > room:
        lines.append(texts.plain("ask-town-more", count=len(questions)))
    return [*lines, texts.plain("ask-town-help", at=len(questions))]


def _line(texts: Texts, n: int, each: Asked) -> str:
    assert each.item is not None
    if each.target is None:
        return texts.plain("ask-town-item", at=n, title=cut(each.item.title, LONGEST_TITLE))
    metric = cut(each.target.metric, LONGEST_TITLE)
    return texts.plain("ask-town-figure", at=n, metric=metric, unit=each.target.unit, promise=each.target.text)

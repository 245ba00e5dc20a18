"""The word to a unit's leader, as it is shown to the coordinator and as the leader reads it. Plain words."""

from collections.abc import Sequence

from bot.texts import Texts
from models.questions.leader_word import LeaderWord
from models.rules.ladder import offset_of

MOST_DAYS = 3
MOST_NUMBERS = 5


def leader_told(texts: Texts, word: LeaderWord, leader: str, office: str, coordinator: str) -> str:
    days, names = reminded_told(texts, word)
    return texts.plain(
        "word-letter",
        leader=leader,
        items=items_of_word(texts, word.items),
        unit=word.unit,
        leads="yes" if word.leads else "no",
        due=texts.date(word.due_on),
        days=days or "none",
        names=names,
        office=office,
        coordinator=coordinator,
    )


def items_of_word(texts: Texts, items: Sequence[tuple[str, str]]) -> str:
    """One item by number and title; several by their numbers, the first few."""
    if len(items) == 1:
        return "".join(items[0])
    numbers = texts.plain("list-comma").join(number for number, _ in items[:MOST_NUMBERS])
    return texts.plain("word-items", numbers=numbers, count=len(items))


def reminded_told(texts: Texts, word: LeaderWord) -> tuple[str, str]:
    """The last days on which somebody was reminded of it when it was due or past, and whom; "" where nobody was."""
    late = [one for one in word.reminded if (offset_of(one.rung) or 0) >= 0]
    days = list(dict.fromkeys(texts.date(one.day) for one in late))[-MOST_DAYS:]
    names = dict.fromkeys(one.name for one in late)
    comma = texts.plain("list-comma")
    return comma.join(days), comma.join(names)

"""The word to a unit's leader, as it is shown to the coordinator and as the leader reads it. Plain words."""

from bot.texts import Texts
from models.questions.leader_word import LeaderWord
from models.rules.ladder import offset_of

MOST_DAYS = 3


def leader_told(texts: Texts, word: LeaderWord, leader: str, office: str, coordinator: str) -> str:
    days, names = reminded_told(texts, word)
    return texts.plain(
        "word-letter",
        leader=leader,
        number=word.number_text,
        title=word.title,
        unit=word.unit,
        leads="yes" if word.leads else "no",
        due=texts.date(word.due_on),
        days=days or "none",
        names=names,
        office=office,
        coordinator=coordinator,
    )


def reminded_told(texts: Texts, word: LeaderWord) -> tuple[str, str]:
    """The last days on which somebody was reminded of it when it was due or past, and whom; "" where nobody was."""
    late = [one for one in word.reminded if (offset_of(one.rung) or 0) >= 0]
    days = list(dict.fromkeys(texts.date(one.day) for one in late))[-MOST_DAYS:]
    names = dict.fromkeys(one.name for one in late)
    comma = texts.plain("list-comma")
    return comma.join(days), comma.join(names)

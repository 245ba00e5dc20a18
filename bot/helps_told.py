"""How a unit's question to the office, and the answer, are told."""

from bot.texts import Texts
from models.questions.helps import Question

NONE = "none"  # for a text that chooses


def question_about(texts: Texts, one: Question) -> str:
    """The item; of a consolidated reply's question that it is one. Not escaped."""
    return texts.plain("help-about", number=one.number_text or NONE, title=one.title)


def answered_html(texts: Texts, one: Question, name: str, answer: str) -> str:
    return texts.html("help-answered", what=question_about(texts, one), name=name, answer=answer)

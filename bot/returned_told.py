"""How the return of a reply is told: in the letter, and to the coordinator before it goes."""

from datetime import date

from bot.replies_told import about
from bot.texts import Texts
from models.questions.replies import ReplyTold


def returned_html(texts: Texts, told: ReplyTold, name: str, missing: str, amend_by: date) -> str:
    """That it still counts as in time is said only of what came in time."""
    return texts.html(
        "returned",
        what=about(texts, told.waiting),
        name=name,
        missing=missing,
        by=texts.date(amend_by),
        timely="yes" if told.in_time else "no",
    )

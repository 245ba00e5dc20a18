"""Moments: one that may be chosen, on its button; and that at which what is said now reaches people."""

from datetime import date, datetime

from bot.access import Hearing
from bot.texts import Texts
from models.questions.offices import calendar_of

NOW = "now"  # for a text that chooses


def moment_told(texts: Texts, moment: datetime, today: date) -> str:
    local = moment.astimezone(texts.zone)
    ahead = (local.date() - today).days
    return texts.plain("snooze-moment", ahead=ahead, day=texts.day(local.date()), time=texts.time(moment))


def people_told(hearing: Hearing, people: int) -> str:
    """That so many have been told; at a quiet hour, when they will be."""
    texts, now = hearing.texts, hearing.act.now
    moment = calendar_of(hearing.office).open_moment(now)
    when = NOW if moment <= now else moment_when(texts, moment, now)
    return texts.plain("people-told", people=people, when=when)


def moment_when(texts: Texts, moment: datetime, now: datetime) -> str:
    """Its day, where that is another, and its time."""
    same = moment.astimezone(texts.zone).date() == now.astimezone(texts.zone).date()
    return texts.time(moment) if same else f"{texts.day(moment)} {texts.time(moment)}"

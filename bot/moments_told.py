"""A moment that may be chosen, on its button: this afternoon, or the morning of a day."""

from datetime import date, datetime

from bot.texts import Texts


def moment_told(texts: Texts, moment: datetime, today: date) -> str:
    local = moment.astimezone(texts.zone)
    ahead = (local.date() - today).days
    return texts.plain("snooze-moment", ahead=ahead, day=texts.day(local.date()), time=texts.time(moment))

"""Every word the bot says: Fluent files in two languages, zh the source. Nobody else formats a sentence."""

import html
from datetime import MAXYEAR, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource

from models.rules.words import LANGUAGES

__all__ = ["LANGUAGES", "Texts"]

HERE = Path(__file__).parent


@lru_cache
def _bundle(language: str) -> FluentBundle:
    # Isolating marks would stand in messages as stray characters on some phones.
    bundle = FluentBundle([{"zh": "zh-CN", "en": "en-GB"}[language]], use_isolating=False)
    for file in sorted((HERE / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


class Texts:
    """The words of one language, for an office's zone. `now`: when they are said; only days told need it."""

    def __init__(self, language: str, zone: str, now: datetime | None = None) -> None:
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        self.zone = ZoneInfo(zone)
        self._this_year = now.astimezone(self.zone).year if now else MAXYEAR

    def html(self, key: str, **facts: Any) -> str:
        """A message as Telegram's HTML; what people wrote is escaped on the way in. Raises KeyError for no such key."""
        return self._say(key, {name: _escaped(value) for name, value in facts.items()})

    def plain(self, key: str, **facts: Any) -> str:
        """The same for places that know no HTML: buttons, toasts, the command menu."""
        return self._say(key, facts)

    def _say(self, key: str, facts: dict[str, Any]) -> str:
        bundle = _bundle(self.language)
        message = bundle.get_message(key)
        if message.value is None:
            raise KeyError(key)
        words, errors = bundle.format_pattern(message.value, facts)
        if errors:
            raise errors[0]
        return str(words)

    def day(self, instant: datetime | date, year: int | None = None) -> str:
        """A date with its weekday, as the office's wall shows it: 9月22日（周五）. `year` as in `date`."""
        local = _on_the_wall(instant, self.zone)
        return self.plain("day", date=self.date(local, year), weekday=self.plain("weekday", n=local.isoweekday()))

    def date(self, instant: datetime | date, year: int | None = None) -> str:
        """The same without its weekday: 9月22日. `year`: the one that goes without saying; any other is named.

        Where none is given, a year yet to come is named: a day without one would be taken for this year's.
        """
        local = _on_the_wall(instant, self.zone)
        told = self.plain("date", month=local.month, day=local.day)
        unsaid = local.year <= self._this_year if year is None else local.year == year
        return told if unsaid else self.plain("date-in-year", year=str(local.year), day=told)

    def time(self, instant: datetime) -> str:
        """The time of day on the office's wall: 09:00."""
        return f"{instant.astimezone(self.zone):%H:%M}"

    def post(self, post: str, unit: str = "") -> str:
        """A post by name, with its unit where it has one: 市司法局联络员. Not escaped."""
        return self.plain("post-of-unit" if unit else "post", post=post, unit=unit)


def _on_the_wall(instant: datetime | date, zone: ZoneInfo) -> date:
    return instant.astimezone(zone).date() if isinstance(instant, datetime) else instant


def _escaped(value: Any) -> Any:
    return html.escape(value, quote=False) if isinstance(value, str) else value

"""Callback queries: a tap waits for the bot's answer, once, and not for ever."""

from collections.abc import Callable
from dataclasses import dataclass

from sandbox.errors import bad
from sandbox.signals import Signals

_KEPT = 10_000


@dataclass
class Query:
    id: str
    person: int
    chat_id: int
    message_id: int
    asked_at: float  # monotonic
    answered: bool = False
    text: str | None = None
    show_alert: bool = False
    url: str | None = None


class Queries:
    """Only in memory: after a restart every query is too old, as it is after a pause."""

    def __init__(self, age: float, monotonic: Callable[[], float], signals: Signals) -> None:
        self._age = age
        self._monotonic = monotonic
        self._signals = signals
        self._queries: dict[str, Query] = {}

    def ask(self, query_id: str, person: int, chat_id: int, message_id: int) -> Query:
        query = Query(query_id, person, chat_id, message_id, self._monotonic())
        self._queries[query_id] = query
        if len(self._queries) > _KEPT:
            del self._queries[next(iter(self._queries))]
        return query

    def answer(self, query_id: str, text: str | None, show_alert: bool, url: str | None) -> Query:
        query = self._queries.get(query_id)
        if query is None or query.answered or self._monotonic() - query.asked_at > self._age:
            raise bad("query is too old and response timeout expired or query ID is invalid")
        query.answered, query.text, query.show_alert, query.url = True, text, show_alert, url
        self._signals.notify(("query", query_id))
        return query

    async def wait(self, query: Query, timeout: float) -> None:
        await self._signals.wait(("query", query.id), lambda: query.answered, timeout)

    def forget(self) -> None:
        self._queries.clear()

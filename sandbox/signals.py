"""Waiting until something moved, without polling the clock."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Hashable


class Signals:
    """`wait` returns when its condition holds after a `notify` of the same key, or at the timeout."""

    def __init__(self) -> None:
        self._waiting: dict[Hashable, set[asyncio.Future[None]]] = defaultdict(set)
        self._closed = False

    def notify(self, key: Hashable) -> None:
        for future in self._waiting.pop(key, ()):
            if not future.done():
                future.set_result(None)

    def notify_all(self) -> None:
        for key in list(self._waiting):
            self.notify(key)

    def close(self) -> None:
        """Whoever waits is let go, now and later."""
        self._closed = True
        self.notify_all()

    async def wait(self, key: Hashable, condition: Callable[[], bool], timeout: float) -> bool:
        """Whether the condition came to hold."""
        try:
            async with asyncio.timeout(max(0.0, timeout)):
                while not (condition() or self._closed):
                    future = asyncio.get_running_loop().create_future()
                    self._waiting[key].add(future)
                    try:
                        await future
                    finally:
                        self._waiting[key].discard(future)
                        if not self._waiting[key]:
                            del self._waiting[key]
        except TimeoutError:
            return condition()
        return condition()

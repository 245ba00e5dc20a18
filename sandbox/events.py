"""What the page is told the moment it happens (server-sent events)."""

import asyncio
import json

from sandbox.errors import Json


class Events:
    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[str | None]] = set()

    def listen(self) -> asyncio.Queue[str | None]:
        """A queue of ready `data:` texts; None means the sandbox closes. Give it back with `leave`."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._listeners.add(queue)
        return queue

    def leave(self, queue: asyncio.Queue[str | None]) -> None:
        self._listeners.discard(queue)

    def tell(self, event: Json) -> None:
        if not self._listeners:
            return
        text = json.dumps(event, ensure_ascii=False)
        for queue in self._listeners:
            queue.put_nowait(text)

    def close(self) -> None:
        for queue in self._listeners:
            queue.put_nowait(None)

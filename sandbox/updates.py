"""The bot's queue: what happened and is not yet confirmed, and the one who may wait for it."""

import asyncio
import json
from collections.abc import Callable, Iterable

from sandbox.errors import ApiError, Json, conflict
from sandbox.store import Store

KINDS = {
    "message", "edited_message", "channel_post", "edited_channel_post", "inline_query", "chosen_inline_result",
    "callback_query", "shipping_query", "pre_checkout_query", "poll", "poll_answer", "my_chat_member", "chat_member",
    "chat_join_request", "chat_boost", "removed_chat_boost", "message_reaction", "message_reaction_count",
    "business_connection", "business_message", "edited_business_message", "deleted_business_messages",
    "purchased_paid_media",
}  # fmt: skip
DEFAULT = KINDS - {"chat_member", "message_reaction", "message_reaction_count"}
FIRST_ID = 712_000_001


class Updates:
    """Each update is kept as the JSON text in which it goes out, under its rising number."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._texts: dict[int, str] = {}  # in order
        self.next_id = FIRST_ID
        self.allowed = set(DEFAULT)
        self._poller: asyncio.Future[ApiError | None] | None = None
        self.on_new: Callable[[], None] = lambda: None

    def load(self, next_id: int, allowed: Iterable[str]) -> None:
        self.next_id = next_id
        self.allowed = set(allowed)
        self._texts = {int(name): json.dumps(body, ensure_ascii=False) for name, body in self._store.all("update")}

    def forget(self) -> None:
        """All but the poller who waits: to them the bot merely has nothing new."""
        self._texts.clear()
        self.allowed = set(DEFAULT)

    def add(self, kind: str, body: Json) -> int | None:
        """The number it got; None when the bot did not ask for this kind: then it never existed."""
        if kind not in self.allowed:
            return None
        number = self.next_id
        self.next_id += 1
        update = {"update_id": number, kind: body}
        self._texts[number] = json.dumps(update, ensure_ascii=False, separators=(",", ":"))
        self._store.put("update", number, update)
        self._wake(None)
        self.on_new()
        return number

    def __len__(self) -> int:
        return len(self._texts)

    def first(self) -> tuple[int, str] | None:
        return next(iter(self._texts.items()), None)

    def confirm(self, below: int) -> None:
        """Everything with a smaller number is gone for good."""
        for number in list(self._texts):
            if number >= below:
                break
            del self._texts[number]
            self._store.drop("update", number)

    def drop_all(self) -> None:
        self.confirm(self.next_id)

    def take(self, offset: int, limit: int) -> list[str]:
        """What is unconfirmed from `offset` on; a negative one counts from the end, and forgets what lies before."""
        if offset < 0:
            numbers = list(self._texts)
            offset = numbers[max(0, len(numbers) + offset)] if numbers else 0
        if offset:
            self.confirm(offset)
        texts: list[str] = []
        for text in self._texts.values():
            if len(texts) == limit:
                break
            texts.append(text)
        return texts

    @property
    def awaited(self) -> bool:
        """Someone is waiting in a long poll."""
        return self._poller is not None

    async def poll(self, offset: int, limit: int, timeout: float) -> list[str]:
        """Waits up to `timeout` seconds for the first update. A later poller who has to wait ends this one: 409."""
        texts = self.take(offset, limit)
        if texts or timeout <= 0:
            return texts
        self.end_poll("terminated by other getUpdates request; make sure that only one bot instance is running")
        waiting = self._poller = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(timeout):
                error = await waiting
        except TimeoutError:
            error = None
        finally:
            if self._poller is waiting:
                self._poller = None
        if error is not None:
            raise error
        return self.take(max(offset, 0), limit)

    def end_poll(self, reason: str) -> None:
        self._wake(conflict(reason))

    def release(self) -> None:
        """Lets the waiting poller go with what there is: the sandbox closes."""
        self._wake(None)

    def _wake(self, error: ApiError | None) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(error)
        self._poller = None

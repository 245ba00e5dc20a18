"""The last calls of the bot, so that a test can count them."""

from collections import deque

from sandbox.errors import Json

_KEPT = 20_000


class Calls:
    def __init__(self) -> None:
        self._calls: deque[Json] = deque(maxlen=_KEPT)
        self._next = 1

    def add(self, at: float, method: str, params: dict[str, str], error: tuple[int, str] | None) -> None:
        """`at`: monotonic seconds when the call was answered; `params` without files."""
        call: Json = {"n": self._next, "at": at, "method": method, "params": params, "ok": error is None}
        if error:
            call["error_code"], call["description"] = error
        self._calls.append(call)
        self._next += 1

    def after(self, number: int) -> list[Json]:
        return [call for call in self._calls if call["n"] > number]

    def forget(self) -> None:
        self._calls.clear()

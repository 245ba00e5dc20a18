"""Failures ordered by a test: the next calls that match fail in the way that was asked for."""

from dataclasses import dataclass

from sandbox.errors import Refused

KINDS = ("500", "502", "reset", "reset_before", "429", "hang")


@dataclass
class Failure:
    id: int
    method: str  # lower case, or *
    chat_id: int | None
    kind: str
    times: int
    retry_after: int


class Failures:
    def __init__(self) -> None:
        self._ordered: list[Failure] = []
        self._next_id = 1
        self.generation = 0  # rises when all are called off, which frees those that hang

    def order(self, method: str, chat_id: int | None, kind: str, times: int, retry_after: int) -> Failure:
        if kind not in KINDS:
            raise Refused(400, f"kind is one of: {', '.join(KINDS)}.")
        if times < 1:
            raise Refused(400, "times is at least 1.")
        failure = Failure(self._next_id, method.lower(), chat_id, kind, times, retry_after)
        self._next_id += 1
        self._ordered.append(failure)
        return failure

    def strike(self, method: str, chat_id: str) -> Failure | None:
        """The failure that this call meets, counted down; the one ordered first comes first."""
        for failure in self._ordered:
            if _names(failure.method, method.lower()) and failure.chat_id in {None, _number(chat_id)}:
                failure.times -= 1
                if failure.times == 0:
                    self._ordered.remove(failure)
                return failure
        return None

    def forget(self) -> None:
        self._ordered.clear()
        self.generation += 1


def _names(ordered: str, method: str) -> bool:
    """`*` is every method but getUpdates, whose next call nobody can foretell."""
    return ordered == method or (ordered == "*" and method != "getupdates")


def _number(chat_id: str) -> int | None:
    try:
        return int(chat_id)
    except ValueError:
        return None

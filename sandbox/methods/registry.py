"""Which methods there are. A method not entered here answers 404, so that a test notices."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.params import Params
from sandbox.world import World


@dataclass
class Call:
    world: World
    params: Params


@dataclass(frozen=True)
class Answer:
    """A result with words beside it, as setWebhook's."""

    result: Any
    description: str


@dataclass(frozen=True)
class Ready:
    """A result that is JSON text already."""

    text: str


Handler = Callable[[Call], Any]  # the result, or an awaitable of it
METHODS: dict[str, Handler] = {}  # by lower-case name: Telegram does not mind the case


def method(name: str) -> Callable[[Handler], Handler]:
    def enter(handler: Handler) -> Handler:
        METHODS[name.lower()] = handler
        return handler

    return enter

"""The names that conversations carry in their buttons.

The library draws them from the second and one of a hundred numbers: two windows of one second may get one name, and an
update that is worked again after a crash gives its conversation another name than the window has that stands in the
chat already, whose buttons would then be taken for those of a closed one and lead away from what is under way. Ours
follow from the update: worked again, it names them again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import count
from secrets import token_urlsafe

from aiogram_dialog.api.entities import stack

MANY = 100  # conversations that one update opens; the library allows a stack of so many

_names: ContextVar[Iterator[str] | None] = ContextVar("intent_names", default=None)


@contextmanager
def intents_named_after(update_id: int) -> Iterator[None]:
    names = (stack.id_to_str(update_id * MANY + nth) for nth in count(1))
    before = _names.set(names)
    try:
        yield
    finally:
        _names.reset(before)


def new_intent_id() -> str:
    names = _names.get()
    # Outside an update nothing is worked again. A dash stands in none of an update's names.
    return next(names) if names is not None else f"-{token_urlsafe(8)}"


def name_intents() -> None:
    """Once, before any conversation: the library asks this name of its module each time."""
    stack.new_id = new_intent_id

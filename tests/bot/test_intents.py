"""An update that is worked again names its conversations as before; no two updates share a name."""

from aiogram_dialog.api.entities.stack import Stack
from hypothesis import given
from hypothesis import strategies as st

from bot.intents import MANY, intents_named_after, name_intents
from bot.states import Home

name_intents()


def opened_in(update_id: int, conversations: int) -> list[str]:
    stack = Stack()
    with intents_named_after(update_id):
        return [stack.push(Home.main, None).id for _ in range(conversations)]


@given(st.integers(1, 2**40), st.integers(1, 5))
def test_an_update_that_is_worked_again_gives_its_conversations_the_same_names(update: int, many: int) -> None:
    assert opened_in(update, many) == opened_in(update, many)


@given(st.sets(st.integers(1, 2**40), min_size=2, max_size=30), st.integers(1, MANY - 1))
def test_no_two_updates_share_a_name(updates: set[int], many: int) -> None:
    names = [name for update in updates for name in opened_in(update, many)]
    assert len(set(names)) == len(updates) * many


def test_outside_an_update_every_name_is_new() -> None:
    names = {Stack().push(Home.main, None).id for _ in range(1000)}
    assert len(names) == 1000

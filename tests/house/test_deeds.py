"""Every right is asked for where its deed is done, and every deed asks."""

import ast
from collections.abc import Iterator

from models.rules.permissions import RIGHTS, Deed
from tests.house.sources import Source, sources

# Deeds of nobody with a right to ask for: the settings' founders, and what Telegram tells of a person or a group.
UNASKED = {"seat_founders", "set_reachable", "set_group_reachable", "move_group"}

# Asked before looking, where nothing is changed.
LOOKS = {
    Deed.LOOK_AT_INVITATIONS,
    Deed.LOOK_AT_UNIT_ITEMS,
    Deed.LOOK_AT_REMINDER,
    Deed.LOOK_AT_PLAN,
    Deed.LOOK_AT_STATUS,
}


def actions() -> Iterator[tuple[Source, ast.AsyncFunctionDef]]:
    for source in sources():
        if source.within("models.actions"):
            for node in source.tree.body:
                if isinstance(node, ast.AsyncFunctionDef) and any(
                    isinstance(mark, ast.Name) and mark.id == "action" for mark in node.decorator_list
                ):
                    yield source, node


def asked_in(tree: ast.AST) -> set[Deed]:
    """The deeds named in calls of check_may."""
    return {
        Deed[argument.attr]
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "check_may"
        for argument in call.args[:1]
        if isinstance(argument, ast.Attribute)
    }


def test_every_deed_is_asked_for_in_an_action() -> None:
    asked = set().union(*(asked_in(function) for _, function in actions()))
    assert asked == set(Deed) - LOOKS


def test_every_look_is_asked_for_somewhere() -> None:
    asked = set().union(*(asked_in(source.tree) for source in sources() if not source.within("models.rules")))
    assert asked >= LOOKS


def test_every_action_asks_whether_it_may() -> None:
    assert {function.name for _, function in actions() if not asked_in(function)} == UNASKED


def test_every_deed_has_its_rights() -> None:
    assert set(RIGHTS) == set(Deed)

"""The text files as a parser sees them: keys, variables, choices; and which keys the code asks for."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product
from typing import Any

from fluent.syntax import ast as fluent
from fluent.syntax import parse
from fluent.syntax.visitor import Visitor

from tests.house.sources import HOUSE, sources

TEXTS = HOUSE / "bot" / "texts"
KEBAB = re.compile(r"[a-z]+(-[a-z]+)+")

# Keys put together in code: the beginning that stands there, and every ending that it may meet.
FAMILIES = {
    "welcome-": ("contact", "leader", "coordinator", "observer"),  # bot/letters/welcome.py, a post
    "menu-": (  # bot/menus.py, a command
        "start",
        "items",
        "status",
        "report",
        "plan",
        "review",
        "round",
        "invite",
        "units",
        "help",
        "settings",
    ),
    "happening-": (  # bot/door.py, a job that says something
        "letter",
        "invitations",
        "close_round",
        "open_round",
        "remind",
        "escalate",
        "announce_round",
        "phone_list",
        "archive_ahead",
        "digest_week",
        "digest_day",
    ),
    "draft-button-": ("units", "due", "title", "text", "split", "add"),  # bot/dialogs/paper_items.py, what is typed
    "ask-open-": ("unit", "town"),  # bot/asks_told.py, a unit or a township
    "ask-owed-": ("unit", "town"),
    "return-phrase-": ("amount", "when", "progress", "next", "other"),  # bot/dialogs/review_return.py, what is missing
    "invite-button-": ("contact", "leader", "observer", "coordinator"),  # bot/dialogs/invite.py, a post
}

# Words with a hyphen in bot/ that are no keys.
NO_KEYS = {"utf-8"}


@dataclass(frozen=True)
class Entry:
    """One text of one language, with the choices it makes: variable → the keys that it tells apart."""

    key: str
    file: str
    variables: frozenset[str]
    choices: dict[str, frozenset[str | int]]
    written: str
    depth: int  # how many choices stand within one another

    def samples(self, filler: str) -> Iterator[dict[str, str | int]]:
        """Facts for every way in which a part of the text can come out; what is no choice is `filler`.

        A part hangs on no more facts than choices stand within one another; two at once, for what stands side by side.
        """
        names = sorted(self.variables)
        values = {name: [filler, *sorted(self.choices.get(name, ()), key=str)] for name in names}
        told = set()
        for together in combinations(names, min(max(self.depth, 2), len(names))):
            for facts in product(*(values[name] for name in together)):
                chosen = dict.fromkeys(names, filler) | dict(zip(together, facts, strict=True))
                if (key := tuple(chosen.items())) not in told:
                    told.add(key)
                    yield chosen


class _Reader(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.choices: dict[str, set[str | int]] = {}
        self.depth = self._within = 0

    def visit_VariableReference(self, node: Any) -> None:
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: Any) -> None:
        if isinstance(node.selector, fluent.VariableReference):
            found = self.choices.setdefault(node.selector.id.name, set())
            found |= {_choice(variant.key) for variant in node.variants}
        self._within += 1
        self.depth = max(self.depth, self._within)
        self.generic_visit(node)
        self._within -= 1


def _choice(key: Any) -> str | int:
    if isinstance(key, fluent.NumberLiteral):
        return int(key.value)
    return {"one": 1, "other": 2}.get(key.name, str(key.name))


@lru_cache
def entries(language: str) -> dict[str, Entry]:
    """Every text of a language by its key. Raises on a text that Fluent cannot read, or a key that stands twice."""
    found: dict[str, Entry] = {}
    for file in sorted((TEXTS / language).glob("*.ftl")):
        source = file.read_text(encoding="utf-8")
        for node in parse(source).body:
            if isinstance(node, fluent.Junk):
                raise ValueError(f"{file.name}: cannot be read: {node.content}")
            if isinstance(node, fluent.Message):
                reader = _Reader()
                reader.visit(node)
                key = node.id.name
                if key in found:
                    raise ValueError(f"{file.name}: {key} stands twice")
                choices = {name: frozenset(keys) for name, keys in reader.choices.items()}
                assert node.span is not None
                written = source[node.span.start : node.span.end]
                found[key] = Entry(key, file.name, frozenset(reader.variables), choices, written, reader.depth)
    return found


@dataclass(frozen=True)
class Use:
    """A text asked for in code. `facts` are those it is given there; None where they come from elsewhere."""

    key: str
    place: str
    as_html: bool
    facts: frozenset[str] | None


_HTML = {"Say", "html"}
# home: a button whose label may be another; __init__: a refusal of a kind of its own names its text there.
_PLAIN = {"Label", "plain", "Refusal", "home", "__init__"}


@lru_cache
def uses() -> tuple[Use, ...]:
    """Where code asks for a text by name, by the callee's name."""
    return tuple(use for source in sources() for node in ast.walk(source.tree) for use in _uses(node, source.place))


def _uses(node: ast.AST, place: str) -> Iterator[Use]:
    if not isinstance(node, ast.Call) or not node.args:
        return
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name not in _HTML | _PLAIN:
        return
    told = frozenset(keyword.arg for keyword in node.keywords if keyword.arg)
    complete = name in ("html", "plain") and all(keyword.arg for keyword in node.keywords)
    for constant in ast.walk(node.args[0]):
        if isinstance(constant, ast.Constant) and isinstance(constant.value, str) and not constant.value.endswith("-"):
            yield Use(constant.value, f"{place}:{node.lineno}", name in _HTML, told if complete else None)


def hyphened_words() -> set[str]:
    """Every constant of bot/ that looks like a key, wherever it stands: in a variable, a default, another call."""
    return {
        node.value
        for source in sources()
        if source.within("bot")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEBAB.fullmatch(node.value)
    } - NO_KEYS


def beginnings() -> set[str]:
    """Every beginning of a key that code completes: f"menu-{command}"."""
    return {
        str(first.value)
        for source in sources()
        if source.within("bot")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.JoinedStr) and isinstance(first := node.values[0], ast.Constant)
        if re.fullmatch(r"([a-z]+-)+", str(first.value))
    }


def families() -> set[str]:
    return {beginning + ending for beginning, endings in FAMILIES.items() for ending in endings}

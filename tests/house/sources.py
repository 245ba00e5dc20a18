"""The program's own sources, as the tests of the house read them: files, syntax trees, imports."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

HOUSE = Path(__file__).parents[2]
ROOMS = ("models", "jobs", "bot", "sandbox")


@dataclass(frozen=True)
class Source:
    """One file of a room; `module` as Python imports it, `place` as people name it."""

    module: str
    path: Path

    @property
    def place(self) -> str:
        return self.path.relative_to(HOUSE).as_posix()

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def within(self, package: str) -> bool:
        return self.module == package or self.module.startswith(package + ".")


@lru_cache
def sources() -> tuple[Source, ...]:
    """Every Python file of the four rooms; migrations are Alembic's, and stand apart."""
    return tuple(sorted(_found(), key=lambda source: source.module))


def _found() -> Iterator[Source]:
    for room in ROOMS:
        for path in (HOUSE / room).rglob("*.py"):
            parts = path.relative_to(HOUSE).with_suffix("").parts
            if "migrations" not in parts:
                yield Source(".".join(parts).removesuffix(".__init__"), path)


@lru_cache
def modules() -> frozenset[str]:
    return frozenset(source.module for source in sources())


def imports(source: Source) -> set[str]:
    """Every module that the file imports anywhere, in functions too: ours by full name, others by their first part."""
    found = set()
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            below = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name if name in modules() else node.module for name in below}
    return {name if name.split(".")[0] in ROOMS else name.split(".")[0] for name in found}


def is_standard(module: str) -> bool:
    return module in sys.stdlib_module_names

"""A paper's names and the registry's: which unit a name is. Pure: a registry is its names and aliases, and whose.

Known: a name or alias as it stands. Sure: another common form of it (市发改委, 发展和改革委员会), and only one unit it
can be. Likely: a name that lost a character, or an office whose work another has in part (科技局, 科工信局), which is
to be asked.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Generic, TypeVar

from models.notice.departments import Essence, essence
from models.notice.draft import Draft, DraftClause
from models.notice.lines import plain
from models.notice.units import level_of, without_note
from models.rules.naming import fold

K = TypeVar("K")
_SHORTEST = 2  # characters of a name


class Registry(Generic[K]):
    """`forms`: every name and alias, with whose it is."""

    def __init__(self, forms: Iterable[tuple[str, K]]) -> None:
        self._forms = {fold(form): key for form, key in forms}
        self._essences = [(told, key) for form, key in self._forms.items() if (told := essence(form))]
        self._levels = {key: level for form, key in self._forms.items() if (level := level_of(form))}
        self._rests: dict[str, set[K]] = {}
        for form, key in self._forms.items():
            self._rests.setdefault(_rest(form), set()).add(key)

    def known(self, name: str) -> K | None:
        """Whose this very name is, its note in brackets apart."""
        return next((self._forms[way] for way in _ways(name) if way in self._forms), None)

    def sure(self, name: str) -> K | None:
        """The one unit that a common form of its name says; None where it might be another, or none."""
        if (known := self.known(name)) is not None:
            return known
        told = essence(name)
        if told and told.place is None:
            found = {key for other, key in self._of_level(told) if not other.place and other.works_on == told.works_on}
            if found:
                return _only(found)
        bare = _rest(fold(without_note(plain(name))))
        same_level = {key for key in self._rests.get(bare, set()) if self._may_be(level_of(fold(name)), key)}
        return _only(same_level) if len(bare) >= _SHORTEST else None

    def likely(self, name: str) -> K | None:
        """The one unit that the name may be, where nothing says it surely."""
        told = essence(name)
        if told:
            near = self._of_level(told)
            whole = {key for other, key in near if other.works_on == told.works_on}
            part = {key for other, key in near if other.works_on & told.works_on}
            return _only(whole) if whole else _only(part)
        word = fold(name)
        return _only({key for form, key in self._forms.items() if _one_off(word, form)})

    def _of_level(self, told: Essence) -> list[tuple[Essence, K]]:
        return [(other, key) for other, key in self._essences if self._may_be(told.level, key)]

    def _may_be(self, level: str | None, key: K) -> bool:
        """省司法厅 is no unit of a city; 司法局 may be."""
        return level is None or self._levels.get(key, level) == level


def resolved(draft: Draft, names: Mapping[str, str]) -> Draft:
    """The draft with every unit that the registry surely knows under the registry's name; any other as read."""
    registry = Registry(names.items())

    def unit(name: str) -> str:
        return registry.sure(name) or name

    def clause(read: DraftClause) -> DraftClause:
        return replace(
            read,
            lead_units=tuple(dict.fromkeys(map(unit, read.lead_units))),
            responsible_units=tuple(dict.fromkeys(map(unit, read.responsible_units))),
            cooperating_units=tuple(dict.fromkeys(map(unit, read.cooperating_units))),
        )

    return replace(draft, items=tuple(replace(item, clauses=tuple(map(clause, item.clauses))) for item in draft.items))


def _ways(name: str) -> tuple[str, str]:
    return fold(name), fold(without_note(plain(name)))


def _rest(form: str) -> str:
    """Without its level; a township without 人民政府, a subdistrict without 办事处."""
    form = re.sub(r"(?<=[镇乡])(?:人民)?政府$", "", re.sub(r"街道(?:办事处|办)$", "街道", form))
    return form[1:] if level_of(form) else form


def _only(found: set[K]) -> K | None:
    return next(iter(found)) if len(found) == 1 else None


def _one_off(short: str, whole: str) -> bool:
    """Whether `short` is `whole` with one character lost, or its first two or last two."""
    lost = len(whole) - len(short)
    if lost not in (1, 2) or len(short) < _SHORTEST:
        return False
    if whole.endswith(short) or (whole.startswith(short) and len(short) > _SHORTEST):
        return True
    return lost == 1 and any(whole[:i] + whole[i + 1 :] == short for i in range(1, len(whole) - 1))

"""Which units a notice means by a collective, e.g. every township (design §4, Roles from a bracket)."""

import re

from models.rules.words import UnitKind

_TOWNSHIPS = re.compile(r"[乡镇]")
_SUBDISTRICTS = re.compile(r"街道|办事处|镇街|乡街|镇办")
_SOME = re.compile(r"有关|相关")  # which ones nobody has said: 一律不指定 (design §4)


def kinds_meant(collective: str) -> frozenset[UnitKind]:
    """Which kinds of unit a collective stands for, every one of each; none where it leaves open which (有关部门)."""
    if _SOME.search(collective):
        return frozenset()
    meant = set()
    if _TOWNSHIPS.search(collective):
        meant.add(UnitKind.TOWNSHIP)
    if _SUBDISTRICTS.search(collective):
        meant.add(UnitKind.SUBDISTRICT)
    return frozenset(meant)

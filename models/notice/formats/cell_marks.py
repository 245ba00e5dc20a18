"""What a cell in a unit's column says of the unit: ★, √, 牵头, ★（试点）, or words that are no mark."""

import re
from typing import NamedTuple

from models.notice.formats.columns import MARKED, Columns
from models.notice.formats.grid import Row
from models.notice.lines import plain
from models.notice.signs import ALL, COOPERATING, LEAD, RESPONSIBLE, SIGNS, sign_of
from models.notice.units import is_collective, is_unit

_LONGEST_WORD = 12
_WORDS = {
    LEAD: re.compile(r"总?牵头(?:单位)?|主办(?:单位)?|主责|主抓|抓总|主|牵"),
    COOPERATING: re.compile(r"配合(?:单位)?|协办(?:单位)?|协助|协同|参与|参加|协|配|参"),
    RESPONSIBLE: re.compile(r"责任(?:单位)?|负责|承办|落实|是|责"),
}
_SAID = {LEAD: "牵头", RESPONSIBLE: "责任", COOPERATING: "配合"}
WORDS_SAID = {word: role for role, word in _SAID.items()}
_NOTHING = re.compile(r"[\s/\\—–\-－×✗✘☒]*|否|无|不涉及")
_LOOKS = {"V": "√", "v": "√", "O": "○", "o": "○", "∨": "√"}
_NOTED = re.compile(r"(?P<mark>[^（）()]+)[（(](?P<note>[^（）()]+)[）)]")
_DRAWN = {"\uf0fc": "√", "\uf0fe": "√", "\uf050": "√", "\uf052": "√", "\uf0ab": "★", "\uf06c": "●", "\uf0a1": "○"}
_SIGNS = re.compile(rf"(?P<signs>[{ALL}〇∨{''.join(_DRAWN)}]+|[VvOo](?![A-Za-z]))")


def is_nothing(words: str) -> bool:
    return bool(_NOTHING.fullmatch(words.strip()))


class Mark(NamedTuple):
    """What a cell says of its column's unit: the role that its words name, or the signs that stand there."""

    role: str
    signs: tuple[str, ...]
    note: str = ""  # what else stands there


def mark_in(words: str) -> Mark | None:
    """★, 牵头, ★（试点）; None for other words."""
    folded = "".join(words.split())
    if role := _role(folded.strip("()（）")):
        return Mark(role, ())
    signs = _SIGNS.match(folded)
    if signs:
        looks = dict.fromkeys(_DRAWN.get(sign) or _LOOKS.get(sign) or sign_of(sign) for sign in signs["signs"])
        return Mark("", tuple(looks), folded[signs.end() :].strip("()（）"))
    noted = _NOTED.fullmatch(folded)
    return Mark(role, (), noted["note"]) if noted and (role := _role(noted["mark"])) else None


def _is_name(heading: str) -> bool:
    return all(is_unit(name) or is_collective(name) for name in plain(heading).split("、"))


def _role(folded: str) -> str:
    return next((role for role, shape in _WORDS.items() if shape.fullmatch(folded)), "")


def mark_of_cell(words: str) -> Mark:
    """The same of a cell that says something; words that are no mark stand for one, and are asked about."""
    plainest = re.sub(r"\W", "", words)
    return mark_in(words) or Mark("", (plainest[:_LONGEST_WORD],), "" if len(plainest) <= _LONGEST_WORD else words)


def marks_of(row: Row, columns: Columns) -> list[tuple[str, Mark]]:
    """Each unit of the row and its mark; where the heading over a sign says the role, that role."""
    told = []
    for n in columns.of(MARKED):
        if not is_nothing(row[n].text):
            mark = mark_of_cell(row[n].text)
            role = mark.role or (columns.over.get(n, "") if mark.signs else "")
            if role and not _is_name(columns.said[n]):  # 公安, 大数据: what a word stands beside is one all the same
                role, mark = "", Mark("", (_SAID[role],), mark.note)
            told.append((columns.said[n], Mark(role, () if role else mark.signs, mark.note)))
    return told


def names_marked(marks: list[tuple[str, Mark]], role: str) -> list[str]:
    """The names whose cells say this role; among the responsible those with signs, each behind its sign."""
    names = [name for name, mark in marks if mark.role == role]
    if role == RESPONSIBLE:
        named = [(sign, each) for name, mark in marks for sign in mark.signs for each in name.split("、")]
        names += [sign + name for sign, name in named if sign in SIGNS]
    return names


def names_by_word(marks: list[tuple[str, Mark]]) -> dict[str, list[str]]:
    """The names by the word that stands in their cells where a mark should."""
    named = [(sign, name) for name, mark in marks for sign in mark.signs if sign not in SIGNS]
    return {word: [name for sign, name in named if sign == word] for word, _ in named}

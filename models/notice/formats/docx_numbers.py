"""Word's automatic numbers, as a reader sees them: 一、 （一） 1． ①, counted on through the document.

A paragraph names a list (w:num) and a level, itself or by its style; the list follows an abstract one that says how
each level is written (lvlText "（%1）", numFmt) and where it begins. Lists of one abstract list count together.
"""

from dataclasses import dataclass, field

from lxml import etree

from models.notice.formats.number_formats import written

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVELS = 9
_DEEPEST_STYLE = 12


@dataclass
class _Level:
    format: str = "decimal"
    text: str = ""
    start: int = 1
    restarts: int | None = None  # the level (from 1) below which a number begins anew; 0: never
    legal: bool = False
    style: str = ""


@dataclass
class _List:
    levels: dict[int, _Level]
    abstract: str
    anew: dict[int, int] = field(default_factory=dict)  # starts that this list says itself


class Numbers:
    """Counts as the paragraphs come, in the document's order."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._lists = _lists(numbering) if numbering is not None else {}
        self._styles, self._default = _styles(styles) if styles is not None else ({}, "")
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def mark(self, paragraph: etree._Element) -> str:
        """What stands before the paragraph's own words; empty where nothing does. Counts it."""
        named = self._named(paragraph)
        if named is None or (one := self._lists.get(named[0])) is None:
            return ""
        level = min(max(named[1], 0), _LEVELS - 1)
        how = one.levels.get(level)
        if how is None:
            return ""
        counts = self._counts.setdefault(one.abstract, [None] * _LEVELS)
        first = one.anew.get(level, how.start)
        if level in one.anew and (named[0], level) not in self._begun:
            counts[level] = None
        self._begun.add((named[0], level))
        for above in range(level):
            if counts[above] is None:
                counts[above] = one.levels[above].start if above in one.levels else 1
        at = counts[level]
        counts[level] = first if at is None else at + 1
        for below in range(level + 1, _LEVELS):
            restarts = one.levels[below].restarts if below in one.levels else None
            if restarts is None or restarts > level:
                counts[below] = None
        return _said(one, level, counts)

    def _named(self, paragraph: etree._Element) -> tuple[str, int] | None:
        """The list and the level of a paragraph: its own, its style's, or that of the level tied to its style."""
        properties = paragraph.find(f"{W}pPr")
        own = _numbered(properties)
        at = properties.find(f"{W}pStyle") if properties is not None else None
        style = str(at.get(f"{W}val")) if at is not None else self._default
        of_style = self._of_style(style)
        if own is None:
            return of_style
        number = own[0] if own[0] is not None else of_style[0] if of_style else None
        level = own[1] if own[1] is not None else of_style[1] if of_style else 0
        return None if number is None or number == "0" else (number, level)

    def _of_style(self, style: str) -> tuple[str, int] | None:
        number: str | None = None
        level: int | None = None
        asked = style
        for _ in range(_DEEPEST_STYLE):
            base, told = self._styles.get(style, ("", None))
            if told:
                number, level = number or told[0], told[1] if level is None else level
            if number or not base:
                break
            style = base
        if not number or number == "0":
            return None
        tied = next((n for n, how in self._levels_of(number).items() if how.style == asked), None)
        return number, tied if tied is not None else level or 0

    def _levels_of(self, number: str) -> dict[int, _Level]:
        return self._lists[number].levels if number in self._lists else {}


def _numbered(properties: etree._Element | None) -> tuple[str | None, int | None] | None:
    told = properties.find(f"{W}numPr") if properties is not None else None
    if told is None:
        return None
    level = _value(told, "ilvl")
    return _value(told, "numId"), _int(level) if level is not None else None


def _styles(root: etree._Element) -> tuple[dict[str, tuple[str, tuple[str | None, int | None] | None]], str]:
    """Each paragraph style's base and its own list; and the default style."""
    found, default = {}, ""
    for style in root.iterfind(f"{W}style"):
        if style.get(f"{W}type", "paragraph") == "paragraph":
            name = str(style.get(f"{W}styleId"))
            found[name] = (_value(style, "basedOn") or "", _numbered(style.find(f"{W}pPr")))
            if style.get(f"{W}default") in ("1", "true"):
                default = name
    return found, default


def _lists(root: etree._Element) -> dict[str, _List]:
    abstract = {str(one.get(f"{W}abstractNumId")): one for one in root.iterfind(f"{W}abstractNum")}
    by_style = {_value(one, "styleLink"): one for one in abstract.values() if _value(one, "styleLink")}
    lists = {}
    for one in root.iterfind(f"{W}num"):
        name = _value(one, "abstractNumId") or ""
        source = abstract.get(name)
        if source is not None and (link := _value(source, "numStyleLink")) and link in by_style:
            source = by_style[link]
            name = str(source.get(f"{W}abstractNumId"))
        if source is None:
            continue
        levels = {_int(level.get(f"{W}ilvl")): _level(level) for level in source.iterfind(f"{W}lvl")}
        made = _List(levels, name)
        for change in one.iterfind(f"{W}lvlOverride"):
            at = _int(change.get(f"{W}ilvl"))
            if (level := change.find(f"{W}lvl")) is not None:
                made.levels[at] = _level(level)
                made.anew[at] = made.levels[at].start
            if (start := _value(change, "startOverride")) is not None:
                made.anew[at] = _int(start)
        lists[str(one.get(f"{W}numId"))] = made
    return lists


def _level(level: etree._Element) -> _Level:
    restarts = _value(level, "lvlRestart")
    legal = level.find(f"{W}isLgl")
    return _Level(
        _value(level, "numFmt") or "decimal",
        _value(level, "lvlText") or "",
        _int(_value(level, "start") or "1"),
        None if restarts is None else _int(restarts),
        legal is not None and legal.get(f"{W}val", "1") not in ("0", "false"),
        _value(level, "pStyle") or "",
    )


def _said(one: _List, level: int, counts: list[int | None]) -> str:
    how = one.levels[level]
    if how.format in ("none", "bullet"):
        return ""
    said = how.text
    for at in range(level + 1):
        format = "decimal" if how.legal else one.levels[at].format if at in one.levels else "decimal"
        said = said.replace(f"%{at + 1}", written(counts[at] or 0, format))
    return said


def _value(element: etree._Element, name: str) -> str | None:
    found = element.find(f"{W}{name}")
    return None if found is None else str(found.get(f"{W}val"))


def _int(words: str | bytes | None) -> int:
    try:
        return max(0, min(int(words or 0), 9999))
    except ValueError:
        return 0

"""Signs that stand for a unit's role (★, ○, √), and what a paper says that they mean: ★为牵头单位，○为配合单位.

A table with a column for each unit becomes lines whose clauses hold its signs (责任单位：★市司法局、○市财政局); one
line over them lists these, with what the table itself says of them: 表中标记：★为牵头单位，○。
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from models.notice.lines import plain

LEAD, RESPONSIBLE, COOPERATING = "lead", "responsible", "coop"
REST = "rest"  # 其余为配合单位: whatever no other saying means

_ORDER = "★◎⊙●▲▼◆■※*#√☆○△▽◇□"  # who leads where nothing is said: what stands first of those that are used
_WEAK = "☆○△▽◇□"
_SELF_TOLD = "√●○"  # alone in a table they say who is responsible
SIGNS = _ORDER
_ALIKE = str.maketrans("✓✔☑✅🗸⭐〇◯⚪⚫⬤◉", "√√√√√★○○○●●◎")
ALL = re.escape(SIGNS + "✓✔☑✅🗸⭐◯⚪⚫⬤◉")

_SAID = {LEAD: "牵头单位", RESPONSIBLE: "责任单位", COOPERATING: "配合单位"}
_ROLES = (
    r"(?P<lead>总?(?:牵头|主办|主责|主抓|抓总|主要责任|主要负责|第一责任)(?:责任|负责|承办|落实)?)"
    r"|(?P<coop>(?:配合|协办|会办|协助|协同|协作|参与|参加|支持|联办)(?:责任|落实)?)"
    r"|(?P<responsible>责任|负责|承办|落实|实施|执行)"
)
_TOKEN = re.compile(
    rf"(?P<sign>[{ALL}〇]|“[^“”{ALL}〇]{{1,12}}”|(?<![A-Za-z])[A-Z](?![A-Za-z]))|(?P<rest>其[余他它])|{_ROLES}"
)
_BETWEEN = re.compile(
    r"[\s:、/=—()\[\]“”\"'‘’\d.-]|为|是|系|表示|代表|表|示|指|即|的|者|带|加|打|画|划|标|注|备|记|有|用|以|作|单位|部门|责任|主体|均|号|符|图例|说明"
    r"|中|内|前|后|名称|列|所|该|此|各|凡|栏|处"
)
_ENDS_PIECE = re.compile(r"[,;。!?]")
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_LINE = "表中标记："
UNMARKED = "表中无标记"  # of a row without any
_LINE_FOLDED = re.compile(r"表中标记:(?P<listed>[^()]*(?:\([^()]*\)[^()]*)*)")


class Legend(NamedTuple):
    """What signs mean by the words of a line; the words are its [start, end), empty where others stand among them."""

    meaning: dict[str, str]
    start: int
    end: int


def sign_of(words: str) -> str:
    """★ for each of its looks; a word that is used as a sign without its quotation marks."""
    return words.strip("“”").translate(_ALIKE)


def legend_in(folded: str) -> Legend | None:
    """What these words say of signs; None where they say nothing of any."""
    if not _TOKEN.search(folded):
        return None
    inside = [(found, meaning) for found in _IN_BRACKETS.finditer(folded) if (meaning := _said(found[0][1:-1])[0])]
    if inside:
        start, end = inside[0][0].start(), inside[-1][0].end()
        whole = not _BETWEEN.sub("", _ENDS_PIECE.sub("", folded[:start] + folded[end:]))
        return Legend(merged(meaning for _, meaning in inside), *((0, len(folded)) if whole else (start, end)))
    meaning, whole = _said(folded)
    return Legend(meaning, 0, len(folded) if whole else 0) if meaning else None


def _said(folded: str) -> tuple[dict[str, str], bool]:
    """What the pieces say, and whether each of them says something of signs or nothing at all."""
    read = [_read(piece) for piece in _ENDS_PIECE.split(folded)]
    return {sign: role for piece in read if piece for sign, role in piece.items()}, None not in read


def merged(legends: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """All that is said; a sign of which two things are said means nothing."""
    meaning, twice = dict[str, str](), set[str]()
    for legend in legends:
        twice |= {sign for sign, role in legend.items() if meaning.get(sign, role) != role}
        meaning |= legend
    return {sign: role for sign, role in meaning.items() if sign not in twice}


def _read(piece: str) -> dict[str, str] | None:
    """The signs of a piece and their roles, whichever stands first; None where words of other things are there."""
    tokens = list(_TOKEN.finditer(piece))
    if _BETWEEN.sub("", _TOKEN.sub("", piece)):
        return None
    meaning, open_signs, role = dict[str, str](), list[str](), ""
    signs_first = bool(tokens) and tokens[0].lastgroup in ("sign", "rest")
    for token in tokens:
        kind = str(token.lastgroup)
        if kind in ("sign", "rest"):
            sign = REST if kind == "rest" else sign_of(token[0])
            if not signs_first and role:
                meaning[sign] = role
            open_signs = [*open_signs, sign] if not role or signs_first else [sign]
            role = "" if signs_first else role
        elif signs_first:
            role = kind if not role or role == RESPONSIBLE else role  # ★为责任牵头单位
            meaning |= dict.fromkeys(open_signs, role)
            open_signs = open_signs if role == RESPONSIBLE else []
        else:
            role, open_signs = kind, []
    return meaning


def proposed(signs: Iterable[str], known: Mapping[str, str]) -> dict[str, str]:
    """What those mean, as far as one can guess, of which nothing is said; words that stand for a sign come last."""
    open_signs = [sign for sign in in_order(signs) if sign not in known]
    marks = [sign for sign in open_signs if sign in SIGNS]
    if REST in known:
        return dict.fromkeys(open_signs, known[REST])
    if len(marks) == 1 or any(sign in SIGNS for sign in known):
        return {sign: COOPERATING if known and sign in _WEAK else RESPONSIBLE for sign in open_signs}
    guessed = {sign: COOPERATING if sign in _WEAK else RESPONSIBLE for sign in open_signs}
    return guessed | dict.fromkeys(marks[:1], LEAD)


def to_ask(signs: Iterable[str], known: Mapping[str, str]) -> list[str]:
    """Those of which somebody must say what they mean; √ that stands alone needs nobody."""
    if REST in known:
        return []
    open_signs = [sign for sign in in_order(signs) if sign not in known]
    alone = [sign for sign in signs if sign in SIGNS]
    return [sign for sign in open_signs if alone != [sign] or sign not in _SELF_TOLD]


def in_order(signs: Iterable[str]) -> list[str]:
    return sorted(signs, key=lambda sign: _ORDER.index(sign) if sign in _ORDER else len(_ORDER))


def told(meaning: Mapping[str, str]) -> str:
    """★为牵头单位，○为配合单位."""
    return "，".join(f"{shown(sign)}为{_SAID[role]}" for sign, role in meaning.items())


def shown(sign: str) -> str:
    return sign if sign in SIGNS else f"“{sign}”"


def line_of(signs: Iterable[str], meaning: Mapping[str, str]) -> str:
    """The line over a table's rows: its signs, and what it says of them."""
    signs = in_order(signs)
    rest = dict.fromkeys((sign for sign in signs if sign not in meaning), meaning[REST]) if REST in meaning else {}
    known = {sign: role for sign, role in meaning.items() if sign in signs} | rest
    listed = [told(known)] if known else []
    listed += ["、".join(shown(sign) for sign in signs if sign not in known)]
    return f"{_LINE}{'，'.join(filter(None, listed))}。"


class Listed(NamedTuple):
    """What a line over a table's rows says: its signs in order, and those that are explained there."""

    signs: list[str]
    meaning: dict[str, str]


def listed_in(folded: str) -> Listed | None:
    """The line over a table's rows; what somebody answered stands in brackets behind what was asked about."""
    found = _LINE_FOLDED.fullmatch(folded)
    if not found:
        return None
    signs, meaning, asked = list[str](), dict[str, str](), list[str]()
    for part in re.split(r"(\([^()]*\))", found["listed"]):
        if part.startswith("("):
            meaning |= _answer(part[1:-1], asked)
            continue
        asked = []
        for piece in re.split(r"[,、;。]", part):
            here = [sign_of(token[0]) for token in _TOKEN.finditer(piece) if token["sign"]]
            signs += here
            said = _read(piece) or {}
            meaning |= said
            asked += [sign for sign in here if sign not in said]
    return Listed(list(dict.fromkeys(signs)), meaning)


def means_something(asked: str, answer: str) -> bool:
    """Whether the answer says of one of the signs that were asked about what it means."""
    line = f"{_LINE}{asked}（{answer}）"
    listed = listed_in(plain(line))
    return listed is not None and any(sign in listed.meaning for sign in listed.signs)


def _answer(words: str, asked: list[str]) -> dict[str, str]:
    """○牵头, 配合单位 where one sign was asked about, or ○ alone where it was asked which leads."""
    if legend := legend_in(words):
        return legend.meaning
    tokens = list(_TOKEN.finditer(words))
    if len(tokens) != 1 or not asked:
        return {}
    if tokens[0]["sign"]:
        sign = sign_of(tokens[0][0])
        return {sign: LEAD} if sign in asked and len(asked) > 1 else {}
    return {asked[0]: str(tokens[0].lastgroup)} if len(asked) == 1 else {}

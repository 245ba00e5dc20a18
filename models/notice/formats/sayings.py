"""What stands in a cell → words of a sentence: lines joined, names parted, a full stop at the end."""

import re

from models.notice.lines import plain
from models.notice.marks import mark_of
from models.notice.quantities import UNIT

_NOTHING = re.compile(r"[\s/\\—–\-－无]*|不涉及|暂无")
_DAY = re.compile(r"(?<![\d.])(20\d\d)\s*[.\-/．]\s*(\d{1,2})(?:\s*[.\-/．]\s*(\d{1,2}))?(?![\d.]|\s*[%年月])")
_UNFINISHED = re.compile(r"[每各对将把被由向从按在与和及或并不未非第≥≤><~～\-]$|(?<!目)的$")
_NUMBERED_DATE = re.compile(r"^(\d{1,2})\.(?=\d{1,2}月)")  # 2.6月15日前: of a line that is no line any more
_CUT = re.compile(rf"^\d(?:\d|{UNIT}|[年月日号])")
_END_OF_ROLE = re.compile(r"(?:牵头|负责|配合|协助|参与|落实)$")
_END_OF_NAME = re.compile(r"[局委办部厅院会署处室所站台社校馆厂队组县区市镇乡街道司心府业团库构位门园行)）]$")


def one_line(words: str) -> str:
    """The lines of a cell as one: run together where the cell's width broke them, else parted by a semicolon."""
    pieces = [piece for line in words.split("\n") if (piece := re.sub(r"[ \t\u3000\u00a0]+", " ", line).strip())]
    if len(pieces) < 2:
        return "".join(pieces)
    broken = _are_broken(pieces)
    said = pieces[0]
    for piece in pieces[1:]:
        marked = mark_of(plain(piece)) is not None
        piece = _NUMBERED_DATE.sub(r"（\1）", piece) if marked else piece
        whole = said[-1] not in "，。；：、！？,.;:!?（(《“" and (marked or not (broken or _goes_on(said, piece)))
        said += ("；" if whole else "") + piece
    return said


def _goes_on(said: str, piece: str) -> bool:
    """Whether the cell's width broke the words here, as they themselves tell: 15 | 个, 每 | 季度, 审计 | ，整改."""
    return piece[0] in "，。；：、！？）》”％%,;:)" or bool(_UNFINISHED.search(said) or _CUT.search(said[-1] + piece))


def _are_broken(pieces: list[str]) -> bool:
    """Lines as long as one another but for the last: a narrow cell broke them (or they stand upright, 优/化/营/商)."""
    longest = max(len(piece) for piece in pieces)
    return all(len(piece) >= longest - 1 for piece in pieces[:-1]) and (longest <= 2 or longest >= 5)


def names_of(words: str) -> str:
    """The units of a cell, parted by 、 and after a role (县教育局牵头) by ，; empty where it says none (/, —, 无)."""
    pieces = [piece for piece in re.split(r"[\n\s]+", words.strip()) if piece]
    said = ""
    for piece in pieces:
        apart = "、" if said and said[-1] not in "、，,；;：:（(" and _END_OF_NAME.search(said) else ""
        apart = "，" if _END_OF_ROLE.search(said) else apart
        said += ("" if piece[0] in "、，,；;（(）)" else apart) + piece
    return "" if _NOTHING.fullmatch(said) else said.rstrip("。；;，,、")


def words_of(words: str) -> str:
    """A cell's words; empty for a stroke that says nothing."""
    said = one_line(words)
    return "" if _NOTHING.fullmatch(said) else said


def day_of(words: str) -> str:
    """2025.6.30, 2025-06-30, 2025/6 as papers write a day or a month out; other words as they are."""
    return _DAY.sub(lambda m: f"{m[1]}年{int(m[2])}月" + (f"{int(m[3])}日" if m[3] else ""), words)


def ended(words: str) -> str:
    """With a full stop, whatever stood there."""
    return words.rstrip("；;，,、。．.：: ") + "。" if words and words[-1] not in "！？!?" else words

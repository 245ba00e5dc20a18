"""A paper that is pasted into a chat, where long messages are cut: what looks like one, and its pieces joined again."""

import re
from collections.abc import Sequence

from models.notice.lines import lines_of, plain
from models.notice.marks import mark_of

CUT_AT = 4096  # where Telegram cuts
_NEARLY = 3600  # it cuts at a blank or a line's end before that, where there is one
SHORTEST = 150
_TITLE = re.compile(
    r"关于.{2,80}(?:通知|意见|方案|计划|要点|安排|分工)|.{4,60}(?:方案|要点|工作安排|工作计划|任务分解表?|任务清单)$"
)
_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,16}\s*[(\[]\s*20\d{2}\s*[)\]]\s*\d{1,4}\s*号")
_WHO = re.compile(r"牵头|责任(?:单位|部门)|配合单位|按职责分工负责|分工负责")
_ENDS = re.compile(r"[。；！？;!?：:）)〕】\]]$")


def looks_like_paper(text: str) -> bool:
    """Whether a message is (the beginning of) a notice, and nothing that somebody would say in a chat."""
    if len(text) < SHORTEST:
        return False
    lines = [line.plain for line in lines_of(text)]
    marks = sum(mark_of(line) is not None for line in lines)
    who = sum(len(_WHO.findall(line)) for line in lines)
    head = lines[:12]
    titled = any(_TITLE.search(line) for line in head) or any(_NUMBER.search(line) for line in head)
    return (titled and (marks >= 2 or who >= 1)) or (marks >= 2 and who >= 2) or len(text) >= _NEARLY


def pieces_joined(pieces: Sequence[str]) -> str:
    """The text of a paper that came in pieces. Where a full message broke off within a sentence, it goes on."""
    text = last = ""
    for piece in pieces:
        cut = bool(text) and len(last) >= _NEARLY and not _ENDS.search(last.rstrip()) and mark_of(plain(piece)) is None
        text += ("" if not text or cut else "\n") + piece.strip("\r\n")
        last = piece
    return text

"""A paper that is pasted into a chat, where long messages are cut: what looks like one, and its pieces joined again."""

import re
from collections.abc import Sequence

from models.notice.lines import lines_of, plain
from models.notice.marks import mark_of
from models.notice.read import read_text
from models.notice.secrecy import SecretPaper

CUT_AT = 4096  # where Telegram cuts
_NEARLY = 3600  # it cuts at a blank or a line's end before that, where there is one
LONG = 150  # characters: what is shorter is a paper only for the tasks in it
FEWEST_TASKS = 2
_FEWEST_LINES = 3  # of what has no title to be known by
_TITLE = re.compile(
    r"关于.{2,80}(?:通知|意见|方案|计划|要点|安排|分工)|.{4,60}(?:方案|要点|工作安排|工作计划|任务分解表?|任务清单)$"
)
_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,16}\s*[(\[]\s*20\d{2}\s*[)\]]\s*\d{1,4}\s*号")
_WHO = re.compile(r"牵头|责任(?:单位|部门)|配合单位|按职责分工负责|分工负责")
# How somebody tells of work, asks, or answers.
_TELLS = re.compile(
    r"已(?!建|有|投|纳入)|正在|正常|目前|进展|尚未|未(?:开展|启动|开始|完成)|下一步|[我本](?=[局委办镇乡县市区街处院单部])|我们|收到|谢谢|您|你|吧|吗|[?？]|没有|暂无"
)
_NUMBERED = re.compile(r"[(\[]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)\].、]|[①-⑳]|第[一二三四五六七八九十]+条")
_ENDS = re.compile(r"[。；！？;!?：:）)〕】\]]$")


def looks_like_paper(text: str) -> bool:
    """Whether a message is (the beginning of) a notice, and nothing that somebody would say in a chat."""
    if len(text) < LONG:
        return _holds_tasks(text)
    lines = [line.plain for line in lines_of(text)]
    marks = sum(mark_of(line) is not None for line in lines)
    who = sum(len(_WHO.findall(line)) for line in lines)
    head = lines[:12]
    titled = any(_TITLE.search(line) for line in head) or any(_NUMBER.search(line) for line in head)
    if (titled and (marks >= 2 or who >= 1)) or (marks >= 2 and who >= 2) or len(text) >= _NEARLY:
        return True
    # A notice all in sentences; a list by units, with labels or copied from a table, whatever it calls itself.
    return (titled or len(lines) >= _FEWEST_LINES) and _gives_tasks(text, numbered=False)


def _holds_tasks(text: str) -> bool:
    """Whether few words are numbered tasks, or rows of a table, that say who or by when, and not how work stands."""
    if sum("\t" in line for line in text.splitlines()) >= FEWEST_TASKS:
        return _gives_tasks(text, numbered=False)
    return any(_NUMBERED.match(line.plain) for line in lines_of(text)) and _gives_tasks(text, numbered=True)


def _gives_tasks(text: str, *, numbered: bool) -> bool:
    try:
        items = [item for item in read_text(text).items if item.number_text or not numbered]
    except SecretPaper:  # whoever takes it in says so
        return True
    tasks = [
        item
        for item in items
        if (item.clauses or item.due) and not _TELLS.search(item.title + item.text)
    ]
    return len(tasks) >= FEWEST_TASKS and 2 * len(tasks) > len(items)


def pieces_joined(pieces: Sequence[str]) -> str:
    """The text of a paper that came in pieces. Where a full message broke off within a sentence, it goes on."""
    text = last = ""
    for piece in pieces:
        cut = bool(text) and len(last) >= _NEARLY and not _ENDS.search(last.rstrip()) and mark_of(plain(piece)) is None
        text += ("" if not text or cut else "\n") + piece.strip("\r\n")
        last = piece
    return text

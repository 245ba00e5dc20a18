"""What to call a paper that has no title of its own: proposed from its file's name, else from its first words."""

import re

from models.rules.errors import Refusal
from models.rules.naming import tidy

LONGEST_TITLE = 100  # characters: the longest title of an issued notice that is still read as one
_PROPOSED = 40  # of words that were no title: what one line of a phone shows twice over
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LEAST_HAN = 4
# Names that programs and phones give: they say nothing of the paper.
_PROGRAMS_OWN = re.compile(r"新建|未命名|无标题|文本文档|微信|截图|扫描|副本|下载")
_ENDS = re.compile(r"[。；;！!？?：:，,（(〔\[【\n]")


def title_proposed(file_name: str, text: str) -> str:
    """Never empty. `file_name` as it was sent, with or without its ending; "" for pasted words."""
    stem = tidy(re.sub(r"\.[A-Za-z0-9]{1,5}$", "", file_name).replace("_", " "))
    if len(_HAN.findall(stem)) >= _LEAST_HAN and not _PROGRAMS_OWN.search(stem):
        return stem[:LONGEST_TITLE]
    lines = (tidy(line) for line in text.splitlines())
    first = next((line for line in lines if len(_HAN.findall(line)) >= _LEAST_HAN), "")
    words = re.sub(r"^[（(]?[一二三四五六七八九十\d]+[)）、．.]\s*", "", first)
    return _ENDS.split(words, maxsplit=1)[0].strip()[:_PROPOSED] or stem or "工作安排"


def title_typed(words: str) -> str:
    """A title as somebody typed it, without 《》 around it. Raises Refusal where it is empty or too long."""
    title = tidy(words).removeprefix("《").removesuffix("》").strip()
    if not re.search(r"\w", title) or len(title) > LONGEST_TITLE:
        raise Refusal("refused-title-length", most=LONGEST_TITLE, count=len(title))
    return title

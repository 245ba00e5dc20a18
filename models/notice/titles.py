"""A heading line → the item's title and where its text begins."""

import re

from models.notice.blocks import Block
from models.notice.when import When, Years, opening_time

_ALL_YEAR = re.compile(r"\s*(?:全年|长期|常年|日常|每年|每季度|每月|每周):\s*(?=\S)")  # 全年：垃圾清运
# 问题：出庭应诉率低。 The label says what kind of words follow; what they say is the task.
_OF_THE_TASK = re.compile(
    r"\s*(?:(?:存在|主要|突出|具体|反馈)?问题|(?:工作|重点|主要|具体|整改|改革)?(?:任务|事项|措施|举措)|项目)(?:名称)?\s*:\s*"
    r"(?=[^\s\d(一①])(?!第一|首先)"
)
LONGEST_TITLE = 45
LONGEST_LABEL = 30


def title_of(block: Block, stop: int, years: Years) -> tuple[str, int, When | None]:
    """(title, where the text after it begins, the date with which the line opens) of a block up to `stop`.

    The title is the first sentence where that is short; else its first stretch, and the text begins with it. A date at
    the head is no part of it.
    """
    raw, folded = block.line.text, block.line.plain
    label = _OF_THE_TASK.match(folded, block.words_at, stop)
    begin = label.end() if label else block.words_at
    if always := _ALL_YEAR.match(folded, begin, stop):
        begin = always.end()
    opening = opening_time(folded[begin:stop], years)
    after = begin + opening.end if opening else begin
    if opening and folded[after : after + 1] in (",", "、", ":", " "):
        start = after + 1
    elif opening and (opening.beginning or folded[after - 1] in "前内"):
        start = after
    else:
        start, opening = begin, None
    end = _first(folded, "。!?;", start, stop)
    colon = _first(folded, ":", start, min(stop, start + LONGEST_LABEL))
    whole = block.is_heading_like and end >= stop
    if not whole and colon < end and colon - start >= 2 and colon < min(stop, start + LONGEST_LABEL):
        return raw[start:colon].strip(), colon + 1, opening
    if end - start <= LONGEST_TITLE:
        return raw[start:end].strip(" 。，,：:"), min(end + 1, stop), opening
    comma = _first(folded, ",", start, stop)
    cut = comma if 4 <= comma - start <= 2 * LONGEST_TITLE else min(stop, start + LONGEST_TITLE)
    return raw[start:cut].strip(), start, opening


def _first(folded: str, stops: str, start: int, stop: int) -> int:
    """The first of these characters outside brackets and quotes, or `stop`."""
    depth = 0
    for i in range(start, stop):
        c = folded[i]
        if c in "(“《[":
            depth += 1
        elif c in ")”》]":
            depth = max(0, depth - 1)
        elif c in stops and (depth == 0 or c == "。"):
            return i
    return stop

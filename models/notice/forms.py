"""Tasks that are told by labels alone, without a number of their own: a slip for one (交办单), or a list of them.

  承办单位：县住建局                     项目名称：城北小学
  交办事项：完成清淤疏浚12公里            责任单位：县教育局
  办理时限：2024年9月底前                项目名称：城南小学 …

The line that names the task is its head; on a slip for one, what stands above it is of it as well.
"""

import re
from itertools import pairwise

from models.notice.blocks import Block
from models.notice.labels import label_of_line
from models.notice.marks import Mark, Rank
from models.rules.numerals import value_of

_LABEL = re.compile(r"[-•·●*\s]*(?P<label>[\u4e00-\u9fff]{2,8})\s*:\s*(?=\S)")
# What names a task, the surest first.
_NAMES_TASK = (
    re.compile(r"(?:交办|督办|转办|承办|批办|办理|议定|重点|工作|整改|承诺)?(?:事项|任务|项目|工作)(?:名称)?|(?:问题|工程|名称|事由|案由)(?:名称)?"),
    re.compile(r"(?:交办|督办|转办|批示|批办|工作|任务|事项|主要|办理|反馈|整改)(?:内容|意见|问题)"),
)
_FEWEST = 2  # lines of who and when


def heads_of_forms(blocks: list[Block]) -> list[Block]:
    """The blocks, with the heads of such tasks marked; a slip's head stands first."""
    numbered = [n for n, block in enumerate(blocks) if block.mark]
    sections = all(blocks[n].rank in (Rank.CHAPTER, Rank.SECTION) for n in numbered)
    if not sections or sum(block.is_label_line for block in blocks) < _FEWEST:
        return blocks
    labels = [_label_of(block) for block in blocks]
    if numbered and not _are_in_sections(labels, numbered):
        return blocks
    for shape in _NAMES_TASK:
        heads = [n for n, label in enumerate(labels) if shape.fullmatch(label)]
        if len(heads) == 1:
            return _slip(blocks, labels, heads[0])
        if heads and len({labels[n] for n in heads}) == 1 and all(_is_told(blocks, n, heads) for n in heads):
            above = {n - 1 for n in heads if n and labels[n - 1] in ("序号", "编号")}
            for place, n in enumerate(heads, start=1):
                _mark(blocks[n], place, blocks[n - 1] if n - 1 in above else None)
            return [block for n, block in enumerate(blocks) if n not in above]
    return blocks


def _are_in_sections(labels: list[str], sections: list[int]) -> bool:
    """Whether some section holds several tasks: else its heading names the one, and the label says more of it."""
    heads = [n for n, label in enumerate(labels) if _NAMES_TASK[0].fullmatch(label)]
    return len({labels[n] for n in heads}) == 1 and any(
        sum(begin < n < stop for n in heads) > 1 for begin, stop in pairwise([*sections, len(labels)])
    )


def _label_of(block: Block) -> str:
    found = _LABEL.match(block.line.plain)
    if found is None or block.line.tabular or label_of_line(block.line.plain):
        return ""
    return found["label"]


def _is_told(blocks: list[Block], head: int, heads: list[int]) -> bool:
    """Whether who does it or by when stands below the head, before the next one."""
    stop = next((n for n in heads if n > head), len(blocks))
    return any(block.is_label_line for block in blocks[head + 1 : stop])


def _slip(blocks: list[Block], labels: list[str], head: int) -> list[Block]:
    first = min(head, next(n for n, block in enumerate(blocks) if block.is_label_line))  # above it: 编号, 签发日期
    for n in range(first, len(blocks)):
        blocks[n].beside_labels = bool(labels[n]) and n != head
    _mark(blocks[head], 1)
    return [*blocks[:first], blocks[head], *blocks[first:head], *blocks[head + 1 :]]


def _mark(block: Block, place: int, number: Block | None = None) -> None:
    """`number` is the line with the task's own: 序号：3."""
    label = _LABEL.match(block.line.plain)
    value = value_of(number.line.plain.partition(":")[2].strip()) if number else None
    dress = f"{value}." if value else ""
    block.mark = Mark(Rank.ITEM, value or place, label.end() if label else 0, dress=dress)

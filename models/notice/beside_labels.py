"""Lines with a label that is none of who or when (整改目标：…), beside lines that are: they are of the item.

  一、污水管网建设滞后
  责任单位：市住建局
  整改目标：雨污分流率达到70%以上     no heading, though it is short and ends in nothing
  整改时限：2025年12月
"""

import re
from collections import Counter

from models.notice.blocks import Block
from models.notice.labels import label_of_line
from models.notice.units import is_collective, is_unit

_LABELLED = re.compile(r"[-•·●*\s]*(?P<label>[\u4e00-\u9fff、/]{2,10}(?:\([^()]{1,12}\))?)\s*:")
# What forms ask for of every task: such a line heads nothing, wherever it stands.
_OF_EVERY_TASK = re.compile(
    r".{0,6}(?:措施|举措|目标|指标|进度|计划|内容|标准|依据|成效|成果|情况|问题|原因|方式|途径|路径|来源|规模|投资|要点|周期|频次|时间|时限|期限|日期|地点)|备注|说明"
)
# 属地单位：…, 见证部门：…: of which it is not known in what role; 各单位：…, 有关部门：… are who has tasks themselves.
_OF_SOMEBODY = re.compile(r"(?!.*(?:[各直]|有关|相关|全[省市县区]|其他|其它)).{2,8}(?:单位|部门|主体|机构)")


def mark_beside_labels(blocks: list[Block]) -> None:
    """Tell such lines from headings, in a paper that has lines of who and when."""
    if not any(block.is_label_line for block in blocks):
        return
    labels = [_label_of(block) for block in blocks]
    seen = Counter(label for label in labels if label)
    numbered = False
    for at, (block, label) in enumerate(zip(blocks, labels, strict=True)):
        numbered = numbered or block.mark is not None
        if not label:
            continue
        usual = bool(_OF_EVERY_TASK.fullmatch(label) or _OF_SOMEBODY.fullmatch(label)) or seen[label] > 1
        block.beside_labels = block.beside_labels or (usual and numbered) or _is_among(blocks, labels, at)


def _label_of(block: Block) -> str:
    """The label that opens a line which names nobody; "" for any other line."""
    if block.mark is not None or block.line.tabular or block.clauses:
        return ""
    found = _LABELLED.match(block.line.plain)
    label = found["label"] if found else ""
    if _OF_SOMEBODY.fullmatch(label):
        return label
    return "" if is_unit(label) or is_collective(label) else label


def _is_among(blocks: list[Block], labels: list[str], at: int) -> bool:
    """Whether lines of who and when stand above and below, and those below say nothing anew: they are one task's."""
    above, below = at - 1, at + 1
    while above >= 0 and labels[above]:
        above -= 1
    while below < len(blocks) and labels[below]:
        below += 1
    if above < 0 or below == len(blocks) or not (blocks[above].is_label_line and blocks[below].is_label_line):
        return False
    said = set[str | None]()
    while above >= 0 and (labels[above] or blocks[above].is_label_line):
        said.add(_kind(blocks[above]))
        above -= 1
    return _kind(blocks[below]) not in said


def _kind(block: Block) -> str | None:
    label = label_of_line(block.line.plain)
    return label.lastgroup if label else ""

"""Blocks → a tree: sections, items, points, each with its own paragraphs."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from models.notice.blocks import Block
from models.notice.marks import Mark, Rank

_COLON_HEAD = re.compile(r"(?!.{0,4}(?:单位|部门|措施|目标|任务|要求|内容|步骤|如下|举措))[\u4e00-\u9fff“”、]{2,12}:")
_ROW = re.compile(r"\S{2,}(?:[　\t]+\S+)+")  # cells side by side


@dataclass
class Node:
    """A numbered place of the outline: its heading block first, then its own paragraphs, then what is below it."""

    blocks: list[Block]
    rank: Rank | None = None  # None: the root, or words before any heading
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)
    lifted: bool = False  # its clause stood after its last point, on a line of its own

    @property
    def head(self) -> Block:
        return self.blocks[0]

    @property
    def value(self) -> int | None:
        return self.head.mark.value if self.blocks and self.head.mark else None

    @property
    def has_clauses(self) -> bool:
        return any(block.names_somebody for block in self.blocks)

    def anywhere_clauses(self) -> bool:
        return self.has_clauses or any(child.anywhere_clauses() for child in self.children)

    @property
    def heads_a_section(self) -> bool:
        """Whether it stands where sections stand: （一） above 1., in a paper that has no 一、."""
        top = self.parent is not None and self.parent.rank is None
        return self.rank in (Rank.CHAPTER, Rank.SECTION) or bool(top and self.children and self.head.is_heading_like)

    def walk(self) -> list["Node"]:
        """This node and all below it, in the paper's order."""
        return [self, *(node for child in self.children for node in child.walk())]


def tree_of(blocks: list[Block]) -> Node:
    """The outline; words before the first heading are the root's own paragraphs."""
    _mark_bare_headings(blocks)
    root = Node([])
    at = root
    for block in blocks:
        if block.mark is None:
            at.blocks.append(block)
            continue
        while at.rank is not None and at.rank >= block.mark.rank and at.parent:
            at = at.parent
        node = Node([block], block.mark.rank, at)
        at.children.append(node)
        at = node
    return root


def _mark_bare_headings(blocks: list[Block]) -> None:
    """Headings that never had a number: short lines over paragraphs with a clause, where the rank has no numbers."""
    _mark_headings_with_colons(blocks)
    section: list[int] = []
    first = next((i for i, block in enumerate(blocks) if block.rank in (Rank.CHAPTER, Rank.SECTION)), 0)
    for i in range(first, len(blocks) + 1):  # what stands before the first section is its preamble
        if i == len(blocks) or blocks[i].rank in (Rank.CHAPTER, Rank.SECTION):
            _mark_within(blocks, section)
            section = []
        else:
            section.append(i)


def _mark_headings_with_colons(blocks: list[Block]) -> None:
    """城市管理： over 3、…: sections, where several stand so, in different words, and none has a number."""
    if any(block.rank in (Rank.CHAPTER, Rank.SECTION) for block in blocks):
        return
    heads = [
        head
        for head, below in pairwise(blocks)
        if head.mark is None
        and below.mark
        and not (head.line.tabular or head.beside_labels)
        and _COLON_HEAD.fullmatch(head.line.plain.strip())
    ]
    words = {head.line.plain.strip() for head in heads}
    if len(heads) > 1 and len(words) == len(heads):
        for head in heads:
            head.mark = Mark(Rank.SECTION, None, 0)


def _is_row(block: Block) -> bool:
    """A row of a table, of tasks or of figures (学校　12所)."""
    return block.line.tabular or _ROW.fullmatch(block.line.text.strip()) is not None


def _mark_within(blocks: list[Block], section: list[int]) -> None:
    used = {blocks[i].rank for i in section}
    rank = next((rank for rank in (Rank.ITEM, Rank.POINT, Rank.SUBPOINT) if rank not in used), None)
    bare = [i for i in section if blocks[i].mark is None and blocks[i].is_heading_like and not _is_row(blocks[i])]
    if rank is None or not bare:
        return
    for i, stop in zip(bare, [*bare[1:], section[-1] + 1], strict=True):
        if any(blocks[j].clauses for j in range(i + 1, stop)):
            blocks[i].mark = Mark(rank, None, 0)
        elif stop == i + 1 and stop <= section[-1] and not used - {None}:
            blocks[i].mark = Mark(Rank.SECTION, None, 0)  # a heading right over a heading

"""Losses outside the items: in the head's text, in headings, in the row of numbers."""

from collections.abc import Mapping

from models.notice.blocks import Block
from models.notice.doubts import Doubt, Slip, doubt, slips_in_words
from models.notice.lines import Line
from models.notice.marks import Rank, written


def paper_losses(
    top: list[Line],
    blocks: list[Block],
    missing: list[tuple[Block, list[int]]],
    told: set[int],
    halves: Mapping[int, list[Slip]],
) -> list[Doubt]:
    """Doubts of the lines that belong to no item (`told`: the lines that do), and gaps in the numbers."""
    doubts = []
    for line in [*top, *(block.line for block in blocks if block.line.number not in told)]:
        doubts += doubts_of(line, [*slips_in_words(line.text, line.plain), *halves.get(line.number, ())])
    doubts += [heading_doubt(block) for block in blocks if block.restored and block.rank == Rank.SECTION]
    for block, values in missing:
        lost = "、".join(written(block.mark.rank, value).rstrip("、") for value in values[:5]) if block.mark else ""
        doubts.append(doubt("number", block.line.text[:30], block.line.number, f"{lost}之后的一项"))
    return doubts


def doubts_of(line: Line, slips: list[Slip]) -> list[Doubt]:
    return [doubt(slip.kind, slip.passage, line.number, slip.proposal) for slip in slips]


def heading_doubt(block: Block) -> Doubt:
    """十一各司其责 → 十一、各司其责."""
    mark = block.mark
    words = block.line.text[mark.length if mark else 0 :].strip()
    return doubt(
        "heading", block.line.text, block.line.number, written(Rank.SECTION, (mark.value if mark else 0) or 0) + words
    )

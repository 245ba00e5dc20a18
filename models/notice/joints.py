"""Two paragraphs that became one where their line break was lost: …负责〕推进…〔…负责〕.

Where a paragraph names somebody more than once it may be one task with two clauses, or two tasks. It is laid open
before numbers are restored; what then gets no number is put together again.
"""

from dataclasses import replace

from models.notice.blocks import Block, clauses_of
from models.notice.marks import mark_of
from models.notice.vocabulary import Vocabulary

SHORTEST = 12  # characters between two clauses that may be a task of their own


def laid_open(blocks: list[Block], known: Vocabulary) -> list[Block]:
    """The blocks, those with several clauses in as many parts."""
    return [part for block in blocks for part in _parts(block, known)]


def _parts(block: Block, known: Vocabulary) -> list[Block]:
    ends = [
        before.end
        for before, after in zip(block.clauses, block.clauses[1:], strict=False)
        if after.start - before.end >= SHORTEST and block.line.plain[before.end - 1] in ")]。"
    ]
    if not ends or block.line.tabular:
        return [block]
    parts = []
    for start, end in zip([0, *ends], [*ends, len(block.line.plain)], strict=True):
        line = replace(block.line, text=block.line.text[start:end], plain=block.line.plain[start:end])
        mark = mark_of(line.plain) if start else None
        part = Block(line, mark if mark and mark.value else None, clauses_of(line, known), in_section=block.in_section)
        part.goes_on = start > 0
        parts.append(part)
    parts[0].mark, parts[0].restored = block.mark, block.restored
    return parts


def put_together(blocks: list[Block], known: Vocabulary) -> list[Block]:
    """The blocks with those parts joined to what stands before them that got no number of their own."""
    together: list[Block] = []
    for block in blocks:
        if not block.goes_on or block.mark is not None:
            together.append(block)
            continue
        before = together[-1]
        line = replace(
            before.line, text=before.line.text + block.line.text, plain=before.line.plain + block.line.plain
        )
        together[-1] = replace(before, line=line, clauses=clauses_of(line, known))
    return together

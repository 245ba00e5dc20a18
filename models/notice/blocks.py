"""Lines with what was seen on them: the mark that opens them, and the responsibility clauses they hold."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from models.notice.clauses import Found, clauses_in
from models.notice.labels import label_of_line, says_of_scope
from models.notice.lines import Line
from models.notice.marks import Mark, Rank, bare_number, bare_value, mark_of
from models.notice.vocabulary import Vocabulary

LONGEST_HEADING = 60
LONGEST_GAP = 10
EXPLAINS = re.compile(r"负责(?:解释|释义)")  # 由市司法局负责解释 is no task
_SENTENCE = re.compile(r"[。!?]")


@dataclass(eq=False)
class Block:
    """A line of the body; `restored` where its number was lost or damaged and is inferred."""

    line: Line
    mark: Mark | None
    clauses: list[Found] = field(default_factory=list)
    restored: bool = False
    in_section: bool = False
    beside_labels: bool = False  # 整改目标：… among lines of who and when: of the item, and no heading
    goes_on: bool = False  # the rest of a paragraph that was laid open after one of its clauses

    @property
    def rank(self) -> Rank | None:
        return self.mark.rank if self.mark else None

    @property
    def words_at(self) -> int:
        """Where the words begin, after the mark."""
        return self.mark.length if self.mark else 0

    @property
    def names_somebody(self) -> bool:
        """Whether a clause on the line names a unit or a set of units (完成时限：… alone does not)."""
        return any(found.roles.anybody or found.roles.unmarked for found in self.clauses)

    @property
    def is_clause_alone(self) -> bool:
        """Whether the line is a responsibility clause and nothing else."""
        first = self.clauses[0] if self.clauses else None
        if first is None or first.prose or self.mark is not None:
            return False
        return not self.line.plain[: first.start].strip(" -:")

    @property
    def is_label_line(self) -> bool:
        return self.is_clause_alone and label_of_line(self.line.plain) is not None

    @property
    def is_heading_like(self) -> bool:
        """A short line that ends without punctuation: a heading, with or without its number."""
        words = self.line.plain[self.words_at :].strip()
        return (
            3 <= len(words) <= LONGEST_HEADING
            and not self.clauses
            and not self.beside_labels
            and not _SENTENCE.search(words)
            and words[-1] not in ",;:、-"
            and not (":" in words and says_of_scope(words))
        )


def blocks_of(lines: list[Line], known: Vocabulary) -> list[Block]:
    """The body's lines with marks and clauses; a section's number without its 、 counts where it is the next one."""
    blocks, last = [], 0
    for line in lines:
        clauses = clauses_of(line, known)
        block = Block(line, None, clauses, in_section=last > 0)
        mark = line.mark if line.tabular else mark_of(line.plain)
        if line.tabular:
            pass
        elif mark and mark.rank == Rank.SECTION:
            if line.plain[mark.length - 1 : mark.length] in (",", " ") and mark.value != last + 1:
                mark = None
            else:
                last = mark.value or last
        elif mark is None and last and block.is_heading_like and (length := bare_number(line.plain, last + 1)):
            last += 1
            mark = Mark(Rank.SECTION, last, length, whole=False)
        block.mark = mark
        blocks.append(block)
    if not any(block.rank in (Rank.ITEM, Rank.POINT, Rank.SUBPOINT, Rank.ARTICLE) for block in blocks):
        _mark_bare_row(blocks)
    return blocks


def clauses_of(line: Line, known: Vocabulary) -> list[Found]:
    """The line's responsibility clauses; who explains the paper (由市司法局负责解释) has no task."""
    return [
        found
        for found in clauses_in(line.text, line.plain, known)
        if not EXPLAINS.search(line.plain, found.inner, found.inner_end)
    ]


def _mark_bare_row(blocks: list[Block]) -> None:
    """十一加大…, 十二全面落实…: figures that lost both brackets, where they make a row and nothing else is numbered."""
    bare = [(block, leading) for block in blocks if block.mark is None and (leading := bare_value(block.line.plain))]
    row: list[tuple[Block, tuple[int, int]]] = []
    for block, (value, length) in bare:
        if not row or 0 < value - row[-1][1][0] <= LONGEST_GAP:
            row.append((block, (value, length)))
    steps = sum(after[1][0] - before[1][0] == 1 for before, after in pairwise(row))
    if steps >= 2 and 2 * steps >= len(row) and 2 * len(row) >= len(bare):
        for block, (value, length) in row:
            block.mark = Mark(Rank.ITEM, value, length, whole=False)

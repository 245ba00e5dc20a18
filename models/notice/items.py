"""Places of the outline → items of the draft, with their dates, cadence, promises and doubts."""

import re
from collections import Counter
from collections.abc import Mapping
from itertools import takewhile

from models.notice.assign import Assigned, Standing, assigned
from models.notice.blocks import Block
from models.notice.brackets import bracket_slip
from models.notice.cadence import cadence_in
from models.notice.doubts import AS_UNIT, CALLED_SO, Doubt, Slip, doubt, slips_in_words
from models.notice.draft import DraftItem
from models.notice.headings import is_heading, period_above
from models.notice.item_targets import targets_of
from models.notice.lines import mask_titles
from models.notice.losses import doubts_of
from models.notice.outline import Node
from models.notice.places import Place
from models.notice.prose import read_prose_of, title_stops
from models.notice.times import Times
from models.notice.titles import title_of
from models.notice.vocabulary import Vocabulary
from models.notice.when import Years

_LONGEST_CALLED = 20  # characters by which an item without a title is called


class Reader:
    """Reads the places of one paper in order, since a rule said in one clause holds for the next."""

    def __init__(
        self,
        years: Years,
        usual_bracket: str | None,
        standing: Standing,
        halves: Mapping[int, list[Slip]],
        known: Vocabulary,
    ) -> None:
        self.years = years
        self.usual = usual_bracket
        self.standing = standing
        self.known = known
        self.halves = halves  # of quotation marks, by line
        self.named: set[int] = set()  # sections in which somebody is
        self.of_section = Counter[int]()  # how many tasks are in each
        self.text_follows = False  # clauses stand over the text, not under it
        self.asked: set[int] = set()  # sections of which it was asked why nobody is
        self.year_asked = False
        self.told: set[int] = set()  # the blocks that items hold, by identity

    def items(self, places: list[Place]) -> list[DraftItem]:
        parents = {id(place.parent) for place in places if place.parent}
        if any(block.clauses for place in places for block in place.blocks):
            for place in places:
                if id(place.node) not in parents:
                    read_prose_of(place.blocks, self.known)
        self.named = {id(_section_node(place.node)) for place in places if any(block.clauses for block in place.blocks)}
        self.of_section = Counter(id(_section_node(place.node)) for place in places)
        self.asked = set()
        following = [_text_follows(place) for place in places[:-1] if any(block.clauses for block in place.blocks)]
        self.text_follows = 2 * sum(following) > len(following)
        return [
            self._item(place, n, n + 1 == len(places), id(place.node) in parents and not place.labelled)
            for n, place in enumerate(places)
        ]

    def _item(self, place: Place, n: int, last: bool, is_group: bool) -> DraftItem:
        blocks = _up_to_last_clause(place) if last and not self.text_follows else list(place.blocks)
        self.told |= {id(block) for block in blocks}
        head = blocks[0]
        title, begin, opening = title_of(head, max(title_stops(head), head.words_at), self.years)
        untitled = not re.search(r"\w", title)
        title = _words_instead(blocks) if untitled else title
        clauses = assigned(tuple(blocks), self.standing)
        unmarked = [clause.parts[0][0] for clause in clauses if clause.is_unmarked]
        times = Times(self.years)
        if opening:
            times.add(head, opening, title, offset=head.words_at)
        for clause in clauses:
            times.add_labelled(clause, self._deed_of(clause, head) or title)
        body = [(block, begin if block is head else block.words_at if block.mark is None else 0) for block in blocks]
        said = [
            (block, block.words_at if block is not head else head.words_at + (opening.end if opening else 0))
            for block in blocks
        ]
        running = [stretch for block, at in said for stretch in _without_clauses(block, at)]
        times.add_stage(head, title)
        for block, at, to in running:
            times.add_running(block, at, to, title)
        year = self.years.current
        targets = targets_of(running, year, title)
        text = "\n".join(
            words
            for block, at in body
            if (words := "".join(b.line.text[s:e] for b, s, e in _without_clauses(block, at)).strip())
        )
        rank = head.mark.rank if head.mark and not place.labelled else None
        value = head.mark.value if rank is not None and head.mark and head.mark.text else None
        number_text = head.mark.text if rank is not None and head.mark else ""
        often = next((c for b, s, e in running if (c := cadence_in(mask_titles(b.line.plain)[s:e]))), None)
        if not (times.dues or times.cadence or often) and (over := period_above(place.node)):
            times.add_period(over.head, title)
        cadence = often or times.cadence if times.cadence in (None, "ongoing") else times.cadence
        clauses = [clause for clause in clauses if not clause.names_nobody]
        doubts = _unmarked(unmarked, number_text + title) + self._doubts(
            blocks,
            title,
            number_text,
            times,
            None
            if clauses or unmarked or is_group or place.labelled
            else self._nobody(place, number_text + title, n == 0),
            place.node.lifted and not place.labelled,
        )
        if untitled:
            doubts.insert(0, doubt("scope", title, _line_of(blocks, title), CALLED_SO))
        return DraftItem(
            value,
            number_text,
            _number_of(place.parent),
            _section_of(place.node, head),
            title,
            text,
            head.line.number,
            tuple(clause.clause() for clause in clauses),
            tuple(times.dues),
            cadence,
            targets,
            tuple(doubts),
        )

    def _deed_of(self, clause: Assigned, head: Block) -> str:
        """1.新建公厕。（7月底前完成） below a task: its time is that of the point."""
        block = clause.parts[0][0]
        if block is head or block.mark is None or not clause.names_nobody:
            return ""
        return title_of(block, max(title_stops(block), block.words_at), self.years)[0]

    def _nobody(self, place: Place, name: str, first: bool) -> Doubt | None:
        """What to ask where nobody is named: of a section in which that is so throughout, once."""
        section = _section_node(place.node)
        if not self.named or id(section) in self.asked:
            return None
        alone = place.node is not section and self.of_section[id(section)] == 1
        if id(section) in self.named or alone:
            return doubt("general", name, place.blocks[0].line.number, "总体要求" if first else "一般性要求")
        self.asked.add(id(section))
        head = section.head if section else place.blocks[0]
        return doubt("general", head.line.text[:60], head.line.number, "一般性要求")

    def _doubts(
        self, blocks: list[Block], title: str, number_text: str, times: Times, nobody: Doubt | None, lifted: bool
    ) -> list[Doubt]:
        head = blocks[0]
        doubts = []
        if head.restored and number_text:
            doubts.append(doubt("number", head.line.text[: head.words_at] + title, head.line.number, number_text))
        if nobody:
            doubts.append(nobody)
        if lifted:
            last = blocks[-1].line
            doubts.append(doubt("scope", last.text, last.number, "以上各点"))
        for block in blocks:
            line = block.line
            slips = [*slips_in_words(line.text, line.plain), *self.halves.get(line.number, ())]
            for found in block.clauses:
                slips += found.roles.slips
                if not found.prose and (bracket := bracket_slip(line.text, found, self.usual)):
                    slips.append(bracket)
                doubts += [
                    doubt("name", line.text[at:to], line.number, AS_UNIT[role]) for at, to, role in found.roles.unknown
                ]
            doubts += doubts_of(line, sorted(slips, key=lambda slip: slip.at))
        if times.yearless and not self.year_asked:
            self.year_asked = True
            doubts.append(times.yearless[0])
        return doubts + times.doubts


def _words_instead(blocks: list[Block]) -> str:
    """Of an item without a title the first words of its text, or else of its clause."""
    free = (block.line.text[s:e] for each in blocks for block, s, e in _without_clauses(each, each.words_at))
    told = (re.split("[。；;，,\n]", words.strip(" 。，,：:"))[0].strip() for words in free)
    clause = (re.split("[。；;，,、]", block.line.text.strip("（）()【】 "))[0].strip() for block in blocks)
    words = next((said for said in (*told, *clause) if re.search(r"\w", said)), blocks[0].line.text)
    return words[:_LONGEST_CALLED]


def _line_of(blocks: list[Block], words: str) -> int:
    return next((block.line.number for block in blocks if words in block.line.text), blocks[0].line.number)


def _unmarked(blocks: list[Block], name: str) -> list[Doubt]:
    """Rows of a table that have a mark in no unit's column."""
    said = [(block, name if block.mark else block.line.text[: block.clauses[0].start]) for block in blocks]
    return [doubt("general", words, block.line.number, "一般性要求") for block, words in said]


def _text_follows(place: Place) -> bool:
    """Whether sentences, not only a heading (具体措施：), stand after the place's last clause that names anybody."""
    last = max((i for i, block in enumerate(place.blocks) if block.names_somebody), default=-1)
    rest = place.blocks[last + 1 :] if last >= 0 else place.blocks[len(_up_to_last_clause(place)) :]
    return any(not block.line.plain.endswith(":") and not block.is_clause_alone for block in rest)


def _up_to_last_clause(place: Place) -> list[Block]:
    """The last item's blocks as far as they are its own: a paragraph after its last clause is the paper's closing, and
    what follows; points and labelled lines right after it are not."""
    blocks = list(place.blocks)
    last = max((i for i, block in enumerate(blocks) if block.clauses), default=len(blocks) - 1)
    own = takewhile(lambda block: block.mark is not None or block.beside_labels, blocks[last + 1 :])
    return [*blocks[: last + 1], *own]


def _without_clauses(block: Block, at: int) -> list[tuple[Block, int, int]]:
    """The stretches of the line from `at` on that are no clause."""
    stretches = []
    for found in (found for found in block.clauses if not found.prose):
        stretches.append((block, at, max(at, found.start)))
        at = max(at, found.end)
    stretches.append((block, at, len(block.line.plain)))
    return [(block, start, end) for block, start, end in stretches if block.line.plain[start:end].strip(" 。")]


def _number_of(node: Node | None) -> str | None:
    if node is None or node.rank is None or not node.value:
        return None
    return node.head.mark.text if node.head.mark else None


def _section_of(node: Node, head: Block) -> str | None:
    """The heading, as it stands, of the section in which the item is."""
    section = _section_node(node, head)
    return section.head.line.text.strip().rstrip("：:") if section and is_heading(section.head.line.plain) else None


def _section_node(node: Node, head: Block | None = None) -> Node | None:
    at: Node | None = node
    while at and at.rank is not None:
        if at.heads_a_section and at.head is not head:
            return at
        at = at.parent
    return None

"""Which places of the outline are tasks: those that bear a clause, or open with a date, or stand among such.

What has clauses below it and none of its own is a group; where a group's last point alone has one, on a line of its
own, it is the group's. A section in which nobody is named gives items only in a paper whose other sections do, and not
when it speaks of aims, principles or scope.
"""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from models.notice.blocks import Block
from models.notice.headings import (
    CLOSING,
    GENERAL,
    SUPPORT,
    heading_of,
    is_period,
    speaks_of_itself,
    within_closing,
)
from models.notice.lifting import lift_clauses
from models.notice.lines import mask_titles
from models.notice.marks import Rank
from models.notice.outline import Node
from models.notice.targets import figures_in
from models.notice.when import Years, opening_time, times_in

_FEWEST_DATED = 2
_EACH_TIME = re.compile(r"每(?:个)?(?:月|季度?|周|半年)[^,。;]{0,4}(?:\d{1,2}[日号]|周[一二三四五])[^,。;]{0,2}前")
_LABELLED = re.compile(r"[“\"]?[^,。;:!?、]{2,24}[”\"]?\s*:")


@dataclass(frozen=True)
class Place:
    """A task's place: the node it stands at, its blocks, and the node whose item it is part of."""

    node: Node
    blocks: tuple[Block, ...]
    parent: Node | None = None
    labelled: bool = False


def places_of(root: Node, years: Years, announced: bool) -> list[Place]:
    """Every task of the outline, in order; none where nothing in the paper makes tasks."""
    lift_clauses(root)
    nodes = root.walk()
    bearing = [node for node in nodes if node.rank is not None and (node.has_clauses or _opens_with_time(node, years))]
    if not bearing and not root.has_clauses and not announced and not _dated(root, years):
        return []
    chosen = _Choice(bearing, years, bool(root.has_clauses))
    return [
        place
        for child in [root, *root.children]
        for place in (chosen.own_paragraphs(child) if child is root else chosen.below(child))
    ]


def _opens_with_time(node: Node, years: Years) -> bool:
    words = node.head.line.plain[node.head.words_at :]
    if node.children and is_period(node):
        return False  # 一季度 over its points
    when = opening_time(words, years)
    if when is None or re.match(r"\s*(?:-|至|到|放假|上班|起)", words[when.end :]):
        return False
    return (
        when.beginning or words[when.end : when.end + 1] in ("", ",", "、", ":", " ") or words[when.end - 1] in "前内"
    )


def _dated(root: Node, years: Years) -> bool:
    """Whether the paper is a row of points that say by when, most of them: 1.修路，6月底前完成；2.…"""
    row = [node for node in root.children if node.rank is not None]
    if len(row) < _FEWEST_DATED or any(node.children for node in row):
        return False
    return 3 * sum(_says_when(node, years) for node in row) >= 2 * len(row)


def _says_when(node: Node, years: Years) -> bool:
    """Whether the node says by when something is to be, or by which day each time."""
    told = [mask_titles(block.line.plain) for block in node.blocks]
    return any(_EACH_TIME.search(words) or any(times_in(words, years)) for words in told)


def _says_how_far(node: Node, years: Years) -> bool:
    words = (mask_titles(block.line.plain)[block.words_at :] for block in node.blocks)
    return any(any(figures_in(said, years.current)) for said in words)


class _Choice:
    """The paper's habit (at which rank its tasks stand), and the walk that follows it."""

    def __init__(self, bearing: list[Node], years: Years, loose: bool) -> None:
        ranks = Counter(node.rank for node in bearing)
        self.years = years
        self.bare = not bearing and not loose
        self.runs_on = _runs_on(bearing)
        self.rank = max(ranks, key=lambda rank: (ranks[rank], -(rank or 0))) if ranks else None
        self.groups = _groups(bearing)

    def below(self, node: Node, parent: Node | None = None) -> list[Place]:
        if node.has_clauses and not any(child.anywhere_clauses() for child in node.children):
            return self._own(node, parent, whole=True)  # what stands below are its points, dated or not
        if self._tasks_below(node):
            own = self._own(node, parent)
            if not own and id(node) in self.groups:
                own = [Place(node, tuple(node.blocks), parent)]
            up = node if own else parent
            return own + [place for child in node.children for place in self._child(child, up)]
        if node.has_clauses or _opens_with_time(node, self.years):
            return self._own(node, parent, whole=True)
        return self._unnamed(node)

    def _child(self, child: Node, up: Node | None) -> list[Place]:
        found = self.below(child, up)
        if (
            found
            or child.rank == Rank.SECTION
            or GENERAL.search(heading_of(child))
            or (within_closing(child) and not _says_when(child, self.years))
            or speaks_of_itself(child)
        ):
            return found
        return [Place(child, _all_blocks(child), up)]

    def _tasks_below(self, node: Node) -> bool:
        return any(
            place.has_clauses or _opens_with_time(place, self.years)
            for child in node.children
            for place in child.walk()
        )

    def _own(self, node: Node, parent: Node | None, *, whole: bool = False) -> list[Place]:
        """The node itself, and the labelled paragraphs in it that bear a clause of their own."""
        if node.rank == Rank.SECTION and node.head.is_heading_like and _paragraphs_with_clause(node) > 1:
            return self.own_paragraphs(node)
        if not node.has_clauses and not _opens_with_time(node, self.years):
            return []
        labelled = [i for i, block in enumerate(node.blocks) if i and _is_labelled(block)]
        if not labelled:
            return [Place(node, _all_blocks(node) if whole else tuple(node.blocks), parent)]
        cuts = [*labelled, len(node.blocks)]
        places = [Place(node, tuple(node.blocks[: cuts[0]]), parent)]
        return places + [Place(node, tuple(node.blocks[at:to]), node, labelled=True) for at, to in pairwise(cuts)]

    def own_paragraphs(self, node: Node) -> list[Place]:
        """Paragraphs with a clause right under a section (or before any heading): each is a task without a number."""
        places: list[Place] = []
        gathered: list[Block] = []
        for block in node.blocks[1 if node.rank is not None else 0 :]:
            if block.is_label_line and places and not gathered:
                places[-1] = Place(node, (*places[-1].blocks, block), labelled=True)
                continue
            if block.is_clause_alone and not block.names_somebody and not gathered:
                continue  # （2024年3月） below the title
            gathered.append(block)
            if block.clauses:
                places.append(Place(node, tuple(gathered if block.is_clause_alone else [block]), labelled=True))
                gathered = []
        return places

    def _unnamed(self, node: Node) -> list[Place]:
        """A section in which nobody is named: its items all the same, where the paper has tasks elsewhere."""
        heading = heading_of(node)
        if speaks_of_itself(node) or (self.bare and CLOSING.search(heading)):
            return []
        if CLOSING.fullmatch(heading):  # 组织保障: what is to be handed in by a day is asked about all the same
            return [Place(child, _all_blocks(child)) for child in node.children if _says_when(child, self.years)]
        if node.rank not in (Rank.CHAPTER, Rank.SECTION):
            top = node.parent is not None and node.parent.rank is None
            one_of_them = top and (self.bare or node.rank == self.rank) and not GENERAL.search(heading)
            return [Place(node, _all_blocks(node))] if one_of_them else []
        if node.rank == Rank.CHAPTER and any(child.rank == Rank.SECTION for child in node.children):
            return [place for child in node.children for place in self._unnamed(child)]
        runs_on = bool(node.children) and not self.bare and self.runs_on
        if self.rank == Rank.SECTION and not node.children and not node.head.is_heading_like:
            return [Place(node, _all_blocks(node))]  # one of the row of tasks
        if not runs_on and (GENERAL.search(heading) or (SUPPORT.search(heading) and not self.bare)):
            closing = CLOSING.search(heading) and not GENERAL.search(heading)
            asked = closing or not GENERAL.search(heading)  # 办理要求: what is wanted by a day, and how far
            return [
                Place(child, _all_blocks(child))
                for child in node.children
                if asked and (_says_when(child, self.years) or (not closing and _says_how_far(child, self.years)))
            ]
        if not node.children:
            told = not node.head.is_heading_like and _says_when(node, self.years)  # 一、开展评价。6月15日前…
            alone = self.rank == Rank.SECTION or (self.bare and not node.head.is_heading_like) or told
            return [Place(node, _all_blocks(node))] if alone else []
        deeper = self.rank is not None and any(child.rank != self.rank for child in node.children)
        children = [
            below for child in node.children for below in (child.children if deeper and child.children else [child])
        ]
        return [
            Place(child, _all_blocks(child))
            for child in children
            if (runs_on or not GENERAL.search(heading_of(child))) and not speaks_of_itself(child)
        ]


def _groups(bearing: list[Node]) -> set[int]:
    """Tasks of two levels: the nodes above those that bear clauses, where these are counted anew below each."""
    above: dict[int, list[Node]] = {}
    beside = {node.rank for node in bearing}  # 1. is a task, and 2. heads (1) and (2)
    for node in bearing:
        up = node.parent
        within = up is not None and up.parent is not None and up.parent.rank in (Rank.CHAPTER, Rank.SECTION)
        within = within or (up is not None and up.rank is not None and up.rank in beside)
        if up and within and up.rank not in (Rank.CHAPTER, Rank.SECTION) and not up.has_clauses:
            above.setdefault(id(up), []).append(node)
    anew = [group for group in above.values() if any(node.value == 1 for node in group)]
    enough = len(anew) > 1 or any(node.parent and node.parent.rank in beside for group in anew for node in group)
    return set(above) if enough and len(anew) == len(above) else set()


def _runs_on(bearing: list[Node]) -> bool:
    """Whether the tasks of several sections are numbered in one row, so that what lies between is of it too."""
    groups = [
        [node for node in child.walk() if node.rank == bearing[0].rank and node.value]
        for child in _sections_of(bearing)
    ]
    groups = [group for group in groups if group]
    values = [node.value or 0 for group in groups for node in group]
    tasks = {id(node) for node in bearing}
    numbered = any(id(node) in tasks for group in groups for node in group)
    return len(groups) > 1 and numbered and values == sorted(set(values)) and bearing[0].rank != Rank.SECTION


def _sections_of(bearing: list[Node]) -> list[Node]:
    root = bearing[0] if bearing else None
    while root and root.parent:
        root = root.parent
    return [child for child in root.children if child.children] if root else []


def _all_blocks(node: Node) -> tuple[Block, ...]:
    """The node's own blocks and those below it, in the paper's order."""
    if not node.children:
        return tuple(node.blocks)
    blocks = [block for place in node.walk() for block in place.blocks]
    return tuple(sorted(blocks, key=lambda block: block.line.number))


def _is_labelled(block: Block) -> bool:
    if not block.clauses or block.is_clause_alone:
        return False
    label = _LABELLED.match(block.line.plain)
    return label is not None and label.end() <= block.clauses[0].start


def _paragraphs_with_clause(node: Node) -> int:
    """Labels on lines one after another (牵头单位：…, 配合单位：…) are one clause."""
    return sum(
        1
        for before, block in pairwise(block for block in node.blocks if not block.beside_labels)
        if block.clauses and not (block.is_label_line and before.is_label_line)
    )

"""What may be tasks beside those read: a closing paragraph with a day (各单位于12月10日前报送自查报告), and the points
below a heading that bears the units of all of them. Neither is counted as tasks of its own; both are asked about.

Sections of aims and scope, and what stands before the first task, speak of no duty to be met by a day;
nor does what is reported each month (每月25日前报送进展): that is how a plan is followed, and no task of it.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from models.notice.blocks import Block
from models.notice.days import Years
from models.notice.doubts import Doubt, doubt
from models.notice.headings import GENERAL
from models.notice.lines import mask_titles
from models.notice.outline import Node
from models.notice.when import times_in

_FEWEST_POINTS = 2
_SENTENCE = re.compile(r"[^。!?;]+[。!?;]?")
# Who is meant, or that it is asked of whoever reads.
_OF_WHOM = re.compile(
    r"各(?!类|项|种|级各类)|请|有关(?:单位|部门)|(?:单位|部门|乡镇|街道|科室|[局委办院会]).{0,12}[要须应于将]"
)
_HANDED_IN = re.compile(
    r"报(?!告会|名|刊|纸|道)|反馈|提交|送(?:至|到|交)|完成|开展|制定|落实|建立|梳理|填写|自查|整改|总结"
)


def wanted_besides(root: Node, first: int, told: Collection[int], years: Years) -> list[Doubt]:
    """A doubt for each paragraph behind the first task (on line `first`) that no task holds and that wants something
    by a day; `told`: the identities of the blocks that tasks hold."""
    found = []
    for node in root.walk():
        if node.rank is not None and _speaks_of_aims(node):
            continue
        for block in node.blocks:
            if block.line.number > first and id(block) not in told and not block.line.tabular:
                found += [doubt("demand", words, block.line.number, "一般性要求") for words in _wanted(block, years)]
    return found


def _wanted(block: Block, years: Years) -> Iterator[str]:
    """The first sentence of the paragraph that wants something by a day."""
    folded = mask_titles(block.line.plain)
    for sentence in _SENTENCE.finditer(folded, block.words_at):
        words = sentence[0]
        if not (_OF_WHOM.search(words) and _HANDED_IN.search(words)):
            continue
        if any(when.on or when.ask is not None for when in times_in(words, years)):
            yield block.line.text[sentence.start() : sentence.end()].strip().rstrip("。；！？;!?")
            return


def _speaks_of_aims(node: Node) -> bool:
    at: Node | None = node
    while at and at.rank is not None:
        if GENERAL.search(at.head.line.plain.split("。")[0][:60]):
            return True
        at = at.parent
    return False


def points_below(places: Sequence[tuple[Node, Sequence[Block]]]) -> list[Doubt]:
    """One doubt where headings bear the units of the points below them, for all such headings."""
    for node, blocks in places:
        head = node.head
        points = [child for child in node.children if child.rank is not None and not child.head.line.tabular]
        within = sum(any(child.head is block for block in blocks) for child in points)
        at_the_top = node.parent is not None and node.parent.rank is None
        if within < _FEWEST_POINTS or not at_the_top or head.line.tabular or not head.clauses:
            continue
        title = head.line.plain[head.words_at : head.clauses[0].start]
        if not head.clauses[0].prose and title.strip() and not re.search("[。;!?]", title.strip().rstrip("。")):
            return [doubt("points", head.line.text.strip(), head.line.number, "各合为一项")]
    return []

"""A clause that stands with the last point and is of all of them: … 3. …。 and then 责任单位：…, once.

On a line of its own it is the group's. Within the last point's line it is where the points are one sentence (；；。),
or where the paper does so throughout: each group names somebody once, at its end.
"""

from models.notice.blocks import Block
from models.notice.marks import Rank
from models.notice.outline import Node


def lift_clauses(root: Node) -> None:
    for node in root.walk():
        _lift_from_measures(node)
    groups = [node for node in root.walk() if _is_group(node)]
    alike = {kind: len([node for node in groups if _kind(node) == kind]) for kind in {_kind(node) for node in groups}}
    broken = {node.children[0].rank for node in root.walk() if _names_in_the_midst(node)}
    last_points = {id(node.children[-1]) for node in groups}
    labelled = {
        node.rank
        for node in root.walk()
        if id(node) not in last_points and any(block.is_label_line for block in node.blocks)
    }
    for node in groups:
        throughout = alike[_kind(node)] > 1 and node.children[0].rank not in broken
        last = node.children[-1]
        alone = [block for block in last.blocks if block.is_clause_alone]
        if alone and all(block.is_clause_alone or not block.clauses for block in last.blocks):
            if throughout or (node.rank is not None and node.rank > Rank.SECTION):
                last.blocks = [block for block in last.blocks if block not in alone]
                node.blocks += alone
                beside = node.rank in labelled and node.children[0].rank not in broken | labelled
                node.lifted = not throughout and not beside  # others of its rank have theirs right below
        elif _one_sentence(node) or throughout:
            node.blocks += [block for child in node.children for block in child.blocks]
            node.children = []
            node.lifted = not _one_sentence(node) and not throughout


def _lift_from_measures(node: Node) -> None:
    """整改措施： over points: they are what the node is to do, and the labels after the last of them are the node's."""
    above = node.blocks[-1] if node.rank is not None and node.children else None
    if above is None or not (above.beside_labels and above.line.plain.endswith(":")):
        return
    last = node.children[-1]
    at = next((n for n, block in enumerate(last.blocks) if block.is_label_line or block.beside_labels), None)
    if at is None or node.has_clauses or last.children or any(child.has_clauses for child in node.children[:-1]):
        return
    if not any(block.clauses for block in last.blocks[:at]):
        node.blocks += last.blocks[at:]
        last.blocks = last.blocks[:at]


def _is_group(node: Node) -> bool:
    """Several points of which nobody but the last, at its end, names somebody."""
    if node.rank is None or len(node.children) < 2 or node.has_clauses:
        return False
    *others, last = node.children
    return (
        last.has_clauses
        and not last.children
        and not any(child.children or child.anywhere_clauses() for child in others)
        and sum(len(block.clauses) for block in last.blocks if not block.is_clause_alone) <= 1
    )


def _kind(node: Node) -> tuple[Rank | None, Rank | None]:
    return node.rank, node.children[0].rank


def _names_in_the_midst(node: Node) -> bool:
    """Whether points of this node name somebody each for itself."""
    return node.rank is not None and any(child.has_clauses for child in node.children[:-1])


def _one_sentence(node: Node) -> bool:
    return all(_last(child).line.plain.rstrip()[-1:] in (";", ",") for child in node.children[:-1])


def _last(node: Node) -> Block:
    return node.blocks[-1]

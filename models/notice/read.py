"""`read_text`: the text of a paper → its draft. Pure: the same text gives the same draft, on any day."""

from collections import Counter

from models.notice.annexes import parted, without_lists
from models.notice.anyway import every_point
from models.notice.beside_labels import mark_beside_labels
from models.notice.blocks import Block, blocks_of
from models.notice.by_unit import by_unit
from models.notice.clauses import clauses_in
from models.notice.copies import cleaned
from models.notice.dateline import without_signature
from models.notice.demands import points_below, wanted_besides
from models.notice.doubts import Doubt, doubt
from models.notice.draft import Draft, DraftItem, Section
from models.notice.dress import dressed
from models.notice.forms import heads_of_forms
from models.notice.genre import AS_PLAN, announces_plan, names_no_doers, seems_to_be, sends_what_is_not_here
from models.notice.halves import halves_lost
from models.notice.head import Head, head_of
from models.notice.headings import is_heading
from models.notice.items import Reader
from models.notice.joints import laid_open, put_together
from models.notice.keys import with_keys
from models.notice.legend import explained
from models.notice.lines import Line, lines_of, raw_lines
from models.notice.losses import paper_losses
from models.notice.marks import Rank
from models.notice.numbering import restore_numbers
from models.notice.outline import Node, tree_of
from models.notice.paper_year import years_of_paper
from models.notice.places import places_of
from models.notice.preface import standing_of
from models.notice.prose import in_sentences, read_prose
from models.notice.quotas import shared_out
from models.notice.repeats import once
from models.notice.running import parted_lines
from models.notice.secrecy import check_not_secret
from models.notice.tables import unfolded
from models.notice.traditional import simplified
from models.notice.vocabulary import Vocabulary
from models.notice.wrapping import joined


def read_text(text: str, *, as_plan: bool = False) -> Draft:
    """The draft of the paper with this text. `as_plan`: somebody has said that it gives tasks, whatever it calls
    itself; what finds no other reading is a task a point. Raises SecretPaper when it bears a mark of secrecy.
    """
    text = simplified(text)
    lines = lines_of(text)
    check_not_secret(lines)
    lines, signs, unexplained = explained(lines)
    tables = unfolded(shared_out(lines), raw_lines(text))
    lines = joined(parted_lines(by_unit(without_lists(cleaned(tables.lines)))))
    head = head_of(lines)
    body = parted(without_signature(lines[head.body :]))
    known = _vocabulary(body)
    called = AS_PLAN if as_plan else head.title
    blocks = in_sentences(blocks_of(body, known), known, called)
    read_prose(blocks, known, called)
    dressed(blocks)
    blocks = heads_of_forms(blocks)
    mark_beside_labels(blocks)
    blocks = laid_open(blocks, known)
    missing = restore_numbers(blocks)
    blocks = put_together(blocks, known)
    root = tree_of(blocks)
    years = years_of_paper(head, body)
    places = places_of(root, years, announces_plan(called))
    halves = halves_lost(lines)
    standing, unseen = standing_of(lines, blocks, known)
    standing.signs = signs
    reader = Reader(years, _usual_bracket(blocks), standing, halves, known)
    items, twice = once(reader.items(places), _parts(body))
    told = any(item.clauses or item.due for item in items)
    if as_plan and not items:
        items = every_point(body)
    if not items or names_no_doers(called) or (not told and not as_plan and sends_what_is_not_here(lines)):
        return _without_tasks(head, text, lines)
    asked = unexplained + twice + _nobody_named(head, items, lines)
    asked += wanted_besides(root, items[0].line, reader.told, years)
    asked += points_below([(place.node, place.blocks) for place in places])
    of_items = {block.line.number for place in places for block in place.blocks}
    losses = paper_losses(lines[: head.body], blocks, missing, of_items, halves)
    return Draft(
        head.title,
        head.number,
        head.issuer,
        head.issued_on,
        head.recipients,
        _sections(root, items),
        tuple(with_keys(items)),
        _in_order([*head.doubts, *unseen, *asked, *losses, *(doubt for item in items for doubt in item.doubts)]),
    )


def _vocabulary(body: list[Line]) -> Vocabulary:
    """The names of the paper, from a first reading that knows none; read again, glued names no longer count."""
    clauses = [
        [line.plain[name.start : name.end] for name in found.roles.ordered if not name.collective]
        for line in body
        for found in clauses_in(line.text, line.plain, Vocabulary())
    ]
    return Vocabulary(clauses)


def _usual_bracket(blocks: list[Block]) -> str | None:
    """The opening bracket that the paper's clauses have; None where most stand without."""
    clauses = [(block, found) for block in blocks for found in block.clauses]
    opening = Counter(block.line.text[found.start] for block, found in clauses if found.opened)
    bracketed = sum(found.opened or found.closed for _, found in clauses)
    return opening.most_common(1)[0][0] if opening and 2 * bracketed > len(clauses) else None


def _sections(root: Node, items: list[DraftItem]) -> tuple[Section, ...]:
    tasks = {item.line for item in items}
    nodes = [node for node in root.walk() if node.rank is not None]
    ranks = {node.rank for node in nodes}
    rank = next((rank for rank in (Rank.SECTION, Rank.CHAPTER) if rank in ranks), None)
    heads = [node for node in nodes if node.rank == rank or (rank is None and node.heads_a_section)]
    return tuple(
        Section(node.value, node.head.line.text[node.head.words_at :].strip().rstrip("：:"))
        for node in heads
        if node.head.line.number not in tasks and is_heading(node.head.line.plain)
    )


def _without_tasks(head: Head, text: str, lines: list[Line]) -> Draft:
    """A paper without tasks: nothing but its head, and one doubt that says what it seems to be."""
    first = lines[0] if lines else Line(1, "", "")
    asked = doubt("no_tasks", head.title or first.text[:60], first.number, seems_to_be(head.title, text, lines))
    return Draft(head.title, head.number, head.issuer, head.issued_on, head.recipients, doubts=(asked,))


def _parts(body: list[Line]) -> list[int]:
    """The lines on which an annex begins: their headings are chapters."""
    return [line.number for line in body if line.mark and line.mark.rank == Rank.CHAPTER]


def _nobody_named(head: Head, items: list[DraftItem], lines: list[Line]) -> list[Doubt]:
    """A plan whose items name nobody at all: asked once, of the paper."""
    if any(item.clauses for item in items):
        return []
    words = head.title or items[0].title
    at = next((line.number for line in lines if line.text.strip() and words.startswith(line.text.strip())), 1)
    return [doubt("nobody", words, at, "先列为事项、暂不分派")]


def _in_order(doubts: list[Doubt]) -> tuple[Doubt, ...]:
    return tuple(sorted(dict.fromkeys(doubts), key=lambda doubt: doubt.line))

"""What the text says once, outside the clauses, for all of them: who leads, who shares in each."""

from models.notice.assign import Standing
from models.notice.blocks import Block
from models.notice.doubts import Doubt, doubt
from models.notice.lines import Line
from models.notice.names import read_names
from models.notice.rules import LEAST_MARKED, Leads, everywhere_in, rule_in
from models.notice.vocabulary import Vocabulary


def standing_of(lines: list[Line], blocks: list[Block], known: Vocabulary) -> tuple[Standing, list[Doubt]]:
    """What holds before the first clause is read; what a clause itself says holds from there on."""
    within = {block.line.number for block in blocks if block.clauses}
    saying = {block.line.number for block in blocks if any(found.roles.rule for found in block.clauses)}
    standing, doubts = Standing(), list[Doubt]()
    for line in lines:
        if standing.rule is None and line.number not in saying and (rule := rule_in(line.plain)):
            standing.rule = rule.kind
            if rule.kind.leads is Leads.UNSEEN:
                doubts.append(doubt("marks", line.text[rule.start : rule.end], line.number, LEAST_MARKED))
        if line.number in within or standing.everywhere or not (said := everywhere_in(line.plain)):
            continue
        names = read_names(line.text, line.plain, said.who, said.who_end, known).names
        standing.everywhere = tuple(line.text[name.start : name.end] for name in names if name.collective)
    return standing, doubts

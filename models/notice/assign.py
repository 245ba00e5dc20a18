"""Clauses of a place → clauses of the draft: who leads by the paper's rule, labels on several lines, names as read."""

from dataclasses import dataclass, field
from itertools import pairwise

from models.notice.blocks import Block
from models.notice.draft import DraftClause
from models.notice.names import Named
from models.notice.roles import Roles
from models.notice.rules import Rule


@dataclass
class Standing:
    """The rule about leaders that holds from here on, as the paper is read from its beginning."""

    rule: Rule | None = None


@dataclass
class Assigned:
    """A clause's lines with what each says; label lines that follow one another make one clause."""

    parts: list[tuple[Block, Roles, str]] = field(default_factory=list)

    def clause(self) -> DraftClause:
        def names(role: str) -> tuple[str, ...]:
            return tuple(
                dict.fromkeys(
                    block.line.text[name.start : name.end].strip()
                    for block, roles, _ in self.parts
                    for name in getattr(roles, role)
                )
            )

        text = "\n".join(text for _, _, text in self.parts)
        return DraftClause(names("lead"), names("responsible"), names("coop"), names("collectives"), text)

    def accepts(self, block: Block, roles: Roles) -> bool:
        """Whether a further label line continues this clause: its roles are not here yet."""
        here = {
            role
            for _, other, _ in self.parts
            for role in ("lead", "responsible", "coop", "times")
            if getattr(other, role)
        }
        return (
            all(part.is_label_line for part, _, _ in self.parts)
            and block.is_label_line
            and not any(getattr(roles, role) for role in here)
        )


def assigned(blocks: tuple[Block, ...], standing: Standing) -> list[Assigned]:
    """The clauses of a place, each with its roles settled by the rule that holds."""
    clauses: list[Assigned] = []
    for block in blocks:
        for found in block.clauses:
            roles = found.roles
            standing.rule = roles.rule or standing.rule
            _settle(block, roles, standing.rule)
            text = block.line.text[found.start : found.end].strip()
            if clauses and clauses[-1].accepts(block, roles):
                clauses[-1].parts.append((block, roles, text))
            else:
                clauses.append(Assigned([(block, roles, text)]))
    return clauses


def _settle(block: Block, roles: Roles, rule: Rule | None) -> None:
    """列第一位的为牵头单位, 第一个逗号前为牵头单位: only where the clause itself says of nobody that it leads."""
    if rule is None or roles.lead or not roles.ordered or roles.ordered[0].collective or not roles.responsible:
        return
    first = roles.ordered[0]
    leading = [first] if rule is Rule.FIRST_LEADS else _before_comma(block.line.plain, roles.ordered)
    for name in leading:
        if name in roles.responsible:
            roles.responsible.remove(name)
            roles.lead.append(name)


def _before_comma(folded: str, ordered: list[Named]) -> list[Named]:
    leading = [ordered[0]]
    for before, name in pairwise(ordered):
        if "," in folded[before.end : name.start] or ";" in folded[before.end : name.start]:
            break
        leading.append(name)
    return [name for name in leading if not name.collective]

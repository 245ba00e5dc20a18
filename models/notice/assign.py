"""Clauses of a place → clauses of the draft: who leads by the paper's rule, labels on several lines, names as read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from models.notice.blocks import Block
from models.notice.doubts import Slip
from models.notice.draft import DraftClause
from models.notice.labels import is_of_leader, is_of_overseer, label_of_line
from models.notice.legend import Meaning
from models.notice.names import Named
from models.notice.roles import LEAD, Roles
from models.notice.rules import Leads, Rule

_SAME = re.compile(r"同上(?:一?[条项])?|同前")


@dataclass
class Standing:
    """The rule about leaders that holds from here on, as the paper is read from its beginning."""

    rule: Rule | None = None
    everywhere: tuple[str, ...] = ()  # who shares in each clause: 以下均需各镇街落实，不再列出
    signs: Meaning = field(default_factory=Meaning)
    said: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by role, who was named last: 责任单位：同上


@dataclass
class Assigned:
    """A clause's lines with what each says; label lines that follow one another make one clause."""

    parts: list[tuple[Block, Roles, str]] = field(default_factory=list)
    everywhere: tuple[str, ...] = ()
    as_above: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def is_unmarked(self) -> bool:
        """Whether it says that nobody is marked (design: nobody is named)."""
        return any(roles.unmarked for _, roles, _ in self.parts)

    @property
    def names_nobody(self) -> bool:
        """That, or 完成时限：9月底前 and not a word of who."""
        said = [roles for _, roles, _ in self.parts]
        times = any(roles.times for roles in said)
        anybody = any(roles.ordered or roles.unknown or roles.everywhere for roles in said)
        return self.is_unmarked or (times and not anybody and not self.as_above)

    def clause(self) -> DraftClause:
        def names(role: str) -> tuple[str, ...]:
            return tuple(
                dict.fromkeys(
                    block.line.text[name.start : name.end].strip()
                    for block, roles, _ in self.parts
                    for name in getattr(roles, role)
                )
            ) + self.as_above.get(role, ())

        text = "\n".join(text for _, _, text in self.parts)
        collectives = names("collectives")
        if names("lead") or names("responsible") or names("coop"):
            collectives = tuple(dict.fromkeys((*collectives, *self.everywhere)))
        return DraftClause(names("lead"), names("responsible"), names("coop"), collectives, text)

    def accepts(self, block: Block, roles: Roles) -> bool:
        """Whether a further label line continues this clause: its roles are not here yet."""
        here = {
            role
            for part, other, _ in self.parts
            for role in ("lead", "responsible", "coop", "times")
            if getattr(other, role) and not (role == "coop" and _label_differs(part, block))
        }
        return (
            all(part.is_label_line for part, _, _ in self.parts)
            and block.is_label_line
            and not any(getattr(roles, role) for role in here)
        )


def _label_differs(part: Block, block: Block) -> bool:
    """配合单位：… and 监管单位：…: two ways in which others stand beside who leads."""
    before, label = _label_of(part), _label_of(block)
    return before is not None and label is not None and before[0] != label[0]


def _label_of(block: Block) -> re.Match[str] | None:
    return label_of_line(block.line.plain) if block.is_label_line else None


def assigned(blocks: tuple[Block, ...], standing: Standing) -> list[Assigned]:
    """The clauses of a place, each with its roles settled by the rule that holds."""
    clauses: list[Assigned] = []
    led = any(label and is_of_leader(label) for label in map(_label_of, blocks))
    for block in blocks:
        label = _label_of(block)
        for found in block.clauses:
            roles = found.roles
            if led and label and is_of_overseer(label):
                roles.coop, roles.lead = [*roles.coop, *roles.lead], []
            standing.rule = roles.rule or standing.rule
            _settle(block, roles, standing)
            if roles.everywhere:
                standing.everywhere = tuple(block.line.text[name.start : name.end] for name in roles.everywhere)
            text = block.line.text[found.start : found.end].strip()
            above = _as_above(block, roles, standing)
            if clauses and clauses[-1].accepts(block, roles):
                clauses[-1].parts.append((block, roles, text))
                clauses[-1].as_above |= above
            else:
                clauses.append(Assigned([(block, roles, text)], standing.everywhere, above))
    return clauses


def _as_above(block: Block, roles: Roles, standing: Standing) -> dict[str, tuple[str, ...]]:
    """Who is meant by 同上, by role; and who is to be meant by the next."""
    above: dict[str, tuple[str, ...]] = {}
    for unsure in list(roles.unknown):
        if standing.said.get(unsure.role) and _SAME.fullmatch(block.line.plain, unsure.start, unsure.end):
            roles.unknown.remove(unsure)
            above[unsure.role] = standing.said[unsure.role]
            above["collectives"] = standing.said.get("collectives", ())
    named = {role: getattr(roles, role) for role in ("lead", "responsible", "coop", "collectives")}
    told = {role: tuple(block.line.text[name.start : name.end] for name in names) for role, names in named.items()}
    if roles.ordered and not above:
        standing.said = told if not block.is_label_line else standing.said | {r: n for r, n in told.items() if n}
    return above


def _settle(block: Block, roles: Roles, standing: Standing) -> None:
    """列第一位的为牵头单位, 分号前为牵头单位: only where the clause itself says of nobody that it leads."""
    rule, signs = standing.rule, standing.signs.at(block.line.number)
    _settle_by_signs(roles, signs)
    if any(name.mark in signs for name in roles.ordered) and all(
        name.collective or name.mark in signs for name in roles.ordered
    ):
        return
    starred = [name for name in roles.lead if name.mark and name.mark not in (LEAD, *signs)]
    if starred and (rule is None or rule.leads is not Leads.MARKED):
        words = block.line.text[starred[0].start : starred[-1].end]
        roles.slips.append(Slip("lead", words, words + "牵头", starred[0].start))
    if rule is None:
        return
    if not roles.lead:
        leading = _leading(block.line.plain, roles.ordered, rule.leads) if roles.responsible else []
        for name in leading:
            if name in roles.responsible:
                roles.responsible.remove(name)
                roles.lead.append(name)
    elif rule.leads is not Leads.MARKED or not starred:
        return
    if rule.others_cooperate and roles.lead:
        roles.coop = [name for name in roles.ordered if name in roles.responsible or name in roles.coop]
        roles.responsible = []


def _settle_by_signs(roles: Roles, meaning: Mapping[str, str]) -> None:
    """Names with a sign of which it is known what it means, in the role that it says."""
    for name in roles.ordered:
        role = meaning.get(name.mark or "")
        if role and not name.collective:
            for here in (roles.lead, roles.responsible, roles.coop):
                here[:] = [other for other in here if other is not name]
            getattr(roles, role).append(name)


def _leading(folded: str, ordered: list[Named], leads: Leads) -> list[Named]:
    """Who leads by the rule. A collective that stands first leads nobody: then the clause says nothing of it."""
    if not ordered or ordered[0].collective or leads is Leads.MARKED:
        return []
    leading = [ordered[0]]
    marks = {Leads.BEFORE_COMMA: ",;", Leads.BEFORE_SEMICOLON: ";"}.get(leads)
    if marks:
        for before, name in pairwise(ordered):
            if set(marks) & set(folded[before.end : name.start]):
                break
            leading.append(name)
    return [name for name in leading if not name.collective]

"""How a unit's share and its items are told, in lists and in letters."""

from collections.abc import Sequence

from bot.cutting import LONGEST_BUTTON, cut
from bot.round_names import round_in_full
from bot.standing_told import counts_named, counts_told, signed
from bot.texts import Texts
from models.questions.board import Board, BoardUnit
from models.questions.places import ReturnedReply
from models.questions.plans import UnitShare
from models.questions.unit_items import UnitItem, share_of
from models.rules.rollup import count_by_light
from models.rules.words import Role

NONE = "none"  # for a text that chooses
ALL = -1  # whoever leads or answers reports on all of them, which need not be said


def shares_told(texts: Texts, share: UnitShare) -> str:
    """In one line, the weightiest first, without what is none."""
    counts = {
        Role.LEAD: share.leads,
        Role.RESPONSIBLE: share.responsible,
        Role.COOPERATING: share.cooperates,
        Role.SHARING: share.shares,
    }
    asked = {Role.SHARING: share.reports_on_shared}
    told = [
        texts.plain("items-share", role=role.value, count=count, asked=asked.get(role, ALL))
        for role, count in counts.items()
        if count
    ]
    return texts.plain("items-comma").join(told)


def item_line(texts: Texts, line: UnitItem, mark: str = "") -> str:
    """An item on its button: light, number, title, role; what asks for no report says so, and what was returned says
    that instead of all else. A long title is cut. `mark`: its plan's, where there are several."""
    before = signed(texts, line.standing, mark + line.number_text)
    if line.returned is not None:
        behind = texts.plain("items-returned-line", what=returned_in_short(texts, line.returned))
    else:
        behind = texts.plain(
            "items-line",
            role=line.role.value,
            asks="yes" if line.reports else "no",
            until=texts.date(line.due_on) if line.due_on else NONE,
        )
    return before + cut(line.title, LONGEST_BUTTON - len(before) - len(behind)) + behind


def returned_in_short(texts: Texts, returned: ReturnedReply) -> str:
    """That it was returned, and the day that was named in the letter."""
    return texts.plain("items-returned", day=texts.date(returned.amend_by) if returned.amend_by else NONE)


def own_unit_name(texts: Texts, unit: BoardUnit, lines: Sequence[UnitItem]) -> str:
    """One more unit that the reader sits for, on its button, with how its items stand."""
    counts = count_by_light(line.standing for line in lines)
    return texts.plain(
        "items-unit", unit=unit.name, counts=counts_told(texts, counts) if any(counts.values()) else NONE
    )


def mine_told_html(
    texts: Texts, plan: str, board: Board, unit: BoardUnit, lines: Sequence[UnitItem], signing: str
) -> str:
    """How a unit stands in a plan, above its items. `signing`: a choice of items-mine."""
    parts = [
        texts.html("items-mine", unit=unit.name, plan=plan, share=shares_told(texts, share_of(unit)), signed=signing)
    ]
    counts = count_by_light(line.standing for line in lines)
    if any(counts.values()):
        parts.append(texts.html("items-lights", lights=counts_named(texts, counts)))
    if count := sum(line.returned is not None for line in lines):
        parts.append(texts.html("items-to-amend", count=count))
    asking = [one for one in board.rounds if unit.answers(one.id)]
    for one in asking:
        owed = sum(one.id in line.owes for line in lines)
        late = "yes" if one.due_on < board.today else "no"
        parts.append(
            texts.html(
                "items-owed",
                round=round_in_full(texts, one),
                count=owed,
                amends="yes" if unit.amends(one.id) else "no",
                late=late,
                day=texts.day(one.due_on),
            )
        )
    if not any(line.pressing for line in lines):
        parts.append(texts.html("items-nothing-owed") if not asking else "")
    return "\n".join(part for part in parts if part)

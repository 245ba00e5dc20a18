"""The plan in force as coordinators and observers read it: in all, by unit, by item, and who has not signed."""

from collections.abc import Iterable, Sequence

from bot.corrections_told import stand_told, stands_told
from bot.cutting import LONGEST_BUTTON, cut
from bot.in_round_told import amending_in_round, counts_in_round
from bot.items_told import NONE, shares_told
from bot.round_names import round_in_short
from bot.standing_told import counts_named, counts_told, signed, standing_told
from bot.texts import Texts
from models.plan import Plan
from models.questions.board import Board, BoardItem, BoardUnit
from models.questions.places import Place
from models.questions.signing import Signing, ToSign
from models.questions.unit_items import UnitItem, share_of
from models.rules.rollup import count_by_light
from models.rules.standing import Reason, Standing
from models.rules.words import Approach, Light, Role

LONGEST_SEEN, SHORTEST_NAME = 22, 8  # wide characters that a phone shows of a button; of them at least for a name
_ROLES = list(Role)


def plan_told_html(texts: Texts, plan: Plan, board: Board, signing: Signing) -> str:
    lights = board.lights()
    parts = [
        texts.html(
            "plan-main",
            plan=plan.short_title,
            tasks=len(board.tasks),
            units=len(board.units),
            lights=counts_named(texts, lights),
            dark=len(board.tasks) - sum(lights.values()),
        )
    ]
    for one in board.rounds:
        counts = board.counts(one.id, towns=False) + board.counts(one.id, towns=True)
        parts.append(
            texts.html(
                "plan-round",
                round=round_in_short(texts, one),
                counts=counts_in_round(texts, counts),
                amending=amending_in_round(texts, board.amending(one.id)),
                day=texts.day(one.due_on),
            )
        )
    parts.append(
        texts.html(
            "plan-signing",
            signed=signing.signed,
            of=signing.of,
            replied=signing.replied,
            late=len(signing.late),
            unseated=len(signing.without_contact),
        )
    )
    parts.append(texts.html("plan-find"))
    return "\n".join(parts)


def item_name(texts: Texts, item: BoardItem, mark: str = "") -> str:
    """On its button: light, number, title, and its date where it has one. `mark`: its plan's, of several."""
    before = signed(texts, item.standing, mark + item.number_text)
    behind = texts.plain("plan-until", day=texts.date(item.due_on)) if item.due_on else ""
    return before + cut(item.title, LONGEST_BUTTON - len(before) - len(behind)) + behind


def counted_name(texts: Texts, name: str, standings: Iterable[Standing]) -> str:
    """A section or a unit on its button, with its lights counted. The counts are what it shows: they fit on a phone."""
    counts = count_by_light(standings)
    behind = " " + counts_told(texts, counts) if any(counts.values()) else ""
    return cut(name, max(SHORTEST_NAME, LONGEST_SEEN - len(behind))) + behind


def standing_line_html(texts: Texts, item: BoardItem) -> list[str]:
    """How the item stands, then clause by clause how many of those that owe a reply have given one."""
    if item.general:
        return [texts.html("plan-general")]
    several = len(item.clauses) > 1
    counts = [
        texts.html("plan-clause", clause=at if several else 0, replied=clause.standing.replied, of=clause.standing.of)
        for at, clause in enumerate(item.clauses, start=1)
        if clause.standing.of
    ]
    return [texts.html("plan-standing", standing=standing_told(texts, item.standing)), *counts]


def places_in_order(item: BoardItem) -> list[tuple[int, Place]]:
    """Clause by clause, by role, then in the registry's order. With the clause's number; 0 where there is but one."""
    several = len(item.clauses) > 1
    return [
        (at if several else 0, place)
        for at, clause in enumerate(item.clauses, start=1)
        for place in sorted(clause.places, key=lambda place: _ROLES.index(place.facts.role))
    ]


def places_html(texts: Texts, board: Board, places: Sequence[tuple[int, Place]]) -> list[str]:
    names = {unit.id: unit.name for unit in board.units}
    return [
        texts.html(
            "plan-place",
            unit=names[place.unit_id],
            stand=stand_told(texts, place.facts.role, place.facts.duty),
            clause=clause,
            standing=_told(texts, place.standing),
        )
        for clause, place in places
    ]


def unit_head_html(texts: Texts, unit: BoardUnit, lines: Sequence[UnitItem], posts: Sequence[str]) -> list[str]:
    counts: dict[Light, int] = count_by_light(line.standing for line in lines)
    if unit.signed:
        how = "signed"
    elif unit.approach == Approach.CONSULTED:
        how = "consulted"
    elif unit.replied:
        how = "replied"
    else:
        how = "delivered" if unit.received_on else "undelivered"
    day = texts.day(unit.received_on) if unit.received_on else NONE
    return [
        texts.html("plan-unit", unit=unit.name, share=shares_told(texts, share_of(unit))),
        *([texts.html("items-lights", lights=counts_named(texts, counts))] if any(counts.values()) else []),
        *posts,
        texts.html("plan-unit-signing", how=how, day=day),
    ]


def unit_items_html(texts: Texts, unit: BoardUnit, lines: Sequence[UnitItem]) -> list[str]:
    """The unit's items, each with its standing and why."""
    return [
        texts.html(
            "plan-unit-item",
            number=line.number_text,
            title=line.title,
            stand=stands_told(
                texts,
                tuple((each.facts.role, each.facts.duty) for each in unit.places if each.item_id == line.item_id),
            ),
            standing=_told(texts, line.standing),
        )
        for line in lines
    ]


def _told(texts: Texts, standing: Standing) -> str:
    """What is for information says so with its role already."""
    return NONE if standing.reason == Reason.INFORMED else standing_told(texts, standing)


def to_sign_html(texts: Texts, one: ToSign) -> str:
    return texts.html(
        "plan-to-sign",
        unit=one.unit,
        contacts=texts.plain("list-comma").join(one.contacts),
        day=texts.day(one.received_on) if one.received_on else NONE,
    )

"""What a plan asks of one unit, item by item, as it stands today: what is owed first."""

from dataclasses import dataclass
from datetime import date

from models.questions.board import Board, BoardUnit
from models.questions.places import Place, ReturnedReply, returned_of
from models.questions.plans import UnitShare
from models.rules.rollup import WORST_FIRST, worst
from models.rules.standing import Reason, Standing
from models.rules.words import Duty, Light, Role

_ROLES = list(Role)  # from the weightiest on
_LIGHTS: list[Light | None] = [*WORST_FIRST, None]
_PRESSING = (Reason.DATE_PASSED, Reason.DATE_NEAR, Reason.ROUND_PASSED, Reason.ROUND_MISSED, Reason.ROUND_NEAR)


@dataclass(frozen=True)
class UnitItem:
    """An item as one unit has it: its weightiest role there, whether anything of it is to be reported on, and how it
    stands by the unit's own part. `owes`: the open rounds that wait for a reply about it; `due_on`: its next date;
    `returned`: the unit's last word on it, if that was."""

    item_id: int
    number_text: str
    title: str
    role: Role
    reports: bool
    standing: Standing
    owes: tuple[int, ...]
    due_on: date | None
    returned: ReturnedReply | None = None

    @property
    def pressing(self) -> bool:
        """A reply is owed, was not given or is to be amended, or a date is near or past."""
        return bool(self.owes) or self.returned is not None or self.standing.reason in _PRESSING


def unit_items(board: Board, unit_id: int) -> list[UnitItem]:
    """What was returned first, then what is owed, then by light from the worst on, by role, and as the paper counts."""
    lines = []
    unit = board.unit(unit_id)
    held: dict[int, list[Place]] = {}
    for place in unit.places if unit else ():
        held.setdefault(place.item_id, []).append(place)
    for item in board.items:
        if places := held.get(item.id):
            lines.append(
                UnitItem(
                    item.id,
                    item.number_text,
                    item.title,
                    min((place.facts.role for place in places), key=_ROLES.index),
                    any(place.facts.duty == Duty.REPORTS for place in places),
                    worst(place.standing for place in places),
                    tuple(dict.fromkeys(round_id for place in places for round_id in place.owes)),
                    item.due_on,
                    returned_of(places),
                )
            )
    lines.sort(key=by_urgency)
    return lines


def by_urgency(line: UnitItem) -> tuple[bool, bool, int, int]:
    light, role = _LIGHTS.index(line.standing.light), _ROLES.index(line.role)
    return line.returned is None, not line.pressing, light, role


def share_of(unit: BoardUnit) -> UnitShare:
    """What the plan asks of the unit in numbers of items: what is settled by now counts in the year's share."""
    items: dict[Role, set[int]] = {role: set() for role in Role}
    for place in unit.places:
        items[place.facts.role].add(place.item_id)
    asked = {place.item_id for place in unit.places if place.facts.duty == Duty.REPORTS}
    return UnitShare(
        unit.id,
        unit.name,
        unit.approach,
        len(items[Role.LEAD]),
        len(items[Role.RESPONSIBLE]),
        len(items[Role.COOPERATING]),
        len(items[Role.SHARING]),
        len(items[Role.SHARING] & asked),
        unit.signed,
    )

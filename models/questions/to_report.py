"""What a unit has to report on, by its plan's board: what was returned first, then what is owed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.questions.board import Board
from models.questions.places import Place, ReturnedReply, returned_of
from models.rounds import Round
from models.rules.words import Duty, Role


@dataclass(frozen=True)
class ReportLine:
    """An item that the unit answers for. `shared`: in its consolidated reply. `said_on`: the day of its last word that
    counts; `returned`: its last word, if that was. Until the day to amend it has gone by, nothing is owed for it."""

    item_id: int
    number_text: str
    title: str
    owes: bool
    shared: bool
    said_on: date | None
    returned: ReturnedReply | None = None

    @property
    def wants_a_word(self) -> bool:
        return self.owes or self.returned is not None


@dataclass(frozen=True)
class UnitReport:
    """`round`: the open one whose day comes first among those that ask the unit."""

    unit_id: int
    unit: str
    lines: tuple[ReportLine, ...]
    round: Round | None

    @property
    def single(self) -> list[ReportLine]:
        """What is reported item by item."""
        return [line for line in self.lines if not line.shared]

    @property
    def shared(self) -> list[ReportLine]:
        return [line for line in self.lines if line.shared]

    @property
    def owed(self) -> list[ReportLine]:
        return [line for line in self.single if line.owes]

    @property
    def wanting(self) -> list[ReportLine]:
        """What is to be told one by one: what was returned, and what is owed."""
        return [line for line in self.single if line.wants_a_word]

    @property
    def owes_shared(self) -> bool:
        return any(line.owes for line in self.shared)

    @property
    def returned_shared(self) -> ReturnedReply | None:
        return next((line.returned for line in self.shared if line.returned is not None), None)

    @property
    def returned(self) -> int:
        """How much is to be amended, besides what is owed. What is reported together is one thing to do."""
        single = sum(line.returned is not None and not line.owes for line in self.single)
        return single + (self.returned_shared is not None and not self.owes_shared)


def report_of(board: Board, unit_id: int) -> UnitReport | None:
    """None where the plan asks no report of the unit, or none any more."""
    unit = board.unit(unit_id)
    if unit is None:
        return None
    lines, asking = [], set[int]()
    for item in board.items:
        places = [place for place in item.places if place.unit_id == unit_id and _reports(place)]
        if places and not item.general:
            lines.append(_line(item.id, item.number_text, item.title, places))
            asking |= {round_id for place in places for round_id in place.asked}
    if not lines:
        return None
    rounds = sorted((one for one in board.rounds if one.id in asking), key=lambda one: one.due_on)
    lines.sort(key=lambda line: (line.returned is None, not line.owes))  # the rest stays as the paper counts
    return UnitReport(unit_id, unit.name, tuple(lines), rounds[0] if rounds else None)


def reports_of(board: Board, unit_ids: Sequence[int]) -> list[UnitReport]:
    """Of these units, in the registry's order."""
    reports = (report_of(board, unit.id) for unit in board.units if unit.id in unit_ids)
    return [report for report in reports if report is not None]


def _reports(place: Place) -> bool:
    return place.facts.duty == Duty.REPORTS and not place.facts.settled


def _line(item_id: int, number_text: str, title: str, places: Sequence[Place]) -> ReportLine:
    said = [place.facts.reply.submitted_on for place in places if place.facts.reply]
    return ReportLine(
        item_id,
        number_text,
        title,
        any(place.owes for place in places),
        all(place.facts.role == Role.SHARING for place in places),
        max(said, default=None),
        returned_of(places),
    )

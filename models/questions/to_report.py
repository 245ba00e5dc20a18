"""What a unit has to report on, by its plans' boards: what was returned first, then what is owed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from models.questions.board import Board, BoardItem
from models.questions.places import Place, ReturnedReply, returned_of
from models.rounds import Round
from models.rules.standing import Reason
from models.rules.words import Duty, Role


@dataclass(frozen=True)
class ReportLine:
    """An item that the unit answers for, with the first of its assignments there. `shared`: in its consolidated reply.
    `said_on`: the day of its last word that counts; `returned`: its last word, if that was. Until the day to amend it
    has gone by, nothing is owed for it. `missed`: the last round is over without an answer, and none has come since."""

    item_id: int
    assignment_id: int
    plan_id: int
    number_text: str
    title: str
    owes: bool
    shared: bool
    said_on: date | None
    returned: ReturnedReply | None = None
    missed: bool = False

    @property
    def wants_a_word(self) -> bool:
        return self.owes or self.returned is not None


@dataclass(frozen=True)
class UnitReport:
    """What all plans ask of the unit. `round`: the open one whose day comes first among those that ask it; `plans`:
    the ids of the plans that ask it, the newest first."""

    unit_id: int
    unit: str
    lines: tuple[ReportLine, ...]
    round: Round | None
    plans: tuple[int, ...]

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
    def together(self) -> list[tuple[int, list[ReportLine]]]:
        """Plan by plan what is reported in one consolidated reply."""
        found = [(at, [line for line in self.shared if line.plan_id == at]) for at in self.plans]
        return [(at, lines) for at, lines in found if lines]

    @property
    def owes_shared(self) -> int:
        """How many consolidated replies are owed: one a plan."""
        return sum(any(line.owes for line in lines) for _, lines in self.together)

    @property
    def missed(self) -> int:
        """How much the last round, which is over, has waited for in vain; what is reported together is one thing."""
        together = sum(any(line.missed for line in lines) for _, lines in self.together)
        return sum(line.missed for line in self.single) + together

    @property
    def returned(self) -> int:
        """How much is to be amended, besides what is owed. What is reported together is one thing to do."""
        single = sum(line.returned is not None and not line.owes for line in self.single)
        together = [
            lines
            for _, lines in self.together
            if any(line.returned for line in lines) and not any(line.owes for line in lines)
        ]
        return single + len(together)

    @property
    def amend_by(self) -> date | None:
        """The earliest day by which something of it is to be amended; None where none was named."""
        days = [line.returned.amend_by for line in self.lines if line.returned and not line.owes]
        return min((day for day in days if day is not None), default=None)


def report_of(boards: Sequence[Board], unit_id: int) -> UnitReport | None:
    """None where no plan asks a report of the unit, or none any more."""
    lines: list[ReportLine] = []
    rounds: list[Round] = []
    names: list[str] = []
    for board in boards:
        asking = set[int]()
        for item in board.items:
            places = [place for place in item.places if place.unit_id == unit_id and _reports(place)]
            if places and not item.general:
                lines.append(_line(board.plan_id, item, places))
                asking |= {round_id for place in places for round_id in place.asked}
        rounds += [one for one in board.rounds if one.id in asking]
        names += [unit.name for unit in board.units if unit.id == unit_id]
    if not lines:
        return None
    plans = tuple(dict.fromkeys(line.plan_id for line in lines))
    # The rest stays as the papers count.
    lines.sort(key=lambda line: (line.returned is None, not line.owes, not line.missed))
    return UnitReport(unit_id, names[0], tuple(lines), min(rounds, key=lambda one: one.due_on, default=None), plans)


def reports_of(boards: Sequence[Board], unit_ids: Sequence[int]) -> list[UnitReport]:
    """Of these units, in the registry's order."""
    ids = dict.fromkeys(unit.id for board in boards for unit in board.units if unit.id in unit_ids)
    reports = (report_of(boards, unit_id) for unit_id in ids)
    return [report for report in reports if report is not None]


def _reports(place: Place) -> bool:
    return place.facts.duty == Duty.REPORTS and not place.facts.settled


def _to_amend(places: Sequence[Place]) -> ReturnedReply | None:
    """What was returned to another round than that which waits for a word now is over: it is answered anew."""
    returned = returned_of(places)
    waits = {round_id for place in places for round_id in place.owes}
    over = returned is not None and bool(waits) and returned.round_id not in (None, *waits)
    return None if over else returned


def _line(plan_id: int, item: BoardItem, places: Sequence[Place]) -> ReportLine:
    said = [place.facts.reply.submitted_on for place in places if place.facts.reply]
    return ReportLine(
        item.id,
        places[0].assignment_id,
        plan_id,
        item.number_text,
        item.title,
        any(place.owes for place in places),
        all(place.facts.role == Role.SHARING for place in places),
        max(said, default=None),
        _to_amend(places),
        any(place.standing.reason == Reason.ROUND_MISSED for place in places),
    )

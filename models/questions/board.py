"""The board of a plan: every item, clause, unit and assignment with its standing today. Computed, never stored."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from models.people import Office
from models.plan import Plan
from models.questions.board_rows import ItemRead
from models.questions.places import Place, PlanRead, day_of, read_plan
from models.questions.round_over import RoundOver
from models.rounds import Round
from models.rules.asking import TOWNS
from models.rules.calendar import WorkCalendar
from models.rules.in_round import Counts, UnitAnswers, answers_of, counted
from models.rules.rollup import ClauseStanding, clause_standing, count_by_light, item_standing
from models.rules.standing import Standing
from models.rules.words import Approach, Duty, ItemState, Light, UnitKind


@dataclass(frozen=True)
class BoardClause:
    id: int
    standing: ClauseStanding
    places: tuple[Place, ...]


@dataclass(frozen=True)
class BoardItem:
    """`general`: no task of anybody's, and no light (design §5). `due_on`: the first date that is not met."""

    id: int
    number: int | None
    number_text: str
    title: str
    section: str
    general: bool
    due_on: date | None
    standing: Standing
    clauses: tuple[BoardClause, ...]
    open: bool = True  # not settled

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(place for clause in self.clauses for place in clause.places)


@dataclass(frozen=True)
class BoardUnit:
    """A unit that the plan asks anything of. `received_on`: the day its contact first got the letter; `replied`: it has
    said something, so that it has plainly received it."""

    id: int
    name: str
    kind: UnitKind
    approach: Approach
    signed: bool
    received_on: date | None
    places: tuple[Place, ...]
    replied: bool = False

    def answers(self, round_id: int) -> UnitAnswers | None:
        """How it stands in the round; None where that asks it nothing."""
        return answers_of(place.asked_in(round_id) for place in self.places if round_id in place.asked)

    def amends(self, round_id: int) -> bool:
        """Whether all that is missing was returned, and may still be amended."""
        answers = self.answers(round_id)
        return answers is not None and answers.amends


@dataclass(frozen=True)
class Board:
    """Items as the paper counts, units in the registry's order."""

    plan_id: int
    today: date
    items: tuple[BoardItem, ...]
    units: tuple[BoardUnit, ...]
    rounds: tuple[Round, ...]  # that are open
    ahead: Round | None = None  # that opens next
    over: RoundOver | None = None  # the newest, while none is open
    closing: Round | None = None  # the year's last, where it was not called off

    def item(self, item_id: int) -> BoardItem | None:
        return next((item for item in self.items if item.id == item_id), None)

    def unit(self, unit_id: int) -> BoardUnit | None:
        return next((unit for unit in self.units if unit.id == unit_id), None)

    @property
    def tasks(self) -> tuple[BoardItem, ...]:
        """The items that are tasks: without the general demand."""
        return tuple(item for item in self.items if not item.general)

    def counts(self, round_id: int, *, towns: bool) -> Counts:
        """How the townships and subdistricts stand in the round, or how the other units do."""
        return counted(unit.answers(round_id) for unit in self.units if (unit.kind in TOWNS) == towns)

    def amending(self, round_id: int) -> int:
        return sum(unit.amends(round_id) for unit in self.units)

    def lights(self) -> dict[Light, int]:
        """How many tasks have which light, every light named."""
        return count_by_light(item.standing for item in self.tasks)


async def board_of(
    session: AsyncSession, office: Office, plan: Plan, now: datetime, *, to_settle: bool = False
) -> Board:
    """How the plan stands on the office's day of `now`. `to_settle`: for the office (models/questions/places.py)."""
    return _board(await read_plan(session, office, plan, now, to_settle=to_settle))


async def board_of_units(
    session: AsyncSession, office: Office, plan: Plan, now: datetime, unit_ids: Collection[int]
) -> Board:
    """The same as far as these units go: no other stands in it, and its items stand by what these have of them."""
    return _board(await read_plan(session, office, plan, now, unit_ids))


def _board(read: PlanRead) -> Board:
    by_item: dict[int, list[Place]] = {}
    for place in read.places:
        by_item.setdefault(place.item_id, []).append(place)
    return Board(
        read.plan.id,
        read.today,
        tuple(
            _board_item(one, by_item.get(item_id, []), read.today, read.calendar) for item_id, one in read.items.items()
        ),
        _board_units(read),
        tuple(read.rounds),
        read.ahead,
        read.over,
        read.closing,
    )


def _board_item(read: ItemRead, places: Sequence[Place], today: date, calendar: WorkCalendar) -> BoardItem:
    mine: dict[int, list[Place]] = {}
    for place in places:
        mine.setdefault(place.clause_id, []).append(place)
    clauses = tuple(
        BoardClause(clause_id, clause_standing([place.facts for place in held], today, calendar), tuple(held))
        for clause_id, held in sorted(mine.items())
    )
    # Who is only informed, or consulted, never says that a date is met; what is settled has none to meet.
    reporting = [place for place in places if place.facts.duty == Duty.REPORTS]
    supervised = [place for place in reporting if place.facts.approach != Approach.CONSULTED]
    waited_for = [place for place in supervised or places if not place.facts.settled]
    unmet = [due.on_day for due in read.dues if due.on_day and any(due.id in each.dues for each in waited_for)]
    return BoardItem(
        read.item.id,
        read.item.number,
        read.item.number_text,
        read.item.title,
        read.section,
        read.item.general,
        min(unmet, default=None),
        item_standing(clause.standing for clause in clauses),
        clauses,
        read.item.state == ItemState.OPEN,
    )


def _board_units(read: PlanRead) -> tuple[BoardUnit, ...]:
    mine: dict[int, list[Place]] = {}
    for place in read.places:
        mine.setdefault(place.unit_id, []).append(place)
    heads = {row.unit_id: row for row in read.rows if row.unit_id in mine}
    return tuple(
        BoardUnit(
            unit_id,
            row.name,
            row.kind,
            row.approach,
            row.signed_at is not None,
            day_of(row.received_at, read.calendar),
            tuple(mine[unit_id]),
            unit_id in read.heard,
        )
        for unit_id, row in heads.items()
    )

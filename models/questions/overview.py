"""How a plan goes, at a glance: the board, its open rounds in figures, and what waits for the office."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Office
from models.plan import Plan
from models.progress import HelpQuestion, Reply
from models.questions.archiving import archiving_of
from models.questions.board import Board, BoardUnit, board_of
from models.questions.closing import may_settle
from models.questions.offices import calendar_of
from models.questions.reviews import WAITS
from models.rounds import Round
from models.rules.in_round import Counts
from models.rules.rollup import count_by_light
from models.rules.standing import Reason
from models.rules.words import Light

PASSED = frozenset({Reason.DATE_PASSED, Reason.ROUND_PASSED, Reason.ROUND_MISSED})


@dataclass(frozen=True)
class RoundSoFar:
    """`amending`: of how many units all that is missing was returned and may still be amended; `left`: working days
    until it is due, negative after that."""

    round: Round
    departments: Counts
    towns: Counts
    amending: int
    left: int

    @property
    def all(self) -> Counts:
        return self.departments + self.towns

    @property
    def owing(self) -> int:
        """How many units have not told all."""
        return self.all.some + self.all.none


@dataclass(frozen=True)
class Overdue:
    """A unit with assignments whose day has passed, and how many."""

    unit_id: int
    unit: str
    count: int


@dataclass(frozen=True)
class Overview:
    """`waiting`: replies to be reviewed; `questions`: units' questions that the office has not answered; `left`: items
    to settle, once that may be done; `archived_on`: the day on which the plan is archived whatever is left."""

    plan: Plan
    board: Board
    rounds: tuple[RoundSoFar, ...]
    waiting: int
    questions: int
    left: int
    archived_on: date

    def overdue(self) -> list[Overdue]:
        """In the registry's order, never by how much or how long (design §4, Burden)."""
        found = []
        for unit in self.board.units:
            count = sum(place.standing.reason in PASSED for place in unit.places)
            if count:
                found.append(Overdue(unit.id, unit.name, count))
        return found

    @property
    def needing_help(self) -> int:
        """Of how many tasks any unit waits for the office's answer: a township asks once about all that it reports on
        together, and an item's light may be that of another unit of it."""
        reasons = ({place.standing.reason for place in item.places} for item in self.board.tasks)
        return sum(Reason.NEEDS_HELP in each for each in reasons)

    def lights_of(self, unit: BoardUnit) -> dict[Light, int]:
        """How many of the unit's assignments have which light."""
        return count_by_light(place.standing for place in unit.places)


async def overview(
    session: AsyncSession, office: Office, now: datetime, plan_id: int = 0, *, to_settle: bool = False
) -> Overview | None:
    """Of that plan; 0: of the newest in force, else of the newest that is over. None while there has been none. In six
    statements at most. `to_settle`: as the office sees it, who settles what the year's last round left open."""
    waiting = (
        select(func.count())
        .where(col(Reply.plan_id) == col(Plan.id), WAITS)
        .correlate(Plan)
        .scalar_subquery()
    )
    questions = (
        select(func.count())
        .where(col(HelpQuestion.plan_id) == col(Plan.id), col(HelpQuestion.answered_at).is_(None))
        .correlate(Plan)
        .scalar_subquery()
    )
    row = (
        await session.execute(
            select(Plan, waiting, questions)
            .where(col(Plan.office_id) == office.id, *([col(Plan.id) == plan_id] if plan_id else []))
            .order_by(col(Plan.archived_at).is_not(None), col(Plan.id).desc())
            .limit(1)
        )
    ).first()
    if row is None:
        return None
    plan, to_review, to_answer = row
    board = await board_of(session, office, plan, now, to_settle=to_settle)
    calendar = calendar_of(office)
    rounds = tuple(
        RoundSoFar(
            one,
            board.counts(one.id, towns=False),
            board.counts(one.id, towns=True),
            board.amending(one.id),
            calendar.working_days_between(board.today, one.due_on),
        )
        for one in board.rounds
    )
    left = sum(item.open for item in board.tasks) if may_settle(plan, board.closing, board.today) else 0
    latest = archiving_of(plan, [board.closing] if board.closing else [], calendar, board.today).latest
    return Overview(plan, board, rounds, to_review, to_answer, left, latest)

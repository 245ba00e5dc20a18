"""What is left to settle when the year closes: each open item, with its units' last accepted words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Office, Unit
from models.plan import Assignment, Clause, Item, Plan
from models.progress import Reply, ReplyPart, Settling
from models.questions.archiving import went_unsettled
from models.questions.last_words import lineage_of
from models.questions.offices import calendar_of
from models.questions.plans import plans_in_force
from models.questions.reviews import WAITS
from models.rounds import Round
from models.rules.words import Approach, Duty, ItemState, ReplyState, ReplyStatus, RoundKind, Settlement

# What a unit's own word proposes. Everything else is a coordinator's choice.
PROPOSED = {ReplyStatus.DONE: Settlement.DONE, ReplyStatus.ONGOING: Settlement.ONGOING}


@dataclass(frozen=True)
class Refused:
    """That the office would not have settled what a unit called done: accepted it as progress only; or settled it and
    opened it again (`undone`), and `why`."""

    undone: bool
    why: str = ""


@dataclass(frozen=True)
class OpenPlace:
    """A unit that reports on the item and is not settled. `said`, `words`, `said_at`: its last accepted word. `waits`:
    a reply of it has not been reviewed yet. `refused`: what the office has said to it already, which nobody takes back
    unseen with many others."""

    assignment_id: int
    unit_id: int
    unit: str
    said: ReplyStatus | None
    waits: bool
    words: str = ""
    said_at: datetime | None = None
    refused: Refused | None = None

    @property
    def proposal(self) -> Settlement | None:
        return None if self.waits or self.said is None or self.refused else PROPOSED.get(self.said)


@dataclass(frozen=True)
class OpenItem:
    """`places` is empty where nobody supervised reports on it: then the item itself is settled."""

    id: int
    number_text: str
    title: str
    places: tuple[OpenPlace, ...]

    @property
    def rest(self) -> tuple[OpenPlace, ...]:
        """Those whose own words propose nothing: neither wait for review nor were refused."""
        return tuple(
            place for place in self.places if place.proposal is None and not place.waits and not place.refused
        )

    @property
    def proposed(self) -> tuple[OpenPlace, ...]:
        return tuple(place for place in self.places if place.proposal is not None)


def units_of(places: Iterable[OpenPlace]) -> int:
    """How many units these are: one may stand in two clauses of an item."""
    return len({place.unit_id for place in places})


def reports(duty: Duty, approach: Approach) -> bool:
    """Whether the item waits for this unit's settling: a consulted one is asked by nobody, and holds nothing up."""
    return duty == Duty.REPORTS and approach != Approach.CONSULTED


async def closing_round(session: AsyncSession, plan_id: int) -> Round | None:
    """The plan's last round, where it has one that was not called off."""
    found = await session.scalars(
        select(Round)
        .where(
            col(Round.plan_id) == plan_id,
            col(Round.kind) == RoundKind.CLOSING,
            col(Round.called_off_at).is_(None),
        )
        .order_by(col(Round.opens_on).desc())
    )
    return found.first()


def may_settle(plan: Plan, closing: Round | None, today: date) -> bool:
    """From the closing round's due day on; once the year is over, also where there was none. What went unsettled when
    the plan was archived may be settled still."""
    if plan.archived_at is not None:
        return True
    if closing is not None and closing.opened_at is not None:
        return today >= closing.due_on
    return today.year > plan.year and (closing is None or closing.closes_on < today)


async def left_to_settle(session: AsyncSession, plan_id: int, item_id: int | None = None) -> list[OpenItem]:
    """The plan's open items that are tasks, or the one, as the paper counts; units in the registry's order."""
    items = list(
        await session.scalars(
            select(Item)
            .where(
                col(Item.plan_id) == plan_id,
                col(Item.state) == ItemState.OPEN,
                col(Item.general).is_(False),
                *(() if item_id is None else (col(Item.id) == item_id,)),
            )
            .order_by(col(Item.position), col(Item.id))
        )
    )
    rows = await session.execute(
        select(col(Clause.item_id), col(Assignment.id), col(Assignment.duty), Unit)
        .join(Clause, col(Clause.id) == col(Assignment.clause_id))
        .join(Unit, col(Unit.id) == col(Assignment.unit_id))
        .where(
            col(Assignment.plan_id) == plan_id,
            col(Assignment.until).is_(None),
            col(Assignment.settled_at).is_(None),
            col(Clause.item_id).in_([item.id for item in items]),
        )
        .order_by(col(Unit.position), col(Unit.id), col(Clause.position))
    )
    before = await session.execute(
        select(col(Assignment.id), col(Assignment.follows_id)).where(
            col(Assignment.plan_id) == plan_id, col(Assignment.follows_id).is_not(None)
        )
    )
    follows: dict[int, int | None] = {assignment_id: follows_id for assignment_id, follows_id in before}
    said = await _last_words(session, plan_id, col(Reply.state) == ReplyState.ACCEPTED)
    waits = await _last_words(session, plan_id, WAITS)
    settlings = await _settlings(session, plan_id)
    places: dict[int, list[OpenPlace]] = {}
    for of_item, assignment_id, duty, unit in rows:
        if reports(duty, unit.approach):
            lineage = lineage_of(assignment_id, follows)
            status, words, said_at = next((said[each] for each in lineage if each in said), (None, "", None))
            waiting = any(each in waits for each in lineage)
            refused = _refused(status, said_at, settlings, lineage)
            place = OpenPlace(assignment_id, unit.id, unit.name, status, waiting, words, said_at, refused)
            places.setdefault(of_item, []).append(place)
    return [OpenItem(item.id, item.number_text, item.title, tuple(places.get(item.id, ()))) for item in items]


async def _last_words(
    session: AsyncSession, plan_id: int, which: ColumnElement[bool]
) -> dict[int, tuple[ReplyStatus, str, datetime]]:
    newest = (
        select(func.max(col(ReplyPart.id)))
        .join(Reply, col(Reply.id) == col(ReplyPart.reply_id))
        .where(col(Reply.plan_id) == plan_id, which)
        .group_by(col(ReplyPart.assignment_id))
    )
    found = await session.execute(
        select(col(ReplyPart.assignment_id), col(ReplyPart.status), col(ReplyPart.text), col(Reply.submitted_at))
        .join(Reply, col(Reply.id) == col(ReplyPart.reply_id))
        .where(col(ReplyPart.id).in_(newest))
    )
    return {assignment_id: (status, words, at) for assignment_id, status, words, at in found}


async def _settlings(session: AsyncSession, plan_id: int) -> dict[int, Settling]:
    """Assignment → how it was settled last, undone or not."""
    found = await session.scalars(
        select(Settling)
        .where(col(Settling.plan_id) == plan_id, col(Settling.assignment_id).is_not(None))
        .order_by(col(Settling.id))
    )
    return {one.assignment_id or 0: one for one in found}


def _refused(
    said: ReplyStatus | None, said_at: datetime | None, settlings: dict[int, Settling], lineage: Iterable[int]
) -> Refused | None:
    """What was settled since it was said, and is open only because the plan was corrected, was not refused."""
    if said != ReplyStatus.DONE or said_at is None:
        return None
    since = [one for one in (settlings.get(each) for each in lineage) if one is not None and one.at >= said_at]
    if any(one.undone_at is None for one in since):
        return None
    return Refused(True, since[0].undone_why) if since else Refused(False)


async def plans_to_settle(session: AsyncSession, office: Office, now: datetime) -> list[Plan]:
    """The plans in force that may be settled, and those archived of which something went unsettled; the newest
    first."""
    today = calendar_of(office).local_date(now)
    closing = [
        plan
        for plan in await plans_in_force(session, office.id)
        if may_settle(plan, await closing_round(session, plan.id), today)
    ]
    archived = await session.scalars(
        select(Plan)
        .where(col(Plan.office_id) == office.id, col(Plan.archived_at).is_not(None), went_unsettled(Plan.id))
        .order_by(col(Plan.id).desc())
    )
    return [*closing, *archived]


async def left_over(session: AsyncSession, office: Office, now: datetime) -> int | None:
    """How many items these plans leave to settle; None where there are none of them."""
    closing = await plans_to_settle(session, office, now)
    if not closing:
        return None
    return sum([len(await left_to_settle(session, plan.id)) for plan in closing])

"""When somebody is asked next, of all that is wanted of their units: rounds, dates, and rounds that are to open."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.outbox import LetterState
from models.people import Office
from models.questions.asking import Sitting, Wanted, wanted_of
from models.questions.places import PlanRead, asked_by, read_plan
from models.questions.rounds import plans_asking
from models.rounds import Round
from models.rules.asking import most_a_week
from models.rules.calendar import ONE_DAY, WorkCalendar
from models.rules.ladder import round_rungs
from models.rules.words import AskAbout

Told = Mapping[tuple[int, tuple[int, str, int], str], LetterState]


def theirs(person: Sitting, wanted: Iterable[Wanted]) -> list[Wanted]:
    return [each.since(person.units[each.unit_id]) for each in wanted if each.unit_id in person.units]


def next_day(
    person: Sitting,
    each: Wanted,
    told: Told,
    counts: Mapping[int, int],
    following: date,
    today: date,
    calendar: WorkCalendar,
) -> date | None:
    """From the sending day `following` on. `counts`: member id → how often they were asked in the week of today."""
    asked, most = counts.get(person.member.id, 0), most_a_week(person.kinds)
    rung = each.reached(following)
    if rung is not None and (person.member.id, each.key, rung.name) not in told:
        spoken = each.spoken_on(rung, following, today, asked, most, calendar)
        if spoken is not None:
            return spoken
    return each.speaks_after(following, today, asked, most, calendar)


async def wanted_ahead(
    session: AsyncSession, office: Office, now: datetime, today: date, unit_ids: Collection[int]
) -> list[Wanted]:
    """What these units are asked and will be, as things stand: also what no ladder has begun to speak of."""
    found: list[Wanted] = []
    asking = await plans_asking(session, office.id, today)
    to_come: dict[int, list[Round]] = {}
    for one in await session.scalars(
        select(Round).where(
            col(Round.plan_id).in_([plan.id for plan, _ in asking]),
            col(Round.opens_on) > today,
            col(Round.opened_at).is_(None),
            col(Round.called_off_at).is_(None),
        )
    ):
        to_come.setdefault(one.plan_id, []).append(one)
    for plan, silent_from in asking:
        read = await read_plan(session, office, plan, now, unit_ids)
        found += wanted_of(read, silent_from)
        for one in to_come.get(plan.id, ()):
            found += _of_round_to_come(read, one, silent_from)
    return found


def _of_round_to_come(read: PlanRead, one: Round, silent_from: date) -> Sequence[Wanted]:
    asked = {
        row.unit_id
        for row, place in zip(read.rows, read.places, strict=True)
        if not place.facts.settled
        and asked_by(
            one,
            duty=row.duty,
            approach=row.approach,
            unit_id=row.unit_id,
            item_id=row.item_id,
            since=min(place.since, one.due_on),
        )
    }
    rungs = round_rungs(one.opens_on, one.due_on, read.calendar, one.ladder)
    silent_from = min(silent_from, one.closes_on + ONE_DAY)
    return [
        Wanted(read.plan.id, unit_id, AskAbout.ROUND, one.id, one.due_on, (), rungs, silent_from) for unit_id in asked
    ]

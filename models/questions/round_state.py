"""How a round stands: which units it asks, how each stands in it, and who sits there."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Member, Office, Seat
from models.plan import Plan
from models.questions.places import asked_by, read_plan
from models.questions.units import phones_of_units
from models.rounds import Round
from models.rules.asking import TOWNS
from models.rules.in_round import Asked, Counts, UnitAnswers, answers_of, counted
from models.rules.phones import whom_to_ring
from models.rules.words import REPORTING_POSTS, UnitKind


@dataclass(frozen=True)
class Contact:
    member_id: int
    name: str
    reachable: bool
    phone: str = ""


@dataclass(frozen=True)
class UnitInRound:
    unit_id: int
    unit: str
    kind: UnitKind
    answers: UnitAnswers
    contacts: tuple[Contact, ...]
    phone: str = ""  # the unit's own

    @property
    def to_ring(self) -> tuple[str, str]:
        """As models/rules/phones.py says whom."""
        return whom_to_ring([(one.name, one.phone) for one in self.contacts], self.phone)

    @property
    def is_town(self) -> bool:
        return self.kind in TOWNS


@dataclass(frozen=True)
class RoundState:
    """Units in the registry's order."""

    round: Round
    plan: Plan
    units: tuple[UnitInRound, ...]

    @property
    def open(self) -> bool:
        return self.round.opened_at is not None and self.round.closed_at is None

    @property
    def missing(self) -> tuple[UnitInRound, ...]:
        """Those who have not told all."""
        return tuple(unit for unit in self.units if unit.answers.missing)

    @property
    def owing(self) -> tuple[UnitInRound, ...]:
        """Of them those to be asked again or rung up: not who only amends."""
        return tuple(unit for unit in self.units if self.open and unit.answers.owed)

    @property
    def amending(self) -> tuple[UnitInRound, ...]:
        return tuple(unit for unit in self.units if unit.answers.amends)

    def counts(self, *, towns: bool) -> Counts:
        """Of the townships and subdistricts, or of the others."""
        return counted(unit.answers for unit in self.units if unit.is_town == towns)


async def round_state(session: AsyncSession, office: Office, plan: Plan, one: Round, now: datetime) -> RoundState:
    """Of a round that is open; of one ahead, whom it will ask as the plan stands today."""
    read = await read_plan(session, office, plan, now)
    asked_of: dict[int, list[Asked]] = {}
    heads = {}
    for row, place in zip(read.rows, read.places, strict=True):
        asked = asked_by(
            one,
            duty=row.duty,
            approach=row.approach,
            unit_id=row.unit_id,
            item_id=row.item_id,
            since=min(place.since, one.due_on) if one.opened_at is None else place.since,
        )
        if asked and not place.facts.settled:
            heads[row.unit_id] = row
            asked_of.setdefault(row.unit_id, []).append(place.asked_in(one.id))
    contacts = await _contacts(session, office.id)
    phones = await phones_of_units(session, office.id)
    units = []
    for unit_id, row in heads.items():
        answers = answers_of(asked_of[unit_id])
        assert answers is not None  # it is asked
        units.append(
            UnitInRound(
                unit_id,
                row.name,
                row.kind,
                answers,
                tuple(contacts.get(unit_id, ())),
                phones.get(unit_id, ""),
            )
        )
    return RoundState(one, plan, tuple(units))


async def _contacts(session: AsyncSession, office_id: int) -> dict[int, list[Contact]]:
    rows = await session.execute(
        select(col(Seat.unit_id), Member)
        .join(Member, col(Member.id) == col(Seat.member_id))
        .where(col(Seat.office_id) == office_id, col(Seat.post).in_(REPORTING_POSTS), col(Seat.until).is_(None))
        .order_by(col(Seat.id))
    )
    found: dict[int, list[Contact]] = {}
    for unit_id, member in rows:
        assert unit_id is not None  # such a seat is a unit's
        found.setdefault(unit_id, []).append(
            Contact(member.id, member.name, member.unreachable_since is None, member.phone or "")
        )
    return found

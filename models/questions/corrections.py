"""What was corrected in a plan since some instant, as one unit sees it; and an item as it lies open for correcting.

An assignment or date that began at the instant or later is new; one that ended at it or later stood before. What was
changed and changed back is therefore no change.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Unit
from models.plan import Assignment, Clause, Due, Item, Plan
from models.rules.errors import Refusal
from models.rules.words import Approach, Duty, ItemState, Role

_ROLES = list(Role)  # from the weightiest on
Stands = tuple[tuple[Role, Duty], ...]
Dates = tuple[date, ...]


@dataclass(frozen=True)
class Change:
    """What became of an item for one unit. `parts`, `into`: what it was split or merged into, number and title."""

    number_text: str
    title: str
    was: Stands
    now: Stands
    dates_were: Dates
    dates_are: Dates
    parts: tuple[str, ...]
    into: str
    reason: str


async def corrections_since(session: AsyncSession, plan_id: int, unit_id: int, since: datetime) -> list[Change]:
    """What the unit has to know of, as the paper counts; what it shares in without a report is left out."""
    found = await session.execute(
        select(Assignment, Item)
        .join(Clause, col(Clause.id) == col(Assignment.clause_id))
        .join(Item, col(Item.id) == col(Clause.item_id))
        .where(
            col(Assignment.plan_id) == plan_id,
            col(Assignment.unit_id) == unit_id,
            _since(col(Assignment.until), since),
        )
        .order_by(col(Item.position), col(Item.id))
    )
    items: dict[int, Item] = {}
    rows: dict[int, list[Assignment]] = {}
    for assignment, item in found:
        items[item.id] = item
        rows.setdefault(item.id, []).append(assignment)
    dues = await _dues(session, list(items), since)
    into = await _names(session, {item.into_id for item in items.values() if item.into_id})
    parts: dict[int, list[str]] = {}
    for item in items.values():
        if item.parent_id in items and items[item.parent_id].state == ItemState.VOID:
            # A part that was merged meanwhile is gone before anybody heard of it: what it became stands in its place.
            name = into.get(item.into_id or 0, "") or item.number_text + item.title
            parts.setdefault(item.parent_id, []).append(name)
    changes = []
    for item in items.values():
        if item.state == ItemState.VOID and not _before(rows[item.id], since):
            continue
        origin = item.parent_id if item.parent_id in parts and not _before(rows[item.id], since) else item.id
        own = {each.id for each in (*rows[item.id], *rows[origin])}
        theirs = {
            at: [due for due in dues.get(at, []) if due.assignment_id is None or due.assignment_id in own]
            for at in (origin, item.id)
        }
        change = Change(
            item.number_text,
            item.title,
            _stands(_before(rows[origin], since)),
            _stands(each for each in rows[item.id] if each.until is None),
            _days(due for due in theirs[origin] if due.set_at < since),
            _days(due for due in theirs[item.id] if due.until is None),
            tuple(dict.fromkeys(parts.get(item.id, ()))) if item.state == ItemState.VOID else (),
            into.get(item.into_id or 0, ""),
            _newest_reason(rows[item.id], theirs[item.id], since),
        )
        if _is_told(change):
            changes.append(change)
    return changes


def _is_told(change: Change) -> bool:
    if not any(role != Role.SHARING or duty == Duty.REPORTS for role, duty in (*change.was, *change.now)):
        return False
    reports = any(duty == Duty.REPORTS for _, duty in change.now)
    return change.was != change.now or (reports and change.dates_were != change.dates_are)


def _since(until: Any, since: datetime) -> ColumnElement[bool]:
    """What stood at the instant, and what came later: all but what had ended by then."""
    return or_(until.is_(None), until >= since)


def _before(rows: Iterable[Assignment], since: datetime) -> list[Assignment]:
    return [row for row in rows if row.since < since]


def _stands(rows: Iterable[Assignment]) -> Stands:
    return tuple(sorted(((row.role, row.duty) for row in rows), key=lambda stand: _ROLES.index(stand[0])))


def _days(dues: Iterable[Due]) -> Dates:
    return tuple(sorted({due.on_day for due in dues if due.on_day}))


def _newest_reason(rows: Sequence[Assignment], dues: Sequence[Due], since: datetime) -> str:
    began = [(row.since, row.reason) for row in rows if row.since >= since]
    began += [(due.set_at, due.reason) for due in dues if due.set_at >= since]
    ended = [(row.until, row.ended_why) for row in rows if row.until is not None]
    ended += [(due.until, due.ended_why) for due in dues if due.until is not None]
    return max(((at, why) for at, why in (*began, *ended) if why), default=(since, ""))[1]


async def _dues(session: AsyncSession, item_ids: Sequence[int], since: datetime) -> dict[int, list[Due]]:
    found = await session.scalars(select(Due).where(col(Due.item_id).in_(item_ids), _since(col(Due.until), since)))
    dues: dict[int, list[Due]] = {}
    for due in found:
        dues.setdefault(due.item_id, []).append(due)
    return dues


async def _names(session: AsyncSession, item_ids: set[int]) -> dict[int, str]:
    found = await session.execute(
        select(col(Item.id), col(Item.number_text), col(Item.title)).where(col(Item.id).in_(item_ids))
    )
    return {item_id: number + title for item_id, number, title in found}


# For the conversation


@dataclass(frozen=True)
class Place:
    """A unit's assignment in an item. `clause`: which of the item's clauses, counted from 1."""

    assignment_id: int
    clause_id: int
    clause: int
    unit_id: int
    unit: str
    role: Role
    duty: Duty


@dataclass(frozen=True)
class DateSet:
    """A date of an item; `unit` is "" where it is the whole item's."""

    due_id: int
    on_day: date | None
    words: str
    unit: str


@dataclass(frozen=True)
class OpenItem:
    """An item as a coordinator corrects it. `clauses`: their ids, in order."""

    item_id: int
    plan_id: int
    plan_year: int
    number_text: str
    title: str
    text: str
    clauses: tuple[int, ...]
    places: tuple[Place, ...]
    dates: tuple[DateSet, ...]


async def open_item(session: AsyncSession, office_id: int, item_id: int) -> OpenItem:
    """Raises Refusal where there is nothing to correct: gone, archived, nobody's task, split, merged or over."""
    item = await session.get(Item, item_id)
    plan = await session.get(Plan, item.plan_id) if item else None
    if item is None or plan is None or plan.office_id != office_id:
        raise Refusal("refused-gone")
    check_open(item, plan)
    clauses = list(
        await session.scalars(
            select(col(Clause.id)).where(col(Clause.item_id) == item_id).order_by(col(Clause.position))
        )
    )
    standing = await session.execute(
        select(Assignment, col(Unit.name))
        .join(Unit, col(Unit.id) == col(Assignment.unit_id))
        .where(col(Assignment.clause_id).in_(clauses), col(Assignment.until).is_(None))
        .order_by(col(Unit.position))
    )
    places = [
        Place(row.id, row.clause_id, clauses.index(row.clause_id) + 1, row.unit_id, unit, row.role, row.duty)
        for row, unit in standing
    ]
    places.sort(key=lambda place: (place.clause, _ROLES.index(place.role)))
    dates = await session.execute(
        select(Due, col(Unit.name))
        .outerjoin(Assignment, col(Assignment.id) == col(Due.assignment_id))
        .outerjoin(Unit, col(Unit.id) == col(Assignment.unit_id))
        .where(col(Due.item_id) == item_id, col(Due.until).is_(None))
        .order_by(col(Due.on_day), col(Due.id))
    )
    return OpenItem(
        item.id,
        plan.id,
        plan.year,
        item.number_text,
        item.title,
        item.text,
        tuple(clauses),
        tuple(places),
        tuple(DateSet(due.id, due.on_day, due.words, unit or "") for due, unit in dates),
    )


def check_open(item: Item, plan: Plan, *, archived_too: bool = False) -> None:
    """Raises Refusal where the item is none to correct."""
    if plan.archived_at is not None and not archived_too:
        raise Refusal("refused-plan-archived", title=plan.short_title)
    if item.general:
        raise Refusal("refused-item-general", number=item.number_text)
    if item.state != ItemState.OPEN:
        raise Refusal("refused-item-closed", number=item.number_text)


@dataclass(frozen=True)
class ItemLine:
    item_id: int
    number_text: str
    title: str


async def reporting_in(session: AsyncSession, item_ids: Sequence[int]) -> dict[int, dict[int, Role]]:
    """Which units report on each of the items, in the weightiest of their roles: who is consulted is not asked."""
    found = await session.execute(
        select(col(Clause.item_id), col(Assignment.unit_id), col(Assignment.role))
        .join(Clause, col(Clause.id) == col(Assignment.clause_id))
        .join(Unit, col(Unit.id) == col(Assignment.unit_id))
        .where(
            col(Clause.item_id).in_(item_ids),
            col(Assignment.until).is_(None),
            col(Assignment.duty) == Duty.REPORTS,
            col(Unit.approach) != Approach.CONSULTED,
        )
    )
    reporting: dict[int, dict[int, Role]] = {item_id: {} for item_id in item_ids}
    for item_id, unit_id, role in found:
        held = reporting[item_id].get(unit_id, role)
        reporting[item_id][unit_id] = min(held, role, key=_ROLES.index)
    return reporting


async def items_to_merge(session: AsyncSession, plan_id: int, but: int) -> list[ItemLine]:
    """The plan's other open items, as the paper counts."""
    found = await session.scalars(
        select(Item)
        .where(
            col(Item.plan_id) == plan_id,
            col(Item.id) != but,
            col(Item.general).is_(False),
            col(Item.state) == ItemState.OPEN,
        )
        .order_by(col(Item.position), col(Item.id))
    )
    return [ItemLine(item.id, item.number_text, item.title) for item in found]

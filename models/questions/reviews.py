"""Replies that wait for a coordinator's word, each with what changed since the unit's last one.

In three statements, however many wait.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from models.people import Office, Unit
from models.plan import Item, Plan, Target
from models.progress import Figure, Reply, ReplyPart
from models.questions.archiving import went_unsettled
from models.questions.offices import calendar_of
from models.rules.changes import Change, Said, change_between
from models.rules.words import ReplyState, ReplyStatus, UnitKind

REVIEWED = (ReplyState.ACCEPTED, ReplyState.RETURNED)
# What waits for a coordinator's word: what was submitted, and a return that the unit disagrees with.
WAITS = or_(col(Reply.state) == ReplyState.SUBMITTED, col(Reply.disputed_at).is_not(None))
# Also of a plan that was archived with items left to settle: what came in before that is heard before it is settled.
_HEARD = col(Plan.archived_at).is_(None) | went_unsettled(Plan.id)
_IN_FORCE = col(Reply.plan_id).in_(select(col(Plan.id)).where(_HEARD))


@dataclass(frozen=True)
class FigureTold:
    """How far a target is, and was at the unit's last word on the item; None where it said nothing of it."""

    target_id: int
    metric: str
    comparator: str
    goal: float
    measure: str
    value: float
    was: float | None


@dataclass(frozen=True)
class PartTold:
    """What a reply says of one item. `change` is None where it is the unit's first word on it; `since_return`: what it
    is compared with was returned in the same round, so that it is no earlier round's word."""

    item_id: int
    number_text: str
    title: str
    status: ReplyStatus
    text: str
    change: Change | None
    figures: tuple[FigureTold, ...]
    since_return: bool = False


@dataclass(frozen=True)
class Before:
    """What the unit had last said of an assignment; `returned`, in answer to `round_id`."""

    part: ReplyPart
    returned: bool
    round_id: int | None


@dataclass(frozen=True)
class Waiting:
    """A reply as the inbox shows it: `parts` as the paper counts. `amends` says that a return is answered by it;
    `disputed_at`, since when the unit disagrees with its own return."""

    reply_id: int
    plan_id: int
    unit_id: int
    unit: str
    kind: UnitKind
    submitted_at: datetime
    consolidated: bool
    amends: bool
    same_as_before: bool
    parts: tuple[PartTold, ...]
    disputed_at: datetime | None = None
    needs: bool = False  # what a consolidated reply needs is said of no part of it: as ask_for_help takes it

    @property
    def applies(self) -> bool:
        """Whether it is an application to settle: what the unit calls done, it asks to be agreed to."""
        return any(part.status == ReplyStatus.DONE for part in self.parts)

    @property
    def asks_for_help(self) -> bool:
        return self.needs or any(part.status == ReplyStatus.NEEDS_HELP for part in self.parts)

    @property
    def changed_much(self) -> bool:
        return any(part.change is not None and part.change.big for part in self.parts)


async def waiting_replies(session: AsyncSession, office: Office) -> list[Waiting]:
    """The oldest day first; of a day, one unit's together in the registry's order, as the paper counts."""
    told = await replies_told(session, WAITS, _IN_FORCE, _of(office))
    calendar = calendar_of(office)
    # Stable: within a day as read.
    return sorted(told, key=lambda one: calendar.local_date(one.disputed_at or one.submitted_at))


async def count_waiting(session: AsyncSession, office_id: int) -> int:
    waiting = (
        select(func.count())
        .select_from(Reply)
        .join(Plan, col(Plan.id) == col(Reply.plan_id))
        .where(
            col(Plan.office_id) == office_id,
            _HEARD,
            WAITS,
        )
    )
    return await session.scalar(waiting) or 0


def _of(office: Office) -> ColumnElement[bool]:
    return col(Unit.office_id) == office.id


async def replies_told(session: AsyncSession, *which: ColumnElement[bool]) -> list[Waiting]:
    """The replies that meet these conditions (on Reply and Unit), in the registry's order and as the paper counts."""
    rows = (
        await session.execute(
            select(Reply, Unit, ReplyPart, Item)
            .join(Unit, col(Unit.id) == col(Reply.unit_id))
            .join(ReplyPart, col(ReplyPart.reply_id) == col(Reply.id))
            .join(Item, col(Item.id) == col(ReplyPart.item_id))
            .where(*which)
            .order_by(col(Unit.position), col(Unit.id), col(Item.position), col(Reply.id), col(ReplyPart.id))
        )
    ).all()
    before = await _said_before(session, [part.id for _, _, part, _ in rows])
    replies = {reply.id for reply, *_ in rows} | {each.part.reply_id for each in before.values()}
    figures = await _figures(session, replies)
    by_reply: dict[int, list[Any]] = {}
    for row in rows:
        by_reply.setdefault(row[0].id, []).append(row)
    return [_waiting(held, before, figures) for held in by_reply.values()]


def _waiting(
    rows: Sequence[Any], before: dict[int, Before], figures: dict[int, dict[int, tuple[float, Target]]]
) -> Waiting:
    reply, unit = rows[0][0], rows[0][1]
    parts = []
    for _, held in groupby(rows, key=lambda row: row[3].id):
        told = [_part(reply, part, item, before.get(part.id), figures) for _, _, part, item in held]
        # Who stands in two clauses of an item says the same of both, once.
        parts += [each for at, each in enumerate(told) if (each.status, each.text) not in _words(told[:at])]
    return Waiting(
        reply.id,
        reply.plan_id,
        unit.id,
        unit.name,
        unit.kind,
        reply.submitted_at,
        reply.consolidated,
        reply.amends_id is not None,
        reply.same_as_before,
        tuple(parts),
        reply.disputed_at,
        reply.consolidated and bool(reply.difficulties),
    )


def _words(parts: Sequence[PartTold]) -> set[tuple[ReplyStatus, str]]:
    return {(part.status, part.text) for part in parts}


def _part(
    reply: Reply,
    part: ReplyPart,
    item: Item,
    before: Before | None,
    figures: dict[int, dict[int, tuple[float, Target]]],
) -> PartTold:
    now = _of_item(figures.get(part.reply_id, {}), item.id)
    was = _of_item(figures.get(before.part.reply_id, {}), item.id) if before else {}
    change, since_return = None, False
    if before is not None:
        since_return = before.returned and before.round_id == reply.round_id
        change = change_between(
            Said(before.part.status, before.part.text, {at: value for at, (value, _) in was.items()}),
            Said(part.status, part.text, {at: value for at, (value, _) in now.items()}),
        )
    told = tuple(
        FigureTold(at, of.metric, of.comparator, of.value, of.unit, value, was[at][0] if at in was else None)
        for at, (value, of) in now.items()
    )
    return PartTold(item.id, item.number_text, item.title, part.status, part.text, change, told, since_return)


def _of_item(figures: dict[int, tuple[float, Target]], item_id: int) -> dict[int, tuple[float, Target]]:
    return {at: (value, target) for at, (value, target) in figures.items() if target.item_id == item_id}


async def _said_before(session: AsyncSession, part_ids: Sequence[int]) -> dict[int, Before]:
    """Part id → what the unit had last said of the same assignment, among what a coordinator has looked at."""
    earlier, older = aliased(ReplyPart), aliased(Reply)
    newest = (
        select(col(ReplyPart.id).label("part_id"), func.max(col(earlier.id)).label("before_id"))
        .join(earlier, (col(earlier.assignment_id) == col(ReplyPart.assignment_id)))
        .join(older, col(older.id) == col(earlier.reply_id))
        .where(
            col(ReplyPart.id).in_(part_ids),
            col(earlier.id) < col(ReplyPart.id),
            col(older.state).in_(REVIEWED),
        )
        .group_by(col(ReplyPart.id))
        .subquery()
    )
    found = await session.execute(
        select(newest.c.part_id, ReplyPart, col(Reply.state), col(Reply.round_id))
        .join(newest, newest.c.before_id == col(ReplyPart.id))
        .join(Reply, col(Reply.id) == col(ReplyPart.reply_id))
    )
    return {part_id: Before(part, state == ReplyState.RETURNED, at) for part_id, part, state, at in found}


async def _figures(session: AsyncSession, reply_ids: set[int]) -> dict[int, dict[int, tuple[float, Target]]]:
    """Reply id → target id → how far, and the target."""
    found = await session.execute(
        select(Figure, Target)
        .join(Target, col(Target.id) == col(Figure.target_id))
        .where(col(Figure.reply_id).in_(reply_ids))
        .order_by(col(Target.id))
    )
    told: dict[int, dict[int, tuple[float, Target]]] = {}
    for figure, target in found:
        told.setdefault(figure.reply_id, {})[target.id] = (figure.value, target)
    return told

"""The plan of 新密 in force, adopted by 陈主任 as proposed, and short ways to look at it and to correct it."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select, update
from sqlmodel import col

import models.data
from models.actions.adopt import adopt_notice
from models.actions.choices import Choices, with_proposals
from models.actions.enrol import take_seat
from models.actions.notice import answer_notice, receive_notice
from models.audit import AuditEvent
from models.database import Database
from models.notice.adopting import draft_of_json
from models.notice.read import read_text
from models.outbox import Letter, LetterState
from models.people import Member, Seat, Unit
from models.plan import Assignment, Clause, Item, Notice
from models.progress import Reply, ReplyPart
from models.questions.units import unit_lines
from models.rounds import Round
from models.rules.words import Post, ReplyState, ReplyStatus, RoundKind
from tests.actions.cast import CHEN, Cast, office_with_registry
from tests.beginnings import lived_once

DATA = Path(models.data.__path__[0])
PAPER = (DATA / "xinmi-2023.txt").read_text(encoding="utf-8")
MARKED = frozenset({"（六）", "（十）", "（二十八）", "（三十三）"})  # on which townships report


@dataclass
class Adopted(Cast):
    """The cast with a plan."""

    plan: int = 0

    async def unit_id(self, name: str) -> int:
        async with self.database.reading() as session:
            return (await session.scalars(select(col(Unit.id)).where(col(Unit.name) == name))).one()

    async def item(self, number_text: str) -> int:
        async with self.database.reading() as session:
            return (await session.scalars(select(col(Item.id)).where(col(Item.number_text) == number_text))).one()

    async def clause(self, number_text: str, position: int = 1) -> int:
        async with self.database.reading() as session:
            found = await session.scalars(
                select(col(Clause.id)).where(
                    col(Clause.item_id) == await self.item(number_text), col(Clause.position) == position
                )
            )
            return found.one()

    async def assignment(self, number_text: str, unit: str) -> int:
        """The unit's assignment in the item today; in the first clause where it stands in two."""
        async with self.database.reading() as session:
            found = await session.scalars(
                select(col(Assignment.id))
                .join(Clause, col(Clause.id) == col(Assignment.clause_id))
                .where(
                    col(Clause.item_id) == await self.item(number_text),
                    col(Assignment.unit_id) == await self.unit_id(unit),
                    col(Assignment.until).is_(None),
                )
                .order_by(col(Clause.position))
            )
            return int(found.first() or 0)

    async def get(self, table: type[Any], row_id: int) -> Any:
        async with self.database.reading() as session:
            return await session.get_one(table, row_id)

    async def all(self, table: type[Any], *where: Any) -> list[Any]:
        async with self.database.reading() as session:
            return list(await session.scalars(select(table).where(*where).order_by(table.id)))

    async def seated(self, telegram_id: int, name: str, unit: str, post: Post = Post.CONTACT) -> None:
        await take_seat(await self.act(telegram_id), await self.link(await self.unit_id(unit), post, name), name)

    async def seated_in_office(self, telegram_id: int, name: str, post: Post) -> None:
        await take_seat(await self.act(telegram_id), await self.link(None, post, name), name)

    async def leaves(self, telegram_id: int) -> None:
        """Their seats end; the deed that hands a seat over is another's."""
        members = await self.all(Member, col(Member.telegram_id) == telegram_id)
        async with self.database.writing() as session:
            await session.execute(update(Seat).where(col(Seat.member_id) == members[0].id).values(until=self.now))
            await session.commit()

    async def everything_sent(self) -> None:
        """What waited so far has gone out."""
        async with self.database.writing() as session:
            for letter in await session.scalars(select(Letter)):
                letter.state = LetterState.SENT
            await session.commit()

    async def audited(self, deed: str) -> list[dict[str, Any]]:
        """What the log says of such deeds, in order."""
        return [json.loads(event.facts) for event in await self.all(AuditEvent, col(AuditEvent.deed) == deed)]


@lived_once
async def adopted_office(database: Database) -> Adopted:
    """Adopted on Monday, 2023-08-14, at nine; an hour has gone by since."""
    office = await office_with_registry(database)
    cast = Adopted(office.database, office.office, office.now)
    notice, _ = await receive_notice(await cast.act(CHEN), PAPER, read_text(PAPER))
    row = await cast.get(Notice, notice)
    async with database.reading() as session:
        known = [name for line in await unit_lines(session, cast.office.id) for name in line.folded]
    choices = replace(with_proposals(draft_of_json(row.draft), known, Choices()), reports=MARKED)
    await answer_notice(await cast.act(CHEN), notice, lambda _draft, _answered: choices)
    cast.plan = await adopt_notice(await cast.act(CHEN), notice)
    cast.later(hours=1)
    return cast


async def said(
    cast: Adopted, number_text: str, unit: str, status: ReplyStatus, *, round_id: int | None = None,
    state: ReplyState = ReplyState.SUBMITTED, amend_by: date | None = None, claims: list[int] | None = None,
) -> int:  # fmt: skip
    """The unit's reply on its assignment there, as a row; the deed that writes it is tested elsewhere."""
    async with cast.database.writing() as session:
        reply = Reply(
            plan_id=cast.plan, unit_id=await cast.unit_id(unit), member_id=1, submitted_at=cast.now, state=state,
            round_id=round_id, amend_by=amend_by,
        )  # fmt: skip
        session.add(reply)
        await session.flush()
        session.add(
            ReplyPart(
                reply_id=reply.id,
                assignment_id=await cast.assignment(number_text, unit),
                item_id=await cast.item(number_text),
                status=status,
                claims=claims or [],
            )
        )
        await session.commit()
        return reply.id


async def round_opened(cast: Adopted) -> int:
    """The third quarter's round, due on 2023-09-22, is open."""
    at = datetime(2023, 9, 11, 1, tzinfo=UTC)
    async with cast.database.writing() as session:
        await session.execute(update(Round).where(col(Round.kind) == RoundKind.PROGRESS).values(opened_at=at))
        await session.commit()
    return int((await cast.all(Round, col(Round.kind) == RoundKind.PROGRESS))[0].id)

"""Replies as rows, as the deed that submits them leaves them; and 周专员, who coordinates beside 陈主任."""

from datetime import date
from typing import Any

from sqlalchemy import select, update
from sqlmodel import col

from models.actions.enrol import take_seat
from models.people import Member
from models.plan import Assignment, Clause, Target
from models.progress import Figure, HelpQuestion, Reply, ReplyPart
from models.rounds import Round
from models.rules.words import Post, ReplyState, ReplyStatus, RoundKind
from tests.actions.adopted import Adopted

ZHOU, LIU = 1002, 1004


async def with_zhou(cast: Adopted) -> None:
    await take_seat(await cast.act(ZHOU), await cast.link(None, Post.COORDINATOR, "周专员"), "周专员")


async def member(cast: Adopted, telegram_id: int) -> int:
    return int((await cast.all(Member, col(Member.telegram_id) == telegram_id))[0].id)


async def opened(cast: Adopted, kind: RoundKind = RoundKind.PROGRESS) -> int:
    """The round of this kind is open from now on."""
    async with cast.database.writing() as session:
        await session.execute(update(Round).where(col(Round.kind) == kind).values(opened_at=cast.now))
        await session.commit()
    return int((await cast.all(Round, col(Round.kind) == kind))[0].id)


async def replied(
    cast: Adopted, who: int, unit: str, numbers: str | list[str], status: ReplyStatus, text: str = "", **more: Any,
) -> int:  # fmt: skip
    """The unit's reply on the item, in each clause in which it stands; on several items, a consolidated one.

    `figures`: a target's metric → how far. Returns its id.
    """
    figures, supersedes = more.pop("figures", {}), more.pop("supersedes", None)
    numbers = [numbers] if isinstance(numbers, str) else numbers
    unit_id, member_id = await cast.unit_id(unit), await member(cast, who)
    items = [await cast.item(number) for number in numbers]
    async with cast.database.writing() as session:
        if supersedes:
            await session.execute(update(Reply).where(col(Reply.id) == supersedes).values(state=ReplyState.SUPERSEDED))
        reply = Reply(
            plan_id=cast.plan, unit_id=unit_id, member_id=member_id, submitted_at=cast.now,
            consolidated=len(items) > 1, **more,
        )  # fmt: skip
        session.add(reply)
        await session.flush()
        held = await session.execute(_held(items, unit_id))
        for assignment_id, item_id in held.all():
            session.add(
                ReplyPart(reply_id=reply.id, assignment_id=assignment_id, item_id=item_id, status=status, text=text)
            )
        targets = (await session.scalars(select(Target).where(col(Target.item_id).in_(items)))).all()
        for metric, value in figures.items():
            [target] = [each.id for each in targets if each.metric == metric]
            session.add(Figure(reply_id=reply.id, target_id=target, value=value))
        await session.commit()
        return reply.id


def _held(items: list[int], unit_id: int) -> Any:
    return (
        select(col(Assignment.id), col(Clause.item_id))
        .join(Clause, col(Clause.id) == col(Assignment.clause_id))
        .where(col(Clause.item_id).in_(items), col(Assignment.unit_id) == unit_id, col(Assignment.until).is_(None))
        .order_by(col(Assignment.id))
    )


async def asked(cast: Adopted, reply: int, answer_by: date, item: str | None = None) -> int:
    """The question that a reply of needs_help opens."""
    row = await cast.get(Reply, reply)
    item_id = await cast.item(item) if item else None
    async with cast.database.writing() as session:
        question = HelpQuestion(
            plan_id=cast.plan, reply_id=reply, unit_id=row.unit_id, item_id=item_id, asked_at=cast.now,
            answer_by=answer_by,
        )  # fmt: skip
        session.add(question)
        await session.commit()
        return question.id

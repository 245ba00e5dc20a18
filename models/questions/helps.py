"""Units' questions to the office: who needs help with what, and by when the office is to answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from models.people import Member, Unit
from models.plan import Item, Plan
from models.progress import HelpQuestion, Reply, ReplyPart
from models.rules.errors import Refusal
from models.rules.words import ReplyStatus


@dataclass(frozen=True)
class Question:
    """`number_text` and `title` are "" for one that a consolidated reply asks. `words`: what the unit says of it."""

    id: int
    plan_id: int
    reply_id: int
    unit_id: int
    unit: str
    item_id: int | None
    number_text: str
    title: str
    words: str
    asked_at: datetime
    answer_by: date
    answered_at: datetime | None
    answered_by: int | None
    answerer: str
    answer: str


async def open_questions(session: AsyncSession, office_id: int) -> list[Question]:
    """Those that wait for an answer, the soonest first. A newer reply of the unit that still needs help carries its
    question on (models/actions/reply_help.py), so that there is one a unit and item."""
    return await _questions(
        session,
        _told(office_id)
        .where(col(HelpQuestion.answered_at).is_(None), col(Plan.archived_at).is_(None))
        .order_by(col(HelpQuestion.answer_by), col(Unit.position), col(HelpQuestion.id)),
    )


async def question_by_id(session: AsyncSession, office_id: int, question_id: int) -> Question:
    """Raises Refusal when the office has no such question."""
    found = await _questions(session, _told(office_id).where(col(HelpQuestion.id) == question_id))
    if not found:
        raise Refusal("refused-gone")
    return found[0]


async def question_of_reply(session: AsyncSession, reply_id: int) -> int | None:
    """The first question that the reply asks and nobody has answered."""
    asked = select(col(HelpQuestion.id)).where(
        col(HelpQuestion.reply_id) == reply_id, col(HelpQuestion.answered_at).is_(None)
    )
    return (await session.scalars(asked.order_by(col(HelpQuestion.id)))).first()


def _told(office_id: int) -> Select[*tuple[Any, ...]]:
    return (
        select(HelpQuestion, col(Reply.difficulties), col(Unit.name).label("unit"), Item, col(Member.name))
        .join(Reply, col(Reply.id) == col(HelpQuestion.reply_id))
        .join(Plan, col(Plan.id) == col(HelpQuestion.plan_id))
        .join(Unit, col(Unit.id) == col(HelpQuestion.unit_id))
        .outerjoin(Item, col(Item.id) == col(HelpQuestion.item_id))
        .outerjoin(Member, col(Member.id) == col(HelpQuestion.answered_by))
        .where(col(Plan.office_id) == office_id)
    )


async def _questions(session: AsyncSession, told: Select[*tuple[Any, ...]]) -> list[Question]:
    rows = (await session.execute(told)).all()
    parts = await session.scalars(
        select(ReplyPart)
        .where(
            col(ReplyPart.reply_id).in_({row[0].reply_id for row in rows}),
            col(ReplyPart.status) == ReplyStatus.NEEDS_HELP,
        )
        .order_by(col(ReplyPart.id))
    )
    by_reply: dict[int, list[ReplyPart]] = {}
    for part in parts:
        by_reply.setdefault(part.reply_id, []).append(part)
    return [_question(row, by_reply.get(row[0].reply_id, [])) for row in rows]


def _question(row: Sequence[Any], parts: Sequence[ReplyPart]) -> Question:
    """The words are the difficulties; where none are written, what the unit says of the item."""
    question, difficulties, unit, item, answerer = row
    said = (part.text for part in parts if part.text and question.item_id in (None, part.item_id))
    return Question(
        question.id,
        question.plan_id,
        question.reply_id,
        question.unit_id,
        unit,
        question.item_id,
        item.number_text if item else "",
        item.title if item else "",
        difficulties or "\n".join(dict.fromkeys(said)),
        question.asked_at,
        question.answer_by,
        question.answered_at,
        question.answered_by,
        answerer or "",
        question.answer,
    )

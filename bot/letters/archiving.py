"""What coordinators hear of a plan that is laid aside with items left to settle: that it will be, and that it was."""

from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from bot.letters.words import Button, Words
from bot.texts import Texts
from models.outbox import Letter
from models.people import Office
from models.plan import Plan
from models.questions.closing import left_to_settle
from models.questions.plans import plan_by_id


async def archive_ahead(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when all is settled by now, or it is archived already."""
    plan = await plan_by_id(session, office.id, letter.facts["plan"])
    if plan.archived_at is not None:
        return None
    return await _left(session, texts, plan, "archive-ahead", texts.day(date.fromisoformat(letter.facts["on"])))


async def plan_archived(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when all was settled since."""
    plan = await plan_by_id(session, office.id, letter.facts["plan"])
    day = texts.day(plan.archived_at) if plan.archived_at else ""
    return await _left(session, texts, plan, "plan-archived", day)


async def _left(session: AsyncSession, texts: Texts, plan: Plan, key: str, day: str) -> Words | None:
    left = await left_to_settle(session, plan.id)
    if not left:
        return None
    numbers = "".join(item.number_text for item in left)
    words = texts.html(key, plan=plan.short_title, day=day, count=len(left), numbers=numbers)
    return Words(words, ((Button(texts.plain("digest-button-closing"), "closing"),),))

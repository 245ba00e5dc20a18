"""What was corrected in the plan in force, for the units that a person sits for."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.corrections_told import change_told_html
from bot.letters.words import Button, Words
from bot.texts import Texts
from models.outbox import Letter
from models.people import Member, Office, Unit
from models.plan import Plan
from models.questions.corrections import corrections_since
from models.questions.plans import shares_of, units_of_member
from models.rules.words import Approach

MOST_LINES = 10  # one phone screen


async def corrected(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when all of it was undone, the plan is over, or they sit for none of its units any more."""
    member = await session.get_one(Member, letter.member_id)
    plan = await session.get_one(Plan, letter.facts["plan"])
    if plan.archived_at is not None:
        return None
    since = datetime.fromisoformat(letter.facts["since"])
    blocks, left, units = [], MOST_LINES, await units_of_member(session, member.id)
    unsaid = 0
    for unit_id in units:
        changes = await corrections_since(session, plan.id, unit_id, since)
        if not changes:
            continue
        unsaid += max(0, len(changes) - left)
        if left > 0:
            unit = await session.get_one(Unit, unit_id)
            consulted = "yes" if unit.approach == Approach.CONSULTED else "no"
            blocks.append(texts.html("corrected-unit", unit=unit.name, consulted=consulted))
            blocks += [change_told_html(texts, change) for change in changes[:left]]
            left -= len(changes)
    if not blocks:
        return None
    if unsaid:
        blocks.append(texts.html("corrected-more", count=unsaid))
    greeting = texts.html("corrected", name=member.name, office=office.name, plan=plan.short_title)
    buttons = [Button(texts.plain("adopted-button-items"), "items")]
    shares = await shares_of(session, plan.id, units)
    if any(share.approach != Approach.CONSULTED and not share.signed for share in shares):
        buttons.append(Button(texts.plain("adopted-button-sign"), "sign"))
    return Words("\n".join((greeting, *blocks)), (tuple(buttons),))

"""A notice was added to the plan in force: what is new in it for the units that a person sits for."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.items_told import NONE
from bot.letters.words import Button, Words
from bot.round_names import round_in_full
from bot.texts import Texts
from models.notice.adopting import short_title
from models.outbox import Letter
from models.people import Member, Office
from models.plan import Notice, Plan
from models.questions.plans import round_ahead, shares_of, units_of_member
from models.questions.supplements import new_items
from models.rules.words import Approach

MOST_LINES = 8  # one phone screen


async def supplemented(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when the plan is over, or nothing of it is their units' any more. Whose unit has not signed is asked to."""
    member = await session.get_one(Member, letter.member_id)
    plan = await session.get_one(Plan, letter.facts["plan"])
    notice = await session.get_one(Notice, letter.facts["notice"])
    units = await units_of_member(session, member.id)
    new = await new_items(session, letter.facts["items"], units)
    if plan.archived_at is not None or not new:
        return None
    lines = [texts.html("supplemented", name=member.name, notice=short_title(notice.title), plan=plan.short_title)]
    shares = {share.unit_id: share for share in await shares_of(session, plan.id, units)}
    left = MOST_LINES
    for unit_id, share in shares.items():
        items = [item for item in new if item.unit_id == unit_id]
        if not items:
            continue
        consulted = "yes" if share.approach == Approach.CONSULTED else "no"
        lines.append(texts.html("supplemented-unit", unit=share.unit, count=len(items), consulted=consulted))
        lines += [
            texts.html(
                "supplemented-item",
                number=item.number_text,
                title=item.title,
                role=item.role.value,
                until=texts.date(item.due_on) if item.due_on else NONE,
            )
            for item in items[: max(left, 0)]
        ]
        left -= len(items)
    if left < 0:
        lines.append(texts.html("supplemented-more", count=-left))
    to_sign = any(share.approach != Approach.CONSULTED and not share.signed for share in shares.values())
    ahead = await round_ahead(session, plan.id)
    lines.append(
        texts.html(
            "supplemented-next",
            signs="yes" if to_sign else "no",
            round=round_in_full(texts, ahead) if ahead else NONE,
            opens=texts.day(ahead.opens_on) if ahead else NONE,
        )
    )
    buttons = [Button(texts.plain("adopted-button-items"), "items")]
    if to_sign:
        buttons.append(Button(texts.plain("adopted-button-sign"), "sign"))
    return Words("\n".join(lines), (tuple(buttons),))

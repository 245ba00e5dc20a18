"""A plan is in force: what it asks of the units that a person sits for."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.items_told import shares_told
from bot.letters.words import Button, Words
from bot.texts import Texts
from models.outbox import Letter
from models.people import Member, Office
from models.questions.plans import plans_in_force, shares_of, units_of_member
from models.rules.words import Approach


async def adopted(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when the plan is no longer in force, or they sit for no unit of it any more."""
    member = await session.get_one(Member, letter.member_id)
    told = await plan_told(session, office, member.id, texts)
    if told is None:
        return None
    greeting = texts.html("adopted", name=member.name, office=office.name)
    return Words(greeting + "\n" + told.html, told.buttons)


async def plan_told(session: AsyncSession, office: Office, member_id: int, texts: Texts) -> Words | None:
    """What the plan in force asks of the person's units, a line each, with the buttons for it; None: nothing.

    Units that are consulted are informed politely and not asked to sign (design §2).
    """
    plans = await plans_in_force(session, office.id)
    shares = await shares_of(session, plans[0].id, await units_of_member(session, member_id)) if plans else []
    if not shares:
        return None
    lines = [
        texts.html(
            "adopted-consulted" if share.approach == Approach.CONSULTED else "adopted-share",
            plan=plans[0].short_title,
            unit=share.unit,
            share=shares_told(texts, share),
        )
        for share in shares
    ]
    buttons = [Button(texts.plain("adopted-button-items"), "items")]
    if any(share.approach != Approach.CONSULTED and not share.signed for share in shares):
        buttons.append(Button(texts.plain("adopted-button-sign"), "sign"))
    return Words("\n".join(lines), (tuple(buttons),))

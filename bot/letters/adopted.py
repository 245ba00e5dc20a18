"""A plan is in force: what it asks of the units that a person sits for."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from bot.items_told import shares_told
from bot.letters.words import Button, Words
from bot.texts import Texts
from models.outbox import Letter
from models.people import Member, Office
from models.questions.offices import calendar_of
from models.questions.plans import plans_in_force, shares_of, units_of_member
from models.rules.standing import last_day_to_sign
from models.rules.words import Approach


@dataclass(frozen=True)
class PlansTold:
    html: str
    buttons: tuple[tuple[Button, ...], ...]
    consulted: bool  # all of them: nothing is asked of whom this goes to


async def adopted(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when the plan is no longer in force, or they sit for no unit of it any more."""
    member = await session.get_one(Member, letter.member_id)
    units = await units_of_member(session, member.id)
    told = await plans_told(session, office, units, texts, sent_on(letter, office), letter.facts["plan"])
    if told is None:
        return None
    greeting = texts.html("adopted", name=member.name, office=office.name)
    return Words(greeting + "\n" + told.html, told.buttons)


def sent_on(letter: Letter, office: Office) -> date:
    return calendar_of(office).local_date(letter.claimed_at or letter.not_before)


async def plans_told(
    session: AsyncSession, office: Office, units: list[int], texts: Texts, today: date, plan_id: int | None = None
) -> PlansTold | None:
    """What the plans in force (or that one alone) ask of these units, a line each, and until when to sign of a letter
    that goes out `today`, with the buttons for it; None: nothing.

    Units that are consulted are informed politely and not asked to sign (design §2).
    """
    shares = [
        (plan, share)
        for plan in reversed(await plans_in_force(session, office.id))
        if plan_id in (None, plan.id)
        for share in await shares_of(session, plan.id, units)
    ]
    if not shares:
        return None
    lines = [
        texts.html(
            "adopted-consulted" if share.approach == Approach.CONSULTED else "adopted-share",
            plan=plan.short_title,
            unit=share.unit,
            share=shares_told(texts, share),
        )
        for plan, share in shares
    ]
    buttons = [Button(texts.plain("adopted-button-items"), "items")]
    if any(share.approach != Approach.CONSULTED and not share.signed for _, share in shares):
        lines.append(texts.html("adopted-sign", until=texts.day(last_day_to_sign(today, calendar_of(office)))))
        buttons.append(Button(texts.plain("adopted-button-sign"), "sign"))
    consulted = all(share.approach == Approach.CONSULTED for _, share in shares)
    return PlansTold("\n".join(lines), (tuple(buttons),), consulted)

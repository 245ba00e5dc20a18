"""The first letter, when somebody has taken a seat."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.letters.adopted import plans_told, sent_on
from bot.letters.words import Button, Words
from bot.texts import Texts
from models.outbox import Letter
from models.people import Office, Unit
from models.questions.people import seat_told
from models.questions.plans import plans_in_force
from models.rules.words import REPORTING_POSTS, Approach, Post

NONE = "none"  # for a text that chooses


async def welcome(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when the seat has been given up meanwhile."""
    seat, unit, member = await seat_told(session, letter.office_id, letter.facts["seat"])
    if seat.until is not None:
        return None
    if seat.post in REPORTING_POSTS and seat.unit_id is not None:
        seated = texts.html("welcome-seated", name=member.name, post=texts.post(seat.post, unit))
        # Of this unit alone: what another seat of theirs brings, its own first letter has told.
        plan = await plans_told(session, office, [seat.unit_id], texts, sent_on(letter, office))
        if plan is not None:
            manner = texts.html("welcome-manner-consulted" if plan.consulted else "welcome-manner")
            return Words("\n".join((seated, plan.html, manner)), plan.buttons)
    key = f"welcome-{seat.post.value}"
    if seat.post in REPORTING_POSTS:  # told alike
        approach = (await session.get_one(Unit, seat.unit_id)).approach
        key = "welcome-contact-consulted" if approach == Approach.CONSULTED else "welcome-contact"
    buttons = [Button(texts.plain("letter-button-home"), "home"), Button(texts.plain("letter-button-help"), "help")]
    if seat.post == Post.COORDINATOR:
        buttons.insert(0, Button(texts.plain("welcome-button-invite"), "invite"))
    plans = [] if seat.post in REPORTING_POSTS else await plans_in_force(session, office.id)
    between = texts.plain("home-plans-between")
    return Words(
        texts.html(
            key,
            name=member.name or texts.plain("home-anonymous"),
            post=texts.post(seat.post, unit),
            unit=unit,
            office=office.name,
            plan=between.join(plan.short_title for plan in plans) or NONE,
        ),
        (tuple(buttons),),
    )

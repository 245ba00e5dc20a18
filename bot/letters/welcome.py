"""The first letter, when somebody has taken a seat."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.letters.adopted import plans_told
from bot.letters.words import Button, Words
from bot.texts import Texts
from models.outbox import Letter
from models.people import Office
from models.questions.people import seat_told
from models.rules.words import Post

LIKE = {Post.STAND_IN: "contact"}


async def welcome(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when the seat has been given up meanwhile."""
    seat, unit, member = await seat_told(session, letter.office_id, letter.facts["seat"])
    if seat.until is not None:
        return None
    if seat.post in (Post.CONTACT, Post.STAND_IN) and (plan := await plans_told(session, office, member.id, texts)):
        seated = texts.html("welcome-seated", name=member.name, post=texts.post(seat.post, unit))
        return Words("\n".join((seated, plan.html, texts.html("welcome-manner"))), plan.buttons)
    buttons = [Button(texts.plain("letter-button-home"), "home"), Button(texts.plain("letter-button-help"), "help")]
    if seat.post == Post.COORDINATOR:
        buttons.insert(0, Button(texts.plain("welcome-button-invite"), "invite"))
    return Words(
        texts.html(
            f"welcome-{LIKE.get(seat.post, seat.post.value)}",
            name=member.name or texts.plain("home-anonymous"),
            post=texts.post(seat.post, unit),
            unit=unit,
            office=office.name,
        ),
        (tuple(buttons),),
    )

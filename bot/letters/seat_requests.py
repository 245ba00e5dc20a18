"""Somebody asks for a seat: told to coordinators; and the answer, when it is no."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.letters.words import Button, Words
from bot.texts import Texts
from models.outbox import Letter
from models.people import Office
from models.questions.seat_requests import request_by_id
from models.rules.words import RequestState


async def seat_asked(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when another coordinator has decided it meanwhile."""
    request = await request_by_id(session, letter.office_id, letter.facts["request"])
    if request.state != RequestState.OPEN:
        return None
    return Words(
        texts.html("seat-asked", unit=request.unit_said, name=request.name_said),
        ((Button(texts.plain("seat-asked-button"), "request"),),),
    )


async def seat_declined(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    request = await request_by_id(session, letter.office_id, letter.facts["request"])
    return Words(
        texts.html("seat-declined", name=request.name_said, unit=request.unit_said, office=office.name),
        ((Button(texts.plain("letter-button-home"), "home"),),),
    )

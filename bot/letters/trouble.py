"""What the auditor found: something that should have been said and was not."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.letters.words import Words
from bot.texts import Texts
from models.outbox import Letter
from models.people import Office


async def trouble(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    return Words(texts.html("trouble", code=letter.facts["code"], count=letter.facts["count"]))

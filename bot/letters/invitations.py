"""Invitations that lapsed without being used."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.letters.words import Button, Words
from bot.texts import Texts
from models.outbox import Letter
from models.people import Office
from models.questions.invitations import Invited, lapsed_invitations

MOST_LINES = 20  # one phone screen


async def invitations_lapsed(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when all of them were used or taken back after all."""
    lapsed = await lapsed_invitations(session, letter.facts["invitations"])
    if not lapsed:
        return None
    lines = [_line(texts, invited) for invited in lapsed[:MOST_LINES]]
    if len(lapsed) > MOST_LINES:
        lines.append(texts.plain("invitations-lapsed-more", count=len(lapsed) - MOST_LINES))
    return Words(
        texts.html("invitations-lapsed", count=len(lapsed), lines="\n".join(lines)),
        ((Button(texts.plain("invitations-lapsed-button"), "invite"),),),
    )


def _line(texts: Texts, invited: Invited) -> str:
    post = texts.post(invited.invitation.post, invited.unit)
    if invited.invitation.name_hint:
        return texts.plain("invitations-lapsed-line-named", post=post, name=invited.invitation.name_hint)
    return texts.plain("invitations-lapsed-line", post=post)

"""What became of a reply: returned with what is missing; the office's answer to what it asked for."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.helps_told import answered_html
from bot.letters.words import Button, Words
from bot.returned_told import returned_html
from bot.texts import Texts
from models.outbox import Letter
from models.people import Member, Office
from models.questions.helps import question_by_id
from models.questions.plans import units_of_member
from models.questions.replies import reply_told
from models.rules.words import ReplyState


async def returned(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when it has been amended meanwhile, or they sit for the unit no more."""
    told = await reply_told(session, office, letter.facts["reply"])
    member = await session.get_one(Member, letter.member_id)
    if told.state != ReplyState.RETURNED or told.newer or told.amend_by is None:
        return None
    if told.waiting.unit_id not in await units_of_member(session, member.id):
        return None
    html = returned_html(texts, told, member.name, told.missing, told.amend_by)
    amend = Button(texts.plain("returned-button-amend"), "amend")
    return Words(html, ((amend, _see(texts)), (Button(texts.plain("returned-button-disagree"), "disagree"),)))


async def help_answered(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when they sit for the unit no more."""
    one = await question_by_id(session, office.id, letter.facts["about"])
    member = await session.get_one(Member, letter.member_id)
    if one.unit_id not in await units_of_member(session, member.id):
        return None
    return Words(answered_html(texts, one, member.name, one.answer), ((_see(texts),),))


def _see(texts: Texts) -> Button:
    return Button(texts.plain("returned-button-see"), "see")

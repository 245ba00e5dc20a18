"""What was settled, undone, or only taken note of, for the units that a person sits for."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from bot.letters.words import Button, Words
from bot.texts import Texts
from models.outbox import Letter
from models.people import Member, Office, Unit
from models.plan import Plan
from models.questions.plans import units_of_member
from models.questions.settlings import News, settled_since
from models.rules.words import Approach, Settlement

MOST_LINES = 12  # one phone screen
NONE = "none"  # for a text that chooses


async def settled(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when all of it was undone, or they sit for none of its units any more."""
    member = await session.get_one(Member, letter.member_id)
    plan = await session.get_one(Plan, letter.facts["plan"])
    since = datetime.fromisoformat(letter.facts["since"])
    blocks, left, unsaid, found_not_done = list[str](), MOST_LINES, 0, False
    for unit_id in await units_of_member(session, member.id):
        unit = await session.get_one(Unit, unit_id)
        news = await settled_since(session, plan.id, unit_id, since)
        if not news or unit.approach == Approach.CONSULTED:
            continue
        found_not_done |= any(each.settled_as == Settlement.NOT_DONE for each in news)
        unsaid += max(0, len(news) - left)
        if left > 0:
            blocks.append(texts.html("settled-unit", unit=unit.name))
            blocks += [_line(texts, each) for each in news[:left]]
            left -= len(news)
    if not blocks:
        return None
    if unsaid:
        blocks.append(texts.html("settled-more", count=unsaid))
    if found_not_done:
        blocks.append(texts.html("settled-objections"))
    greeting = texts.html("settled", name=member.name, plan=plan.short_title)
    return Words("\n".join((greeting, *blocks)), ((Button(texts.plain("adopted-button-items"), "items"),),))


def _line(texts: Texts, news: News) -> str:
    what = "undone" if news.undone else news.settled_as.value if news.settled_as else "noted"
    return texts.html("settled-line", number=news.number_text, title=news.title, what=what, reason=news.why or NONE)

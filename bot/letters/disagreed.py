"""A unit disagrees with a return: what it says, to who returned the reply; and what came of it, to the unit."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.cutting import cut
from bot.letters.words import Button, Words
from bot.replies_told import about, card
from bot.texts import Texts
from models.outbox import Letter
from models.people import Member, Office
from models.questions.drafts import draft_of
from models.questions.plans import units_of_member
from models.questions.replies import reply_told
from models.rules.words import ReplyState

LONGEST_NAMES = 100  # characters of the names of what came with a reply


async def disagreed(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """With the reply itself. None when it was amended or decided meanwhile, or the words are kept no longer."""
    told = await reply_told(session, office, letter.facts["reply"])
    who = await session.get_one(Member, letter.facts["by"])
    said = (await draft_of(session, who.telegram_id, letter.kind, letter.facts["reply"])).get("said", [])
    waits = told.waiting.disputed_at is not None and not told.newer
    if not waits or told.amend_by is None or letter.facts["place"] >= len(said):
        return None
    head = texts.html(
        "disagreed",
        unit=told.waiting.unit,
        name=who.name,
        words=said[letter.facts["place"]],
        missing=told.missing,
        by=texts.date(told.amend_by),
    )
    keys = [("review-button-accept", "again_accept")]
    if told.applied:
        keys = [("review-button-settle", "again_settle"), ("review-button-only", "again_accept")]
    accept = tuple(Button(texts.plain(key), verb) for key, verb in keys)
    uphold = Button(texts.plain("disagreed-button-uphold"), "again_uphold")
    see = Button(texts.plain("returned-button-see"), "see")
    parts = [head, card(texts, told)[0]]
    if told.evidence:
        names = texts.plain("list-comma").join(each.name for each in told.evidence)
        parts.append(texts.html("disagreed-evidence", names=cut(names, LONGEST_NAMES)))
    return Words("\n".join(parts), (accept, (uphold, see)))


async def reconsidered(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when it has been amended meanwhile, or accepted after it had been stayed with, which a letter of its own
    tells; or they sit for the unit no more."""
    told = await reply_told(session, office, letter.facts["reply"])
    member = await session.get_one(Member, letter.member_id)
    if letter.facts.get("stays") and told.state == ReplyState.ACCEPTED:
        return None
    if told.newer or told.waiting.unit_id not in await units_of_member(session, member.id):
        return None
    accepted = told.state == ReplyState.ACCEPTED
    words = texts.html(
        "reconsidered",
        what=about(texts, told.waiting),
        name=member.name,
        accepted="yes" if accepted else "no",
        missing=told.missing,
        by=texts.date(told.amend_by) if told.amend_by else "none",
        timely="yes" if told.in_time else "no",
    )
    see = Button(texts.plain("returned-button-see"), "see")
    return Words(words, ((see,) if accepted else (Button(texts.plain("returned-button-amend"), "amend"), see),))

"""A date long past: the word drafted for the coordinator, the same to the leader, and what the leader says to it."""

from sqlalchemy.ext.asyncio import AsyncSession

from bot.leader_told import leader_told, reminded_told
from bot.letters.words import Button, Words
from bot.texts import Texts
from models.outbox import Letter
from models.people import Member, Office, Unit
from models.plan import Due, Item
from models.questions.leader_word import LeaderWord, leader_word


async def leader_draft(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when it is done meanwhile, or a colleague has passed it on."""
    word = await _word(session, letter, office)
    if word is None or word.told:
        return None
    days, names = reminded_told(texts, word)
    member = await session.get_one(Member, letter.member_id)
    leader = word.leaders[0].name if word.leaders else ""
    words = texts.html(
        "word-draft",
        number=word.number_text,
        title=word.title,
        unit=word.unit,
        due=texts.day(word.due_on),
        past=word.past,
        days=days or "none",
        names=names,
        leader=leader or "none",
        draft=leader_told(texts, word, leader, office.name, member.name) if leader else "",
    )
    if not leader:
        return Words(words, ((Button(texts.plain("word-button-units"), "units"),),))
    pass_on = Button(texts.plain("word-button-pass-on"), "pass_on")
    return Words(words, ((pass_on,), (Button(texts.plain("word-button-not"), "home"),)))


async def leader(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    """None when it is done meanwhile, or they lead the unit no more."""
    word = await _word(session, letter, office)
    if word is None or letter.member_id not in {one.id for one in word.leaders}:
        return None
    member = await session.get_one(Member, letter.member_id)
    by = await session.get_one(Member, letter.facts["by"])
    told = texts.html("word-words", words=leader_told(texts, word, member.name, office.name, by.name))
    rows = (("word-button-arranged", "leader_ok"), ("word-button-help", "leader_help"))
    first = tuple(Button(texts.plain(key), verb) for key, verb in rows)
    return Words(told, (first, (Button(texts.plain("word-button-contact"), "leader_contact"),)))


async def leader_said(session: AsyncSession, letter: Letter, texts: Texts, office: Office) -> Words | None:
    unit = await session.get_one(Unit, letter.facts["unit"])
    who = await session.get_one(Member, letter.facts["by"])
    due = await session.get_one(Due, letter.facts["due"])
    item = await session.get_one(Item, due.item_id)
    words = texts.html(
        "word-said",
        unit=unit.name,
        name=who.name,
        answer=letter.facts["answer"],
        number=item.number_text,
        title=item.title,
    )
    return Words(words)


async def _word(session: AsyncSession, letter: Letter, office: Office) -> LeaderWord | None:
    moment = letter.claimed_at or letter.not_before
    return await leader_word(session, office, letter.facts["due"], letter.facts["unit"], moment)

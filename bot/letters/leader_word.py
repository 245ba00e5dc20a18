"""A date long past: the word drafted for the coordinator, the same to the leader, and what the leader says to it."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from bot.leader_told import items_of_word, leader_told, reminded_told
from bot.letters.words import Button, Words
from bot.texts import Texts
from models.outbox import Letter
from models.people import Member, Office, Unit
from models.plan import Due, Item
from models.questions.leader_word import LeaderWord, leader_word, said_to


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
        items=items_of_word(texts, word.items),
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
    """The button that the leader tapped, or what they wrote to it."""
    unit = await session.get_one(Unit, letter.facts["unit"])
    who = await session.get_one(Member, letter.facts["by"])
    rows = await session.execute(
        select(col(Item.number_text), col(Item.title))
        .distinct()
        .join(Due, col(Due.item_id) == col(Item.id))
        .where(col(Due.id).in_(letter.facts["dues"]))
        .order_by(col(Item.number_text))
    )
    told = {
        "unit": unit.name,
        "name": who.name,
        "items": items_of_word(texts, [(number_text, title) for number_text, title in rows]),
    }
    if "word" not in letter.facts:
        return Words(texts.html("word-said", answer=letter.facts["answer"], **told))
    said = [each.words for each in await said_to(session, letter.facts["word"]) if each.words]
    return Words(texts.html("word-said-words", words=said[letter.facts["place"]], **told))


async def _word(session: AsyncSession, letter: Letter, office: Office) -> LeaderWord | None:
    moment = letter.claimed_at or letter.not_before
    return await leader_word(session, office, letter.facts["dues"], letter.facts["unit"], moment)

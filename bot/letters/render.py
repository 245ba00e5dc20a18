"""Letter → words, from the truth of the moment in which it is sent. Each kind of letter has one function."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from bot.letters.adopted import adopted
from bot.letters.archiving import archive_ahead, plan_archived
from bot.letters.ask import ask
from bot.letters.corrected import corrected
from bot.letters.digests import digest_day, digest_week
from bot.letters.disagreed import disagreed, reconsidered
from bot.letters.invitations import invitations_lapsed
from bot.letters.leader_word import leader, leader_draft, leader_said
from bot.letters.replies import help_answered, returned
from bot.letters.rounds import phones, round_ahead, round_changed, round_closed, round_missed, round_opened
from bot.letters.seat_requests import seat_asked, seat_declined
from bot.letters.settled import settled
from bot.letters.supplemented import supplemented
from bot.letters.trouble import trouble
from bot.letters.welcome import welcome
from bot.letters.words import Words
from bot.texts import Texts
from models.outbox import Letter
from models.people import Member, Office

Render = Callable[[AsyncSession, Letter, Texts, Office], Awaitable[Words | None]]

KINDS: dict[str, Render] = {
    "welcome": welcome,
    "adopted": adopted,
    "corrected": corrected,
    "supplemented": supplemented,
    "ask": ask,
    "round_ahead": round_ahead,
    "round_changed": round_changed,
    "round_opened": round_opened,
    "round_missed": round_missed,
    "phones": phones,
    "round_closed": round_closed,
    "archive_ahead": archive_ahead,
    "plan_archived": plan_archived,
    "leader_word": leader_draft,
    "leader": leader,
    "leader_said": leader_said,
    "returned": returned,
    "help_answered": help_answered,
    "disagreed": disagreed,
    "reconsidered": reconsidered,
    "settled": settled,
    "digest_day": digest_day,
    "digest_week": digest_week,
    "seat_asked": seat_asked,
    "seat_declined": seat_declined,
    "invitations_lapsed": invitations_lapsed,
    "trouble": trouble,
}


async def render(session: AsyncSession, letter: Letter) -> Words | None:
    """The letter in its recipient's language; None when it is no longer true. KeyError for a kind nobody writes."""
    office = await session.get_one(Office, letter.office_id)
    member = await session.get_one(Member, letter.member_id)
    texts = Texts(member.language or office.language, office.zone, letter.claimed_at or letter.not_before)
    words = await KINDS[letter.kind](session, letter, texts, office)
    if words is not None and letter.maybe_doubled:
        words = replace(words, html=words.html + "\n\n" + texts.html("maybe-doubled"))
    return words

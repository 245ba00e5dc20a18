"""Found the office, and seat its first coordinators."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act, action
from models.actions.post_letter import post_welcome
from models.actions.record import record
from models.database import FOUNDING_LOCK, Database, take_turns
from models.people import Member, Office, Seat
from models.questions.people import the_office
from models.rules.permissions import Speaker
from models.rules.words import Post


async def found_office(database: Database, now: datetime, *, name: str, zone: str, language: str) -> Office:
    """Make the office on the first start; later, bring its name, zone and language to the settings."""
    async with database.writing() as session:
        await take_turns(session, FOUNDING_LOCK)  # two processes may start on a fresh database at once
        office = await the_office(session)
        if office is None:
            office = Office(name=name, zone=zone, language=language, founded_at=now)
            session.add(office)
        office.name, office.zone, office.language = name, zone, language
        await session.commit()
    return office


def program_speaker(office: Office) -> Speaker:
    """Whom the log names where no person acts: the program itself, on the operator's settings."""
    return Speaker(telegram_id=0, office_id=office.id, is_program=True)


@action
async def seat_founders(act: Act, telegram_ids: Iterable[int]) -> None:
    """Give each Telegram id of COORDINATORS a coordinator's seat, once: a seat that was ended stays ended.

    The first letter waits for who has never opened the bot: nobody is written to before they have.
    """
    await take_turns(act.session, FOUNDING_LOCK)
    for telegram_id in telegram_ids:
        member = await find_or_add_member(act, telegram_id)
        sat = select(col(Seat.id)).where(col(Seat.member_id) == member.id, col(Seat.post) == Post.COORDINATOR)
        if (await act.session.execute(sat)).first() is None:
            seat = Seat(office_id=act.office_id, member_id=member.id, post=Post.COORDINATOR, since=act.now)
            act.session.add(seat)
            await act.session.flush()
            await record(act, "coordinator.seated_by_settings", f"member:{member.id}")
            await post_welcome(act, member, seat)
            act.people_changed = True


async def find_or_add_member(act: Act, telegram_id: int, name: str = "") -> Member:
    """The member row of this Telegram id; a new one, without a seat, where there was none."""
    here = select(Member).where(col(Member.office_id) == act.office_id, col(Member.telegram_id) == telegram_id)
    member = (await act.session.scalars(here)).first()
    if member is None:
        member = Member(
            office_id=act.office_id, telegram_id=telegram_id, chat_id=telegram_id, name=name, known_since=act.now
        )
        act.session.add(member)
        await act.session.flush()
    return member

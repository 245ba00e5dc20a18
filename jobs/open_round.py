"""At nine of its day: open a round. Late, it opens late; too late, the coordinators are asked instead."""

from datetime import date, datetime

import structlog
from sqlalchemy import Update, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from jobs.coordinators import tell_coordinators
from models.actions.record import append
from models.database import Database
from models.people import Office
from models.questions.offices import calendar_of
from models.questions.outbox import keys_written
from models.questions.people import holders
from models.questions.rounds import rounds_unopened
from models.rounds import Round
from models.rules.ladder import ROUND_LADDER
from models.rules.rounds import may_open
from models.rules.words import Post
from models.upsert import rows_changed

log = structlog.get_logger()

OPENED, MISSED = "round_opened", "round_missed"


async def open_rounds(database: Database, office: Office, now: datetime) -> None:
    """Open what is due and was not called off; its ladder is copied now, so that no later change rewrites the past.

    A round whose day went by while nobody kept time opens as long as units have three working days left. After that
    nobody is asked for what is due tomorrow: the coordinators hear of it, and give it other days or call it off.
    """
    calendar = calendar_of(office)
    today = calendar.local_date(now)
    async with database.reading() as session:
        waiting = [one for one, _ in await rounds_unopened(session, office.id, today)]
        waiting = [one for one in waiting if calendar.sending_hour(one.opens_on) <= now]
        opening = [one for one in waiting if may_open(calendar, one.opens_on, one.due_on, today)]
        missed = await _untold(session, office, [one for one in waiting if one not in opening])
    if not opening and not missed:
        return
    async with database.writing() as session:
        for one in opening:
            if await rows_changed(session, _opened(one, now)):
                await append(session, office.id, now, None, "round.opened", f"round:{one.id}")
                log.info("round_opened", round=one.id)
                if one.announced_for != one.opens_on or today != one.opens_on:
                    await tell_coordinators(session, office, now, OPENED, str(one.id), round=one.id)
        for one in missed:
            await tell_coordinators(session, office, now, MISSED, _cause(one), round=one.id)
        await session.commit()


async def next_due(session: AsyncSession, office: Office, now: datetime) -> datetime | None:
    """The first 09:00 later than `now` at which a round opens."""
    calendar = calendar_of(office)
    ahead = [calendar.sending_hour(one.opens_on) for one, _ in await rounds_unopened(session, office.id, date.max)]
    return min((moment for moment in ahead if moment > now), default=None)


def _opened(one: Round, now: datetime) -> Update:
    still = (
        col(Round.id) == one.id,
        col(Round.opened_at).is_(None),
        col(Round.called_off_at).is_(None),
        col(Round.opens_on) == one.opens_on,
    )
    return update(Round).where(*still).values(opened_at=now, ladder=list(ROUND_LADDER))


def _cause(one: Round) -> str:
    return f"{one.id}:{one.opens_on}"


async def _untold(session: AsyncSession, office: Office, missed: list[Round]) -> list[Round]:
    """Those of the missed that no coordinator has been told of."""
    if not missed:
        return []
    coordinators = await holders(session, office.id, Post.COORDINATOR)
    keys = {f"{MISSED}:{_cause(one)}:{member.id}": one for one in missed for member in coordinators}
    written = await keys_written(session, keys)
    told = {keys[key].id for key in written}
    return [one for one in missed if one.id not in told] if coordinators else []

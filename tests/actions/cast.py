"""新密's office with 陈主任 in it, and short ways to act as anybody."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlmodel import SQLModel, col

import models.data
from models.actions.act import Act
from models.actions.enrol import invite
from models.actions.office import found_office, program_speaker, seat_founders
from models.actions.rename import rename_myself
from models.actions.units import add_unit, enter_units, registry
from models.database import Database
from models.outbox import Letter
from models.people import Member, Office
from models.questions.invitations import invitation_by_id
from models.questions.people import speaker_of
from models.rules.words import Approach, Post, UnitKind
from tests.beginnings import lived_once

MORNING = datetime(2023, 8, 14, 1, 0, tzinfo=UTC)  # Monday, 09:00 in 新密
SECRET = b"not in the database"
CHEN, LI, WANG = 1001, 1003, 1006
REGISTRY = Path(models.data.__path__[0]) / "xinmi-units.csv"


@dataclass
class Cast:
    database: Database
    office: Office
    now: datetime = MORNING

    async def act(self, telegram_id: int, **more: Any) -> Act:
        """What the middleware would lay ready for one update of this person."""
        async with self.database.reading() as session:
            speaker = await speaker_of(session, self.office.id, telegram_id)
        return Act(self.database, self.now, speaker, "zh", SECRET, **more)

    async def unit(self, name: str, kind: UnitKind = UnitKind.DEPARTMENT) -> int:
        return await add_unit(await self.act(CHEN), name, kind, Approach.SUPERVISED)

    async def link(self, unit: int | None, post: Post = Post.CONTACT, name: str = "") -> str:
        """An invitation made by 陈主任; the hash of its link's token."""
        invitation = await invite(await self.act(CHEN), post, unit, name)
        async with self.database.reading() as session:
            return (await invitation_by_id(session, self.office.id, invitation)).invitation.token_hash

    async def count(self, table: type[SQLModel], *where: Any) -> int:
        async with self.database.reading() as session:
            return await session.scalar(select(func.count()).select_from(table).where(*where)) or 0

    async def letters(self) -> list[tuple[str, str, datetime]]:
        """To whom, which kind, not before when; in order."""
        async with self.database.reading() as session:
            rows = await session.execute(
                select(col(Member.name), col(Letter.kind), col(Letter.not_before))
                .join(Member, col(Member.id) == col(Letter.member_id))
                .order_by(col(Letter.id))
            )
            return [(name, kind, at) for name, kind, at in rows]

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)


@lived_once
async def new_office(database: Database, name: str = "新密市法治政府建设领导小组办公室") -> Cast:
    office = await found_office(database, MORNING, name=name, zone="Asia/Shanghai", language="zh")
    cast = Cast(database, office)
    await seat_founders(Act(database, MORNING, program_speaker(office), "zh", SECRET), [CHEN])
    await rename_myself(await cast.act(CHEN), "陈主任")
    return cast


@lived_once
async def office_with_registry(database: Database) -> Cast:
    """陈主任 with the whole registry of 新密."""
    cast = await new_office(database)
    await enter_units(await cast.act(CHEN), registry(REGISTRY))
    return cast

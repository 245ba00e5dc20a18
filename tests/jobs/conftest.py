"""An office in 新密 with its cast, on a real database of either kind, and a clock that stands until it is turned."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from sqlmodel import SQLModel, col

from models.database import Database
from models.outbox import Letter
from models.people import Invitation, Member, Office, Seat, Unit
from models.rules.words import Approach, Post, UnitKind

SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(day: str, moment: str) -> datetime:
    """That moment on the wall of the office, as UTC."""
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(moment), SHANGHAI).astimezone(UTC)


@dataclass
class House:
    """The office, its people by name, and short ways to put rows in and look at them."""

    database: Database
    office: Office
    now: datetime
    people: dict[str, Member] = field(default_factory=dict)

    def clock(self) -> datetime:
        return self.now

    async def add(self, *rows: SQLModel) -> None:
        async with self.database.writing() as session:
            session.add_all(rows)
            await session.commit()

    async def seat(self, name: str, telegram_id: int, post: Post, unit: Unit | None = None) -> None:
        member = Member(
            office_id=self.office.id, telegram_id=telegram_id, chat_id=telegram_id, name=name, known_since=self.now
        )
        await self.add(member)
        unit_id = unit.id if unit else None
        await self.add(Seat(office_id=self.office.id, unit_id=unit_id, member_id=member.id, post=post, since=self.now))
        self.people[name] = member

    async def leave(self, name: str) -> None:
        """End all seats of the person."""
        async with self.database.writing() as session:
            for seat in await session.scalars(select(Seat).where(col(Seat.member_id) == self.people[name].id)):
                seat.until = self.now
            await session.commit()

    async def invitation(self, by: str, expires: datetime, **more: Any) -> Invitation:
        count = len(await self.all(Invitation))
        row = Invitation(
            office_id=self.office.id,
            post=Post.OBSERVER,
            nonce=f"nonce {count}",
            token_hash=f"hash {count}",
            made_by=self.people[by].id,
            made_at=self.now,
            expires_at=expires,
            **more,
        )
        await self.add(row)
        return row

    async def letter(self, to: str, not_before: datetime, **more: Any) -> Letter:
        count = len(await self.all(Letter))
        letter = Letter(
            office_id=self.office.id,
            member_id=self.people[to].id,
            chat_id=self.people[to].chat_id,
            created_at=not_before,
            not_before=not_before,
            **{"kind": "reminder", "key": f"letter {count}", **more},
        )
        await self.add(letter)
        return letter

    async def all(self, table: type[Any]) -> list[Any]:
        async with self.database.reading() as session:
            return list(await session.scalars(select(table)))

    async def letters(self, kind: str) -> list[tuple[str, dict[str, Any], datetime]]:
        """To whom, with which facts and from when on, in order."""
        names = {member.id: name for name, member in self.people.items()}
        async with self.database.reading() as session:
            found = await session.scalars(select(Letter).where(col(Letter.kind) == kind).order_by(col(Letter.id)))
            return [(names[letter.member_id], letter.facts, letter.not_before) for letter in found]


@pytest.fixture
async def house(database: Database) -> House:
    """陈主任 and 周专员 coordinate, 李科长 answers for 市司法局. It is Thursday, 2023-09-28, 08:30."""
    now = at("2023-09-28", "08:30")
    office = Office(name="新密市委全面依法治市委员会办公室", zone="Asia/Shanghai", language="zh", founded_at=now)
    house = House(database, office, now)
    await house.add(office)
    unit = Unit(
        office_id=office.id,
        name="市司法局",
        kind=UnitKind.DEPARTMENT,
        approach=Approach.SUPERVISED,
        position=1,
    )
    await house.add(unit)
    await house.seat("陈主任", 1001, Post.COORDINATOR)
    await house.seat("周专员", 1002, Post.COORDINATOR)
    await house.seat("李科长", 1003, Post.CONTACT, unit)
    return house

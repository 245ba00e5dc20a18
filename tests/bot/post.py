"""The office whose letters are delivered in these tests, and its cast."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from bot.letters.words import Words
from bot.pacing import Pacer
from bot.sender import Sender
from models.actions.post_letter import post_letter
from models.database import Database
from models.outbox import Letter
from models.people import Member, Office
from models.rules.words import MemberKind
from tests.bot.telegram import MORNING, JumpingTime, Telegram

LI, LIU, WANG, GROUP = 101, 102, 103, -1001
CAST = {LI: "李科长", LIU: "刘科长", WANG: "王干事", GROUP: "工作群"}

Truth = Callable[[AsyncSession, Letter], Any]


class Post:
    """An office whose outbox is worked: one sender, its Telegram, and the office's clock in the test's hand."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = MORNING
        self.truth: dict[str, Truth] = {}
        self.start_again()

    def start_again(self, time: JumpingTime | None = None, session: BaseSession | None = None) -> None:
        """The process as it is after a restart: nothing in memory. `session` leads to another Telegram than ours."""
        self.time = time or JumpingTime()
        self.telegram = Telegram(self.time)
        session = session or self.telegram
        self.pacer = Pacer(monotonic=self.time.monotonic, wall=self.time.wall, sleep=self.time.sleep)
        session.middleware(self.pacer)
        bot = Bot("1:TEST", session=session)
        self.sender = Sender(self.database, bot, self.pacer, self.render, lambda: self.now, sleep=self.time.sleep)

    async def render(self, session: AsyncSession, letter: Letter) -> Words | None:
        if letter.kind in self.truth:
            words: Words | None = self.truth[letter.kind](session, letter)
            return words
        return Words(letter.key + ("\n可能重复" if letter.maybe_doubled else ""))

    async def found(self) -> None:
        async with self.database.writing() as session:
            session.add(Office(name="领导小组办公室", zone="Asia/Shanghai", language="zh", founded_at=MORNING))
            await session.commit()
        await self.enrol(CAST)

    async def enrol(self, cast: Mapping[int, str]) -> None:
        """Members by their number at Telegram; a negative one is a group."""
        async with self.database.writing() as session:
            office = (await session.scalars(select(Office))).one()
            for number, name in cast.items():
                kind = MemberKind.GROUP if number < 0 else MemberKind.PERSON
                session.add(
                    Member(
                        office_id=office.id,
                        telegram_id=number,
                        chat_id=number,
                        kind=kind,
                        name=name,
                        known_since=MORNING,
                    )
                )
            await session.commit()

    async def put(self, chat: int, key: str, kind: str = "reminder", after: float = 0) -> None:
        """A letter to somebody of the cast, due `after` seconds."""
        async with self.database.writing() as session:
            member = (await session.scalars(select(Member).where(col(Member.telegram_id) == chat))).one()
            await post_letter(
                session,
                member=member,
                kind=kind,
                key=key,
                now=self.now,
                not_before=self.now + timedelta(seconds=after),
            )
            await session.commit()

    async def deliver(self) -> None:
        await self.sender.deliver_due()

    async def letter(self, key: str) -> Letter:
        async with self.database.reading() as session:
            return (await session.scalars(select(Letter).where(col(Letter.key) == key))).one()

    async def member(self, number: int) -> Member:
        async with self.database.reading() as session:
            return (await session.scalars(select(Member).where(col(Member.telegram_id) == number))).one()

    async def change_member(self, number: int, **values: Any) -> None:
        async with self.database.writing() as session:
            await session.execute(update(Member).where(col(Member.telegram_id) == number).values(**values))
            await session.commit()

    def said(self, chat: int | None = None) -> list[str]:
        return self.telegram.texts(chat)

    def go_on(self, **pause: float) -> datetime:
        self.now += timedelta(**pause)
        return self.now

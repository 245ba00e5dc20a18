"""刘科长 of 市大数据局 and 王干事 of 城关镇 with their phones, and the round open or not."""

import pytest
from sqlmodel import col

from bot import doors
from models.actions.post_letter import post_letter
from models.database import Database
from models.outbox import Letter, LetterState
from models.people import Member
from models.progress import Reply
from tests.actions.cast import SECRET, WANG
from tests.actions.reporting import LIU, Reporting, reporting_office
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher


class Room:
    def __init__(self, office: Reporting, dispatcher: OneDispatcher) -> None:
        self.office = office
        self.line = Line()
        self._dispatcher = dispatcher
        self.restarts()

    def restarts(self) -> None:
        """The program remembers nothing but what stands in the database."""
        dispatcher = self._dispatcher.of(
            self.office.database, self.office.office, lambda: self.office.now, secret=SECRET
        )
        self.liu, self.wang = (Phone(dispatcher, bot_on(self.line), self.line, person) for person in (LIU, WANG))

    async def replies(self) -> list[Reply]:
        return await self.office.all(Reply)

    async def reports_on(self, phone: Phone, number_text: str, unit: str) -> str:
        """Through the door, as the item's card leads there."""
        unit_id, item_id = await self.office.unit_id(unit), await self.office.item(number_text)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(doors, "start_help", lambda manager: doors.start_report(manager, unit_id, item_id))
            return await phone.types("/help")

    async def town_reports(self) -> str:
        """王干事 answers all six questions and submits them; what she reads then."""
        await self.wang.types("/report")
        for answer in ("制发1件", "已挂牌", "学习两次", "1期", "30学时", "无"):
            await self.wang.types(answer)
        return await self.wang.taps("提交")

    async def reminder(self, phone: Phone, person: int, unit: str, about_id: int, about: str = "round") -> int:
        """A reminder of a round, or of a date (`due`), that was sent as message 500 to this person. Its id."""
        [member] = await self.office.all(Member, col(Member.telegram_id) == person)
        unit_id = await self.office.unit_id(unit)
        async with self.office.database.writing() as session:
            await post_letter(
                session, member=member, kind="ask", key=f"ask:{member.id}", now=self.office.now,
                plan=self.office.plan, asks=[[unit_id, about, about_id, "0"]],
            )  # fmt: skip
            await session.commit()
        [letter] = await self.office.all(Letter, col(Letter.key) == f"ask:{member.id}")
        async with self.office.database.writing() as session:
            row = await session.get_one(Letter, letter.id)
            row.state, row.message_id, row.sent_at = LetterState.SENT, 500, self.office.now
            await session.commit()
        return int(letter.id)


async def room_of(database: Database, dispatcher: OneDispatcher) -> Room:
    return Room(await reporting_office(database), dispatcher)

"""刘科长 of 市大数据局 and 王干事 of 城关镇 report; short ways to do it and to look at what came of it."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import col

from models.actions.reply import submit_reply
from models.actions.reply_parts import NewReply, Told
from models.database import Database
from models.plan import Plan
from models.questions.board import Board, board_of
from models.questions.places import Place
from models.rounds import Round
from models.rules.words import ReplyStatus, RoundKind
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import WANG
from tests.beginnings import lived_once

LIU = 1004
BIG_DATA, TOWN = "市大数据局", "城关镇"


class Reporting(Adopted):
    async def open_round(self) -> int:
        """The third quarter's round, 2023-09-11 to 09-22, opens; it is the 12th now."""
        at = datetime(2023, 9, 11, 1, tzinfo=UTC)
        async with self.database.writing() as session:
            await session.execute(update(Round).where(col(Round.kind) == RoundKind.PROGRESS).values(opened_at=at))
            await session.commit()
        self.now = datetime(2023, 9, 12, 1, tzinfo=UTC)
        return int((await self.all(Round, col(Round.kind) == RoundKind.PROGRESS))[0].id)

    async def open_closing(self) -> int:
        """The third quarter's round is over, the closing one, 2023-11-20 to 12-08, is open; it is 12-01 now."""
        over, at = datetime(2023, 9, 28, 16, tzinfo=UTC), datetime(2023, 11, 20, 1, tzinfo=UTC)
        async with self.database.writing() as session:
            await session.execute(update(Round).where(col(Round.kind) == RoundKind.PROGRESS).values(closed_at=over))
            await session.execute(update(Round).where(col(Round.kind) == RoundKind.CLOSING).values(opened_at=at))
            await session.commit()
        self.now = datetime(2023, 12, 1, 1, tzinfo=UTC)
        return int((await self.all(Round, col(Round.kind) == RoundKind.CLOSING))[0].id)

    async def new(
        self, number: str, status: ReplyStatus = ReplyStatus.ON_TRACK, text: str = "", **more: Any
    ) -> NewReply:
        unit = more.pop("unit", BIG_DATA)
        claims = more.pop("claims", None)
        told = Told(await self.item(number), status, text, claims)
        return NewReply(await self.unit_id(unit), (told,), **more)

    async def replies(
        self, number: str, status: ReplyStatus = ReplyStatus.ON_TRACK, text: str = "", **more: Any
    ) -> int:
        """刘科长's reply on an item."""
        return await submit_reply(await self.act(more.pop("who", LIU)), await self.new(number, status, text, **more))

    async def board(self) -> Board:
        async with self.database.reading() as session:
            return await board_of(session, self.office, await session.get_one(Plan, self.plan), self.now)

    async def places(self, number: str, unit: str = BIG_DATA) -> list[Place]:
        item_id, unit_id = await self.item(number), await self.unit_id(unit)
        return [
            place
            for one in (await self.board()).items
            for place in one.places
            if (place.item_id, place.unit_id) == (item_id, unit_id)
        ]


@lived_once
async def reporting_office(database: Database) -> Reporting:
    cast = await adopted_office(database)
    office = Reporting(cast.database, cast.office, cast.now, cast.plan)
    await office.seated(LIU, "刘科长", BIG_DATA)
    await office.seated(WANG, "王干事", TOWN)
    return office

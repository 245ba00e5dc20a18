"""Old letters' buttons, tapped after something has happened: it is said, and the present page stands there."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from models.actions.post_letter import post_letter
from models.actions.review import accept_reply, return_reply
from models.actions.rounds import call_off_round
from models.database import Database
from models.outbox import Letter
from models.people import Member
from models.progress import Reply
from models.rounds import Round
from models.rules.words import ReplyStatus, RoundKind
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN, SECRET
from tests.actions.replied import LIU, replied, with_zhou
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database
ON_TRACK = ReplyStatus.ON_TRACK


class Room:
    """（四） of 市大数据局 was returned by 陈主任; it is Wednesday, 2023-09-20, 17:30."""

    def __init__(self, cast: Adopted, dispatcher: OneDispatcher) -> None:
        self.cast, self.line = cast, Line()
        built = dispatcher.of(cast.database, cast.office, lambda: cast.now, secret=SECRET)
        self.chen, self.liu = (Phone(built, bot_on(self.line), self.line, person) for person in (CHEN, LIU))

    async def returns(self, reply: int) -> int:
        """The letter about it."""
        await return_reply(await self.cast.act(CHEN), reply, "请写明已上线多少项", date(2023, 9, 25))
        return int([one for one in await self.cast.all(Letter) if one.kind == "returned"][-1].id)

    async def round_letter(self, round_id: int) -> int:
        [chen] = await self.cast.all(Member, col(Member.telegram_id) == CHEN)
        async with self.cast.database.writing() as session:
            await post_letter(
                session, member=chen, kind="round_ahead", key="round", now=self.cast.now, plan=self.cast.plan,
                round=round_id,
            )  # fmt: skip
            await session.commit()
        return int(next(one for one in await self.cast.all(Letter) if one.key == "round").id)


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    cast = await adopted_office(database)
    await with_zhou(cast)
    await cast.seated(LIU, "刘科长", "市大数据局")
    await cast.everything_sent()
    cast.now = datetime(2023, 9, 20, 9, 30, tzinfo=UTC)
    return Room(cast, dispatcher_of_this_process)


async def amended(room: Room) -> tuple[int, int]:
    """The letter about the return, and the reply that amends it."""
    letter = await room.returns(await replied(room.cast, LIU, "市大数据局", "（四）", ON_TRACK, "稳步推进。"))
    return letter, await replied(room.cast, LIU, "市大数据局", "（四）", ON_TRACK, "已上线480项。")


@pytest.mark.parametrize("verb", ["amend", "disagree"])
async def test_what_was_amended_is_said_to_be_and_shown(room: Room, verb: str) -> None:
    letter, _ = await amended(room)
    shown = await room.liu.taps_letter(letter, verb)
    assert shown.startswith("那一份之后已经补报，正在审核，不用再补。下面是9月20日（周三）报的：\n市大数据局 · （四）")
    assert "已上线480项。" in shown
    assert not room.liu.has_button("补充")


@pytest.mark.parametrize("verb", ["amend", "disagree"])
async def test_so_is_what_was_accepted(room: Room, verb: str) -> None:
    letter, reply = await amended(room)
    await accept_reply(await room.cast.act(CHEN), reply)
    shown = await room.liu.taps_letter(letter, verb)
    assert shown.startswith("这件事已经办好，不用再补。下面是9月20日（周三）报的，已经通过：\n")


async def test_what_was_returned_again_is_the_one_to_be_amended(room: Room) -> None:
    letter, reply = await amended(room)
    await room.returns(reply)
    shown = await room.liu.taps_letter(letter, "amend")
    assert shown.startswith("那一份之后又报过一份，又退回了。下面是9月20日（周三）报的，请看现在缺什么：\n")
    assert "已上线480项。" in await room.liu.taps("补充")


@pytest.mark.parametrize("verb", ["round_later", "round_off"])
async def test_a_round_that_has_opened_or_is_over_or_called_off(room: Room, verb: str) -> None:
    [one] = await room.cast.all(Round, col(Round.kind) == RoundKind.PROGRESS)
    letter = await room.round_letter(one.id)
    await call_off_round(await room.cast.act(CHEN), one.id)
    assert "不开" in (await room.chen.taps_letter(letter, verb)).splitlines()[0]
    assert room.line.answers[-1] == "这一轮已经定为不开；要开，点【恢复】。"
    for at, phase, said in (
        ("opened_at", "进行中", "这一轮9月11日已经开始，不能再推迟或不开。下面是现在的情况。"),
        ("closed_at", "已结束", "这一轮已经结束。下面是结果。"),
    ):
        async with room.cast.database.writing() as session:
            when = {"called_off_at": None, at: datetime(2023, 9, 11, 1, tzinfo=UTC)}
            await session.execute(update(Round).where(col(Round.id) == one.id).values(**when))
            await session.commit()
        assert phase in (await room.chen.taps_letter(letter, verb)).splitlines()[0]
        assert room.line.answers[-1] == said
    assert await room.cast.all(Reply) == []

"""刘科长 disagrees with the return of a reply; 陈主任, who returned it, looks again.

It is Wednesday, 2023-09-20, 17:30.
"""

import re
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from bot.letters.render import render
from models.actions.review import return_reply
from models.database import Database
from models.outbox import Letter, LetterState
from models.people import Member, Seat
from models.progress import Evidence, Reply
from models.rules.words import Post, ReplyState, ReplyStatus
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN, SECRET
from tests.actions.replied import LIU, ZHOU, opened, replied, with_zhou
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

WHY = "平台上月已停用，没有办件数可报"


class Room:
    """（四） of 市大数据局, returned by 陈主任 until 09-25."""

    def __init__(self, cast: Adopted, reply: int, dispatcher: OneDispatcher) -> None:
        self.cast, self.reply, line = cast, reply, Line()
        built = dispatcher.of(cast.database, cast.office, lambda: cast.now, secret=SECRET)
        self.chen, self.zhou, self.liu = (Phone(built, bot_on(line), line, person) for person in (CHEN, ZHOU, LIU))

    async def letter(self, kind: str, name: str) -> tuple[int, str, list[str]]:
        """The newest of the kind to this person, as it goes out now: its id, words, and buttons."""
        members = {member.id: member.name for member in await self.cast.all(Member)}
        letters = await self.cast.all(Letter, col(Letter.kind) == kind)
        letter = [one for one in letters if members[one.member_id] == name][-1]
        async with self.cast.database.reading() as session:
            said = await render(session, letter)
        assert said is not None
        buttons = [button.text for row in said.buttons for button in row]
        async with self.cast.database.writing() as session:
            sent = {"state": LetterState.SENT, "message_id": 500, "sent_at": self.cast.now}
            await session.execute(update(Letter).where(col(Letter.id) == letter.id).values(**sent))
            await session.commit()
        return letter.id, re.sub(r"<[^>]+>", "", said.html), buttons

    async def disagrees(self, words: str = WHY) -> str:
        letter, _, _ = await self.letter("returned", "刘科长")
        await self.liu.taps_letter(letter, "disagree")
        return await self.liu.types(words)

    async def row(self) -> Reply:
        row: Reply = await self.cast.get(Reply, self.reply)
        return row


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return await the_room(database, dispatcher_of_this_process, ReplyStatus.ON_TRACK)


async def the_room(database: Database, dispatcher: OneDispatcher, status: ReplyStatus) -> Room:
    cast = await adopted_office(database)
    await with_zhou(cast)
    await cast.seated(LIU, "刘科长", "市大数据局")
    await cast.everything_sent()
    cast.now = datetime(2023, 9, 20, 9, 30, tzinfo=UTC)
    reply = await replied(cast, LIU, "市大数据局", "（四）", status, "稳步推进。", round_id=await opened(cast))
    await return_reply(await cast.act(CHEN), reply, "请写明已上线多少项", date(2023, 9, 25))
    return Room(cast, reply, dispatcher)


async def test_one_sentence_goes_to_whoever_returned_it_and_the_day_stays(room: Room) -> None:
    letter, _, buttons = await room.letter("returned", "刘科长")
    assert buttons == ["补充", "看原文", "有不同意见"]
    assert await room.liu.taps_letter(letter, "disagree") == (
        "有不同意见 · （四）深入推进放管服改革\n退回时请补充的是：请写明已上线多少项\n"
        "请发一条消息，用一句话说明，最多500字，会原样转给陈主任，有结果告诉您，答复以前不提醒。补充期限不变，还是9月25日前；要补充，点【补充】。"
    )
    assert await room.liu.types(WHY) == (
        "✓ 已转给陈主任 · （四）深入推进放管服改革\n"
        "有结果会发消息告诉您，答复以前不提醒。补充期限不变：9月25日前补上，仍算按时。"
    )
    _, words, buttons = await room.letter("disagreed", "陈主任")
    assert words == (
        f"对退回有不同意见 · 市大数据局\n刘科长：{WHY}\n"
        "退回时请补充的是：请写明已上线多少项（9月25日前）。请再看一下，可以通过，也可以维持退回：\n"
        "市大数据局 · （四）深入推进放管服改革\n"
        "刘科长，9月20日（周三）17:30报，按时；没有勾选审定。\n"
        "状态：正常推进\n第一次反馈。\n稳步推进。"
    )
    assert buttons == ["通过", "维持退回", "看原文"]
    assert await room.cast.count(Letter, col(Letter.kind) == "disagreed") == 1
    row = await room.row()
    assert (row.state, row.amend_by) == (ReplyState.RETURNED, date(2023, 9, 25))
    [event] = await room.cast.audited("reply.disagreed")
    assert WHY not in str(event)


async def test_what_came_with_the_reply_is_named_and_can_be_opened(room: Room) -> None:
    async with room.cast.database.writing() as session:
        for name, photo in (("照片1.jpg", True), ("清单.xlsx", False)):
            session.add(
                Evidence(reply_id=room.reply, sha256="9" * 64, name=name, photo=photo, size=10, file_id=name)
            )
        await session.commit()
    await room.disagrees()
    letter, words, _ = await room.letter("disagreed", "陈主任")
    assert words.endswith("稳步推进。\n附：照片1.jpg、清单.xlsx（点【看原文】打开）")
    await room.chen.taps_letter(letter, "see")
    await room.chen.taps("清单.xlsx")
    assert room.chen._line.documents == ["清单.xlsx"]
    assert room.chen.has_button("照片1.jpg")


async def test_the_coordinator_accepts_it_after_all_and_the_unit_hears_of_it(room: Room) -> None:
    await room.disagrees()
    letter, _, _ = await room.letter("disagreed", "陈主任")
    assert "✓ 已改为通过：市大数据局（四）。已告诉1人。" in await room.chen.taps_letter(letter, "again_accept")
    assert (await room.row()).state == ReplyState.ACCEPTED
    _, words, buttons = await room.letter("reconsidered", "刘科长")
    assert words == (
        "已通过 · （四）深入推进放管服改革\n刘科长，您的意见办公室看过了。这份进展已通过，不用再补充。"
    )
    assert buttons == ["看原文"]


async def test_or_stays_with_the_return_once(room: Room) -> None:
    await room.disagrees()
    letter, _, _ = await room.letter("disagreed", "陈主任")
    assert "✓ 维持退回：市大数据局（四）。已告诉1人。" in await room.chen.taps_letter(letter, "again_uphold")
    await room.chen.taps_letter(letter, "again_uphold")
    assert room.chen._line.alerts == ["您刚刚已把这一件退回补充了，不用再办。"]
    _, words, buttons = await room.letter("reconsidered", "刘科长")
    assert words == (
        "维持退回 · （四）深入推进放管服改革\n刘科长，您的意见办公室看过了。"
        "还是请补充一处：请写明已上线多少项。9月25日前补上，仍算按时。"
    )
    assert buttons == ["补充", "看原文"]
    assert await room.cast.count(Letter, col(Letter.kind) == "reconsidered") == 1
    # Whoever disagrees once more is heard once more.
    assert "✓ 已转给陈主任" in await room.disagrees("确实没有")
    _, words, _ = await room.letter("disagreed", "陈主任")
    assert "刘科长：确实没有\n" in words
    second, _, _ = await room.letter("disagreed", "陈主任")
    await room.chen.taps_letter(second, "again_uphold")
    assert await room.cast.count(Letter, col(Letter.kind) == "reconsidered") == 2


async def test_an_application_is_settled_with_it_or_only_accepted(
    database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    room = await the_room(database, dispatcher_of_this_process, ReplyStatus.DONE)
    await room.disagrees()
    letter, _, buttons = await room.letter("disagreed", "陈主任")
    assert buttons == ["通过并办结", "只通过", "维持退回", "看原文"]
    assert "✓ 已通过并办结：市大数据局（四）。" in await room.chen.taps_letter(letter, "again_settle")


async def test_where_whoever_returned_it_coordinates_no_more_all_coordinators_are_told(room: Room) -> None:
    reviewer = (await room.row()).reviewed_by
    async with room.cast.database.writing() as session:
        gone = update(Seat).where(col(Seat.member_id) == reviewer, col(Seat.post) == Post.COORDINATOR)
        await session.execute(gone.values(until=room.cast.now))
        await session.commit()
    assert "✓ 已转给周专员" in await room.disagrees()


async def test_what_is_amended_meanwhile_is_no_more_to_be_disagreed_with(room: Room) -> None:
    letter, _, _ = await room.letter("returned", "刘科长")
    await room.liu.taps_letter(letter, "disagree")
    await replied(room.cast, LIU, "市大数据局", "（四）", ReplyStatus.ON_TRACK, "已上线480项。")
    await room.liu.types(WHY)
    said = [message.text for message in room.liu.chat]
    assert "这份进展已经补充过或者审核通过了，不用再说明。" in said
    assert await room.cast.count(Letter, col(Letter.kind) == "disagreed") == 0


async def test_nobody_else_disagrees_or_looks_again(room: Room) -> None:
    letter, _, _ = await room.letter("returned", "刘科长")
    await room.zhou.taps_letter(letter, "disagree")
    assert await room.cast.count(Letter, col(Letter.kind) == "disagreed") == 0
    await room.disagrees()
    theirs, _, _ = await room.letter("disagreed", "陈主任")
    await room.liu.taps_letter(theirs, "again_accept")
    await room.zhou.taps_letter(theirs, "again_accept")
    assert (await room.row()).state == ReplyState.RETURNED


async def test_it_is_told_that_it_was_accepted_after_it_had_been_stayed_with(room: Room) -> None:
    await room.disagrees()
    letter, _, _ = await room.letter("disagreed", "陈主任")
    await room.chen.taps_letter(letter, "again_uphold")
    assert "维持退回" in (await room.letter("reconsidered", "刘科长"))[1]
    assert "已改为通过：市大数据局（四）。已告诉1人。" in await room.chen.taps_letter(letter, "again_accept")
    assert "已通过" in (await room.letter("reconsidered", "刘科长"))[1]
    assert len(await room.cast.all(Letter, col(Letter.kind) == "reconsidered")) == 2


async def test_what_was_stayed_with_and_accepted_before_anything_was_sent_is_told_once(room: Room) -> None:
    await room.disagrees()
    letter, _, _ = await room.letter("disagreed", "陈主任")
    await room.chen.taps_letter(letter, "again_uphold")
    await room.chen.taps_letter(letter, "again_accept")
    stays, accepted = await room.cast.all(Letter, col(Letter.kind) == "reconsidered")
    async with room.cast.database.reading() as session:
        assert await render(session, stays) is None
        assert await render(session, accepted) is not None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("长" * 501, "最多500个字，您发的有501个字，没有记下，前面写的都在。请复制那条，删短再发。"),
        (" \n ", "意见还是空的，请发一句话。"),
    ],
)
async def test_too_much_or_nothing_gets_a_sentence(room: Room, words: str, said: str) -> None:
    await room.disagrees(words)
    assert said in [message.text for message in room.liu.chat]
    assert await room.cast.count(Letter, col(Letter.kind) == "disagreed") == 0

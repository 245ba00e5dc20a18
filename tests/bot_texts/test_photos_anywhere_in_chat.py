"""A photo or a document that comes where no form is open is kept, with the words under it."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from models.database import Database
from models.progress import Evidence, Reply, ReplyPart
from models.rules.words import ReplyState
from tests.actions.reporting import BIG_DATA
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    room = await room_of(database, dispatcher_of_this_process)
    await room.office.open_round()
    return room


pytestmark = one_database

AGAIN = "这份加进了您刚报的那份，还没有交：核对好了点【提交】，就换成新的；不点，原来报的照样算。"


async def submitted(room: Room) -> None:
    await room.reports_on(room.liu, "（四）", BIG_DATA)
    await room.liu.taps("正常推进")
    await room.liu.types("免证办已上线480项")
    assert (await room.liu.taps("提交")).startswith("✓ 已提交")


async def test_after_submitting_a_photo_and_its_words_go_to_what_was_just_reported(room: Room) -> None:
    await submitted(room)
    shown = await room.liu.sends_photo(b"a picture", caption="专窗已设立")
    assert "（四）深入推进放管服改革" in shown
    assert "状态：正常推进\n本期进展：免证办已上线480项\n专窗已设立\n佐证材料：1份（照片1.jpg）\n" in shown
    assert AGAIN in [message.text for message in room.liu.chat]
    await room.liu.taps("提交")
    first, second = await room.office.all(Reply)
    assert (first.state, second.state) == (ReplyState.SUPERSEDED, ReplyState.SUBMITTED)
    assert [each.reply_id for each in await room.office.all(Evidence)] == [second.id]


async def test_an_album_sent_then_is_one_window_and_one_sentence(room: Room) -> None:
    await submitted(room)
    for picture, words in ((b"one", "专窗已设立"), (b"two", None), (b"three", None)):
        await room.liu.sends_photo(picture, caption=words, album="9")
    assert "专窗已设立\n佐证材料：3份（照片1.jpg、照片2.jpg、照片3.jpg）" in room.liu.reads()
    assert [message.text for message in room.liu.chat].count(AGAIN) == 1


async def test_the_reply_given_counts_until_the_new_one_is_submitted(room: Room) -> None:
    await submitted(room)
    await room.liu.sends_photo(b"a picture")
    assert [reply.state for reply in await room.office.all(Reply)] == [ReplyState.SUBMITTED]
    room.restarts()
    assert "佐证材料：1份（照片1.jpg）" in await room.reports_on(room.liu, "（四）", BIG_DATA)


async def test_what_was_reviewed_meanwhile_is_followed_by_a_new_one(room: Room) -> None:
    await submitted(room)
    async with room.office.database.writing() as session:
        (await session.get_one(Reply, (await room.replies())[0].id)).state = ReplyState.ACCEPTED
        await session.commit()
    shown = await room.liu.sends_photo(b"a picture", caption="专窗已设立")
    assert "本期进展：专窗已设立\n佐证材料：1份（照片1.jpg）\n" in shown
    assert AGAIN not in [message.text for message in room.liu.chat]


async def test_what_was_reported_before_the_round_is_no_reply_to_it(room: Room) -> None:
    """What comes with the photo is begun anew: of the old reply nothing counts for this round, sent or not."""
    await submitted(room)
    async with room.office.database.writing() as session:
        await session.execute(update(Reply).values(round_id=None, submitted_at=datetime(2023, 8, 14, 3, tzinfo=UTC)))
        await session.commit()
    shown = await room.liu.sends_photo(b"a picture", caption="（四）专窗已设立")
    assert "本期进展：专窗已设立\n佐证材料：1份（照片1.jpg）\n" in shown
    assert AGAIN not in [message.text for message in room.liu.chat]


async def test_a_caption_that_names_another_item_takes_its_photo_there(room: Room) -> None:
    await submitted(room)
    shown = await room.liu.sends_photo(b"a picture", caption="（二十五）规划已印发")
    assert "（二十五）提升数字法治政府支撑能力" in shown
    assert "本期进展：规划已印发\n佐证材料：1份（照片1.jpg）\n" in shown


@pytest.mark.parametrize("reviewed", [ReplyState.SUBMITTED, ReplyState.ACCEPTED])
async def test_after_a_township_s_report_a_photo_goes_to_it(room: Room, reviewed: ReplyState) -> None:
    await room.town_reports()
    async with room.office.database.writing() as session:
        (await session.get_one(Reply, (await room.replies())[0].id)).state = reviewed
        await session.commit()
    shown = await room.wang.sends_photo(b"a picture")
    assert "4. （三十三）法治专题讲座：1期\n" in shown
    assert "6. 需市里协调的事：无\n" in shown
    assert "已收到1份照片或文件" in shown
    assert AGAIN in [message.text for message in room.wang.chat]
    await room.wang.taps("提交")
    told = [part.text for part in await room.office.all(ReplyPart)]
    assert len(told) == 8
    assert told[4:] == told[:4]
    assert len(await room.office.all(Evidence)) == 1


async def test_out_of_the_blue_it_is_asked_which_item_an_album_belongs_to(room: Room) -> None:
    await room.liu.types("/items")
    await room.liu.sends_photo(b"one", album="5")
    assert await room.liu.sends_photo(b"two", album="5") == "收到2份照片或文件，是哪一项的？点一下。"
    await room.liu.taps("（二十六）加快推进政务数据有序共享")
    assert "已收到2份照片或文件" in room.liu.reads()
    await room.liu.taps("正常推进")
    assert "佐证材料：2份（照片1.jpg、照片2.jpg）" in await room.liu.types("数据已归集")


@pytest.mark.parametrize("card", [True, False], ids=["on its card", "where its status is asked"])
async def test_from_another_item_s_form_too_it_goes_with_its_caption(room: Room, card: bool) -> None:
    await room.reports_on(room.liu, "（二十六）", BIG_DATA)
    if card:
        await room.liu.taps("正常推进")
        await room.liu.types("数据已归集")
    shown = await room.liu.sends_photo(b"a picture", caption="（二十五）规划已印发")
    assert "（二十五）提升数字法治政府支撑能力" in shown
    assert "本期进展：规划已印发\n佐证材料：1份（照片1.jpg）\n" in shown
    assert "佐证材料" not in await room.reports_on(room.liu, "（二十六）", BIG_DATA)


async def test_after_a_township_s_report_a_caption_finds_its_question(room: Room) -> None:
    await room.town_reports()
    shown = await room.wang.sends_photo(b"a picture", caption="新挂牌1处")
    assert shown.startswith("收到：新挂牌1处")
    await room.wang.taps("（十）深化行政执法体制改革")
    shown = room.wang.reads()
    assert "2. （十）深化行政执法体制改革：已挂牌\n新挂牌1处\n" in shown
    assert "6. 需市里协调的事：无\n" in shown
    assert "已收到1份照片或文件" in shown
    assert "没有问题就点【提交】。" in shown


async def test_by_number_it_goes_to_that_question(room: Room) -> None:
    await room.town_reports()
    shown = await room.wang.sends_photo(b"a picture", caption="2. 新挂牌1处")
    assert "1. （六）加强行政规范性文件制定监督管理：制发1件\n2. （十）深化行政执法体制改革：新挂牌1处\n" in shown
    assert "已收到1份照片或文件" in shown

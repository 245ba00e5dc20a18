"""Figures of different things that stand beside one another, and say of what they are."""


from datetime import date

import pytest

from models.actions.answer_help import answer_help
from models.actions.reply import submit_reply
from models.actions.reply_parts import NewReply, Told
from models.actions.review import return_reply
from models.database import Database
from models.progress import HelpQuestion, Reply
from models.rules.words import ReplyStatus
from tests.actions.cast import CHEN, SECRET, WANG
from tests.actions.reporting import TOWN
from tests.bot_texts.phone import Phone, bot_on
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

ITS_FOUR = ("（六）", "（十）", "（二十八）", "（三十三）")

pytestmark = one_database


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return await room_of(database, dispatcher_of_this_process)


@pytest.fixture
def chen(room: Room, dispatcher_of_this_process: OneDispatcher) -> Phone:
    office = room.office
    house = dispatcher_of_this_process.of(office.database, office.office, lambda: office.now, secret=SECRET)
    return Phone(house, bot_on(room.line), room.line, CHEN)


async def asks_together(room: Room) -> None:
    """城关镇 reports on its four items at once, and asks the office for one thing."""
    told = tuple([Told(await room.office.item(number), ReplyStatus.ON_TRACK, "推进") for number in ITS_FOUR])
    unit = await room.office.unit_id(TOWN)
    await submit_reply(await room.office.act(WANG), NewReply(unit, told, consolidated=True, difficulties="装备不足"))


async def test_one_question_about_four_items_says_so_and_what_the_lights_show_of_it(room: Room, chen: Phone) -> None:
    """Each of the four is led by a department that has said nothing, so that its light is not the township's."""
    await room.office.open_round()
    await asks_together(room)
    told = await chen.types("/status")
    assert "事项33项：⚫ 尚无进展32；" in told
    assert "待办：审核1件，需协调1件（涉及4项，灯上没有显示）。" in told
    assert (await chen.taps("需协调（1）")) == (
        "需协调\n需协调1件（涉及4项，灯上没有显示）等办公室答复，先到期的在前：\n"
        "· 城关镇 合并报 · 9月19日前答复\n装备不足"
    )
    await room.office.replies("（二十六）", ReplyStatus.NEEDS_HELP, "接口不通")  # 市大数据局 leads it
    told = await chen.types("/status")
    assert "事项33项：🟣 需协调1，⚫ 尚无进展31；" in told
    assert "待办：审核2件，需协调2件（涉及5项，灯上显示1项）。" in told


async def test_a_returned_reply_still_shows_what_it_asks_of_the_office(room: Room, chen: Phone) -> None:
    """To send 城关镇's reply back is no answer to it; once 陈主任 has answered, it is to be amended and no more."""
    await room.office.open_round()
    await asks_together(room)
    [reply] = await room.office.all(Reply)
    await return_reply(await room.office.act(CHEN), reply.id, "请写明学时", date(2023, 9, 25))
    assert "\n城关镇：🟣 需协调4\n" in await room.wang.types("/status")
    [question] = await room.office.all(HelpQuestion)
    await answer_help(await room.office.act(CHEN), question.id, "本月底前送到。")
    assert "\n城关镇：⚫ 尚无进展4\n" in await room.wang.types("/status")


async def test_question_about_an_item_that_its_light_shows_is_counted_without_more_words(
    room: Room, chen: Phone
) -> None:
    await room.office.replies("（二十六）", ReplyStatus.NEEDS_HELP, "接口不通")
    told = await chen.types("/status")
    assert "事项33项：🟣 需协调1，⚫ 尚无进展31；" in told
    assert "待办：审核1件，需协调1件。" in told

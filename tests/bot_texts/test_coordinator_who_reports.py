"""陈主任 coordinates, and answers for 市水利局 as well: which of the files that she sends are papers.

市水利局 reports on （十） alone.
"""

import pytest

from models.database import Database
from models.plan import Notice
from tests.actions.cast import CHEN, SECRET
from tests.bot_texts.phone import Phone, bot_on
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

PAPER = "关于印发《2023年节水工作要点》的通知\n2023年3月1日\n（一）推进节水。〔市水利局牵头〕\n".encode()


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    room = await room_of(database, dispatcher_of_this_process)
    await room.office.seated(CHEN, "陈主任", "市水利局")
    return room


def chen_in(room: Room, dispatcher: OneDispatcher) -> Phone:
    office = room.office
    house = dispatcher.of(office.database, office.office, lambda: office.now, secret=SECRET)
    return Phone(house, bot_on(room.line), room.line, CHEN)


async def papers(room: Room) -> int:
    """Beside the one that is in force."""
    return len(await room.office.all(Notice)) - 1


async def test_a_file_in_reply_to_a_reminder_comes_with_the_report(
    room: Room, dispatcher_of_this_process: OneDispatcher
) -> None:
    chen = chen_in(room, dispatcher_of_this_process)
    await room.reminder(chen, CHEN, "市水利局", await room.office.open_round())
    shown = await chen.sends(PAPER, "节水清单.docx", to=500)
    assert "（十）深化行政执法体制改革" in shown
    assert await papers(room) == 0


async def test_a_file_sent_to_an_open_form_comes_with_it(
    room: Room, dispatcher_of_this_process: OneDispatcher
) -> None:
    await room.office.open_round()
    chen = chen_in(room, dispatcher_of_this_process)
    await room.reports_on(chen, "（十）", "市水利局")
    await chen.taps("正常推进")
    await chen.sends(PAPER, "节水清单.txt")
    assert "佐证材料：1份（节水清单.txt）" in await chen.types("水政监察大队已并入")
    assert await papers(room) == 0
    await chen.taps("提交")
    # What is sent after it is a paper again.
    assert "2023年节水工作要点" in await chen.sends(PAPER, "节水要点.txt")
    assert await papers(room) == 1


async def test_a_file_that_replies_to_nothing_is_a_paper(
    room: Room, dispatcher_of_this_process: OneDispatcher
) -> None:
    chen = chen_in(room, dispatcher_of_this_process)
    assert "2023年节水工作要点" in await chen.sends(PAPER, "节水要点.txt")
    assert await papers(room) == 1

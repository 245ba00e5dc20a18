"""Papers that came in and are not in force yet are offered where a coordinator looks, however many plans there are."""

import pytest

from models.database import Database
from tests.actions.cast import CHEN, SECRET
from tests.actions.two_plans import FIRST, PAPER, SECOND, second_adopted, second_received
from tests.bot_texts.phone import Phone, bot_on
from tests.bot_texts.reporting import Room, room_of
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

INVESTMENT, GRAIN = "新密市2023年招商引资工作要点", "新密市2023年粮食安全工作要点"


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return await room_of(database, dispatcher_of_this_process)


def chen_in(room: Room, database: Database, dispatcher: OneDispatcher) -> Phone:
    house = dispatcher.of(database, room.office.office, lambda: room.office.now, secret=SECRET)
    return Phone(house, bot_on(room.line), room.line, CHEN)


def labels(phone: Phone) -> list[str]:
    shown = phone.newest().reply_markup
    assert shown
    return [button.text for row in shown.inline_keyboard for button in row]


async def two_papers_come(room: Room) -> None:
    await second_received(room.office, PAPER.replace(SECOND, INVESTMENT))
    await second_received(room.office, PAPER.replace(SECOND, GRAIN))


async def test_papers_are_offered_beside_the_plans_to_choose_from(
    room: Room, database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    await second_adopted(room.office)
    await two_papers_come(room)
    chen = chen_in(room, database, dispatcher_of_this_process)
    await chen.types("/plan")
    papers = [f"接着核对《{GRAIN}》", f"接着核对《{INVESTMENT}》"]
    assert labels(chen) == [SECOND, FIRST, *papers, "回到首页"]
    assert (await chen.taps(f"接着核对《{INVESTMENT}》")).startswith(f"《{INVESTMENT}》\n")
    await chen.types("/plan")
    assert (await chen.taps(FIRST)).startswith(f"{FIRST}\n33项任务")
    assert labels(chen)[:2] == papers


async def test_every_paper_is_offered_at_home_and_beside_a_single_plan(
    room: Room, database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    await two_papers_come(room)
    chen = chen_in(room, database, dispatcher_of_this_process)
    for command in ("/start", "/plan"):
        await chen.types(command)
        assert labels(chen)[:2] == [f"接着核对《{GRAIN}》", f"接着核对《{INVESTMENT}》"]
    assert (await chen.taps(f"接着核对《{INVESTMENT}》")).startswith(f"《{INVESTMENT}》\n")


async def test_contact_is_offered_no_papers(
    room: Room, database: Database, dispatcher_of_this_process: OneDispatcher
) -> None:
    await two_papers_come(room)
    await room.liu.types("/start")
    assert not any(label.startswith("接着核对") for label in labels(room.liu))

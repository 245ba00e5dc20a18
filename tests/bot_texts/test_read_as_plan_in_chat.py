"""A paper that calls itself something else is a plan all the same, where 陈主任 says so."""

import pytest

from models.database import Database
from tests.actions.cast import office_with_registry
from tests.bot_texts.test_paper_items_in_chat import Room
from tests.conftest import OneDispatcher
from tests.marks import one_database
from tests.notice.test_read_as_plan import CALL

pytestmark = one_database


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return Room(await office_with_registry(database), dispatcher_of_this_process)


async def test_with_one_tap_it_is_read_as_a_plan_and_gone_through(room: Room) -> None:
    said = await room.chen.sends(CALL.encode())
    assert "没有读到工作任务，看来是放假安排，还不能作为工作安排启用。" in said
    assert "确实是工作安排，点【按工作安排读】，每一点列为一项，再逐项核对。" in said
    assert not room.chen.has_button("逐项核对")
    said = await room.chen.taps("按工作安排读")
    assert "读到3项，都没有写明由谁承担，还不能启用。" in said
    assert not room.chen.has_button("按工作安排读")
    await room.chen.taps("逐项核对")
    await room.chen.taps("放假期间请注意用火用电安全")
    await room.chen.taps("改分工")
    await room.chen.types("市司法局牵头")
    await room.chen.taps("确认")
    await room.chen.taps("回到这份通知")
    assert room.chen.has_button("启用")
    # What is undone later is read again in the same way.
    await room.chen.taps("逐项核对")
    await room.chen.taps("撤销上一步")
    await room.chen.taps("确认")
    assert room.chen.has_button("放假期间请注意用火用电安全")


async def test_what_holds_nothing_says_so(room: Room) -> None:
    await room.chen.sends("公示\n名单\n".encode())
    await room.chen.taps("按工作安排读")
    assert room.line.alerts == ["按工作安排读，也没有读到可以列为事项的内容。"]

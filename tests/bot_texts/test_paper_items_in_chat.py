"""Before 陈主任 adopts a paper she goes through its items in the chat."""

import pytest

from models.database import Database
from tests.actions.cast import CHEN, SECRET, Cast, office_with_registry
from tests.actions.test_editing_drafts import PAPER
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

LIST = (
    "逐项核对\n共3项。点一项查看、改动；也可以发序号或几个字来找。\n要改的多，就下载核对表，在WPS里改好再发回来。"
)
FIRST = "（一）公开财政预决算\n一、公开内容\n牵头：市司法局；配合：财政局\n1/3"


class Room:
    def __init__(self, cast: Cast, dispatcher: OneDispatcher) -> None:
        self.cast, self.line, self._dispatcher = cast, Line(), dispatcher
        self.restarts()

    def restarts(self) -> None:
        """The program remembers nothing but what stands in the database."""
        dispatcher = self._dispatcher.of(self.cast.database, self.cast.office, lambda: self.cast.now, secret=SECRET)
        self.chen = Phone(dispatcher, bot_on(self.line), self.line, CHEN)

    async def opens_items(self) -> str:
        """By sending the paper, the first time as any other."""
        await self.chen.sends(PAPER.encode())
        return await self.chen.taps("逐项核对")


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return Room(await office_with_registry(database), dispatcher_of_this_process)


async def test_an_item_is_found_by_its_number_and_shown_as_it_was_read(room: Room) -> None:
    assert await room.opens_items() == LIST
    assert await room.chen.types("1") == FIRST
    assert await room.chen.taps("后页 ›") == (
        "（二）公开规划\n一、公开内容\n责任：市司法局、市教育局\n2/3　还有1处疑问没有核对"
    )


async def test_units_typed_are_shown_before_they_are_taken(room: Room) -> None:
    await room.opens_items()
    await room.chen.types("财政")
    assert await room.chen.taps("改分工") == (
        "（一）公开财政预决算\n由谁承担？请照文件里的写法发，如“市司法局牵头，市财政局配合”。不分派，发“无”。"
    )
    assert await room.chen.types("市财政局牵头，各乡（镇）、街道配合") == (
        "请核对\n改后是这样：\n（一）公开财政预决算\n一、公开内容\n牵头：市财政局；分工：各乡（镇）、街道"
    )
    assert await room.chen.taps("确认") == (
        "（一）公开财政预决算\n一、公开内容\n牵头：市财政局；分工：各乡（镇）、街道\n1/3　✓ 已改好"
    )


async def test_words_that_are_no_unit_are_answered_and_kept_for_the_next_try(room: Room) -> None:
    await room.opens_items()
    await room.chen.types("1")
    await room.chen.taps("改分工")
    await room.chen.types("张三负责")
    assert [message.text for message in room.chen.chat][-2] == (
        "这句话里没有认出单位。请写全单位名称，如“市司法局牵头，市财政局配合”。"
    )
    room.restarts()
    await room.opens_items()
    assert await room.chen.types("（一）") == FIRST
    assert (await room.chen.taps("改分工")).endswith("上次写的：张三负责")


async def test_an_item_is_split_merged_dropped_and_added(room: Room) -> None:
    await room.opens_items()
    await room.chen.types("1")
    await room.chen.taps("拆分")
    assert await room.chen.types("公开预算：3月公开\n公开决算：9月公开") == (
        "请核对\n“（一）公开财政预决算”拆成：\n"
        "（一）-1公开预算\n一、公开内容\n牵头：市司法局；配合：财政局\n3月公开\n\n"
        "（一）-2公开决算\n一、公开内容\n牵头：市司法局；配合：财政局\n9月公开"
    )
    assert (await room.chen.taps("确认")).endswith("1/4　✓ 已拆分，这是第1项")
    await room.chen.taps("并入")
    assert await room.chen.taps("（一）-2公开决算") == (
        "请核对\n“（一）-1公开预算”并入后是这样：\n（一）-2公开决算\n一、公开内容\n牵头：市司法局；配合：财政局\n"
        "9月公开\n（一）-1公开预算\n3月公开"
    )
    assert (await room.chen.taps("确认")).endswith("1/3　✓ 已并入")
    await room.chen.taps("后加一项")
    assert await room.chen.types("公开政策解读。（市司法局牵头）") == (
        "请核对\n将要添加：\n公开政策解读\n一、公开内容\n牵头：市司法局"
    )
    assert (await room.chen.taps("确认")).endswith("2/4　✓ 已添加")
    assert await room.chen.taps("删除") == (
        "请核对\n删除“公开政策解读”？它不会进入工作安排，单位也不会收到。要找回来，可以把它再加上。"
    )
    assert (await room.chen.taps("确认")) == (
        "✓ 已删除。\n\n逐项核对\n共3项，已改动4处。点一项查看、改动；也可以发序号或几个字来找。\n"
        "要改的多，就下载核对表，在WPS里改好再发回来。"
    )


async def test_a_second_tap_on_confirm_does_it_once(room: Room) -> None:
    await room.opens_items()
    await room.chen.types("1")
    await room.chen.taps("后加一项")
    await room.chen.types("公开政策解读。（市司法局牵头）")
    before = room.chen.chat[-1]
    await room.chen.taps("确认")
    await room.chen.taps("确认", on=before)
    assert "共4项" in await room.opens_items()

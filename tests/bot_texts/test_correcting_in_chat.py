"""A plan corrected in the chat: what is shown before it is done, what a late colleague hears, what is kept."""

from datetime import date

import pytest
from sqlmodel import col

from bot import doors
from models.actions.adopt import adopt_notice
from models.actions.assignments import drop_assignment
from models.actions.enrol import take_seat
from models.database import Database
from models.plan import Assignment, Due, Item
from models.rules.words import Post, Role
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN, LI, SECRET
from tests.actions.two_plans import item_of, second_received
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher
from tests.marks import one_database

ZHOU = 1002


class Room:
    """陈主任, 周专员 and 李科长 of 市司法局 with their phones, and the plan in force."""

    def __init__(self, cast: Adopted, dispatcher: OneDispatcher) -> None:
        self.cast = cast
        self.line = Line()
        self._dispatcher = dispatcher
        self.restarts()

    def restarts(self) -> None:
        """The program remembers nothing but what stands in the database."""
        dispatcher = self._dispatcher.of(self.cast.database, self.cast.office, lambda: self.cast.now, secret=SECRET)
        self.chen, self.zhou, self.li = (
            Phone(dispatcher, bot_on(self.line), self.line, person) for person in (CHEN, ZHOU, LI)
        )

    async def corrects(self, phone: Phone, number_text: str) -> str:
        """Through the door, since the button that leads there is another conversation's."""
        item = await self.cast.item(number_text)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(doors, "start_help", lambda manager: doors.start_correct(manager, item))
            return await phone.types("/help")


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    cast = await adopted_office(database)
    await take_seat(await cast.act(ZHOU), await cast.link(None, Post.COORDINATOR, "周专员"), "周专员")
    await cast.seated(LI, "李科长", "市司法局")
    return Room(cast, dispatcher_of_this_process)


pytestmark = one_database


async def test_a_move_is_shown_as_it_was_and_will_be_and_ends_on_the_item(room: Room) -> None:
    assert await room.corrects(room.chen, "（四）") == (
        "更正 · （四）深入推进放管服改革\n现有分工20个，点单位调整或移出。\n时限：没有明确时限"
    )
    await room.chen.taps("市大数据局 · 牵头")
    await room.chen.taps("责任")
    assert await room.chen.types("会议要求") == (
        "请核对\n（四）深入推进放管服改革\n市大数据局：牵头 → 责任\n原因：会议要求"
    )
    assert await room.chen.taps("确认") == (
        "✓ 已调整市大数据局的分工。一小时内没有再更正，就告诉有关单位。\n"
        "更正 · （四）深入推进放管服改革\n现有分工20个，点单位调整或移出。\n时限：没有明确时限"
    )
    assert room.chen.button("市大数据局") == "市大数据局 · 责任"
    held = await room.cast.get(Assignment, await room.cast.assignment("（四）", "市大数据局"))
    assert (held.role, held.reason) == (Role.RESPONSIBLE, "会议要求")


async def test_a_second_tap_on_what_is_done_leaves_the_window_that_says_so(room: Room) -> None:
    await room.corrects(room.chen, "（四）")
    await room.chen.taps("市大数据局 · 牵头")
    await room.chen.taps("责任")
    await room.chen.types("会议要求")
    sure = room.chen.newest()
    done = await room.chen.taps("确认")
    said = len(room.chen.chat)
    assert await room.chen.taps_again("确认", sure) == done
    assert done.startswith("✓ 已调整市大数据局的分工。")
    assert (len(room.chen.chat), room.line.answers) == (said, [])
    assert room.chen.newest().message_id == sure.message_id
    assert "时限 · （四）深入推进放管服改革" in await room.chen.taps("时限")  # and it goes on from there


async def test_a_typed_day_is_shown_with_its_year_and_weekday_before_it_is_set(room: Room) -> None:
    await room.corrects(room.chen, "（二十三）")
    await room.chen.taps("时限")
    await room.chen.taps("12月31日（周日）")
    await room.chen.taps("改到别的日子")
    await room.chen.types("9-22")
    assert await room.chen.types("提前完成") == (
        "请核对\n（二十三）全面主动落实政务公开\n时限：12月31日（周日） → 2023年9月22日（周五）\n原因：提前完成"
    )
    await room.chen.taps("确认")
    [due] = await room.cast.all(Due, col(Due.until).is_(None))
    assert (due.on_day, due.words, due.reason) == (date(2023, 9, 22), "9-22", "提前完成")


async def test_a_second_date_comes_to_the_one_that_stands(room: Room) -> None:
    await room.corrects(room.chen, "（二十三）")
    await room.chen.taps("时限")
    await room.chen.taps("新定时限")
    await room.chen.taps("整项")
    await room.chen.types("9月底前")  # as a paper says it
    assert await room.chen.types("会议要求先报方案") == (
        "请核对\n（二十三）全面主动落实政务公开\n"
        "增加时限：2023年9月30日（周六），原有12月31日（周日）不变\n原因：会议要求先报方案"
    )


async def test_parts_that_are_refused_stay_to_be_written_anew(room: Room) -> None:
    await room.corrects(room.chen, "（十七）")
    await room.chen.taps("拆分")
    await room.chen.types("复议场所：年内建成")
    assert room.chen.chat[-2].text == "请发2到9行，每一部分一行；您发的有1行，还没有拆。"
    assert room.chen.reads().endswith("上次写的：\n复议场所：年内建成")
    assert not room.chen.has_button("用上次写的")
    room.restarts()
    await room.corrects(room.chen, "（十七）")
    assert (await room.chen.taps("拆分")).endswith("上次写的：\n复议场所：年内建成")
    assert "（十七）-2复议人员 复议人员\n" in await room.chen.types("复议场所：年内建成\n复议人员")


async def test_an_item_to_merge_is_found_by_its_number(room: Room) -> None:
    await room.corrects(room.chen, "（十七）")
    await room.chen.taps("合并")
    assert (await room.chen.types("18")).endswith("已选：（十八）")
    assert (await room.chen.types("第二项")).endswith("已选：（二）、（十八）")
    await room.chen.types("99")
    assert room.chen.chat[-2].text == "没有可以合并的“99”。请发序号，如“18”，或者在列表里点。"
    assert "已选：（二）、（十八）" in room.chen.reads()


async def test_an_item_to_merge_whose_number_two_items_have_is_tapped_and_told_by_its_title(room: Room) -> None:
    """A supplement to the plan counts from （一） again; its （二） is 开展企业走访."""
    await adopt_notice(await room.cast.act(CHEN), await second_received(room.cast), room.cast.plan)
    item = await item_of(room.cast, "加强行政调解工作")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(doors, "start_help", lambda manager: doors.start_correct(manager, item.id))
        await room.chen.types("/help")
    await room.chen.taps("合并")
    await room.chen.types("2")
    assert room.chen.chat[-2].text == "有2项都是（二），请在下面的列表里点。"
    while not room.chen.has_button("（二）开展"):
        await room.chen.taps("后页 ›")
    assert (await room.chen.taps("（二）开展企业走访")).endswith("已选：（二）开展企业走访")
    assert (await room.chen.types("18")).endswith("已选：（十八）、（二）开展企业走访")
    assert "（十八）、（二）开展企业走访 → 并入（十六）加强行政调解工作\n" in await room.chen.taps("下一步")
    await room.chen.taps("确认")
    assert (await room.cast.get(Item, (await item_of(room.cast, "开展企业走访")).id)).into_id == item.id
    strengthen = await item_of(room.cast, "强化习近平法治思想学习培训")
    assert strengthen.into_id is None


async def test_who_comes_late_hears_so_and_is_led_home(room: Room) -> None:
    await room.corrects(room.zhou, "（四）")
    await room.zhou.taps("市大数据局 · 牵头")
    await drop_assignment(await room.cast.act(CHEN), await room.cast.assignment("（四）", "市大数据局"), "不涉及")
    await room.zhou.taps("移出这一项")
    await room.zhou.types("不涉及")
    assert "这个单位的分工刚刚有同事改过，请重新看过再办。" in [
        *room.line.alerts,
        *(message.text for message in room.zhou.chat),
    ]


async def test_a_typed_reason_outlives_a_restart(room: Room) -> None:
    await room.corrects(room.chen, "（四）")
    await room.chen.taps("市大数据局 · 牵头")
    await room.chen.taps("移出这一项")
    await room.chen.types("职责已划转")
    room.restarts()
    await room.corrects(room.chen, "（四）")
    await room.chen.taps("市大数据局 · 牵头")
    assert "上次写的：职责已划转" in await room.chen.taps("移出这一项")
    await room.chen.taps("用上次写的")
    assert "已将市大数据局移出" in await room.chen.taps("确认")
    assert await room.cast.assignment("（四）", "市大数据局") == 0


async def test_a_contact_does_not_get_through_the_door(room: Room) -> None:
    await room.corrects(room.li, "（四）")
    assert "这件事由督办专员来办。" in [message.text for message in room.li.chat]


async def test_the_general_demand_is_not_opened(room: Room) -> None:
    await room.corrects(room.chen, "（一）")
    assert "（一）是总体要求，没有分给单位，不用更正。" in [message.text for message in room.chen.chat]


async def test_who_takes_the_last_unit_away_is_told_first_that_nobody_reports_then(room: Room) -> None:
    """（二十三） is led by 市政府办公室 alone; what is left of it is counted by itself, not as consulted units'."""
    mind = "注意：这样改了，这一项就没有人填报，也不再提醒任何单位。请先增加牵头或者责任单位，再改这一家。"
    await room.corrects(room.chen, "（二十三）")
    await room.chen.taps(room.chen.button("市政府办公室"))
    await room.chen.taps(room.chen.button("配合"))
    asked = await room.chen.types("职责调整")
    assert mind in asked
    await room.chen.taps("确认")
    assert (
        "；另有1项由商请单位承办，不设灯；1项没有牵头、责任单位，没有人填报。" in await room.chen.types("/status")
    )
    await room.chen.types("/plan")
    assert "没有灯，没有人填报" in await room.chen.types("23")  # on its card, as in the count
    await room.corrects(room.chen, "（四）")
    await room.chen.taps(room.chen.button("市大数据局"))
    await room.chen.taps(room.chen.button("配合"))
    assert mind not in await room.chen.types("职责调整")


async def test_a_merge_says_who_will_report_on_what_it_makes(room: Room) -> None:
    """（八） is 市司法局's alone. In （六） 市政府办公室 answers for its part, and 17 townships report.
    （七） is led by two of the city's party organs, too, which nobody asks, and by 市审计局."""
    await room.corrects(room.chen, "（八）")
    await room.chen.taps("合并")
    await room.chen.types("6")
    told = await room.chen.taps("下一步")
    assert "\n填报这一项的由1家变为19家，其中17家是分工负责的（乡镇、街道在合并报里填）。\n" in told
    await room.corrects(room.chen, "（八）")
    await room.chen.taps("合并")
    await room.chen.types("7")
    assert "\n填报这一项的由1家变为3家。\n" in await room.chen.taps("下一步")
    await room.corrects(room.chen, "（六）")
    await room.chen.taps("合并")
    await room.chen.types("8")
    assert "\n填报这一项的还是19家单位。\n" in await room.chen.taps("下一步")

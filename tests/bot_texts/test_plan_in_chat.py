"""My items and the plan in the chat where there is much of everything: long texts, many units, several units of one
person, nothing at all; and old buttons whose thing has gone."""

from datetime import date

import pytest
from sqlalchemy import select, update
from sqlmodel import col

from models.actions.assignments import drop_assignment
from models.actions.enrol import take_seat
from models.actions.merge import merge_items
from models.actions.split import split_item
from models.database import Database
from models.people import Unit
from models.plan import Assignment, Clause, Item
from models.rules.words import Approach, Duty, Post, ReplyState, ReplyStatus, Role, UnitKind
from tests.actions.adopted import Adopted, adopted_office, said
from tests.actions.cast import CHEN, LI, SECRET
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher
from tests.marks import one_database

ZHAO = 1007
MANY = 60  # units more in one item
GONE = "这一项已经不在了，请回首页再看。"

pytestmark = one_database


class Room:
    """陈主任, 李科长 of 市司法局 and 赵主任, who observes, with their phones, and the plan in force."""

    def __init__(self, cast: Adopted, dispatcher: OneDispatcher) -> None:
        self.cast = cast
        self.line = Line()
        house = dispatcher.of(cast.database, cast.office, lambda: cast.now, secret=SECRET)
        self.chen, self.li, self.zhao = (
            Phone(house, bot_on(self.line), self.line, person) for person in (CHEN, LI, ZHAO)
        )


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    cast = await adopted_office(database)
    await cast.seated(LI, "李科长", "市司法局")
    await take_seat(await cast.act(ZHAO), await cast.link(None, Post.OBSERVER, "赵主任"), "赵主任")
    return Room(cast, dispatcher_of_this_process)


def labels(phone: Phone) -> list[list[str]]:
    """The newest keyboard, row by row."""
    shown = next(message.reply_markup for message in reversed(phone.chat) if message.reply_markup)
    return [[button.text for button in row] for row in shown.inline_keyboard]


async def turn_to_the_end(phone: Phone) -> list[str]:
    """Every page of what is open, as it is read."""
    pages = [phone.reads()]
    while any("后页 ›" in row for row in labels(phone)):
        pages.append(await phone.taps("后页 ›"))
        assert len(pages) < 60, labels(phone)
    return pages


async def test_a_person_of_several_units_sees_each_with_its_lights(room: Room) -> None:
    await room.cast.seated(LI, "李科长", "市审计局")
    told = await room.li.types("/items")
    assert told.startswith("市审计局 · ")  # the registry's order
    assert await room.li.taps("市司法局 ⚫20") == (
        "市司法局 · 新密市2023年度法治政府建设工作安排\n牵头15项，按职责分工负责5项\n"
        "还没有签收，请核对后点【签收】。\n进展：⚫ 尚无进展20\n现在没有要报的事项。\n"
        "要办的排在前面，点开看全文；发序号或标题里的几个字也能找。"
    )
    # Each unit signs for itself.
    assert "\n已签收。\n" in await room.li.taps("签收")
    assert "\n还没有签收" in await room.li.taps(room.li.button("市审计局"))


async def test_the_word_alone_leads_to_where_one_signs(room: Room) -> None:
    assert "\n还没有签收，请核对后点【签收】。\n" in await room.li.types("签收")
    assert "\n已签收。\n" in await room.li.taps("签收")


async def test_a_card_shows_what_the_unit_said_the_newest_first(room: Room) -> None:
    await said(room.cast, "（十二）", "市司法局", ReplyStatus.NEEDS_PUSH, state=ReplyState.ACCEPTED)
    room.cast.later(days=7)
    await said(
        room.cast, "（十二）", "市司法局", ReplyStatus.ON_TRACK, state=ReplyState.RETURNED, amend_by=date(2023, 8, 25)
    )
    await room.li.types("/items")
    told = await room.li.taps("🟡（十二）全面落实行政执法责任制 · 退回补充，8月25日前")
    assert (
        "市司法局 · 牵头\n🟡 需加快 · 8月14日（周一）报\n退回补充，8月25日前：请补充完整。\n"
        "· 8月21日报：正常推进（退回补充：）\n· 8月14日报：需加快（已通过）\n牵头：市司法局\n"
    ) in told


async def test_an_item_that_was_split_or_merged_is_found_by_its_old_number(room: Room) -> None:
    chen, cast = await room.cast.act(CHEN), room.cast
    await split_item(chen, await cast.item("（十三）"), "编制清单：编制权责清单\n培训：开展培训", "会议要求")
    await merge_items(chen, await cast.item("（十七）"), [await cast.item("（十八）")], "会议要求")
    await room.chen.types("/plan")
    assert (await room.chen.types("（十八）")).startswith("（十七）")
    await room.chen.types("/status 18")
    assert room.chen.reads().startswith("（十七）")
    await room.chen.types("/plan")
    await room.chen.types("13")
    assert [row[0][1:].partition(" · ")[0] for row in labels(room.chen)[:2]] == ["（十三）-1编制清单", "（十三）-2培训"]


async def test_from_a_units_leader_one_step_leads_back_to_the_unit(room: Room) -> None:
    await room.chen.types("/plan")
    unit = await room.chen.types("市司法局")
    assert (await room.chen.taps("分管负责同志")).startswith("分管负责同志 · 市司法局")
    assert await room.chen.taps("上一步") == unit


async def test_a_card_says_how_often(room: Room) -> None:
    """（六） 每季度备案; （三十三） 每年培训; （四） has a figure to reach and no rhythm."""
    await room.chen.types("/plan")
    for number, often in (("6", "\n频次：每季度\n"), ("33", "\n频次：每年\n")):
        assert often in await room.chen.types(number)
    assert "频次" not in await room.chen.types("4")


async def test_a_card_names_who_collates(room: Room) -> None:
    async with room.cast.database.writing() as session:
        unit = await room.cast.unit_id("市司法局")
        clause = await room.cast.clause("（十七）")
        await session.execute(update(Clause).where(col(Clause.id) == clause).values(collator_id=unit))
        await session.commit()
    await room.chen.types("/plan")
    assert "\n牵头：市委编办、市司法局\n汇总：市司法局\n责任：市财政局\n" in await room.chen.types("17")


async def test_a_text_too_long_for_a_message_is_read_to_its_end(room: Room) -> None:
    text = "".join(f"第{at}句，写得很长很长很长很长很长很长很长。" for at in range(400))
    async with room.cast.database.writing() as session:
        await session.execute(update(Item).where(col(Item.number_text) == "（十二）").values(text=text))
        await session.commit()
    await room.li.types("/items")
    await room.li.taps(room.li.button("⚫（十二）"))
    leaves = await turn_to_the_end(room.li)
    assert len(leaves) > 2
    assert text in "".join(leaf.replace("\n", "") for leaf in leaves)


async def test_a_plan_with_much_of_everything_fits_into_every_window(room: Room) -> None:
    await make_everything_long(room.cast)
    phone = room.chen
    for way in ("按章节", "按事项", "按单位", "未签收"):
        await phone.types("/plan")
        await phone.taps(way)
        await turn_to_the_end(phone)
    await phone.taps(phone.button("没有联络员"))
    await turn_to_the_end(phone)
    await phone.types("/plan")
    await phone.types("4")
    assert len(await turn_to_the_end(phone)) == 1
    await phone.taps(phone.button("各单位情况"))
    assert len(await turn_to_the_end(phone)) == (20 + MANY) // 4
    await phone.taps(labels(phone)[0][0])
    await turn_to_the_end(phone)
    await phone.types("长")  # every unit and every item
    await turn_to_the_end(phone)
    await room.li.types("/items")
    await turn_to_the_end(room.li)


async def make_everything_long(cast: Adopted) -> None:
    """Titles of 60 characters, units' names of 40, 60 more units in （四）."""
    clause = await cast.clause("（四）")
    async with cast.database.writing() as session:
        for item in await session.scalars(select(Item)):
            item.title = f"{item.position:>03}" + "长" * 57
        for unit in await session.scalars(select(Unit)):
            unit.name = f"{unit.id:>03}" + "长" * 37
        for at in range(MANY):
            unit = Unit(
                office_id=cast.office.id, name=f"{at:>03}" + "多" * 37, kind=UnitKind.DEPARTMENT,
                approach=Approach.SUPERVISED, position=1000 + at,
            )  # fmt: skip
            session.add(unit)
            await session.flush()
            session.add(
                Assignment(
                    plan_id=cast.plan,
                    clause_id=clause,
                    unit_id=unit.id,
                    role=Role.RESPONSIBLE,
                    duty=Duty.REPORTS,
                    since=cast.now,
                )
            )
        await session.commit()


async def test_what_may_be_several_things_is_listed(room: Room) -> None:
    await room.chen.types("/plan")
    assert await room.chen.types("数据") == "“数据”找到2个，点开看。"
    assert labels(room.chen) == [
        ["⚫（二十六）加快推进政务数据有序共享"],
        ["市大数据局 ⚫6"],
        ["上一步", "回到首页"],
    ]
    assert (await room.chen.taps("市大数据局 ⚫6")).startswith("市大数据局\n")
    assert await room.chen.taps("上一步") == "“数据”找到2个，点开看。"


async def test_an_item_that_was_merged_away_meanwhile_leads_home(room: Room) -> None:
    await room.chen.types("/plan")
    await room.chen.types("5")
    await room.li.types("/items")
    await room.li.taps(room.li.button("⚫（五）"))
    one, other = await room.cast.item("（四）"), await room.cast.item("（五）")
    await merge_items(await room.cast.act(CHEN), one, [other])
    await room.chen.taps(room.chen.button("各单位情况"))
    assert GONE in heard(room, room.chen)
    await room.li.types("/items")
    assert "（五）" not in str(labels(room.li))


async def test_a_card_of_an_item_that_is_the_unit_s_no_longer_leads_home(room: Room) -> None:
    await room.li.types("/items")
    name = room.li.button("⚫（十二）")
    await drop_assignment(await room.cast.act(CHEN), await room.cast.assignment("（十二）", "市司法局"), "不涉及")
    await room.li.taps(name)
    assert GONE in heard(room, room.li)


def heard(room: Room, phone: Phone) -> list[str]:
    return [*room.line.alerts, *(message.text or "" for message in phone.chat)]


async def test_whoever_sits_for_no_unit_is_shown_the_way_to_the_plan(room: Room) -> None:
    assert await room.zhao.types("/items") == (
        "我的事项\n您没有为哪个单位登记，这里没有您的事项。全部事项请看【工作安排】。"
    )
    assert (await room.zhao.taps("工作安排")).startswith("新密市2023年度法治政府建设工作安排\n33项任务")
    await room.zhao.types("4")
    assert "更正" not in str(labels(room.zhao))


async def test_a_unit_that_the_plan_does_not_name_reads_so(room: Room) -> None:
    await room.cast.unit("市档案局")
    await room.cast.seated(1004, "某科长", "市档案局")
    house = room.chen._client.dp
    other = Phone(house, bot_on(room.line), room.line, 1004)
    assert await other.types("/items") == "我的事项\n《新密市2023年度法治政府建设工作安排》里没有您单位的事项。"

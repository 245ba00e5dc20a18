"""陈主任 edits a paper in the chat to the end: what the adopted plan has of every change, and of what was undone."""

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import select
from sqlmodel import col

from models.actions.act import Act
from models.actions.office import program_speaker, seat_founders
from models.database import Database
from models.people import Unit
from models.plan import Assignment, Clause, Due, Item, Target
from models.rules.words import Duty, Role
from tests.actions.cast import CHEN, SECRET, Cast, office_with_registry
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

ZHOU = 1002
PAPER = """新密市2023年度政务公开工作要点

一、公开内容
（一）公开财政预决算。2023年9月底前公开预算。全年公开信息不少于40条。〔市财政局牵头，市司法局配合〕〔市教育局负责〕
（二）公开规划。（市司法局市教育局负责）
二、公开平台
（一）建好公开专区。（市司法局、市大数据局牵头，各乡（镇）、街道按职责分工负责）
"""
BUDGET = "（一）公开财政预决算"
PARTS = "公开预算：9月底前公开预算。\n公开信息：全年公开信息不少于40条。"


class Room:
    def __init__(self, cast: Cast, dispatcher: OneDispatcher) -> None:
        self.cast, self.line, self._dispatcher = cast, Line(), dispatcher
        self.restarts()

    def restarts(self) -> None:
        """The program remembers nothing but what stands in the database."""
        house = self._dispatcher.of(self.cast.database, self.cast.office, lambda: self.cast.now, secret=SECRET)
        self.chen = Phone(house, bot_on(self.line), self.line, CHEN)
        self.zhou = Phone(house, bot_on(self.line), self.line, ZHOU)

    async def opens_items(self) -> str:
        return await self._opens(self.chen)

    async def _opens(self, phone: Phone) -> str:
        await phone.sends(PAPER.encode())
        return await phone.taps("逐项核对")

    async def both_open_items(self) -> None:
        await self._opens(self.chen)
        await self._opens(self.zhou)

    async def step(self, item: str, step: str, words: str) -> str:
        """From the list to an item, changed by what is typed; what is said once it is confirmed."""
        await self.opens_items()
        await self.chen.types(item)
        await self.chen.taps(step)
        await self.chen.types(words)
        return await self.chen.taps("确认")

    async def splits(self) -> None:
        await self.step("财政", "拆分", PARTS)

    async def undoes(self) -> str:
        """What is asked before it is done, and then does it."""
        await self.opens_items()
        asked = await self.chen.taps("撤销上一步")
        await self.chen.taps("确认")
        return asked

    async def accepts_doubts(self) -> None:
        await self.opens_items()
        await self.chen.taps("回到这份通知")
        if self.chen.has_button("核对疑问"):
            await self.chen.taps(self.chen.button("核对疑问"))
            if self.chen.has_button("全部按建议处理"):
                await self.chen.taps("全部按建议处理")
            await self.chen.taps("回到这份通知")

    async def adopts(self) -> dict[str, list[str]]:
        """Each item of the plan with what it has, as one would write it down."""
        await self.accepts_doubts()
        await self.chen.taps("启用")
        assert "已启用。" in await self.chen.taps("确认启用")
        return await self.plan()

    async def plan(self) -> dict[str, list[str]]:
        async with self.cast.database.reading() as session:
            items = list(await session.scalars(select(Item).order_by(col(Item.position))))
            rows = await session.execute(
                select(col(Clause.item_id), col(Clause.position), col(Assignment.role), col(Unit.name))
                .join(Assignment, col(Assignment.clause_id) == col(Clause.id))
                .join(Unit, col(Unit.id) == col(Assignment.unit_id))
                .where(col(Assignment.role) != Role.SHARING)
                .order_by(col(Clause.item_id), col(Clause.position), col(Assignment.id))
            )
            told = {item.id: list[str]() for item in items}
            for item_id, position, role, unit in rows:
                told[item_id].append(f"{position} {role} {unit}")
            for due in await session.scalars(select(Due).order_by(col(Due.id))):
                told[due.item_id].append(f"{due.on_day} {due.words}")
            for target in await session.scalars(select(Target).order_by(col(Target.id))):
                told[target.item_id].append(f"{target.metric}{target.comparator}{target.value:g}{target.unit}")
            return {f"{item.number_text}{item.title}": told[item.id] for item in items}

    async def townships_report_on(self) -> list[str]:
        async with self.cast.database.reading() as session:
            return list(
                await session.scalars(
                    select(col(Item.title))
                    .join(Clause, col(Clause.item_id) == col(Item.id))
                    .join(Assignment, col(Assignment.clause_id) == col(Clause.id))
                    .where(col(Assignment.role) == Role.SHARING, col(Assignment.duty) == Duty.REPORTS)
                    .distinct()
                    .order_by(col(Item.position))
                )
            )

    async def collators(self) -> dict[str, str | None]:
        async with self.cast.database.reading() as session:
            rows = await session.execute(
                select(col(Item.title), col(Unit.name))
                .join(Clause, col(Clause.item_id) == col(Item.id))
                .join(Unit, col(Unit.id) == col(Clause.collator_id))
            )
            return {title: name for title, name in rows}


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    cast = await office_with_registry(database)
    await seat_founders(Act(database, cast.now, program_speaker(cast.office), "zh", SECRET), [CHEN, ZHOU])
    return Room(cast, dispatcher_of_this_process)


WHOLE = [
    "1 lead 市财政局",
    "1 cooperating 市司法局",
    "2 responsible 市教育局",
    "2023-09-30 2023年9月底前",
    "公开信息≥40条",
]
UNITS_AND_DATE = WHOLE[:4]
PLANS = ["1 responsible 市司法局", "1 responsible 市教育局"]
PLATFORM = ["1 lead 市司法局", "1 lead 市大数据局"]
AS_READ = {BUDGET: WHOLE, "（二）公开规划": PLANS, "（一）建好公开专区": PLATFORM}


async def test_a_paper_that_nobody_changed_is_adopted_as_it_was_read(room: Room) -> None:
    assert await room.adopts() == AS_READ


async def test_each_part_has_both_clauses_and_the_date_and_the_figure_goes_with_its_words(room: Room) -> None:
    await room.splits()
    assert await room.adopts() == {
        "（一）-1公开预算": UNITS_AND_DATE,
        "（一）-2公开信息": WHOLE,
        "（二）公开规划": PLANS,
        "（一）建好公开专区": PLATFORM,
    }


async def test_parts_are_put_right_one_by_one_over_a_restart(room: Room) -> None:
    await room.splits()
    await room.step("公开信息", "改分工", "市教育局负责")
    room.restarts()
    await room.step("公开信息", "改时限", "无")
    await room.step("公开预算", "改分工", "市财政局牵头，市司法局配合")
    room.restarts()
    assert await room.adopts() == {
        "（一）-1公开预算": ["1 lead 市财政局", "1 cooperating 市司法局", "2023-09-30 2023年9月底前"],
        "（一）-2公开信息": ["1 responsible 市教育局", "公开信息≥40条"],
        "（二）公开规划": PLANS,
        "（一）建好公开专区": PLATFORM,
    }


async def test_a_day_that_is_past_when_it_is_typed_says_so_at_once(room: Room) -> None:
    """It is the 14th of August."""
    assert "时限：7月底前（7月31日） ⚠️ 已经过去\n" in await room.step("财政", "改时限", "7月底前")
    assert "时限：8月底前（8月31日）\n" in await room.step("财政", "改时限", "8月底前")


async def test_other_words_bring_other_figures(room: Room) -> None:
    assert (await room.step("财政", "改内容", "9月底前公开预算。\n全年公开信息不少于60条。")) == (
        "（一）公开财政预决算\n一、公开内容\n第1条　牵头：市财政局；配合：市司法局\n第2条　责任：市教育局\n"
        "时限：2023年9月底前（9月30日）　公开预算\n目标：公开信息 不少于60条\n"
        "9月底前公开预算。\n全年公开信息不少于60条。\n1/3　✓ 已改好"
    )
    assert await room.adopts() == AS_READ | {BUDGET: [*UNITS_AND_DATE, "公开信息≥60条"]}


async def test_whatever_was_done_last_is_taken_back_step_by_step_and_the_paper_is_as_it_was(room: Room) -> None:
    await room.splits()
    await room.step("规划", "后加一项", "公开政策解读。（市司法局牵头）")
    await room.opens_items()
    await room.chen.types("公开预算")
    await room.chen.taps("并入")
    await room.chen.taps("（一）-2公开信息")
    await room.chen.taps("确认")
    await room.opens_items()
    await room.chen.types("专区")
    await room.chen.taps("删除")
    await room.chen.taps("确认")
    assert await room.undoes() == "撤销上一步\n找回删除的“（一）建好公开专区”。"
    assert room.chen.reads().startswith("✓ 已撤销。\n\n逐项核对\n共4项，已改动3处。")
    room.restarts()
    assert await room.undoes() == "撤销上一步\n“（一）-1公开预算”不再并入别项，重新单列。"
    assert await room.undoes() == "撤销上一步\n去掉添加的“公开政策解读”。"
    assert await room.undoes() == "撤销上一步\n“（一）公开财政预决算”不再拆分，各部分合回一项。"
    assert not room.chen.has_button("撤销上一步")
    assert await room.adopts() == AS_READ


async def test_what_was_answered_before_an_item_was_dropped_is_answered_when_it_is_back(room: Room) -> None:
    await room.accepts_doubts()
    await room.opens_items()
    await room.chen.types("规划")
    await room.chen.taps("删除")
    await room.chen.taps("确认")
    await room.undoes()
    assert "疑问1处，都已核对" in await room.chen.taps("回到这份通知")


async def test_an_undoing_that_a_colleague_came_before_is_not_done(room: Room) -> None:
    await room.both_open_items()
    await room.step("财政", "改标题", "公开预决算")
    await room.chen.taps("撤销上一步")
    await room.zhou.types("规划")
    await room.zhou.taps("改标题")
    await room.zhou.types("公开总体规划")
    await room.zhou.taps("确认")
    await room.chen.taps("确认")
    assert room.line.answers[-1] == "刚才有同事改过这份文件的事项，请看过再改。您的这一步还没有做。"
    assert list(await room.adopts()) == ["（一）公开预决算", "（二）公开总体规划", "（一）建好公开专区"]


async def test_a_line_that_was_tapped_means_what_it_said_though_a_colleague_dropped_one_above(room: Room) -> None:
    await room.both_open_items()
    await room.zhou.types("1")
    await room.zhou.taps("删除")
    await room.zhou.taps("确认")
    assert (await room.chen.taps("（二）公开规划")).startswith("（二）公开规划\n")
    await room.chen.taps("上一步")
    shown = room.chen.newest()
    await room.zhou.types("公开规划")
    await room.zhou.taps("删除")
    await room.zhou.taps("确认")
    await room.chen.taps("（二）公开规划", on=shown)
    assert room.line.answers[-1].startswith("这一步要改的事项已经不在了")


async def test_the_second_of_two_who_change_one_item_at_once_is_told_and_shown_it_as_it_is(room: Room) -> None:
    await room.both_open_items()
    for phone, title in ((room.chen, "公开预决算"), (room.zhou, "晒预决算")):
        await phone.types("财政")
        await phone.taps("改标题")
        await phone.types(title)
    await room.chen.taps("确认")
    shown = await room.zhou.taps("确认")
    assert room.line.answers[-1] == "刚才有同事改过这份文件的事项，请看过再改。您的这一步还没有做。"
    assert shown.startswith("请核对\n改后是这样：\n（一）晒预决算\n")
    assert next(iter(await room.adopts())) == "（一）公开预决算"


async def test_a_line_of_a_lone_colon_is_no_part_and_what_was_typed_stays(room: Room) -> None:
    await room.opens_items()
    await room.chen.types("财政")
    await room.chen.taps("拆分")
    assert (await room.chen.types("公开预算\n：\n公开决算")).endswith("上次写的：公开预算\n：\n公开决算")
    assert room.chen.chat[-2].text == "第2行“：”没有写字，还没有拆。请每一部分一行，写明要做什么。"
    await room.chen.types("公开预算\n：9月公开决算")
    await room.chen.taps("确认")
    assert list(await room.adopts())[:2] == ["（一）-1公开预算", "（一）-29月公开决算"]


async def test_a_button_from_before_an_edit_does_nothing_to_what_stands_now(room: Room) -> None:
    await room.opens_items()
    await room.chen.types("财政")
    card = room.chen.newest()
    await room.splits()
    await room.chen.taps("删除", on=card)
    assert list(await room.adopts()) == ["（一）-1公开预算", "（一）-2公开信息", "（二）公开规划", "（一）建好公开专区"]


async def test_parts_of_an_item_are_collated_and_reported_on_as_the_whole_was_to_be(room: Room) -> None:
    await room.opens_items()
    await room.chen.taps("回到这份通知")
    await room.chen.taps(room.chen.button("由谁汇总"))
    await room.chen.taps(room.chen.button("（一）建好公开专区"))
    await room.chen.taps("市大数据局")
    await room.chen.taps("回到这份通知")
    await room.chen.taps(room.chen.button("乡镇填报"))
    await room.chen.taps(room.chen.button("（一）建好公开专区"))
    await room.step("专区", "拆分", "建专区：建好专区。\n常更新：每月更新。")
    await room.adopts()
    assert await room.townships_report_on() == ["建专区", "常更新"]
    assert await room.collators() == {"建专区": "市大数据局", "常更新": "市大数据局"}


# The table


async def table_of(room: Room) -> Workbook:
    room.line.handed.clear()
    await room.opens_items()
    await room.chen.taps("下载核对表")
    (made,) = room.line.handed
    return load_workbook(BytesIO(made))


async def sends_back(room: Room, book: Workbook) -> str:
    saved = BytesIO()
    book.save(saved)
    return await room.chen.sends(saved.getvalue(), "核对表.xlsx")


async def test_a_table_of_parts_comes_back_after_more_was_changed_in_the_chat(room: Room) -> None:
    await room.splits()
    book = await table_of(room)
    sheet = book["核对表"]
    titles = [sheet.cell(row, 3).value for row in range(2, 8)]
    assert titles == ["公开预算", None, "公开信息", None, "公开规划", "建好公开专区"]
    await room.step("公开预算", "改标题", "公开年度预算")
    await room.step("规划", "后加一项", "公开政策解读。（市司法局牵头）")
    sheet["D4"] = "全年公开信息不少于50条。"
    sheet["F6"] = "市司法局"
    assert await sends_back(room, book) == (
        "核对表改动2处\n"
        "· （一）-2公开信息　内容：全年公开信息不少于40条。 → 全年公开信息不少于50条。\n"
        "· （二）公开规划　分工：责任：市司法局、市教育局 → 责任：市司法局"
    )
    await room.chen.taps("照此修改")
    assert await room.adopts() == {
        "（一）-1公开年度预算": UNITS_AND_DATE,
        "（一）-2公开信息": [*UNITS_AND_DATE, "公开信息≥50条"],
        "（二）公开规划": ["1 responsible 市司法局"],
        "公开政策解读": ["1 lead 市司法局"],
        "（一）建好公开专区": PLATFORM,
    }


async def test_all_that_a_table_changed_is_taken_back_at_once(room: Room) -> None:
    book = await table_of(room)
    sheet = book["核对表"]
    sheet["C2"], sheet["I4"] = "公开预决算", "11月底前"
    sheet.delete_rows(5)
    await sends_back(room, book)
    await room.chen.taps("照此修改")
    assert await room.undoes() == "撤销上一步\n核对表一次改的3处，全部回到改之前的样子。"
    assert await room.adopts() == AS_READ


async def test_a_table_that_waits_is_not_taken_over_what_was_changed_since(room: Room) -> None:
    book = await table_of(room)
    book["核对表"]["C2"] = "公开预决算"
    await sends_back(room, book)
    waiting = room.chen.newest()
    await room.zhou.sends(PAPER.encode())
    await room.zhou.taps("逐项核对")
    await room.zhou.types("专区")
    await room.zhou.taps("删除")
    await room.zhou.taps("确认")
    await room.chen.taps("照此修改", on=waiting)
    assert list(await room.adopts()) == [BUDGET, "（二）公开规划"]

"""A table with a column for each unit, whose marks nobody explains: one question, and what was answered is adopted."""

from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from models.database import Database
from models.people import Unit
from models.plan import Assignment, Clause, Due, Item
from models.rules.words import Role
from tests.actions.cast import office_with_registry
from tests.bot_texts.test_adopting_in_chat import Room
from tests.conftest import OneDispatcher
from tests.marks import one_database
from tests.notice.made import book

pytestmark = one_database

TABLE: list[list[Any]] = [
    ["新密市2023年法治建设任务分解表"],
    ["序号", "工作任务", "市司法局", "市财政局", "市水利局", "完成时限"],
    [1, "开展执法培训", "★", "○", "", "11月底前"],
    [2, "保障法律援助经费", "○", "★", "", ""],
    [3, "清理河道执法文书", "", "", "", "12月底前"],
]


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return Room(await office_with_registry(database), dispatcher_of_this_process)


async def roles(room: Room) -> dict[str, dict[str, Role]]:
    """Item → unit → role, of the plan in force."""
    async with room.cast.database.reading() as session:
        found = await session.execute(
            select(col(Item.title), col(Unit.name), col(Assignment.role))
            .join(Clause, col(Clause.item_id) == col(Item.id))
            .join(Assignment, col(Assignment.clause_id) == col(Clause.id))
            .join(Unit, col(Unit.id) == col(Assignment.unit_id))
        )
        told: dict[str, dict[str, Role]] = {}
        for title, unit, role in found:
            told.setdefault(title, {})[unit] = role
        return told


async def adopts(room: Room) -> None:
    await room.chen.taps("启用")
    await room.chen.taps("确认启用")


async def test_the_other_meaning_is_typed_and_is_what_the_plan_has(room: Room) -> None:
    shown = await room.chen.sends(book(TABLE), "任务分解表.xlsx")
    assert shown.startswith("《新密市2023年法治建设任务分解表》\n")
    assert "\n读到2项任务，另有1项没写责任单位；2家单位，0个目标，2处时限。\n" in shown  # one names nobody
    asked = await room.opens_doubt("标记没有说明")
    assert "表中标记★、○没有写明哪个是牵头，是否按“★为牵头单位，○为配合单位”？" in asked
    refused = await room.changes("不知道")
    assert "★为牵头单位，○为配合单位" in (room.chen.chat[-2].text or "") + refused
    read = await room.chen.types("○牵头，★配合")
    assert read.startswith("已按您的改法重读一遍。")
    await room.chen.taps("回到疑问")
    await room.chen.taps("回到这份通知")
    await adopts(room)
    assert await roles(room) == {
        "开展执法培训": {"市财政局": Role.LEAD, "市司法局": Role.COOPERATING},
        "保障法律援助经费": {"市司法局": Role.LEAD, "市财政局": Role.COOPERATING},
    }


async def test_the_proposal_is_accepted_with_a_tap(room: Room) -> None:
    await room.chen.sends(book(TABLE), "任务分解表.xlsx")
    await room.opens_doubt("标记没有说明")
    await room.chen.taps("采纳")
    await room.chen.taps("回到这份通知")
    await adopts(room)
    assert await roles(room) == {
        "开展执法培训": {"市司法局": Role.LEAD, "市财政局": Role.COOPERATING},
        "保障法律援助经费": {"市财政局": Role.LEAD, "市司法局": Role.COOPERATING},
    }
    async with room.cast.database.reading() as session:
        days = (await session.scalars(select(col(Due.on_day)).order_by(col(Due.on_day)))).all()
    assert [str(day) for day in days] == ["2023-11-30", "2023-12-31"]

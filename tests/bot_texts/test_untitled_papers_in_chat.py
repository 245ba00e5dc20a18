"""A paper without a title of its own, and with a date that has gone by: what it is called, and what is asked once."""

import pytest
from sqlalchemy import select

from models.database import Database
from models.plan import Plan
from tests.actions.cast import office_with_registry
from tests.bot_texts.test_adopting_in_chat import Room
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

# Read on 2023-08-14, when its first date has passed.
PAPER = """\
一、提升服务
（一）推行一网通办。2023年6月30日前上线。〔市大数据局牵头〕
（二）开展企业走访。2023年11月底前走访一遍。〔市司法局牵头〕
2023年8月10日
"""
OWN = "涉企服务工作安排"


@pytest.fixture
async def room(database: Database, dispatcher_of_this_process: OneDispatcher) -> Room:
    return Room(await office_with_registry(database), dispatcher_of_this_process)


async def test_a_paper_without_a_title_is_called_as_its_file_until_it_is_given_one(room: Room) -> None:
    chen = room.chen
    shown = await chen.sends(PAPER.encode(), "涉企服务_任务清单.txt")
    assert shown.startswith("《涉企服务 任务清单》\n（文件里没有标题，暂且这样叫；要改，点【改标题】）\n")
    await chen.taps("改标题")
    await chen.types("长" * 101)
    assert chen.chat[-2].text == "标题请写1到100个字；您发的有101个字，还没有改。"
    assert (await chen.types(f"《{OWN}》")).startswith(f"《{OWN}》\n（文件里没有标题")
    await chen.types("/plan")
    assert (await chen.taps(f"接着核对《{OWN}》")).startswith(f"《{OWN}》\n")
    await chen.taps("启用")
    await chen.taps("确认启用")
    async with room.cast.database.reading() as session:
        plan = (await session.scalars(select(Plan))).one()
    assert (plan.title, plan.short_title, plan.year) == (OWN, OWN, 2023)


async def test_dates_that_have_gone_by_are_told_before_the_paper_is_in_force(room: Room) -> None:
    assert "2处时限，其中1处已经过去。\n" in await room.chen.sends(PAPER.encode(), "涉企服务任务清单.txt")
    assert (
        "有1处时限已经过去：（一）6月30日。启用后显示为到期未报；如果是写错了，请先到【逐项核对】改。\n"
        in await room.chen.taps("启用")
    )


async def test_a_paper_with_a_title_has_no_other(room: Room) -> None:
    await room.reads()
    assert not room.chen.has_button("改标题")
    assert "已经过去" not in room.chen.reads()

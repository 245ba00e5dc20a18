"""Who asks for somebody else's page is told whose it is, and gets one of their own."""

import pytest

from models.actions.enrol import take_seat
from models.database import Database
from models.rules.words import Post
from tests.actions.adopted import adopted_office
from tests.actions.cast import CHEN, LI, SECRET
from tests.bot_texts.phone import Line, Phone, bot_on
from tests.conftest import OneDispatcher
from tests.marks import one_database

pytestmark = one_database

ZHANG, ZHAO = 1005, 1007

COORDINATORS = "这件事由督办专员来办。"
OFFICE = "全部安排由督办专员和领导查看。"
CONTACTS = "填报由单位的联络员来办。"
OWN, WHOLE = "您单位的事项在下面。", "工作安排在下面。"


@pytest.fixture
async def phones(database: Database, dispatcher_of_this_process: OneDispatcher) -> dict[int, Phone]:
    """陈主任, 李科长 of 市司法局, 张局长 who leads 市大数据局, and 赵主任 who looks on; the plan in force."""
    cast = await adopted_office(database)
    await cast.seated(LI, "李科长", "市司法局")
    link = await cast.link(await cast.unit_id("市大数据局"), Post.LEADER, "张局长")
    await take_seat(await cast.act(ZHANG), link, "张局长")
    await take_seat(await cast.act(ZHAO), await cast.link(None, Post.OBSERVER, "赵主任"), "赵主任")
    line, house = Line(), dispatcher_of_this_process.of(database, cast.office, lambda: cast.now, secret=SECRET)
    return {person: Phone(house, bot_on(line), line, person) for person in (CHEN, LI, ZHANG, ZHAO)}


@pytest.mark.parametrize(
    ("person", "command", "whose", "instead", "window"),
    [
        (LI, "/plan", OFFICE, OWN, "市司法局 · "),
        (LI, "/review", COORDINATORS, OWN, "市司法局 · "),
        (LI, "/units", COORDINATORS, OWN, "市司法局 · "),
        (ZHANG, "/plan", OFFICE, OWN, "市大数据局 · "),
        (ZHANG, "/report", CONTACTS, OWN, "市大数据局 · "),
        (ZHAO, "/report", CONTACTS, WHOLE, "新密市2023年度法治政府建设工作安排\n"),
        (ZHAO, "/round", COORDINATORS, WHOLE, "新密市2023年度法治政府建设工作安排\n"),
        (CHEN, "/report", CONTACTS, WHOLE, "新密市2023年度法治政府建设工作安排\n"),
    ],
)
async def test_somebody_else_s_command(
    phones: dict[int, Phone], person: int, command: str, whose: str, instead: str, window: str
) -> None:
    assert (await phones[person].types(command)).startswith(window)
    assert phones[person].chat[-2].text == whose + instead


async def test_a_unit_s_leader_is_not_offered_to_report(phones: dict[int, Phone]) -> None:
    await phones[ZHANG].types("/start")
    assert phones[ZHANG]._labels() == ["我的事项", "状态查询", "设置", "帮助"]
    await phones[LI].types("/start")
    assert phones[LI]._labels() == ["我的事项", "填报进展", "状态查询", "设置", "帮助"]

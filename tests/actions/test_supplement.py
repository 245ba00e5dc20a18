"""A second notice of the same year is added to the plan in force: its items, and nothing else, are new."""

import pytest
from sqlmodel import col

from bot.letters.render import render
from models.actions.acknowledge import acknowledge
from models.actions.adopt import adopt_notice
from models.actions.notice import receive_notice
from models.database import Database
from models.notice.read import read_text
from models.outbox import Letter
from models.plan import Assignment, Item, Notice, Plan, Section
from models.questions.plans import notices_waiting, plan_of_notice
from models.rounds import Round
from models.rules.errors import Refusal
from tests.actions.cast import CHEN
from tests.actions.reporting import BIG_DATA, LIU, Reporting, reporting_office
from tests.actions.two_plans import PAPER, item_of, second_received


@pytest.fixture
async def office(database: Database) -> Reporting:
    office = await reporting_office(database)
    await office.everything_sent()
    await acknowledge(await office.act(LIU), office.plan, [await office.unit_id(BIG_DATA)])
    return office


async def added(office: Reporting) -> int:
    """The notice's id."""
    notice_id = await second_received(office)
    assert await adopt_notice(await office.act(CHEN), notice_id, office.plan) == office.plan
    return notice_id


async def test_its_items_stand_after_the_plans_own_and_the_rounds_stay(office: Reporting) -> None:
    rounds, sections, last = await office.count(Round), await office.count(Section), await office.count(Item)
    await added(office)
    assert await office.count(Plan) == 1
    assert await office.count(Round) == rounds
    assert await office.count(Section) == sections + 2
    new = [await item_of(office, title) for title in ("推行一网通办", "开展企业走访", "清理涉企收费")]
    assert [(item.plan_id, item.position) for item in new] == [(office.plan, last + n) for n in (1, 2, 3)]
    assert [section.position for section in await office.all(Section)][-2:] == [sections + 1, sections + 2]
    held = await office.all(Assignment, col(Assignment.unit_id) == await office.unit_id(BIG_DATA))
    assert {each.plan_id for each in held} == {office.plan}


async def test_only_whose_unit_has_something_new_gets_a_letter_and_signs_no_second_time(office: Reporting) -> None:
    await added(office)
    letters = await office.all(Letter, col(Letter.kind) == "supplemented")
    assert len(letters) == 1  # 王干事's township has nothing of it
    async with office.database.reading() as session:
        words = await render(session, letters[0])
    assert words is not None
    assert words.html == (
        "刘科长，您好！《新密市2023年优化营商环境工作要点》已并入《新密市2023年度法治政府建设工作安排》。\n"
        "市大数据局新增2项：\n"
        "（一）推行一网通办 · 牵头 · 12月31日前\n"
        "（一）清理涉企收费 · 牵头\n"
        "不用再次签收。和原有事项一起填报；下一次：第三季度进展填报，9月11日（周一）开始。"
    )
    assert [button.verb for row in words.buttons for button in row] == ["items"]


async def test_the_same_paper_is_known_again_and_waits_no_more(office: Reporting) -> None:
    notice_id = await added(office)
    assert await receive_notice(await office.act(CHEN), PAPER, read_text(PAPER)) == (notice_id, True)
    async with office.database.reading() as session:
        plan = await plan_of_notice(session, notice_id)
        assert plan is not None
        assert plan.id == office.plan
        assert await notices_waiting(session, office.office.id) == []
    with pytest.raises(Refusal, match="refused-adopted-already"):
        await adopt_notice(await office.act(CHEN), notice_id)
    assert (await office.get(Notice, notice_id)).title


async def test_to_a_plan_that_is_archived_nothing_is_added(office: Reporting) -> None:
    notice_id = await second_received(office)
    async with office.database.writing() as session:
        (await session.get_one(Plan, office.plan)).archived_at = office.now
        await session.commit()
    with pytest.raises(Refusal, match="refused-plan-archived"):
        await adopt_notice(await office.act(CHEN), notice_id, office.plan)
    assert await office.count(Plan) == 1

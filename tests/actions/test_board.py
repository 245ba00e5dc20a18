"""How the adopted plan stands on the board. Every count here was taken from the paper by hand."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import event, update
from sqlmodel import col

from models.actions.acknowledge import acknowledge
from models.actions.dates import set_date
from models.database import Database
from models.outbox import Letter
from models.plan import Assignment, Due, Plan
from models.progress import HelpQuestion
from models.questions.board import Board, board_of
from models.questions.places import Place
from models.rules.in_round import InRound, UnitAnswers
from models.rules.standing import Reason
from models.rules.words import Light, ReplyState, ReplyStatus
from tests.actions.adopted import Adopted, adopted_office, round_opened, said
from tests.actions.cast import CHEN, LI


@pytest.fixture
async def cast(database: Database) -> Adopted:
    return await adopted_office(database)


async def board(cast: Adopted) -> Board:
    async with cast.database.reading() as session:
        return await board_of(session, cast.office, await session.get_one(Plan, cast.plan), cast.now)


async def stands(cast: Adopted, number_text: str, unit: str) -> Place:
    assignment = await cast.assignment(number_text, unit)
    found = (place for item in (await board(cast)).items for place in item.places)
    return next(place for place in found if place.assignment_id == assignment)


async def test_new_plan_has_thirty_three_tasks_that_nobody_has_begun(cast: Adopted) -> None:
    found = await board(cast)
    assert (len(found.items), len(found.tasks)) == (34, 33)
    # （二十一） is led by units that are consulted, and shared by nobody who reports: it has no light.
    assert [item.number_text for item in found.tasks if item.standing.light is None] == ["（二十一）"]
    assert found.lights() == dict.fromkeys(Light, 0) | {Light.GREY: 32}
    assert found.items[0].standing.light is None  # （一） is the general demand
    assert found.item(await cast.item("（二十三）")).due_on == date(2023, 12, 31)  # type: ignore[union-attr]


async def test_item_whose_date_is_near_is_amber(cast: Adopted) -> None:
    cast.now = datetime(2023, 12, 18, 1, tzinfo=UTC)
    place = await stands(cast, "（二十三）", "市政府办公室")
    assert (place.standing.reason, place.standing.about) == (Reason.DATE_NEAR, {"on": date(2023, 12, 31), "days": 13})


async def test_date_that_all_who_report_have_met_is_no_date_to_come(cast: Adopted) -> None:
    """（二十三） is shared by every township, which is only informed of it and never says that the date is met."""
    item = await cast.item("（二十三）")
    await set_date(await cast.act(CHEN), item, date(2023, 9, 15), "9月15日前", "领导小组会议要求")
    assert (await board(cast)).item(item).due_on == date(2023, 9, 15)  # type: ignore[union-attr]
    [milestone] = await cast.all(Due, col(Due.on_day) == date(2023, 9, 15))
    await said(cast, "（二十三）", "市政府办公室", ReplyStatus.ON_TRACK, claims=[milestone.id])
    assert (await board(cast)).item(item).due_on == date(2023, 12, 31)  # type: ignore[union-attr]


async def test_item_that_is_settled_has_no_date_to_come(cast: Adopted) -> None:
    item = await cast.item("（二十三）")
    async with cast.database.writing() as session:
        mine = col(Assignment.id) == await cast.assignment("（二十三）", "市政府办公室")
        await session.execute(update(Assignment).where(mine).values(settled_at=cast.now))
        await session.commit()
    assert (await board(cast)).item(item).due_on is None  # type: ignore[union-attr]


async def test_unit_that_got_the_letter_and_does_not_sign_is_white_after_three_working_days(cast: Adopted) -> None:
    await cast.seated(LI, "李科长", "市司法局")
    async with cast.database.writing() as session:
        await session.execute(update(Letter).where(col(Letter.kind) == "welcome").values(sent_at=cast.now))
        await session.commit()
    cast.now = datetime(2023, 8, 17, 1, tzinfo=UTC)  # Thursday, the third
    assert (await stands(cast, "（三）", "市委编办")).standing.light is None  # consulted
    assert (await stands(cast, "（二）", "市司法局")).standing.reason == Reason.NOT_STARTED
    cast.now = datetime(2023, 8, 18, 1, tzinfo=UTC)
    assert (await stands(cast, "（二）", "市司法局")).standing.reason == Reason.NOT_SIGNED
    await acknowledge(await cast.act(LI), cast.plan, [await cast.unit_id("市司法局")])
    assert (await stands(cast, "（二）", "市司法局")).standing.reason == Reason.NOT_STARTED
    unit = (await board(cast)).unit(await cast.unit_id("市司法局"))
    assert unit is not None
    assert (unit.signed, unit.received_on) == (True, date(2023, 8, 14))


async def test_unit_owes_an_open_round_until_it_has_replied(cast: Adopted) -> None:
    one = await round_opened(cast)
    cast.now = datetime(2023, 9, 12, 1, tzinfo=UTC)
    unit = await cast.unit_id("市大数据局")
    owing = (await board(cast)).unit(unit)
    assert owing is not None
    assert owing.answers(one) == UnitAnswers(InRound.NONE, 6, 6)
    place = await stands(cast, "（四）", "市大数据局")
    assert (place.owes, place.standing.reason) == ((one,), Reason.NOT_STARTED)
    reply = await said(cast, "（四）", "市大数据局", ReplyStatus.ON_TRACK, round_id=one)
    place = await stands(cast, "（四）", "市大数据局")
    assert (place.asked, place.owes, place.reply_id, place.standing.light) == ((one,), (), reply, Light.GREEN)
    partly = (await board(cast)).unit(unit)
    assert partly is not None
    assert partly.answers(one) == UnitAnswers(InRound.SOME, 6, 5)


async def test_township_owes_only_what_it_reports_on(cast: Adopted) -> None:
    one = await round_opened(cast)
    town = (await board(cast)).unit(await cast.unit_id("城关镇"))
    assert town is not None
    numbers = {item.id: item.number_text for item in (await board(cast)).items}
    owing = [numbers[place.item_id] for place in town.places if one in place.owes]
    assert owing == ["（六）", "（十）", "（二十八）", "（三十三）"]


async def test_returned_reply_does_not_count_and_may_be_amended_by_the_day_said(cast: Adopted) -> None:
    one = await round_opened(cast)
    cast.now = datetime(2023, 9, 21, 1, tzinfo=UTC)
    await said(
        cast, "（四）", "市大数据局", ReplyStatus.ON_TRACK, round_id=one, state=ReplyState.RETURNED,
        amend_by=date(2023, 9, 25),
    )  # fmt: skip
    cast.now = datetime(2023, 9, 25, 1, tzinfo=UTC)  # the round was due on the 22nd
    place = await stands(cast, "（四）", "市大数据局")
    assert (place.standing.reason, place.owes, place.amends) == (Reason.TO_AMEND, (), (one,))
    cast.now = datetime(2023, 9, 26, 1, tzinfo=UTC)
    place = await stands(cast, "（四）", "市大数据局")
    assert (place.standing.reason, place.owes, place.amends) == (Reason.ROUND_PASSED, (one,), ())


async def test_help_that_the_office_has_answered_is_work_under_way(cast: Adopted) -> None:
    reply = await said(cast, "（四）", "市大数据局", ReplyStatus.NEEDS_HELP)
    assert (await stands(cast, "（四）", "市大数据局")).standing.light == Light.PURPLE
    async with cast.database.writing() as session:
        session.add(
            HelpQuestion(
                plan_id=cast.plan,
                reply_id=reply,
                unit_id=await cast.unit_id("市大数据局"),
                item_id=await cast.item("（四）"),
                asked_at=cast.now,
                answer_by=date(2023, 8, 21),
                answered_at=cast.now,
                answer="已协调省厅。",
            )
        )
        await session.commit()
    assert (await stands(cast, "（四）", "市大数据局")).standing.reason == Reason.HELP_ANSWERED


async def test_date_that_the_unit_says_is_met_weighs_no_longer(cast: Adopted) -> None:
    cast.now = datetime(2023, 12, 18, 1, tzinfo=UTC)
    place = await stands(cast, "（二十三）", "市政府办公室")
    await said(cast, "（二十三）", "市政府办公室", ReplyStatus.ON_TRACK, claims=list(place.dues))
    place = await stands(cast, "（二十三）", "市政府办公室")
    assert (place.dues, place.standing.light) == ((), Light.GREEN)


async def test_board_takes_five_statements_and_one_more_for_an_open_round(cast: Adopted) -> None:
    await round_opened(cast)
    statements = []
    async with cast.database.reading() as session:
        plan = await session.get_one(Plan, cast.plan)
        engine = session.get_bind().engine
        event.listen(engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
        await board_of(session, cast.office, plan, cast.now)
    assert len(statements) == 5

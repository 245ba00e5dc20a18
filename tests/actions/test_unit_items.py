"""What a unit has to do, in the order in which it has to be done; and how an item's dates came to be."""

from datetime import UTC, date, datetime

import pytest
from sqlmodel import col

from models.actions.assignments import move_assignment
from models.actions.dates import drop_date, move_date, set_date
from models.database import Database
from models.plan import Due, Plan
from models.questions.board import board_of_units
from models.questions.item_card import DateChange, item_card
from models.questions.plans import shares_of
from models.questions.unit_items import UnitItem, share_of, unit_items
from models.rules.errors import Refusal
from models.rules.words import Light, ReplyStatus, Role
from tests.actions.adopted import Adopted, adopted_office, round_opened, said
from tests.actions.cast import CHEN

NINE = datetime(2023, 8, 14, 1, tzinfo=UTC)


@pytest.fixture
async def cast(database: Database) -> Adopted:
    return await adopted_office(database)


async def items(cast: Adopted, unit: str) -> list[UnitItem]:
    unit_id = await cast.unit_id(unit)
    async with cast.database.reading() as session:
        plan = await session.get_one(Plan, cast.plan)
        return unit_items(await board_of_units(session, cast.office, plan, cast.now, [unit_id]), unit_id)


async def numbers(cast: Adopted, unit: str) -> list[str]:
    return [line.number_text for line in await items(cast, unit)]


async def test_what_a_unit_leads_comes_before_what_it_answers_for_and_then_as_the_paper_counts(cast: Adopted) -> None:
    # 市大数据局 leads （三）（四）（二十五）（二十六） and answers for its part in （二十七）（三十三）.
    told = ["（三）", "（四）", "（二十五）", "（二十六）", "（二十七）", "（三十三）"]
    assert await numbers(cast, "市大数据局") == told


async def test_what_is_owed_comes_first_and_then_the_worst_light(cast: Adopted) -> None:
    one = await round_opened(cast)
    cast.now = datetime(2023, 9, 12, 1, tzinfo=UTC)
    for number, status in (
        ("（三）", ReplyStatus.ON_TRACK),
        ("（四）", ReplyStatus.NEEDS_HELP),
        ("（二十五）", ReplyStatus.NEEDS_PUSH),
    ):
        await said(cast, number, "市大数据局", status, round_id=one)
    # Three are still owed, by role; of what was reported, purple, amber, green.
    told = await items(cast, "市大数据局")
    assert [(line.number_text, line.standing.light, line.pressing) for line in told] == [
        ("（二十六）", Light.GREY, True),
        ("（二十七）", Light.GREY, True),
        ("（三十三）", Light.GREY, True),
        ("（四）", Light.PURPLE, False),
        ("（二十五）", Light.AMBER, False),
        ("（三）", Light.GREEN, False),
    ]
    assert told[0].owes == (one,)


async def test_item_whose_date_is_near_comes_first(cast: Adopted) -> None:
    cast.now = datetime(2023, 12, 18, 1, tzinfo=UTC)
    first = (await items(cast, "市政府办公室"))[0]
    assert (first.number_text, first.due_on, first.standing.light) == ("（二十三）", date(2023, 12, 31), Light.AMBER)


async def test_what_a_township_reports_on_comes_before_what_it_is_to_know(cast: Adopted) -> None:
    told = await numbers(cast, "城关镇")
    assert (len(told), told[:5]) == (33, ["（六）", "（十）", "（二十八）", "（三十三）", "（二）"])


async def test_unit_in_both_clauses_of_an_item_has_it_once(cast: Adopted) -> None:
    # （二十）: 市纪委监委 answers for its part in the first clause and leads the second; it is consulted.
    [line] = [line for line in await items(cast, "市纪委监委") if line.number_text == "（二十）"]
    assert (line.role, line.standing.light) == (Role.LEAD, None)


async def test_share_told_from_the_board_is_the_share_told_in_letters(cast: Adopted) -> None:
    for name in ("市司法局", "市大数据局", "城关镇", "市纪委监委"):
        unit_id = await cast.unit_id(name)
        async with cast.database.reading() as session:
            plan = await session.get_one(Plan, cast.plan)
            unit = (await board_of_units(session, cast.office, plan, cast.now, [unit_id])).unit(unit_id)
            assert unit is not None
            assert await shares_of(session, cast.plan, [unit_id]) == [share_of(unit)]


# Dates


async def changes(cast: Adopted, number_text: str, unit: str = "") -> list[DateChange]:
    item, unit_id = await cast.item(number_text), await cast.unit_id(unit) if unit else None
    async with cast.database.reading() as session:
        return (await item_card(session, cast.office.id, item, unit_id)).changes


async def test_the_paper_s_own_date_has_no_history(cast: Adopted) -> None:
    assert await changes(cast, "（二十三）") == []


async def test_every_change_of_a_date_stands_in_its_history_the_newest_first(cast: Adopted) -> None:
    item = await cast.item("（二十三）")
    [paper] = await cast.all(Due, col(Due.until).is_(None))
    times = [cast.now]
    moved = await move_date(await cast.act(CHEN), paper.id, date(2023, 11, 30), "11月30日", "会议要求")
    cast.later(days=1)
    times.append(cast.now)
    await set_date(await cast.act(CHEN), item, date(2023, 9, 15), "9月15日", "先报方案")
    cast.later(days=1)
    times.append(cast.now)
    await drop_date(await cast.act(CHEN), moved, "另行通知")
    assert await changes(cast, "（二十三）") == [
        DateChange(times[2], date(2023, 11, 30), None, "另行通知", ""),
        DateChange(times[1], None, date(2023, 9, 15), "先报方案", ""),
        DateChange(times[0], date(2023, 12, 31), date(2023, 11, 30), "会议要求", ""),
    ]


async def test_a_date_carried_to_another_role_is_no_change_and_another_unit_s_is_not_shown(cast: Adopted) -> None:
    own = await cast.assignment("（四）", "市大数据局")
    await set_date(await cast.act(CHEN), await cast.item("（四）"), date(2023, 10, 20), "10月20日", "先行一步", own)
    cast.later(hours=1)
    await move_assignment(await cast.act(CHEN), own, Role.RESPONSIBLE)
    [told] = await changes(cast, "（四）", "市大数据局")
    assert (told.was, told.now, told.reason, told.unit) == (None, date(2023, 10, 20), "先行一步", "市大数据局")
    assert await changes(cast, "（四）") == [told]
    assert await changes(cast, "（四）", "市发展改革委") == []


async def test_item_of_no_office_or_another_is_gone(cast: Adopted) -> None:
    async with cast.database.reading() as session:
        with pytest.raises(Refusal):
            await item_card(session, cast.office.id, 9999)
        with pytest.raises(Refusal):
            await item_card(session, cast.office.id + 1, await cast.item("（四）"))

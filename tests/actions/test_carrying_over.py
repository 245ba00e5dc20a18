"""What the year before carried over, and what is still to be put right, becomes part of the new year's plan."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import update
from sqlmodel import col

from models.actions.adopt import adopt_notice
from models.actions.notice import answer_notice
from models.database import Database
from models.people import Unit
from models.plan import Assignment, Due, Item, Plan, Section, Target
from models.questions.carrying import items_to_carry
from models.questions.item_card import item_card
from models.rules.words import ItemState, Origin, Role, Settlement
from tests.actions.adopted import Adopted, adopted_office
from tests.actions.cast import CHEN
from tests.actions.two_plans import PAPER, item_of, second_received

NEXT = PAPER.replace("2023年", "2024年")


@pytest.fixture
async def cast(database: Database) -> Adopted:
    """2023 is over: （四） is carried over, （十三） was done, （十六） is still to be put right. It is March 2024."""
    cast = await adopted_office(database)
    four, thirteen, sixteen = [await cast.item(number) for number in ("（四）", "（十三）", "（十六）")]
    async with cast.database.writing() as session:
        for item_id, settled_as in ((four, Settlement.CARRIED_OVER), (thirteen, Settlement.DONE)):
            settled = update(Item).where(col(Item.id) == item_id)
            await session.execute(settled.values(state=ItemState.SETTLED, settled_as=settled_as))
        await session.execute(update(Item).where(col(Item.id) == sixteen).values(origin=Origin.RECTIFICATION))
        await session.execute(update(Plan).values(archived_at=cast.now))
        await session.commit()
    cast.now = datetime(2024, 3, 25, 2, tzinfo=UTC)
    return cast


async def new_year(cast: Adopted) -> int:
    return await adopt_notice(await cast.act(CHEN), await second_received(cast, NEXT))


async def test_what_was_carried_over_stands_in_a_section_behind_the_papers_own(cast: Adopted) -> None:
    plan = await new_year(cast)
    sections = [each.title for each in await cast.all(Section, col(Section.plan_id) == plan)]
    assert sections == ["一、提升服务", "二、减轻负担", "上年结转事项"]
    carried = await cast.all(Item, col(Item.carried_from_id).is_not(None))
    assert [(item.plan_id, item.number_text, item.position, item.state) for item in carried] == [
        (plan, "（结转1）", 4, ItemState.OPEN),
        (plan, "（结转2）", 5, ItemState.OPEN),
    ]
    old = await cast.get(Item, carried[0].carried_from_id)
    assert (old.number_text, carried[0].title, carried[0].text) == ("（四）", old.title, old.text)
    assert [item.origin for item in carried] == [Origin.NOTICE, Origin.RECTIFICATION]


async def test_its_units_and_targets_stand_and_its_dates_do_not(cast: Adopted) -> None:
    four = await cast.item("（四）")
    plan = await new_year(cast)
    [new] = await cast.all(Item, col(Item.carried_from_id) == four)
    old_targets, new_targets = [await cast.all(Target, col(Target.item_id) == each) for each in (four, new.id)]
    assert [each.text for each in new_targets] == [each.text for each in old_targets] != []
    assert await cast.all(Due, col(Due.item_id) == new.id) == []
    big_data = await cast.unit_id("市大数据局")
    held = await cast.all(Assignment, col(Assignment.plan_id) == plan, col(Assignment.unit_id) == big_data)
    assert Role.LEAD in {each.role for each in held}
    async with cast.database.reading() as session:
        card, before = await item_card(session, cast.office.id, new.id), await item_card(session, cast.office.id, four)
    assert card.carried_from is not None
    assert (card.carried_from.year, card.carried_from.number_text) == (2023, "（四）")
    assert before.carried_to is not None
    assert (before.carried_to.plan, before.carried_to.number_text) == ("新密市2024年优化营商环境工作要点", "（结转1）")


async def test_what_is_left_behind_is_not_taken_in(cast: Adopted) -> None:
    notice, four = await second_received(cast, NEXT), await cast.item("（四）")
    leaves = frozenset({four})
    await answer_notice(await cast.act(CHEN), notice, lambda _draft, held: replace(held, left_behind=leaves))
    await adopt_notice(await cast.act(CHEN), notice)
    carried = await cast.all(Item, col(Item.carried_from_id).is_not(None))
    assert [item.carried_from_id for item in carried] == [await cast.item("（十六）")]


async def test_unit_out_of_service_is_told_of_and_has_no_part_any_more(cast: Adopted) -> None:
    four, unit = await cast.item("（四）"), await cast.unit_id("市政府办公室")
    [held] = await cast.all(Assignment, col(Assignment.id) == await cast.assignment("（四）", "市政府办公室"))
    async with cast.database.writing() as session:
        await session.execute(update(Unit).where(col(Unit.id) == unit).values(retired_at=cast.now))
        await session.commit()
    async with cast.database.reading() as session:
        offered = await items_to_carry(session, cast.office.id, 2024)
    assert (offered[0].item.id, offered[0].year, offered[0].retired) == (four, 2023, ("市政府办公室",))
    plan = await new_year(cast)
    assert held.plan_id != plan
    assert await cast.all(Assignment, col(Assignment.plan_id) == plan, col(Assignment.unit_id) == unit) == []


async def test_nothing_is_offered_twice_or_where_nothing_was_carried_over(cast: Adopted) -> None:
    async with cast.database.reading() as session:
        assert await items_to_carry(session, cast.office.id, 2023) == []  # no year before
        assert len(await items_to_carry(session, cast.office.id, 2024)) == 2
    await new_year(cast)
    async with cast.database.reading() as session:
        assert await items_to_carry(session, cast.office.id, 2024) == []
    assert (await item_of(cast, "推行一网通办")).carried_from_id is None
